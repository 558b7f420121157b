"""What takes the space in the frozen program, as a table.

python packaging/sizes.py FOLDER [--level 19]
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

# The first pattern that fits a file's place decides; places are relative to the program's folder.
GROUPS = (
    ("torch: libtorch_cpu", ("_internal/torch/lib/libtorch_cpu.*",)),
    ("torch: CUDA", ("_internal/torch/lib/*cuda*", "_internal/nvidia/*", "_internal/triton/*")),
    ("torch: the rest", ("_internal/torch/*",)),
    ("executable with all Python modules", ("ColorStudio", "ColorStudio.exe")),
    ("Qt: ICU data", ("_internal/PySide6/Qt/lib/libicu*",)),
    ("Qt and its bindings", ("_internal/PySide6/*", "_internal/shiboken6/*")),
    ("networks", ("_internal/resources/models/*",)),
    ("the program's other resources", ("_internal/resources/*",)),
    ("NumPy with OpenBLAS", ("_internal/numpy/*", "_internal/numpy.libs/*")),
    ("libvips", ("_internal/pyvips_binary.libs/*", "_internal/_libvips*")),
    ("Pillow", ("_internal/PIL/*", "_internal/pillow.libs/*")),
    ("Python", ("_internal/libpython*", "_internal/python3*", "_internal/base_library.zip")),
    ("licence texts", ("THIRD_PARTY_LICENSES.txt", "_internal/LICENSE")),
    ("libraries of the system, others", ("*",)),
)


@dataclass(frozen=True)
class Share:
    """What a part of the program takes, in bytes: unpacked, and compressed by itself."""

    name: str
    unpacked: int
    packed: int


def measure(program: Path, *, level: int) -> list[Share]:
    """The shares of the groups, largest first when packed."""
    groups: dict[str, list[Path]] = {name: [] for name, _ in GROUPS}
    for path in sorted(program.rglob("*")):
        if path.is_file() and not path.is_symlink():
            groups[group_of(path.relative_to(program).as_posix())].append(path)
    shares = [
        Share(name, sum(p.stat().st_size for p in paths), packed_size(paths, level)) for name, paths in groups.items()
    ]
    return sorted((share for share in shares if share.unpacked), key=lambda share: -share.packed)


def group_of(place: str) -> str:
    """The group that a file belongs to."""
    return next(name for name, patterns in GROUPS if any(fnmatch(place, pattern) for pattern in patterns))


def packed_size(paths: Iterable[Path], level: int) -> int:
    """The bytes of these files in one zstd stream."""
    command = ["zstd", f"-{level}", "--long=27", "-T0", "--quiet", "--stdout"]
    with tempfile.TemporaryFile() as packed:
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=packed) as tool:
            assert tool.stdin is not None
            for path in paths:
                with path.open("rb") as file:
                    shutil.copyfileobj(file, tool.stdin)
        if tool.returncode:
            raise subprocess.CalledProcessError(tool.returncode, command)
        return packed.seek(0, os.SEEK_END)


def needed_glibc(program: Path) -> str:
    """The newest version of the GNU C library that any file inside asks for."""
    found = {(0, 0)}
    for path in program.rglob("*"):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or path.parent == program):
            versions = re.findall(rb"GLIBC_(\d+)\.(\d+)", path.read_bytes())
            found |= {(int(major), int(minor)) for major, minor in versions}
    return ".".join(map(str, max(found)))


def table(shares: list[Share]) -> str:
    """The shares as a table in Markdown, with their sum."""
    total = Share("all", sum(s.unpacked for s in shares), sum(s.packed for s in shares))
    rows = [f"| {s.name} | {s.unpacked / 1e6:.1f} | {s.packed / 1e6:.1f} |" for s in [*shares, total]]
    return "\n".join(["| part | MB unpacked | MB packed |", "|---|---|---|", *rows])


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Say what takes the space in the frozen program.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--level", type=int, default=19, help="of zstd; 19 is what releases are packed with")
    options = parser.parse_args()
    print(table(measure(options.folder, level=options.level)))
    print(f"\nNeeds glibc {needed_glibc(options.folder)} or newer.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
