"""The library as one JSON file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.files.content import Content
from colorstudio.library.exchange import ExchangeError, TakenIn, export_library, import_library
from colorstudio.library.treatments import TreatmentLibrary

ONE = Content("1" * 64, "a" * 64)
PASTED = Content("2" * 64, "")
WARM = Treatment(look=PartialLook(warmth=12.0))
COLD = Treatment(look=PartialLook(warmth=-12.0))
PNG = b"\x89PNG\r\n\x1a\n the rest"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[TreatmentLibrary]:
    library = TreatmentLibrary(tmp_path / "library")
    library.put(ONE, WARM, name="a.jpg")
    library.put_snapshot(ONE, "cold", COLD, name="a.jpg")
    library.keep_picture(PASTED.key, PNG)
    library.put(PASTED, COLD, name="Pasted picture")
    yield library
    library.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[TreatmentLibrary]:
    other = TreatmentLibrary(tmp_path / "other")
    yield other
    other.close()


def test_everything_arrives_on_the_other_computer(
    library: TreatmentLibrary, other: TreatmentLibrary, tmp_path: Path
) -> None:
    file = tmp_path / "treatments.json"
    assert export_library(library, file) == 2
    assert import_library(other, file) == TakenIn(found=2, changed=2)
    assert other.all() == library.all()
    picture = other.picture(PASTED.key)
    assert picture is not None
    assert picture.read_bytes() == PNG
    assert import_library(other, file) == TakenIn(found=2, changed=0)


def test_an_empty_library_is_carried_too(other: TreatmentLibrary, tmp_path: Path) -> None:
    assert export_library(other, tmp_path / "none.json") == 0
    assert import_library(other, tmp_path / "none.json") == TakenIn(0, 0)


def changed(values: dict[str, Any], **changes: object) -> dict[str, Any]:
    first, *rest = values["photographs"]
    return {**values, "photographs": [*rest, {**first, **changes}]}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"key": "../../x"}, r"photographs\[1\]\.key"),
        ({"key": 7}, r"photographs\[1\]\.key"),
        ({"sketch": "x"}, r"photographs\[1\]\.sketch"),
        ({"name": []}, r"photographs\[1\]\.name"),
        ({"changed": "yesterday"}, r"photographs\[1\]\.changed"),
        ({"changed": "0001-01-01T00:00:00+14:00"}, r"photographs\[1\]\.changed"),
        ({"treatment": {"version": 1, "side": 10**9}}, r"photographs\[1\]\.treatment\.side"),
        ({"treatment": {"version": 2}}, r"newer ColorStudio"),
        ({"snapshots": [{"title": "x"}]}, r"photographs\[1\]\.snapshots\[0\]\.made"),
        ({"picture": "bm90IGEgcG5n"}, r"photographs\[1\]\.picture"),
        ({"picture": "*"}, r"photographs\[1\]\.picture"),
        ({"more": 1}, r"photographs\[1\]\.more"),
    ],
)
def test_a_file_with_anything_wrong_in_it_is_refused_by_its_place_and_changes_nothing(
    change: dict[str, object], place: str, library: TreatmentLibrary, other: TreatmentLibrary, tmp_path: Path
) -> None:
    file = tmp_path / "treatments.json"
    export_library(library, file)
    file.write_text(json.dumps(changed(json.loads(file.read_text()), **change)))
    with pytest.raises(ExchangeError, match=place):
        import_library(other, file)
    assert other.all() == []
    assert not list(tmp_path.glob("other/pictures/*"))


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "7", "[" * 100_000, '{"colorstudio_treatments": 9, "photographs": []}']
)
def test_what_is_no_file_of_treatments_is_refused_by_name(text: str, other: TreatmentLibrary, tmp_path: Path) -> None:
    file = tmp_path / "stranger.json"
    file.write_text(text)
    with pytest.raises(ExchangeError, match=r"stranger\.json"):
        import_library(other, file)


def test_names_with_halves_of_letters_are_taken_in(
    library: TreatmentLibrary, other: TreatmentLibrary, tmp_path: Path
) -> None:
    file = tmp_path / "treatments.json"
    export_library(library, file)
    snapshot = {"title": "\ud800", "made": "2026-01-31T12:00:00+00:00", "treatment": COLD.as_dict()}
    file.write_text(json.dumps(changed(json.loads(file.read_text()), name="\udcff", snapshots=[snapshot])))
    assert import_library(other, file).changed == 2


def test_an_export_that_fails_leaves_the_earlier_one(library: TreatmentLibrary, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"treatments\.json"):
        export_library(library, tmp_path / "gone" / "treatments.json")
    folder = tmp_path / "taken.json"
    folder.mkdir()
    with pytest.raises(ExchangeError, match=r"taken\.json"):
        export_library(library, folder)
    assert list(tmp_path.glob(".*.part")) == []
