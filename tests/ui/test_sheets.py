"""Several photographs on one sheet: opened separately, exported, their frames moved."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from colorstudio.core.box import Bounds
from colorstudio.core.treatment import frames_in
from colorstudio.session.album import Item
from colorstudio.session.exports import QueueState, Wishes
from colorstudio.session.frames import Standing
from colorstudio.ui.panes.frame_tool import Edge
from tests.ui.conftest import Studio
from tests.ui.sheets import LEFT, NEAR, SHIFT, drag, frame, on_paper, pixels_on_screen, scene, standing, undo_steps
from tests.ui.test_exporting import ask

TWO: tuple[Bounds, ...] = ((0.08, 0.2, 0.44, 0.7), (0.56, 0.3, 0.92, 0.8))


def items(studio: Studio) -> list[Item]:
    return list(studio.session.items)


def assert_near(width: int, height: int) -> None:
    """So large are the pieces of the album page, to within a hundredth of it."""
    assert width == pytest.approx(216, abs=6)
    assert height == pytest.approx(200, abs=4)


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
