"""The errors a user can meet."""

from __future__ import annotations

import inspect
import pickle
from pathlib import Path

import pytest

from colorstudio import errors
from colorstudio.errors import Cancelled, ColorStudioError, PhotoDamaged, PhotoError, SaveError, no_check

ALL_ERRORS = [
    value
    for _, value in inspect.getmembers(errors, inspect.isclass)
    if issubclass(value, Exception) and value.__module__ == errors.__name__
]


def test_an_error_about_a_file_reads_as_its_sentence_and_knows_the_path() -> None:
    error = PhotoDamaged(Path("a") / "scan.png", "“scan.png” is empty. Copy it again.")
    assert str(error) == "“scan.png” is empty. Copy it again."
    assert error.path == Path("a") / "scan.png"
    assert isinstance(error, PhotoError)


def test_an_error_survives_pickling_with_its_path() -> None:
    error = pickle.loads(pickle.dumps(SaveError(Path("out.png"), "The disk is full.")))
    assert (type(error), error.path, str(error)) == (SaveError, Path("out.png"), "The disk is full.")


def test_cancelling_is_no_error_of_the_users() -> None:
    assert not issubclass(Cancelled, ColorStudioError)


@pytest.mark.parametrize("error", ALL_ERRORS, ids=lambda error: error.__name__)
def test_the_drawn_tree_shows_every_error(error: type[Exception]) -> None:
    assert error.__name__ in (errors.__doc__ or "")


def test_no_check_lets_work_go_on() -> None:
    no_check()
