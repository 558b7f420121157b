"""What a user reads is made where it can be translated: no finished English below the session."""

import ast
import inspect
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

import colorstudio
from colorstudio import errors
from colorstudio.batch.faults import Halt
from colorstudio.core.cards import refused
from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import Treatment
from colorstudio.errors import ColorStudioError, LibraryError, Message, Said, Term, spoken, spoken_name
from colorstudio.session.news import in_words

ROOMS = ("core", "files", "batch", "engine", "library")
SOURCE = Path(colorstudio.__file__).parent
# Finished sentences of someone else, which pass through: that of an error nobody foresaw.
ENGLISH = re.compile(r"[a-z]+ [a-z]+")  # two words
PASSED_ON = {"Message(self._explain(error))"}


def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for room in ROOMS for path in (SOURCE / room).rglob("*.py")}


def calls_of(parsed: dict[Path, ast.Module], names: set[str]) -> list[tuple[Path, ast.Call]]:
    return [
        (path, node)
        for path, tree in parsed.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    ]


def names_of_errors(parsed: dict[Path, ast.Module]) -> set[str]:
    """Our errors, messages, and what the rooms derive from them."""
    names = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, ColorStudioError | Message)
    }
    classes = [node for tree in parsed.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while more := {
        one.name for one in classes if one.name not in names and {ast.unparse(b) for b in one.bases} & names
    }:
        names |= more
    return names


def test_no_error_or_note_below_the_session_is_finished_english() -> None:
    parsed = trees()
    names = names_of_errors(parsed) | {"Halt", "refused", "Refused"}
    calls = calls_of(parsed, names)
    assert len(calls) > 80
    finished = [
        f"{path.relative_to(SOURCE)}:{call.lineno}: {text}"
        for path, call in calls
        if not re.search(r"[Ss]aid|\b[Pp]art\b", text := ast.unparse(call)) and text not in PASSED_ON
    ]
    assert finished == []


def test_no_value_of_a_sentence_is_english() -> None:
    parsed = trees()
    names = names_of_errors(parsed) | {"Halt", "refused", "Refused", "wrong_kind"}
    english = [
        f"{path.relative_to(SOURCE)}:{call.lineno}: {text.value}"
        for path, call in calls_of(parsed, names)
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
        for text in ast.walk(argument)
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and ENGLISH.search(text.value)
    ]
    assert english == []


def test_a_network_that_is_refused_says_why() -> None:
    error = refused(Path("folder/net.safetensors"), Said.NETWORK_UNKNOWN, network="transformer")
    assert str(error) == (
        "The network file “net.safetensors” cannot be used: this version does not know the network “transformer” in it."
    )


def test_what_halts_a_batch_carries_its_values() -> None:
    halt = Halt(Said.FOLDER_CLOSED, folder="out", reason="Permission denied")
    assert halt.message.values == {"folder": "out", "reason": "Permission denied"}
    assert str(halt) == "Nothing can be written to the folder “out” any more: Permission denied."


def test_a_value_that_is_refused_is_told_in_parts() -> None:
    with pytest.raises(Refused) as caught:
        Treatment.from_dict({"version": 1, "hints": [{"place": [0.5], "colour": "red"}]})
    assert str(caught.value) == "hints[0].place must be a list of 2, not [0.5]"
    german = {
        "{key} must be {wanted}, not {got}": "{key} soll {wanted} sein, nicht {got}",
        "a list of {length}": "eine Liste von {length}",
    }
    assert caught.value.message.in_words(german.__getitem__) == "hints[0].place soll eine Liste von 2 sein, nicht [0.5]"


class Shouting(QTranslator):
    """A language that shouts."""

    def translate(self, context, text, disambiguation=None, n=-1):  # type: ignore[no-untyped-def]
        return (
            text.upper().replace("{FOLDER}", "{folder}").replace("{REASON}", "{reason}") if context == "errors" else ""
        )


def test_sentences_from_below_are_translated_where_they_are_shown(qtbot: QtBot) -> None:
    app = QCoreApplication.instance()
    assert app is not None
    shouting = Shouting()
    QCoreApplication.installTranslator(shouting)
    try:
        error = LibraryError(Said.LIBRARY_UNUSABLE, folder="there", reason=Term.DISK_FULL)
        assert in_words(error.message) == "THE LIBRARY OF TREATMENTS IN there CANNOT BE USED: THE DISK IS FULL."
    finally:
        QCoreApplication.removeTranslator(shouting)
    assert str(error) == "The library of treatments in there cannot be used: the disk is full."


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("scan.png", "scan.png"),
        ("\x1b[31mred\x07.png", "�[31mred�.png"),
        ("two\nlines.png", "two�lines.png"),
        ("turned\u202egnp.exe", "turned�gnp.exe"),
        ("b\udcffd.png", "b�d.png"),
    ],
)
def test_a_name_is_shown_without_what_would_steer_a_terminal(name: str, shown: str) -> None:
    assert spoken_name(Path("folder") / name) == shown
    assert spoken(Path("folder") / name) == f"folder/{shown}"
