"""The encoder of the studio network: ResNet-50 up to stride 16, every BatchNorm folded into its convolution."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn

EPS = 1.001e-5  # of the Keras weights (its default), which the pretrained file was made from
MEAN_RGB = (123.68 / 255, 116.779 / 255, 103.939 / 255)  # ImageNet channel means that the weights expect


class Bottleneck(nn.Module):
    """1x1, 3x3, 1x1 with a shortcut (He et al. 2015, figure 5); the stride sits on the first 1x1, as in v1."""

    def __init__(self, channels_in: int, width: int, *, stride: int, project: bool) -> None:
        super().__init__()
        channels_out = 4 * width
        self.conv1 = nn.Conv2d(channels_in, width, 1, stride)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1)
        self.conv3 = nn.Conv2d(width, channels_out, 1)
        self.shortcut = nn.Conv2d(channels_in, channels_out, 1, stride) if project else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        y = torch.relu(self.conv1(x))
        y = torch.relu(self.conv2(y))
        return torch.relu(self.conv3(y) + self.shortcut(x))


class ResNetTrunk(nn.Module):
    """conv1 to layer3 of ResNet-50 v1 (He et al. 2015).

    forward: sRGB (N, 3, H, W) in 0..1, sides multiples of 16, to features at strides 4, 8 and 16 with
    256, 512 and 1024 channels.
    """

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mean", torch.tensor(MEAN_RGB)[:, None, None], persistent=False)
        self.mean: Tensor
        self.conv1 = nn.Conv2d(3, 64, 7, 2, padding=3)
        self.pool = nn.MaxPool2d(3, 2, padding=1)
        self.layer1 = _stage(64, 64, blocks=3, stride=1)
        self.layer2 = _stage(256, 128, blocks=4, stride=2)
        self.layer3 = _stage(512, 256, blocks=6, stride=2)
        for name, module in self.named_modules():
            if isinstance(module, nn.Conv2d):
                # Without BatchNorm: He initialization, each block a small step from its shortcut.
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                module.weight.data.mul_(0.3 if name.endswith("conv3") else 1.0)
                module.bias = nn.Parameter(torch.zeros(module.out_channels))

    def forward(self, srgb: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.pool(torch.relu(self.conv1(srgb - self.mean)))  # (N, 64, H/4, W/4)
        fine = self.layer1(x)  # (N, 256, H/4, W/4)
        middle = self.layer2(fine)  # (N, 512, H/8, W/8)
        return fine, middle, self.layer3(middle)  # (N, 1024, H/16, W/16)

    def load_batchnorm_weights(self, weights: Mapping[str, Tensor]) -> None:
        """Fill the trunk from torchvision-named weights with BatchNorm, folding each into its convolution.

        Raises KeyError where a name is missing and RuntimeError where a shape differs.
        """
        folded: dict[str, Tensor] = {}
        for name, module in self.named_modules():
            if isinstance(module, nn.Conv2d):
                conv, norm = _source_names(name)
                weight, bias = _fold(weights, conv, norm)
                folded[f"{name}.weight"], folded[f"{name}.bias"] = weight, bias
        self.load_state_dict(folded)


def _stage(channels_in: int, width: int, *, blocks: int, stride: int) -> nn.Sequential:
    first = Bottleneck(channels_in, width, stride=stride, project=True)
    rest = (Bottleneck(4 * width, width, stride=1, project=False) for _ in range(blocks - 1))
    return nn.Sequential(first, *rest)


def _source_names(name: str) -> tuple[str, str]:
    if name.endswith("shortcut"):
        stem = name.removesuffix("shortcut") + "downsample"
        return f"{stem}.0", f"{stem}.1"
    return name, name.replace("conv", "bn")


def _fold(weights: Mapping[str, Tensor], conv: str, norm: str) -> tuple[Tensor, Tensor]:
    scale = weights[f"{norm}.weight"].float() / (weights[f"{norm}.running_var"].float() + EPS).sqrt()
    shift = weights[f"{norm}.bias"].float() - weights[f"{norm}.running_mean"].float() * scale
    if f"{conv}.bias" in weights:
        shift = shift + weights[f"{conv}.bias"].float() * scale
    return weights[f"{conv}.weight"].float() * scale[:, None, None, None], shift
