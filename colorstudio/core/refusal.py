"""Why a value of a treatment is refused: where it stands, and what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from math import isfinite


class Wrong(StrEnum):
    """What can be wrong with a value; for `Refused.wanted` each says what it holds."""

    JSON = "json"  # the text is no JSON; wanted: what its reader says
    UNKNOWN = "unknown"  # there is no such key; wanted: the keys there are
    MISSING = "missing"  # the key must be there
    KIND = "kind"  # wanted: what it should be, such as "a number"
    RANGE = "range"  # wanted: its limits, such as "between 0 and 1"
    NEWER = "newer"  # a newer ColorStudio wrote it


class Refused(ValueError):
    """A value that a treatment cannot have.

    key: its path, such as "hints[2].strength", "" for the whole. wrong: what is wrong with it. wanted: see Wrong.
    got: the value as text, "" where there is none. str() is an English sentence for logs and the command line.
    """

    def __init__(self, key: str, wrong: Wrong, *, wanted: str = "", got: str = "") -> None:
        super().__init__(key, wrong, wanted, got)
        self.key, self.wrong, self.wanted, self.got = key, wrong, wanted, got

    def __reduce__(self) -> tuple[object, ...]:  # so that it survives pickling, as every error of the project
        return _rebuild, (self.key, self.wrong, self.wanted, self.got)

    def __str__(self) -> str:
        name = self.key or "the treatment"
        match self.wrong:
            case Wrong.JSON:
                return f"{name} is not JSON: {self.wanted}"
            case Wrong.UNKNOWN:
                return f"{name} is not known; there are {self.wanted}"
            case Wrong.MISSING:
                return f"{name} is missing"
            case Wrong.NEWER:
                return f"{name} {self.got} is of a newer ColorStudio"
            case Wrong.KIND:
                return f"{name} must be {self.wanted}, not {self.got}"
        return f"{name} must lie {self.wanted}, not {self.got}"


def check_range(key: str, value: float, low: float, high: float) -> None:
    """Raises Refused unless low <= value <= high; not a number never does."""
    if not low <= value <= high:
        got = f"{value:g}" if _finite(value) else _beginning(value)
        raise Refused(key, Wrong.RANGE, wanted=f"between {low:g} and {high:g}", got=got)


def read_number(key: str, value: object) -> float:
    """A finite float of a JSON number; raises Refused for anything else, true and false among it."""
    if isinstance(value, int | float) and not isinstance(value, bool) and _finite(value):
        return plain(value)
    raise wrong_kind(key, value, "a number")


def plain(value: float) -> float:
    """The number as a float with one zero, not two: equal numbers are then written alike."""
    return float(value) + 0.0


def read_text(key: str, value: object) -> str:
    """A string; raises Refused for anything else and for an empty one."""
    if isinstance(value, str) and value:
        return value
    raise wrong_kind(key, value, "a text")


def read_list(key: str, value: object, length: int | None = None) -> list[object]:
    """A list, of so many values if that is said; raises Refused for anything else."""
    if isinstance(value, list | tuple) and length in (None, len(value)):
        return list(value)
    raise wrong_kind(key, value, "a list" if length is None else f"a list of {length}")


def read_keys(key: str, value: object, known: tuple[str, ...], needed: tuple[str, ...] = ()) -> dict[str, object]:
    """An object with none but the known keys and all of the needed ones; raises Refused naming one that is wrong."""
    if not isinstance(value, dict):
        raise wrong_kind(key, value, "an object")
    prefix = f"{key}." if key else ""
    for name in value:
        if name not in known:
            raise Refused(f"{prefix}{name}", Wrong.UNKNOWN, wanted=", ".join(known))
    for name in needed:
        if name not in value:
            raise Refused(f"{prefix}{name}", Wrong.MISSING)
    return value


def wrong_kind(key: str, value: object, wanted: str) -> Refused:
    """The refusal of a value of another kind; shows the value's beginning."""
    return Refused(key, Wrong.KIND, wanted=wanted, got=_beginning(value))


@contextmanager
def under(prefix: str) -> Iterator[None]:
    """Within, a Refused for "strength" is one for "prefix.strength"."""
    try:
        yield
    except Refused as error:
        key = f"{prefix}.{error.key}" if error.key else prefix
        raise Refused(key, error.wrong, wanted=error.wanted, got=error.got) from error


def _beginning(value: object) -> str:
    try:
        text = repr(value)
    except ValueError:  # a whole number of more digits than Python spells out
        text = "a very large number"
    return text if len(text) <= 40 else f"{text[:39]}…"


def _finite(value: int | float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:  # a whole number beyond the largest float
        return False


def _rebuild(key: str, wrong: Wrong, wanted: str, got: str) -> Refused:
    return Refused(key, wrong, wanted=wanted, got=got)
