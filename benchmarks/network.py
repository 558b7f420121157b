"""The network that benchmarks run."""

import sys
from pathlib import Path

from colorstudio.cli.networks import find_card
from colorstudio.core.cards import Card
from colorstudio.errors import CheckpointError
from colorstudio.settings import Settings


def fresh_settings(folder: Path) -> Settings:
    """Settings as of a first start, kept in the folder."""
    return Settings(folder / "benchmark.json")


def default_network(folder: Path) -> Card:
    """The card of the network that a first start takes; ends the process where there is none."""
    try:
        return find_card("", fresh_settings(folder))
    except CheckpointError as error:
        sys.exit(str(error))
