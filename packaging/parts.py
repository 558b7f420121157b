"""What goes into the frozen program and what it is called; read by colorstudio.spec and its hooks."""

import posixpath
import tomllib
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kinds import OFFERED
from left_out import is_left_out_module

ROOT = Path(__file__).resolve().parent.parent
NAME = "ColorStudio"
IDENTIFIER = "org.colorstudio.ColorStudio"
FLAVOURS = ("cpu", "cuda")
FLAVOUR_VARIABLE = "COLORSTUDIO_FLAVOUR"

_SKIPPED_FOLDERS = ("test", "include", "share", "bin", "lib")


Entry = tuple[str, str, str]  # place in the program's folder, source, kind


class PackagingError(Exception):
    """Packaging cannot go on; the sentence says why, and what to do."""


@dataclass(frozen=True)
class Project:
    """What pyproject.toml says of the program."""

    name: str
    version: str
    description: str


def read_project(root: Path = ROOT) -> Project:
    """Name, version and description, from the one place that has them."""
    table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Project(NAME, table["version"], table["description"])


def choose_flavour(environment: Mapping[str, str], cuda_version: str | None) -> str:
    """The flavour asked for by COLORSTUDIO_FLAVOUR, "cpu" by default.

    cuda_version: torch.version.cuda of the environment that is frozen. Raises PackagingError where they do not match,
    as the CUDA build of torch would make the CPU flavour ten times as large.
    """
    flavour = environment.get(FLAVOUR_VARIABLE, "cpu")
    if flavour not in FLAVOURS:
        raise PackagingError(f"There is no flavour “{flavour}”: set {FLAVOUR_VARIABLE} to {' or '.join(FLAVOURS)}.")
    if flavour == "cpu" and cuda_version:
        raise PackagingError(
            f"The torch in this environment is built for CUDA {cuda_version}. Install its CPU build for the CPU "
            f"flavour, or set {FLAVOUR_VARIABLE}=cuda."
        )
    if flavour == "cuda" and not cuda_version:
        raise PackagingError("The torch in this environment is a CPU build. Install a CUDA build for the CUDA flavour.")
    return flavour


def info_plist(project: Project) -> dict[str, object]:
    """What macOS is told about the program: version, and the kinds of file that it opens."""
    types = [format.uti for format in OFFERED]
    return {
        "CFBundleShortVersionString": project.version,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Photograph",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": [*types, "public.folder"],
            }
        ],
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "LSApplicationCategoryType": "public.app-category.photography",
    }


def windows_version(project: Project) -> object:
    """The version resource of a Windows program; needs PyInstaller on Windows."""
    from PyInstaller.utils.win32 import versioninfo as v  # type: ignore[import-untyped]

    numbers = (*map(int, project.version.split(".")), 0)
    strings = {
        "ProductName": project.name,
        "ProductVersion": project.version,
        "FileDescription": project.name,
        "FileVersion": project.version,
        "InternalName": project.name,
        "OriginalFilename": f"{project.name}.exe",
        "LegalCopyright": "MIT licence",
    }
    table = v.StringTable("040904B0", [v.StringStruct(name, value) for name, value in strings.items()])
    fixed = v.FixedFileInfo(filevers=numbers, prodvers=numbers)
    english = v.VarFileInfo([v.VarStruct("Translation", [0x0409, 0x04B0])])
    return v.VSVersionInfo(ffi=fixed, kids=[v.StringFileInfo([table]), english])


def without_orphans(binaries: Iterable[Entry], wheels: Path, needed: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries without those libraries of the system that nothing inside wants any more, and links to nothing.

    binaries: (place, source, kind) as PyInstaller keeps them. wheels: the folder that packages are installed in.
    needed: the names of all libraries that the file of this path loads, directly or not.
    """
    files = [entry for entry in binaries if entry[2] != "SYMLINK"]
    links = [entry for entry in binaries if entry[2] == "SYMLINK"]
    system = [entry for entry in files if "/" not in entry[0] and wheels not in Path(entry[1]).parents]
    wanted = {name for entry in files if entry not in system for name in needed(entry[1])}
    kept = [entry for entry in files if entry not in system or is_wanted(entry[0], wanted)]
    places = {entry[0] for entry in kept}
    return kept + [
        entry
        for entry in links
        if posixpath.normpath(f"{posixpath.dirname(entry[0])}/{entry[1]}").lstrip("/") in places
    ]


def is_wanted(name: str, wanted: Container[str]) -> bool:
    """Whether a library of the system is loaded by another, or is Python's own."""
    return name in wanted or name.startswith("libpython")


def modules_below(package: Path) -> list[str]:
    """The names of all modules of a package's folder that do not stay out, without importing any."""
    names = (_module_name(path.relative_to(package.parent)) for path in _python_files(package))
    return sorted(name for name in names if not is_left_out_module(name))


def _python_files(package: Path) -> Iterable[Path]:
    skipped = {package / name for name in _SKIPPED_FOLDERS}
    return (path for path in package.rglob("*.py") if not skipped.intersection(path.parents))


def _module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
