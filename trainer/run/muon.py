"""Muon (Jordan et al. 2024) for the filters of convolutions, and Nesterov's momentum for everything else."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.optim import Optimizer

COEFFICIENTS = (3.4445, -4.7750, 2.0315)  # of the quintic: steepest at zero, where small singular values start
ITERATIONS = 3


class Muon(Optimizer):
    """Groups with `orthogonal` take steps along their momentum made orthogonal, the others by SGD.

    An orthogonal group's weights (out, ...) are first scaled to a norm of sqrt(out), so that `lr` is the turn of a
    step: BatchNorm after them makes their size idle. momentum: of Nesterov's kind. weight_decay: of the other groups,
    added to the gradient. `torch.optim.Muon` takes matrices only.
    """

    def __init__(self, groups: list[dict[str, Any]], *, lr: float) -> None:
        super().__init__(groups, {"lr": lr, "momentum": 0.85, "weight_decay": 0.0, "orthogonal": False})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # type: ignore[override]
        """One step; parameters without a gradient stay."""
        assert closure is None
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                gradient = weight.grad
                if group["weight_decay"]:
                    gradient = gradient + group["weight_decay"] * weight
                state = self.state[weight]
                moving = state.setdefault("momentum", torch.zeros_like(gradient))
                moving.mul_(group["momentum"]).add_(gradient)
                change = gradient + group["momentum"] * moving
                if group["orthogonal"]:
                    weight.mul_(len(weight) ** 0.5 / weight.norm())
                    change = orthogonalized(change.flatten(1)).view_as(weight)
                weight.sub_(change, alpha=group["lr"])


def orthogonalized(matrix: Tensor) -> Tensor:
    """U V' of the matrix U S V' (M, N), nearly: singular values come out between 0.5 and 1.5 (Newton-Schulz)."""
    tall = matrix.shape[0] > matrix.shape[1]
    x: Tensor = matrix.T if tall else matrix
    x = x / (x.norm() + 1e-7)
    a, b, c = COEFFICIENTS
    for _ in range(ITERATIONS):
        square = x @ x.T
        x = a * x + (b * square + c * square @ square) @ x
    return x.T if tall else x
