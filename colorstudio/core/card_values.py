"""What a card may say: each value of a description that a stranger may have written, checked before it is believed."""

import unicodedata
from collections.abc import Callable
from math import isfinite
from typing import Any

from colorstudio.core.look import RANGES, Look
from colorstudio.core.refusal import (
    Refused,
    check_range,
    read_keys,
    read_list,
    read_number,
    read_object,
    read_text,
    read_whole,
    under,
    wrong_kind,
)
from colorstudio.errors import Message, Part, Term

BINS = 313  # of bins.CENTERS, which imports torch
OUTPUTS = ("bins313", "ab", "classes")
INPUT_SIDE_MIN, INPUT_SIDE_MAX = 16, 1024  # pixels
NAME_MAX = 100  # letters, of which a file's name is made
SHORT, LONG = 200, 2_000  # letters of a title and of a sentence; what is longer is cut
CLASSES_MAX = 100_000
CONFIG_MAX = 65_536  # the largest number that describes a network's shape
CONFIG_LENGTH = 16
NEEDED = ("name", "title", "sentence", "architecture", "output")

# Windows and macOS take none of these in a file's name, and no name that a device has there.
_FORBIDDEN = set('/\\:*?"<>|')
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def read_values(value: object) -> dict[str, Any]:
    """The checked fields of a card, by name, of a parsed JSON object; keys that are not known are left out.

    Texts are cleaned of what is no letter (line ends, terminal escapes, marks that turn the direction of writing), so
    that they can be shown anywhere. Raises Refused, which names the key.
    """
    values = read_object("", value)
    for key in NEEDED:
        if key not in values:
            raise Refused(key, Part.MISSING)
    return {key: reader(key, values[key]) for key, reader in READERS.items() if key in values}


def is_name(text: str) -> bool:
    """Whether a network may be called this: a file's name on every system, without a suffix, and no path."""
    return (
        0 < len(text) <= NAME_MAX
        and text == clean(text, NAME_MAX)
        and not _FORBIDDEN & set(text)
        and text[0] not in ".-"
        and text[-1] != "."
        and text.split(".")[0].strip().lower() not in _DEVICES
    )


def make_name(text: str) -> str:
    """A name for a network out of any text, such as a folder's name; the text itself where it can be one."""
    kept = "".join("-" if letter in _FORBIDDEN else letter for letter in clean(text, NAME_MAX - 1)).strip(" .-")
    return kept if is_name(kept) else f"_{kept or 'network'}"


def clean(text: str, longest: int) -> str:
    """The text in one line and without letters that are not to be seen; cut where it is too long."""
    shown = "".join(letter if unicodedata.category(letter)[0] not in "CZ" else " " for letter in text[: 2 * longest])
    line = " ".join(shown.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _read_name(key: str, value: object) -> str:
    name = read_text(key, value)
    if not is_name(name):
        raise wrong_kind(key, name, Term.FILE_NAME)
    return name


def _read_short(key: str, value: object) -> str:
    return _cleaned(key, value, SHORT)


def _read_long(key: str, value: object) -> str:
    return _cleaned(key, value, LONG)


def _cleaned(key: str, value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise wrong_kind(key, value, Term.TEXT)
    return clean(value, longest)


def _read_output(key: str, value: object) -> str:
    if value not in OUTPUTS:
        raise wrong_kind(key, value, Message(Part.ONE_OF, {"known": ", ".join(OUTPUTS)}))
    return str(value)


def _read_config(key: str, value: object) -> dict[str, Any]:
    """Numbers, truth values, words and short lists of them, by names that a function's arguments can have."""
    if not isinstance(value, dict) or len(value) > CONFIG_LENGTH:
        raise wrong_kind(key, value, Term.SHORT_OBJECT)
    for name, setting in value.items():
        if not name.isidentifier():
            raise wrong_kind(key, name, Term.SETTING)
        parts = setting if isinstance(setting, list | tuple) else [setting]
        if len(parts) > CONFIG_LENGTH:
            raise wrong_kind(f"{key}.{name}", setting, Term.SHORT_LIST)
        for part in parts:
            if isinstance(part, str) and part == clean(part, 40):
                continue
            if not isinstance(part, bool):
                check_range(f"{key}.{name}", read_number(f"{key}.{name}", part), -CONFIG_MAX, CONFIG_MAX)
    return value


def _read_side(key: str, value: object) -> int:
    side = read_whole(key, value)
    check_range(key, side, INPUT_SIDE_MIN, INPUT_SIDE_MAX)
    return side


def _read_truth(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise wrong_kind(key, value, Term.TRUE_OR_FALSE)
    return value


def _read_share(key: str, value: object) -> float:
    share = read_number(key, value)
    check_range(key, share, 0.0, 1.0)
    return share


def _read_prior(key: str, value: object) -> tuple[float, ...]:
    shares = tuple(read_number(f"{key}[{number}]", share) for number, share in enumerate(read_list(key, value)))
    if not shares:
        return shares
    read_list(key, shares, BINS)
    for number, share in enumerate(shares):
        check_range(f"{key}[{number}]", share, 0.0, 1.0)
    check_range(f"{key}, summed,", sum(shares), 0.99, 1.01)
    return shares


def _read_recommended(key: str, value: object) -> Look:
    with under(key):
        values = read_keys("", value, tuple(RANGES))
        return Look(**{name: read_number(name, number) for name, number in values.items()})


def _read_figures(key: str, value: object) -> dict[str, float]:
    """What was measured; a figure that is no number, as where training failed, is left out."""
    figures = {}
    for name, figure in read_object(key, value).items():
        if isinstance(figure, float) and not isfinite(figure):
            continue
        figures[clean(name, SHORT)] = read_number(f"{key}.{clean(name, 40)}", figure)
    return figures


def _read_classes(key: str, value: object) -> tuple[str, ...]:
    names = read_list(key, value)
    if len(names) > CLASSES_MAX:
        raise wrong_kind(key, value, Term.SHORT_LIST)
    return tuple(_cleaned(f"{key}[{number}]", name, SHORT) for number, name in enumerate(names))


READERS: dict[str, Callable[[str, object], Any]] = {
    "name": _read_name,
    "title": _read_short,
    "sentence": _read_long,
    "architecture": _read_short,
    "output": _read_output,
    "config": _read_config,
    "input_side": _read_side,
    "levelled": _read_truth,
    "non_local": _read_truth,
    "prior": _read_prior,
    "recommended": _read_recommended,
    "figures": _read_figures,
    "training_data": _read_long,
    "classes": _read_classes,
    "least_confidence": _read_share,
    "teaching": _read_truth,
    "version": _read_short,
    "format": read_whole,
}
