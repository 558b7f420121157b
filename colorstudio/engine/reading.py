"""Finds and reads what a request is about."""

from pathlib import Path

from colorstudio.engine.requests import Found
from colorstudio.engine.source import PhotoSource
from colorstudio.errors import Check, Message, PhotoReplaced, Said, no_check
from colorstudio.files.crop import crop_photo
from colorstudio.files.find import find_photos, missed
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.seen import Seen, look_at_file


def read_source(source: PhotoSource, check: Check = no_check) -> Photo:
    """The photograph at full size: a file, a page or a piece of one, or pasted pixels; raises PhotoError."""
    if source.path is not None:
        photo = read_photo(source.path, check, page=source.page)
        return photo if source.piece is None else crop_photo(photo, source.piece.bounds)
    assert source.pixels is not None  # a source has one of the two
    return photo_from_pixels(source.pixels, source.name)


def read_as_seen(source: PhotoSource, check: Check = no_check) -> tuple[Photo, Seen | None]:
    """The photograph, and its file as it was while it was read; raises PhotoError.

    PhotoReplaced is raised for another one than is meant, or one that changed meanwhile. None of pasted pixels.
    """
    raise_if_replaced(source, check)
    seen = look_at_file(source.path) if source.path is not None else None
    photo = read_source(source, check)
    if source.path is not None and seen is not None and not seen.holds(source.path):
        raise PhotoReplaced(source.path, Said.FILE_REPLACED)
    return photo, source.seen or seen


def raise_if_replaced(source: PhotoSource, check: Check = no_check) -> None:
    """Raise PhotoReplaced where another file lies there than the one that is meant."""
    if source.path is not None and source.seen is not None and not source.seen.holds(source.path, check):
        raise PhotoReplaced(source.path, Said.FILE_REPLACED)


def look_through(paths: tuple[Path, ...], check: Check) -> Found:
    """The photographs among files and in folders, and what was passed over."""
    unread: list[Message] = []
    others: list[Path] = []
    found = find_photos(
        paths, unreadable=lambda path, error: unread.append(missed(path, error)), other=others.append, check=check
    )
    return Found(tuple(found), tuple(unread), len(others))
