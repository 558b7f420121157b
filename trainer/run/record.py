"""What a run leaves beside its checkpoints: what it was made with, and its figures as they came."""

import json
import os
import platform
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import torch

from trainer.errors import RunError
from trainer.run.curves import open_curves
from trainer.writing import reason

RECORD = "run.json"
METRICS = "metrics.jsonl"


@dataclass(frozen=True)
class Record:
    """What a run was made with.

    settings: every field of the recipe's Config, the seed among them. precision, data (its
    path), content (of the data, as `contents` tells it): None where an older version trained.
    """

    recipe: str
    preset: str
    settings: dict[str, Any]
    hardware: str
    processes: int = 1
    pretrained: str | None = None
    init: str | None = None
    precision: str | None = None
    data: str | None = None
    content: str | None = None
    torch: str = torch.__version__
    started: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))


def write_record(out: Path, record: Record) -> None:
    """Write the record into the folder of the run, which is made where missing; raises RunError where it cannot."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / RECORD).write_text(json.dumps(asdict(record), indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise RunError(f"The folder {out} cannot be written: {reason(error)}. Name another with --out.") from error


def read_record(out: Path) -> Record:
    """The record of the run in a folder; raises RunError where it cannot be read."""
    try:
        values = json.loads((out / RECORD).read_text(encoding="utf-8"))
        return Record(**values)
    except FileNotFoundError as error:
        raise RunError(f"There is no run to resume in {out}.") from error
    except (OSError, ValueError, TypeError) as error:
        raise RunError(f"The record {out / RECORD} is damaged: start the run again in another folder.") from error


def describe_hardware(device: torch.device) -> str:
    """The device in words: the graphics card's name, or processor and threads."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    cores = os.cpu_count()
    return f"CPU ({platform.machine()}, {cores} cores, {torch.get_num_threads()} threads)"


class Metrics:
    """A run's figures: a line of JSON each in `metrics.jsonl`, and curves for TensorBoard where that is installed.

    step: the step that the run starts or goes on from; what was noted of later ones is forgotten.
    """

    def __init__(self, out: Path, *, step: int) -> None:
        self._path = out / METRICS
        self._noted = self._forget_after(step)
        self._curves = open_curves(out, step)

    def note(self, kind: str, *, step: int, seconds: float, **values: float) -> None:
        """Add a line, unless one of this kind and step is there already. Raises OSError where it cannot."""
        if (kind, step) in self._noted:
            return
        self._noted.add((kind, step))
        line = {"kind": kind, "step": step, "seconds": round(seconds, 1), **values}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        if self._curves is not None:
            self._curves.add(step, {f"{kind}/{name}": value for name, value in values.items()})

    def _forget_after(self, step: int) -> set[tuple[str, int]]:
        if not self._path.is_file():
            return set()
        kept = {(line["kind"], line["step"]): line for line in read_metrics(self._path.parent) if line["step"] <= step}
        if step == 0:
            kept = {}
        temporary = self._path.with_suffix(".part")
        temporary.write_text("".join(json.dumps(line) + "\n" for line in kept.values()), encoding="utf-8")
        temporary.replace(self._path)
        return set(kept)


def read_metrics(out: Path) -> list[dict[str, Any]]:
    """The lines of a run's metrics file; one that was cut short or is none of ours is left out."""
    lines = []
    for text in (out / METRICS).read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            line = json.loads(text)
        except ValueError:
            continue
        if isinstance(line, dict) and "kind" in line and isinstance(line.get("step"), int):
            lines.append(line)
    return lines
