"""A task small enough to train in a second, for the tests of the loop; as a program, one run of it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.cards import Card
from trainer.data.pictures import epoch_draws
from trainer.recipes.pictures import mirrored
from trainer.run.distributed import together
from trainer.run.loop import Loop, Schedule

STEPS = 8
SCHEDULE = Schedule(steps=STEPS, peak=1e-2, average=0.9)


class TinyTask:
    """Learns to invert pictures; its first layer is freed after half of the run. No BatchNorm; float32."""

    def __init__(self, *, dropout: float = 0.0) -> None:
        torch.manual_seed(0)
        self.first = nn.Conv2d(3, 8, 3, padding=1)
        self.network = nn.Sequential(self.first, nn.ReLU(), nn.Dropout(dropout), nn.Conv2d(8, 3, 3, padding=1))
        self.pictures = torch.randint(0, 256, (12, 3, 8, 8), dtype=torch.uint8)
        self.validations = 0

    def parameter_groups(self) -> list[dict[str, Any]]:
        return [{"params": list(self.network.parameters())}]

    def begin_step(self, progress: float) -> None:
        self.first.requires_grad_(progress >= 0.5)

    def batches(self, start: int) -> Iterator[Tensor]:
        for indices in epoch_draws(len(self.pictures), 4, start=start, end=10**6, seed=0):
            yield self.pictures[indices]

    def loss(self, batch: Tensor, step: int) -> Tensor:
        given = mirrored(batch, step).float() / 255
        return F.mse_loss(self.network(given), 1 - given)

    def validate(self, network: nn.Module) -> dict[str, float]:
        self.validations += 1
        given = self.pictures.float() / 255
        return {"loss": float(F.mse_loss(network(given), 1 - given).detach())}

    def product(self, network: nn.Module) -> nn.Module:
        return network

    def card(self, figures: dict[str, float]) -> Card:
        return Card("tiny", "Tiny", "Inverts.", "tiny", "ab", figures=figures)


def train(out: Path, device: torch.device) -> dict[str, float]:
    """One run from its start to its end; what the leader found."""
    return Loop(TinyTask(), SCHEDULE, out, device).run()


if __name__ == "__main__":
    with together(torch.device("cpu")) as here:
        train(Path(sys.argv[1]), here)
