"""Treatments with nothing left open, by which a journal tells whether a photograph was coloured just so."""

from dataclasses import asdict, replace
from pathlib import Path

from colorstudio.batch.journal import content_of
from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import NetworkName, Treatment


def complete(treatment: Treatment, card: Card, *, effort: Effort, side: int | None) -> Treatment:
    """The treatment under the network of this card, which it names with its checksum, and every value of the look.

    effort, side: where the treatment has none. Reads the network's file, once until it changes.
    """
    return replace(
        treatment,
        network=NetworkName(card.name, checksum(card.path) if card.path else None),
        effort=treatment.effort or effort,
        side=treatment.side or side,
        look=PartialLook(**asdict(treatment.resolved(card))),
    )


def checksum(network: Path) -> str | None:
    """SHA-256 of a network's file, as it is now; None where it cannot be read: whoever loads it says so."""
    try:
        return content_of(network)
    except OSError:
        return None
