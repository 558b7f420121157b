"""What a person is told where a file cannot be written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safetensors import SafetensorError

from trainer.errors import RunError


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Inside the block a file is written; raises RunError, with the reason, where that fails."""
    try:
        yield
    except (OSError, SafetensorError) as error:
        missing = not path.parent.is_dir()
        why = f"there is no folder {path.parent}" if missing else reason(error)
        raise RunError(f"The file {path} cannot be written: {why}.") from error


def reason(error: Exception) -> str:
    """Why the system or safetensors refused to write, in few words."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    full = any(words in str(error) for words in ("StorageFull", "No space left"))
    return "no space is left" if full else str(error)
