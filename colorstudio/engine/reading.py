"""Reads what a request is about."""

from colorstudio.engine.source import PhotoSource
from colorstudio.errors import Check, no_check
from colorstudio.files.crop import crop_photo
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo


def read_source(source: PhotoSource, check: Check = no_check) -> Photo:
    """The photograph at full size: a file, a page or a piece of one, or pasted pixels; raises PhotoError."""
    if source.path is not None:
        photo = read_photo(source.path, check, page=source.page)
        return photo if source.piece is None else crop_photo(photo, source.piece.bounds)
    assert source.pixels is not None  # a source has one of the two
    return photo_from_pixels(source.pixels, source.name)
