import json
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colorstudio.core.cards import Card, card_from_json, card_to_json
from colorstudio.core.effort import Effort
from colorstudio.core.hint import Hint
from colorstudio.core.look import RANGES, Look, PartialLook
from colorstudio.core.reference import Reference
from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import NetworkName, Treatment
from colorstudio.core.turn import TURNS
from colorstudio.errors import Part

CARD = Card("one", "One", "One.", "studio", "bins313", recommended=Look(0.7, 0.75))
OTHER = Card("two", "Two", "Two.", "studio", "bins313", recommended=Look(0.4, 0.5))

EXAMPLE = {
    "version": 1,
    "network": {"name": "studio", "sha256": "0f" * 32},
    "effort": "fast",
    "side": 320,
    "look": {"temperature": 0.7, "vividness": 0.75, "saturation": 1.0, "warmth": 0.0, "tint": 0.0},
    "hints": [{"place": [0.41, 0.25], "colour": [12.0, 30.5], "strength": 1.0, "reach": 1.0}],
    "reference": {"name": "garden_1958.jpg", "bins": [[157, 0.21], [158, 0.08]], "strength": 0.5},
    "frame": [0.02, 0.03, 0.98, 0.97],
    "turn": 90,
}


def number(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False)


FRACTION = number(0, 1)
LOOKS = st.builds(PartialLook, **{name: st.none() | number(*ends) for name, ends in RANGES.items()})
COLOURS = st.tuples(number(-128, 128), number(-128, 128)) | st.sampled_from(("keep", "gray"))
HINTS = st.builds(Hint, st.tuples(FRACTION, FRACTION), COLOURS, strength=FRACTION, reach=number(0.25, 4))
SHARES = st.dictionaries(st.integers(0, 312), number(0.001, 0.1), min_size=1, max_size=10)
NAMES = st.text(min_size=1)
REFERENCES = st.builds(Reference, NAMES, SHARES.map(lambda shares: tuple(shares.items())), FRACTION)
NETWORKS = st.builds(NetworkName, NAMES, st.none() | st.binary(min_size=32, max_size=32).map(bytes.hex))
BOUNDS = st.tuples(number(0, 0.4), number(0, 0.4), number(0.5, 1), number(0.5, 1))
FRAMES = st.none() | st.just("none") | BOUNDS | st.lists(BOUNDS, min_size=2, max_size=3).map(tuple)
TREATMENTS = st.builds(
    Treatment,
    network=st.none() | NETWORKS,
    effort=st.none() | st.sampled_from(Effort),
    side=st.none() | st.integers(64, 1024),
    look=LOOKS,
    hints=st.lists(HINTS, max_size=3).map(tuple),
    reference=st.none() | REFERENCES,
    frame=FRAMES,
    turn=st.sampled_from(TURNS),
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


def read_or_refusal(value: object) -> Treatment | Refused:
    try:
        return Treatment.from_dict(value)
    except Refused as error:
        return error


@given(TREATMENTS)
def test_a_treatment_comes_back_from_json_as_it_was(treatment: Treatment) -> None:
    text = treatment.to_json()
    assert text.isascii()
    assert Treatment.from_json(text) == treatment
    assert Treatment.from_json(text).to_json() == text
    assert hash(Treatment.from_json(text)) == hash(treatment)


@given(ANYTHING)
def test_no_json_value_does_worse_than_being_refused(value: object) -> None:
    with pytest.raises(Refused):
        Treatment.from_dict(value)


@given(st.sampled_from(sorted(EXAMPLE)), ANYTHING)
def test_a_wrong_value_is_refused_by_the_name_of_its_key(key: str, value: object) -> None:
    found = read_or_refusal(EXAMPLE | {key: value})
    if isinstance(found, Refused):
        assert found.key.startswith(key)
    else:
        assert Treatment.from_json(found.to_json()) == found


def test_the_example_of_the_architecture_is_read_and_written_as_it_stands() -> None:
    treatment = Treatment.from_dict(EXAMPLE)
    assert treatment.hints == (Hint((0.41, 0.25), (12.0, 30.5)),)
    assert treatment.as_dict() == EXAMPLE


def test_all_keys_but_the_version_may_be_missing() -> None:
    assert Treatment.from_json('{"version": 1}') == Treatment()
    assert not Treatment().touched
    assert Treatment().to_json() == '{"version":1}'


def test_a_network_may_be_a_bare_name() -> None:
    assert Treatment.from_json('{"version": 1, "network": "studio"}').network == NetworkName("studio")


def test_equal_treatments_are_written_alike_whole_numbers_or_not() -> None:
    whole = Treatment(look=PartialLook(saturation=2, tint=0), hints=(Hint((0, 1), (0, 5)),), frame=(0, 0, 1, 1))
    floats = Treatment(
        look=PartialLook(saturation=2.0, tint=-0.0),
        hints=(Hint((-0.0, 1.0), (-0.0, 5.0)),),
        frame=(0.0, -0.0, 1.0, 1.0),
    )
    assert whole == floats
    assert whole.to_json() == floats.to_json()


def test_bins_of_a_reference_are_kept_in_their_order_without_zeros() -> None:
    assert Reference("a", ((5, 0.2), (3, 0.1), (9, 0.0))).bins == ((3, 0.1), (5, 0.2))


def changed(path: str, value: object) -> dict[str, Any]:
    """The example with another value at the path."""
    values: dict[str, Any] = json.loads(json.dumps(EXAMPLE))
    place: Any = values
    *steps, last = path.replace("[", ".[").split(".")
    for step in steps:
        place = place[int(step[1:-1])] if step.startswith("[") else place[step]
    place[int(last[1:-1]) if last.startswith("[") else last] = value
    return values


@pytest.mark.parametrize(
    ("path", "value", "part"),
    [
        ("versoin", 1, Part.UNKNOWN),
        ("version", 2, Part.NEWER),
        ("version", True, Part.KIND),
        ("network", "", Part.KIND),
        ("network.sha256", "ab", Part.KIND),
        ("network.path", "/tmp", Part.UNKNOWN),
        ("effort", "slow", Part.KIND),
        ("side", 63, Part.RANGE),
        ("side", 320.0, Part.KIND),
        ("look.vividness", 1.6, Part.RANGE),
        ("look.warmth", -30.5, Part.RANGE),
        ("look.tint", float("nan"), Part.KIND),
        ("look.temperature", True, Part.KIND),
        ("look.temperature", 10**400, Part.KIND),
        ("look.color", 1, Part.UNKNOWN),
        ("hints", {}, Part.KIND),
        ("hints[0].place[1]", 1.01, Part.RANGE),
        ("hints[0].place", [0.5], Part.KIND),
        ("hints[0].colour", "red", Part.KIND),
        ("hints[0].colour[0]", 200, Part.RANGE),
        ("hints[0].strength", 1.5, Part.RANGE),
        ("hints[0].reach", 0.1, Part.RANGE),
        ("reference.name", 7, Part.KIND),
        ("reference.bins", [], Part.SUM),
        ("reference.bins", [[157, 0.9], [158, 0.9]], Part.SUM),
        ("reference.bins", [[157, 0.1], [157, 0.1]], Part.BIN_TWICE),
        ("reference.bins[1][0]", 313, Part.RANGE),
        ("reference.bins[1][0]", 1.5, Part.KIND),
        ("reference.bins[1][1]", -0.1, Part.RANGE),
        ("reference.strength", 2, Part.RANGE),
        ("frame", "found", Part.KIND),
        ("frame[2]", 1.2, Part.RANGE),
        ("frame[2]", 0.01, Part.KIND),
    ],
)
def test_what_is_wrong_is_said_with_the_path_of_its_key(path: str, value: object, part: Part) -> None:
    with pytest.raises(Refused) as caught:
        Treatment.from_dict(changed(path, value))
    error = caught.value
    assert error.part == part
    assert path.startswith(error.key)  # a frame without area is the whole frame's fault
    assert error.key in str(error)
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.key) == (str(error), error.key)


@pytest.mark.parametrize("key", ["hints[0].place", "hints[0].colour", "reference.name", "reference.bins"])
def test_a_key_that_must_be_there_is_missed_by_its_path(key: str) -> None:
    values = changed("side", 320)
    parent, _, last = key.rpartition(".")
    del (values["hints"][0] if parent.startswith("hints") else values[parent])[last]
    with pytest.raises(Refused, match=r"is missing") as caught:
        Treatment.from_dict(values)
    assert caught.value.key == key


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"version": 1, "side": 320, "side": 400}', "[" * 100_000, '{"look": {}}']
)
def test_what_is_no_treatment_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        Treatment.from_json(text)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Treatment(side=2000),
        lambda: Treatment(frame=(0.5, 0.0, 0.5, 1.0)),
        lambda: Hint((0.5, 1.5), "keep"),
        lambda: Hint((0.5, 0.5), "red"),  # type: ignore[arg-type]
        lambda: Hint((0.5, 0.5), "gray", reach=float("nan")),
        lambda: Reference("a", ((0, float("nan")),)),
        lambda: PartialLook(temperature=1.3),
        lambda: NetworkName("a", "nonsense"),
    ],
)
def test_values_out_of_range_cannot_be_made_at_all(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="must"):
        make()


def test_what_was_not_set_follows_the_network() -> None:
    treatment = Treatment().with_look(replace(CARD.recommended, saturation=1.5), CARD)
    assert treatment.touched
    assert treatment.look == PartialLook(saturation=1.5)
    assert treatment.resolved(CARD) == Look(0.7, 0.75, 1.5)
    assert treatment.resolved(OTHER) == Look(0.4, 0.5, 1.5)


def test_a_value_moved_back_to_the_recommended_one_follows_again() -> None:
    treatment = Treatment().with_look(replace(CARD.recommended, warmth=5.0), CARD)
    assert not treatment.with_look(CARD.recommended, CARD).touched


def test_a_value_that_was_set_stays_set_where_another_network_recommends_the_same() -> None:
    treatment = Treatment(look=PartialLook(temperature=0.4))
    moved = treatment.with_look(replace(treatment.resolved(OTHER), vividness=1.0), OTHER)
    assert moved.look == PartialLook(temperature=0.4, vividness=1.0)


def test_the_look_set_is_the_look_that_comes_back() -> None:
    look = Look(0.1, 0.2, 0.3, 4.0, -5.0)
    assert Treatment().with_look(look, CARD).resolved(CARD) == look


def test_a_card_says_nothing_of_a_neutral_cast_so_that_older_programs_read_it() -> None:
    assert set(json.loads(card_to_json(CARD))["recommended"]) == {"temperature", "vividness", "saturation"}
    warm = replace(CARD, recommended=Look(warmth=3.0), prior=(1 / 313,) * 313)
    assert card_from_json(card_to_json(warm), Path("warm")).recommended.warmth == 3


def test_the_pins_that_the_documentation_tells_of_are_treatments_of_ten_hints_at_most() -> None:
    files = sorted((Path(__file__).parents[2] / "docs" / "pins").glob("*.json"))
    assert len(files) >= 6
    for file in files:
        treatment = Treatment.from_json(file.read_text())
        assert 0 < len(treatment.hints) <= 10
        assert treatment == Treatment(NetworkName("studio"), hints=treatment.hints)


@pytest.mark.parametrize(
    ("frame", "key"),
    [
        ([[0, 0, 1, 1]], "frame"),
        ([[0, 0, 1, 1], [0, 0, 1]], "frame[1]"),
        ([[0, 0, 1, 1], [0, 0.5, 1, 0.5]], "frame[1]"),
        ([[0, 0, 1, "1"], [0, 0, 1, 1]], "frame[0][3]"),
        ([[0, 0, 1, 1], [0, 0, 1, 1.5]], "frame[1][3]"),
        ([[0, 0, 1, 1], "none"], "frame"),
        ([], "frame"),
    ],
)
def test_of_several_frames_the_wrong_one_is_named(frame: object, key: str) -> None:
    with pytest.raises(Refused) as refused:
        Treatment.from_dict({"version": 1, "frame": frame})
    assert refused.value.key == key


def test_several_frames_are_a_list_of_lists() -> None:
    frames = ((0.0, 0.0, 0.5, 1.0), (0.5, 0.0, 1.0, 1.0))
    assert Treatment(frame=frames).as_dict()["frame"] == [[0.0, 0.0, 0.5, 1.0], [0.5, 0.0, 1.0, 1.0]]
