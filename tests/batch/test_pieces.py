"""Pieces of a sheet in a batch: named, told apart, and taken up again after a crash."""

import json
from pathlib import Path

import pytest

from colorstudio.batch.journal import Journal, content_of
from colorstudio.batch.naming import name_of_part
from colorstudio.batch.plan import Found, place_results
from colorstudio.batch.task import Task
from colorstudio.batch.unfinished import read_unfinished
from colorstudio.core.box import Piece

FIRST, SECOND = Piece(0, (0.1, 0.2, 0.45, 0.8)), Piece(1, (0.55, 0.2, 0.9, 0.8))


@pytest.fixture
def tasks(tmp_path: Path) -> tuple[Task, ...]:
    source = tmp_path / "album.png"
    source.write_text("a sheet")
    return place_results([Found(source, piece=piece) for piece in (None, FIRST, SECOND)], tmp_path / "out")[0]


def journal_of(tasks: tuple[Task, ...], folder: Path) -> Path:
    """That of a batch which broke off before its first photograph."""
    folder.mkdir(exist_ok=True)
    with Journal(folder) as journal:
        journal.expect(tasks)
    assert journal.path is not None
    return journal.path


def test_each_has_a_name_and_a_key_of_its_own(tasks: tuple[Task, ...]) -> None:
    assert [task.target.name for task in tasks] == ["album-color.png", "album-1-color.png", "album-2-color.png"]
    assert len({content_of(task.source, task.page, task.piece) for task in tasks}) == 3
    assert name_of_part("scan.tif", 1, SECOND) == "scan-2-2.tif"


def test_after_a_crash_the_same_pieces_are_left(tasks: tuple[Task, ...], tmp_path: Path) -> None:
    (left,) = read_unfinished([journal_of(tasks, tmp_path / "out")])
    assert [task.piece for task in left.tasks] == [None, FIRST, SECOND]


@pytest.mark.parametrize(
    "piece", [3, {"number": 0}, {"number": 0, "bounds": [0.5, 0, 0.2, 1]}, {"number": 0, "bounds": [0, 0, 1]}]
)
def test_a_line_with_a_piece_that_is_none_is_passed_over(
    tasks: tuple[Task, ...], tmp_path: Path, piece: object
) -> None:
    journal = journal_of(tasks, tmp_path / "out")
    lines = [json.loads(line) for line in journal.read_text().splitlines()]
    for line in lines:
        if "piece" in line and line["piece"]["number"] == 1:
            line["piece"] = piece
    journal.write_text("".join(json.dumps(line) + "\n" for line in lines))
    (left,) = read_unfinished([journal])
    assert [task.piece for task in left.tasks] == [None, FIRST]
