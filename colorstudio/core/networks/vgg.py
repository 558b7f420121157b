"""VGG (Simonyan & Zisserman 2014): the classifier that judges colour, and a colorizer on its first five blocks."""

import itertools

import torch
from torch import Tensor, nn

from colorstudio.core.bins import COUNT
from colorstudio.core.lab import lightness_to_srgb
from colorstudio.core.networks.paper import start_well, upsampling_block

MEAN_IMAGENET = (0.485, 0.456, 0.406)  # of the red, green and blue in 0..1; torchvision's weights expect them taken off
DEVIATION_IMAGENET = (0.229, 0.224, 0.225)
CONVOLUTIONS_VGG16 = (2, 2, 3, 3, 3)  # in blocks 1 to 5


class VGGBlocks(nn.Module):
    """Blocks 1 to 5: sRGB (N, 3, H, W) in 0..1, sides multiples of 32, to (N, 8 width, H/32, W/32).

    With the default settings `features` has torchvision's names and shapes, so that its weights fit.
    batch_norm: BatchNorm after each convolution (torchvision's vgg16_bn).
    """

    def __init__(
        self,
        width: int = 64,
        *,
        batch_norm: bool = False,
        mean: tuple[float, float, float] = MEAN_IMAGENET,
        deviation: tuple[float, float, float] = DEVIATION_IMAGENET,
    ) -> None:
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean)[:, None, None], persistent=False)
        self.register_buffer("deviation", torch.tensor(deviation)[:, None, None], persistent=False)
        self.mean: Tensor
        self.deviation: Tensor
        self.channels = 8 * width
        layers: list[nn.Module] = []
        channels_in = 3
        for block, convolutions in enumerate(CONVOLUTIONS_VGG16):
            channels = width * min(2**block, 8)
            for _ in range(convolutions):
                layers.append(nn.Conv2d(channels_in, channels, 3, padding=1))
                layers += [nn.BatchNorm2d(channels), nn.ReLU()] if batch_norm else [nn.ReLU()]
                channels_in = channels
            layers.append(nn.MaxPool2d(2, 2))
        self.features = nn.Sequential(*layers)

    def forward(self, srgb: Tensor) -> Tensor:
        features: Tensor = self.features((srgb - self.mean) / self.deviation)
        return features


class VGGClassifier(nn.Module):
    """sRGB (N, 3, S, S) in 0..1 to logits (N, classes): VGG blocks 1 to 5 and a new block 6.

    pool: side to which the features are averaged. hidden: sizes of the fully connected layers before the last one;
    VGG-16 has pool 7 and (4096, 4096).
    """

    stride = 32

    def __init__(
        self,
        classes: int = 10,
        width: int = 64,
        batch_norm: bool = False,
        pool: int = 7,
        hidden: tuple[int, ...] = (4096, 4096),
        mean: tuple[float, float, float] = MEAN_IMAGENET,
        deviation: tuple[float, float, float] = DEVIATION_IMAGENET,
    ) -> None:
        super().__init__()
        self.blocks = VGGBlocks(width, batch_norm=batch_norm, mean=mean, deviation=deviation)
        sizes = (self.blocks.channels * pool * pool, *hidden)
        layers: list[nn.Module] = [nn.AdaptiveAvgPool2d(pool), nn.Flatten()]
        for size_in, size in itertools.pairwise(sizes):
            layers += [nn.Linear(size_in, size), nn.ReLU(), nn.Dropout()]
        self.block6 = nn.Sequential(*layers, nn.Linear(sizes[-1], classes))
        start_well(self)

    def forward(self, srgb: Tensor) -> Tensor:
        logits: Tensor = self.block6(self.blocks(srgb))
        return logits


class TransferNetwork(nn.Module):
    """L/100 (N, 1, H, W) to logits (N, 313, H/4, W/4): VGG blocks 1 to 5 in place of blocks 1 to 7 (Li & Wang).

    The gray picture goes in as RGB with three equal channels, as VGG learned to see.
    """

    stride = 32
    output_stride = 4

    def __init__(
        self,
        width: int = 64,
        batch_norm: bool = False,
        mean: tuple[float, float, float] = MEAN_IMAGENET,
        deviation: tuple[float, float, float] = DEVIATION_IMAGENET,
    ) -> None:
        super().__init__()
        self.blocks = VGGBlocks(width, batch_norm=batch_norm, mean=mean, deviation=deviation)
        self.block8 = upsampling_block(8 * width, 4 * width, 3)
        self.block9 = nn.Conv2d(4 * width, COUNT, 1)
        start_well(self)

    def forward(self, lightness: Tensor) -> Tensor:
        srgb = lightness_to_srgb(lightness * 100).expand(-1, 3, -1, -1)
        logits: Tensor = self.block9(self.block8(self.blocks(srgb)))
        return logits
