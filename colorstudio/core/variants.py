"""Whole photographs coloured otherwise, each a treatment to take or to leave."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from colorstudio.core.chroma import chroma_field
from colorstudio.core.corrector import Corrector
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.palette import Swatch
from colorstudio.core.treatment import Treatment

PLACES = 3  # doubtful ones, where another colour is taken
LIKELY, OTHER = 0.06, 15.0  # a colour of such a share, so far (ab units) from what is painted, makes a variant
CAST = 8.0  # ab units of warmth, for networks whose looks differ in nothing else


class Way(StrEnum):
    """In which way a variant differs."""

    CALM = "calm"  # the mean of the distribution, without vividness
    VIVID = "vivid"  # likelier colours, rare ones among them
    SECOND = "second"  # the likeliest colours other than the painted ones, at the most doubtful places
    THIRD = "third"  # the likeliest but one, at others
    WARM = "warm"
    COOL = "cool"


LOOKS = {
    Way.CALM: Look(temperature=1.0, vividness=0.0, saturation=1.0),
    Way.VIVID: Look(temperature=0.4, vividness=1.1, saturation=1.1),
}


@dataclass(frozen=True)
class Variant:
    """A treatment and in which way it differs from the one it was made of."""

    way: Way
    treatment: Treatment


def variants(corrector: Corrector, treatment: Treatment) -> tuple[Variant, ...]:
    """Up to four variants of a photograph; hints, reference and frame of the treatment stay.

    Those of other colours have further hints at the most doubtful places, so that each is coherent: what is alike
    changes together. A network without distribution varies in saturation and warmth.
    """
    card = corrector.prediction.card
    now = treatment.resolved(card)
    hints: dict[Way, tuple[Hint, ...]] = {}
    if card.has_distribution:
        looks = {way: replace(look, warmth=now.warmth, tint=now.tint) for way, look in LOOKS.items()}
        hints[Way.SECOND] = _otherwise(corrector, treatment, now, rank=0, asked=())
        hints[Way.THIRD] = _otherwise(corrector, treatment, now, rank=1, asked=hints[Way.SECOND])
    else:
        looks = {
            Way.CALM: replace(now, saturation=0.7),
            Way.VIVID: replace(now, saturation=1.4),
            Way.WARM: replace(now, warmth=CAST),
            Way.COOL: replace(now, warmth=-CAST),
        }
    found = [Variant(way, treatment.with_look(look, card)) for way, look in looks.items()]
    found += [Variant(way, replace(treatment, hints=(*treatment.hints, *more))) for way, more in hints.items()]
    return tuple(variant for variant in found if variant.treatment != treatment)


def alternatives(corrector: Corrector, treatment: Treatment, hint: Hint) -> tuple[tuple[Swatch, Treatment], ...]:
    """The colours that are likely at a hint's place, each with the treatment in which the hint says it.

    hint: one of the treatment's, whose colour is replaced; or a new one. The likeliest comes first.
    """
    look = treatment.resolved(corrector.prediction.card)
    found = []
    for swatch in corrector.likely_colours(hint.place, look, treatment.reference):
        said = replace(hint, colour=swatch.colour)
        if hint in treatment.hints:
            hints = tuple(said if one == hint else one for one in treatment.hints)
        else:
            hints = (*treatment.hints, said)
        found.append((swatch, replace(treatment, hints=hints)))
    return tuple(found)


def _otherwise(
    corrector: Corrector, treatment: Treatment, look: Look, *, rank: int, asked: tuple[Hint, ...]
) -> tuple[Hint, ...]:
    """Hints at doubtful places, away from those asked, that say other likely colours than what is painted there.

    rank: which of them, 0 for the likeliest; the last there is where there are fewer.
    """
    prediction, reference = corrector.prediction, treatment.reference
    field = corrector.field(chroma_field(prediction, look, reference), treatment.hints)
    found: list[Hint] = []
    kept: list[Hint] = [*treatment.hints, *asked]
    for _ in range(2 * PLACES):
        place = corrector.next_place([*kept, *found], reference)
        _, *painted = corrector.painted(field, place)
        others = [
            swatch.colour
            for swatch in corrector.likely_colours(place, look, reference)
            if swatch.share >= LIKELY and math.dist(swatch.colour, painted) >= OTHER
        ]
        if others:
            found.append(Hint(place, others[min(rank, len(others) - 1)]))
        else:
            kept.append(Hint(place, "keep"))  # nothing else is likely here: look elsewhere
        if len(found) == PLACES:
            break
    return tuple(found)
