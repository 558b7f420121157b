"""How torch's threads wait for each other, which libgomp reads from the environment as it is loaded."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("set_before", "expected"),
    [({}, "3000"), ({"GOMP_SPINCOUNT": "7"}, "7"), ({"OMP_WAIT_POLICY": "active"}, "None")],
)
def test_threads_look_for_each_other_briefly_unless_somebody_said_otherwise(
    set_before: dict[str, str], expected: str
) -> None:
    unset = {name: value for name, value in os.environ.items() if name not in ("GOMP_SPINCOUNT", "OMP_WAIT_POLICY")}
    code = "import sys, os, colorstudio.__main__; print(os.environ.get('GOMP_SPINCOUNT'), 'torch' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=unset | set_before, stdout=subprocess.PIPE, text=True, check=True
    )
    assert done.stdout.split() == [expected, "False"]
