"""What a batch does with each photograph's fate. The colouring itself is tested through the command line."""

import logging
import os
import signal
from pathlib import Path

import pytest

from colorstudio.batch.plan import Plan
from colorstudio.batch.task import Task
from colorstudio.cli.colorize import Existing, Tally, chosen_treatment, colour_batch
from colorstudio.cli.printer import Printer
from colorstudio.core.cards import Card
from colorstudio.core.look import Look
from colorstudio.errors import Check, PhotoDamaged
from colorstudio.settings import Options


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Five photographs."""
    names = [f"{number}.png" for number in range(5)]
    return Plan(tuple(Task(tmp_path / name, tmp_path / "out" / name) for name in names), 0)


def touch(task: Task, check: Check) -> None:
    check()
    task.target.touch()


def test_all_are_coloured_into_folders_that_are_made(plan: Plan) -> None:
    assert colour_batch(plan, touch, Printer(), existing=Existing.REFUSE) == Tally(coloured=5)
    assert all(task.target.exists() for task in plan.tasks)


def test_an_unexpected_error_costs_one_photograph_and_is_logged(
    plan: Plan, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def colour(task: Task, check: Check) -> None:
        if task.source.name == "1.png":
            raise ZeroDivisionError("by nothing")
        touch(task, check)

    with caplog.at_level(logging.ERROR):
        assert colour_batch(plan, colour, Printer(), existing=Existing.REFUSE) == Tally(coloured=4, failed=1)
    assert f"{plan.tasks[1].source}: Something unexpected happened: ZeroDivisionError" in capsys.readouterr().err
    assert caplog.records[0].exc_info is not None


def test_a_failure_is_told_with_its_path_and_sentence(plan: Plan, capsys: pytest.CaptureFixture[str]) -> None:
    def colour(task: Task, check: Check) -> None:
        raise PhotoDamaged(task.source, "It is no photograph.")

    assert colour_batch(plan, colour, Printer(quiet=True), existing=Existing.REFUSE) == Tally(failed=5)
    assert f"{plan.tasks[0].source}: It is no photograph." in capsys.readouterr().err


def test_what_is_there_already_is_skipped_without_opening_it(plan: Plan) -> None:
    plan.tasks[3].target.parent.mkdir()
    plan.tasks[3].target.touch()
    opened: list[Task] = []
    tally = colour_batch(plan, lambda task, check: opened.append(task), Printer(), existing=Existing.SKIP)
    assert tally == Tally(coloured=4, skipped=1)
    assert plan.tasks[3] not in opened


def test_a_folder_that_cannot_be_made_fails_its_photographs(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    assert colour_batch(plan, touch, Printer(), existing=Existing.REPLACE) == Tally(failed=5)


def test_ctrl_c_is_noticed_at_the_next_check_and_ends_the_batch(plan: Plan) -> None:
    def colour(task: Task, check: Check) -> None:
        if task is plan.tasks[2]:
            os.kill(os.getpid(), signal.SIGINT)
        touch(task, check)

    before = signal.getsignal(signal.SIGINT)
    tally = colour_batch(plan, colour, Printer(), existing=Existing.REFUSE)
    assert tally == Tally(coloured=2, interrupted=True)
    assert not plan.tasks[2].target.exists()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_ctrl_c_does_not_wait_for_a_check(plan: Plan) -> None:
    def colour(task: Task, check: Check) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("went on")

    with pytest.raises(KeyboardInterrupt):
        colour_batch(plan, colour, Printer(), existing=Existing.REFUSE)


def test_chosen_values_replace_those_that_the_network_recommends() -> None:
    card = Card("n", "N", "", "studio", "bins313", recommended=Look(temperature=0.7, vividness=0.5))
    assert chosen_treatment(Options()).resolved(card) == card.recommended
    assert chosen_treatment(Options(temperature=0.0)).resolved(card) == Look(temperature=0.0, vividness=0.5)
    assert chosen_treatment(Options(saturation=2)).resolved(card) == Look(temperature=0.7, vividness=0.5, saturation=2)
