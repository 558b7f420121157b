"""A residual U-net (Ronneberger et al. 2015) with global context, for small pictures; colour at half the size."""

from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.bins import COUNT


class ResidualUNet(nn.Module):
    """L/100 (N, 1, H, W), sides multiples of 8, to logits (N, 313, H/2, W/2).

    Three levels at a half, a quarter and an eighth of the size, of `width`, 2 and 4 times as many channels; the way up
    adds each level's features to the enlarged ones from below. The mean over the lowest level is handed to every place
    of it as global context (Iizuka et al. 2016). In evaluation mode the logits are the mean over the picture and its
    mirror image.
    """

    stride = 8
    output_stride = 2

    def __init__(self, width: int = 48) -> None:
        super().__init__()
        self.channels = 4 * width
        self.down = nn.ModuleList()
        before = width // 2
        self.first = _convolution(1, before)
        for channels, depth in ((width, 1), (2 * width, 2), (4 * width, 2)):
            self.down.append(nn.Sequential(_convolution(before, channels, stride=2), Residual(channels, depth)))
            before = channels
        self.context = nn.Linear(self.channels, self.channels)
        self.up = nn.ModuleList(nn.Conv2d(2 * c, c, 1) for c in (2 * width, width))
        self.refine = nn.ModuleList(Residual(c, 1) for c in (2 * width, width))
        self.last = nn.Conv2d(width, COUNT, 1)

    def forward(self, lightness: Tensor) -> Tensor:
        logits, _ = self.look(lightness)
        if self.training:
            return logits
        return 0.5 * (logits + self.look(lightness.flip(3))[0].flip(3))

    def look(self, lightness: Tensor) -> tuple[Tensor, Tensor]:
        """Logits over the bins, and the mean features (N, 4 width) of the lowest level: what the picture is of."""
        features = self.first(lightness - 0.5)
        levels = []
        for level in self.down:
            features = level(features)
            levels.append(features)
        seen = features.mean(dim=(2, 3))
        features = features + self.context(seen)[:, :, None, None]
        for up, refine, skipped in zip(self.up, self.refine, reversed(levels[:-1]), strict=True):
            features = refine(F.interpolate(up(features), scale_factor=2.0, mode="nearest") + skipped)
        logits: Tensor = self.last(features)
        return logits, seen


class Residual(nn.Module):
    """(N, C, H, W) to the same: `depth` 3x3 convolutions and a way past them."""

    def __init__(self, channels: int, depth: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(*(_convolution(channels, channels) for _ in range(depth)))

    def forward(self, features: Tensor) -> Tensor:
        passed: Tensor = features + self.layers(features)
        return passed


def _convolution(channels_in: int, channels: int, *, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(channels_in, channels, 3, stride, 1, bias=False), nn.BatchNorm2d(channels), nn.ReLU()
    )
