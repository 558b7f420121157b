"""Why a value of a treatment or a card is refused: where it stands, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import isfinite

from colorstudio.errors import Message, Part, Term, Value


class Refused(ValueError):
    """A value that a treatment, a file of treatments or a card cannot have.

    key: its path, such as "hints[2].strength", "" for the whole. part: what is wrong with it. message: that with
    its values, a part of a sentence; str() is it in English.
    """

    def __init__(self, key: str, part: Part, **values: Value) -> None:
        super().__init__(key, part)
        self.key, self.part = key, part
        self.values = values
        self.message = Message(part, {"key": key or Term.TREATMENT, **values})

    def __reduce__(self) -> tuple[object, ...]:  # so that it survives pickling, as every error of the project
        return _rebuild, (self.key, self.part, self.values)

    def __str__(self) -> str:
        return str(self.message)


def check_range(key: str, value: float, low: float, high: float) -> None:
    """Raises Refused unless low <= value <= high; not a number never does."""
    if not low <= value <= high:
        got = f"{value:g}" if _finite(value) else _beginning(value)
        raise Refused(key, Part.RANGE, low=f"{low:g}", high=f"{high:g}", got=got)


def read_number(key: str, value: object) -> float:
    """A finite float of a JSON number; raises Refused for anything else, true and false among it."""
    if isinstance(value, int | float) and not isinstance(value, bool) and _finite(value):
        return plain(value)
    raise wrong_kind(key, value, Term.NUMBER)


def read_whole(key: str, value: object) -> int:
    """A whole number; raises Refused for anything else, true and false and 1.0 among it."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise wrong_kind(key, value, Term.WHOLE_NUMBER)


def plain(value: float) -> float:
    """The number as a float with one zero, not two: equal numbers are then written alike."""
    return float(value) + 0.0


def read_text(key: str, value: object) -> str:
    """A string; raises Refused for anything else and for an empty one."""
    if isinstance(value, str) and value:
        return value
    raise wrong_kind(key, value, Term.TEXT)


def read_list(key: str, value: object, length: int | None = None) -> list[object]:
    """A list, of so many values if that is said; raises Refused for anything else."""
    if isinstance(value, list | tuple) and length in (None, len(value)):
        return list(value)
    raise wrong_kind(key, value, Term.LIST if length is None else Message(Part.LIST_OF, {"length": length}))


def read_keys(key: str, value: object, known: tuple[str, ...], needed: tuple[str, ...] = ()) -> dict[str, object]:
    """An object with none but the known keys and all of the needed ones; raises Refused naming one that is wrong."""
    values = read_object(key, value)
    prefix = f"{key}." if key else ""
    for name in values:
        if name not in known:
            raise Refused(f"{prefix}{name}", Part.UNKNOWN, known=", ".join(known))
    for name in needed:
        if name not in values:
            raise Refused(f"{prefix}{name}", Part.MISSING)
    return values


def read_object(key: str, value: object) -> dict[str, object]:
    """A JSON object; raises Refused for anything else."""
    if isinstance(value, dict):
        return value
    raise wrong_kind(key, value, Term.OBJECT)


def wrong_kind(key: str, value: object, wanted: Value) -> Refused:
    """The refusal of a value of another kind; shows the value's beginning."""
    return Refused(key, Part.KIND, wanted=wanted, got=_beginning(value))


@contextmanager
def under(prefix: str) -> Iterator[None]:
    """Within, a Refused for "strength" is one for "prefix.strength"."""
    try:
        yield
    except Refused as error:
        key = f"{prefix}.{error.key}" if error.key else prefix
        raise _rebuild(key, error.part, error.values) from error


def _beginning(value: object) -> str:
    try:
        text = repr(value)
    except ValueError:  # a whole number of more digits than Python spells out
        return Term.HUGE_NUMBER
    return text if len(text) <= 40 else f"{text[:39]}…"


def _finite(value: int | float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:  # a whole number beyond the largest float
        return False


def _rebuild(key: str, part: Part, values: Mapping[str, Value]) -> Refused:
    return Refused(key, part, **values)
