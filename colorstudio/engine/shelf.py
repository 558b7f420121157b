"""The photographs that the darkroom holds at full size: two at most, each of 4 bytes a pixel and more."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from colorstudio.engine.pyramid import Pyramid
from colorstudio.files.photo import Photo

PHOTOS_HELD = 2


@dataclass(frozen=True)
class Held:
    """A photograph with its lightness as a tensor over the same memory; turn: by which it was turned, degrees."""

    photo: Photo
    lightness: Tensor
    turn: int = 0

    @cached_property
    def pyramid(self) -> Pyramid:
        """Its halves, for the screen; the first use makes them (0.1 s for 24 megapixels)."""
        with torch.inference_mode():
            return Pyramid(self.lightness)

    @property
    def overview(self) -> Tensor | None:
        """What frames are looked for in, where its halves have been made."""
        return self.pyramid.overview if "pyramid" in vars(self) else None


class Shelf:
    """Photographs by id; the one longest unused makes room first, but none that is in use."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, Held] = OrderedDict()
        self._in_use: list[int] = []

    def get(self, photo_id: int) -> Held | None:
        """The photograph if it is here; it counts as used now."""
        if photo_id in self._held:
            self._held.move_to_end(photo_id)
        return self._held.get(photo_id)

    def put(self, photo_id: int, held: Held) -> None:
        """Keep a photograph that was read, for which make_room() was called before."""
        self._held[photo_id] = held
        self._held.move_to_end(photo_id)

    def make_room(self) -> None:
        """Let go of all but one, so that the next can be read without a third in memory."""
        for photo_id in [known for known in self._held if known not in self._in_use]:
            if len(self._held) < PHOTOS_HELD:
                return
            del self._held[photo_id]

    def slim(self) -> None:
        """Let go of all but the photograph used last, and of its halves; what is in use stays as it is."""
        *others, last = self._held or [None]
        for photo_id in [other for other in others if other is not None and other not in self._in_use]:
            del self._held[photo_id]
        if last is not None and last not in self._in_use:
            self._held[last] = replace(self._held[last])  # without what was made of it

    def drop(self, photo_id: int) -> None:
        """Let go of a photograph."""
        self._held.pop(photo_id, None)

    @contextmanager
    def using(self, photo_id: int) -> Iterator[None]:
        """Keep this photograph, once it is here, for as long as the block runs."""
        self._in_use.append(photo_id)
        try:
            yield
        finally:
            self._in_use.remove(photo_id)


def hold_photo(photo: Photo, turn: int = 0) -> Held:
    """The photograph with its tensor; turn: by which it was turned."""
    return Held(photo, torch.from_numpy(np.asarray(_Writable(photo))), turn)


class _Writable:
    """A read-only array said to be writable, which nobody makes use of: torch warns of read-only ones."""

    def __init__(self, photo: Photo) -> None:
        interface = dict(photo.lightness.__array_interface__)
        interface["data"] = (interface["data"][0], False)
        self.__array_interface__ = interface
        self.photo = photo  # keeps the memory alive
