"""Fits a network's compass: the head on its encoder that tells which way up a photograph lies (ADR 0034).

Upright photographs, aged at random as in the network's training, each seen in all four turns; a linear classifier by
L-BFGS. The threshold is chosen on photographs held back from it, and what it does is told of the test as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.compass import (
    CENTRE,
    FEATURES,
    SIDE,
    Head,
    features,
    fingerprint,
    likeliest,
    log_odds,
    write_head,
)
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.level import level
from colorstudio.core.networks.trunk import ResNetTrunk
from trainer.data.aging import age
from trainer.data.crops import centre_squares
from trainer.data.held_back import Held, hold_back, to_choose_by
from trainer.data.likeness import without_likenesses
from trainer.data.photos import Photos
from trainer.errors import DataError, RunError
from trainer.recipes import studio
from trainer.run.precision import autocast
from trainer.writing import written

BATCH = 16  # photographs
DECAY = 3e-3  # of the weights
STEPS = 40  # of L-BFGS
ALARMS = 0.005  # share of the upright photographs chosen by that may be called turned: half of what is promised


@dataclass(frozen=True)
class Share:
    """What a head makes of photographs, in shares of them.

    alarms: of the upright ones, turned at all. found: of those lying at 90, 180 and 270 degrees, turned back; wrong:
    turned otherwise.
    """

    name: str
    count: int
    alarms: float
    found: tuple[float, ...]
    wrong: tuple[float, ...]


def fit_compass(checkpoint: Path, data: Path, to: Path, *, count: int, seed: int = 0) -> list[Share]:
    """Fit a head on `count` photographs of a folder and write it; what it makes of those held back.

    Raises RunError where the network has no such encoder, DataError where the folder holds too few photographs.
    """
    network, _ = read_checkpoint(checkpoint)
    trunk = getattr(network, "trunk", None)
    if not isinstance(trunk, ResNetTrunk):
        raise RunError(f"{checkpoint.name} has no ResNet encoder, on which a compass could stand.")
    generator = torch.Generator().manual_seed(seed)
    train, held = _draw(data, count, generator)
    trunk = trunk.to(memory_format=torch.channels_last)
    weight, bias = classify(look(trunk, train, ageing=generator))
    sets = {name: odds_of(look(trunk, photos), weight, bias) for name, photos in held.named().items()}
    chosen_by = torch.cat(to_choose_by(sets))
    head = Head(weight, bias, fingerprint(trunk), choose_least(chosen_by))
    with written(to):
        to.parent.mkdir(parents=True, exist_ok=True)
        write_head(to, head)
    return [share_of(name, odds, head.least) for name, odds in sets.items()]


def _draw(data: Path, count: int, generator: torch.Generator) -> tuple[Photos, Held]:
    photos, held = hold_back(data, studio.Config().held_people)
    places = {(entry.path, entry.name) for entry in held.all().entries}
    free = photos.where(lambda entry: (entry.path, entry.name) not in places)
    drawn = free.at(torch.randperm(len(free), generator=generator)[:count].tolist())
    ours = without_likenesses(drawn, held.all())
    if not len(ours):
        raise DataError(f"{data} holds no photographs to learn from.")
    return ours, held


@torch.inference_mode()
def look(trunk: nn.Module, photos: Photos, *, ageing: torch.Generator | None = None) -> Tensor:
    """Features (N, 4, FEATURES), float16, of photographs as they are and turned by one to three quarters clockwise.

    ageing: they are aged first, by these draws.
    """
    found = torch.empty(len(photos), 4, FEATURES, dtype=torch.float16)
    for start in range(0, len(photos), BATCH):
        end = min(start + BATCH, len(photos))
        squares = centre_squares(photos.at(range(start, end)), SIDE)
        lightness = srgb_to_lab(squares.float() / 255)[:, :1]
        if ageing is not None:
            lightness = age(lightness / 100, ageing) * 100
        levelled = level(lightness)
        with autocast(torch.device("cpu")):
            for quarters in range(4):
                found[start:end, quarters] = features(trunk, levelled.rot90(-quarters, (2, 3)))
    return found


def classify(found: Tensor) -> tuple[Tensor, Tensor]:
    """Weight (FEATURES, 4) and bias (4,) of the linear classifier of features (N, 4, FEATURES) into their turns."""
    flat = found.flatten(0, 1).to(torch.float32, copy=True)
    mean, deviation = flat.mean(dim=0), flat.std(dim=0) + 1e-3
    flat = flat.sub_(mean).div_(deviation)
    turns = torch.arange(4).repeat(len(found))
    weight, bias = torch.zeros(FEATURES, 4, requires_grad=True), torch.zeros(4, requires_grad=True)
    steps = torch.optim.LBFGS([weight, bias], max_iter=STEPS, history_size=10, line_search_fn="strong_wolfe")

    def loss() -> float:
        steps.zero_grad()
        value = F.cross_entropy(flat @ weight + bias, turns) + DECAY * weight.square().sum()
        value.backward()  # type: ignore[no-untyped-call]
        return float(value.detach())

    steps.step(loss)  # type: ignore[no-untyped-call]
    scaled = weight.detach() / deviation[:, None]
    return scaled, bias.detach() - mean @ scaled


def odds_of(found: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """The log odds (N, 4, 4) that a compass has in the end of photographs in each of four turns: (N, lies, class)."""
    each = log_odds(found.float().flatten(0, 1), weight, bias).view(-1, 4, 4)
    looks = [[each[:, (lies + more) % 4].roll(-more, 1) for more in range(4)] for lies in range(4)]
    together = torch.stack([torch.stack(four).sum(dim=0) for four in looks], dim=1)
    upright = torch.tensor((0.0, -torch.inf, -torch.inf, -torch.inf))
    return torch.where(each[:, :, :1].exp() >= CENTRE, upright, together)


def choose_least(odds: Tensor) -> float:
    """The log odds from which on to believe, for ALARMS of the upright photographs (N, 4, 4) to be called turned."""
    _, sure = likeliest(odds[:, 0])
    ranked = sure.sort(descending=True).values
    return max(float(ranked[int(ALARMS * len(ranked))]) + 1e-3, 0.0)


def share_of(name: str, odds: Tensor, least: float) -> Share:
    """What is made of photographs, from their log odds (N, 4, 4)."""
    told = [likeliest(odds[:, lies]) for lies in range(4)]
    believed = [sure >= least for _, sure in told]
    found = tuple(float((believed[k] & (told[k][0] == k)).float().mean()) for k in (1, 2, 3))
    wrong = tuple(float((believed[k] & (told[k][0] != k)).float().mean()) for k in (1, 2, 3))
    return Share(name, len(odds), float(believed[0].float().mean()), found, wrong)


def share_table(shares: Sequence[Share]) -> list[str]:
    """The shares as a Markdown table."""
    rows = ["| photographs | false alarms | at 90: found | at 180 | at 270 | turned wrongly, most |", "|---" * 6 + "|"]
    for share in shares:
        cells = (f"{value:.1%}" for value in (share.alarms, *share.found, max(share.wrong)))
        rows.append(f"| {share.name} ({share.count}) | {' | '.join(cells)} |")
    return rows
