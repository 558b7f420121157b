"""A network on a device: a photograph's lightness in, its distribution over colours out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import gcd
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.box import Bounds
from colorstudio.core.cards import Card, no_numbers
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.compass import Compass, compass_of
from colorstudio.core.effort import Effort
from colorstudio.core.frame import find_frames, is_blank, part_within
from colorstudio.core.level import level
from colorstudio.core.non_local import non_local_mean
from colorstudio.core.overview import overview
from colorstudio.core.sheet import Part, spread
from colorstudio.core.surround import within_surround
from colorstudio.core.together import Together
from colorstudio.core.treatment import Framing, frames_in
from colorstudio.errors import Check, MemoryExhausted, Said, no_check

SHAPE = 4 / 3  # the shape for which `side` is the longer side; others get the same area
SIDE_MIN = 64
# In one pass of a graphics processor: 13 photographs at side 320. A processor's cores are busy with one.
PIXELS_TOGETHER = 1 << 20
# Each pass: its side as a share of the one asked for, and whether it is mirrored; the first is the plain one. Gain and
# cost of these and of others: docs/studio-network.md.
PASSES = {
    Effort.FAST: ((1.0, False),),
    Effort.BEST: tuple((share, mirrored) for share in (1.0, 0.75) for mirrored in (False, True)),
}

Progress = Callable[[float], None]  # told the share of the work that is done, 0..1


def no_progress(_: float) -> None:
    """For callers that do not show it."""


@dataclass(frozen=True)
class Prediction:
    """What a network says of one photograph, on the CPU; a look turns it into colour.

    logits: (313, h, w) over the ab bins, or None; ab: (2, h, w) of a network with a single answer, or None.
    log_weights: (313,) log of the rebalancing weights, None without a distribution.
    lightness: (H, W) L 0..100 of the photograph at the network's size, not levelled, since colours are placed by it;
    h = H / 4 for the studio network.
    side: the size asked for, after any step down for want of memory.
    frames: the photographs that were found on the sheet, or the one that was asked for; empty: the whole is one.
    inside: (H, W) 0..1, what of it is photograph and may have colour; None: all.
    """

    card: Card
    lightness: Tensor
    side: int
    logits: Tensor | None = None
    ab: Tensor | None = None
    log_weights: Tensor | None = None
    frames: tuple[Bounds, ...] = ()
    inside: Tensor | None = None


class Colorizer:
    """A colorizing network, in evaluation mode, on one device. Any thread: one pass at a time, see Together."""

    def __init__(self, network: nn.Module, card: Card, device: torch.device) -> None:
        self.card, self.device = card, device
        # Channels-last convolutions are faster on CPUs as on tensor cores.
        self._network = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._together = Together(self._network, most=0 if device.type == "cpu" else PIXELS_TOGETHER)
        self._log_weights = None
        if card.has_distribution:
            self._log_weights = bins.rebalancing_weights(torch.tensor(card.prior)).log()

    def compass(self, heads: Path) -> Compass | None:
        """What tells which way up photographs lie, of the heads in a folder; None where none fits this network."""
        return compass_of(self._network, heads)

    @torch.inference_mode()
    def predict(
        self,
        lightness: Tensor,
        *,
        side: int | None = None,
        effort: Effort = Effort.FAST,
        frame: Framing | None = None,
        sheet: Tensor | None = None,
        check: Check = no_check,
        progress: Progress = no_progress,
    ) -> Prediction:
        """The network's answer for a photograph's L (H, W) in 0..100, any size.

        side: longer side of the network's input for a 4:3 picture; by default what the card says. frame: left, top,
        right and bottom of what is photograph, in fractions, or several such; "none": all of it; None: what
        `find_frames` finds, less a plain surround. The network sees the frame alone, several photographs on a sheet one
        by one. sheet: the photograph's `overview`, where that is at hand. check is called between the passes. Raises
        MemoryExhausted where the device has too little memory for it, and CheckpointError where the network's answer is
        no number.
        """
        side = side or self.card.input_side
        sheet = overview(lightness) if sheet is None else sheet
        frames = find_frames(sheet) if frame is None else frames_in(frame)
        try:
            small, output, inside = self._framed_output(
                lightness, frames, side, PASSES[effort], check=check, progress=progress
            )
        except (torch.OutOfMemoryError, MemoryError) as error:
            raise _exhausted(side) from error
        except RuntimeError as error:
            if "alloc" not in str(error) and "memory" not in str(error):
                raise
            raise _exhausted(side) from error  # the CPU allocator and MPS raise plain RuntimeErrors
        if not output.sum().isfinite():  # a number that is none makes the sum none; painted, it would be black
            raise no_numbers(self.card)
        if not frames:
            inside = _inside(sheet, small, whole=frame == "none")
        prediction = Prediction(self.card, small, side, frames=frames, inside=inside)
        if self.card.has_distribution:
            return replace(prediction, logits=output, log_weights=self._log_weights)
        return replace(prediction, ab=output)

    def _framed_output(
        self,
        lightness: Tensor,
        frames: Sequence[Bounds],
        side: int,
        passes: Sequence[tuple[float, bool]],
        *,
        check: Check,
        progress: Progress,
    ) -> tuple[Tensor, Tensor, Tensor | None]:
        """The lightness at the network's size, the mean output and what is photograph (None: all)."""
        if not frames:
            small, output = self._mean_output(lightness, side, passes, check=check, progress=progress)
            return small, output, None
        parts: list[Part] = []

        def progress_of_all(done: float) -> None:
            progress((len(parts) + done) / len(frames))

        for bounds in frames:
            photograph = part_within(lightness, bounds)
            seen, output = self._mean_output(photograph, side, passes, check=check, progress=progress_of_all)
            parts.append(Part(bounds, seen, output))
        return spread(parts, lightness)

    def _mean_output(
        self,
        lightness: Tensor,
        side: int,
        passes: Sequence[tuple[float, bool]],
        *,
        check: Check,
        progress: Progress,
    ) -> tuple[Tensor, Tensor]:
        """The lightness that the first pass sees, and the mean output of all, in the place and size of the first."""
        whole, done = sum(share**2 for share, _ in passes), 0.0
        reduced: dict[float, tuple[Tensor, Tensor]] = {}  # by its share, as it is and as the network wants it
        total: Tensor | None = None
        for share, mirrored in passes:
            check()
            if share not in reduced:
                small = reduce_lightness(lightness, round(side * share))
                reduced[share] = small, self._toned(small)
            _, seen = reduced[share]
            output = self._forward(seen.flip(-1)).flip(-1) if mirrored else self._forward(seen)
            if total is None:
                total = output
            else:
                total += F.interpolate(output[None], total.shape[1:], mode="bilinear")[0]
            done += share**2
            progress(done / whole)
        check()
        assert total is not None  # there is a first pass
        small, seen = reduced[passes[0][0]]
        output = total / len(passes)
        if self.card.non_local and self.card.has_distribution:
            output = non_local_mean(output, seen[0, 0])
        return small, output

    def _toned(self, small: Tensor) -> Tensor:
        """L (H, W) as the network wants it, (1, 1, H, W)."""
        return level(small[None, None]) if self.card.levelled else small[None, None]

    def _forward(self, seen: Tensor) -> Tensor:
        """The network's output (C, h, w) for L (1, 1, H, W) as it wants it."""
        height, width = seen.shape[2:]
        stride = self._network.stride
        pad = (0, -width % stride, 0, -height % stride)
        mode = "reflect" if max(pad) < min(height, width) else "replicate"  # a thread is narrower than its mirror image
        padded = F.pad(seen / 100, pad, mode=mode).to(self.device)
        output = self._together(padded.contiguous(memory_format=torch.channels_last))[0]
        scale = self._network.output_stride
        return output[:, : height // scale, : width // scale].float().cpu().contiguous()


def _inside(lightness: Tensor, small: Tensor, *, whole: bool) -> Tensor | None:
    """What may have colour of a photograph without a frame, as large as its small copy (H, W); None: all.

    whole: somebody said that all of it is photograph.
    """
    if is_blank(lightness):
        return torch.zeros_like(small)
    inside = None if whole else within_surround(lightness)
    return None if inside is None else F.interpolate(inside[None, None], small.shape, mode="bilinear")[0, 0]


def load_colorizer(path: Path, device: torch.device) -> Colorizer:
    """The colorizer of a checkpoint file; raises CheckpointError, which names the file."""
    network, card = read_checkpoint(path)
    return Colorizer(network, card, device)


def reduce_lightness(lightness: Tensor, side: int) -> Tensor:
    """L (H, W) at the size a network sees: area-averaged down, or bicubic up; aspect kept to within 2 pixels.

    Every shape gets the area of a 4:3 picture of that longer side, so that a panorama is not a thread. Bilinear, small
    photographs are softer than large ones and get other colours (docs/studio-network.md, Stability).
    """
    height, width = lightness.shape
    scale = (side * side / SHAPE / (height * width)) ** 0.5
    size = tuple(max(4 * round(length * scale / 4), 16) for length in (height, width))
    if scale >= 1:
        return F.interpolate(lightness[None, None], size, mode="bicubic")[0, 0].clamp(0, 100)
    # torch shares out pictures of a batch among its threads, not the rows of one. Where both heights divide by the
    # number of parts, a part's means are those of the whole.
    parts = gcd(height, size[0])
    rows = lightness.view(parts, 1, height // parts, width)
    return F.interpolate(rows, (size[0] // parts, size[1]), mode="area").view(size)


def _exhausted(side: int) -> MemoryExhausted:
    return MemoryExhausted(Said.NO_MEMORY_AT_SIDE, side=str(side))
