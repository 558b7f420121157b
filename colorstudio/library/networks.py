"""The networks that there are, bundled and the user's own."""

import logging
from collections.abc import Callable
from pathlib import Path

from colorstudio import paths
from colorstudio.core.cards import Card, list_cards, read_card, refused
from colorstudio.errors import CheckpointError, Said

log = logging.getLogger(__name__)


def _log(error: CheckpointError) -> None:
    log.warning("%s", error)


def list_networks(refuse: Callable[[CheckpointError], None] = _log) -> list[Card]:
    """The networks that can colour, the bundled ones first.

    refuse: told of every file in the folders of networks that cannot be used, and why.
    """
    return [card for card in list_cards(paths.models_folders(), refuse) if card.is_colorizer]


def find_classifier() -> Card | None:
    """The network that tells what a picture shows; of several the most accurate by its own figures."""
    cards = [card for card in list_cards(paths.models_folders()) if not card.is_colorizer]
    return max(cards, key=lambda card: card.figures.get("accuracy", 0.0), default=None)


def find_network(name: str) -> Card:
    """The network of this name, or that of the checkpoint at this path; raises CheckpointError naming it."""
    for card in list_networks():
        if card.name == name:
            return card
    card = read_card(Path(name))
    if not card.is_colorizer:
        raise refused(Path(name), Said.NETWORK_NO_COLOURS)
    return card
