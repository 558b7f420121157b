"""What photographs are coloured with where nobody decided otherwise: the program's choices."""

from dataclasses import dataclass, fields, replace
from typing import Any

from colorstudio.core.effort import Effort
from colorstudio.core.treatment import UNTOUCHED, NetworkName, Treatment


@dataclass(frozen=True)
class Defaults:
    """The program's choices, remembered from one start to the next; what a treatment leaves open follows them.

    network: its name, None where there is none at all. side: of the network's input in pixels, None: as it prefers.
    """

    network: str | None
    effort: Effort = Effort.FAST
    side: int | None = None

    def settle(self, treatment: Treatment) -> Treatment:
        """The same treatment as it is kept, and as two that mean the same are equal.

        Where only network, effort or side were chosen, those that are the program's own choice follow it. A treatment
        with anything else in it names its network: it was made for what that network shows, and stays with it.
        """
        if replace(treatment, network=None, effort=None, side=None) != UNTOUCHED:
            return self._with_network(treatment)
        followed: dict[str, Any] = {
            field.name: None for field in fields(self) if _chosen(treatment, field.name) == getattr(self, field.name)
        }
        return replace(treatment, **followed)

    def moved(self, leaving: "Defaults", arriving: "Defaults") -> "Defaults":
        """These defaults after a step from one to others: what was chosen anew since the step stays."""
        changed: dict[str, Any] = {
            field.name: getattr(arriving, field.name)
            for field in fields(self)
            if getattr(self, field.name) == getattr(leaving, field.name)
        }
        return replace(self, **changed)

    def pin(self, treatment: Treatment, leaving: "Defaults", arriving: "Defaults") -> Treatment:
        """The treatment that has, under these defaults, what `arriving` gave it where a step left `leaving` for it."""
        pinned: dict[str, Any] = {}
        for field in fields(self):
            wanted = getattr(arriving, field.name)
            open_, moved = _chosen(treatment, field.name) is None, wanted != getattr(leaving, field.name)
            if open_ and moved and wanted is not None and wanted != getattr(self, field.name):
                pinned[field.name] = NetworkName(wanted) if field.name == "network" else wanted
        return replace(treatment, **pinned)

    def _with_network(self, treatment: Treatment) -> Treatment:
        if treatment.network is not None or self.network is None:
            return treatment
        return replace(treatment, network=NetworkName(self.network))


def _chosen(treatment: Treatment, name: str) -> object:
    """What a treatment says of one of the defaults, None where it follows."""
    if name == "network":
        return treatment.network.name if treatment.network else None
    return getattr(treatment, name)
