"""How the command line drives a batch, alone and with several photographs in hand. Nothing is coloured here."""

import logging
import os
import signal
import threading
from pathlib import Path

import pytest

from colorstudio.batch.batch import Batch
from colorstudio.batch.plan import Plan
from colorstudio.batch.task import Existing, Outcome, Task
from colorstudio.cli.colorize import Tally, explain
from colorstudio.cli.driving import Colour, drive
from colorstudio.cli.printer import Printer
from colorstudio.cli.width import FoundWidth, Width
from colorstudio.errors import Check, MemoryExhausted, PhotoDamaged, Said

LANES = pytest.mark.parametrize("lanes", [1, 3])


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Five photographs."""
    names = [f"{number}.png" for number in range(5)]
    for name in names:
        (tmp_path / name).touch()
    return Plan(tuple(Task(tmp_path / name, tmp_path / "out" / name) for name in names), folder=tmp_path / "out")


def touch(task: Task, check: Check) -> None:
    check()
    task.target.touch()


class Driven:
    """A plan, driven to its end."""

    def __init__(
        self, plan: Plan, colour: Colour, *, lanes: int = 1, existing: Existing = Existing.REFUSE, quiet: bool = False
    ) -> None:
        self.tally = Tally(Printer(quiet=quiet))
        self.batch = Batch(
            plan.tasks, folder=plan.folder, existing=existing, listen=self.tally.add, explain=explain
        )  # fmt: skip
        self.finished = drive(self.batch, colour, width=Width(lanes))

    @property
    def counts(self) -> dict[str, int]:
        return {str(outcome): count for outcome, count in self.tally.counts.items()}


@LANES
def test_all_are_coloured_into_folders_that_are_made(plan: Plan, lanes: int) -> None:
    assert Driven(plan, touch, lanes=lanes).counts == {"done": 5}
    assert all(task.target.exists() for task in plan.tasks)


@LANES
def test_an_unexpected_error_costs_one_photograph_and_is_logged(
    plan: Plan, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, lanes: int
) -> None:
    def colour(task: Task, check: Check) -> None:
        if task.source.name == "1.png":
            raise ZeroDivisionError("by nothing")
        touch(task, check)

    with caplog.at_level(logging.ERROR):
        assert Driven(plan, colour, lanes=lanes).counts == {"done": 4, "failed": 1}
    assert f"{plan.tasks[1].source}: Something unexpected happened: ZeroDivisionError" in capsys.readouterr().err
    assert caplog.records[0].exc_info is not None


@LANES
def test_a_failure_is_told_with_its_path_and_sentence(
    plan: Plan, capsys: pytest.CaptureFixture[str], lanes: int
) -> None:
    def colour(task: Task, check: Check) -> None:
        raise PhotoDamaged(task.source, "It is no photograph.")

    assert Driven(plan, colour, lanes=lanes, quiet=True).counts == {"failed": 5}
    assert f"{plan.tasks[0].source}: It is no photograph." in capsys.readouterr().err


def test_what_is_there_already_is_skipped_without_opening_it(plan: Plan) -> None:
    plan.tasks[3].target.parent.mkdir()
    plan.tasks[3].target.touch()
    opened: list[Path] = []

    def colour(task: Task, check: Check) -> None:
        opened.append(task.source)

    assert Driven(plan, colour, existing=Existing.SKIP).counts == {"done": 4, "skipped": 1}
    assert plan.tasks[3].source not in opened


def test_a_folder_that_cannot_be_made_ends_the_batch_with_a_sentence(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    driven = Driven(plan, touch, existing=Existing.REPLACE)
    assert driven.counts == {}
    assert "cannot be made" in str(driven.batch.halted)


@LANES
def test_ctrl_c_is_noticed_at_the_next_check_and_ends_the_batch(plan: Plan, lanes: int) -> None:
    def colour(task: Task, check: Check) -> None:
        if task.source == plan.tasks[3].source:
            os.kill(os.getpid(), signal.SIGINT)
            while True:
                check()
        touch(task, check)

    before = signal.getsignal(signal.SIGINT)
    driven = Driven(plan, colour, lanes=lanes)
    assert not driven.finished
    assert driven.tally.counts[Outcome.DONE] >= 2
    assert not plan.tasks[3].target.exists()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_ctrl_c_does_not_wait_for_a_check(plan: Plan) -> None:
    def colour(task: Task, check: Check) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("went on")

    with pytest.raises(KeyboardInterrupt):
        Driven(plan, colour)


def test_several_are_in_hand_at_once(plan: Plan) -> None:
    together = threading.Barrier(3, timeout=20)

    def colour(task: Task, check: Check) -> None:
        if task.source.name in ("0.png", "1.png", "2.png"):
            together.wait()
        touch(task, check)

    assert Driven(plan, colour, lanes=3).counts == {"done": 5}


def test_where_memory_runs_out_beside_others_a_photograph_is_tried_alone(plan: Plan) -> None:
    in_hand: set[str] = set()
    lock = threading.Lock()
    second = threading.Event()

    def colour(task: Task, check: Check) -> None:
        with lock:
            in_hand.add(task.source.name)
            beside = len(in_hand) > 1
        try:
            if task.source.name == "0.png":
                second.wait(20)
                with lock:
                    beside = len(in_hand) > 1
                if beside:
                    raise MemoryExhausted("too little memory")
            elif task.source.name == "1.png":
                second.set()
                while "0.png" in in_hand:
                    check()
            touch(task, check)
        finally:
            with lock:
                in_hand.discard(task.source.name)

    assert Driven(plan, colour, lanes=2).counts == {"done": 5}


def test_a_photograph_too_large_for_memory_even_alone_fails(plan: Plan) -> None:
    tries = 0

    def colour(task: Task, check: Check) -> None:
        nonlocal tries
        if task.source.name == "0.png":
            tries += 1
            raise MemoryExhausted("too little memory")
        touch(task, check)

    assert Driven(plan, colour, lanes=2).counts == {"done": 4, "failed": 1}
    assert tries == 2


def test_where_memory_runs_out_a_width_that_is_found_takes_one_less(plan: Plan) -> None:
    width = FoundWidth(3, has_room=lambda: True)
    width.now = 3  # as after two trials
    tries = 0

    def colour(task: Task, check: Check) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise MemoryExhausted(Said.NO_MEMORY_TO_SAVE, name=task.source.name)
        touch(task, check)

    batch = Batch(plan.tasks, folder=plan.folder, listen=Tally(Printer(quiet=True)).add, explain=explain)
    assert drive(batch, colour, width=width)
    assert width.now == 2
    assert all(task.target.exists() for task in plan.tasks)
