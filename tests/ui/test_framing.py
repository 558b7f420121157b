"""The frame in the window: found, dragged, moved by keys, switched off, found again, undone."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from colorstudio.core.box import Bounds
from colorstudio.core.treatment import frames_in
from colorstudio.session.frames import Standing
from colorstudio.ui.panes.frame_tool import Edge
from colorstudio.ui.panes.tools import Tool
from tests.ui.conftest import Studio, chroma_of, pixels_of
from tests.ui.sheets import (
    LEFT,
    NEAR,
    PRINT,
    SHIFT,
    drag,
    frame,
    on_paper,
    pixels_on_screen,
    scene,
    standing,
    undo_steps,
)


@pytest.fixture
def a_print(tmp_path: Path) -> Path:
    return on_paper(tmp_path / "print.png", PRINT)


def tool(studio: Studio) -> Tool:
    return studio.panes.coloured.tool


def moved(studio: Studio) -> Bounds:
    """The frame that the user set."""
    (found,) = frames_in(frame(studio))
    return found


def middle(studio: Studio, edge: Edge) -> QPoint:
    """Where a hand grasps an edge in the coloured pane."""
    return (studio.panes.frame_tool.edge_at(edge) / studio.panes.devicePixelRatioF()).toPoint()


def corner(studio: Studio, across: Edge, down: Edge) -> QPoint:
    return QPoint(middle(studio, across).x(), middle(studio, down).y())


def chroma_at(studio: Studio, at: QPoint) -> float:
    """That of what the coloured pane shows around a point."""
    return chroma_of(pixels_of(studio.panes.coloured)[at.y() - 10 : at.y() + 10, at.x() - 40 : at.x() + 40])


def test_a_border_is_found_and_its_line_drawn_where_it_ends(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    assert standing(studio) is Standing.FOUND
    assert studio.session.frames.bounds[0] == pytest.approx(PRINT, abs=NEAR)
    before = pixels_of(studio.panes.coloured)
    studio.press(Qt.Key.Key_F)
    assert studio.window.framing.bar.isVisible()
    assert "border was found" in studio.window.framing.bar.sentence.text()
    at = middle(studio, Edge.LEFT)
    line = pixels_of(studio.panes.coloured)[at.y() - 40, at.x() - 1 : at.x() + 2]
    assert line.min(axis=1).max() > 240  # white beside the dark photograph and the shadowed paper
    assert before[at.y() - 40, at.x() - 1 : at.x() + 2].max() < 240
    assert frame(studio) is None  # looking decides nothing
    assert undo_steps(studio) == 0


def test_a_dragged_edge_is_one_step_and_is_kept_where_it_was_left(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    wide = pixels_on_screen(studio)
    drag(studio, middle(studio, Edge.RIGHT), QPoint(-60, 25))
    left, top, right, bottom = moved(studio)
    assert (left, top, bottom) == pytest.approx((PRINT[0], PRINT[1], PRINT[3]), abs=NEAR)
    assert right == pytest.approx(PRINT[2] - 60 / wide, abs=NEAR)
    assert undo_steps(studio) == 1
    studio.wait_for_colour()
    assert studio.session.current is not None
    assert studio.session.current.frames == ((left, top, right, bottom),)
    assert standing(studio) is Standing.MOVED
    studio.session.undo_group.undo()
    assert frame(studio) is None
    studio.wait_for_colour()
    assert studio.session.frames.bounds[0] == pytest.approx(PRINT, abs=NEAR)
    studio.session.undo_group.redo()
    assert moved(studio)[2] == right


def test_a_dragged_corner_moves_two_edges_in_one_step(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    wide = pixels_on_screen(studio)
    drag(studio, corner(studio, Edge.LEFT, Edge.TOP), QPoint(30, 45))
    left, top, *rest = moved(studio)
    assert (left, top) == pytest.approx((PRINT[0] + 30 / wide, PRINT[1] + 45 / wide), abs=NEAR)
    assert rest == pytest.approx(PRINT[2:], abs=NEAR)
    assert undo_steps(studio) == 1


def test_an_edge_stays_on_the_sheet_and_on_its_side(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    drag(studio, middle(studio, Edge.LEFT), QPoint(-2000, 0))
    assert moved(studio)[0] == 0.0
    drag(studio, middle(studio, Edge.LEFT), QPoint(2000, 0))
    left, _, right, _ = moved(studio)
    assert left == pytest.approx(right - 0.02)


def test_dragging_beside_the_line_moves_the_photograph(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    studio.panes.zoom_in()
    before = middle(studio, Edge.LEFT)
    drag(studio, QPoint(studio.panes.coloured.width() // 2, studio.panes.coloured.height() // 2), QPoint(20, 0))
    assert middle(studio, Edge.LEFT).x() - before.x() == pytest.approx(20, abs=1)
    assert frame(studio) is None


def test_keys_choose_an_edge_and_move_it_and_a_held_key_is_one_step(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    wide = pixels_on_screen(studio)
    studio.press(Qt.Key.Key_Tab)
    studio.press(Qt.Key.Key_Tab)
    assert studio.panes.frame_tool.chosen is Edge.TOP
    studio.press(Qt.Key.Key_Left)  # this edge has no such way
    assert frame(studio) is None
    for _ in range(3):
        studio.qtbot.keyPress(studio.panes.coloured, Qt.Key.Key_Down, SHIFT)
    studio.qtbot.keyRelease(studio.panes.coloured, Qt.Key.Key_Down, SHIFT)
    assert moved(studio)[1] == pytest.approx(PRINT[1] + 30 / wide, abs=NEAR)
    assert undo_steps(studio) == 1
    for _ in range(3):
        studio.press(Qt.Key.Key_Tab)
    assert studio.panes.frame_tool.chosen is None  # and out of the pane again


def test_the_whole_sheet_and_back_to_what_is_found(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    bar = studio.window.framing.bar
    assert (bar.whole_button.isEnabled(), bar.find_button.isEnabled()) == (True, False)
    paper = middle(studio, Edge.BOTTOM) + QPoint(0, 30)
    assert chroma_at(studio, paper) < 0.5
    studio.qtbot.mouseClick(bar.whole_button, LEFT)
    assert frame(studio) == "none"
    studio.wait(lambda: chroma_at(studio, paper) > 3)
    assert standing(studio) is Standing.WHOLE
    assert (bar.whole_button.isEnabled(), bar.find_button.isEnabled()) == (False, True)
    studio.press(Qt.Key.Key_Backspace)
    assert frame(studio) is None
    studio.wait_for_colour()
    studio.wait(lambda: chroma_at(studio, paper) < 0.5)
    assert standing(studio) is Standing.FOUND
    assert undo_steps(studio) == 2


def test_a_moved_frame_is_in_the_file_that_is_saved(studio: Studio, a_print: Path, tmp_path: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    drag(studio, middle(studio, Edge.BOTTOM), QPoint(0, -100))
    bottom = moved(studio)[3]
    studio.wait_for_colour()
    target = tmp_path / "saved.png"
    studio.session.save(target, overwrite=False)
    studio.wait(target.is_file)
    with Image.open(target) as image:
        pixels = np.asarray(image.convert("RGB")).astype(np.int16)
    edge = round(bottom * 400)
    assert chroma_of(pixels[edge + 8 :]) < 0.5  # photograph and paper below the frame stay gray
    assert chroma_of(pixels[60 : edge - 8, 80:320]) > 3


def test_a_frame_is_known_again_when_the_photograph_is_opened_again(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    drag(studio, middle(studio, Edge.RIGHT), QPoint(-60, 0))
    kept = moved(studio)
    studio.session.close_all()
    studio.open(a_print)
    studio.wait(lambda: studio.session.frames.bounds == (kept,))
    assert moved(studio) == kept


def test_a_photograph_without_a_border_has_its_line_around_it(studio: Studio, tmp_path: Path) -> None:
    path = tmp_path / "bare.png"
    Image.fromarray(scene(300, 400, 3)).save(path)
    studio.open(path)
    studio.press(Qt.Key.Key_F)
    assert standing(studio) is Standing.NOT_FOUND
    assert studio.session.frames.bounds == ((0.0, 0.0, 1.0, 1.0),)
    drag(studio, middle(studio, Edge.LEFT), QPoint(40, 0))
    assert moved(studio)[0] == pytest.approx(40 / pixels_on_screen(studio), abs=NEAR)


def test_one_tool_at_a_time_and_escape_puts_it_away(studio: Studio, a_print: Path) -> None:
    studio.open(a_print)
    studio.press(Qt.Key.Key_F)
    assert tool(studio) is studio.panes.frame_tool
    studio.press(Qt.Key.Key_H)
    assert tool(studio) is studio.panes.hint_tool
    assert not studio.window.framing.bar.isVisible()
    studio.press(Qt.Key.Key_F)
    assert not studio.window.actions_.hint.isChecked()
    assert tool(studio) is studio.panes.frame_tool
    studio.press(Qt.Key.Key_Escape)
    assert tool(studio) is studio.panes.pan_tool


def test_that_borders_stay_gray_is_told_once(
    studio: Studio, a_print: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.open(a_print)
    assert studio.settings.told_of_frames
    said: list[str] = []
    monkeypatch.setattr(studio.window.status, "say", said.append)
    studio.open(on_paper(tmp_path / "another.png", (0.2, 0.2, 0.8, 0.8)))
    assert said == []
