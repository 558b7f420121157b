"""The process that tries mutations: `python -m tests.fuzz.worker TARGET FIRST END`, a line of JSON for each."""

import json
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path

from tests.fuzz.targets import TARGETS, Target


def main(name: str, first: int, end: int) -> None:
    """Try them one by one."""
    target = TARGETS[name]
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for number in range(first, end):
            print(json.dumps({"number": number, **attempt(target, Path(folder), number)}), flush=True)


def attempt(target: Target, folder: Path, number: int) -> dict[str, object]:
    """Try one; gives what came of it, and what it took."""
    path = target.make(folder, number)
    before, begun, what = _forget_peak(), time.process_time(), ""
    try:
        outcome = target.attempt(path)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        outcome = "raised"
        place = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{path.name}: {type(error).__name__}: {str(error)[:200]} ({Path(place.filename).name}:{place.lineno})"
    took = {"seconds": time.process_time() - begun, "megabytes": _memory("VmHWM") - before}
    path.unlink(missing_ok=True)
    return {"outcome": outcome, "what": what, **took}


def _forget_peak() -> float:
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def _memory(field: str) -> float:
    """In megabytes; 0 where the system does not tell."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith(field):
                return int(line.split()[1]) / 1000
    return 0.0


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
