"""What is answered about a place, a doubt and other treatments, through the darkroom with a small real network."""

from dataclasses import replace

import numpy as np
import pytest

from colorstudio.core.hint import Hint
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.engine.context import DirectContext
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.questions import (
    AlternativesRequest,
    DoubtRequest,
    EffectRequest,
    NextPlaceRequest,
    PlaceRequest,
)
from colorstudio.engine.requests import OpenRequest, PredictRequest
from colorstudio.engine.source import NetworkChoice, PhotoSource

DIRECT = DirectContext()
PIN = Hint((0.5, 0.8), (-30.0, 20.0))


@pytest.fixture
def opened(room: Darkroom, source: PhotoSource, network: NetworkChoice) -> Darkroom:
    room.run(OpenRequest(source), DIRECT)
    room.run(PredictRequest(source, network), DIRECT)
    return room


def test_a_place_has_likely_colours_and_the_one_a_pin_says(
    opened: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    plain = opened.run(PlaceRequest(source, network, UNTOUCHED, PIN.place), DIRECT)
    assert plain.likely[0].share == max(likely.share for likely in plain.likely)
    assert np.allclose(plain.likely[0].colour, (20, 40), atol=8)  # what the network thinks likeliest everywhere
    pinned = opened.run(PlaceRequest(source, network, Treatment(hints=(PIN,)), PIN.place), DIRECT)
    assert np.allclose(pinned.painted, PIN.colour, atol=1)
    assert pinned.lightness == plain.lightness


def test_a_hint_acts_most_where_it_is_and_with_less_reach_on_less(
    opened: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    wide = opened.run(EffectRequest(source, network, UNTOUCHED, PIN), DIRECT).share
    narrow = opened.run(EffectRequest(source, network, UNTOUCHED, replace(PIN, reach=0.25)), DIRECT).share
    height, width = wide.shape
    assert wide[int(0.8 * height), width // 2] > 230
    assert 0 < (narrow > 127).sum() < (wide > 127).sum()


def test_doubt_covers_the_photograph_and_the_next_place_is_away_from_what_was_said(
    opened: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    doubt = opened.run(DoubtRequest(source, network, UNTOUCHED), DIRECT)
    assert doubt.spread.min() >= 0
    assert doubt.spread.max() > 5  # orange and blue are both likely
    first = opened.run(NextPlaceRequest(source, network, UNTOUCHED), DIRECT)
    passed = (Hint(first, "keep"),)
    second = opened.run(NextPlaceRequest(source, network, UNTOUCHED, passed), DIRECT)
    assert second == opened.run(NextPlaceRequest(source, network, Treatment(hints=passed)), DIRECT)
    assert second != first


def test_alternatives_are_pictures_of_the_whole_photograph_that_differ(
    opened: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    for hint in (PIN, None):
        found = opened.run(AlternativesRequest(source, network, UNTOUCHED, hint, side=80), DIRECT).found
        assert len(found) >= 2
        assert all(one.pixels.shape == (60, 80, 4) for one in found)
        assert not np.array_equal(found[0].pixels, found[1].pixels)
        assert all((one.likely is None) == (hint is None) for one in found)
