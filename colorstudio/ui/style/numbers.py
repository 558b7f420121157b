"""Numbers as the user's language writes them; all that is shown goes through here, or through a box of Qt's."""

from PySide6.QtCore import QCoreApplication, QLocale


def percent(share: float, decimals: int = 0) -> str:
    """A share, 1 being all, as a percentage."""
    words = QCoreApplication.translate("numbers", "{number}%")
    return words.format(number=QLocale().toString(float(share * 100), "f", decimals))


def number(value: float, decimals: int | None = None) -> str:
    """A number with so many digits behind the point; without: four that count, and none where there are none."""
    return (
        QLocale().toString(float(value), "g", 4)
        if decimals is None
        else QLocale().toString(float(value), "f", decimals)
    )


def signed(value: float) -> str:
    """A difference with its sign and two digits behind the point."""
    return ("+" if value >= 0 else "") + number(value, 2)
