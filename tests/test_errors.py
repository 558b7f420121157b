"""The errors a user can meet, and their words."""

from __future__ import annotations

import inspect
import os
import pickle
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from shutil import which

import pytest

from colorstudio import errors
from colorstudio.errors import (
    CONTEXT,
    Cancelled,
    ColorStudioError,
    MemoryExhausted,
    Message,
    Part,
    PhotoDamaged,
    PhotoError,
    PhotoTooSmall,
    Said,
    SaveError,
    Term,
    no_check,
    words,
)

# PySide brings it along, into the folder of the interpreter, which need not be on the path.
LUPDATE = which("pyside6-lupdate", path=Path(sys.executable).parent) or which("pyside6-lupdate") or ""

ALL_ERRORS = [
    value
    for _, value in inspect.getmembers(errors, inspect.isclass)
    if issubclass(value, Exception) and value.__module__ == errors.__name__
]


def test_an_error_about_a_file_names_it_and_knows_the_path() -> None:
    error = PhotoDamaged(Path("a") / "scan.png", Said.EMPTY)
    assert str(error) == error.sentence == "“scan.png” is empty. Copy it again from where it came."
    assert error.path == Path("a") / "scan.png"
    assert error.message == Message(Said.EMPTY, {"name": "scan.png"})
    assert isinstance(error, PhotoError)


def test_a_sentence_of_someone_elses_is_said_as_it_is() -> None:
    assert str(PhotoDamaged(Path("scan.png"), "A {brace} and all.")) == "A {brace} and all."


@pytest.mark.parametrize(
    "error",
    [
        SaveError(Path("out.png"), "The disk is full."),
        PhotoTooSmall(None, Said.TOO_SMALL, name="Pasted", width=7, height=2000, least=8),
        MemoryExhausted(Said.NO_MEMORY_TO_SAVE, name="a.png"),
    ],
)
def test_an_error_survives_pickling_with_its_values(error: ColorStudioError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.message) == (type(error), str(error), error.message)
    assert getattr(again, "path", None) == getattr(error, "path", None)


def test_a_message_is_told_in_another_language_with_its_numbers() -> None:
    error = PhotoTooSmall(Path("a.png"), Said.TOO_SMALL, width=12345, height=3, least=8)
    german = {Said.TOO_SMALL.value: "„{name}“ hat {width} × {height} Bildpunkte; jede Seite braucht {least}."}
    told = error.message.in_words(german.__getitem__, lambda number: f"{number:,}".replace(",", "."))
    assert told == "„a.png“ hat 12.345 × 3 Bildpunkte; jede Seite braucht 8."
    assert "12,345 × 3 pixels" in str(error)


@pytest.mark.parametrize("said", Said, ids=lambda said: said.name)
def test_words_are_whole_sentences_with_named_values(said: Said) -> None:
    for _, name, specification, conversion in string.Formatter().parse(said.value):
        assert name is None or name.isidentifier()
        assert not specification
        assert not conversion
    assert said.value.endswith(".")
    assert said.value[0].isupper() or said.value[0] == "“"


@pytest.mark.skipif(not LUPDATE, reason="Qt's tool for translations is not installed")
def test_the_translators_tool_finds_every_sentence(tmp_path: Path) -> None:
    catalogue = tmp_path / "words.ts"
    subprocess.run([LUPDATE, words.__file__, "-ts", catalogue], check=True, env=os.environ, capture_output=True)
    (context,) = ElementTree.parse(catalogue).iter("context")
    assert context.findtext("name") == CONTEXT
    assert {message.findtext("source") for message in context.iter("message")} == {
        *(said.value for said in (*Said, *Part)),
        *(term.value for term in Term if term.value.upper() != term.value),
    }


def test_cancelling_is_no_error_of_the_users() -> None:
    assert not issubclass(Cancelled, ColorStudioError)


@pytest.mark.parametrize("error", ALL_ERRORS, ids=lambda error: error.__name__)
def test_the_drawn_tree_shows_every_error(error: type[Exception]) -> None:
    assert error.__name__ in (errors.__doc__ or "")


def test_no_check_lets_work_go_on() -> None:
    no_check()


def test_nothing_is_said_that_nobody_says() -> None:
    sources = "".join(path.read_text() for path in Path(words.__file__).parents[1].rglob("*.py"))
    for said in (*Said, *Part, *Term):
        assert f"{type(said).__name__}.{said.name}" in sources, said.name
