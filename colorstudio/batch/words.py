"""The sentences of a batch, in one place."""

import os
from pathlib import Path


def spoken(name: str | Path) -> str:
    """A name or path as it can be shown: bytes of it that are no text become question marks."""
    return os.fspath(name).encode("utf-8", "replace").decode()


def is_there(target: Path) -> str:
    """A file of the result's name is there."""
    return f"“{spoken(target)}” exists."


def is_input(target: Path) -> str:
    """The result would replace one of the photographs."""
    return f"“{spoken(target)}” is one of the photographs to colour, and is not written over."


def is_folder(target: Path) -> str:
    """There is a folder of the result's name."""
    return f"“{spoken(target)}” is a folder, and is not replaced."


def is_no_file(target: Path) -> str:
    """There is something of the result's name that is no plain file: a pipe, a device, a socket."""
    return f"“{spoken(target)}” is no plain file, and is not written to."


def unknown_target(target: Path, reason: str) -> str:
    """The system does not tell what is there under the result's name."""
    return f"“{spoken(target)}” cannot be written: {reason}."


def folder_not_made(folder: Path, reason: str) -> str:
    """The result's folder is missing and cannot be made."""
    return f"The folder “{spoken(folder)}” cannot be made: {reason}."


def folder_gone(folder: Path) -> str:
    """The folder of all results vanished in mid-run, or another is there in its place."""
    return f"The folder “{spoken(folder)}” is not there any more. Connect its disk again, then go on."


def folder_closed(folder: Path, reason: str) -> str:
    """The folder of all results takes no files any more."""
    return f"Nothing can be written to the folder “{spoken(folder)}” any more: {reason}."


def disk_full(folder: Path) -> str:
    """No room for more results."""
    return f"The disk of “{spoken(folder)}” is full. Free some space, then go on."


def changed(source: Path) -> str:
    """The photograph was replaced while it was being coloured."""
    return f"“{spoken(source.name)}” was changed while it was being coloured. Colour it once more."


def shortened(source: Path, target: Path) -> str:
    """A result has a shorter name than its photograph's would make."""
    return f"The name of “{spoken(source.name)}” is too long for the disk with more to it: see “{spoken(target.name)}”."


def done_before(target: Path) -> str:
    """The journal knows the result."""
    return f"Coloured before, as “{spoken(target)}”."
