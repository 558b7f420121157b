"""The one place with the words of errors and notes from below the session: English, ready to be translated.

The English sentence is the key, as gettext and Qt have it: whoever shows a `message.Message` may hand its words to
`QCoreApplication.translate("errors", ...)` first. Qt's lupdate finds them here by the marker's name.
"""

from __future__ import annotations

from enum import StrEnum

CONTEXT = "errors"  # the translators' context of all that stands here


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: N802  (the name that lupdate looks for)
    """The words, unchanged: a mark for the tool that collects what is to be translated."""
    return words


class Said(StrEnum):
    """What can be said; in braces the values that belong to it. {name} is always a file's or picture's name.

    How many of something there are stands behind a colon or in brackets: no word then agrees with the number, which
    other languages do in up to six forms. Units (pixels, megapixels) stay as they are.
    """

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
    NO_PAGE = QT_TRANSLATE_NOOP("errors", "“{name}” has no such page. Number of its pages: {pages}.")
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
    SAVE_NO_LAYERS = QT_TRANSLATE_NOOP("errors", "“{name}” cannot hold layers. Choose {formats}.")
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
    PAGES_LEFT_OUT = QT_TRANSLATE_NOOP("errors", "Of “{name}”, page {page} was opened (number of pages: {pages}).")
    PICTURES_LEFT_OUT = QT_TRANSLATE_NOOP(
        "errors", "Of “{name}”, the main picture alone was opened (number of pictures: {pictures})."
    )
    METADATA_LOST = QT_TRANSLATE_NOOP(
        "errors", "“{name}” carries {what} that cannot be kept: it is damaged, or far larger than it should be."
    )
    METADATA_NO_ROOM = QT_TRANSLATE_NOOP(
        "errors", "“{name}” was saved without its {what}: the format has no room for it."
    )
    METADATA_REPLACED = QT_TRANSLATE_NOOP(
        "errors", "“{name}” was saved without the original’s {what}: it is damaged and cannot be kept."
    )
    PROFILE_NO_ROOM = QT_TRANSLATE_NOOP(
        "errors", "“{name}” was saved in sRGB: what writes {format} files embeds no other profile."
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
    GRAY_REFERENCE = QT_TRANSLATE_NOOP("errors", "“{name}” is gray: a reference needs colours of its own.")
    NO_SUCH_DEVICE = QT_TRANSLATE_NOOP("errors", "There is no device called “{device}”. Choose auto, cpu, cuda or mps.")
    DEVICE_ABSENT = QT_TRANSLATE_NOOP(
        "errors", "There is no {device} that ColorStudio can use. Choose “auto” or “cpu”."
    )

    # ---- networks
    NETWORK_NO_COLOURS = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: it tells photographs apart and does not colour. Choose another one.",
    )
    NETWORK_NO_TITLE = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: its title would be empty. Give it one."
    )
    NETWORK_BUNDLED = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: it came with ColorStudio and stays. Only networks "
        "that you added can be removed.",
    )
    NETWORK_CHANGED = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it changed while it was copied. Try again."
    )
    NETWORK_NO_NUMBERS = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: its answers are no numbers. Get a fresh copy, or use "
        "another network.",
    )
    NETWORK_NEWER = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: a newer ColorStudio wrote it. Update ColorStudio to use it.",
    )
    NETWORK_CARD_DAMAGED = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: its description is damaged. Get a fresh copy of the file."
    )
    NETWORK_CARD_INCOMPLETE = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: its description is incomplete. Get a fresh copy of the file.",
    )
    NETWORK_FOREIGN = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: ColorStudio's trainer did not write it."
    )
    NETWORK_NO_FILE = QT_TRANSLATE_NOOP("errors", "The network file “{name}” cannot be used: it is no file.")
    NETWORK_NO_SAFETENSORS = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it is not a safetensors file, or it was cut short."
    )
    NETWORK_NOT_ZHANG = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: it does not hold the network of Zhang et al. 2016, or "
        "not all of it.",
    )
    NETWORK_NO_BINS = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it does not say which colours its network chooses from."
    )
    NETWORK_WEIGHTS_NO_NUMBERS = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: its weights are damaged: some of them are no numbers."
    )
    NETWORK_OTHER_BINS = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: its network chooses from other colours than the 313 "
        "of Zhang et al. 2016.",
    )
    NETWORK_NO_FILE_OR_LARGE = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it is no file, or larger than any that ColorStudio knows."
    )
    NETWORK_UNSAFE = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: it is damaged, or holds more than weights and might be unsafe.",
    )
    NETWORK_NO_WEIGHTS = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it does not hold a network's weights by name."
    )
    NETWORK_LARGE = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it is larger than any network that ColorStudio knows."
    )
    NETWORK_NO_CLASSES = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it colours photographs and does not tell them apart."
    )
    NETWORK_OTHER_WEIGHTS = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: its weights are damaged or belong to another network."
    )
    NETWORK_UNREADABLE = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it cannot be read: {reason}."
    )
    NETWORK_UNWRITABLE = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it cannot be written: {reason}."
    )
    NETWORK_NOT_DELETED = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it cannot be deleted: {reason}."
    )
    NETWORK_FOLDER_CLOSED = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: it cannot be written into the folder {folder}: {reason}."
    )
    NETWORK_BUNDLED_NAME = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: its name is “{network}”, as that of a network which "
        "comes with ColorStudio.",
    )
    NETWORK_NAME_TAKEN = QT_TRANSLATE_NOOP(
        "errors",
        "The network file “{name}” cannot be used: there is another network of the name “{network}” "
        "already. Delete {file} first to have this one.",
    )
    NETWORK_UNKNOWN = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: this version does not know the network “{network}” in it."
    )
    NETWORK_OTHER_OUTPUT = QT_TRANSLATE_NOOP(
        "errors", "The network file “{name}” cannot be used: a network of the kind “{network}” gives no {output}."
    )

    # ---- many photographs
    EXISTS = QT_TRANSLATE_NOOP("errors", "“{name}” exists.")
    IS_INPUT = QT_TRANSLATE_NOOP("errors", "“{name}” is one of the photographs to colour, and is not written over.")
    IS_FOLDER = QT_TRANSLATE_NOOP("errors", "“{name}” is a folder, and is not replaced.")
    IS_NO_FILE = QT_TRANSLATE_NOOP("errors", "“{name}” is no plain file, and is not written to.")
    CANNOT_BE_WRITTEN = QT_TRANSLATE_NOOP("errors", "“{name}” cannot be written: {reason}.")
    FOLDER_UNREAD = QT_TRANSLATE_NOOP("errors", "The folder “{folder}” could not be looked through: {reason}.")
    LINK_DEAD = QT_TRANSLATE_NOOP("errors", "“{name}” is a link to a photograph that is not there: {reason}.")
    FOLDER_NOT_MADE = QT_TRANSLATE_NOOP("errors", "The folder “{folder}” cannot be made: {reason}.")
    FOLDER_GONE = QT_TRANSLATE_NOOP(
        "errors", "The folder “{folder}” is not there any more. Connect its disk again, then go on."
    )
    FOLDER_CLOSED = QT_TRANSLATE_NOOP("errors", "Nothing can be written to the folder “{folder}” any more: {reason}.")
    FOLDER_FULL = QT_TRANSLATE_NOOP("errors", "The disk of “{folder}” is full. Free some space, then go on.")
    SOURCE_REPLACED = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” was replaced by another file since its treatment was decided. Close it, open it again and decide "
        "anew.",
    )
    TREATED_ANOTHER = QT_TRANSLATE_NOOP(
        "errors",
        "“{name}” was another photograph when this treatment was used before: its hints and frame are not of this one.",
    )
    RESULT_OF_BEFORE = QT_TRANSLATE_NOOP(
        "errors", "“{name}” was replaced while it was being coloured. The result is of the file that was there before."
    )
    FILE_REPLACED = QT_TRANSLATE_NOOP(
        "errors", "“{name}” was replaced by another file since it was opened. Close it and open it again."
    )
    EXPORT_TAKEN_UP = QT_TRANSLATE_NOOP(
        "errors", "Nothing is left of this export: another window has taken it up, or its folder is gone."
    )
    SOURCE_CHANGED = QT_TRANSLATE_NOOP(
        "errors", "“{name}” was changed while it was being coloured. Colour it once more."
    )
    NAME_SHORTENED = QT_TRANSLATE_NOOP(
        "errors", "The name of “{name}” is too long for the disk with more to it: see “{result}”."
    )
    DONE_BEFORE = QT_TRANSLATE_NOOP("errors", "Coloured before, as “{name}”.")
    NO_SUCH_PLACE = QT_TRANSLATE_NOOP("errors", "There is no {place} to put into names. There are {places}.")
    OPEN_BRACE = QT_TRANSLATE_NOOP("errors", "A brace is open in the naming pattern. Names are put in as in {example}.")
    BAD_SIGN = QT_TRANSLATE_NOOP("errors", "File names hold no “{sign}” on some systems. Choose another sign.")
    ONE_NAME = QT_TRANSLATE_NOOP("errors", "Without {name} or {number} all results would have one name.")

    # ---- what the program keeps
    LIBRARY_UNUSABLE = QT_TRANSLATE_NOOP("errors", "The library of treatments in {folder} cannot be used: {reason}.")
    LIBRARY_NEWER = QT_TRANSLATE_NOOP(
        "errors", "The treatments in {folder} are of a newer ColorStudio. Update ColorStudio to use them."
    )
    LIBRARY_NEWER_BESIDE = QT_TRANSLATE_NOOP(
        "errors",
        "The treatments in {file} are of a newer ColorStudio and stay as they are. "
        "Until you update, others are kept beside them.",
    )
    LIBRARY_DAMAGED = QT_TRANSLATE_NOOP(
        "errors",
        "The library of treatments was damaged. It lies as {name} in {folder}; "
        "what could be read of it is in a new one (treatments: {count}).",
    )
    NOT_TAKEN_IN = QT_TRANSLATE_NOOP("errors", "“{name}” cannot be taken in: {reason}.")
    CANNOT_BE_READ = QT_TRANSLATE_NOOP("errors", "“{name}” cannot be read: {reason}.")
    TREATMENTS_TOO_LARGE = QT_TRANSLATE_NOOP("errors", "“{name}” is too large for a file of treatments.")
    NO_TREATMENTS = QT_TRANSLATE_NOOP("errors", "“{name}” is no file of treatments, or it is damaged.")
    PICTURE_NOT_KEPT = QT_TRANSLATE_NOOP("errors", "The pasted picture cannot be kept in {folder}: {reason}.")
    NOT_DELETED = QT_TRANSLATE_NOOP("errors", "The file {file} cannot be deleted: {reason}.")
    NO_NUMBERS = QT_TRANSLATE_NOOP(
        "errors", "The colours of this photograph came out as no numbers, so it was not painted."
    )


class Term(StrEnum):
    """Things that a sentence names as one of its values."""

    EXIF = "EXIF"
    XMP = "XMP"
    IPTC = "IPTC"
    NVIDIA = QT_TRANSLATE_NOOP("errors", "NVIDIA graphics card")
    APPLE = QT_TRANSLATE_NOOP("errors", "Apple graphics processor")
    TEXTS = QT_TRANSLATE_NOOP("errors", "texts")
    JPEG_12 = QT_TRANSLATE_NOOP("errors", "a JPEG of 12 bits a channel")
    JPEG_OTHER = QT_TRANSLATE_NOOP("errors", "a lossless or hierarchical JPEG")
    TIFF_BANDS = QT_TRANSLATE_NOOP("errors", "a TIFF with more channels than a photograph has")
    TIFF_COLOURS = QT_TRANSLATE_NOOP("errors", "a TIFF whose colours are neither gray, RGB, CMYK, YCbCr nor Lab")
    TIFF_DEPTH = QT_TRANSLATE_NOOP("errors", "a TIFF whose channels are not whole numbers of 8 or 16 bits")
    TIFF_COMPRESSION = QT_TRANSLATE_NOOP("errors", "a TIFF compressed in a way that is not read")
    RAW = QT_TRANSLATE_NOOP("errors", "a raw file of a camera that is not known")
    JXL_PROFILE = QT_TRANSLATE_NOOP("errors", "a JPEG XL that keeps its colours under a profile of its own")
    HIGH_RANGE = QT_TRANSLATE_NOOP("errors", "a picture of high dynamic range (PQ or HLG)")
    DISK_FULL = QT_TRANSLATE_NOOP("errors", "the disk is full")
    DISK_FULL_OR_FAILS = QT_TRANSLATE_NOOP("errors", "the disk is full, or fails")
    BUSY = QT_TRANSLATE_NOOP("errors", "another program is busy with it")
    FOLDER_CLOSED = QT_TRANSLATE_NOOP("errors", "the folder may not be written to")
    TREATMENT = QT_TRANSLATE_NOOP("errors", "the treatment")
    NUMBER = QT_TRANSLATE_NOOP("errors", "a number")
    WHOLE_NUMBER = QT_TRANSLATE_NOOP("errors", "a whole number")
    HUGE_NUMBER = QT_TRANSLATE_NOOP("errors", "a very large number")
    TEXT = QT_TRANSLATE_NOOP("errors", "a text")
    TRUE_OR_FALSE = QT_TRANSLATE_NOOP("errors", "true or false")
    LIST = QT_TRANSLATE_NOOP("errors", "a list")
    SHORT_LIST = QT_TRANSLATE_NOOP("errors", "a short list")
    OBJECT = QT_TRANSLATE_NOOP("errors", "an object")
    SHORT_OBJECT = QT_TRANSLATE_NOOP("errors", "an object with few keys")
    SETTING = QT_TRANSLATE_NOOP("errors", "the name of a setting")
    FILE_NAME = QT_TRANSLATE_NOOP("errors", "a name for a file")
    CHECKSUM = QT_TRANSLATE_NOOP("errors", "64 hexadecimal digits in lower case")
    TIME = QT_TRANSLATE_NOOP("errors", "a time such as 2026-01-31T12:00:00+00:00")
    PNG = QT_TRANSLATE_NOOP("errors", "a PNG file in base64")
    COLOUR = QT_TRANSLATE_NOOP("errors", '[a, b], "keep" or "gray"')
    FRAME = QT_TRANSLATE_NOOP("errors", 'a list of 4 or "none"')
    AREA = QT_TRANSLATE_NOOP("errors", "left, top, right, bottom with some area between")
    PSD_KIND = QT_TRANSLATE_NOOP("errors", "a Photoshop file without a flattened picture of 8 bits a channel")


class Part(StrEnum):
    """What can be said within a sentence, as one of its values: why a value of a treatment or a card is refused."""

    NO_JSON = QT_TRANSLATE_NOOP("errors", "{key} is not JSON: {reason}")
    UNKNOWN = QT_TRANSLATE_NOOP("errors", "{key} is not known; there are {known}")
    MISSING = QT_TRANSLATE_NOOP("errors", "{key} is missing")
    NEWER = QT_TRANSLATE_NOOP("errors", "{key} {got} is of a newer ColorStudio")
    TWICE = QT_TRANSLATE_NOOP("errors", "{key} must be there once, not twice")
    KIND = QT_TRANSLATE_NOOP("errors", "{key} must be {wanted}, not {got}")
    RANGE = QT_TRANSLATE_NOOP("errors", "{key} must lie between {low} and {high}, not {got}")
    BIN_TWICE = QT_TRANSLATE_NOOP("errors", "{key} must be a list with each bin once")
    SUM = QT_TRANSLATE_NOOP("errors", "{key} must lie between 0 (left out) and 1 in sum, not {got}")
    LIST_OF = QT_TRANSLATE_NOOP("errors", "a list of {length}")
    ONE_OF = QT_TRANSLATE_NOOP("errors", "one of {known}")
