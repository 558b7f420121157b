"""A classifier of small pictures after cifar10-airbench (Jordan 2024): VGG's blocks behind a whitening first layer."""

import itertools

import torch
from torch import Tensor, nn
from torch.nn import functional as F

KERNEL = 2  # side of the patches that the first layer whitens
MEAN_CIFAR10 = (0.4914, 0.4822, 0.4465)
DEVIATION_CIFAR10 = (0.2470, 0.2435, 0.2616)


class WhitenedVGG(nn.Module):
    """sRGB (N, 3, S, S) in 0..1, S at least 25, to logits (N, classes).

    The first layer projects patches of 2x2 pixels on the eigenvectors of their covariance, each divided by its
    deviation, and on their negatives; `whiten` sets it and training leaves it. Three blocks follow of two convolutions
    without bias, the first pooled, BatchNorm without scale and GELU after each; then the maximum over the picture and
    a linear layer, times `scale`.

    views: pictures over which the evaluation mode averages logits: 1 the picture; 2 it and its mirror image; 6 also
    both moved a pixel up and left, and down and right, which weigh half as much together.
    """

    stride = 32  # of CIFAR-10's pictures; three times halved, the least side of 25 leaves 3 pixels

    def __init__(
        self,
        classes: int = 10,
        widths: tuple[int, int, int] = (64, 256, 256),
        scale: float = 1 / 256,
        views: int = 2,
        mean: tuple[float, float, float] = MEAN_CIFAR10,
        deviation: tuple[float, float, float] = DEVIATION_CIFAR10,
    ) -> None:
        super().__init__()
        if views not in (1, 2, 6):
            raise ValueError(f"{views} views: there are 1, 2 and 6.")
        self.register_buffer("mean", torch.tensor(mean)[:, None, None], persistent=False)
        self.register_buffer("deviation", torch.tensor(deviation)[:, None, None], persistent=False)
        self.mean: Tensor
        self.deviation: Tensor
        self.scale, self.views = scale, views
        inputs = 3 * KERNEL**2
        self.first = nn.Conv2d(3, 2 * inputs, KERNEL)
        self.first.weight.requires_grad_(False)
        sizes = (2 * inputs, *widths)
        self.blocks = nn.Sequential(*(_Block(a, b) for a, b in itertools.pairwise(sizes)))
        self.head = nn.Linear(widths[-1], classes, bias=False)
        nn.init.normal_(self.head.weight)

    def forward(self, srgb: Tensor) -> Tensor:
        pixels = (srgb - self.mean) / self.deviation
        if self.training or self.views == 1:
            return self._logits(pixels)
        logits = self._both_ways(pixels)
        if self.views == 2:
            return logits
        height, width = pixels.shape[2:]
        padded = F.pad(pixels, (1, 1, 1, 1), mode="reflect")
        moved = self._both_ways(padded[:, :, :height, :width]) + self._both_ways(padded[:, :, 2:, 2:])
        return 0.5 * logits + 0.25 * moved

    @torch.no_grad()
    def whiten(self, srgb: Tensor, *, least: float = 5e-4) -> None:
        """Set the first layer by the patches of pictures (N, 3, S, S) in 0..1; `least` is added to each variance."""
        pixels = (srgb - self.mean) / self.deviation
        patches = F.unfold(pixels, KERNEL).transpose(1, 2).reshape(-1, self.first.weight[0].numel()).double()
        variances, vectors = torch.linalg.eigh(patches.T @ patches / len(patches))
        rows = (vectors / (variances + least).sqrt()).T.flip(0).reshape(-1, *self.first.weight.shape[1:])
        self.first.weight.copy_(torch.cat((rows, -rows)))

    def _both_ways(self, pixels: Tensor) -> Tensor:
        return 0.5 * (self._logits(pixels) + self._logits(pixels.flip(3)))

    def _logits(self, pixels: Tensor) -> Tensor:
        features = self.blocks(F.gelu(self.first(pixels)))
        logits: Tensor = self.head(features.amax(dim=(2, 3))) * self.scale
        return logits


class _Block(nn.Module):
    """(N, C, H, W) to (N, channels, H/2, W/2)."""

    def __init__(self, channels_in: int, channels: int) -> None:
        super().__init__()
        self.conv1 = _convolution(channels_in, channels)
        self.norm1 = _norm(channels)
        self.conv2 = _convolution(channels, channels)
        self.norm2 = _norm(channels)

    def forward(self, features: Tensor) -> Tensor:
        features = F.gelu(self.norm1(F.max_pool2d(self.conv1(features), 2)))
        return F.gelu(self.norm2(self.conv2(features)))


def _convolution(channels_in: int, channels: int) -> nn.Conv2d:
    """A 3x3 convolution whose first channels hand their input on at the start."""
    layer = nn.Conv2d(channels_in, channels, 3, padding=1, bias=False)
    nn.init.dirac_(layer.weight.data[: min(channels_in, channels)])
    return layer


def _norm(channels: int) -> nn.BatchNorm2d:
    """BatchNorm with a bias and no scale; it soon forgets old statistics."""
    layer = nn.BatchNorm2d(channels, eps=1e-12, momentum=0.4)
    layer.weight.requires_grad_(False)
    return layer
