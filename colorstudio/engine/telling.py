"""What a coloured picture is to say of its colours."""

from colorstudio import __version__
from colorstudio.batch.complete import checksum, complete
from colorstudio.core.cards import Card
from colorstudio.core.treatment import Treatment
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.files.provenance import Provenance

SOFTWARE = "ColorStudio"


def provenance_of(
    source: PhotoSource, treatment: Treatment, network: NetworkChoice, card: Card, *, longest: int | None = None
) -> Provenance:
    """Software, network, the treatment with nothing left open, and what of the source's file is shown.

    longest: the side that it was reduced to. Reads the network's file, once until it changes.
    """
    whole = complete(treatment, card, effort=network.effort, side=network.side)
    return Provenance(
        SOFTWARE,
        __version__,
        card.name,
        checksum(network.path) or "",
        whole.to_json(),
        page=source.page,
        piece=None if source.piece is None else source.piece.bounds,
        longest=longest,
    )
