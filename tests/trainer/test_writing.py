from pathlib import Path

import pytest
from safetensors import SafetensorError

from trainer.errors import RunError
from trainer.writing import reason, written


@pytest.mark.parametrize("said", ["Error: StorageFull", "I/O error: No space left on device (os error 28)"])
def test_a_full_disk_is_told_alike_whoever_met_it(said: str) -> None:
    assert reason(SafetensorError(said)) == "no space is left"


def test_what_else_cannot_be_written_is_told_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="cannot be written: Permission denied"), written(tmp_path / "a"):
        raise PermissionError(13, "Permission denied")
    with pytest.raises(RunError, match="there is no folder"), written(tmp_path / "none" / "a"):
        raise FileNotFoundError(2, "No such file or directory")
