"""The network that benchmarks run."""

import sys
from pathlib import Path

import torch

from colorstudio.cli.networks import find_card
from colorstudio.core.colorizer import Colorizer, load_colorizer
from colorstudio.errors import CheckpointError
from colorstudio.settings import Settings


def fresh_settings(folder: Path) -> Settings:
    """Settings as of a first start, kept in the folder."""
    return Settings(folder / "benchmark.json")


def default_colorizer(folder: Path) -> Colorizer:
    """The network that a first start takes, on the CPU; ends the process where there is none."""
    try:
        card = find_card("", fresh_settings(folder))
    except CheckpointError as error:
        sys.exit(str(error))
    assert card.path is not None  # it was read from a file
    return load_colorizer(card.path, torch.device("cpu"))
