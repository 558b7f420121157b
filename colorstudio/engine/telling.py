"""What a coloured picture is to say of its colours."""

from colorstudio import __version__
from colorstudio.batch.complete import checksum, complete
from colorstudio.core.cards import Card
from colorstudio.core.treatment import Treatment
from colorstudio.engine.source import NetworkChoice
from colorstudio.files.provenance import Provenance

SOFTWARE = "ColorStudio"


def provenance_of(treatment: Treatment, network: NetworkChoice, card: Card) -> Provenance:
    """Software, network and the treatment with nothing left open; reads the network's file, once until it changes."""
    whole = complete(treatment, card, effort=network.effort, side=network.side)
    return Provenance(SOFTWARE, __version__, card.name, checksum(network.path) or "", whole.to_json())
