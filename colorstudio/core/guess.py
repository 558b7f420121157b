"""What a classifier says of a picture; without torch, so that the window can show it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Guess:
    """One class, and how sure the classifier is that the picture shows it: 0..1, all classes together 1."""

    label: str
    confidence: float
