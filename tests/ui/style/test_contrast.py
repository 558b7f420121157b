"""What the window's shades are against each other, by the formula of WCAG 2.2 (relative luminance)."""

import pytest
from PySide6.QtGui import QColor

from colorstudio.ui.style.theme import DARK, LIGHT, Shades

THEMES = pytest.mark.parametrize("shades", [DARK, LIGHT], ids=lambda shades: shades.name)
SURFACES = ("window", "field", "raised", "button", "hover")


def luminance(shade: str) -> float:
    colour = QColor(shade)
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear: list[float] = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_knows_black_and_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("surface", SURFACES)
def test_text_is_read_on_every_surface(shades: Shades, surface: str) -> None:
    behind = getattr(shades, surface)
    assert contrast(shades.text, behind) >= 7
    assert contrast(shades.muted, behind) >= 4.5


@THEMES
def test_disabled_text_and_edges_of_controls_are_seen(shades: Shades) -> None:
    for behind in (shades.window, shades.raised):
        assert contrast(shades.edge, behind) >= 3
        assert contrast(shades.faint, behind) >= 3
    assert contrast(shades.groove, shades.window) >= 3
    assert contrast(shades.accent, shades.window) >= 3  # the focus
    assert contrast(shades.on_accent, shades.accent) >= 4.5
    assert contrast(shades.error, shades.raised) >= 4.5
