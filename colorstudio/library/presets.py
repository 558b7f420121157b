"""Named treatments to begin from: a few that come with the program, and the user's own."""

import json
from dataclasses import dataclass

from colorstudio import paths
from colorstudio.core.treatment import Treatment
from colorstudio.library.treatments import TreatmentLibrary


@dataclass(frozen=True)
class Preset:
    """A treatment under a name; bundled: it comes with the program and cannot be deleted."""

    title: str
    treatment: Treatment
    bundled: bool


def bundled_presets() -> list[Preset]:
    """The presets that come with the program, in the order in which they are shown. Their titles are English."""
    values = json.loads(paths.resource("presets.json").read_text(encoding="utf-8"))
    return [Preset(one["title"], Treatment.from_dict(one["treatment"]), bundled=True) for one in values]


def list_presets(library: TreatmentLibrary) -> list[Preset]:
    """The bundled presets, then the user's own by name. Raises LibraryError."""
    return [*bundled_presets(), *(Preset(title, treatment, bundled=False) for title, treatment in library.presets())]
