"""Runs and checkpoints as they are named on the command line, with what they say of themselves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from colorstudio.core.cards import Card, read_card
from colorstudio.paths import resource
from trainer.errors import RunError
from trainer.run.loop import BEST
from trainer.run.record import METRICS, RECORD, Record, read_metrics, read_record
from trainer.run.seeds import SEED_FOLDER, seed_folders

NETWORKS = "a run's folder, a checkpoint, or the name of a network that comes with the program"  # see read_run
UNKNOWN = "not recorded"
PIXELS = 32  # side of a picture of CIFAR-10


@dataclass(frozen=True)
class Run:
    """A checkpoint, the run's folder where it lies in one, and what was noted there.

    record: `run.json`, None for a checkpoint that left its run; lines: those of `metrics.jsonl`.
    """

    name: str
    checkpoint: Path
    card: Card
    record: Record | None = None
    lines: tuple[dict[str, Any], ...] = ()

    @property
    def recipe(self) -> str:
        """The recipe that made it; without a record what the card's name or network says."""
        if self.record:
            return self.record.recipe
        return "gan" if self.card.name == "gan" else self.card.architecture

    @property
    def settings(self) -> dict[str, Any]:
        """The recipe's settings."""
        return self.record.settings if self.record else {}

    @property
    def preset(self) -> str:
        """The preset that the settings started from."""
        return self.record.preset if self.record else UNKNOWN

    @property
    def hardware(self) -> str:
        """The device in words."""
        return self.record.hardware if self.record else UNKNOWN

    @property
    def side(self) -> int:
        """The side in pixels at which the network was shown its pictures; unrecorded, the least that it takes."""
        return int(self.settings.get("side", 2 * PIXELS if self.recipe == "transfer" else PIXELS))

    @property
    def rebalanced(self) -> bool:
        """Whether rare colours weighed more in training."""
        return float(self.settings.get("rebalance", 0)) > 0

    @property
    def minutes(self) -> float:
        """How long it trained."""
        return max((float(line.get("seconds", 0)) for line in self.lines), default=0.0) / 60

    def curve(self, kind: str, name: str) -> tuple[list[int], list[float]]:
        """Steps and values of a figure in the lines of a kind: "train" or "validation"."""
        points = [(line["step"], line[name]) for line in self.lines if line.get("kind") == kind and name in line]
        return [step for step, _ in points], [value for _, value in points]


def read_runs(paths: Iterable[Path]) -> list[Run]:
    """The runs so named, as `read_run` reads them; a folder of several seeds means each of them."""
    return [read_run(one) for path in paths for one in (seed_folders(path) or [path])]


def read_run(path: Path) -> Run:
    """The best checkpoint of a run's folder, a checkpoint file with the record beside it, or a network by its name.

    A name, such as `studio`, means a network that comes with the program, where no file or folder has it.
    Raises RunError where there is none, CheckpointError where it is damaged or foreign.
    """
    bundled = resource("models", f"{path.name}.safetensors")
    if path == Path(path.name) and not path.exists() and bundled.is_file():
        path = bundled
    if not path.exists():
        raise RunError(f"There is no run and no checkpoint {path}.")
    checkpoint = path / BEST if path.is_dir() else path
    if not checkpoint.is_file():
        raise RunError(f"The folder {path} holds no {BEST}: it is no run, or one without a validation so far.")
    folder = checkpoint.parent
    name = _name(folder.resolve()) if (folder / RECORD).is_file() else checkpoint.stem
    record = read_record(folder) if (folder / RECORD).is_file() else None
    lines = read_metrics(folder) if (folder / METRICS).is_file() else []
    return Run(name, checkpoint, read_card(checkpoint), record, tuple(lines))


def _name(folder: Path) -> str:
    """A run's folder; one of several seeds is named with the folder that they share."""
    return f"{folder.parent.name}/{folder.name}" if re.fullmatch(SEED_FOLDER, folder.name) else folder.name
