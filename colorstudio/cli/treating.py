"""How each photograph of a command line is coloured: the treatments of files, and options over them."""

import argparse
from dataclasses import replace
from functools import cache
from pathlib import Path

from colorstudio.batch.complete import complete
from colorstudio.batch.plan import Found, PlanError
from colorstudio.cli.networks import find_card
from colorstudio.core.cards import Card
from colorstudio.core.look import PartialLook
from colorstudio.core.reference import Reference
from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.engine.source import NetworkChoice
from colorstudio.errors import CheckpointError, reason, spoken
from colorstudio.settings import Options, Settings

TREATMENT_BYTES_MAX = 4_000_000


class Treating:
    """Gives photographs their treatments, each complete: what it leaves open is what this run would do.

    So a journal can tell whether a photograph was coloured just so before.
    """

    def __init__(self, arguments: argparse.Namespace, options: Options, settings: Settings) -> None:
        """Raises PlanError for a file of treatments that cannot be read, CheckpointError for a network that is none and
        PhotoError for a reference.
        """
        self._arguments = arguments
        self._options = options
        self._settings = settings
        self._folder: Path | None = None
        self._base = UNTOUCHED
        if arguments.treatment is not None:
            if arguments.treatment.is_dir():
                self._folder = arguments.treatment
            else:
                self._base = read_treatment(arguments.treatment)
        self.wanted = PartialLook(
            **{name: getattr(arguments, name) for name in ("temperature", "vividness", "saturation", "warmth", "tint")}
        )
        self._reference = _read_reference(arguments.reference)
        self.default = find_card(arguments.model or self._named(self._base), settings)
        self.default_treatment = self.complete(self._base)

    def __call__(self, found: Found) -> Treatment:
        """How to colour this photograph; raises PlanError."""
        base = self._base
        if self._folder is not None:
            file = self._folder / found.branch / f"{found.source.name}.json"
            base = read_treatment(file) if file.is_file() else UNTOUCHED
        return self.complete(base)

    def complete(self, treatment: Treatment) -> Treatment:
        """The treatment with the command line's options over it, and nothing left open that the network decides."""
        arguments, options = self._arguments, self._options
        look = replace(treatment.look, **self.wanted.set_values())
        try:
            card = self._card(treatment)
        except CheckpointError:  # raised again when the photograph's turn comes, which then fails
            return replace(treatment, look=look)
        if isinstance(arguments.turn, int):
            treatment = treatment.turned_to(arguments.turn)
        wished = replace(
            treatment,
            effort=arguments.effort or treatment.effort,
            side=arguments.side or treatment.side,
            look=look,
            hints=(*treatment.hints, *arguments.hint),
            reference=self._reference or treatment.reference,
        )
        return complete(wished, card, effort=options.effort, side=options.side)

    def choice(self, treatment: Treatment) -> NetworkChoice:
        """What the darkroom needs to know of the network; raises CheckpointError for one that is not here."""
        card = self._card(treatment)
        assert card.path is not None  # it was read from a file
        return NetworkChoice.of_treatment(card.path, treatment)

    def _card(self, treatment: Treatment) -> Card:
        name = self._named(treatment)
        return self.default if self._arguments.model or not name else self._find(name)

    def _named(self, treatment: Treatment) -> str:
        return treatment.network.name if treatment.network else ""

    @cache  # noqa: B019 (one for a command)
    def _find(self, name: str) -> Card:
        return self.default if name == self.default.name else find_card(name, self._settings)


def _read_reference(wanted: tuple[Path, float] | None) -> Reference | None:
    if wanted is None:
        return None
    from colorstudio.engine.references import reference_of  # imports torch

    return reference_of(*wanted)


def read_treatment(file: Path) -> Treatment:
    """The treatment in a file of JSON; raises PlanError, a sentence that names the file and the key."""
    name = spoken(file)
    try:
        if file.stat().st_size > TREATMENT_BYTES_MAX:
            raise PlanError(f"“{name}” is too large for a treatment.")
        return Treatment.from_json(file.read_bytes())
    except OSError as error:
        raise PlanError(f"The treatment “{name}” cannot be read: {reason(error)}.") from error
    except (Refused, UnicodeDecodeError) as error:
        raise PlanError(f"The treatment “{name}” cannot be used: {error}") from error
