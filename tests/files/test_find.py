"""Finding photographs in folders."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from colorstudio.files.find import find_photos, natural_key
from colorstudio.files.formats import READABLE_SUFFIXES, WRITABLE_SUFFIXES, format_of_content


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def found(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_photos([folder])]


def test_a_folder_is_listed_in_natural_order(tmp_path: Path) -> None:
    touch(tmp_path, "scan 10.jpg", "Scan 2.jpg", "scan 1.jpg", "scan 2b.jpg", "7.jpg", "007.jpg")
    assert found(tmp_path) == ["007.jpg", "7.jpg", "scan 1.jpg", "Scan 2.jpg", "scan 2b.jpg", "scan 10.jpg"]


def test_all_that_is_below_a_folder_is_found(tmp_path: Path) -> None:
    touch(tmp_path, "b.png", "album 10/a.tif", "album 9/deep/deeper/c.webp", "album 9/z.JPEG")
    assert found(tmp_path) == ["b.png", "album 9/z.JPEG", "album 9/deep/deeper/c.webp", "album 10/a.tif"]


def test_only_photographs_are_taken_from_a_folder_whatever_the_case(tmp_path: Path) -> None:
    touch(tmp_path, "a.JPG", "b.txt", "c.jpg.part", "d.GIF", "jpg", "e.Bmp", "f.pdf", "g.TIFF")
    assert found(tmp_path) == ["a.JPG", "d.GIF", "e.Bmp", "g.TIFF"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    touch(tmp_path, ".hidden.jpg", "._shown.jpg", ".thumbnails/a.jpg", "shown.jpg")
    assert found(tmp_path) == ["shown.jpg"]


def test_a_folder_named_like_a_photograph_is_searched_and_not_listed(tmp_path: Path) -> None:
    touch(tmp_path, "album.jpg/a.png")
    assert found(tmp_path) == ["album.jpg/a.png"]


def test_links_that_go_round_in_circles_end(tmp_path: Path) -> None:
    touch(tmp_path, "album/a.jpg")
    try:
        (tmp_path / "album" / "back").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "self.jpg").symlink_to(tmp_path / "self.jpg")
        (tmp_path / "linked.jpg").symlink_to(tmp_path / "album" / "a.jpg")
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert found(tmp_path) == ["linked.jpg", "album/a.jpg"]


def test_what_is_named_outright_is_kept_in_its_order(tmp_path: Path) -> None:
    touch(tmp_path, "z.txt", "album/a.jpg")
    named = [tmp_path / "z.txt", tmp_path / "missing.jpg", tmp_path / ".hidden.png", tmp_path / "album"]
    assert find_photos(named) == [*named[:3], tmp_path / "album" / "a.jpg"]


def test_nothing_is_listed_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "album/a.jpg", "album/b.jpg")
    monkeypatch.chdir(tmp_path)
    album = tmp_path / "album"
    assert find_photos([album / "b.jpg", album, Path("album"), Path("album/../album/a.jpg")]) == [
        album / "b.jpg",
        album / "a.jpg",
    ]


def test_ten_thousand_files_are_found_in_no_time(tmp_path: Path) -> None:
    for folder in range(10):
        touch(tmp_path, *(f"{folder}/photo {number}.jpg" for number in range(1000)))
    start = time.perf_counter()
    paths = find_photos([tmp_path])
    assert time.perf_counter() - start < 3
    assert len(paths) == 10_000
    assert paths[-1] == tmp_path / "9" / "photo 999.jpg"


def test_names_sort_by_their_numbers() -> None:
    assert sorted(["b2", "b10", "a1", "1", "", "B3"], key=natural_key) == ["", "1", "a1", "b2", "B3", "b10"]


def test_what_can_be_written_can_be_read() -> None:
    assert set(WRITABLE_SUFFIXES) < set(READABLE_SUFFIXES)


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", None),
        (b"II+\0\x08\0\0\0", "tiff"),
        (b"", None),
    ],
)
def test_kinds_are_told_by_content(beginning: bytes, kind: str | None) -> None:
    format = format_of_content(beginning)
    assert (format.name if format else None) == kind


def test_folders_in_each_other_deeper_than_pythons_stack_are_searched(tmp_path: Path) -> None:
    folder = tmp_path
    chain = [folder := folder / "d" for _ in range(1500)]
    for each in chain:
        each.mkdir()
    photo = chain[-1] / "a.jpg"
    photo.touch()
    photos = find_photos([tmp_path])
    photo.unlink()
    for each in reversed(chain):
        each.rmdir()
    assert photos == [photo]


def test_folders_of_servers_and_bins_are_left_out(tmp_path: Path) -> None:
    touch(
        tmp_path, "@eaDir/a.jpg", "$RECYCLE.BIN/b.jpg", "System Volume Information/c.jpg", "album/@eaDir/d.jpg", "e.jpg"
    )
    assert found(tmp_path) == ["e.jpg"]


def test_a_folder_that_cannot_be_listed_is_told_of_and_the_others_are_searched(
    tmp_path: Path, close_folder: Callable[[str], None]
) -> None:
    touch(tmp_path, "closed/a.jpg", "open/b.jpg")
    close_folder("closed")
    told: list[Path] = []
    photos = find_photos([tmp_path], unreadable=lambda folder, error: told.append(folder))
    assert photos == [tmp_path / "open" / "b.jpg"]
    assert told == [tmp_path / "closed"]
