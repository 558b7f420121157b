"""The kinds of file that desktops offer the program for, from the one place that knows them.

Those that an extra reads are not among them: the frozen program brings none.
"""

from colorstudio.files.formats import FORMATS

OFFERED = [format for format in FORMATS if format.reads and not format.extra]


def fill(text: str) -> str:
    """A file for a Linux desktop with the kinds put in where it names them."""
    types = [format.media_type for format in OFFERED]
    text = text.replace("@MIME_TYPES@", "".join(f"{kind};" for kind in types))
    elements = "\n".join(f"    <mediatype>{kind}</mediatype>" for kind in types)
    return text.replace("    <!-- @MEDIA_TYPES@ -->", elements)


def registry() -> str:
    """The lines that Inno Setup includes: what Windows offers "Open with" for."""
    key = r"Software\Classes\Applications\ColorStudio.exe\SupportedTypes"
    return "".join(
        f'Root: HKA; Subkey: "{key}"; ValueType: string; ValueName: "{suffix}"; ValueData: ""\n'
        for format in OFFERED
        for suffix in format.suffixes
    )
