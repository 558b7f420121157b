"""Changes to a file, each told by its number: the same number gives the same file."""

import json
import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any

EDGES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
HEAD = 600  # bytes at the start of a file, where its headers are
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, float("nan"), float("inf"), 10**30, 10**400, "", "x" * 5000, "\x1b[2J\x07", "\ud800",
    "../x", "/etc/passwd", "<img src='http://127.0.0.1:9/'>", [], {}, [[]], {"a": {"b": [1]}}, ["x"] * 1000, "[" * 5000,
)  # fmt: skip


def mutate(seeds: list[bytes], number: int) -> tuple[int, bytes]:
    """Which seed, and what it is changed to. The first numbers give the seeds themselves."""
    if number < len(seeds):
        return number, seeds[number]
    rng = random.Random(number)
    which = rng.randrange(len(seeds))
    content = bytearray(seeds[which])
    for _ in range(rng.choice((1, 1, 1, 2, 4, 8))):
        rng.choice(CHANGES)(rng, content, seeds)
    return which, bytes(content)


def mutate_json(content: bytes, number: int) -> bytes:
    """JSON with some values replaced by odd ones, keys added, or taken away."""
    rng = random.Random(number)
    value = json.loads(content)
    for _ in range(rng.choice((1, 1, 2, 4))):
        _change_value(rng, value)
    return json.dumps(value).encode()


def _change_value(rng: random.Random, value: Any) -> None:
    """Go down to some place in it, and put something odd there."""
    while True:
        places = list(value) if isinstance(value, dict) else range(len(value))
        if not places:
            return
        place = rng.choice(list(places))
        if isinstance(value[place], dict | list) and value[place] and rng.random() < 0.7:
            value = value[place]
            continue
        if isinstance(value, dict) and rng.random() < 0.1:
            del value[place]
        elif isinstance(value, dict) and rng.random() < 0.1:
            value[rng.choice(("more", "__class__", "", "path"))] = deepcopy(rng.choice(ODD))
        else:
            value[place] = deepcopy(rng.choice(ODD))
        return


def _place(rng: random.Random, content: bytearray, width: int = 1) -> int:
    end = len(content) - width
    if end <= 0:
        return 0
    return rng.randrange(min(end, HEAD)) if rng.random() < 0.6 else rng.randrange(end)


def _flip(rng: random.Random, content: bytearray, _: list[bytes]) -> None:
    if content:
        content[_place(rng, content)] ^= 1 << rng.randrange(8)


def _edge(rng: random.Random, content: bytearray, _: list[bytes]) -> None:
    width = rng.choice((1, 2, 4))
    at = _place(rng, content, width)
    content[at : at + width] = (rng.choice(EDGES) % 256**width).to_bytes(width, rng.choice(("big", "little")))


def _random(rng: random.Random, content: bytearray, _: list[bytes]) -> None:
    at = _place(rng, content)
    content[at : at + rng.randrange(1, 9)] = rng.randbytes(rng.randrange(1, 9))


def _truncate(rng: random.Random, content: bytearray, _: list[bytes]) -> None:
    del content[rng.randrange(len(content) + 1) :]


def _cut(rng: random.Random, content: bytearray, _: list[bytes]) -> None:
    at = _place(rng, content)
    del content[at : at + rng.randrange(1, 64)]


def _repeat(rng: random.Random, content: bytearray, _: list[bytes]) -> None:
    at = _place(rng, content)
    content[at:at] = content[at : at + rng.randrange(1, 200)] * rng.choice((1, 2, 50))


def _blank(rng: random.Random, content: bytearray, _: list[bytes]) -> None:
    at, length = _place(rng, content), rng.randrange(1, 200)
    content[at : at + length] = bytes([rng.choice((0, 0xFF))]) * min(length, len(content) - at)


def _splice(rng: random.Random, content: bytearray, seeds: list[bytes]) -> None:
    other = rng.choice(seeds)
    at, first = _place(rng, content), rng.randrange(len(other) + 1)
    content[at:] = other[first : first + 100_000]


CHANGES: tuple[Callable[[random.Random, bytearray, list[bytes]], None], ...] = (
    _flip, _flip, _flip, _edge, _edge, _edge, _random, _truncate, _cut, _repeat, _blank, _splice,
)  # fmt: skip
