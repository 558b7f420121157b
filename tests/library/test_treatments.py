"""Treatments are kept by content, and nothing decided is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from colorstudio.core.hint import Hint
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.files.content import Content, identify, identify_pixels
from colorstudio.files.read import read_photo
from colorstudio.library.pictures import pixels_to_png
from colorstudio.library.treatments import TreatmentLibrary

ONE = Content("1" * 64, "a" * 64)
TWO = Content("2" * 64, "b" * 64)
WARM = Treatment(look=PartialLook(warmth=12.0))
RED = Treatment(hints=(Hint((0.4, 0.6), (50.0, 40.0)),))


class Clock:
    """A minute later each time it is asked."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def library(tmp_path: Path) -> Iterator[TreatmentLibrary]:
    library = TreatmentLibrary(tmp_path / "library", now=Clock())
    yield library
    library.close()


def test_a_treatment_comes_back_after_a_restart(library: TreatmentLibrary) -> None:
    library.put(ONE, RED, name="garden.jpg")
    library.close()
    again = TreatmentLibrary(library.folder)
    assert again.get(ONE.key) == RED
    assert again.get(TWO.key) is None
    again.close()


def test_a_photograph_is_known_after_it_was_renamed_and_moved(library: TreatmentLibrary, gray_photo: Path) -> None:
    library.put(identify(gray_photo), WARM, name=gray_photo.name)
    folder = gray_photo.parent / "elsewhere"
    folder.mkdir()
    moved = gray_photo.rename(folder / "renamed.png")
    assert library.get(identify(moved).key) == WARM


def test_only_touched_photographs_are_kept(library: TreatmentLibrary) -> None:
    library.put(ONE, Treatment(), name="a.jpg")
    assert library.keys() == frozenset()
    library.put(ONE, WARM, name="a.jpg")
    library.put(ONE, Treatment(), name="a.jpg")
    assert library.keys() == frozenset()


def test_the_last_treatment_and_the_last_name_count(library: TreatmentLibrary) -> None:
    library.put(ONE, WARM, name="a.jpg")
    library.put(ONE, RED, name="b.jpg")
    kept = library.get_all(ONE.key)
    assert kept is not None
    assert (kept.name, kept.treatment) == ("b.jpg", RED)
    assert kept.changed == datetime(2026, 1, 31, 12, 2, tzinfo=UTC)


@pytest.mark.parametrize("name", ["\udcff.jpg", "\ud800", "名前.png", "a\0b", ""])
def test_any_name_is_kept_as_far_as_it_can_be_shown(name: str, library: TreatmentLibrary) -> None:
    library.put(ONE, WARM, name=name)
    kept = library.get_all(ONE.key)
    assert kept is not None
    assert kept.name == "".join("?" if 0xD800 <= ord(letter) < 0xE000 else letter for letter in name)


def test_a_snapshot_stays_while_the_treatment_moves_on(library: TreatmentLibrary) -> None:
    library.put(ONE, WARM, name="a.jpg")
    library.put_snapshot(ONE, "warm", WARM, name="a.jpg")
    library.put(ONE, Treatment(), name="a.jpg")
    kept = library.get_all(ONE.key)
    assert kept is not None
    assert kept.treatment == Treatment()
    assert [(one.title, one.treatment) for one in kept.snapshots] == [("warm", WARM)]
    library.put_snapshot(ONE, "warm", RED, name="a.jpg")  # the name is the user's, and is there once
    library.put_snapshot(ONE, "other", WARM, name="a.jpg")
    kept = library.get_all(ONE.key)
    assert kept is not None
    assert [(one.title, one.treatment) for one in kept.snapshots] == [("warm", RED), ("other", WARM)]
    library.drop_snapshot(ONE.key, "warm")
    library.drop_snapshot(ONE.key, "other")
    assert library.keys() == frozenset()


def test_forgetting_takes_treatment_snapshots_and_picture(library: TreatmentLibrary) -> None:
    library.put(ONE, WARM, name="a.jpg")
    library.put(TWO, RED, name="b.jpg")
    library.put_snapshot(ONE, "warm", WARM, name="a.jpg")
    picture = library.keep_picture(ONE.key, b"\x89PNG\r\n\x1a\n...")
    library.forget(ONE.key)
    assert library.get_all(ONE.key) is None
    assert not picture.exists()
    assert library.keys() == {TWO.key}


def test_forget_all_leaves_nothing_on_the_disk_to_be_found(library: TreatmentLibrary) -> None:
    library.put(ONE, WARM, name="a secret name.jpg")
    library.keep_picture(ONE.key, b"\x89PNG\r\n\x1a\n...")
    (library.folder / "treatments-damaged-20260101-000000.sqlite").write_bytes(b"a secret name")
    library.forget_all()
    assert library.all() == []
    left = [path for path in library.folder.rglob("*") if path.is_file()]
    assert left != []  # the database itself
    assert not any(b"a secret name" in path.read_bytes() for path in left)


def test_a_folder_is_looked_through_without_reading_all_of_it(library: TreatmentLibrary, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.tif" for number in range(4)]
    for number, file in enumerate(files):
        file.write_bytes(bytes([number]) * 300_000)
    files[3].write_bytes(files[0].read_bytes())  # a copy
    library.put(identify(files[0]), WARM, name="0.tif")
    assert library.may_know([*files, tmp_path / "gone", tmp_path]) == [files[0], files[3]]


def test_a_pasted_picture_is_kept_exactly_and_known_by_its_file(library: TreatmentLibrary) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (40, 60, 3)).astype(np.uint8)
    content = identify_pixels(pixels)
    file = library.keep_picture(content.key, pixels_to_png(pixels))
    library.put(content, RED, name="Pasted picture")
    assert library.key_of_picture(file) == content.key
    assert library.key_of_picture(file.with_name("a.png")) is None
    assert library.key_of_picture(Path("/elsewhere") / file.name) is None
    photo = read_photo(file)
    assert (photo.height, photo.width) == (40, 60)
    assert library.get(content.key) == RED
    assert file.stat().st_mode & 0o077 == 0
    assert library.folder.stat().st_mode & 0o077 == 0


def test_a_key_is_no_way_out_of_the_folder(library: TreatmentLibrary) -> None:
    for key in ("../../etc/passwd", "", "A" * 64, "0" * 63 + "/"):
        with pytest.raises(ValueError, match="no key"):
            library.keep_picture(key, b"")


def test_a_treatment_of_a_newer_version_is_not_replaced(library: TreatmentLibrary, tmp_path: Path) -> None:
    library.put(ONE, WARM, name="a.jpg")
    newer = '{"version": 2, "masks": []}'
    library._database.write(lambda db: db.execute("UPDATE treatment SET treatment = ?", (newer,)))
    assert library.get(ONE.key) is None
    library.put(ONE, RED, name="a.jpg")
    assert library.get(ONE.key) == RED
    rows = library._database.read(lambda db: db.execute("SELECT key, treatment FROM unreadable").fetchall())
    assert rows == [(ONE.key, newer)]


def test_of_two_libraries_the_later_treatment_wins_and_the_other_becomes_a_snapshot(
    library: TreatmentLibrary, tmp_path: Path
) -> None:
    other = TreatmentLibrary(tmp_path / "other", now=library._now)
    library.put(ONE, WARM, name="a.jpg")
    other.put(ONE, RED, name="b.jpg")
    other.put(TWO, WARM, name="c.jpg")
    assert library.take_in(other.all()) == 2
    kept = library.get_all(ONE.key)
    assert kept is not None
    assert (kept.name, kept.treatment) == ("b.jpg", RED)
    assert [one.treatment for one in kept.snapshots] == [WARM]
    assert library.get(TWO.key) == WARM
    assert library.take_in(other.all()) == 0  # once more changes nothing
    assert library.get_all(ONE.key) == kept
    other.close()
