"""The colours of a photograph in a file, as evidence about others."""

from pathlib import Path

import torch

from colorstudio.core.palette import bin_shares
from colorstudio.core.reference import Reference
from colorstudio.errors import Check, PhotoError, no_check
from colorstudio.files.read import read_photo


def reference_of(path: Path, strength: float = 0.5, *, check: Check = no_check) -> Reference:
    """What the colours of this file say; raises PhotoError, also where it has none, and what `check` raises."""
    own_ab = read_photo(path, check).own_ab
    if own_ab is None:
        raise PhotoError(path, f"“{path.name}” is gray: a reference needs colours of its own.")
    return Reference(path.name, bin_shares(torch.tensor(own_ab)), strength)
