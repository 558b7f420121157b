"""The studio network: a pretrained encoder, a decoder over three scales, logits over the 313 ab bins."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.bins import COUNT
from colorstudio.core.lab import lightness_to_srgb
from colorstudio.core.networks.trunk import V1, ResNetTrunk

WIDTH = (208, 192, 128)
HEADS = 8  # of an attention layer: 26 channels each at the default width


class StudioNetwork(nn.Module):
    """L/100 (N, 1, H, W), sides multiples of 16, to logits (N, 313, H/4, W/4).

    width: channels of the decoder at strides 16, 8 and 4. The default holds 2.9 M parameters beside the trunk's
    8.6 M: together under 24 MB in float16. A last width of 0 ends the decoder at stride 8.
    attention: layers of attention at stride 16, at most one behind each of the two residual blocks there. Two hold
    0.35 M parameters. The first networks have none. trunk: the kind of ResNet-50, “v1” or “v1.5”.
    """

    stride = 16

    def __init__(self, width: tuple[int, int, int] = WIDTH, *, attention: int = 0, trunk: str = V1) -> None:
        super().__init__()
        top, middle, fine = width
        self.trunk = ResNetTrunk(trunk)
        self.top = conv_norm(1024, top, 1)
        # What the whole picture shows decides the colour of its parts.
        self.context = nn.Sequential(nn.Linear(1024, top), nn.ReLU(), nn.Linear(top, top))
        self.top_refine = nn.Sequential(Residual(top, dilation=1), Residual(top, dilation=2))
        if not 0 <= attention <= len(self.top_refine):
            raise ValueError(f"attention must lie between 0 and {len(self.top_refine)}, not {attention}")
        self.attention = nn.ModuleList(Attention(top) for _ in range(attention))
        self.middle = conv_norm(512, middle, 1)
        self.top_to_middle = nn.Conv2d(top, middle, 1)
        self.middle_refine = conv_norm(middle, middle, 3)
        self.output_stride = 4 if fine else 8
        if fine:
            self.fine = conv_norm(256, fine, 1)
            self.middle_to_fine = nn.Conv2d(middle, fine, 1)
            self.fine_refine = nn.Sequential(conv_norm(fine, fine, 3), conv_norm(fine, fine, 3))
        self.head = nn.Conv2d(fine or middle, COUNT, 1)

    def forward(self, lightness: Tensor) -> Tensor:
        srgb = lightness_to_srgb(lightness * 100).expand(-1, 3, -1, -1)
        fine, middle, top = self.trunk(srgb)
        context = self.context(top.mean(dim=(2, 3)))
        x = self._refine_top(self.top(top) + context[:, :, None, None])  # (N, 208, H/16, W/16)
        x = self.middle_refine(self.middle(middle) + double(self.top_to_middle(x)))  # (N, 192, H/8, W/8)
        if self.output_stride == 4:
            x = self.fine_refine(self.fine(fine) + double(self.middle_to_fine(x)))  # (N, 128, H/4, W/4)
        logits: Tensor = self.head(x)  # (N, 313, H/4, W/4)
        return logits

    def _refine_top(self, x: Tensor) -> Tensor:
        for place, block in enumerate(self.top_refine):
            x = block(x)
            if place < len(self.attention):
                x = self.attention[place](x)
        return x


class Attention(nn.Module):
    """Every place looks at every other one, so that one coat may agree on one colour; around a shortcut.

    Scaled dot-product attention (Vaswani et al. 2017), normalized before, without the wide MLP behind it, which would
    take the file over 24 MB. It knows what lies at a place, and of where only what the convolutions before it know:
    any size will do. The output starts at zero, so that a network gains the layer without losing what it can do.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        if channels % HEADS:
            raise ValueError(f"the channels under attention must be a multiple of {HEADS}, not {channels}")
        self.norm = nn.LayerNorm(channels)
        self.qkv = nn.Linear(channels, 3 * channels)
        self.out = nn.Linear(channels, channels)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, x: Tensor) -> Tensor:
        count, channels, height, width = x.shape
        places = x.permute(0, 2, 3, 1).flatten(1, 2)  # (N, H * W, C)
        heads = self.qkv(self.norm(places)).view(count, height * width, 3, HEADS, channels // HEADS)
        query, key, value = heads.permute(2, 0, 3, 1, 4)  # each (N, HEADS, H * W, C / HEADS)
        seen = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).flatten(2)
        answer: Tensor = self.out(seen).view(count, height, width, channels).permute(0, 3, 1, 2)
        return x + answer


def silent_attention(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The attention layers of a network's state with outputs of zero: what a network without them lacks to equal it."""
    return {
        name: torch.zeros_like(value) if ".out." in name else value
        for name, value in state.items()
        if name.startswith("attention.")
    }


class Residual(nn.Module):
    """Two 3x3 convolutions around a shortcut."""

    def __init__(self, channels: int, *, dilation: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv_norm(channels, channels, 3, dilation=dilation),
            nn.Conv2d(channels, channels, 3, padding=dilation, dilation=dilation, bias=False),
            nn.BatchNorm2d(channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu_(self.body(x).add_(x))


def conv_norm(channels_in: int, channels_out: int, kernel: int, *, dilation: int = 1) -> nn.Sequential:
    """Convolution, BatchNorm and ReLU that keep the size."""
    padding = dilation * (kernel // 2)
    return nn.Sequential(
        nn.Conv2d(channels_in, channels_out, kernel, padding=padding, dilation=dilation, bias=False),
        nn.BatchNorm2d(channels_out),
        nn.ReLU(inplace=True),
    )


def double(x: Tensor) -> Tensor:
    """Twice the height and width, bilinear."""
    return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)
