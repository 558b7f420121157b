"""Numbers as people type them."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from colorstudio.ui.panels.number_field import NumberField
from colorstudio.ui.style.forms import WholeNumberField

LOCALES = ["C", "en_US", "de_DE", "fr_CH", "ar_EG"]


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    field = NumberField(1.2)
    qtbot.addWidget(field)
    field.show()
    return field


def write(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("text", ["0.45", "0,45", ".45", ",45"])
def test_point_and_comma_mean_the_same_in_every_language(
    qtbot: QtBot, field: NumberField, locale: str, text: str
) -> None:
    field.setLocale(QLocale(locale))
    write(qtbot, field, text)
    assert field.value() == pytest.approx(0.45)
    shown = field.text()
    field.setValue(0.1)
    field.selectAll()
    field.lineEdit().insert(shown)  # what it shows, it reads; keyClicks knows no Arabic digits
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == pytest.approx(0.45)


@pytest.mark.parametrize(("text", "value"), [("9", 1.2), ("1,21", 1.2), ("-1", 0.0)])
def test_a_number_beyond_the_ends_becomes_the_end_and_is_told_of(
    qtbot: QtBot, field: NumberField, text: str, value: float
) -> None:
    field.setLocale(QLocale("en_US"))
    field.setValue(0.5)
    with qtbot.waitSignal(field.clamped) as told:
        write(qtbot, field, text)
    assert field.value() == value
    assert told.args == ["0.00", "1.20"]


def test_a_number_within_the_ends_is_taken_without_a_word(qtbot: QtBot, field: NumberField) -> None:
    told: list[str] = []
    field.clamped.connect(lambda low, high: told.append(low))
    for text in ("0", "1.2", "0.5"):
        write(qtbot, field, text)
    assert (field.value(), told) == (0.5, [])


def test_letters_are_not_taken_and_nothing_leaves_the_value(qtbot: QtBot, field: NumberField) -> None:
    field.setValue(0.5)
    write(qtbot, field, "x")
    assert field.value() == 0.5
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 0.5


@pytest.mark.parametrize("kind", ["parts", "whole"])
@pytest.mark.parametrize("leaving", [True, False])
def test_a_field_that_was_emptied_shows_its_number_again(
    qtbot: QtBot, widget: QWidget, kind: str, leaving: bool
) -> None:
    field = NumberField(9, widget) if kind == "parts" else WholeNumberField(widget)
    other = QLineEdit(widget)
    for each in (field, other):
        each.show()
    field.setValue(7)
    shown = field.text()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.clear()  # as Qt does for Ctrl+U under X11 alone
    assert not field.text()
    if leaving:
        other.setFocus()
    else:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.value()) == (shown, 7)
    assert not (leaving and field.lineEdit().hasSelectedText())
