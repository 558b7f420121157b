"""What the things that come with the program say of themselves, in the user's language.

Networks and presets are files, and their words are English in them. Those of the bundled ones stand here once more,
for lupdate to find; what others wrote is shown as it is.
"""

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
    """The words, unchanged: a mark for the tool that collects what is to be translated."""
    return words


BUNDLED = {
    # networks
    QT_TRANSLATE_NOOP("bundled", "For photographs of every kind: people, streets, landscapes, rooms."),
    QT_TRANSLATE_NOOP(
        "bundled",
        "For teaching the temperature: the paper’s second network, learned from 32-pixel pictures. "
        "On photographs its colours are further from the truth than gray.",
    ),
    QT_TRANSLATE_NOOP(
        "bundled",
        "For teaching: the paper’s first network, learned from 32-pixel pictures. "
        "Its colours are brownish, and on photographs further from the truth than gray.",
    ),
    QT_TRANSLATE_NOOP("bundled", "Names what it sees in a picture: one of ten classes."),
    QT_TRANSLATE_NOOP("bundled", "ImageNet-1k (encoder), photographs of research sets (see the model card)"),
    # presets
    QT_TRANSLATE_NOOP("bundled", "As the network recommends"),
    QT_TRANSLATE_NOOP("bundled", "Quiet"),
    QT_TRANSLATE_NOOP("bundled", "Vivid"),
    QT_TRANSLATE_NOOP("bundled", "Likeliest colours"),
    QT_TRANSLATE_NOOP("bundled", "Faded print"),
    QT_TRANSLATE_NOOP("bundled", "Hand-tinted"),
    # what the classifier knows
    QT_TRANSLATE_NOOP("bundled", "airplane"),
    QT_TRANSLATE_NOOP("bundled", "automobile"),
    QT_TRANSLATE_NOOP("bundled", "bird"),
    QT_TRANSLATE_NOOP("bundled", "cat"),
    QT_TRANSLATE_NOOP("bundled", "deer"),
    QT_TRANSLATE_NOOP("bundled", "dog"),
    QT_TRANSLATE_NOOP("bundled", "frog"),
    QT_TRANSLATE_NOOP("bundled", "horse"),
    QT_TRANSLATE_NOOP("bundled", "ship"),
    QT_TRANSLATE_NOOP("bundled", "truck"),
}


def in_own_words(text: str) -> str:
    """The words of a bundled network or preset in the user's language; any other text as it is."""
    return QCoreApplication.translate("bundled", text) if text in BUNDLED else text
