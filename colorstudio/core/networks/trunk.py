"""The encoder of the studio network: ResNet-50 up to stride 16, every BatchNorm folded into its convolution.

Two kinds of ResNet-50 have the same names and shapes: v1 (He et al. 2015; Keras, Caffe) halves the size in the first
1x1 convolution of a stage, v1.5 (torchvision) in its 3x3. Weights of one work wrongly in the other.
"""

from collections.abc import Mapping

import torch
from torch import Tensor, nn

V1, V1_5 = "v1", "v1.5"
EPS = {V1: 1.001e-5, V1_5: 1e-5}  # of BatchNorm in Keras, and in torch
MEAN_RGB = (123.68 / 255, 116.779 / 255, 103.939 / 255)  # ImageNet channel means that weights of v1 expect
# What torchvision's weights expect: (R, G, B) in 0..1 less the mean, divided by the deviation.
MEAN_TORCHVISION = (0.485, 0.456, 0.406)
DEVIATION_TORCHVISION = (0.229, 0.224, 0.225)


class Bottleneck(nn.Module):
    """1x1, 3x3, 1x1 with a shortcut (He et al. 2015, figure 5); the stride is the first 1x1's, in v1.5 the 3x3's."""

    def __init__(self, channels_in: int, width: int, *, stride: int, project: bool, kind: str = V1) -> None:
        super().__init__()
        channels_out = 4 * width
        first, second = (stride, 1) if kind == V1 else (1, stride)
        self.conv1 = nn.Conv2d(channels_in, width, 1, first)
        self.conv2 = nn.Conv2d(width, width, 3, second, padding=1)
        self.conv3 = nn.Conv2d(width, channels_out, 1)
        self.shortcut = nn.Conv2d(channels_in, channels_out, 1, stride) if project else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        y = torch.relu_(self.conv1(x))  # in place: what a convolution gives is needed by nobody else
        y = torch.relu_(self.conv2(y))
        return torch.relu_(self.conv3(y).add_(self.shortcut(x)))


class ResNetTrunk(nn.Module):
    """conv1 to layer3 of ResNet-50, of the kind “v1” or “v1.5”; raises ValueError for another.

    forward: sRGB (N, 3, H, W) in 0..1, sides multiples of 16, to features at strides 4, 8 and 16 with
    256, 512 and 1024 channels.
    """

    def __init__(self, kind: str = V1) -> None:
        super().__init__()
        if kind not in EPS:
            raise ValueError(f"the kind of a ResNet-50 is {V1} or {V1_5}, not {kind}")
        self.kind = kind
        self.register_buffer("mean", torch.tensor(MEAN_RGB)[:, None, None], persistent=False)
        self.mean: Tensor
        self.conv1 = nn.Conv2d(3, 64, 7, 2, padding=3)
        self.pool = nn.MaxPool2d(3, 2, padding=1)
        self.layer1 = _stage(64, 64, blocks=3, stride=1, kind=kind)
        self.layer2 = _stage(256, 128, blocks=4, stride=2, kind=kind)
        self.layer3 = _stage(512, 256, blocks=6, stride=2, kind=kind)
        for name, module in self.named_modules():
            if isinstance(module, nn.Conv2d):
                # Without BatchNorm: He initialization, each block a small step from its shortcut.
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                module.weight.data.mul_(0.3 if name.endswith("conv3") else 1.0)
                module.bias = nn.Parameter(torch.zeros(module.out_channels))

    def forward(self, srgb: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.pool(torch.relu_(self.conv1(srgb - self.mean)))  # (N, 64, H/4, W/4)
        fine = self.layer1(x)  # (N, 256, H/4, W/4)
        middle = self.layer2(fine)  # (N, 512, H/8, W/8)
        return fine, middle, self.layer3(middle)  # (N, 1024, H/16, W/16)

    def load_batchnorm_weights(self, weights: Mapping[str, Tensor]) -> None:
        """Fill the trunk from torchvision-named weights of its kind with BatchNorm, folding each into its convolution.

        Those of v1 take RGB in 0..1 less `MEAN_RGB`, those of v1.5 what torchvision's take: their mean and deviation
        go into the first convolution, exactly but for a rim of 3 pixels, where the means differ by 0.002.
        Raises KeyError where a name is missing and RuntimeError where a shape differs.
        """
        folded: dict[str, Tensor] = {}
        for name, module in self.named_modules():
            if isinstance(module, nn.Conv2d):
                conv, norm = _source_names(name)
                weight, bias = _fold(weights, conv, norm, EPS[self.kind])
                folded[f"{name}.weight"], folded[f"{name}.bias"] = weight, bias
        if self.kind == V1_5:
            weight = folded["conv1.weight"] / torch.tensor(DEVIATION_TORCHVISION)[:, None, None]
            means = torch.tensor(MEAN_RGB) - torch.tensor(MEAN_TORCHVISION)
            folded["conv1.bias"] = folded["conv1.bias"] + (weight * means[:, None, None]).sum(dim=(1, 2, 3))
            folded["conv1.weight"] = weight
        self.load_state_dict(folded)


class TrunkClassifier(nn.Module):
    """sRGB (N, 3, S, S) in 0..1, S a multiple of 16, to logits (N, classes): a linear layer on the trunk's mean.

    trunk: its kind.
    """

    stride = 16

    def __init__(self, classes: int = 10, trunk: str = V1) -> None:
        super().__init__()
        self.trunk = ResNetTrunk(trunk)
        self.head = nn.Linear(1024, classes)

    def forward(self, srgb: Tensor) -> Tensor:
        logits: Tensor = self.head(self.trunk(srgb)[-1].mean(dim=(2, 3)))
        return logits


def _stage(channels_in: int, width: int, *, blocks: int, stride: int, kind: str) -> nn.Sequential:
    first = Bottleneck(channels_in, width, stride=stride, project=True, kind=kind)
    rest = (Bottleneck(4 * width, width, stride=1, project=False) for _ in range(blocks - 1))
    return nn.Sequential(first, *rest)


def _source_names(name: str) -> tuple[str, str]:
    if name.endswith("shortcut"):
        stem = name.removesuffix("shortcut") + "downsample"
        return f"{stem}.0", f"{stem}.1"
    return name, name.replace("conv", "bn")


def _fold(weights: Mapping[str, Tensor], conv: str, norm: str, eps: float) -> tuple[Tensor, Tensor]:
    scale = weights[f"{norm}.weight"].float() / (weights[f"{norm}.running_var"].float() + eps).sqrt()
    shift = weights[f"{norm}.bias"].float() - weights[f"{norm}.running_mean"].float() * scale
    if f"{conv}.bias" in weights:
        shift = shift + weights[f"{conv}.bias"].float() * scale
    return weights[f"{conv}.weight"].float() * scale[:, None, None, None], shift
