"""Files that hold several photographs: each is one of its own."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorstudio.batch.journal import Journal, content_of
from colorstudio.batch.plan import pages_of, plan_batch
from colorstudio.batch.unfinished import read_unfinished
from colorstudio.files.content import identify


def make_pages(path: Path, count: int) -> Path:
    """A TIFF of so many pages, each of a tone of its own."""
    pictures = [Image.fromarray(np.full((40, 60), 60 + 50 * number, np.uint8)) for number in range(count)]
    pictures[0].save(path, save_all=True, append_images=pictures[1:])
    return path


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return make_pages(tmp_path / "scan.tif", 3)


def test_each_page_is_a_task_with_a_name_of_its_own(three: Path, tmp_path: Path) -> None:
    plan = plan_batch([three], output=tmp_path / "out")
    assert [(task.page, task.target.name) for task in plan.tasks] == [
        (0, "scan-1-color.tif"),
        (1, "scan-2-color.tif"),
        (2, "scan-3-color.tif"),
    ]
    assert {task.source for task in plan.tasks} == {three}


def test_one_page_and_what_cannot_be_read_are_as_before(tmp_path: Path) -> None:
    single = make_pages(tmp_path / "one.tif", 1)
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"II*\0")
    assert pages_of(single) == pages_of(broken) == pages_of(tmp_path / "gone.tif") == (None,)
    assert [task.target.name for task in plan_batch([single], output=tmp_path / "out").tasks] == ["one-color.tif"]


def test_pages_are_told_apart_by_content_and_the_first_is_the_file(three: Path) -> None:
    contents = [content_of(three, page) for page in (None, 0, 1, 2)]
    assert contents[0] == contents[1] == identify(three).key
    assert len(set(contents[1:])) == 3
    assert all(len(content) == 64 for content in contents)


def test_a_journal_brings_the_page_back(three: Path, tmp_path: Path) -> None:
    plan = plan_batch([three], output=tmp_path / "out")
    with Journal(tmp_path) as journal:
        journal.expect(plan.tasks)
        assert journal.path is not None
    (left,) = read_unfinished([journal.path])
    assert [(task.page, task.number) for task in left.tasks] == [(0, 1), (1, 2), (2, 3)]
