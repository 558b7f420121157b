"""The translations: collects what is on screen, and makes of the translators' files what the program reads.

    python packaging/languages.py [LANGUAGE...]

brings resources/languages/colorstudio_*.ts up to date with the source (Qt's lupdate), compiles them to .qm (lrelease)
and says how many words of each are still to be translated. With languages named, a file is begun for each new one.
Translators edit the .ts files with Qt Linguist (pyside6-linguist). All of it comes with PySide6-Essentials.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
SOURCE_LANGUAGE = "en"  # its file holds plural forms alone


def main(languages: Sequence[str]) -> int:
    """Update and compile; 1 where something is unfinished, else 0."""
    known = {path.stem.removeprefix("colorstudio_") for path in FOLDER.glob("colorstudio_*.ts")}
    unfinished = 0
    for language in sorted(known | set(languages)):
        catalogue = FOLDER / f"colorstudio_{language}.ts"
        update(catalogue, language)
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
        left = len(find_unfinished(catalogue))
        print(f"{catalogue.name}: {left} unfinished, {catalogue.with_suffix('.qm').stat().st_size} bytes compiled")
        unfinished += left
    return 1 if unfinished else 0


def update(catalogue: Path, language: str) -> None:
    """Bring a catalogue up to date with the source; what is gone from there goes, what is new is unfinished."""
    sources = sorted(str(path) for path in (ROOT / "colorstudio").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", SOURCE_LANGUAGE, "-target-language", language]
    if language == SOURCE_LANGUAGE:
        options.append("-pluralonly")
    # No guesses: a similar text may mean the opposite.
    guesses = ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    _run("pyside6-lupdate", *options, *guesses, *sources, "-ts", str(catalogue))


def compile_catalogue(catalogue: Path, to: Path) -> None:
    """Make of a catalogue the file that QTranslator reads."""
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(to))


def find_unfinished(catalogue: Path) -> list[str]:
    """The source texts that have no translation yet."""
    messages = ElementTree.parse(catalogue).iter("message")
    return [
        message.findtext("source") or ""
        for message in messages
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]


def find_tool(name: str) -> str:
    """Where PySide put the tool: beside the interpreter, which need not be on the path. "" where it is not."""
    return which(name, path=Path(sys.executable).parent) or which(name) or ""


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([find_tool(tool) or tool, *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
