"""A network on batches of small pictures: forward, decode, recolour. How the app does it is `colorstudio.core`."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.lab import lab_to_srgb
from colorstudio.core.level import level
from colorstudio.core.look import Look
from colorstudio.core.non_local import non_local_mean
from trainer.run.precision import autocast


@torch.inference_mode()
def forward(network: nn.Module, lightness: Tensor, *, levelled: bool = False, non_local: bool = False) -> Tensor:
    """The raw output of a network, float32 on the CPU, for L (N, 1, H, W) in 0..100.

    levelled: it sees lightness as `level` gives it. non_local: each picture's logits become their non-local means.
    """
    device = next(network.parameters()).device
    toned = level(lightness) if levelled else lightness
    seen = toned.to(device) / 100
    with autocast(device):
        output: Tensor = network(seen.contiguous(memory_format=torch.channels_last))
    found = output.float().cpu().contiguous()
    if non_local:
        pairs = zip(found, toned.cpu(), strict=True)
        return torch.stack([non_local_mean(logits, seen_at[0]) for logits, seen_at in pairs])
    return found


def decode(output: Tensor, card: Card, look: Look) -> Tensor:
    """ab (N, 2, h, w) of a network's raw output under a look, its saturation included."""
    if not card.has_distribution:
        return output * look.saturation
    log_weights = bins.rebalancing_weights(torch.tensor(card.prior)).log()
    return bins.decode(output, log_weights, look) * look.saturation


def recolour(lightness: Tensor, ab: Tensor) -> Tensor:
    """sRGB (N, 3, H, W) in 0..1 of L (N, 1, H, W), with ab (N, 2, h, w) enlarged to its size, bilinear."""
    if ab.shape[2:] != lightness.shape[2:]:
        ab = F.interpolate(ab, lightness.shape[2:], mode="bilinear", align_corners=False)
    return lab_to_srgb(torch.cat((lightness, ab), dim=1))
