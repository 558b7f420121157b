"""A finished program made ready to be handed out: stripped, laid out, packed under its name, with checksums."""

import hashlib
import os
import platform
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import icons
import kinds
from parts import IDENTIFIER, PackagingError, Project

LINUX = Path(__file__).with_name("linux")
_SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}
_MACHINES = {"amd64": "x86_64", "x64": "x86_64", "aarch64": "arm64"}
# Not stripped: what auditwheel has patched (strip warns that it would break numpy.libs), what gains nothing.
STRIPPED = ("libpython3*.so*", "torch/lib/libtorch_cpu.so", "torch/lib/libtorch_python.so", "torch/lib/libc10.so")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time that a zip file can hold


def release_name(project: Project, flavour: str, *, system: str = sys.platform, machine: str = "") -> str:
    """The name of a release without a suffix, such as ColorStudio-0.1.0-linux-x86_64-cpu."""
    machine = (machine or platform.machine()).lower()
    return f"{project.name}-{project.version}-{_SYSTEMS[system]}-{_MACHINES.get(machine, machine)}-{flavour}"


def strip_libraries(program: Path) -> int:
    """Take the symbols out of the libraries that bear it (Linux). Returns the bytes gained."""
    gained = 0
    for path in (path for pattern in STRIPPED for path in (program / "_internal").glob(pattern) if path.is_file()):
        if path.is_symlink():
            continue
        before, slim = path.stat().st_size, path.with_name(f"{path.name}.stripped")
        done = subprocess.run(
            ["strip", "--strip-unneeded", "-o", str(slim), str(path)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0 or done.stderr:  # a warning of strip's is a library that may not load
            slim.unlink(missing_ok=True)
            continue
        slim.replace(path)
        gained += before - path.stat().st_size
    return gained


def lay_out_linux(program: Path, target: Path) -> None:
    """The folder that a Linux user unpacks: the program, what its desktop wants, install.sh and uninstall.sh."""
    shutil.copytree(program, target / program.name, symlinks=True)
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(LINUX / name, target / name)
        (target / name).chmod(0o755)
    for source, folder in (("colorstudio.desktop", "applications"), (f"{IDENTIFIER}.metainfo.xml", "metainfo")):
        (target / "share" / folder).mkdir(parents=True)
        filled = kinds.fill((LINUX / source).read_text(encoding="utf-8"))
        (target / "share" / folder / source).write_text(filled, encoding="utf-8")
    icons.write_theme(target / "share" / "icons" / "hicolor")
    shutil.copy(LINUX / "README.txt", target / "README.txt")


def pack(folder: Path, target: Path) -> None:
    """Pack a folder, by the target's suffix: .tar.zst, .tar.xz or .zip. The same folder makes the same file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    if target.suffix == ".zip":
        _pack_zip(folder, target)
        return
    # 27 is the window that every zstd unpacks without being asked to.
    tool = {".zst": "zstd -19 --long=27 -T0 --quiet", ".xz": "xz -6 -T0"}[target.suffix]
    if not shutil.which(tool.split()[0]):
        raise PackagingError(f"There is no {tool.split()[0]} on this machine: install it, then run this again.")
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "0")
    same = ["--sort=name", f"--mtime=@{epoch}", "--owner=0", "--group=0", "--numeric-owner"]
    subprocess.run(
        ["tar", *same, "--use-compress-program", tool, "-cf", str(target), "-C", str(folder.parent), folder.name],
        check=True,
    )


def _pack_zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
        for path in sorted(folder.rglob("*")):
            if path.is_symlink() or not path.is_file():
                continue
            info = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = stat.S_IMODE(path.stat().st_mode) << 16
            with path.open("rb") as source, pack.open(info, "w", force_zip64=True) as packed:
                shutil.copyfileobj(source, packed)


def write_checksums(files: Iterable[Path], target: Path) -> None:
    """Write what `sha256sum --check` reads, for files that lie beside it."""
    lines = [f"{sha256(path)}  {path.name}\n" for path in sorted(files)]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
