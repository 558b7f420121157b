import subprocess
import sys
from pathlib import Path

import pytest

from trainer.errors import RunError
from trainer.run.lock import LOCK, locked

HOLDER = """
import sys
from pathlib import Path
from trainer.run.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_folder_is_one_process_s_until_that_ends_even_by_force(tmp_path: Path) -> None:
    out = tmp_path / "run"
    out.mkdir()
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(out)], stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(RunError, match="Another process trains in"), locked(out):
            pass
        holder.kill()
    with locked(out):
        (out / "a").touch()


def test_a_folder_in_which_nothing_was_begun_goes_again_and_another_stays(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no picture"), locked(tmp_path / "run"):
        raise RunError("no picture")
    assert not (tmp_path / "run").exists()
    with locked(tmp_path / "run"):
        (tmp_path / "run" / "a").touch()
    assert {path.name for path in (tmp_path / "run").iterdir()} == {"a", LOCK}
