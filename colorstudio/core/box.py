"""A part of a photograph, without torch, so that whoever asks for one can hold it."""

from dataclasses import dataclass

Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom of a part of a picture, in fractions of its width and height, 0..1."""


@dataclass(frozen=True)
class Piece:
    """One of several photographs on a sheet, opened as a photograph of its own. number: from 0, in their order."""

    number: int
    bounds: Bounds


@dataclass(frozen=True)
class Box:
    """A part of the photograph, in fractions of its width and height; may reach beyond it."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0


WHOLE = Box()
