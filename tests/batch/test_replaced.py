"""What becomes of a photograph that is replaced by another file while its batch waits, colours, or was broken off."""

from dataclasses import replace
from pathlib import Path

from colorstudio.batch.journal import content_of
from colorstudio.batch.plan import plan_batch
from colorstudio.batch.task import Outcome, Task
from colorstudio.core.hint import Hint
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.errors import PhotoReplaced, Said
from colorstudio.files.seen import look_at_file
from tests.batch.driver import Trial, copy, lines_of, planned


def test_a_photograph_replaced_while_it_waits_is_coloured_as_it_is_then(scans: Path, out: Path) -> None:
    def colour(task: Task) -> None:
        if task.source.name == "0.png":
            (scans / "3.png").write_text("another photograph")
        copy(task)

    Trial(planned(scans, out)).run(colour)
    assert (out / "3-color.png").read_text() == "coloured another photograph"
    assert set(Trial(planned(scans, out)).run().values()) == {"skipped"}


def test_the_result_of_a_photograph_replaced_while_it_is_coloured_is_of_what_was_read(scans: Path, out: Path) -> None:
    before = content_of(scans / "3.png")

    def colour(task: Task) -> None:
        copy(task)
        if task.source.name == "3.png":
            (scans / "3.png").write_text("another photograph")

    trial = Trial(planned(scans, out))
    assert trial.run(colour)["3.png"] == "done"
    assert (out / "3-color.png").read_text() == "coloured photograph 3"
    said = [str(result.message) for result in trial.results if result.message]
    assert said == [
        "“3.png” was replaced while it was being coloured. The result is of the file that was there before."
    ]
    (line,) = [line for line in lines_of(out) if line["outcome"] == "done" and str(line["source"]).endswith("3.png")]
    assert (line["content"], line["sentence"]) == (before, said[0])
    assert Trial(planned(scans, out)).run()["3.png"] == "done"  # it is another photograph
    assert (out / "3-color.png").read_text() == "coloured another photograph"


def test_a_photograph_replaced_before_it_is_read_fails_and_is_coloured_at_the_next_try(scans: Path, out: Path) -> None:
    def colour(task: Task) -> None:
        if task.source.name == "3.png" and not replaced:
            task.source.write_text("another photograph")
            replaced.append(task)
        if task.taken is not None and not task.taken.holds(task.source):  # as the darkroom does
            raise PhotoReplaced(task.source, Said.FILE_REPLACED)
        copy(task)

    replaced: list[Task] = []
    trial = Trial(planned(scans, out))
    assert trial.run(colour)["3.png"] == "failed"
    assert trial.sentences(Outcome.FAILED) == ["“3.png” was changed while it was being coloured. Colour it once more."]
    assert not (out / "3-color.png").exists()
    trial.batch.retry(replaced[0])
    assert trial.run(colour)["3.png"] == "done"


def test_hints_and_frames_are_not_used_for_another_photograph_in_the_place_of_the_first(scans: Path, out: Path) -> None:
    placed = Treatment(hints=(Hint((0.2, 0.3), "gray"),))
    plan = plan_batch([scans], output=out, treat=lambda found: placed if found.source.stem in "23" else UNTOUCHED)
    Trial(plan).run()
    for name in ("3.png", "4.png"):
        (scans / name).write_text("another photograph")
    trial = Trial(plan)
    outcomes = trial.run()
    assert (outcomes["2.png"], outcomes["3.png"], outcomes["4.png"]) == ("skipped", "failed", "done")
    assert "was another photograph when this treatment was used before" in trial.sentences(Outcome.FAILED)[0]
    assert (out / "3-color.png").read_text() == "coloured photograph 3"
    other = replace(placed, hints=(Hint((0.9, 0.3), "gray"),))
    decided_anew = replace(plan, tasks=tuple(replace(task, treatment=other) for task in plan.tasks))
    assert Trial(decided_anew).run()["3.png"] == "done"


def test_a_photograph_replaced_before_its_turn_is_not_coloured_as_another_was_to_be(scans: Path, out: Path) -> None:
    plan = planned(scans, out)
    tasks = tuple(replace(task, seen=look_at_file(task.source)) for task in plan.tasks)
    (scans / "3.png").write_text("another photograph")
    (scans / "4.png").unlink()
    trial = Trial(replace(plan, tasks=tasks))
    outcomes = trial.run()
    assert (outcomes["2.png"], outcomes["3.png"]) == ("done", "failed")
    assert not (out / "3-color.png").exists()
    assert "was replaced by another file" in trial.sentences(Outcome.FAILED)[0]
    journal = next(out.glob(".colorstudio*")).read_text()
    assert "was replaced by another file" in journal
    trial.batch.retry(next(task for task in tasks if task.source.name == "3.png"))
    assert trial.run()["3.png"] == "failed"
