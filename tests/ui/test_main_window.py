"""The window as a whole: names, shortcuts, memory, start."""

import os
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from colorstudio import paths
from colorstudio.engine.engine import Engine
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.app import make_last_hook
from colorstudio.ui.dialogs.about_dialog import AboutDialog
from colorstudio.ui.dialogs.settings_dialog import SettingsDialog
from colorstudio.ui.main_window import MainWindow
from colorstudio.ui.panels.reference_well import ReferenceWell
from colorstudio.ui.panes.pane_pair import Arrangement
from colorstudio.ui.panes.photo_pane import PhotoPane
from colorstudio.ui.style.theme import LIGHT, current_shades
from tests.engine.fakes import FakeWorker
from tests.ui.conftest import PATIENCE, Studio, mime_of

CONTROLS = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QAbstractItemView,
    QProgressBar,
    PhotoPane,
)


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader could not name; Qt's own parts of a control have its name."""
    own = [control for kind in CONTROLS for control in window.findChildren(kind) if not is_part(control)]
    return [repr(control) for control in own if not control.accessibleName()]


def is_part(control: QWidget) -> bool:
    if isinstance(control, QScrollBar):
        return True
    parents = []
    parent = control.parentWidget()
    while parent is not None:
        parents.append(parent)
        parent = parent.parentWidget()
    inner = control.objectName().startswith("qt_")
    return inner or any(isinstance(each, QComboBox | QAbstractSpinBox) for each in parents)


def test_every_control_has_an_accessible_name(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    assert len(studio.window.findChildren(QAbstractButton)) > 12
    assert nameless(studio.window) == []


@pytest.mark.parametrize("action", ["settings", "export_all", "about"])
def test_every_control_of_a_dialog_has_an_accessible_name(studio: Studio, gray_photo: Path, action: str) -> None:
    studio.open(gray_photo)
    getattr(studio.window.actions_, action).trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    texts = [button for button in dialog.findChildren(QAbstractButton) if button.text()]
    assert texts
    assert [name for name in nameless(dialog) if not any(repr(button) == name for button in texts)] == []
    dialog.close()


def test_no_shortcut_is_given_twice(studio: Studio) -> None:
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in studio.window.actions_.children()
        if hasattr(action, "shortcuts")
        for key in action.shortcuts()
    )
    assert keys["Ctrl+O"] == 1
    assert [key for key, count in keys.items() if count > 1] == []


def test_tab_walks_from_the_panes_through_the_panel(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    panel = studio.window.panel
    panel.chooser.box.setFocus()
    walked: list[QWidget] = []
    for _ in range(12):
        studio.qtbot.keyClick(studio.window.focusWidget(), Qt.Key.Key_Tab)
        walked.append(studio.window.focusWidget())
    wanted = [getattr(panel.sliders[name], part) for name in panel.sliders for part in ("slider", "number")]
    places = [walked.index(control) for control in wanted]
    assert places == sorted(places)


def test_the_device_and_the_network_are_named(studio: Studio) -> None:
    studio.wait(lambda: bool(studio.window.status.device.text()))
    assert studio.window.status.device.text().startswith(("CPU", "NVIDIA", "CUDA", "Apple"))


def test_work_is_shown_and_can_be_cancelled(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    cancelled: list[bool] = []
    studio.window.status.cancel_wanted.connect(lambda: cancelled.append(True))
    studio.window.status.show_work(True, "Exporting: 3 of 8", 0.375)
    studio.wait(studio.window.status.work.isVisible)
    assert studio.window.status.progress.value() / studio.window.status.progress.maximum() == 0.375
    studio.qtbot.mouseClick(studio.window.status.cancel, Qt.MouseButton.LeftButton)
    assert cancelled
    studio.window.status.show_work(False, "", -1)
    assert not studio.window.status.work.isVisible()


def test_settings_take_effect_and_are_remembered(studio: Studio, tmp_path: Path) -> None:
    studio.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = studio.window.findChild(SettingsDialog)
    assert dialog is not None
    dialog.theme.setCurrentIndex(dialog.theme.findData("light"))
    dialog.quality.setValue(75)
    dialog.side.setCurrentIndex(1)
    dialog.device.setCurrentIndex(dialog.device.findData("cpu"))
    assert current_shades() is LIGHT
    studio.wait(lambda: studio.settings.device == "cpu")
    again = Settings(tmp_path / "settings.json")
    assert (again.theme, again.jpeg_quality, again.device) == ("light", 75, "cpu")
    assert again.side == dialog.side.itemData(1)
    studio.qtbot.mouseClick(dialog.defaults, Qt.MouseButton.LeftButton)
    assert (studio.settings.theme, studio.settings.jpeg_quality, studio.settings.side) == ("system", 92, None)
    dialog.close()


def test_the_window_comes_back_as_it_was_left(
    qtbot: QtBot, themed: None, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "models_folders", lambda: [tmp_path])
    first = MainWindow(Session(Engine(), settings), settings)
    first.show()
    first.resize(790, 560)
    first.panel.show()
    qtbot.waitExposed(first)
    first.splitter.setSizes([440, 350])
    width = first.panel.width()
    first.close()
    first.deleteLater()
    second = MainWindow(Session(Engine(), settings), settings)
    second.panel.show()
    second.show()
    qtbot.waitExposed(second)
    assert (second.width(), second.height()) == (790, 560)
    assert second.panel.width() == pytest.approx(width, abs=2)
    second.close()
    second.deleteLater()


def test_without_a_network_the_window_says_so(
    qtbot: QtBot, themed: None, settings: Settings, monkeypatch: pytest.MonkeyPatch, gray_photo: Path
) -> None:
    empty = gray_photo.parent / "no models"
    monkeypatch.setattr(paths, "models_folders", lambda: [empty])
    session = Session(Engine(), settings)
    window = MainWindow(session, settings)
    window.show()
    session.start()
    window.open_paths([gray_photo])
    qtbot.waitUntil(lambda: bool(window.stage.messages.messages), timeout=PATIENCE)
    assert "network" in window.stage.messages.messages[0].sentence
    assert not window.panel.chooser.box.isEnabled()
    assert window.stage.panes.coloured.is_blank()  # never gray as if it were coloured
    window.close()
    window.deleteLater()


def test_about_names_the_version(studio: Studio) -> None:
    from colorstudio import __version__

    studio.window.actions_.about.trigger()
    dialog = studio.window.findChild(AboutDialog)
    assert dialog is not None
    assert any(__version__ in label.text() for label in dialog.findChildren(type(studio.window.status.zoom)))
    dialog.close()


def test_the_arrangement_of_the_panes_is_in_the_menu(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert studio.panes.arrangement == Arrangement.STACKED
    assert studio.window.actions_.arrangements[Arrangement.STACKED].isChecked()


def test_the_window_is_painted_before_torch_and_opens_what_macos_asks_for(tmp_path: Path) -> None:
    script = """
import sys
from PySide6.QtGui import QFileOpenEvent
from colorstudio.engine.engine import Engine
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.app import make_application
from colorstudio.ui.app import make_last_hook
from colorstudio.ui.main_window import MainWindow
app = make_application()
settings = Settings()
window = MainWindow(Session(Engine(), settings), settings)
window.painted.connect(app.quit)
wanted = []
app.file_wanted.connect(wanted.append)
app.sendEvent(app, QFileOpenEvent("/album/photo.jpg"))
window.show()
app.exec()
sys.exit("torch" in sys.modules or [path.name for path in wanted] != ["photo.jpg"])
"""
    own = os.environ | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    root = paths.resource().parent
    done = subprocess.run([sys.executable, "-c", script], timeout=60, check=False, cwd=root, env=own)
    assert done.returncode == 0


def test_nothing_in_the_window_takes_a_dropped_file_away_from_it(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    own = (studio.window.strip, *studio.window.findChildren(ReferenceWell))  # a strip takes its photographs alone
    takers = [child for child in studio.window.findChildren(QWidget) if child.acceptDrops()]
    assert [child for child in takers if not any(child is one or one.isAncestorOf(child) for one in own)] == []
    files = mime_of(gray_photo)  # the event does not keep it
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(studio.window.strip.viewport(), event)
    assert studio.window.veil.isVisible()


def test_an_error_that_nobody_caught_is_told_and_logged(studio: Studio, caplog: pytest.LogCaptureFixture) -> None:
    hook = make_last_hook(studio.window.feedback.tell_error)
    try:
        raise RuntimeError("surprise")
    except RuntimeError as error:
        hook(RuntimeError, error, error.__traceback__)
    assert "log file" in studio.window.stage.messages.messages[0].sentence
    assert "surprise" in caplog.text
    assert "surprise" not in studio.window.stage.messages.messages[0].sentence


def test_escape_dismisses_the_newest_message(studio: Studio) -> None:
    studio.wait(lambda: not studio.session.busy)
    for name in ("first", "second"):
        studio.window.feedback.tell_error(name, "A sentence.")
    studio.press(Qt.Key.Key_Escape)
    assert [message.title for message in studio.window.stage.messages.messages] == ["first"]


def test_a_window_that_is_closed_while_torch_loads_is_gone_at_once(
    qtbot: QtBot, themed: None, settings: Settings
) -> None:
    begun = threading.Event()
    shown_at_the_end: list[bool] = []

    def load() -> FakeWorker:
        begun.set()
        for _ in range(500):  # as an import does, this ends by itself alone
            if not window.isVisible():
                break
            threading.Event().wait(0.01)
        shown_at_the_end.append(window.isVisible())
        return FakeWorker()

    session = Session(Engine(load), settings)
    window = MainWindow(session, settings)
    window.show()
    session.start()
    qtbot.waitUntil(begun.is_set)
    window.close()
    assert shown_at_the_end == [False]
    window.deleteLater()
