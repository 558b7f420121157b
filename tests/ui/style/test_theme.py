"""Light and dark."""

import re
from itertools import product

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit

from colorstudio.paths import resource
from colorstudio.ui.style.forms import DialogForm, WholeNumberField, field_line
from colorstudio.ui.style.icons import line_pixmap
from colorstudio.ui.style.theme import DARK, LIGHT, Shades, current_shades, follow_theme, make_style_sheet
from tests.ui.conftest import Studio, pixels_of

LABEL, FIELD = QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (#rrggbb), 1..21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(shade: str) -> float:
    channels = [int(shade[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("shades", [DARK, LIGHT], ids=["dark", "light"])
class TestShades:
    """Both sets of shades."""

    def test_text_stands_out_as_wcag_aa_asks(self, shades: Shades) -> None:
        surfaces = (shades.window, shades.canvas, shades.field, shades.raised, shades.button)
        for text, surface in product((shades.text, shades.muted), surfaces):
            assert contrast(text, surface) >= 4.5, (text, surface)
        assert contrast(shades.text, shades.pressed) >= 4.5
        assert contrast(shades.on_accent, shades.accent) >= 4.5
        assert contrast(shades.on_accent, shades.accent_hover) >= 4.5

    def test_controls_and_signs_stand_out_as_wcag_aa_asks(self, shades: Shades) -> None:
        for sign in (shades.groove, shades.accent, shades.error):
            assert contrast(sign, shades.window) >= 3, sign
        assert contrast(shades.error, shades.raised) >= 3

    def test_every_surface_is_neutral(self, shades: Shades) -> None:
        for shade in (shades.window, shades.canvas, shades.raised, shades.button, shades.line):
            assert shade[1:3] == shade[3:5] == shade[5:7]

    def test_the_style_sheet_has_no_gaps(self, shades: Shades) -> None:
        sheet = make_style_sheet(shades)
        assert "$" not in sheet
        assert shades.accent in sheet


def test_a_change_of_theme_reaches_the_panes_and_the_icons(studio: Studio, qapp: QApplication) -> None:
    follow_theme(qapp, "light")
    studio.wait(lambda: current_shades() is LIGHT)
    corner = pixels_of(studio.window.stage)[5, 5]
    assert list(corner) == [0xD6] * 3
    icon = studio.window.actions_.open.icon().pixmap(24, 24).toImage()
    darkest = min(
        icon.pixelColor(x, y).lightness()
        for x, y in product(range(24), range(24))
        if icon.pixelColor(x, y).alpha() == 255
    )
    assert darkest < 60


def test_the_theme_follows_the_system_where_asked(qapp: QApplication) -> None:
    follow_theme(qapp, "system")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() in (DARK.window, LIGHT.window)


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn(qapp: QApplication, path) -> None:  # type: ignore[no-untyped-def]
    assert QSvgRenderer(QByteArray(path.read_bytes())).isValid()
    image = line_pixmap(path.stem, "#ff0000", 32).toImage()
    drawn = sum(image.pixelColor(x, y).alpha() > 0 for x, y in product(range(32), range(32)))
    assert drawn > 20


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_fields_of_a_dialog_are_of_one_height(studio: Studio, qapp: QApplication, theme: str) -> None:
    follow_theme(qapp, theme)
    dialog = QDialog(studio.window)
    studio.qtbot.addWidget(dialog)
    fields = (QLineEdit(dialog), WholeNumberField(dialog), QComboBox(dialog))
    for field in fields:
        field.ensurePolished()
    line, number, box = (field.sizeHint().height() for field in fields)
    assert abs(line - number) <= 2
    assert abs(line - box) <= 2


def test_buttons_of_dialogs_have_no_icons_of_the_systems(studio: Studio) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, studio.window)
    studio.qtbot.addWidget(buttons)
    buttons.show()
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).icon().isNull()


def test_the_style_sheet_knows_each_sign_that_a_widget_is_given() -> None:
    sources = [path.read_text("utf-8") for path in (resource().parent / "colorstudio").rglob("*.py")]
    given = {word for source in sources for word in re.findall(r'setProperty\("(\w+)"', source)}
    known = set(re.findall(r"\[(\w+)=", resource("style", "colorstudio.qss").read_text("utf-8")))
    assert given <= known


def test_the_words_of_a_form_stand_in_the_middle_of_their_fields(studio: Studio) -> None:
    dialog, form = QDialog(studio.window), DialogForm()
    for field in (QLineEdit(dialog), WholeNumberField(dialog), QComboBox(dialog)):
        form.add_field("Words", field)
    form.add_field("Words", field_line(QLineEdit(dialog), QLineEdit(dialog)))
    dialog.setLayout(form)
    dialog.show()
    studio.qtbot.waitExposed(dialog)
    for row in range(form.rowCount()):
        label, beside = form.itemAt(row, LABEL), form.itemAt(row, FIELD)
        assert label is not None
        assert beside is not None
        assert abs(label.geometry().center().y() - beside.geometry().center().y()) <= 1
