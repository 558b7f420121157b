"""The one place with the words of errors and notes from below the session: English, ready to be translated.

The English sentence is the key, as gettext and Qt have it: whoever shows a `Message` may hand its words to
`QCoreApplication.translate("errors", ...)` first. Qt's lupdate finds them here by the marker's name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

CONTEXT = "errors"  # the translators' context of all that stands here


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: N802  (the name that lupdate looks for)
    """The words, unchanged: a mark for the tool that collects what is to be translated."""
    return words


class Said(StrEnum):
    """What can be said; in braces the values that belong to it. {name} is always a file's or picture's name."""

    # ---- opening
    MISSING = QT_TRANSLATE_NOOP("errors", "“{name}” is not there. Look whether it was moved or renamed.")
    FOLDER = QT_TRANSLATE_NOOP("errors", "“{name}” is a folder. Open a photograph in it instead.")
    DEVICE = QT_TRANSLATE_NOOP("errors", "“{name}” is a device, not a file. Open a photograph instead.")
    FORBIDDEN = QT_TRANSLATE_NOOP(
        "errors", "“{name}” may not be read. Change the permissions of the file, or open a copy of it."
    )
    UNREADABLE = QT_TRANSLATE_NOOP(
        "errors", "“{name}” could not be read: the system says “{reason}”. Try a copy of the file."
    )
    EMPTY = QT_TRANSLATE_NOOP("errors", "“{name}” is empty. Copy it again from where it came.")
    DAMAGED = QT_TRANSLATE_NOOP(
        "errors", "“{name}” is damaged or cut short, and cannot be shown whole. Copy it again from where it came."
    )
    NO_PHOTOGRAPH = QT_TRANSLATE_NOOP("errors", "“{name}” is not a photograph. ColorStudio opens {formats} files.")
    NOT_OPENED = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” is sound, but of a kind that ColorStudio does not open: {what}. "
        "Save it as an ordinary TIFF or PNG file first.",
    )
    EXTRA_MISSING = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” is a {format} file, and what reads those is not installed: add the package “{package}”, "
        "or save the picture as TIFF or PNG first.",
    )
    NO_PAGE = QT_TRANSLATE_NOOP("errors", "“{name}” has fewer pages than that: there are {pages}.")
    TOO_LARGE = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” is {width} × {height} pixels, and ColorStudio takes up to {most} megapixels. Open a smaller copy.",
    )
    TOO_SMALL = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” is {width} × {height} pixels, too small to colour. Each side needs at least {least} pixels.",
    )
    TOO_NARROW = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” is {width} × {height} pixels, a strip too narrow to colour. Crop it to at most {most} to 1.",
    )
    NO_MEMORY_TO_OPEN = QT_TRANSLATE_NOOP(
        "errors",
        "There is not enough memory to open “{name}”. Close other programs, or open a smaller copy of it.",
    )

    # ---- saving
    SAVE_FORMAT = QT_TRANSLATE_NOOP("errors", "“{name}” ends in no format that ColorStudio writes. Choose {formats}.")
    SAVE_LACKS = QT_TRANSLATE_NOOP(
        "errors", "“{name}” cannot be saved: this build of libvips writes no {format}. Choose .png."
    )
    SAVE_EXTRA_MISSING = QT_TRANSLATE_NOOP(
        "errors", "“{name}” cannot be saved: what writes {format} is not installed. Add “{package}”, or choose .png."
    )
    SAVE_TOO_LONG = QT_TRANSLATE_NOOP(
        "errors", "“{name}” cannot be saved: the format ends at {most} pixels. Choose .png or .tif."
    )
    SAVE_ORIGINAL = QT_TRANSLATE_NOOP("errors", "“{name}” is the original, which stays as it is. Choose another name.")
    SAVE_FOLDER = QT_TRANSLATE_NOOP("errors", "“{name}” is a folder. Choose another name.")
    SAVE_DEVICE = QT_TRANSLATE_NOOP("errors", "“{name}” is a device or a pipe, not a file. Choose another name.")
    SAVE_THERE = QT_TRANSLATE_NOOP(
        "errors", "“{name}” is already there. Choose another name, or allow it to be replaced."
    )
    SAVE_NAME_TOO_LONG = QT_TRANSLATE_NOOP(
        "errors", "“{name}” could not be saved: the name is too long for this disk. Choose a shorter one."
    )
    SAVE_DISK_FULL = QT_TRANSLATE_NOOP(
        "errors", "“{name}” could not be saved: the disk is full. Free some space, or save to another disk."
    )
    SAVE_FORBIDDEN = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” could not be saved: the folder “{folder}” may not be written to. Choose another folder.",
    )
    SAVE_NO_FOLDER = QT_TRANSLATE_NOOP(
        "errors", "“{name}” could not be saved: there is no folder “{folder}”. Choose another folder."
    )
    SAVE_FAILED = QT_TRANSLATE_NOOP(
        "errors", "“{name}” could not be saved: the system says “{reason}”. Choose another folder or name."
    )
    SAVE_ENCODER = QT_TRANSLATE_NOOP("errors", "“{name}” could not be saved in this format. Choose .png or .tif.")
    NO_MEMORY_TO_SAVE = QT_TRANSLATE_NOOP(
        "errors", "There is not enough memory to save “{name}”. Close other programs."
    )

    # ---- notes: the photograph is coloured all the same
    PAGES_LEFT_OUT = QT_TRANSLATE_NOOP("errors", "“{name}” holds {pages} pages; page {page} was opened.")
    METADATA_LOST = QT_TRANSLATE_NOOP(
        "errors", "“{name}” carries {what} that cannot be kept: it is damaged, or far larger than it should be."
    )
    METADATA_NO_ROOM = QT_TRANSLATE_NOOP(
        "errors", "“{name}” was saved without its {what}: the format has no room for it."
    )

    # ---- colouring
    NO_MEMORY = QT_TRANSLATE_NOOP("errors", "There is too little memory for this. Close other programs and try again.")
    NO_MEMORY_TO_LOAD = QT_TRANSLATE_NOOP("errors", "There is too little memory to load the network “{network}”.")
    NO_MEMORY_TO_COLOUR = QT_TRANSLATE_NOOP(
        "errors",
        "There is too little memory to colour “{name}”. Close other programs and select it again.",
    )
    NO_MEMORY_AT_SIDE = QT_TRANSLATE_NOOP(
        "errors", "There is too little memory to colour the photograph at network size {side}."
    )
    NO_MEMORY_TO_RECOGNISE = QT_TRANSLATE_NOOP(
        "errors", "There is too little memory to recognise what the photograph shows."
    )
    STEPPED_DOWN = QT_TRANSLATE_NOOP(
        "errors", "Memory ran out: “{name}” was coloured at network size {side} instead of {wished}."
    )
    STEPPED_TO_CPU = QT_TRANSLATE_NOOP("errors", "Memory ran out: “{name}” was coloured on the CPU.")
    STEPPED_DOWN_ON_CPU = QT_TRANSLATE_NOOP(
        "errors", "Memory ran out: “{name}” was coloured on the CPU at network size {side} instead of {wished}."
    )
    NO_SUCH_DEVICE = QT_TRANSLATE_NOOP("errors", "There is no device called “{device}”. Choose auto, cpu, cuda or mps.")
    DEVICE_ABSENT = QT_TRANSLATE_NOOP(
        "errors", "There is no {device} that ColorStudio can use. Choose “auto” or “cpu”."
    )


class Term(StrEnum):
    """Things that a sentence names as one of its values."""

    EXIF = "EXIF"
    XMP = "XMP"
    IPTC = "IPTC"
    TEXTS = QT_TRANSLATE_NOOP("errors", "texts")
    JPEG_12 = QT_TRANSLATE_NOOP("errors", "a JPEG of 12 bits a channel")
    JPEG_OTHER = QT_TRANSLATE_NOOP("errors", "a lossless or hierarchical JPEG")
    TIFF_BANDS = QT_TRANSLATE_NOOP("errors", "a TIFF with more channels than a photograph has")
    TIFF_COLOURS = QT_TRANSLATE_NOOP("errors", "a TIFF whose colours are neither gray, RGB, CMYK, YCbCr nor Lab")
    TIFF_DEPTH = QT_TRANSLATE_NOOP("errors", "a TIFF whose channels are not whole numbers of 8 or 16 bits")
    TIFF_COMPRESSION = QT_TRANSLATE_NOOP("errors", "a TIFF compressed in a way that is not read")
    RAW = QT_TRANSLATE_NOOP("errors", "a raw file of a camera that is not known")
    PSD_KIND = QT_TRANSLATE_NOOP("errors", "a Photoshop file without a flattened picture of 8 bits a channel")


Value = str | int | float  # a Term among the strings


@dataclass(frozen=True)
class Message:
    """Something to tell the user: what is said, and its values. str() is the English sentence.

    said: one of `Said`, or a finished sentence of someone who has none there.
    """

    said: Said | str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.in_words()

    def in_words(
        self, translate: Callable[[str], str] | None = None, number: Callable[[int], str] = "{:,}".format
    ) -> str:
        """The sentence in another language: `translate` gets the English words, `number` writes whole numbers."""
        if not isinstance(self.said, Said):
            return self.said
        words = translate(self.said.value) if translate else self.said.value
        return words.format_map({name: _written(value, translate, number) for name, value in self.values.items()})


def _written(value: Value, translate: Callable[[str], str] | None, number: Callable[[int], str]) -> str:
    if isinstance(value, Term) and translate:
        return translate(value.value)
    return number(value) if isinstance(value, int) else str(value)
