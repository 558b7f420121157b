"""The row of open photographs."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from colorstudio.core.look import Look
from colorstudio.engine.source import PhotoSource
from colorstudio.session.album import Item, State
from colorstudio.ui.panels.film_strip import FilmStrip
from tests.ui.conftest import Studio, pixels_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def three(tmp_path: Path, gray_photo: Path) -> list[Path]:
    """Three photographs."""
    paths = [tmp_path / f"{name}.png" for name in ("one", "two", "three")]
    for path in paths:
        path.write_bytes(gray_photo.read_bytes())
    return paths


def test_a_click_shows_that_photograph(studio: Studio, three: list[Path]) -> None:
    studio.open(*three)
    strip = studio.window.strip
    place = strip.visualRect(strip.films.index(2)).center()
    studio.qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert studio.session.current is studio.session.items[2]
    studio.wait_for_colour()
    assert studio.panes.item is studio.session.items[2]


def test_a_photograph_that_is_dragged_does_not_come_on_screen(
    studio: Studio, three: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dragged onto the reference of the photograph on screen, it would be given its own colours."""
    studio.open(*three)
    strip, (first, second, third) = studio.window.strip, studio.session.items
    dragged: list[tuple[Item | None, list[Item]]] = []
    monkeypatch.setattr(
        QListView, "startDrag", lambda *_: dragged.append((studio.session.current, strip.selected_items()))
    )
    at = [strip.visualRect(strip.films.index(row)).center() for row in range(3)]
    studio.qtbot.mouseClick(strip.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, pos=at[1])
    assert (studio.session.current, strip.selected_items()) == (second, [first, second])
    studio.qtbot.mousePress(strip.viewport(), LEFT, pos=at[2])
    for step in (10, 20):
        if dragged:
            break  # a drag takes the mouse
        where = at[2] - QPoint(step, step)
        over = strip.viewport().mapToGlobal(where).toPointF()
        move = QMouseEvent(QEvent.Type.MouseMove, where.toPointF(), over, LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(strip.viewport(), move)
    assert dragged[0] == (second, [third])
    assert (studio.session.current, strip.selected_items()) == (second, [first, second])
    assert strip.films.item_at(strip.currentIndex()) is second


def test_arrow_keys_and_shortcuts_walk_along_the_strip(studio: Studio, three: list[Path]) -> None:
    studio.open(*three)
    strip = studio.window.strip
    strip.setFocus()
    studio.qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert studio.session.current is studio.session.items[1]
    studio.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert studio.session.current is studio.session.items[2]
    studio.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert studio.session.current is studio.session.items[1]


def test_delete_closes_the_photograph_and_not_the_file(studio: Studio, three: list[Path]) -> None:
    studio.open(*three)
    strip = studio.window.strip
    strip.setFocus()
    studio.qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert [item.name for item in studio.session.items] == ["two.png", "three.png"]
    assert three[0].exists()
    studio.wait_for_colour()


def test_thumbnails_appear(studio: Studio, three: list[Path]) -> None:
    studio.open(*three)
    studio.wait(lambda: all(item.thumbnail is not None for item in studio.session.items))
    rect = studio.window.strip.visualRect(studio.window.strip.films.index(1))
    cell = pixels_of(studio.window.strip.viewport())[rect.top() + 10 : 70, rect.left() + 20 : rect.right() - 20]
    assert np.ptp(cell) > 60  # sky and hill, where an icon on gray has two tones


def test_a_failed_photograph_keeps_its_place_and_tells_why(studio: Studio, three: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_text("no photograph")
    studio.open(three[0], bad, three[1])
    studio.session.select(studio.session.items[1])
    studio.wait(lambda: studio.session.items[1].state == State.FAILED)
    index = studio.window.strip.films.index(1)
    assert "bad.jpg" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "bad.jpg, failed"


def test_an_edited_photograph_is_marked(studio: Studio, three: list[Path]) -> None:
    studio.open(*three)
    studio.session.set_look(Look(temperature=0.2))
    index = studio.window.strip.films.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "one.png, coloured, edited"


@pytest.fixture
def long_strip(qtbot: QtBot, themed: None) -> FilmStrip:
    """Five thousand photographs, of which nothing has been read."""
    strip = FilmStrip()
    qtbot.addWidget(strip)
    strip.resize(1000, strip.height())
    strip.show()
    qtbot.waitExposed(strip)
    items = [Item(PhotoSource(n, f"{n}.jpg", Path(f"/nowhere/{n}.jpg"))) for n in range(5000)]
    strip.show_items(items, items[0])
    return strip


def test_only_thumbnails_in_sight_are_asked_for(qtbot: QtBot, long_strip: FilmStrip) -> None:
    asked: list[int] = []
    long_strip.thumbnail_wanted.connect(lambda item: asked.append(item.id))
    long_strip.resize(990, long_strip.height())
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == list(range(len(asked)))
    assert len(asked) < 12
    asked.clear()
    bar = long_strip.horizontalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: bool(asked))
    assert len(asked) < 12
    assert asked[-1] == 4999


def test_adding_to_a_long_strip_keeps_what_is_in_sight(long_strip: FilmStrip) -> None:
    items = [long_strip.films.item_at(long_strip.films.index(row)) for row in range(5000)]
    known = [item for item in items if item is not None]
    long_strip.horizontalScrollBar().setValue(30_000)
    sight = long_strip.rows_in_sight()
    more = [Item(PhotoSource(9000, "new.jpg", Path("/nowhere/new.jpg")))]
    long_strip.films.set_items([*known, *more])
    assert long_strip.rows_in_sight() == sight
    assert long_strip.films.rowCount() == 5001
