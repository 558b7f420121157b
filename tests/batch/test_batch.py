"""What becomes of each photograph of a batch, and what ends one. Nothing is coloured here."""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from colorstudio.batch.batch import Batch
from colorstudio.batch.guard import Inputs
from colorstudio.batch.plan import plan_batch
from colorstudio.batch.task import Existing, Outcome, Result, Task
from colorstudio.errors import MemoryExhausted, PhotoDamaged, SaveError
from tests.batch.driver import Trial, copy, drive, planned


def disk_error(code: int, target: Path) -> SaveError:
    error = SaveError(target, "could not be saved")
    error.__cause__ = OSError(code, os.strerror(code))
    return error


# -------------------------------------------------------------------------------------- the rule for errors


@pytest.mark.parametrize(
    "error",
    [
        PhotoDamaged(Path("2.png"), "It is no photograph."),
        MemoryExhausted("too little memory"),
        MemoryError(),
        ZeroDivisionError("by nothing"),
        SaveError(Path("2-color.png"), "ends in no format"),
    ],
)
def test_an_error_at_one_photograph_costs_that_one_alone(scans: Path, out: Path, error: Exception) -> None:
    def colour(task: Task) -> None:
        if task.source.name == "2.png":
            raise error
        copy(task)

    trial = Trial(planned(scans, out))
    outcomes = trial.run(colour)
    assert outcomes == {"0.png": "done", "1.png": "done", "2.png": "failed", "3.png": "done", "4.png": "done"}
    assert [result.kind for result in trial.results if result.outcome is Outcome.FAILED] == [type(error).__name__]
    assert trial.batch.halted is None


def test_a_full_disk_halts_the_batch_and_it_goes_on_where_it_was(scans: Path, out: Path) -> None:
    full = True

    def colour(task: Task) -> None:
        if full and task.source.name == "2.png":
            raise disk_error(errno.ENOSPC, task.target)
        copy(task)

    trial = Trial(planned(scans, out))
    assert trial.run(colour) == {"0.png": "done", "1.png": "done"}
    assert "is full" in str(trial.batch.halted)
    assert str(out) in str(trial.batch.halted)
    full = False
    trial.batch.go_on()
    assert trial.run(colour) == {f"{number}.png": "done" for number in range(5)}


def test_a_file_too_large_for_its_disk_costs_that_one_alone(scans: Path, out: Path) -> None:
    def colour(task: Task) -> None:
        if task.source.name == "2.png":
            raise disk_error(errno.EFBIG, task.target)
        copy(task)

    assert Trial(planned(scans, out)).run(colour)["3.png"] == "done"


def test_a_folder_that_is_gone_halts_the_batch_and_is_not_made_again(scans: Path, out: Path) -> None:
    def colour(task: Task) -> None:
        copy(task)
        if task.source.name == "1.png":
            shutil.rmtree(out)

    trial = Trial(planned(scans, out), resume=False)
    assert trial.run(colour) == {"0.png": "done", "1.png": "done"}
    assert "is not there any more" in str(trial.batch.halted)
    assert not out.exists()


def test_another_folder_in_the_place_of_the_first_halts_the_batch(scans: Path, out: Path) -> None:
    """As when a disk is taken out, and what remains is the empty folder that it was mounted on."""

    def colour(task: Task) -> None:
        copy(task)
        if task.source.name == "1.png":
            out.rename(out.with_name("elsewhere"))
            out.mkdir()

    trial = Trial(planned(scans, out), resume=False)
    trial.run(colour)
    assert "is not there any more" in str(trial.batch.halted)
    assert list(out.iterdir()) == []


def test_a_folder_that_vanishes_in_mid_save_halts_the_batch(scans: Path, out: Path) -> None:
    def colour(task: Task) -> None:
        if task.source.name == "1.png":
            shutil.rmtree(out)
            raise disk_error(errno.ENOENT, task.target)
        copy(task)

    trial = Trial(planned(scans, out), resume=False)
    assert trial.run(colour) == {"0.png": "done"}
    assert "is not there any more" in str(trial.batch.halted)


def test_an_output_that_cannot_be_made_halts_before_anything_is_opened(scans: Path, out: Path) -> None:
    out.write_text("a file where the folder should be")
    batch = Batch(planned(scans, out).tasks, folder=out)
    assert batch.next() is None
    assert "cannot be made" in str(batch.halted)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_folder_that_takes_no_files_any_more_halts_the_batch(scans: Path, out: Path) -> None:
    def colour(task: Task) -> None:
        out.chmod(0o500)
        raise disk_error(errno.EACCES, task.target)

    trial = Trial(planned(scans, out), resume=False)
    assert trial.run(colour) == {}
    assert "Nothing can be written" in str(trial.batch.halted)


def test_beside_the_photographs_a_closed_folder_costs_its_own_alone(scans: Path) -> None:
    def colour(task: Task) -> None:
        if task.source.name == "0.png":
            raise disk_error(errno.EACCES, task.target)
        copy(task)

    trial = Trial(plan_batch([scans]))
    assert trial.run(colour)["1.png"] == "done"
    assert trial.batch.halted is None


def test_a_photograph_deleted_while_it_waits_costs_that_one_alone(scans: Path, out: Path) -> None:
    def colour(task: Task) -> None:
        (scans / "3.png").unlink(missing_ok=True)
        copy(task)

    trial = Trial(planned(scans, out))
    assert trial.run(colour)["3.png"] == "failed"
    assert trial.sentences(Outcome.FAILED) == ["“3.png” is not there."]


# -------------------------------------------------------------------------------------- what is there already


def existing_trial(scans: Path, out: Path, existing: Existing) -> Trial:
    out.mkdir()
    (out / "2-color.png").write_text("dear to me")
    return Trial(planned(scans, out), existing=existing, resume=False)


def test_an_existing_result_is_refused_by_default(scans: Path, out: Path) -> None:
    trial = existing_trial(scans, out, Existing.REFUSE)
    assert trial.run()["2.png"] == "failed"
    assert (out / "2-color.png").read_text() == "dear to me"


def test_an_existing_result_is_skipped_replaced_or_left_beside_a_numbered_one(scans: Path, tmp_path: Path) -> None:
    outcomes = {
        existing: existing_trial(scans, tmp_path / existing, existing).run()["2.png"]
        for existing in (Existing.SKIP, Existing.REPLACE, Existing.NUMBER)
    }
    assert outcomes == {Existing.SKIP: "skipped", Existing.REPLACE: "done", Existing.NUMBER: "done"}
    assert (tmp_path / "skip" / "2-color.png").read_text() == "dear to me"
    assert (tmp_path / "replace" / "2-color.png").read_text() == "coloured photograph 2"
    assert (tmp_path / "number" / "2-color.png").read_text() == "dear to me"
    assert (tmp_path / "number" / "2-color-2.png").read_text() == "coloured photograph 2"


def test_two_tasks_in_hand_never_share_a_numbered_name(scans: Path, out: Path) -> None:
    out.mkdir()
    (out / "a.png").write_text("there")
    tasks = [Task(scans / "0.png", out / "a.png"), Task(scans / "1.png", out / "a.png")]
    batch = Batch(tasks, folder=out, existing=Existing.NUMBER)
    first, second = batch.next(), batch.next()
    assert first is not None
    assert second is not None
    assert [first.target.name, second.target.name] == ["a-2.png", "a-3.png"]


@pytest.mark.parametrize("link", ["hard", "symbolic"])
def test_an_input_is_never_written_over_whatever_link_leads_to_it(scans: Path, out: Path, link: str) -> None:
    out.mkdir()
    other = out / "0-color.png"
    try:
        other.hardlink_to(scans / "3.png") if link == "hard" else other.symlink_to(scans / "3.png")
    except OSError:
        pytest.skip("this system lets nobody make links")
    plan = planned(scans, out)
    results: list[Result] = []
    inputs = Inputs(lambda: [task.source for task in plan.tasks])
    batch = Batch(plan.tasks, folder=out, existing=Existing.REPLACE, inputs=inputs, listen=results.append)
    drive(batch)
    assert [result.outcome for result in results].count(Outcome.DONE) == 4
    assert "is one of the photographs" in str(results[0].message)
    assert (scans / "3.png").read_text() == "photograph 3"


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_pipe_is_never_replaced(scans: Path, out: Path) -> None:
    out.mkdir()
    os.mkfifo(out / "0-color.png")
    trial = Trial(planned(scans, out), existing=Existing.REPLACE, resume=False)
    assert trial.run()["0.png"] == "failed"
    assert "is no plain file" in trial.sentences(Outcome.FAILED)[0]
    assert (out / "0-color.png").is_fifo()


def test_a_folder_is_never_replaced(scans: Path, out: Path) -> None:
    (out / "0-color.png").mkdir(parents=True)
    trial = Trial(planned(scans, out), existing=Existing.REPLACE, resume=False)
    assert trial.run()["0.png"] == "failed"
    assert (out / "0-color.png").is_dir()


# -------------------------------------------------------------------------------------- going on


def test_what_is_done_by_the_journal_is_not_done_again(scans: Path, out: Path) -> None:
    assert Trial(planned(scans, out)).run(limit=3) == {f"{number}.png": "done" for number in range(3)}
    assert Trial(planned(scans, out)).run() == {
        "0.png": "skipped", "1.png": "skipped", "2.png": "skipped", "3.png": "done", "4.png": "done",
    }  # fmt: skip
    assert set(Trial(planned(scans, out)).run().values()) == {"skipped"}


def test_a_result_of_the_same_name_and_another_photograph_is_not_taken_for_done(tmp_path: Path, out: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "scan.png").write_text(f"photograph {name}")
    Trial(plan_batch([tmp_path / "a" / "scan.png"], output=out)).run()
    assert Trial(plan_batch([tmp_path / "b" / "scan.png"], output=out)).run() == {"scan.png": "done"}
    assert (out / "scan-color.png").read_text() == "coloured photograph a"
    assert (out / "scan-color-2.png").read_text() == "coloured photograph b"
    assert Trial(plan_batch([tmp_path / "b" / "scan.png"], output=out)).run() == {"scan.png": "skipped"}


def test_an_empty_file_that_a_crash_left_is_replaced(scans: Path, out: Path) -> None:
    Trial(planned(scans, out)).run()
    (out / "1-color.png").write_bytes(b"")
    assert Trial(planned(scans, out)).run()["1.png"] == "done"
    assert (out / "1-color.png").read_text() == "coloured photograph 1"


def test_a_result_cut_short_by_a_power_cut_is_made_again_and_an_edited_one_is_kept(scans: Path, out: Path) -> None:
    Trial(planned(scans, out)).run()
    whole = (out / "1-color.png").stat()
    os.truncate(out / "1-color.png", 4)
    os.utime(out / "1-color.png", ns=(whole.st_atime_ns, whole.st_mtime_ns))
    (out / "2-color.png").write_text("mine")
    os.utime(out / "2-color.png", (whole.st_mtime + 3600, whole.st_mtime + 3600))
    outcomes = Trial(planned(scans, out)).run()
    assert (outcomes["1.png"], outcomes["2.png"]) == ("done", "skipped")
    assert (out / "1-color.png").read_text() == "coloured photograph 1"
    assert (out / "2-color.png").read_text() == "mine"


def test_a_result_that_was_deleted_is_made_again(scans: Path, out: Path) -> None:
    Trial(planned(scans, out)).run()
    (out / "1-color.png").unlink()
    assert Trial(planned(scans, out)).run()["1.png"] == "done"


def test_a_photograph_renamed_since_counts_as_done_and_a_copy_of_one_does_not(scans: Path, out: Path) -> None:
    Trial(planned(scans, out)).run()
    (scans / "4.png").rename(scans / "four.png")
    shutil.copy(scans / "0.png", scans / "zero.png")
    outcomes = Trial(planned(scans, out)).run()
    assert (outcomes["four.png"], outcomes["zero.png"], outcomes["0.png"]) == ("skipped", "done", "skipped")


def test_a_result_that_a_killed_batch_did_not_note_is_replaced(scans: Path, out: Path) -> None:
    trial = Trial(planned(scans, out))
    task = trial.batch.next()
    assert task is not None
    task.target.write_text("whole, but not noted")  # and then the process is killed
    trial.close()
    assert set(Trial(planned(scans, out)).run().values()) == {"done"}
    assert (out / "0-color.png").read_text() == "coloured photograph 0"


def test_a_file_that_the_journal_does_not_know_is_not_replaced(scans: Path, out: Path) -> None:
    Trial(planned(scans, out)).run(limit=1)
    (out / "3-color.png").write_text("dear to me")
    assert Trial(planned(scans, out)).run()["3.png"] == "failed"
    assert (out / "3-color.png").read_text() == "dear to me"


def test_results_that_moved_with_their_journal_are_still_known(scans: Path, out: Path, tmp_path: Path) -> None:
    Trial(planned(scans, out)).run()
    moved = tmp_path / "archive"
    out.rename(moved)
    assert set(Trial(planned(scans, moved)).run().values()) == {"skipped"}


def test_a_task_put_back_or_tried_again_comes_before_the_others(scans: Path, out: Path) -> None:
    trial = Trial(planned(scans, out))
    first = trial.batch.next()
    assert first is not None
    trial.batch.put_back(first)
    assert trial.batch.next() == first
    trial.batch.failed(first, PhotoDamaged(first.source, "is damaged"))
    trial.batch.retry(first)
    assert trial.batch.next() == first
    trial.close()


def test_ten_thousand_photographs_are_drawn_one_at_a_time(out: Path, tmp_path: Path) -> None:
    drawn = 0

    def tasks() -> Iterator[Task]:
        nonlocal drawn
        for number in range(10_000):
            drawn += 1
            yield Task(tmp_path / "none.png", out / f"{number}.png")

    batch = Batch(tasks(), folder=out)
    for number in range(1, 4):
        task = batch.next()
        assert task is not None
        assert drawn == number
        batch.failed(task, PhotoDamaged(task.source, "is damaged"))
