"""What is done to one photograph: the value that undo, requests, caches, the library, XMP and journals hold."""

import json
import re
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self

from colorstudio.core.box import Bounds
from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.hint import Hint, read_hints
from colorstudio.core.look import Look, PartialLook, read_partial_look
from colorstudio.core.reference import Reference, read_reference
from colorstudio.core.refusal import (
    Refused,
    check_range,
    plain,
    read_keys,
    read_list,
    read_number,
    read_text,
    read_whole,
    under,
    wrong_kind,
)
from colorstudio.core.turn import TURNS, turn_bounds, turn_place
from colorstudio.errors import Message, Part, Term

VERSION = 1
SIDE_MIN, SIDE_MAX = 64, 1024  # pixels
_SHA256 = re.compile(r"[0-9a-f]{64}")

Framing = Bounds | tuple[Bounds, ...] | Literal["none"]


@dataclass(frozen=True)
class NetworkName:
    """A network by its name (its file's stem) and, where it is known, the SHA-256 of its file, 64 hex digits.

    Raises Refused, a ValueError, for an empty name and for what is no SHA-256.
    """

    name: str
    sha256: str | None = None

    def __post_init__(self) -> None:
        read_text("name", self.name)
        if self.sha256 is not None and not _SHA256.fullmatch(self.sha256):
            raise wrong_kind("sha256", self.sha256, Term.CHECKSUM)

    def as_dict(self) -> dict[str, Any]:
        """The name as JSON knows it."""
        return {"name": self.name} | ({"sha256": self.sha256} if self.sha256 else {})


@dataclass(frozen=True)
class Treatment:
    """All that a person decided about one photograph; what is None follows the network or the program.

    network: which one, None: the program's choice. effort, side (64..1024, longer side of what the network sees,
    pixels): None: as the network prefers. look: the values that were set. hints: what some places look like, in the
    order in which they were set. reference: whose colours are a prior, or None. frame: left, top, right, bottom of
    what is photograph, in fractions; several such, where several photographs lie on a sheet; "none": all of it; None:
    what is found. turn: how many degrees the photograph is turned clockwise, 0, 90, 180 or 270, before all else: the
    places of hints and frame are those of the turned one; None: nobody decided, and it stays as it is. 0: it stands
    as it should, somebody said.
    Equal and hashable by value, so a part of it (`look`, `hints`, ...) can be the key of what depends on that alone.
    Raises Refused, a ValueError that names the key, for values out of range.
    """

    network: NetworkName | None = None
    effort: Effort | None = None
    side: int | None = None
    look: PartialLook = field(default_factory=PartialLook)
    hints: tuple[Hint, ...] = ()
    reference: Reference | None = None
    frame: Framing | None = None
    turn: int | None = None

    def __post_init__(self) -> None:
        if self.side is not None:
            check_range("side", self.side, SIDE_MIN, SIDE_MAX)
        for key, bounds in _keyed(self.frame):
            _check_bounds(key, bounds)
        if self.degrees not in TURNS:
            raise wrong_kind("turn", self.turn, Message(Part.ONE_OF, {"known": ", ".join(map(str, TURNS))}))

    @property
    def degrees(self) -> int:
        """How many degrees the photograph is turned clockwise; 0 where nobody decided."""
        return self.turn or 0

    @property
    def touched(self) -> bool:
        """Whether anything was decided at all; an untouched treatment need not be stored."""
        return self != UNTOUCHED

    @property
    def places(self) -> bool:
        """Whether it says something of places, which fits one photograph and no other: hints, or a frame."""
        return bool(self.hints) or self.frame not in (None, "none")

    def resolved(self, card: Card) -> Look:
        """The whole look under the network of this card."""
        return self.look.over(card.recommended)

    def with_look(self, look: Look, card: Card) -> Self:
        """The treatment whose look is this under the network of this card.

        Values that differ from the ones now are set; of them, those at the recommended value follow the network
        again. The others stay set or following as they are.
        """
        return replace(self, look=self.look.moved_to(look, card.recommended))

    def turned(self, by: int) -> Self:
        """The treatment of the photograph turned by so many degrees more; its hints and its frame turn along."""
        by %= 360
        if not by:
            return self
        hints = tuple(replace(hint, place=turn_place(hint.place, by)) for hint in self.hints)
        frames = tuple(turn_bounds(bounds, by) for bounds in frames_in(self.frame))
        return replace(self, turn=(self.degrees + by) % 360, hints=hints, frame=framing_of(frames) or self.frame)

    def turned_to(self, turn: int) -> Self:
        """The treatment with this turn in the place of its own; its hints and its frame turn along."""
        return self.turned(turn - self.degrees)

    def as_dict(self) -> dict[str, Any]:
        """The treatment as JSON knows it, version 1: what is None or empty is left out."""
        values: dict[str, Any] = {"version": VERSION}
        if self.network is not None:
            values["network"] = self.network.as_dict()
        if self.effort is not None:
            values["effort"] = str(self.effort)
        if self.side is not None:
            values["side"] = self.side
        if look := self.look.set_values():
            values["look"] = {name: plain(value) for name, value in look.items()}
        if self.hints:
            values["hints"] = [hint.as_dict() for hint in self.hints]
        if self.reference is not None:
            values["reference"] = self.reference.as_dict()
        if self.frame is not None:
            frames = [[plain(edge) for edge in bounds] for bounds in frames_in(self.frame)]
            values["frame"] = frames[0] if len(frames) == 1 else frames or self.frame
        if self.turn is not None:
            values["turn"] = self.turn
        return values

    def to_json(self) -> str:
        """The treatment as one line of JSON in ASCII; equal treatments give the same text."""
        return json.dumps(self.as_dict(), sort_keys=True, separators=(",", ":"), allow_nan=False)

    @classmethod
    def from_dict(cls, value: object) -> Self:
        """The treatment of a parsed JSON object, version 1.

        `network` may be a bare name. Raises Refused, whose `key` is the path of what is wrong ("hints[2].strength"),
        for unknown keys, other kinds of value and values out of range.
        """
        values = read_keys("", value, KEYS, ("version",))
        _check_version(values["version"])
        found: dict[str, Any] = {key: READERS[key](values[key]) for key in KEYS[1:] if key in values}
        return cls(**found)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The treatment of `to_json`'s text, or of one written by hand; raises Refused as `from_dict` does."""
        try:
            value = json.loads(text, object_pairs_hook=_no_key_twice)
        except Refused:
            raise
        except (ValueError, RecursionError) as error:
            raise Refused("", Part.NO_JSON, reason=str(error)) from error
        return cls.from_dict(value)


def frames_in(frame: Framing | None) -> tuple[Bounds, ...]:
    """The parts of a sheet that a frame says are photographs; none where it says that all is, or nothing."""
    return tuple(bounds for _, bounds in _keyed(frame))


def framing_of(frames: tuple[Bounds, ...]) -> Framing | None:
    """The frame that says that these parts of a sheet are photographs; None for none."""
    return frames[0] if len(frames) == 1 else frames or None


def _keyed(frame: Framing | None) -> list[tuple[str, Bounds]]:
    """The bounds in a frame, each with its key in JSON."""
    if frame is None or frame == "none":
        return []
    if isinstance(frame[0], tuple):
        return [(f"frame[{number}]", bounds) for number, bounds in enumerate(frame)]
    return [("frame", frame)]


UNTOUCHED = Treatment()


def _check_version(value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise wrong_kind("version", value, f"{VERSION}")
    if value > VERSION:
        raise Refused("version", Part.NEWER, got=str(value))


def _read_network(value: object) -> NetworkName:
    if isinstance(value, str):
        return NetworkName(read_text("network", value))
    with under("network"):
        values = read_keys("", value, ("name", "sha256"), ("name",))
        sha256 = read_text("sha256", values["sha256"]).lower() if "sha256" in values else None
        return NetworkName(read_text("name", values["name"]), sha256)


def _read_effort(value: object) -> Effort:
    if isinstance(value, str) and value in tuple(Effort):
        return Effort(value)
    raise wrong_kind("effort", value, Message(Part.ONE_OF, {"known": ", ".join(f'"{effort}"' for effort in Effort)}))


def _read_side(value: object) -> int:
    return read_whole("side", value)


def _read_frame(value: object) -> Framing:
    if value == "none":
        return "none"
    if isinstance(value, list | tuple) and len(value) > 1 and all(isinstance(one, list | tuple) for one in value):
        return tuple(_read_bounds(f"frame[{number}]", one) for number, one in enumerate(value))
    if not isinstance(value, list | tuple) or len(value) != 4:
        raise wrong_kind("frame", value, Term.FRAME)
    return _read_bounds("frame", value)


def _read_bounds(key: str, value: object) -> Bounds:
    left, top, right, bottom = (
        read_number(f"{key}[{number}]", edge) for number, edge in enumerate(read_list(key, value, 4))
    )
    return left, top, right, bottom


def _check_bounds(key: str, bounds: Bounds) -> None:
    for number, edge in enumerate(bounds):
        check_range(f"{key}[{number}]", edge, 0.0, 1.0)
    left, top, right, bottom = bounds
    if left >= right or top >= bottom:
        text = ", ".join(f"{edge:g}" for edge in bounds)
        raise Refused(key, Part.KIND, wanted=Term.AREA, got=text)


def _read_turn(value: object) -> int:
    return read_whole("turn", value)


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Refused(twice, Part.TWICE)
    return values


READERS = {
    "network": _read_network,
    "effort": _read_effort,
    "side": _read_side,
    "look": read_partial_look,
    "hints": read_hints,
    "reference": read_reference,
    "frame": _read_frame,
    "turn": _read_turn,
}
KEYS = ("version", *READERS)
