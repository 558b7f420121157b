"""Several processes share one batch: which photographs are whose."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Share:
    """One of `world` processes, the one numbered `rank` from 0."""

    rank: int = 0
    world: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.rank < self.world:
            raise ValueError(f"there is no process {self.rank} of {self.world}")

    def of(self, things: Sequence[T], keys: Sequence[str]) -> list[T]:
        """This process's share of the things. keys: one each, alike in every process.

        A thing's process depends on its key alone, not on the others: a photograph added between two starts moves
        no other one to another process, where it would be done twice or not at all.
        """
        if self.world == 1:
            return list(things)
        return [thing for thing, key in zip(things, keys, strict=True) if _number(key) % self.world == self.rank]


def share_of(environment: Mapping[str, str] = os.environ) -> Share:
    """The share of this process under torchrun and launchers like it (RANK, WORLD_SIZE), else all of it.

    Raises ValueError for values that make no sense.
    """
    if "RANK" not in environment or "WORLD_SIZE" not in environment:
        return Share()
    return Share(int(environment["RANK"]), int(environment["WORLD_SIZE"]))


def _number(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "backslashreplace")).digest()[:8])
