"""The only training loop. It knows nothing of what it trains."""

import json
import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel
from tqdm import tqdm

from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import write_checkpoint
from trainer.errors import RunError

STATE = "last.pt"
LAST = "last.safetensors"
BEST = "best.safetensors"
METRICS = "metrics.jsonl"


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to train.

    steps: at most so many; minutes: the run ends sooner when they are over, its learning rate with it.
    peak: highest learning rate; warmup: share of the run that climbs to it; afterwards a cosine to zero, or
    constant. decay: of the weights, decoupled from the gradient (AdamW; 0 makes it Adam).
    average: decay of the moving average of the weights that is validated and kept; 0 keeps the last weights.
    clip: largest norm of a gradient. check_minutes: time between validations.
    """

    steps: int
    peak: float
    minutes: float | None = None
    warmup: float = 0.02
    constant: bool = False
    decay: float = 0.01
    average: float = 0.999
    clip: float = 1.0
    check_minutes: float = 10.0
    seed: int = 0


class Task(Protocol):
    """What a recipe hands to the loop."""

    @property
    def network(self) -> nn.Module:
        """The network to train."""

    def parameter_groups(self) -> list[dict[str, Any]]:
        """Parameter groups for AdamW; `scale` in a group multiplies the learning rate."""

    def begin_step(self, progress: float) -> None:
        """Freeze or free parts of the network; progress runs from 0 to 1."""

    def batches(self, start: int) -> Iterable[Any]:
        """The training batches from step `start` on, each a tensor or with a method `to(device)` like a tensor's."""

    def loss(self, batch: Any, step: int) -> Tensor:
        """The loss of one batch, a scalar."""

    def validate(self, network: nn.Module) -> dict[str, float]:
        """Figures on held-back pictures; "loss" decides which checkpoint is best."""

    def product(self, network: nn.Module) -> nn.Module:
        """The part of the network that a checkpoint keeps."""

    def card(self, figures: dict[str, float]) -> Card:
        """The model card of the network at this point."""


class Loop:
    """One run in one folder: trains, validates, keeps `last` and `best`, resumes."""

    def __init__(self, task: Task, schedule: Schedule, out: Path, device: torch.device) -> None:
        self.task, self.schedule, self.out, self.device = task, schedule, out, device
        self.network = task.network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = AveragedModel(self.network, avg_fn=self._mix, use_buffers=True)
        self.optimizer = torch.optim.AdamW(task.parameter_groups(), lr=schedule.peak, weight_decay=schedule.decay)
        self.step, self.seconds, self.best = 0, 0.0, math.inf
        out.mkdir(parents=True, exist_ok=True)

    def resume(self) -> None:
        """Go on where the run in this folder stopped; raises RunError where there is none."""
        path = self.out / STATE
        if not path.is_file():
            raise RunError(f"There is no run to resume in {self.out}.")
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.seconds, self.best = state["step"], state["seconds"], state["best"]

    def run(self) -> dict[str, float]:
        """Train to the end of the schedule; returns the last validation's figures."""
        checked = self.seconds
        bar = tqdm(total=self.schedule.steps, initial=self.step, unit="step", dynamic_ncols=True)
        try:
            for batch in self.task.batches(self.step):
                if self.progress() >= 1:
                    break
                started = time.monotonic()
                value = self._train_step(batch)
                self.step += 1
                self.seconds += time.monotonic() - started
                bar.update()
                if self.step % 20 == 0:
                    bar.set_postfix(loss=f"{value:.4f}")
                    self._note(kind="train", loss=value, rate=self.rate())
                if self.seconds - checked > self.schedule.check_minutes * 60:
                    self._check()
                    checked = self.seconds
        except KeyboardInterrupt:
            self.save()
            raise
        finally:
            bar.close()
        return self._check()

    def progress(self) -> float:
        """How much of the run is over, 0..1: by steps or by minutes, whichever is further."""
        done = self.step / self.schedule.steps
        if self.schedule.minutes:
            done = max(done, self.seconds / (60 * self.schedule.minutes))
        return done

    def rate(self) -> float:
        """The learning rate now."""
        progress, warmup = min(self.progress(), 1.0), self.schedule.warmup
        if progress < warmup:
            return self.schedule.peak * max(progress / warmup, 0.01)
        if self.schedule.constant:
            return self.schedule.peak
        return self.schedule.peak * 0.5 * (1 + math.cos(math.pi * (progress - warmup) / (1 - warmup)))

    def save(self) -> None:
        """Write the state that `resume` reads, whole or not at all."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
            "best": self.best,
        }
        temporary = self.out / f"{STATE}.part"
        torch.save(state, temporary)
        temporary.replace(self.out / STATE)

    def _train_step(self, batch: Any) -> float:
        self.network.train()
        self.task.begin_step(self.progress())
        rate = self.rate()
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group.get("scale", 1.0)
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.task.loss(batch.to(self.device), self.step)
        value = loss.item()
        if not math.isfinite(value):
            self._note(kind="stopped", loss=value)
            raise RunError(f"The loss became {value} at step {self.step}; the last good state is in {self.out}.")
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), self.schedule.clip)
        self.optimizer.step()
        self.average.update_parameters(self.network)
        return value

    def _mix(self, averaged: Tensor, new: Tensor, _: Tensor | int) -> Tensor:
        # Young averages forget fast: with a fixed decay the random start would outweigh the first thousand steps.
        decay = min(self.schedule.average, (1 + self.step) / (10 + self.step))
        return averaged.lerp(new, 1 - decay) if averaged.is_floating_point() else new

    def _check(self) -> dict[str, float]:
        network = self.average.module.eval()
        figures = self.task.validate(network)
        card, product = self.task.card(figures), self.task.product(network)
        write_checkpoint(self.out / LAST, product, card)
        if figures["loss"] < self.best:
            self.best = figures["loss"]
            write_checkpoint(self.out / BEST, product, card)
        self.save()
        self._note(kind="validation", **figures)
        return figures

    def _note(self, *, kind: str, **values: float) -> None:
        line = {"kind": kind, "step": self.step, "seconds": round(self.seconds, 1), **values}
        with (self.out / METRICS).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
