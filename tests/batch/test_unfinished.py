"""What is left of a batch that broke off."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from colorstudio.batch.batch import Batch
from colorstudio.batch.journal import Journal
from colorstudio.batch.plan import Found, place_results
from colorstudio.batch.task import Result, Task
from colorstudio.batch.unfinished import read_unfinished
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.files.content import identify
from colorstudio.files.seen import Seen, signature_of
from tests.batch.driver import copy, drive

WARM = Treatment(look=PartialLook(warmth=5))


@pytest.fixture
def tasks(tmp_path: Path) -> tuple[Task, ...]:
    sources = [tmp_path / f"{number}.png" for number in range(4)]
    for source in sources:
        source.write_text(source.name)
    return place_results([Found(source) for source in sources], tmp_path / "out", treat=lambda _: WARM)[0]


def begun(tasks: tuple[Task, ...], folder: Path, *, limit: int, end: bool = False) -> Path:
    """The journal of a batch of which so many were coloured."""
    folder.mkdir(exist_ok=True)
    with Journal(folder, about={"quality": 80}) as journal:
        journal.expect(tasks)
        batch = Batch(tasks, folder=folder, journal=journal)
        drive(batch, copy, limit=limit)
        if end:
            batch.end()
    assert journal.path is not None
    return journal.path


def test_what_was_not_coloured_is_left_with_how_it_was_to_be(tasks: tuple[Task, ...], tmp_path: Path) -> None:
    journal = begun(tasks, tmp_path / "out", limit=2)
    (left,) = read_unfinished([journal])
    assert left.tasks == tasks[2:]
    assert [task.number for task in left.tasks] == [3, 4]
    assert left.tasks[0].treatment == WARM
    assert left.done == 2
    assert left.about["quality"] == 80


def test_what_its_treatment_was_made_for_is_known_after_a_crash(tasks: tuple[Task, ...], tmp_path: Path) -> None:
    seen = [Seen(signature_of(task.source) or (0, 0, 0), identify(task.source).key) for task in tasks]
    known = tuple(replace(task, seen=one) for task, one in zip(tasks, seen, strict=True))
    journal = begun(known, tmp_path / "out", limit=1)
    tasks[1].source.write_text("another photograph")
    os.utime(tasks[2].source, ns=(1, 1))  # copied back, as from a backup
    (left,) = read_unfinished([journal])
    assert [task.seen for task in left.tasks] == seen[1:]
    results: list[Result] = []
    drive(Batch(left.tasks, folder=tmp_path / "out", listen=results.append))
    assert [str(result.outcome) for result in results] == ["failed", "done", "done"]
    assert "was replaced by another file since its treatment was decided" in str(results[0].message)


def test_a_batch_that_was_ended_is_not_taken_up(tasks: tuple[Task, ...], tmp_path: Path) -> None:
    assert read_unfinished([begun(tasks, tmp_path / "out", limit=2, end=True)]) == []


def test_a_batch_that_came_to_its_end_is_not_taken_up(tasks: tuple[Task, ...], tmp_path: Path) -> None:
    assert read_unfinished([begun(tasks, tmp_path / "out", limit=9)]) == []


def test_a_journal_that_is_gone_or_none_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "other.jsonl").write_text('{"version": 1, "outcome": "waiting"}\nnothing')
    assert read_unfinished([tmp_path / "gone.jsonl", tmp_path / "other.jsonl", tmp_path]) == []
