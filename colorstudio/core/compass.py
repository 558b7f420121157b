"""Which way up a photograph lies: told by a small head on the features of the studio network's encoder."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.frame import find_frames, is_blank, part_within
from colorstudio.core.lab import lightness_to_srgb
from colorstudio.core.level import level
from colorstudio.core.networks.trunk import ResNetTrunk
from colorstudio.core.overview import overview
from colorstudio.core.turn import TURNS
from colorstudio.errors import Check, no_check

SIDE = 160  # pixels of the square that is looked at: training photographs have no more, and a pass takes a quarter
GRID = 3  # the features' means over so many rows and columns: above and below is what a turn is told by
FEATURES = 1024 * GRID**2
CENTRE = 0.99  # of an upright photograph's first look: as sure as that, the three others are left out


@dataclass(frozen=True)
class Head:
    """A linear classifier of features into the four turns a photograph may lie in.

    weight: (FEATURES, 4); bias: (4,); class k: it lies k quarters clockwise from upright. trunk: the encoder's
    fingerprint. least: the log odds of a turn against all else from which on it is believed, all four looks together.
    """

    weight: Tensor
    bias: Tensor
    trunk: str
    least: float


class Compass:
    """Tells which way up photographs lie. Any thread: it holds nothing but weights."""

    def __init__(self, trunk: ResNetTrunk, head: Head) -> None:
        self._trunk, self._head = trunk, head

    @torch.inference_mode()
    def turn_wanted(self, lightness: Tensor, *, check: Check = no_check) -> int:
        """By how many degrees clockwise to turn a photograph, L (H, W) in 0..100, so that it stands upright.

        0 where it does, or where that is not sure. Of a sheet the largest photograph on it is looked at. check is
        called between the looks, of which what surely stands upright takes one and all else four.
        """
        sheet = overview(lightness)
        if is_blank(sheet):
            return 0
        frames = find_frames(sheet)
        largest = max(frames, key=lambda frame: (frame[2] - frame[0]) * (frame[3] - frame[1]), default=None)
        seen = square_of(sheet if largest is None else part_within(sheet, largest))
        odds = self._look(seen, 0)
        if odds[0].exp() >= CENTRE:
            return 0
        for quarters in (1, 2, 3):
            check()
            odds = odds + self._look(seen, quarters)
        wanted, found = likeliest(odds[None])
        return -TURNS[int(wanted)] % 360 if float(found) >= self._head.least else 0

    def _look(self, seen: Tensor, quarters: int) -> Tensor:
        """The log odds (4,) of how the square (S, S) lies, told from it turned by so many quarters more."""
        turned = features(self._trunk, seen[None, None].rot90(-quarters, (2, 3)))
        told = log_odds(turned, self._head.weight, self._head.bias)
        return told[0].roll(-quarters)


def square_of(lightness: Tensor) -> Tensor:
    """What a compass sees of L (H, W): the centred square, (SIDE, SIDE), levelled. Shapes shall tell it nothing."""
    height, width = lightness.shape
    span = min(height, width)
    top, left = (height - span) // 2, (width - span) // 2
    square = lightness[None, None, top : top + span, left : left + span]
    mode = "area" if span >= SIDE else "bilinear"
    return level(F.interpolate(square, (SIDE, SIDE), mode=mode))[0, 0]


def features(trunk: nn.Module, squares: Tensor) -> Tensor:
    """(N, FEATURES) of levelled L (N, 1, SIDE, SIDE): roots of means of the trunk's last features over a grid."""
    device = next(trunk.parameters()).device
    srgb = lightness_to_srgb(squares).expand(-1, 3, -1, -1)
    top = trunk(srgb.to(device).contiguous(memory_format=torch.channels_last))[-1]  # (N, 1024, SIDE / 16, SIDE / 16)
    return F.adaptive_avg_pool2d(top.float().cpu(), GRID).flatten(1).sqrt()


def log_odds(found: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """The logarithms of the four turns' probabilities, (N, 4), of features (N, FEATURES)."""
    return F.log_softmax(found @ weight + bias, dim=1)


def likeliest(odds: Tensor) -> tuple[Tensor, Tensor]:
    """Of log odds (N, 4): the likeliest turn but upright, quarters (N,), and its log odds against all else (N,)."""
    best, place = odds[:, 1:].max(dim=1)
    quarters = place + 1
    others = odds.scatter(1, quarters[:, None], -torch.inf).logsumexp(dim=1)
    return quarters, best - others


def fingerprint(trunk: nn.Module) -> str:
    """SHA-256 of a trunk's weights as float16, 64 hex digits: of the very same encoder, whatever decoder follows it."""
    digest = hashlib.sha256()
    for name, value in sorted(trunk.state_dict().items()):
        digest.update(name.encode() + value.detach().cpu().half().contiguous().numpy().tobytes())
    return digest.hexdigest()


def write_head(path: Path, head: Head) -> None:
    """Write a head as safetensors, float16. Raises OSError and SafetensorError."""
    tensors = {"weight": head.weight.half().contiguous(), "bias": head.bias.half().contiguous()}
    save_file(tensors, path, metadata={"trunk": head.trunk, "least": f"{head.least:.4f}"})


def read_head(path: Path) -> Head | None:
    """The head in a file; None where there is none that can be used: nobody is asked then."""
    try:
        with safe_open(path, "pt") as file:
            told = file.metadata() or {}
            weight, bias = (file.get_tensor(name).float() for name in ("weight", "bias"))
            head = Head(weight, bias, told["trunk"], float(told["least"]))
    except (OSError, SafetensorError, KeyError, ValueError):
        return None
    return head if weight.shape == (FEATURES, 4) and bias.shape == (4,) else None


def compass_of(network: nn.Module, heads: Path) -> Compass | None:
    """The compass of a network whose encoder a head was fitted on; None for one with another encoder, or none.

    heads: the folder of the heads there are. So a network tuned with its encoder left as it was keeps its compass.
    """
    trunk = getattr(network, "trunk", None)
    if not isinstance(trunk, ResNetTrunk):
        return None
    print_ = fingerprint(trunk)
    heads_there = (read_head(path) for path in sorted(heads.glob("*.safetensors")))
    fitting = (head for head in heads_there if head is not None and head.trunk == print_)
    head = next(fitting, None)
    return Compass(trunk, head) if head is not None else None
