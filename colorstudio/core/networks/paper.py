"""The colorizers of Li & Wang: one body of convolutions, ended by a regression or by a classification over bins."""

import torch
from torch import Tensor, nn

from colorstudio.core.bins import COUNT

AB_REACH = 110.0  # ab units: the sigmoid's 0..1 covers -110..110, all of the sRGB gamut


class Body(nn.Module):
    """Blocks 1 to 8: L/100 (N, 1, H, W), sides multiples of 8, to features at `output_stride`.

    Blocks 1 to 7 are stacked 3x3 convolutions, each block ended by BatchNorm; blocks 1 to 3 halve the size, blocks 5
    and 6 are dilated by 2. Block 8 is `deconvolutions` 4x4 deconvolutions of stride 2 (Li & Wang: three, back to full
    size) and then `refinements` 3x3 convolutions (Zhang et al. 2016: one and two, a quarter of the size).

    width: channels of block 1, 64 in both papers. centre: taken off L/100 first (Zhang et al.: one half).
    """

    stride = 8

    def __init__(self, width: int = 64, *, deconvolutions: int = 3, refinements: int = 0, centre: float = 0.0) -> None:
        super().__init__()
        self.channels = 4 * width
        self.output_stride = self.stride >> deconvolutions
        self.centre = centre
        self.block1 = _block(1, width, convolutions=2, stride=2)
        self.block2 = _block(width, 2 * width, convolutions=2, stride=2)
        self.block3 = _block(2 * width, 4 * width, convolutions=3, stride=2)
        self.block4 = _block(4 * width, 8 * width, convolutions=3)
        self.block5 = _block(8 * width, 8 * width, convolutions=3, dilation=2)
        self.block6 = _block(8 * width, 8 * width, convolutions=3, dilation=2)
        self.block7 = _block(8 * width, 8 * width, convolutions=3)
        self.block8 = upsampling_block(8 * width, 4 * width, deconvolutions, refinements=refinements)

    def forward(self, lightness: Tensor) -> Tensor:
        x = self.block1(lightness - self.centre)  # (N, width, H/2, W/2)
        x = self.block3(self.block2(x))  # (N, 4 width, H/8, W/8)
        x = self.block7(self.block6(self.block5(self.block4(x))))  # (N, 8 width, H/8, W/8)
        features: Tensor = self.block8(x)
        return features


class RegressionNetwork(nn.Module):
    """L/100 (N, 1, H, W) to ab (N, 2, H, W) in -110..110: Li & Wang, figures 3 and 4. The generator of the GAN, too."""

    stride = Body.stride

    def __init__(self, width: int = 64, deconvolutions: int = 3) -> None:
        super().__init__()
        self.body = Body(width, deconvolutions=deconvolutions)
        self.output_stride = self.body.output_stride
        self.block9 = nn.Conv2d(self.body.channels, 2, 1)
        start_well(self)

    def forward(self, lightness: Tensor) -> Tensor:
        share = torch.sigmoid(self.block9(self.body(lightness)))
        return (2 * share.float() - 1) * AB_REACH


class ClassificationNetwork(nn.Module):
    """L/100 (N, 1, H, W) to logits over the 313 ab bins: Li & Wang, figures 4 and 5; Zhang et al. 2016 by config."""

    stride = Body.stride

    def __init__(self, width: int = 64, deconvolutions: int = 3, refinements: int = 0, centre: float = 0.0) -> None:
        super().__init__()
        self.body = Body(width, deconvolutions=deconvolutions, refinements=refinements, centre=centre)
        self.output_stride = self.body.output_stride
        self.block9 = nn.Conv2d(self.body.channels, COUNT, 1)
        start_well(self)

    def forward(self, lightness: Tensor) -> Tensor:
        logits: Tensor = self.block9(self.body(lightness))
        return logits


def upsampling_block(channels_in: int, channels: int, deconvolutions: int, *, refinements: int = 0) -> nn.Sequential:
    """4x4 deconvolutions, each twice the size, then 3x3 convolutions that keep it; ReLU after each."""
    layers: list[nn.Module] = []
    for i in range(deconvolutions):
        layers += [nn.ConvTranspose2d(channels if i else channels_in, channels, 4, 2, 1), nn.ReLU()]
    for _ in range(refinements):
        layers += [nn.Conv2d(channels, channels, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*layers)


def start_well(network: nn.Module) -> None:
    """He initialization: with torch's own, the signal fades through the unnormalized convolutions of a block."""
    for module in network.modules():
        if isinstance(module, nn.ConvTranspose2d):
            taps = module.kernel_size[0] * module.kernel_size[1] // (module.stride[0] * module.stride[1])
            nn.init.normal_(module.weight, std=(2 / (module.in_channels * taps)) ** 0.5)
        elif isinstance(module, nn.Conv2d | nn.Linear):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d | nn.Linear) and module.bias is not None:
            nn.init.zeros_(module.bias)


def _block(channels_in: int, channels: int, *, convolutions: int, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    layers: list[nn.Module] = []
    for i in range(convolutions):
        last = i == convolutions - 1
        convolution = nn.Conv2d(
            channels if i else channels_in,
            channels,
            3,
            stride if last else 1,
            padding=dilation,
            dilation=dilation,
        )
        layers += [convolution, nn.ReLU()]
    return nn.Sequential(*layers, nn.BatchNorm2d(channels))
