"""A recipe's settings, changed by `--set name=value`, and what each can be."""

import math
from collections.abc import Sequence
from dataclasses import Field, fields, replace
from typing import Any, ClassVar, Protocol, TypeVar

from trainer.errors import SettingError


class Dataclass(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Settings = TypeVar("Settings", bound=Dataclass)  # a recipe's Config: a frozen dataclass of numbers

# Above 0, or 1 and more where whole; what is named nowhere here can be 0 and more.
POSITIVE = frozenset(
    ("batch", "checked", "check_minutes", "clip", "deconvolutions", "epochs", "middle", "patches", "peak", "pool")
) | frozenset(("side", "smallest", "steps", "top", "views", "width"))
SHARES = frozenset(("free_encoder", "smallest"))  # 1 at most
BELOW_ONE = frozenset(("average", "momentum", "smooth"))
SWITCHES = frozenset(("augment", "batch_norm", "constant", "fixed", "gray", "mirror", "trunk"))  # 0 or 1
MOST = {"deconvolutions": 3, "attention": 2, "seed": 2**32 - 1}
MULTIPLES = {"studio": 16, "transfer": 32, "vgg": 32}  # of the sides in pixels, by recipe; of others 8


def change_settings(config: Settings, changes: Sequence[str]) -> Settings:
    """The config with `name=value` applied; raises SettingError for an unknown name or a value of another type."""
    kinds: dict[str, Any] = {field.name: type(field.default) for field in fields(config)}
    for change in changes:
        name, _, text = change.partition("=")
        if name not in kinds:
            raise SettingError(f"There is no setting “{name}”. The settings are: {', '.join(kinds)}.")
        try:
            config = replace(config, **{name: kinds[name](text)})
        except ValueError as error:
            whole = "whole " if kinds[name] is int else ""
            raise SettingError(f"The setting {name} takes a {whole}number, not “{text}”.") from error
    return config


def check_settings(config: Dataclass, recipe: str) -> None:
    """Raise SettingError for the first setting that no run of the recipe can have."""
    multiple = MULTIPLES.get(recipe, 8)
    for field in fields(config):
        value = getattr(config, field.name)
        fault = _fault(field.name, value)
        if fault is None and field.name in ("side", "largest") and value % multiple:
            fault = f"takes multiples of {multiple} with the recipe {recipe}"
        if fault is not None:
            raise SettingError(f"The setting {field.name} {fault}, not {value}.")


def _fault(name: str, value: float) -> str | None:
    if not math.isfinite(value):
        return "takes a number"
    if name in SWITCHES:
        return None if value in (0, 1) else "is 0 or 1"
    if name in POSITIVE and value <= 0:
        return "must be above 0"
    if value < 0:
        return "cannot be below 0"
    if name in SHARES and value > 1:
        return "is a share, at most 1"
    if name in BELOW_ONE and value >= 1:
        return "must be below 1"
    if value > MOST.get(name, math.inf):
        return f"is at most {MOST[name]}"
    return None
