"""The network that a command line names."""

from pathlib import Path

from colorstudio.core.cards import SUFFIX, Card
from colorstudio.core.look import PartialLook
from colorstudio.errors import CheckpointError
from colorstudio.library.networks import find_network, list_networks
from colorstudio.paths import models_folders
from colorstudio.session.chosen import ChosenNetwork
from colorstudio.settings import Settings


def find_card(model: str, settings: Settings) -> Card:
    """The card of the network of this name or in this file; for "" the one that the window starts with.

    Raises CheckpointError.
    """
    names = [card.name for card in list_networks()]
    if model and (model in names or model.endswith(SUFFIX) or Path(model).is_file()):
        return find_network(model)
    if model:
        raise CheckpointError(None, f"There is no network “{model}” here. There are: {', '.join(names) or 'none'}.")
    card = ChosenNetwork(settings).card
    if card is None:
        folders = " or ".join(map(str, models_folders()))
        raise CheckpointError(None, f"There is no network to colour with. Put one into {folders}.")
    return card


def idle_values(wanted: PartialLook, card: Card) -> str:
    """A sentence on values that were asked for and have nothing to act on in this network; "" where there are none."""
    asked = [f"--{name}" for name in ("temperature", "vividness") if getattr(wanted, name) is not None]
    if card.has_distribution or not asked:
        return ""
    have = "has" if len(asked) == 1 else "have"
    return f"The network “{card.title}” gives each pixel one colour: {' and '.join(asked)} {have} no effect on it."
