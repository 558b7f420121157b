"""Losses, each a pure function of network output and target."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core import bins


def half_squared_error(found: Tensor, target: Tensor) -> Tensor:
    """Half the squared error, summed over channels, a mean over pixels; both (N, C, H, W).

    Li & Wang's regression loss before its penalty on the weights.
    """
    return 0.5 * (found - target).square().sum(dim=1).mean()


def soft_cross_entropy(logits: Tensor, indices: Tensor, weights: Tensor, rare: Tensor | None = None) -> Tensor:
    """Cross-entropy against a sparse soft target, a mean over pixels.

    logits: (N, Q, H, W); indices and weights: (N, K, H, W), as `bins.soft_encode` gives them: weights sum to 1.
    rare: (N, H, W), a factor for each pixel: the rebalancing of rare colours, or None.
    Equation 2 of Zhang et al. 2016, written so that the dense target never exists.
    """
    # Bins last, as channels-last logits lie in memory: half the time of log-sum-exp along dim 1, forward and backward.
    chosen = torch.log_softmax(logits.permute(0, 2, 3, 1), dim=-1).gather(-1, indices.permute(0, 2, 3, 1))
    loss = -(weights.permute(0, 2, 3, 1) * chosen).sum(dim=-1)  # (N, H, W)
    return (loss if rare is None else rare * loss).mean()


def colour_cross_entropy(logits: Tensor, ab: Tensor, *, prior: Sequence[float] = (), rebalance: float = 0.0) -> Tensor:
    """Cross-entropy of logits (N, 313, H, W) against the soft-encoded ab (N, 2, H, W) of the same size.

    rebalance: exponent on the weights of Zhang et al. for rare colours, 0 for none; prior: (313,), which they need.
    """
    indices, weights = bins.soft_encode(ab)
    if rebalance == 0:
        return soft_cross_entropy(logits, indices, weights)
    rare = bins.rebalancing_weights(torch.tensor(prior, device=ab.device)) ** rebalance
    return soft_cross_entropy(logits, indices, weights, rare[indices[:, 0]])


def adversarial_loss(verdicts: Tensor, *, real: bool) -> Tensor:
    """Cross-entropy of a discriminator's raw verdicts (any shape) against one label (Goodfellow et al. 2014)."""
    target = torch.ones_like(verdicts) if real else torch.zeros_like(verdicts)
    return F.binary_cross_entropy_with_logits(verdicts, target)
