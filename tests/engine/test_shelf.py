"""Two photographs at most."""

import gc
import warnings
import weakref

import numpy as np
import torch

from colorstudio.engine.shelf import PHOTOS_HELD, Held, Shelf, hold_photo
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels


def photo(value: int = 0) -> Photo:
    return photo_from_pixels(np.full((16, 16), value, np.uint8), "gray")


def put(shelf: Shelf, photo_id: int) -> Held:
    shelf.make_room()
    held = hold_photo(photo(photo_id))
    shelf.put(photo_id, held)
    return held


def test_the_one_longest_unused_makes_room() -> None:
    shelf = Shelf()
    put(shelf, 1)
    put(shelf, 2)
    shelf.get(1)
    put(shelf, 3)
    assert [number for number in (1, 2, 3) if shelf.get(number)] == [1, 3]


def test_room_is_made_before_the_next_is_read() -> None:
    shelf = Shelf()
    seen = weakref.WeakSet[Held]()
    for number in range(5):
        shelf.make_room()
        gc.collect()
        assert len(seen) < PHOTOS_HELD
        held = hold_photo(photo(number))
        seen.add(held)
        shelf.put(number, held)
        del held


def test_one_in_use_stays() -> None:
    shelf = Shelf()
    put(shelf, 1)
    with shelf.using(1):
        put(shelf, 2)
        put(shelf, 3)
        put(shelf, 4)
        assert shelf.get(1)
        assert shelf.get(4)
        assert not shelf.get(2)
        assert not shelf.get(3)


def test_one_in_use_twice_stays_until_both_have_ended() -> None:
    shelf = Shelf()
    put(shelf, 1)
    with shelf.using(1):
        with shelf.using(1):
            pass
        put(shelf, 2)
        put(shelf, 3)
        assert shelf.get(1)


def test_a_dropped_one_is_gone() -> None:
    shelf = Shelf()
    put(shelf, 1)
    shelf.drop(1)
    shelf.drop(1)
    assert shelf.get(1) is None


def test_the_tensor_shares_the_photographs_memory_and_keeps_it_alive() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        held = hold_photo(photo(118))
    lightness = held.lightness
    assert lightness.data_ptr() == held.photo.lightness.ctypes.data
    del held
    gc.collect()
    assert torch.equal(lightness, torch.from_numpy(photo(118).lightness.copy()))


def test_the_halves_are_made_once() -> None:
    held = hold_photo(photo())
    assert held.pyramid is held.pyramid


def test_the_overview_is_at_hand_once_the_halves_are() -> None:
    held = hold_photo(photo())
    before = held.overview
    halves = held.pyramid
    assert before is None
    assert held.overview is halves.overview
