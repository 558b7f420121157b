"""The only training loop. It knows nothing of what it trains."""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, Protocol

import torch
from safetensors import SafetensorError
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel
from torch.optim.swa_utils import AveragedModel
from tqdm import tqdm

from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import write_checkpoint
from trainer.data.crops import seed_of
from trainer.errors import DataError, RunError
from trainer.run.distributed import sum_over_processes, this_process
from trainer.run.listener import Listener
from trainer.run.muon import Muon
from trainer.run.pauses import Clock, Interrupts
from trainer.run.precision import in_use, using
from trainer.run.record import Metrics
from trainer.writing import reason

STATE = "last.pt"
LAST = "last.safetensors"
BEST = "best.safetensors"
NOTE_EVERY = 20  # steps, and the first

# What reading a state raises that is cut short, of another shape, or no state at all.
DAMAGED = (LookupError, TypeError, AttributeError, RuntimeError, ValueError, EOFError, OSError, UnpicklingError)


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to train.

    steps: at most so many; minutes: the run ends sooner when they are over, its learning rate with it.
    peak: highest learning rate; warmup: share of the run that climbs to it; afterwards a cosine to zero, or
    constant. decay: of the weights, decoupled from the gradient (AdamW; 0 makes it Adam).
    average: decay of the moving average of the weights that is validated and kept; 0 keeps the last weights.
    clip: largest norm of a gradient. check_minutes: time between validations.
    needed: a run of fewer steps says before it starts that it will learn little.
    muon: train by `Muon` and not by AdamW, at a learning rate that falls linearly from the peak to zero.
    fixed: the last weights are kept as the best, so that no validation chooses.
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
    needed: int = 20  # an album of one tint was learned within 14 to 21 (docs/adr/0015)
    muon: bool = False
    fixed: bool = False


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
        """The training batches from step `start` on, each a tensor or with its `to(device)`, length and slices.

        Where several processes train together, each gets its share of every batch.
        """

    def loss(self, batch: Any, step: int) -> Tensor:
        """The loss of one batch, a scalar; what is random in it follows from torch's seed, or from the step."""

    def validate(self, network: nn.Module) -> dict[str, float]:
        """Figures on held-back pictures; "loss" decides which checkpoint is best."""

    def product(self, network: nn.Module) -> nn.Module:
        """The part of the network that a checkpoint keeps."""

    def card(self, figures: dict[str, float]) -> Card:
        """The model card of the network at this point."""


class Loop:
    """One run in one folder: trains, validates, keeps `last` and `best`, resumes, and tells its listeners."""

    def __init__(
        self, task: Task, schedule: Schedule, out: Path, device: torch.device, listeners: Sequence[Listener] = ()
    ) -> None:
        self.listeners = tuple(listeners)
        self.task, self.schedule, self.out, self.device = task, schedule, out, device
        self.process = this_process()
        self.network = task.network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = AveragedModel(self.network, avg_fn=self._mix, use_buffers=True)
        self.optimizer = _optimizer(task, schedule)
        self.step, self.seconds, self.best = 0, 0.0, math.inf
        self.precision = in_use(device)
        self._loss: nn.Module = _Loss(task)
        self._shared: tuple[list[bool], nn.Module] | None = None
        self._interrupts = Interrupts(alone=self.process.world == 1)
        self._metrics: Metrics | None = None
        self._ended = False

    def resume(self) -> None:
        """Go on where the run in this folder stopped; raises RunError where there is none, or it is damaged."""
        path = self.out / STATE
        if not path.is_file():
            raise RunError(f"There is no run to resume in {self.out}.")
        try:
            state = torch.load(path, map_location=self.device, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.step, self.seconds, self.best = state["step"], state["seconds"], state["best"]
        except DAMAGED as error:
            kept = self.out / BEST
            cure = (
                f"start a new run from {kept} with --init and another --out" if kept.is_file() else "name another --out"
            )
            raise RunError(f"The state {path} is damaged, or of another network, and cannot go on: {cure}.") from error

    def run(self) -> dict[str, float]:
        """Train to the end of the schedule; returns the last validation's figures (the leader's; else none).

        Ctrl-C ends the step, saves and raises KeyboardInterrupt. Raises RunError where the loss is not finite or the
        folder cannot be written, DataError where a picture cannot be read; what was saved before is kept.
        """
        with self._written():
            self.out.mkdir(parents=True, exist_ok=True)
            self._metrics = Metrics(self.out, step=self.step) if self.process.leads else None
        with using(self.precision), self._interrupts, self._bar() as bar:
            try:
                self._train(bar)
                return self._check()
            except (KeyboardInterrupt, DataError):
                self.save()
                raise

    def end(self) -> None:
        """Let the run be over after the step at hand: it is validated and written as at its schedule's end."""
        self._ended = True

    def progress(self) -> float:
        """How much of the run is over, 0..1: by steps or by minutes, whichever is further."""
        done = self.step / self.schedule.steps
        if self.schedule.minutes:
            done = max(done, self.seconds / (60 * self.schedule.minutes))
        return done

    def rate(self) -> float:
        """The learning rate now."""
        progress, warmup = min(self.progress(), 1.0), self.schedule.warmup
        if self.schedule.muon:
            return self.schedule.peak * (1 - progress)
        if progress < warmup:
            return self.schedule.peak * max(progress / warmup, 0.01)
        if self.schedule.constant:
            return self.schedule.peak
        return self.schedule.peak * 0.5 * (1 + math.cos(math.pi * (progress - warmup) / (1 - warmup)))

    def expected_steps(self) -> int:
        """How many steps the run will have had at its end, at the pace so far."""
        return round(self.step / self.progress()) if self.step else self.schedule.steps

    def save(self) -> None:
        """Write the state that `resume` reads, whole or not at all; the leader alone does."""
        if not self.process.leads:
            return
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
            "best": self.best,
        }
        temporary = self.out / f"{STATE}.part"
        with self._written():
            try:
                with temporary.open("wb") as file:  # of a path torch only says that it failed, and not why
                    torch.save(state, file)
                temporary.replace(self.out / STATE)
            finally:
                temporary.unlink(missing_ok=True)
            if not (self.out / LAST).is_file():  # no validation so far; what is resumed reads the network from it
                network = self.average.module
                write_checkpoint(self.out / LAST, self.task.product(network), self.task.card({}))

    def _bar(self) -> "tqdm[Any]":
        hidden: dict[str, Any] = {} if self.process.leads else {"disable": True}  # else as TQDM_DISABLE says
        return tqdm(total=self.schedule.steps, initial=self.step, unit="step", dynamic_ncols=True, **hidden)

    def _train(self, bar: "tqdm[Any]") -> None:
        batches = iter(self.task.batches(self.step))
        clock = Clock(self.seconds)
        checked = self.seconds
        while self.progress() < 1 and not self._ended:
            with self._interrupts.heard():
                batch = next(batches, None)
            if batch is None:
                break
            value = self._train_step(batch, clock)
            bar.update()
            if self.step == 1 or self.step % NOTE_EVERY == 0:
                bar.total = self.expected_steps()
                bar.set_postfix(loss=f"{value:.4f}")
                self._note("train", loss=value, rate=self.rate())
            if self.listeners and self.process.leads:
                with clock.stopped(), self._interrupts.heard():
                    for listener in self.listeners:
                        listener.stepped(self, value)
            if self.seconds - checked > self.schedule.check_minutes * 60:
                with clock.stopped():
                    self._check()
                checked = self.seconds

    def _train_step(self, batch: Any, clock: Clock) -> float:
        self.network.train()
        self.task.begin_step(self.progress())
        rate = self.rate()
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group.get("scale", 1.0)
        torch.manual_seed(seed_of(self.schedule.seed, self.step * self.process.world + self.process.rank))
        self.optimizer.zero_grad(set_to_none=True)
        loss = self._forward()(batch.to(self.device), self.step)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), self.schedule.clip)
        value, stop = self._agree(loss.detach(), norm, clock)
        self.optimizer.step()
        self.average.update_parameters(self.network)
        self.step += 1
        if stop:
            raise KeyboardInterrupt
        return value

    def _forward(self) -> nn.Module:
        """The task's loss, with gradients averaged over processes where there are several."""
        if self.process.world == 1:
            return self._loss
        # The wrapper knows only the parameters that were trained when it was made; a recipe frees some later.
        trained = [parameter.requires_grad for parameter in self.network.parameters()]
        if self._shared is None or self._shared[0] != trained:
            self._shared = trained, DistributedDataParallel(self._loss)
        return self._shared[1]

    def _agree(self, loss: Tensor, norm: Tensor, clock: Clock) -> tuple[float, bool]:
        """The loss of the whole batch, and whether to stop after this step: the same in every process.

        Takes over the leader's clock; raises RunError where loss or gradient are not finite.
        """
        seconds = clock.seconds() if self.process.leads else 0.0
        shares = (torch.stack([loss, norm]) / self.process.world).tolist()  # the one time that the device is awaited
        said = sum_over_processes([*shares, seconds, float(self._interrupts.wanted)], self.device)
        value, size, self.seconds, stops = said
        for name, number in (("loss", value), ("gradient", size)):
            if not math.isfinite(number):
                self._note("stopped", **{name: number})
                kept = f"the last good state is in {self.out}" if (self.out / STATE).is_file() else "nothing was saved"
                raise RunError(f"The {name} became {number} at step {self.step}; {kept}. Try a lower peak.")
        return value, stops > 0

    def _mix(self, averaged: Tensor, new: Tensor, _: Tensor | int) -> Tensor:
        # Young averages forget fast: with a fixed decay the random start would outweigh the first thousand steps.
        decay = min(self.schedule.average, (1 + self.step) / (10 + self.step))
        return averaged.lerp(new, 1 - decay) if averaged.is_floating_point() else new

    def _check(self) -> dict[str, float]:
        if not self.process.leads:
            return {}
        network = self.average.module.eval()
        with self._interrupts.heard():
            figures = self.task.validate(network)
        card, product = self.task.card(figures), self.task.product(network)
        with self._written():
            write_checkpoint(self.out / LAST, product, card)
            if self.schedule.fixed or figures["loss"] < self.best:
                self.best = figures["loss"]
                write_checkpoint(self.out / BEST, product, card)
        self.save()
        self._note("validation", **figures)
        with self._interrupts.heard():
            for listener in self.listeners:
                listener.checked(self, network, figures)
        return figures

    def _note(self, kind: str, **values: float) -> None:
        if self._metrics is not None:
            with self._written():
                self._metrics.note(kind, step=self.step, seconds=self.seconds, **values)

    @contextmanager
    def _written(self) -> Iterator[None]:
        try:
            yield
        except (OSError, SafetensorError) as error:
            kept = "What was saved before is kept: make room, then go on with --resume."
            if not (self.out / STATE).is_file():
                kept = "Nothing was saved so far: make room, then give the same command."
            raise RunError(
                f"The folder {self.out} cannot be written at step {self.step}: {reason(error)}. {kept}"
            ) from error


def _optimizer(task: Task, schedule: Schedule) -> torch.optim.Optimizer:
    groups = task.parameter_groups()
    if schedule.muon:
        return Muon(groups, lr=schedule.peak)
    return torch.optim.AdamW(groups, lr=schedule.peak, weight_decay=schedule.decay, fused=True)


class _Loss(nn.Module):
    """The task's loss as a forward pass, of a module that holds the network: what DistributedDataParallel wraps."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.network = task.network
        self._task = task

    def forward(self, batch: Any, step: int) -> Tensor:
        return self._task.loss(batch, step)
