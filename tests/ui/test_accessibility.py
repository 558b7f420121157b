"""By keyboard and by ear: every control has a name, values are told as they are shown, keys do what they say."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QScrollBar,
    QWidget,
)

from colorstudio.ui import messages, status_bar
from colorstudio.ui.dialogs.print_dialog import PrintDialog
from colorstudio.ui.dialogs.settings_dialog import SettingsDialog
from colorstudio.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from colorstudio.ui.help.help_window import HelpWindow
from colorstudio.ui.style.speaking import make_interface
from tests.ui.conftest import Studio

CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QListView)
TEXT = QAccessible.Text


def told(widget: QWidget, which: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    text: str = interface.text(which)
    return text


def nameless(parent: QWidget) -> list[str]:
    """Controls that the keyboard reaches and a screen reader could not name."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for kind in CONTROLS
        for widget in parent.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        and not (isinstance(widget, QListView) and isinstance(widget.window(), QFrame))  # of a combo box
        and widget.objectName() != "qt_toolbar_ext_button"
        and not told(widget, TEXT.Name)
    ]


def test_every_control_has_a_name_and_a_role(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.press(Qt.Key.Key_H)
    assert nameless(studio.window) == []
    dialog = SettingsDialog(studio.session, studio.settings, studio.window)
    assert nameless(dialog) == []
    shortcuts = ShortcutsDialog(studio.window.menuBar(), studio.window)
    assert nameless(shortcuts) == []
    assert nameless(HelpWindow(studio.window)) == []
    assert nameless(PrintDialog("scene.png", QImage(gray_photo.as_posix()), studio.window)) == []
    for name in ("teach", "networks", "export_all", "about"):
        getattr(studio.window.actions_, name).trigger()
        opened = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        assert opened, name
        assert [nameless(one) for one in opened] == [[]], name
        opened[0].close()
    for widget in studio.window.findChildren(QAbstractButton):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.role() != QAccessible.Role.NoRole


def test_a_slider_tells_the_value_that_is_on_screen(studio: Studio, gray_photo: Path) -> None:
    QAccessible.installFactory(make_interface)  # as make_application does
    studio.open(gray_photo)
    row = studio.window.panel.sliders["temperature"]
    row.number.setValue(0.7)
    assert told(row.slider, TEXT.Value) == "0.70"
    assert told(row.slider, TEXT.Name) == "Temperature 0.70"
    row.number.setValue(0.38)
    assert told(row.slider, TEXT.Name) == "Temperature 0.38"
    interface = QAccessible.queryAccessibleInterface(row.slider)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Slider


def test_the_panes_are_pictures_with_names(studio: Studio, gray_photo: Path) -> None:
    QAccessible.installFactory(make_interface)  # as make_application does
    studio.open(gray_photo)
    for pane, name in ((studio.panes.gray, "Original photograph"), (studio.panes.coloured, "Coloured photograph")):
        interface = QAccessible.queryAccessibleInterface(pane)
        assert interface is not None
        assert interface.role() == QAccessible.Role.Graphic
        assert told(pane, TEXT.Name) == name
        assert told(pane, TEXT.Description).startswith("Wheel or pinch")


def test_zoom_size_and_device_are_told(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.window.actions_.actual.trigger()
    status = studio.window.status
    assert told(status.zoom, TEXT.Name) == "Zoom 100%"
    assert told(status.facts, TEXT.Name) == "Size of the photograph 320 × 240 · 8 bit"
    assert told(status.device, TEXT.Name).startswith("Computes on ")


def test_what_happens_is_announced_and_errors_at_once(
    studio: Studio, gray_photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, bool]] = []
    for module in (messages, status_bar):
        monkeypatch.setattr(module, "announce", lambda _, text, urgent=False: said.append((text, urgent)))
    studio.open(gray_photo)
    studio.session.save(tmp_path / "saved.png", overwrite=False)
    studio.wait(lambda: ("Saved saved.png", False) in said)
    studio.session.save(tmp_path / "no folder" / "saved.png", overwrite=False)
    studio.wait(lambda: any(urgent and "no folder" in text for text, urgent in said))


def test_redo_full_screen_and_hidden_parts_by_keys(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    actions = studio.window.actions_
    assert QKeySequence("Ctrl+Y") in actions.redo.shortcuts()
    other = tmp_path / "other.png"
    other.write_bytes(gray_photo.read_bytes() + b"other")
    studio.open(gray_photo, other)
    assert studio.window.panel.isVisible()
    assert studio.window.strip.isVisible()
    studio.press(Qt.Key.Key_F9)
    studio.press(Qt.Key.Key_F8)
    assert not studio.window.panel.isVisible()
    assert not studio.window.strip.isVisible()
    studio.press(Qt.Key.Key_F9)
    assert studio.window.panel.isVisible()
    studio.press(Qt.Key.Key_F11)
    assert studio.window.isFullScreen()
    studio.press(Qt.Key.Key_Escape)
    assert not studio.window.isFullScreen()
    assert not actions.full_screen.isChecked()


def test_tab_goes_as_things_lie_on_screen(studio: Studio, gray_photo: Path) -> None:
    other = shutil.copy(gray_photo, gray_photo.with_stem("other"))
    studio.open(gray_photo, Path(other))
    stops: list[str] = []
    buttons = [button for button in studio.panes.controls.findChildren(QAbstractButton) if button.text() == "Hints"]
    buttons[0].setFocus()
    while (widget := studio.window.focusWidget()).accessibleName() not in stops:
        stops.append(widget.accessibleName())
        studio.qtbot.keyClick(widget, Qt.Key.Key_Tab)
    looks = [f"{name}{what}" for name in ("Temperature", "Vividness") for what in ("", ", as a number")]
    wanted = ["Hints", "Show Doubt", "Frame", "Show the original", "Original photograph", "Coloured photograph"]
    wanted += ["Network", "Best Quality", *looks]
    assert [name.split(" 0.")[0] for name in stops[: len(wanted)]] == wanted
    after = [name for name in stops if name in ("Save", "Copy", "Open photographs", "Zoom Out", "100%")]
    assert after == ["Save", "Copy", "Open photographs", "Zoom Out", "100%"]


def test_the_sheet_has_every_key_of_the_menus_once(studio: Studio) -> None:
    dialog = ShortcutsDialog(studio.window.menuBar(), studio.window)
    rows = dialog.rows()
    assert rows["Open"] == "Ctrl+O"
    assert "Ctrl+Y" in rows["Redo"].split(", ")
    assert rows["Keyboard Shortcuts"] == "F1, ?"
    assert rows["Wipe"] == "W"
    assert rows["Hints: the eyedropper, for the pin that is chosen"] == "I"
    keys = [key for told_keys in rows.values() for key in told_keys.split(", ")]
    menus = [key for key in keys if "+" in key and "," not in key and key.startswith("Ctrl")]
    pins = {"Ctrl+C", "Ctrl+V"}  # of pins where one is chosen, else of the picture
    assert len([key for key in menus if key not in pins]) == len({key for key in menus if key not in pins})
    dialog.search.setText("snapshot")
    assert list(dialog.rows()) == ["Take a Snapshot"]


def test_a_small_screen_is_enough(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.window.resize(800, 500)
    studio.wait(lambda: studio.window.size().toTuple() == (800, 500))
    for pane in (studio.panes.gray, studio.panes.coloured):
        assert pane.isHidden() or min(pane.width(), pane.height()) >= 100


def test_each_menu_of_the_bar_opens_by_a_letter_of_its_own(studio: Studio) -> None:
    titles = [action.text() for action in studio.window.menuBar().actions()]
    letters = [title.split("&")[1][0].lower() for title in titles]
    assert len(set(letters)) == len(letters) >= 7


def test_return_presses_the_button_that_has_the_focus(studio: Studio, gray_photo: Path) -> None:
    sample = studio.window.stage.empty.samples[0]
    sample.setFocus()
    studio.qtbot.keyClick(sample, Qt.Key.Key_Return)
    studio.wait_for_colour()
    studio.open(gray_photo)
    more = studio.window.panel.sliders["temperature"]
    more.number.setValue(0.3)
    studio.wait(more.reset.isEnabled)
    studio.window.panel.reset.setFocus()
    studio.qtbot.keyClick(studio.window.panel.reset, Qt.Key.Key_Enter)
    assert more.number.value() != 0.3
