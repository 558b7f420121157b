"""The frame in the window: found, dragged, moved by keys, switched off, found again, undone."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from colorstudio.core.box import Bounds
from colorstudio.core.treatment import Framing, frames_in
from colorstudio.session.album import Item
from colorstudio.session.exports import QueueState, Wishes
from colorstudio.session.frames import Standing
from colorstudio.ui.panes.frame_tool import Edge
from colorstudio.ui.panes.tools import Tool
from tests.ui.conftest import Studio, chroma_of, pixels_of
from tests.ui.test_exporting import ask

LEFT, SHIFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PRINT: Bounds = (0.15, 0.1, 0.85, 0.8)  # where the photograph lies on its paper
NEAR = 0.01


def scene(height: int, width: int, seed: int = 0) -> np.ndarray:
    """A photograph (H, W) uint8, dark at every edge, so that white paper ends sharply there."""
    rows, columns = np.mgrid[0:height, 0:width] / max(height, width)
    noise = np.random.default_rng(seed).normal(0, 6, (height, width))
    tones = 90 + 55 * np.sin(9 * rows + 2 * seed) * np.cos(7 * columns) + noise
    pixels: np.ndarray = np.clip(tones, 5, 170).astype(np.uint8)
    return pixels


def on_paper(path: Path, *places: Bounds, size: tuple[int, int] = (400, 400), tone: int = 215) -> Path:
    """A file of light paper (width, height) with photographs at these places."""
    width, height = size
    sheet = np.full((height, width), tone, np.uint8)
    for seed, (left, top, right, bottom) in enumerate(places):
        x, y, x2, y2 = (round(edge * length) for edge, length in zip((left, top, right, bottom), size * 2, strict=True))
        sheet[y:y2, x:x2] = scene(y2 - y, x2 - x, seed)
    Image.fromarray(sheet).save(path)
    return path


@pytest.fixture
def a_print(tmp_path: Path) -> Path:
    return on_paper(tmp_path / "print.png", PRINT)


def frame(studio: Studio) -> Framing | None:
    assert studio.session.current is not None
    return studio.session.current.treatment.frame


def standing(studio: Studio) -> Standing:
    return studio.session.frames.standing


def tool(studio: Studio) -> Tool:
    return studio.panes.coloured.tool


def items(studio: Studio) -> list[Item]:
    return list(studio.session.items)


def assert_near(width: int, height: int) -> None:
    """So large are the pieces of the album page, to within a hundredth of it."""
    assert width == pytest.approx(216, abs=6)
    assert height == pytest.approx(200, abs=4)


def moved(studio: Studio) -> Bounds:
    """The frame that the user set."""
    (found,) = frames_in(frame(studio))
    return found


def middle(studio: Studio, edge: Edge) -> QPoint:
    """Where a hand grasps an edge in the coloured pane."""
    return (studio.panes.frame_tool.edge_at(edge) / studio.panes.devicePixelRatioF()).toPoint()


def corner(studio: Studio, across: Edge, down: Edge) -> QPoint:
    return QPoint(middle(studio, across).x(), middle(studio, down).y())


def drag(studio: Studio, begin: QPoint, by: QPoint) -> None:
    pane = studio.panes.coloured
    studio.qtbot.mousePress(pane, LEFT, pos=begin)
    for share in (0.3, 0.6, 1.0):
        studio.qtbot.mouseMove(pane, begin + by * share)
    studio.qtbot.mouseRelease(pane, LEFT, pos=begin + by)


def undo_steps(studio: Studio) -> int:
    assert studio.session.current is not None
    assert studio.session.current.stack is not None
    return studio.session.current.stack.count()


def pixels_on_screen(studio: Studio) -> float:
    """Logical pixels of the pane that the sheet is wide."""
    return studio.panes.viewport.zoom * studio.panes.size_of_photo[0] / studio.panes.devicePixelRatioF()


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


def test_photographs_on_one_sheet_are_opened_separately_where_that_is_wanted(studio: Studio, tmp_path: Path) -> None:
    places: tuple[Bounds, ...] = ((0.08, 0.2, 0.44, 0.7), (0.56, 0.3, 0.92, 0.8))
    sheet = on_paper(tmp_path / "album.png", *places, size=(600, 400))
    before = sheet.read_bytes()
    studio.open(sheet)
    assert [pytest.approx(place, abs=NEAR) for place in studio.session.frames.bounds] == list(places)
    assert len(items(studio)) == 1  # nothing is opened unasked
    (offer,) = studio.window.stage.messages.messages
    assert "album.png" in offer.title
    assert "2" in offer.sentence
    assert offer.offer_button is not None
    studio.qtbot.mouseClick(offer.offer_button, LEFT)
    assert [item.name for item in studio.session.items] == ["album.png", "album.png (1)", "album.png (2)"]
    assert studio.session.current is items(studio)[1]
    studio.wait(lambda: studio.panes.item is items(studio)[1])
    studio.wait_for_colour()
    width, height = studio.panes.size_of_photo
    assert_near(width, height)
    second = items(studio)[2]
    assert studio.session.output.suggested_path(second).name == "album-2-color.png"
    studio.session.select(second)
    studio.wait(lambda: studio.panes.item is second)
    studio.wait_for_colour()
    target = tmp_path / "second.png"
    studio.session.save(target, overwrite=False)
    studio.wait(target.is_file)
    with Image.open(target) as image:
        assert_near(*image.size)
        tones = np.asarray(image.convert("L")).astype(float)
    mean = scene(200, 216, 1).astype(float)
    assert tones.mean() == pytest.approx(mean.mean(), abs=5)
    assert sheet.read_bytes() == before
    studio.session.select(items(studio)[0])
    studio.wait(lambda: studio.panes.item is items(studio)[0])
    studio.wait_for_colour()
    studio.window.actions_.separate.trigger()
    assert len(items(studio)) == 3  # they are open already


def test_pieces_keep_what_is_decided_apart_from_their_sheet(studio: Studio, tmp_path: Path) -> None:
    places: tuple[Bounds, ...] = ((0.08, 0.2, 0.44, 0.7), (0.56, 0.3, 0.92, 0.8))
    sheet = on_paper(tmp_path / "album.png", *places, size=(600, 400))
    studio.open(sheet)
    studio.window.actions_.separate.trigger()
    whole, first, second = items(studio)
    studio.wait(lambda: studio.panes.item is first)
    studio.wait_for_colour()
    studio.window.panel.sliders["saturation"].number.setValue(1.5)
    studio.session.end_gesture()
    assert first.treatment.look.saturation == 1.5
    assert not whole.treatment.touched
    assert not second.treatment.touched
    studio.session.close_all()
    studio.open(sheet)
    assert not items(studio)[0].treatment.touched
    studio.window.actions_.separate.trigger()
    again = items(studio)[1]
    studio.wait(lambda: again.treatment.look.saturation == 1.5)


def test_pieces_are_exported_under_names_of_their_own(studio: Studio, tmp_path: Path) -> None:
    places: tuple[Bounds, ...] = ((0.08, 0.2, 0.44, 0.7), (0.56, 0.3, 0.92, 0.8))
    studio.open(on_paper(tmp_path / "album.png", *places, size=(600, 400)))
    studio.window.actions_.separate.trigger()
    out = tmp_path / "out"
    studio.session.export(studio.session.items, Wishes(out))
    studio.wait(lambda: studio.session.queue.state is QueueState.FINISHED)
    sizes = {}
    for path in out.glob("[!.]*"):
        with Image.open(path) as image:
            sizes[path.name] = image.size
    assert sizes.pop("album-color.png") == (600, 400)
    assert sorted(sizes) == ["album-1-color.png", "album-2-color.png"]
    for size in sizes.values():
        assert_near(*size)
    studio.session.close_item(items(studio)[0])  # the sheet; its pieces stay
    dialog = ask(studio)
    assert "album-1-color.png" in dialog.preview.text()
    dialog.reject()


TWO: tuple[Bounds, ...] = ((0.08, 0.2, 0.44, 0.7), (0.56, 0.3, 0.92, 0.8))


def test_one_of_several_frames_is_dragged_and_cut_out_so(studio: Studio, tmp_path: Path) -> None:
    studio.open(on_paper(tmp_path / "album.png", *TWO, size=(600, 400)))
    studio.press(Qt.Key.Key_F)
    wide = pixels_on_screen(studio)
    first = studio.session.frames.bounds[0]
    at = (studio.panes.frame_tool.edge_at(Edge.RIGHT, 1) / studio.panes.devicePixelRatioF()).toPoint()
    drag(studio, at, QPoint(-40, 15))
    decided = frames_in(frame(studio))
    assert decided[0] == first
    assert decided[1] == pytest.approx((0.56, 0.3, 0.92 - 40 / wide, 0.8), abs=NEAR)
    assert undo_steps(studio) == 1
    assert standing(studio) is Standing.MOVED
    assert "2" in studio.window.framing.bar.sentence.text()
    studio.wait_for_colour()
    assert studio.session.frames.bounds == decided
    studio.window.actions_.separate.trigger()
    pieces = [item.source.piece for item in studio.session.items[1:]]
    assert [piece.bounds for piece in pieces if piece is not None] == list(decided)
    studio.session.select(items(studio)[2])
    studio.wait(lambda: studio.panes.item is items(studio)[2])
    assert studio.panes.size_of_photo[0] == pytest.approx(600 * (decided[1][2] - decided[1][0]), abs=1)


def test_keys_go_through_the_edges_of_all_frames(studio: Studio, tmp_path: Path) -> None:
    studio.open(on_paper(tmp_path / "album.png", *TWO, size=(600, 400)))
    studio.press(Qt.Key.Key_F)
    frame_tool = studio.panes.frame_tool
    walked = []
    for _ in range(8):
        studio.press(Qt.Key.Key_Tab)
        walked.append((frame_tool.number, frame_tool.chosen))
    assert walked == [(number, edge) for number in (0, 1) for edge in Edge]
    studio.qtbot.keyPress(studio.panes.coloured, Qt.Key.Key_Up, SHIFT)
    studio.qtbot.keyRelease(studio.panes.coloured, Qt.Key.Key_Up, SHIFT)
    decided = frames_in(frame(studio))
    assert decided[1] == pytest.approx((*TWO[1][:3], 0.8 - 10 / pixels_on_screen(studio) * 1.5), abs=NEAR)
    studio.session.undo_group.undo()
    assert frame(studio) is None
    studio.press(Qt.Key.Key_Tab)
    assert frame_tool.chosen is None
