import math
from dataclasses import replace

from colorstudio.core.chroma import chroma_field
from colorstudio.core.corrector import Corrector
from colorstudio.core.hint import Hint
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.core.variants import Way, alternatives, variants
from tests.core.made_prediction import ONE_COLOUR, made_prediction, shares

TORN = shares((40, 30, 0.5), (-10, -40, 0.3), (-40, 40, 0.2))
SURE = shares((0, 0, 1.0))
GIVEN = Treatment(look=PartialLook(temperature=0.6, warmth=3.0), hints=(Hint((0.1, 0.1), "keep"),))


def test_there_are_four_and_each_paints_otherwise() -> None:
    prediction = made_prediction(SURE, TORN)
    corrector = Corrector(prediction)
    found = variants(corrector, GIVEN)
    assert [variant.way for variant in found] == [Way.CALM, Way.VIVID, Way.SECOND, Way.THIRD]
    treatments = [GIVEN, *(one.treatment for one in found)]
    fields = [
        corrector.field(chroma_field(prediction, one.resolved(prediction.card)), one.hints).coefficients
        for one in treatments
    ]
    for number, one in enumerate(fields):
        for other in fields[number + 1 :]:
            assert (one - other).abs().max() > 1


def test_what_was_decided_stays_in_all_of_them() -> None:
    for variant in variants(Corrector(made_prediction(SURE, TORN)), GIVEN):
        assert variant.treatment.hints[:1] == GIVEN.hints
        assert variant.treatment.look.warmth == 3.0


def test_other_colours_are_taken_where_the_network_is_torn() -> None:
    found = {variant.way: variant.treatment for variant in variants(Corrector(made_prediction(SURE, TORN)), GIVEN)}
    second, third = found[Way.SECOND].hints[1], found[Way.THIRD].hints[1]
    assert second.place[0] > 0.5
    assert not isinstance(second.colour, str)
    assert not isinstance(third.colour, str)
    assert math.dist(second.colour, (40, 30)) < 5  # the painted one lies between the three
    assert math.dist(third.colour, (-10, -40)) < 5


def test_a_sure_photograph_has_none_of_other_colours() -> None:
    ways = {variant.way for variant in variants(Corrector(made_prediction(SURE, SURE)), GIVEN)}
    assert ways == {Way.CALM, Way.VIVID}


def test_a_network_without_distribution_varies_in_saturation_and_warmth() -> None:
    made = made_prediction(SURE, TORN)
    prediction = replace(made, card=ONE_COLOUR, logits=None, log_weights=None, ab=made.lightness.expand(2, -1, -1))
    found = variants(Corrector(prediction), Treatment())
    assert [variant.way for variant in found] == [Way.CALM, Way.VIVID, Way.WARM, Way.COOL]


def test_the_alternatives_of_a_place_are_its_likely_colours_each_in_a_treatment() -> None:
    corrector = Corrector(made_prediction(SURE, TORN))
    new = Hint((0.8, 0.5), "keep", strength=0.8, reach=2.0)
    found = alternatives(corrector, GIVEN, new)
    assert len(found) == 3
    for swatch, treatment in found:
        assert treatment == replace(GIVEN, hints=(*GIVEN.hints, replace(new, colour=swatch.colour)))
    assert [math.dist(swatch.colour, (40, 30)) < 5 for swatch, _ in found] == [True, False, False]


def test_the_alternatives_of_a_pin_take_its_place() -> None:
    pin = Hint((0.8, 0.5), (1.0, 2.0))
    given = replace(GIVEN, hints=(pin, *GIVEN.hints))
    for swatch, treatment in alternatives(Corrector(made_prediction(SURE, TORN)), given, pin):
        assert treatment.hints == (replace(pin, colour=swatch.colour), *GIVEN.hints)
