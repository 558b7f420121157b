"""Names of coloured files."""

import re
from pathlib import Path

import pytest

from colorstudio.batch.naming import PLACES, PatternError, check_pattern, coloured_path, fill_pattern


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("photo.jpg", "photo-color.jpg"),
        ("PHOTO.TIF", "PHOTO-color.TIF"),
        ("a.b.webp", "a.b-color.webp"),
        ("scan.gif", "scan-color.png"),
        ("Pasted picture", "Pasted picture-color.png"),
    ],
)
def test_the_name_says_what_it_is_in_a_format_that_we_write(name: str, expected: str, tmp_path: Path) -> None:
    assert coloured_path(name, tmp_path) == tmp_path / expected


def test_a_chosen_format_goes_before_the_files_own(tmp_path: Path) -> None:
    assert coloured_path("photo.jpg", tmp_path, suffix=".png").name == "photo-color.png"


@pytest.mark.parametrize("letter", ["x", "é", "e\u0301", "漢"])
def test_a_name_too_long_for_the_disk_is_shortened_and_can_be_written(letter: str, tmp_path: Path) -> None:
    stem = (letter * 300)[: 255 // len(letter.encode()) * len(letter)]
    path = coloured_path(f"{stem}.jpg", tmp_path)
    assert path.name.startswith(letter)
    assert path.name.endswith("-color.jpg")
    path.touch()
    numbered = coloured_path(f"{stem}.jpg", tmp_path)
    assert numbered != path
    numbered.touch()


def test_two_long_names_that_begin_alike_stay_two(tmp_path: Path) -> None:
    one, other = (coloured_path("x" * 245 + ending, tmp_path) for ending in ("a.jpg", "b.jpg"))
    assert one != other
    assert one == coloured_path("x" * 245 + "a.jpg", tmp_path)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{name}-color", "garden-color"),
        ("{number} {name} ({network})", "007 garden (studio)"),
        ("{folder}_{name}.{format}", "1958_garden.tif"),
        ("  {name}. ", "garden"),
        ("con{number}", "con007"),
    ],
)
def test_a_pattern_makes_names(pattern: str, name: str) -> None:
    check_pattern(pattern)
    values = {"name": "garden", "format": "tif", "folder": "1958", "number": "007", "network": "studio"}
    assert fill_pattern(pattern, values) == name


def test_a_name_that_windows_keeps_for_a_device_is_not_made() -> None:
    values = dict.fromkeys(PLACES, "") | {"name": "con"}
    assert fill_pattern("{name}", values) == "_con"


@pytest.mark.parametrize(
    ("pattern", "told"),
    [("{title}", "no {title}"), ("{name}/{number}", "no “/”"), ("{name", "brace"), ("colour", "one name"), ("", "one")],
)
def test_a_pattern_that_makes_no_names_is_refused_with_a_reason(pattern: str, told: str) -> None:
    with pytest.raises(PatternError, match=re.escape(told)):
        check_pattern(pattern)


def test_a_name_that_exists_or_is_taken_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "photo-color.jpg").touch()
    (tmp_path / "photo-color-2.jpg").symlink_to(tmp_path / "nowhere")
    taken = [tmp_path / "PHOTO-color-3.jpg"]
    assert coloured_path("photo.jpg", tmp_path, taken=taken).name == "photo-color-4.jpg"
