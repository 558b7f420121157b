"""Tensors kept in a folder by what they were made from, so that a long evaluation goes on after a stop."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor

Tensors = dict[str, Tensor]


def kept(folder: Path | None, sources: tuple[bytes | Tensor, ...], make: Callable[[], Tensors]) -> Tensors:
    """What `make` gives, from the folder where it was made of the same sources before; None keeps nothing."""
    if folder is None:
        return make()
    key = hashlib.sha256()
    for source in sources:
        key.update(source if isinstance(source, bytes) else source.contiguous().numpy().tobytes())
    path = folder / f"{key.hexdigest()}.safetensors"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(".part")
        save_file({name: value.contiguous() for name, value in make().items()}, temporary)
        temporary.replace(path)
    return load_file(path)
