"""Finds and reads what a request is about."""

from pathlib import Path

from colorstudio.engine.requests import Found
from colorstudio.engine.source import PhotoSource
from colorstudio.errors import Check, Message, no_check
from colorstudio.files.crop import crop_photo
from colorstudio.files.find import find_photos, missed
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo


def read_source(source: PhotoSource, check: Check = no_check) -> Photo:
    """The photograph at full size: a file, a page or a piece of one, or pasted pixels; raises PhotoError."""
    if source.path is not None:
        photo = read_photo(source.path, check, page=source.page)
        return photo if source.piece is None else crop_photo(photo, source.piece.bounds)
    assert source.pixels is not None  # a source has one of the two
    return photo_from_pixels(source.pixels, source.name)


def look_through(paths: tuple[Path, ...], check: Check) -> Found:
    """The photographs among files and in folders, and what was passed over."""
    unread: list[Message] = []
    others: list[Path] = []
    found = find_photos(
        paths, unreadable=lambda path, error: unread.append(missed(path, error)), other=others.append, check=check
    )
    return Found(tuple(found), tuple(unread), len(others))
