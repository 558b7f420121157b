"""The file of settings: a JSON object of plain values, which carries no objects and no programs, as Qt's files can."""

import json
import logging
import os
import re
from contextlib import suppress
from pathlib import Path

from colorstudio.library.whole_file import new_file

log = logging.getLogger(__name__)

SIZE_MAX = 2**20  # bytes; the program writes some 2,000
Value = str | int | float | bool | list[str]


class SettingsFile:
    """Values by key, such as "network/device", kept in a file at each change. Any fault of the file is an empty file.

    Several programs may use it: one changes the keys that it sets, and takes the others as they are in the file then.
    A file of the old kind, of the same name but with .ini, is read where there is none yet, and stays.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = self._read()

    def get(self, key: str) -> Value | None:
        """The value of this key, None where there is none."""
        return self._values.get(key)

    def set(self, key: str, value: Value) -> None:
        """Keep a value; where the file cannot be written to, for as long as the program runs."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        there = self._read() if self._path.exists() else self._values
        self._write({**there, key: value})

    def _write(self, values: dict[str, Value]) -> None:
        text = json.dumps(values, indent=1, sort_keys=True, ensure_ascii=True)
        try:
            with new_file(self._path, private=True, wait_for_disk=False) as file:
                file.write(text.encode("ascii") + b"\n")
        except OSError as error:
            log.warning("The settings cannot be kept in %s: %s", self._path, error)

    def _read(self) -> dict[str, Value]:
        content = _content(self._path)
        if content is None:
            return read_ini(_content(self._path.with_suffix(".ini")) or b"")
        try:
            values = json.loads(content)
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict):
            with suppress(OSError):  # somebody may want to mend it
                os.replace(self._path, f"{self._path}.damaged")  # noqa: PTH105
            return {}
        return {key: value for key, value in values.items() if _is_plain(value)}


def _content(path: Path) -> bytes | None:
    """What is in a file; None where it is not there or is none of ours by its size or kind."""
    try:
        if not path.is_file() or path.stat().st_size > SIZE_MAX:  # opening a pipe waits
            return None
        return path.read_bytes()
    except OSError:
        return None


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value)
    return isinstance(value, str | int | float)


# ------------------------------------------------------------------------------------------- Qt's INI files

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]+)|([0-7]{1,3})|(.))", re.DOTALL)
_LETTERS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def read_ini(content: bytes) -> dict[str, Value]:
    """The texts in a file of QSettings' IniFormat, by key; bytes as hexadecimal text.

    Values of any other type are left out unread: Qt would make whatever object, and run whatever Python pickle, a
    `@Variant(...)` holds.
    """
    values: dict[str, Value] = {}
    section = ""
    for line in content.decode("utf-8", "replace").splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            section = f"{line[1:-1]}/"
        elif "=" in line and not line.startswith(";"):
            key, _, text = line.partition("=")
            value = _ini_value(text.strip())
            if value is not None:
                values[section + key.strip()] = value
    return values


def _ini_value(text: str) -> str | None:
    if len(text) >= 2 and text[0] == text[-1] == '"':
        text = text[1:-1]
    plain = _ESCAPE.sub(_unescape, text)
    if plain.startswith("@ByteArray(") and plain.endswith(")"):
        with suppress(UnicodeEncodeError):
            return plain[len("@ByteArray(") : -1].encode("latin-1").hex()
        return None
    if plain.startswith("@"):
        return plain[1:] if plain.startswith("@@") else None
    return plain


def _unescape(found: re.Match[str]) -> str:
    hexadecimal, octal, letter = found.groups()
    if letter is not None:
        return _LETTERS.get(letter, letter)
    code = int(hexadecimal, 16) if hexadecimal else int(octal, 8)
    return chr(code) if code < 0x110000 else ""
