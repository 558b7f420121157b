"""What was decided about a photograph is there again, whatever happened in between."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from colorstudio.core.treatment import Treatment
from colorstudio.library import database
from colorstudio.library.treatments import TreatmentLibrary
from colorstudio.settings import Settings
from colorstudio.ui.panes.pictures import rgb_to_image
from tests.ui.conftest import Studio

Open = Callable[[], Studio]


@pytest.fixture
def another(studio: Studio, qtbot: QtBot, settings: Settings) -> Iterator[Open]:
    """Closes the window and opens the next one, as at another day."""
    opened = [studio]

    def open_next() -> Studio:
        assert opened[-1].window.close()
        opened.append(Studio(qtbot, settings))
        return opened[-1]

    yield open_next
    for one in opened[1:]:
        one.window.close()


def drag(studio: Studio, name: str, by: int) -> None:
    """Drag a slider of the panel with the mouse, from its middle, so many pixels."""
    slider = studio.window.panel.sliders[name].slider
    start = slider.rect().center()
    studio.qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        where = start + type(start)(by * step // 5, 0)
        studio.qtbot.mouseMove(slider, where)
    studio.qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=start + type(start)(by, 0))


def stored(folder: Path) -> list[Treatment]:
    library = TreatmentLibrary(folder)
    found = [kept.treatment for kept in library.all()]
    library.close()
    return found


def test_what_was_set_dragged_and_undone_is_restored(
    studio: Studio, another: Open, gray_photo: Path, own_library: Path
) -> None:
    studio.open(gray_photo)
    item = studio.session.current
    assert item is not None
    drag(studio, "saturation", 40)
    studio.wait(lambda: item.treatment.look.saturation is not None)
    dragged = item.treatment
    drag(studio, "temperature", -30)
    assert item.treatment != dragged
    studio.window.actions_.undo.trigger()
    assert item.treatment == dragged
    later = another()
    assert stored(own_library) == [dragged]
    later.open(gray_photo)
    again = later.session.current
    assert again is not None
    assert again.treatment == dragged
    assert again.coloured is not None  # and it was coloured so from the first
    assert not later.window.actions_.undo.isEnabled()
    saturation = later.window.panel.sliders["saturation"].number.value()
    assert saturation == pytest.approx(dragged.look.saturation, abs=0.006)


def test_it_is_restored_before_it_is_coloured(studio: Studio, another: Open, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.window.actions_.best.trigger()
    studio.wait_for_colour()
    drag(studio, "saturation", 40)
    later = another()
    later.session.set_effort(type(later.session.effort)("fast"))  # the program's choice; the photograph has its own
    choices = []
    later.session.screen.frame_ready.connect(lambda frame: choices.append(frame.treatment))
    later.open(gray_photo)
    item = later.session.current
    assert item is not None
    assert set(choices) == {item.treatment}


def test_closed_and_opened_again_before_it_is_stored_it_is_known(
    studio: Studio, gray_photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = TreatmentLibrary.put

    def put_late(library: TreatmentLibrary, *args: Any, **named: Any) -> Any:
        time.sleep(0.5)  # a disk that is busy
        return put(library, *args, **named)

    monkeypatch.setattr(TreatmentLibrary, "put", put_late)
    studio.open(gray_photo)
    before = studio.session.current
    assert before is not None
    drag(studio, "saturation", 40)
    studio.wait(lambda: before.treatment.touched)
    studio.session.close_all()
    studio.open(gray_photo)
    again = studio.session.current
    assert again is not None
    assert again is not before
    studio.wait(lambda: again.treatment == before.treatment)


def test_a_renamed_and_moved_file_is_known(studio: Studio, another: Open, gray_photo: Path, tmp_path: Path) -> None:
    studio.open(gray_photo)
    drag(studio, "saturation", 40)
    item = studio.session.current
    assert item is not None
    later = another()
    (tmp_path / "elsewhere").mkdir()
    moved = gray_photo.rename(tmp_path / "elsewhere" / "aunt.png")
    later.open(moved)
    assert later.session.current is not None
    assert later.session.current.treatment == item.treatment


def test_what_was_looked_at_and_not_touched_is_not_stored(studio: Studio, gray_photo: Path, own_library: Path) -> None:
    studio.open(gray_photo)
    assert studio.window.close()
    assert stored(own_library) == []


def test_a_touched_photograph_is_marked_before_it_is_opened(
    studio: Studio, another: Open, gray_photo: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(gray_photo, tmp_path / "other.png"))
    with other.open("ab") as file:
        file.write(b"other")
    studio.open(gray_photo)
    drag(studio, "saturation", 40)
    later = another()
    later.open(other, gray_photo)
    index = later.window.strip.films.index(1)
    later.wait(lambda: "edited" in index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "edited" not in later.window.strip.films.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_pasted_picture_comes_back_with_what_was_decided(
    studio: Studio, another: Open, scene: NDArray[np.uint8], own_library: Path
) -> None:
    QGuiApplication.clipboard().setImage(rgb_to_image(np.dstack([scene] * 3)))
    studio.window.actions_.paste.trigger()
    studio.wait_for_colour()
    drag(studio, "saturation", 40)
    item = studio.session.current
    assert item is not None
    later = another()
    assert len(list((own_library / "pictures").glob("*.png"))) == 1
    menu = later.window.library_menu.pasted
    menu.fill()
    menu.actions()[0].trigger()
    later.wait_for_colour()
    again = later.session.current
    assert again is not None
    assert again.path is None
    assert again.treatment == item.treatment
    assert again.source.pixels is not None
    assert np.array_equal(again.source.pixels, scene)


def test_forget_takes_back_what_was_decided_here_and_in_the_library(
    studio: Studio, gray_photo: Path, own_library: Path
) -> None:
    studio.open(gray_photo)
    drag(studio, "saturation", 40)
    studio.wait(lambda: len(stored(own_library)) == 1)
    studio.window.library_menu.forget.trigger()
    studio.wait(lambda: not stored(own_library))
    item = studio.session.current
    assert item is not None
    assert not item.treatment.touched
    assert not studio.window.actions_.undo.isEnabled()


def test_forget_all_asks_first(studio: Studio, gray_photo: Path, own_library: Path) -> None:
    studio.open(gray_photo)
    drag(studio, "saturation", 40)
    studio.wait(lambda: len(stored(own_library)) == 1)
    menu = studio.window.library_menu
    menu.forget_all.trigger()
    assert menu.question is not None
    menu.question.reject()
    assert len(stored(own_library)) == 1
    menu.forget_all.trigger()
    (button,) = (each for each in menu.question.buttons() if each.text() == "&Forget All")
    button.click()
    studio.wait(lambda: not stored(own_library))


def test_the_library_travels_as_a_file(
    studio: Studio, another: Open, gray_photo: Path, tmp_path: Path, own_library: Path
) -> None:
    studio.open(gray_photo)
    drag(studio, "saturation", 40)
    (decided,) = _wait_stored(studio, own_library)
    studio.session.keeping.export_to(tmp_path / "all.json")
    studio.wait((tmp_path / "all.json").is_file)
    later = another()
    shutil.rmtree(own_library)
    later.open(gray_photo)
    item = later.session.current
    assert item is not None
    assert not item.treatment.touched
    later.session.keeping.import_from(tmp_path / "all.json")
    later.wait(lambda: item.treatment == decided)
    later.wait_for_colour()


def test_a_damaged_library_is_told_of_once(studio: Studio, another: Open, gray_photo: Path, own_library: Path) -> None:
    studio.open(gray_photo)
    drag(studio, "saturation", 40)
    later = another()
    for file in own_library.glob("*.sqlite*"):
        file.write_bytes(b"no database" * 1000)
    told = []
    later.session.news.failed.connect(lambda title, sentence: told.append(sentence))
    later.open(gray_photo)
    later.wait(lambda: bool(told))
    drag(later, "saturation", 40)
    later.wait(lambda: len(stored(own_library)) == 1)
    assert len(told) == 1


_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from colorstudio import paths
from colorstudio.core.look import Look
from colorstudio.engine.engine import Engine
from colorstudio.session.session import Session
from colorstudio.library import database
from colorstudio.library.treatments import TreatmentLibrary
from colorstudio.settings import Settings
from colorstudio.ui.app import make_application
from colorstudio.ui.main_window import MainWindow

photo, models, own = map(Path, sys.argv[1:])
sys.argv = sys.argv[:1]
paths.models_folders = lambda: [models]
app = make_application()
settings = Settings(own / "settings.json")
session = Session(Engine(), settings, library=TreatmentLibrary(own / "library"))
window = MainWindow(session, settings)
session.keeping.kept.connect(lambda item: print("kept", item.treatment.to_json(), flush=True))

def act():
    if session.current is None or session.current.state != "ready":
        return
    timer.stop()
    session.set_look(Look(saturation=1.5), gesture="a drag")
    session.set_look(Look(saturation=1.7), gesture="a drag")
    session.end_gesture()

timer = QTimer(interval=20)
timer.timeout.connect(act)
timer.start()
session.start()
window.show()
window.open_paths([photo])
app.exec()
"""


def test_a_kill_after_a_gesture_loses_nothing(
    studio: Studio, gray_photo: Path, tiny_studio: Path, tmp_path: Path
) -> None:
    own = tmp_path  # the window that comes afterwards has its library there
    words = [sys.executable, "-c", _SCRIPT, str(gray_photo), str(tiny_studio.parent), str(own)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=os.environ.copy()) as killed:
        assert killed.stdout is not None
        line = killed.stdout.readline()
        killed.send_signal(signal.SIGKILL)
    word, text = line.split(" ", 1)
    assert word == "kept"
    studio.open(gray_photo)
    item = studio.session.current
    assert item is not None
    assert item.treatment == Treatment.from_json(text)
    assert item.treatment.look.saturation == 1.7


def _wait_stored(studio: Studio, folder: Path) -> list[Treatment]:
    studio.wait(lambda: bool(stored(folder)))
    return stored(folder)


class Unreadable:
    """A library that another program is busy with, until it lets go."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch, self._patience = monkeypatch, database.BUSY
        monkeypatch.setattr(database, "BUSY", 0.01)
        self._connection = sqlite3.connect(folder / database.NAME, isolation_level=None)
        self._connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        self._connection.execute("PRAGMA journal_mode=DELETE")
        self._connection.execute("BEGIN EXCLUSIVE")

    def let_go(self) -> None:
        self._connection.execute("COMMIT")
        self._connection.close()
        self._monkeypatch.setattr(database, "BUSY", self._patience)


@pytest.mark.parametrize("readable_at", ["the gesture", "the next visit"])
def test_what_a_library_held_that_could_not_be_read_is_not_written_over(
    studio: Studio,
    another: Open,
    gray_photo: Path,
    own_library: Path,
    monkeypatch: pytest.MonkeyPatch,
    readable_at: str,
) -> None:
    studio.open(gray_photo)
    drag(studio, "saturation", 40)
    (earlier,) = _wait_stored(studio, own_library)
    later = another()
    told: list[str] = []
    later.session.news.failed.connect(lambda title, sentence: told.append(sentence))
    busy = Unreadable(own_library, monkeypatch)
    later.open(gray_photo)
    item = later.session.current
    assert item is not None
    assert not item.treatment.touched
    assert "does not replace it" in told[0]
    if readable_at == "the gesture":
        busy.let_go()
        drag(later, "temperature", -30)
    else:
        drag(later, "temperature", -30)
        later.wait(lambda: item.treatment != item.kept)
        busy.let_go()
        later.session.screen.prepare(item, lambda: None)
    later.wait(lambda: stored(own_library) == [item.treatment])
    later.wait(lambda: [one.treatment for one in item.snapshots] == [earlier])


def test_what_another_window_decided_meanwhile_becomes_a_snapshot(
    studio: Studio, qtbot: QtBot, settings: Settings, gray_photo: Path, own_library: Path
) -> None:
    beside = Studio(qtbot, settings)
    studio.open(gray_photo)
    beside.open(gray_photo)
    drag(beside, "saturation", 40)
    (theirs,) = _wait_stored(beside, own_library)
    drag(studio, "temperature", -30)
    item = studio.session.current
    assert item is not None
    studio.wait(lambda: [one.treatment for one in item.snapshots] == [theirs])
    assert stored(own_library) == [item.treatment]
    drag(studio, "temperature", 20)  # its own earlier ones are steps to undo, not snapshots
    studio.wait(lambda: stored(own_library) == [item.treatment])
    assert len(item.snapshots) == 1
    beside.window.close()
