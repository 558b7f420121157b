"""Names of coloured files."""

from pathlib import Path

import pytest

from colorstudio.batch.naming import coloured_path


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


def test_a_name_too_long_for_the_disk_is_left_for_the_save_to_refuse(tmp_path: Path) -> None:
    assert coloured_path("x" * 300 + ".jpg", tmp_path).name.endswith("-color.jpg")


def test_a_name_that_exists_or_is_taken_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "photo-color.jpg").touch()
    (tmp_path / "photo-color-2.jpg").symlink_to(tmp_path / "nowhere")
    taken = [tmp_path / "PHOTO-color-3.jpg"]
    assert coloured_path("photo.jpg", tmp_path, taken=taken).name == "photo-color-4.jpg"
