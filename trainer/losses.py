"""Losses, each a pure function of network output and target."""

import torch
from torch import Tensor


def soft_cross_entropy(logits: Tensor, indices: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy against a sparse soft target, a mean over pixels.

    logits: (N, Q, H, W); indices and weights: (N, K, H, W), as `bins.soft_encode` gives them.
    Equation 2 of Zhang et al. 2016 without rebalancing, written so that the dense target never exists.
    """
    chosen = logits.gather(1, indices)  # (N, K, H, W)
    return (torch.logsumexp(logits, dim=1) - (weights * chosen).sum(dim=1)).mean()
