"""Adding a network that the user has as a file."""

import dataclasses
import filecmp
import shutil
from pathlib import Path

from safetensors import SafetensorError

from colorstudio import paths
from colorstudio.core.bins import COUNT
from colorstudio.core.cards import SUFFIX, Card, list_cards, read_card, refused
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.zhang import read_zhang
from colorstudio.errors import Said, reason, spoken
from colorstudio.library.whole_file import path_beside


def add_network(path: Path, *, replace: bool = False) -> Card:
    """Put a network into the user's folder of networks, and give its card there.

    path: a checkpoint of ColorStudio's (.safetensors), or the published weights of Zhang et al. 2016 (.pth), which are
    rewritten as one. The file appears whole or not at all, under the name in its card. replace: take the place of
    another network of that name. Raises CheckpointError where the file is neither, where another network has the name,
    or where the folder cannot be written to.
    """
    ours = path.suffix.lower() == SUFFIX
    network, card = read_checkpoint(path) if ours else read_zhang(path, _prior())
    target = paths.models_folders()[-1] / f"{card.name}{SUFFIX}"
    if ours and _holds_the_same(target, path):
        return read_card(target)
    _refuse_to_replace(path, card, target, replace=replace)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with path_beside(target) as temporary:
            if ours:
                shutil.copyfile(path, temporary)
                if read_card(temporary) != dataclasses.replace(card, path=temporary):
                    raise refused(path, Said.NETWORK_CHANGED)
            else:
                write_checkpoint(temporary, network, card)
    except (OSError, SafetensorError) as error:
        folder = spoken(target.parent)
        raise refused(path, Said.NETWORK_FOLDER_CLOSED, folder=folder, reason=reason(error)) from error
    return read_card(target)


def _refuse_to_replace(path: Path, card: Card, target: Path, *, replace: bool) -> None:
    known = next((one for one in list_cards(paths.models_folders()) if one.name == card.name), None)
    if known is not None and known.path is not None and known.path.parent != target.parent:
        raise refused(path, Said.NETWORK_BUNDLED_NAME, network=card.name)
    there = known.path if known is not None else target if target.is_symlink() or target.exists() else None
    if there is not None and (there != target or not replace):
        raise refused(path, Said.NETWORK_NAME_TAKEN, network=card.name, file=spoken(there))


def _holds_the_same(target: Path, path: Path) -> bool:
    try:
        return target.samefile(path) or filecmp.cmp(target, path, shallow=False)
    except OSError:  # there is none yet
        return False


def _prior() -> tuple[float, ...]:
    """How often each bin occurs in photographs, by the first network that knows; else all alike, without effect."""
    known = (card.prior for card in list_cards(paths.models_folders()) if card.has_distribution)
    return next(known, (1 / COUNT,) * COUNT)
