"""What is said and its values, made a sentence in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from colorstudio.errors.words import Part, Said, Term


@dataclass(frozen=True)
class Message:
    """Something to tell the user: what is said, and its values. str() is the English sentence.

    said: one of `Said` or, within another, `Part`; or a finished sentence of someone who has none there. A value may
    be a message itself, where one sentence gives another as its reason.
    """

    said: Said | Part | str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.in_words()

    def in_words(
        self, translate: Callable[[str], str] | None = None, number: Callable[[int], str] = "{:,}".format
    ) -> str:
        """The sentence in another language: `translate` gets the English words, `number` writes whole numbers."""
        if not isinstance(self.said, Said | Part):
            return self.said
        words = translate(self.said.value) if translate else self.said.value
        return words.format_map({name: _written(value, translate, number) for name, value in self.values.items()})


Value = str | int | float | Message  # a Term among the strings


def _written(value: Value, translate: Callable[[str], str] | None, number: Callable[[int], str]) -> str:
    if isinstance(value, Message):
        return value.in_words(translate, number)
    if isinstance(value, Term) and translate:
        return translate(value.value)
    return number(value) if isinstance(value, int) else str(value)
