"""Ten thousand photographs through `colorize --resume`: nothing grows with those that are done."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from colorstudio.batch.journal import list_journals, read_lines
from colorstudio.batch.plan import Plan, plan_batch
from colorstudio.batch.task import Task
from colorstudio.cli import colorize as module
from colorstudio.engine.requests import DeviceInfo
from colorstudio.errors import Check
from colorstudio.files import content
from tests.cli.conftest import Run

MANY = 10_000
STOPPED_AT = 6_000


class StandIn:
    """In the place of the darkroom: "colours" a file by copying it, and notes how much Python holds on the way."""

    def __init__(self, before: Callable[[int], None] = lambda _: None) -> None:
        self.blocks: dict[int, int] = {}
        self._before = before
        self._numbers = count(1)

    def colour(self, task: Task, check: Check) -> None:
        number = next(self._numbers)
        self._before(number)
        check()
        assert not task.target.exists(), "written twice"
        task.target.write_bytes(b"coloured " + task.source.read_bytes())
        if number % 1_000 == 0:
            self.blocks[number] = sys.getallocatedblocks()


def plan_with_warm_paths(*arguments: Any, **options: Any) -> Plan:
    """The plan, whose paths know already what each of them remembers of itself once it was used."""
    plan = plan_batch(*arguments, **options)
    for task in plan.tasks:
        hash((task.source, task.target))
    return plan


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Photographs in a hundred folders, by name alone, each of other content."""
    for number in range(MANY):
        folder = tmp_path / "archive" / f"{number // 100:02}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:04}.png").write_bytes(number.to_bytes(8))
    return tmp_path / "archive"


def stop(number: int) -> None:
    if number == STOPPED_AT:
        os.kill(os.getpid(), signal.SIGINT)


def test_ten_thousand_are_done_once_each_and_memory_stays_flat(
    colorize: Run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(stand_in: StandIn) -> int:
        @contextmanager
        def open_stand_in(*_: object, **__: object) -> Iterator[tuple[module.Work, DeviceInfo]]:
            yield module.Work(stand_in.colour, turned=lambda task: task), DeviceInfo("cpu", "CPU")

        monkeypatch.setattr(module, "open_darkroom", open_stand_in)
        return colorize(archive, "-o", "out", "--resume", "--jobs", 3, "--quiet").returncode

    monkeypatch.setattr(content, "REMEMBERED", 500)  # so that what is remembered of files is full before all is
    monkeypatch.setattr(module, "plan_batch", plan_with_warm_paths)
    before = sys.getallocatedblocks()
    first, second = StandIn(stop), StandIn()
    assert start(first) == module.INTERRUPTED
    assert start(second) == module.OK
    after = sys.getallocatedblocks()

    results = [path for path in (tmp_path / "out").rglob("*") if path.suffix == ".png"]
    assert {path.read_bytes() for path in results} == {b"coloured " + number.to_bytes(8) for number in range(MANY)}
    assert len(results) == MANY
    said = [line["outcome"] for journal in list_journals(tmp_path / "out") for line in read_lines(journal)]
    assert (said.count("done"), said.count("failed")) == (MANY, 0)
    for run in (first, second):  # measured: within 110 blocks of 1,009,000
        assert len(run.blocks) >= 3
        assert max(run.blocks.values()) - min(run.blocks.values()) < 1_000
        assert run.blocks[1_000] - before < 60 * MANY  # the listing, and what journals told: 23 and 34 each
    assert after - before < 2 * MANY
