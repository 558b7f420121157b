"""The journal of a batch: what stands in it, and how little of it a crash can spoil."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from colorstudio.batch.journal import Journal, content_of, list_journals, read_entries, read_lines
from colorstudio.batch.task import Task
from colorstudio.batch.unfinished import read_unfinished
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment

TREATMENT = Treatment(look=PartialLook(temperature=0.5))


@pytest.fixture
def task(tmp_path: Path) -> Task:
    (tmp_path / "a.png").write_bytes(b"photograph")
    return Task(tmp_path / "a.png", tmp_path / "out" / "a-color.png", TREATMENT)


def test_each_line_says_what_when_and_how(task: Task, tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        journal.tell("done", task, content=content_of(task.source), bytes=7)
    lines = list(read_lines(list_journals(tmp_path)[0]))
    assert [line["outcome"] for line in lines] == ["begun", "done"]
    assert lines[1]["source"] == str(task.source)
    assert lines[1]["target"] == str(task.target)
    assert lines[1]["content"] == hashlib.sha256(b"photograph").hexdigest()
    assert Treatment.from_dict(lines[1]["treatment"]) == TREATMENT
    assert lines[1]["time"].endswith("Z")


def test_a_line_is_on_the_disk_when_it_is_told(task: Task, tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.tell("started", task)
    assert [entry.outcome for entry in read_entries(list_journals(tmp_path)[0])] == ["started"]
    journal.close()


def test_two_processes_write_two_files(tmp_path: Path) -> None:
    with Journal(tmp_path) as one, Journal(tmp_path) as other:
        one.write("ended")
        other.write("ended")
        assert len(list_journals(tmp_path)) == 2


def test_a_name_that_is_no_text_survives(tmp_path: Path) -> None:
    odd = Task(tmp_path / "caf\udce9.png", tmp_path / "caf\udce9-color.png")
    with Journal(tmp_path) as journal:
        journal.tell("done", odd)
    (entry,) = read_entries(list_journals(tmp_path)[0])
    assert (entry.source, entry.target) == (odd.source, odd.target)


@pytest.mark.parametrize(
    "line",
    [
        b'{"version": 1, "outcome": "done", "source": "/a", "tar',
        b"\xff\xfe\n",
        b"[]\n",
        b'{"version": 99, "outcome": "done"}\n',
        b'{"version": 1, "outcome": "done", "source": 3, "target": [], "treatment": {"version": 1}, "time": "now"}\n',
        b"[" * 100_000 + b"\n",
    ],
)
def test_a_line_that_is_none_is_passed_over(task: Task, tmp_path: Path, line: bytes) -> None:
    with Journal(tmp_path) as journal:
        journal.tell("done", task)
    file = list_journals(tmp_path)[0]
    file.write_bytes(line + (b"" if line.endswith(b"\n") else b"\n") + file.read_bytes() + line)
    assert [entry.outcome for entry in read_entries(file)] == ["done"]


def test_what_tells_outcomes_is_handed_on_as_it_is_written(task: Task, tmp_path: Path) -> None:
    told: list[str] = []
    with Journal(None, also=told.append) as journal:
        journal.tell("started", task)
        journal.tell("done", task)
    assert [json.loads(line)["outcome"] for line in told] == ["done"]
    assert list_journals(tmp_path) == []


def test_all_that_is_to_be_done_can_be_listed_at_once(task: Task, tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        journal.expect([task, task])
    assert [entry.outcome for entry in read_entries(list_journals(tmp_path)[0])] == ["waiting", "waiting"]


def test_names_are_the_same_whatever_the_encoding_of_the_system_is(tmp_path: Path) -> None:
    name = "Königsberg 日本".encode() + b"\xff.jpg"
    script = (
        "import os, sys; from pathlib import Path; from colorstudio.batch.task import Task\n"
        "from colorstudio.batch.journal import Journal, list_journals, read_entries\n"
        f"folder = Path({str(tmp_path)!r}); own = folder / os.fsdecode({name!r})\n"
        "with Journal(folder) as journal: journal.tell('done', Task(own, own))\n"
        "told = [entry.source for one in list_journals(folder) for entry in read_entries(one)]\n"
        "print(sys.getfilesystemencoding(), len(told), set(told) == {own})"
    )
    ran = []
    for utf8 in ("0", "1", "0"):
        environment = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": utf8}
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, check=True, capture_output=True, encoding="ascii"
        )
        ran.append(done.stdout.split())
    assert [count for _, count, _ in ran] == ["1", "2", "3"]
    assert {same for _, _, same in ran} == {"True"}
    if sys.platform == "linux":
        assert {encoding for encoding, _, _ in ran} == {"ascii", "utf-8"}


@pytest.mark.parametrize("folder", ["5", "null", '"\\ud800"', "[]"])
@pytest.mark.parametrize("source", ["5", '"\\ud800"', '"a\\u0000b"'])
def test_paths_that_are_none_are_passed_over(tmp_path: Path, folder: str, source: str) -> None:
    journal = tmp_path / ".colorstudio-x.jsonl"
    time = '"version": 1, "time": "2026-01-01T00:00:00Z"'
    journal.write_text(
        f'{{{time}, "outcome": "begun", "folder": {folder}}}\n'
        f'{{{time}, "outcome": "done", "source": {source}, "target": {source}, "treatment": {{"version": 1}}}}\n'
    )
    assert len(list(read_entries(journal))) == ("u0000" in source)
    assert read_unfinished([journal]) == []
