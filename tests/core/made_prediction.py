"""A small prediction with known distributions, for what acts on distributions."""

import torch
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.colorizer import Prediction
from colorstudio.core.look import Look


def bin_at(a: float, b: float) -> int:
    """The number of the bin whose centre is nearest."""
    return int((bins.CENTERS - torch.tensor([a, b])).norm(dim=1).argmin())


HEIGHT, WIDTH = 24, 32  # cells; the network saw four times as much
PRIOR = bins.smooth_prior(torch.full((bins.COUNT,), 0.02).index_fill_(0, torch.tensor(bin_at(0, 0)), 10.0))
CARD = Card(
    "made",
    "Made",
    "Made.",
    "studio",
    "bins313",
    input_side=4 * WIDTH,
    prior=tuple(PRIOR.tolist()),
    recommended=Look(1.0, 0.0, 1.0),
)
ONE_COLOUR = Card("one", "One", "One answer.", "regression", "ab", input_side=4 * WIDTH)


def shares(*colours: tuple[float, float, float]) -> Tensor:
    """Logits (313,) of a distribution over colours (a, b, share), each spread over neighbouring bins."""
    total = torch.full((bins.COUNT,), 1e-6)
    for a, b, share in colours:
        total += share * torch.exp(-(bins.CENTERS - torch.tensor([a, b])).square().sum(dim=1) / (2 * 8.0**2)) / 4
    return total.log()


def made_prediction(left: Tensor, right: Tensor, *, step: float = 0.0) -> Prediction:
    """Two halves with a distribution (313,) each and a ramp of lightness, with a step between the halves."""
    logits = torch.empty((bins.COUNT, HEIGHT, WIDTH))
    logits[:, :, : WIDTH // 2] = left[:, None, None]
    logits[:, :, WIDTH // 2 :] = right[:, None, None]
    lightness = torch.linspace(40, 60, 4 * HEIGHT)[:, None].repeat(1, 4 * WIDTH)
    lightness[:, 2 * WIDTH :] += step
    log_weights = bins.rebalancing_weights(PRIOR).log()
    return Prediction(CARD, lightness, 4 * WIDTH, logits=logits, log_weights=log_weights)
