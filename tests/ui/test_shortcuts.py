"""Every shortcut of the menus reaches the window, whatever in it has the focus; text fields keep what edits text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QListView, QSlider, QWidget
from pytestqt.qtbot import QtBot

from colorstudio.ui.panels.number_field import NumberField
from colorstudio.ui.panels.text_field import TextField
from tests.ui.conftest import Studio

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def is_kept(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> bool:
    """Whether a widget that has the focus keeps a key from the shortcuts."""
    command = modifiers & (CTRL | ALT)
    text = chr(key) if key < 0x80 and not command else ""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def kept_keys(widget: QWidget, shortcuts: list[QKeySequence]) -> set[str]:
    keys = [
        (shortcut.toString(), shortcut[0])  # type: ignore[index]  # its stub knows no keys
        for shortcut in shortcuts
    ]
    return {name for name, key in keys if is_kept(widget, key.key(), key.keyboardModifiers())}


def test_no_field_of_the_window_keeps_a_shortcut_but_those_that_edit_its_text(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(gray_photo.read_bytes())
    studio.open(gray_photo, other)
    studio.window.actions_.recognition.trigger()
    studio.press(Qt.Key.Key_H)
    pane = studio.panes.coloured
    studio.qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=pane.rect().center())
    studio.wait(studio.window.hinting.popover.isVisible)
    shortcuts = [key for action in studio.window.findChildren(QAction) for key in action.shortcuts()]
    assert len(shortcuts) > 50
    walked = [
        widget
        for widget in studio.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    ]
    for kind in (NumberField, TextField, QSlider, QComboBox, QListView):
        assert any(isinstance(widget, kind) for widget in walked), kind
    for widget in walked:
        kept = kept_keys(widget, shortcuts)
        if isinstance(widget, NumberField):
            assert kept == {"Ctrl+C", "Ctrl+V"}, widget.accessibleName()
        elif not isinstance(widget, TextField):
            assert kept == set(), widget.accessibleName()
    field = studio.window.hinting.popover.hex
    assert {"Ctrl+Z", "Ctrl+C", "Ctrl+V", "F"} <= kept_keys(field, shortcuts)
    assert not {"Ctrl+E", "Ctrl+S", "Ctrl+O", "F1", "Ctrl+0"} & kept_keys(field, shortcuts)


def test_a_letter_is_a_shortcut_while_a_number_has_the_focus_and_a_digit_is_none(
    studio: Studio, gray_photo: Path
) -> None:
    studio.open(gray_photo)
    number = studio.window.panel.sliders["temperature"].number
    number.setFocus()
    studio.qtbot.keyClick(number, Qt.Key.Key_H)
    assert studio.window.actions_.hint.isChecked()
    number.selectAll()
    studio.qtbot.keyClicks(number, "0,3")
    studio.qtbot.keyClick(number, Qt.Key.Key_Return)
    assert studio.session.look.temperature == pytest.approx(0.3)


@pytest.mark.parametrize("kind", ["text", "number"])
def test_of_ctrl_and_a_letter_a_field_keeps_what_every_desktop_edits_text_by(qtbot: QtBot, kind: str) -> None:
    field = TextField() if kind == "text" else NumberField(1.0)
    qtbot.addWidget(field)
    letters = [Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)]
    kept = {chr(key) for key in letters if is_kept(field, key, CTRL)}
    assert kept - {"Y"} == set("ACVXZ" if kind == "text" else "ACVX")  # Y: where the system redoes by it
