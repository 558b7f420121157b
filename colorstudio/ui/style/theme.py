"""Light and dark: one set of shades each, made into a palette and a style sheet.

All surfaces are neutral gray (equal red, green and blue), since a tinted surround shifts how the colours of a
photograph are seen (ISO 3664 asks for neutral ones). The only hue is the amber of a darkroom's safelight.
"""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from colorstudio.paths import resource

_APPLIED = "colorstudioShades"


@dataclass(frozen=True)
class Shades:
    """Every colour that the window uses, as #rrggbb."""

    name: str
    window: str  # panels, bars
    canvas: str  # around photographs
    field: str  # text and number fields
    raised: str  # menus, tooltips, messages
    button: str
    hover: str
    pressed: str
    line: str  # between areas
    border: str  # around menus, messages and other surfaces
    edge: str  # around controls: 3 to 1 against what is around them (WCAG 2.2, 1.4.11)
    groove: str  # slider tracks, scroll handles
    text: str
    muted: str  # secondary text
    faint: str  # disabled text
    accent: str
    accent_hover: str
    on_accent: str  # text on the accent
    error: str


DARK = Shades(
    name="dark",
    window="#2b2b2b",
    canvas="#212121",
    field="#1e1e1e",
    raised="#363636",
    button="#3a3a3a",
    hover="#444444",
    pressed="#505050",
    line="#1a1a1a",
    border="#4d4d4d",
    edge="#848484",
    groove="#7c7c7c",
    text="#e6e6e6",
    muted="#bcbcbc",
    faint="#8f8f8f",
    accent="#e8a33d",
    accent_hover="#f2b458",
    on_accent="#1d1505",
    error="#ff9184",
)

LIGHT = Shades(
    name="light",
    window="#f3f3f3",
    canvas="#d6d6d6",
    field="#ffffff",
    raised="#ffffff",
    button="#fbfbfb",
    hover="#e6e6e6",
    pressed="#d9d9d9",
    line="#cfcfcf",
    border="#b8b8b8",
    edge="#7e7e7e",
    groove="#858585",
    text="#1e1e1e",
    muted="#585858",
    faint="#767676",
    accent="#955400",
    accent_hover="#a86000",
    on_accent="#ffffff",
    error="#b3261e",
)


def current_shades() -> Shades:
    """The shades of the palette that the application has now."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply_theme(app: QApplication, theme: str) -> None:
    """Dress the application; theme is "light", "dark" or "system", which follows the desktop."""
    shades = {"light": LIGHT, "dark": DARK}.get(theme) or _system_shades(app)
    if app.property(_APPLIED) != shades.name:  # a style sheet takes a moment, and desktops say things twice
        app.setProperty(_APPLIED, shades.name)
        app.setPalette(make_palette(shades))
        app.setStyleSheet(make_style_sheet(shades))


def follow_theme(app: QApplication, theme: str) -> None:
    """Ask the desktop for matching window frames and native dialogs, then dress the application."""
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(theme, Qt.ColorScheme.Unknown)
    app.styleHints().setColorScheme(scheme)
    apply_theme(app, theme)


def make_palette(shades: Shades) -> QPalette:
    """The palette for everything that the style sheet does not reach."""
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, shade in (
        ((role.Window,), shades.window),
        ((role.Base,), shades.field),
        ((role.AlternateBase, role.Button), shades.button),
        ((role.ToolTipBase, role.Light), shades.raised),
        ((role.Mid,), shades.border),
        ((role.Dark, role.Shadow), shades.line),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), shades.text),
        ((role.PlaceholderText,), shades.muted),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), shades.accent),
        ((role.HighlightedText,), shades.on_accent),
    ):
        for each in roles:
            palette.setColor(each, QColor(shade))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(shades.faint))
    return palette


def make_style_sheet(shades: Shades) -> str:
    """The style sheet of resources/style with the shades filled in."""
    template = Template(resource("style", "colorstudio.qss").read_text(encoding="utf-8"))
    signs = {name: resource("style", f"{name}-{shades.name}.svg").as_posix() for name in ("chevron", "check")}
    return template.substitute(asdict(shades), **signs)


def _system_shades(app: QApplication) -> Shades:
    return LIGHT if app.styleHints().colorScheme() == Qt.ColorScheme.Light else DARK
