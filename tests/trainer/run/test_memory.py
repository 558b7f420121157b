"""Memory is kept between steps: shown in a process of its own, whose library's settings are nobody else's."""

import subprocess
import sys

import pytest

from trainer.run import memory

STEPS = """
import resource, sys
import numpy as np
from trainer.run.memory import keep_memory
if sys.argv[1:] == ["kept"]:
    assert keep_memory()
def step():
    np.ones((16, 1024, 1024), np.float32)  # 64 MB
for _ in range(20):  # until the blocks lie where they stay
    step()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(10):
    step()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(*arguments: str) -> int:
    """How many pages the system had to hand out anew in ten steps."""
    done = subprocess.run([sys.executable, "-c", STEPS, *arguments], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's malloc is Linux's")
def test_a_step_takes_its_memory_from_the_step_before() -> None:
    plain, kept = faults(), faults("kept")
    assert plain >= 10 * 32  # 64 MB ten times, in pages of 4 kB or, as numpy asks for, of 2 MB
    assert kept < plain / 20


def test_other_libraries_keep_their_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not memory.keep_memory()
