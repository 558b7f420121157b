"""Some hundred mutated files of each kind; `python -m tests.fuzz` tries 20,000."""

from pathlib import Path

import pytest

from tests.fuzz.run import fuzz
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize(
    ("target", "count"),
    [("photographs", 500), ("checkpoints", 300), ("cards", 500), ("settings", 500), ("treatments", 300)],
)
def test_a_mutated_file_gives_a_value_or_a_sentence(target: str, count: int) -> None:
    report = fuzz(target, count=count, patience=120)
    assert report.faults == [], str(report)
    assert report.outcomes["taken"] > 0
    assert sum(report.outcomes.values()) == count


def test_the_same_number_gives_the_same_file(tmp_path: Path) -> None:
    for number in (0, 17, 4000):
        one = TARGETS["photographs"].make(tmp_path, number)
        content = one.read_bytes()
        assert TARGETS["photographs"].make(tmp_path, number) == one
        assert one.read_bytes() == content


def test_what_a_file_does_is_told_and_the_next_one_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    script = (
        "import json, os, sys\n"
        "for number in range(int(sys.argv[2]), int(sys.argv[3])):\n"
        "    if number == 3: os.abort()\n"
        "    if number == 5: import time; time.sleep(600)\n"
        "    told = {'number': number, 'outcome': 'taken', 'seconds': 0, 'megabytes': 0, 'what': ''}\n"
        "    if number == 6: told |= {'outcome': 'raised', 'what': 'TypeError'}\n"
        "    if number == 7: told |= {'seconds': 11}\n"
        "    if number == 8: told |= {'megabytes': 1001}\n"
        "    print(json.dumps(told), flush=True)\n"
    )
    monkeypatch.setattr("tests.fuzz.run.WORKER", ("-c", script))
    report = fuzz("cards", count=10, patience=3)
    assert [number for number, _ in report.faults] == [3, 5, 6, 7, 8]
    assert [what for _, what in report.faults][1:] == [
        "silent for 3 seconds", "TypeError", "took 11.0 seconds", "took 1001 MB",
    ]  # fmt: skip
    assert sum(report.outcomes.values()) == 8
