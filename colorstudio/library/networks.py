"""The networks that there are, bundled and the user's own."""

from pathlib import Path

from colorstudio import paths
from colorstudio.core.cards import Card, list_cards, read_card, refused


def list_networks() -> list[Card]:
    """The networks that can colour, the bundled ones first."""
    return [card for card in list_cards(paths.models_folders()) if card.is_colorizer]


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
        raise refused(Path(name), "it tells photographs apart and does not colour. Choose another one")
    return card
