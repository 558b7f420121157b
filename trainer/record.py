"""What a run was made with, written beside it when it starts."""

import json
import os
import platform
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import torch

RECORD = "run.json"


def write_record(out: Path, *, recipe: str, preset: str, config: Any, device: torch.device) -> None:
    """Write `run.json`: recipe, preset, settings (with the seed), hardware and versions."""
    out.mkdir(parents=True, exist_ok=True)
    record = {
        "recipe": recipe,
        "preset": preset,
        "settings": asdict(config),
        "hardware": describe_hardware(device),
        "torch": torch.__version__,
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    (out / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def describe_hardware(device: torch.device) -> str:
    """The device in words: the graphics card's name, or processor and threads."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    cores = os.cpu_count()
    return f"CPU ({platform.machine()}, {cores} cores, {torch.get_num_threads()} threads)"
