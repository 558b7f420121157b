"""Builds the program without Python, names it, packs it, and writes its checksums and licences.

python packaging/build.py [--flavour cpu|cuda] [--out dist] [--smoke] [--no-archive]

Run it with a Python whose environment has the app's dependencies and PyInstaller, and nothing more: docs/packaging.md.
"""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import archive
import contents
import kinds
import licences
from parts import FLAVOUR_VARIABLE, FLAVOURS, ROOT, PackagingError, Project, choose_flavour, read_project


def main() -> int:
    """Carry out the command line. Returns the exit status."""
    parser = argparse.ArgumentParser(description="Build ColorStudio as a program that needs no Python.")
    parser.add_argument("--flavour", choices=FLAVOURS, default="cpu")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the program and the release go")
    parser.add_argument("--smoke", action="store_true", help="try the program before it is packed")
    parser.add_argument("--no-archive", action="store_true", help="leave it as a folder")
    options = parser.parse_args()
    try:
        check_environment(options.flavour)
        build(options)
    except PackagingError as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"build: {error.cmd[0]} failed; its lines above say why.", file=sys.stderr)
        return 1
    return 0


def check_environment(flavour: str) -> None:
    """Raise PackagingError where something is missing that the build would only miss at its end."""
    import torch

    if importlib.util.find_spec("PyInstaller") is None:
        raise PackagingError("There is no PyInstaller in this environment: `pip install pyinstaller` adds it.")
    if not any((ROOT / "resources" / "models").glob("*.safetensors")):
        raise PackagingError("There is no network in resources/models: the program could not colour anything.")
    choose_flavour({FLAVOUR_VARIABLE: flavour}, torch.version.cuda)


def build(options: argparse.Namespace) -> None:
    """Freeze, finish, try and pack."""
    project, out = read_project(), options.out.resolve()
    work = out / "work"
    freeze(out, work, options.flavour)
    program = out / project.name
    if sys.platform == "linux":
        print(f"Stripped: {archive.strip_libraries(program) / 1e6:.0f} MB less.")
    if sys.platform == "win32":
        (program.parent / "kinds.iss").write_text(kinds.registry(), encoding="utf-8")
    (program / "THIRD_PARTY_LICENSES.txt").write_text(list_licences(work), encoding="utf-8", newline="\n")
    if options.smoke:
        subprocess.run([sys.executable, "-m", "tests.frozen.smoke", str(program)], check=True, cwd=ROOT)
    if not options.no_archive:
        release(project, program, options.flavour, out)


def freeze(out: Path, work: Path, flavour: str) -> None:
    """Run PyInstaller with colorstudio.spec."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(work), str(ROOT / "colorstudio.spec")]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, FLAVOUR_VARIABLE: flavour})


def list_licences(work: Path) -> str:
    """The text of THIRD_PARTY_LICENSES for the build with this work folder."""
    inside = contents.read_contents(work / "colorstudio")
    known = [licences.bootloader()]
    found = licences.find_components(inside, licences.usual_finders(), own=[ROOT, work], known=known)
    return licences.licences_to_text(found)


def release(project: Project, program: Path, flavour: str, out: Path) -> None:
    """Pack the program under its name; write SHA256SUMS beside it, over all releases that lie there."""
    name = archive.release_name(project, flavour)
    folder = out / "release"
    folder.mkdir(exist_ok=True)
    staged = out / "staged" / name
    shutil.rmtree(staged.parent, ignore_errors=True)
    if sys.platform == "linux":
        archive.lay_out_linux(program, staged)
    elif sys.platform == "darwin":
        shutil.copytree(out / f"{project.name}.app", staged / f"{project.name}.app", symlinks=True)
    else:
        shutil.copytree(program, staged / project.name)
    suffix = {"linux": ".tar.zst", "darwin": ".tar.xz"}.get(sys.platform, ".zip")
    target = folder / f"{name}{suffix}"
    archive.pack(staged, target)
    shutil.copy(program / "THIRD_PARTY_LICENSES.txt", folder / f"{name}.THIRD_PARTY_LICENSES.txt")
    files = [path for path in folder.iterdir() if path.name.startswith(project.name)]
    archive.write_checksums(files, folder / "SHA256SUMS")
    print(f"{target}: {target.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    sys.exit(main())
