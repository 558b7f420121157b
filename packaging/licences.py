"""The licences of what is inside: found by the file lists of the build, never by a list kept by hand."""

import functools
import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from contents import Content
from parts import PackagingError

TEXTS = Path(__file__).with_name("licences")  # what wheels name and do not carry
_IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)
_COMMON = Path("/usr/share/common-licenses")  # Debian's, which its packages refer to
_EXTRA_TEXTS = {
    "pyside6_essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "pi_heif": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "pyvips_binary": ("LGPL-3.0.txt", "GPL-3.0.txt", "libvips.md"),
    "rawpy": ("rawpy.md",),
}
_RULE = "=" * 100


@dataclass(frozen=True)
class Component:
    """Something by others inside the program. texts: (name of the text, text)."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]


Finder = Callable[[Path], Component | None]


def find_components(
    contents: Iterable[Content], finders: Iterable[Finder], *, own: Iterable[Path], known: Iterable[Component] = ()
) -> list[Component]:
    """What the contents are by, in the order of names, each once.

    own: folders whose files are ours. known: what is inside besides. Raises PackagingError where nobody owns a
    file: a licence would be missing.
    """
    finders, own = list(finders), list(own)
    found = {component.name: component for component in known}
    unowned: list[str] = []
    for content in contents:
        component = next(filter(None, (find(content.source) for find in finders)), None)
        if component:
            found[component.name] = component
        elif not any(folder in content.source.parents for folder in own):
            unowned.append(f"{content.place} ({content.source})")
    if unowned:
        raise PackagingError(f"Nobody is known to own {', '.join(sorted(unowned))}: say so in packaging/licences.py.")
    return sorted(found.values(), key=lambda component: component.name.lower())


def usual_finders() -> list[Finder]:
    """Ways to tell who owns a file: the installed distributions, Python, and Debian's packages."""
    return [DistributionFinder(Path(sysconfig.get_path("purelib"))), find_python, find_debian]


def bootloader() -> Component:
    """PyInstaller, whose bootloader is in every executable that it makes, and in no list."""
    return distribution_to_component(importlib.metadata.distribution("pyinstaller"))


class DistributionFinder:
    """Finds the installed distribution that a file belongs to."""

    def __init__(self, site: Path) -> None:
        self._owners: dict[str, importlib.metadata.Distribution] = {}
        for distribution in importlib.metadata.distributions(path=[str(site)]):
            for file in distribution.files or ():
                self._owners[os.path.normpath(site / str(file))] = distribution

    def __call__(self, source: Path) -> Component | None:
        distribution = self._owners.get(os.path.normpath(source))
        return distribution_to_component(distribution) if distribution else None


@functools.cache
def distribution_to_component(distribution: importlib.metadata.Distribution) -> Component:
    """Name, version, licence and licence texts of an installed distribution."""
    metadata = distribution.metadata
    files = [file for file in distribution.files or () if ".dist-info" in str(file) and _IS_LICENCE.search(file.name)]
    paths = sorted((str(file), Path(str(distribution.locate_file(file)))) for file in files)
    texts = [(name.partition(".dist-info/")[2], _read(path)) for name, path in paths if path.is_file()]
    key = metadata["Name"].lower().replace("-", "_")
    texts += [(name, _read(TEXTS / name)) for name in _EXTRA_TEXTS.get(key, ())]
    if not texts and key.startswith("nvidia_"):  # theirs to redistribute, one of them without a text
        texts = [("note", f"{licence_name(metadata)}; the package has no text of it. See {metadata['Home-page']}.")]
    if not texts:
        raise PackagingError(f"{metadata['Name']} comes without a licence text: add one in packaging/licences.py.")
    return Component(metadata["Name"], distribution.version, licence_name(metadata), tuple(texts))


def licence_name(metadata: importlib.metadata.PackageMetadata) -> str:
    """What a distribution's metadata says of its licence, in a line."""
    values = {key: (metadata.get_all(key) or [""])[0] for key in ("License-Expression", "License")}
    named = values["License-Expression"] or values["License"].strip().partition("\n")[0]
    classifiers = [line for line in metadata.get_all("Classifier") or () if line.startswith("License ::")]
    return named or ", ".join(line.rpartition(" :: ")[2] for line in classifiers) or "see the text"


def find_python(source: Path) -> Component | None:
    """Python, where the file is of its standard library, its interpreter, or made of these by PyInstaller."""
    prefix = Path(sys.base_prefix)
    stdlib = Path(sysconfig.get_path("stdlib"))
    shared = str(sysconfig.get_config_var("LDLIBRARY") or "libpython")
    is_interpreter = source.name.startswith(shared) or source.name.lower().startswith(("python3", "libpython3"))
    made = source.name == "base_library.zip" or "localpycs" in source.parts
    if not (stdlib in source.parents or made or (prefix in source.parents and is_interpreter)):
        return None
    texts = [path for path in (stdlib / "LICENSE.txt", prefix / "LICENSE.txt") if path.is_file()]
    texts += [Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright")] if not texts else []
    return Component("Python", platform.python_version(), "PSF-2.0", tuple((path.name, _read(path)) for path in texts))


def find_debian(source: Path) -> Component | None:
    """The package of Debian or Ubuntu that a library of the system came with."""
    if not shutil.which("dpkg-query"):
        return None
    for path in dict.fromkeys((source, source.resolve(), Path(str(source.resolve()).removeprefix("/usr")))):
        done = subprocess.run(["dpkg-query", "--search", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return debian_to_component(done.stdout.partition(":")[0])
    return None


@functools.cache
def debian_to_component(package: str) -> Component:
    """A package of Debian with its copyright file, and the common licences that this refers to."""
    asked = ["dpkg-query", "--show", "--showformat", "${Version}", package]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split(package)[-1]
    text = _read(Path(f"/usr/share/doc/{package}/copyright"))
    common = sorted({name.rstrip(".") for name in re.findall(rf"{_COMMON}/([\w.+-]+)", text)})
    names = re.findall(r"^License:[ \t]*(\S.*)$", text, re.MULTILINE)
    licence = ", ".join(dict.fromkeys(names)) or ", ".join(common) or "see the text"
    texts = [("copyright", text), *((name, _read(_COMMON / name)) for name in common if (_COMMON / name).is_file())]
    return Component(f"{package} (Debian)", version, licence, tuple(texts))


def licences_to_text(components: Iterable[Component]) -> str:
    """The list and the texts, each text once."""
    components = list(components)
    shown: dict[str, str] = {}
    parts = [
        "ColorStudio contains software by others. First the list, then the licences in full. The libraries under the\n"
        "LGPL lie in the program's folder as files of their own, and may be replaced by other builds of them.\n",
        "\n".join(f"{c.name} {c.version}: {c.licence}" for c in components),
    ]
    for component in components:
        parts.append(f"{_RULE}\n{component.name} {component.version}\n{component.licence}\n{_RULE}")
        for name, text in component.texts:
            first = shown.setdefault(text.strip(), f"{component.name}: {name}")
            is_new = first == f"{component.name}: {name}"
            parts.append(f"--- {name}\n\n{text.strip()}" if is_new else f"--- {name}: the same text as {first}")
    return "\n\n".join(parts) + "\n"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
