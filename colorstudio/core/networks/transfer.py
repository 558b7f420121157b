"""A colorizer on ImageNet's features as they are: Li & Wang's transfer, with a ResNet-50 trunk in place of VGG."""

import torch
from torch import Tensor, nn

from colorstudio.core.bins import COUNT
from colorstudio.core.lab import lightness_to_srgb
from colorstudio.core.networks.paper import start_well, upsampling_block
from colorstudio.core.networks.trunk import V1, ResNetTrunk


class TrunkTransferNetwork(nn.Module):
    """L/100 (N, 1, H, W), sides multiples of 16, to logits (N, 313, H/4, W/4).

    The gray picture goes into the trunk as RGB with three equal channels; the trunk is not trained. width: half the
    channels of the two deconvolutions behind it; trunk: its kind.
    """

    stride = 16
    output_stride = 4

    def __init__(self, width: int = 64, trunk: str = V1) -> None:
        super().__init__()
        self.block8 = upsampling_block(1024, 2 * width, 2)
        self.block9 = nn.Conv2d(2 * width, COUNT, 1)
        start_well(self)
        self.trunk = ResNetTrunk(trunk).requires_grad_(False)

    def forward(self, lightness: Tensor) -> Tensor:
        srgb = lightness_to_srgb(lightness * 100).expand(-1, 3, -1, -1)
        with torch.no_grad():
            features = self.trunk(srgb)[-1]
        logits: Tensor = self.block9(self.block8(features))
        return logits
