"""A file of several photographs in the window: each is an entry of its own."""

from pathlib import Path

import numpy as np
from PIL import Image

from colorstudio.session.exports import QueueState, Wishes
from tests.batch.test_pages import make_pages
from tests.ui.conftest import Studio


def names(studio: Studio) -> list[str]:
    return [item.name for item in studio.session.items]


def tone(path: Path) -> float:
    with Image.open(path) as image:
        return float(np.asarray(image.convert("L")).mean())


def test_every_page_is_opened_named_and_saved_by_itself(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    scan = make_pages(tmp_path / "scan.tif", 3)
    studio.open(scan, gray_photo)
    assert names(studio) == ["scan.tif [1]", "scan.tif [2]", "scan.tif [3]", "scene.png"]
    assert studio.window.stage.messages.messages == ()
    second = studio.session.items[1]
    studio.session.select(second)
    studio.wait_for_colour()
    assert studio.session.output.suggested_path(second).name == "scan-2-color.tif"
    target = tmp_path / "second.png"
    studio.session.save(target, overwrite=False)
    studio.wait(target.is_file)
    assert abs(tone(target) - 110) < 3
    studio.open(scan)  # again: the first page is chosen, nothing is added
    assert len(studio.session.items) == 4
    assert studio.session.current is studio.session.items[0]


def test_pages_keep_what_is_decided_apart(studio: Studio, tmp_path: Path) -> None:
    scan = make_pages(tmp_path / "scan.tif", 2)
    studio.open(scan)
    first, second = studio.session.items
    studio.session.select(second)
    studio.wait_for_colour()
    studio.window.panel.sliders["saturation"].number.setValue(1.5)
    studio.session.end_gesture()
    assert second.treatment.look.saturation == 1.5
    assert not first.treatment.touched
    studio.session.close_all()
    studio.open(scan)
    again, once_more = studio.session.items
    studio.wait(lambda: once_more.treatment.look.saturation == 1.5)
    assert not again.treatment.touched


def test_an_export_has_a_result_for_each_page_of_files_not_yet_looked_at(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    scan = make_pages(tmp_path / "scan.tif", 3)
    studio.open(gray_photo, scan)  # the second is not opened, only listed
    out = tmp_path / "out"
    studio.session.export(studio.session.items, Wishes(out, suffix=".png"))
    studio.wait(lambda: studio.session.queue.state is QueueState.FINISHED)
    assert sorted(path.name for path in out.glob("[!.]*")) == [
        "scan-1-color.png",
        "scan-2-color.png",
        "scan-3-color.png",
        "scene-color.png",
    ]
    tones = [tone(out / f"scan-{number}-color.png") for number in (1, 2, 3)]
    assert all(abs(found - wanted) < 3 for found, wanted in zip(tones, (60, 110, 160), strict=True))
