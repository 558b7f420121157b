"""Adding a network that the user has as a file."""

import shutil
from pathlib import Path

from colorstudio import paths
from colorstudio.core.bins import COUNT
from colorstudio.core.cards import SUFFIX, Card, list_cards, read_card, refused
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.zhang import read_zhang


def add_network(path: Path) -> Card:
    """Put a network into the user's folder of networks, and give its card there.

    path: a checkpoint of ColorStudio's (.safetensors), or the published weights of Zhang et al. 2016 (.pth), which are
    rewritten as one. Raises CheckpointError where it is neither, or where the folder cannot be written to.
    """
    folder = paths.models_folders()[-1]
    ours = path.suffix.lower() == SUFFIX
    network, card = read_checkpoint(path) if ours else read_zhang(path, _prior())
    target = folder / f"{card.name}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not ours:
            write_checkpoint(target, network, card)
        elif not (target.exists() and target.samefile(path)):
            shutil.copyfile(path, target)
    except OSError as error:
        reason = f"it cannot be written into the folder {folder}: {error.strerror or error}"
        raise refused(path, reason) from error
    return read_card(target)


def _prior() -> tuple[float, ...]:
    """How often each bin occurs in photographs, by the first network that knows; else all alike, without effect."""
    known = (card.prior for card in list_cards(paths.models_folders()) if card.has_distribution)
    return next(known, (1 / COUNT,) * COUNT)
