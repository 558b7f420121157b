"""What hints are worth: photographs are corrected with their true colours at some places, and the rest is measured.

`python -m trainer corrections NETWORK PHOTOGRAPHS`. Pictures of 256 pixels, the recommended look. A hint says the true
mean of its 3 x 3 cells of the network's output. PSNR is that of the pixels which the app would save.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F
from tqdm import tqdm

from colorstudio.core import corrections
from colorstudio.core.chroma import ChromaField, chroma_field, colours_at
from colorstudio.core.colorizer import SHAPE, Colorizer, Prediction
from colorstudio.core.compose import compose
from colorstudio.core.corrections import KERNEL, Cells, Kernel, Ties
from colorstudio.core.doubt import next_place
from colorstudio.core.hint import Hint
from colorstudio.core.lab import srgb_to_lab
from trainer.data.crops import centre_squares
from trainer.data.photos import Photos, find_photos
from trainer.metrics import ciede2000, figure, psnr

SIDE = 256  # pixels
SEEN: int = round(SIDE * SHAPE**0.5)  # the side asked for, so that the network sees the square in its own size
COUNTS = (1, 2, 3, 5, 10)  # hints after which is measured
AROUND = 7  # cells over which an error is averaged, to put a hint where it is largest
APART = 0.12  # of the side, between places chosen beforehand
SMALLER = 0.75  # of the network's size: how far the two sizes are apart, without hints and with


@dataclass(frozen=True, eq=False)
class Case:
    """A picture: sRGB (3, S, S) in 0..1, its Lab, what the network says, and the true ab (2, n) of the cells."""

    number: int
    srgb: Tensor
    lab: Tensor
    prediction: Prediction
    base: ChromaField
    cells: Cells
    true: Tensor


@dataclass(frozen=True, eq=False)
class State:
    """Where a protocol stands: the field so far and what holds the hints."""

    field: ChromaField
    ties: Ties | None = None


Choose = Callable[[Case, State], int]
"""The cell at which the next hint is put."""


@dataclass(frozen=True)
class Worth:
    """Over pictures: PSNR (N,) for each number of hints, and the distance of every pin from what was said (M,)."""

    psnr: dict[int, Tensor]
    pins: Tensor


def measure(
    colorizer: Colorizer, photos: Photos, *, protocols: Sequence[str] = (), kernel: Kernel = KERNEL
) -> dict[str, Worth]:
    """The worth of hints by each protocol, all if none is named."""
    rows: dict[str, list[tuple[list[float], Tensor]]] = {name: [] for name in protocols or PROTOCOLS}
    with torch.inference_mode():
        for number in tqdm(range(len(photos)), unit="picture", disable=None):
            case = _case(colorizer, photos, number)
            for name, found in rows.items():
                found.append(_follow(case, PROTOCOLS[name](), kernel))
    worth = {}
    for name, found in rows.items():
        values = torch.tensor([scores for scores, _ in found])
        pins = torch.cat([pins for _, pins in found])
        worth[name] = Worth(dict(zip((0, *COUNTS), values.T, strict=True)), pins)
    return worth


def worth_table(worth: dict[str, Worth]) -> list[str]:
    """The rows of a Markdown table: PSNR by number of hints, the gain at three and at most, and how exact pins are."""
    most = COUNTS[-1]
    rows = [
        "| places | "
        + " | ".join(str(count) for count in (0, *COUNTS))
        + f" | gain at 3 | at {most} | pins: median | 9 in 10 |",
        "|---" * (len(COUNTS) + 6) + "|",
    ]
    for name, one in worth.items():
        means = " | ".join(f"{float(value.mean()):.2f}" for value in one.psnr.values())
        gains = []
        for count in (3, most):
            gain = figure(one.psnr[count] - one.psnr[0])
            gains.append(f"{gain.mean:+.2f} ({gain.low:+.2f} to {gain.high:+.2f})")
        pins = " | ".join(f"{float(one.pins.quantile(share)):.2f}" for share in (0.5, 0.9))
        rows.append(f"| {name} | {means} | {' | '.join(gains)} | {pins} |")
    return rows


def sizes_apart(colorizer: Colorizer, photos: Photos) -> tuple[Tensor, Tensor]:
    """Mean CIEDE2000 (N,) between the pixels of two network sizes, without hints and with the same ten."""
    without, hinted = [], []
    with torch.inference_mode():
        for number in tqdm(range(len(photos)), unit="picture", disable=None):
            case = _case(colorizer, photos, number)
            state, choose = State(case.base), PROTOCOLS[ONE_BY_ONE]()
            for _ in range(COUNTS[-1]):
                state = _say(case, state, choose(case, state), KERNEL)
            assert state.ties is not None
            hints = state.ties.hints
            small = _predict(colorizer, case.lab[0], round(SMALLER * SEEN))
            base = chroma_field(small, colorizer.card.recommended)
            cells = corrections.cells_of(small)
            ties = corrections.tie(cells, [corrections.anchor(cells, hint.place) for hint in hints], hints)
            after = corrections.corrected(base, small, cells, ties)
            without.append(_apart(case, case.base, base))
            hinted.append(_apart(case, state.field, after))
    return torch.stack(without), torch.stack(hinted)


def read_photographs(path: Path, count: int) -> Photos:
    """At most so many photographs of a folder or a tar shard, evenly spaced."""
    photos = find_photos(path) if path.suffix != ".tar" else find_photos(path.parent, path.stem)
    picks = range(len(photos)) if count >= len(photos) else [k * len(photos) // count for k in range(count)]
    return photos.at(picks)


def _case(colorizer: Colorizer, photos: Photos, number: int) -> Case:
    srgb = centre_squares(photos.at([number]), SIDE)[0].float() / 255
    lab = srgb_to_lab(srgb)
    prediction = _predict(colorizer, lab[0], SEEN)
    cells = corrections.cells_of(prediction)
    true = F.interpolate(lab[None, 1:], cells.shape, mode="area")[0].flatten(1)
    return Case(number, srgb, lab, prediction, chroma_field(prediction, colorizer.card.recommended), cells, true)


def _predict(colorizer: Colorizer, lightness: Tensor, side: int) -> Prediction:
    """What the network says at this side, were SEEN its own: that decides in which cells hints are compared."""
    prediction = colorizer.predict(lightness, side=side)
    return replace(prediction, card=replace(prediction.card, input_side=SEEN))


def _follow(case: Case, choose: Choose, kernel: Kernel) -> tuple[list[float], Tensor]:
    """PSNR without hints and after each of COUNTS, and how far the last pins are from what was said."""
    state = State(case.base)
    scores = [_score(case, state.field)]
    for number in range(1, COUNTS[-1] + 1):
        state = _say(case, state, choose(case, state), kernel)
        if number in COUNTS:
            scores.append(_score(case, state.field))
    return scores, _pins(case, state)


def _say(case: Case, state: State, cell: int, kernel: Kernel) -> State:
    """The state after one more hint, with the true colour."""
    height, width = case.cells.shape
    row, column = divmod(cell, width)
    a, b = _mean(case.true.view(2, height, width), row, column).tolist()
    hint = Hint(((column + 0.5) / width, (row + 0.5) / height), (a, b))
    one = corrections.anchor(case.cells, hint.place, kernel=kernel)
    anchors = (*state.ties.anchors, one) if state.ties else (one,)
    hints = (*state.ties.hints, hint) if state.ties else (hint,)
    ties = corrections.tie(case.cells, anchors, hints, kernel=kernel)
    return State(corrections.corrected(case.base, case.prediction, case.cells, ties), ties)


def _mean(planes: Tensor, row: int, column: int) -> Tensor:
    """The mean (c,) of 3 x 3 cells of planes (c, h, w)."""
    return planes[:, max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2].mean(dim=(1, 2))


def _score(case: Case, field: ChromaField) -> float:
    return float(psnr(_saved(case, field)[None], case.srgb[None]))


def _saved(case: Case, field: ChromaField) -> Tensor:
    """The pixels that the app would save, sRGB (3, S, S) in 0..1."""
    return torch.from_numpy(compose(case.lab[0], field)).permute(2, 0, 1).float() / 255


def _apart(case: Case, one: ChromaField, other: ChromaField) -> Tensor:
    first, second = (srgb_to_lab(_saved(case, field))[None].double() for field in (one, other))
    return ciede2000(first, second)[0]


def _pins(case: Case, state: State) -> Tensor:
    """How far (M,) from what was said the 3 x 3 cells around each pin are in the saved pixels, in ab.

    Left out are those where sRGB does not hold the colour at this lightness, by more than 0.5.
    """
    assert state.ties is not None
    height, width = case.cells.shape
    saved = F.interpolate(srgb_to_lab(_saved(case, state.field))[None, 1:], case.cells.shape, mode="area")[0]
    found = []
    for hint in state.ties.hints:
        assert not isinstance(hint.colour, str)
        colour = torch.tensor(hint.colour)
        flat = ChromaField(torch.cat((torch.zeros(2), colour))[:, None, None])
        row, column = int(hint.place[1] * height), int(hint.place[0] * width)
        best = F.interpolate(srgb_to_lab(_saved(case, flat))[None, 1:], case.cells.shape, mode="area")[0]
        if (_mean(best, row, column) - colour).norm() <= 0.5:
            found.append((_mean(saved, row, column) - colour).norm())
    return torch.stack(found) if found else torch.empty(0)


def _errors(case: Case, field: ChromaField) -> Tensor:
    """The squared error of ab of what is painted (h, w), averaged over 7 x 7 cells."""
    painted = colours_at(field, case.prediction.lightness, case.cells.shape)
    squared = (painted - case.true.view_as(painted)).square().sum(dim=0)
    return F.avg_pool2d(squared[None], AROUND, 1, AROUND // 2, count_include_pad=False)[0]


def _worst(case: Case, state: State) -> int:
    return int(_errors(case, state.field).argmax())


@dataclass
class _Beforehand:
    """The worst places without any hint, each some way from those before."""

    left: list[int] = field(default_factory=list)

    def __call__(self, case: Case, state: State) -> int:
        if not self.left:
            errors = _errors(case, case.base).flatten().clone()
            for _ in range(COUNTS[-1]):
                worst = int(errors.argmax())
                self.left.append(worst)
                errors[(case.cells.places - case.cells.places[worst]).norm(dim=1) < APART] = -1
        return self.left.pop(0)


def _doubtful(case: Case, state: State) -> int:
    x, y = next_place(case.cells, state.ties)
    height, width = case.cells.shape
    return int(y * height) * width + int(x * width)


def _random(case: Case, state: State) -> int:
    said = len(state.ties.hints) if state.ties else 0
    generator = torch.Generator().manual_seed(1000 * case.number + said)
    return int(torch.randint(len(case.cells.lightness), (1,), generator=generator))


ONE_BY_ONE = "where the error is largest, one after the other"
PROTOCOLS: dict[str, Callable[[], Choose]] = {
    ONE_BY_ONE: lambda: _worst,
    "the largest errors, chosen beforehand": _Beforehand,
    "the next doubtful place": lambda: _doubtful,
    "at random": lambda: _random,
}
