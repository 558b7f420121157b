"""Two checkpoints of one network averaged in their weights: often better than either (Wortsman et al. 2022)."""

from pathlib import Path

import torch

from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.networks.studio import StudioNetwork, silent_attention
from trainer.errors import RunError, SettingError
from trainer.writing import written


def blend(first: Path, second: Path, share: float, to: Path) -> None:
    """Write (1 - share) of the first checkpoint's weights plus share of the second's, with the second's card.

    The two have to stem from each other, or the mean of their weights means nothing; of that only shapes are checked.
    A first without attention is taken as one whose attention says nothing.
    Raises RunError where they differ or the file cannot be written, SettingError where share is not within 0..1 or the
    file is one of the two, whose weights would be lost.
    """
    if not 0 <= share <= 1:
        raise SettingError(f"--share takes a number from 0 to 1, not {share:g}.")
    if to.resolve() in (first.resolve(), second.resolve()):
        raise SettingError(f"{to} is one of the two that are blended: name another file.")
    (one, _), (two, card) = read_checkpoint(first), read_checkpoint(second)
    weights, others = one.state_dict(), two.state_dict()
    if isinstance(one, StudioNetwork) and not len(one.attention):
        weights = silent_attention(others) | weights
    if {name: value.shape for name, value in weights.items()} != {name: value.shape for name, value in others.items()}:
        raise RunError(f"{first} and {second} hold networks of another kind or width: they cannot be blended.")
    two.load_state_dict(
        {
            name: torch.lerp(weights[name], value, share) if value.is_floating_point() else value
            for name, value in others.items()
        }
    )
    with written(to):
        write_checkpoint(to, two, card)
