"""Set ColorStudio up on a fresh machine, then run it. Standard library only.

    python3 bootstrap.py run [PATH...]       open the window, with these photographs
    python3 bootstrap.py test [ARGUMENT...]  run the tests; arguments go to pytest
    python3 bootstrap.py setup [run|test]    set up for one of these or both, and start nothing

The first call makes a virtual environment in `.venv` beside this file (or where COLORSTUDIO_VENV says),
installs ColorStudio and what it needs into it, and on Debian and Ubuntu the shared libraries that Qt
wants from the system. Later calls only compare a stamp, until `pyproject.toml` changes. To choose another
build of torch (CPU only, ROCm), make `.venv` and install torch into it first: what is there is kept.
"""

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets this far, and deserves a sentence
    sys.exit(
        f"ColorStudio needs Python 3.11 or newer, and this is Python {sys.version.split()[0]}. "
        "Install a newer one and call this file with it, for example: python3.12 bootstrap.py run"
    )

ROOT = Path(__file__).resolve().parent
EXTRAS = {"run": "", "test": "[test]"}  # what each command installs beyond the app
STAMP = "colorstudio-setup.json"

# What Qt's own modules and its X11 and Wayland plugins load from the system, by the names of Debian and
# Ubuntu, and one font: a window without any draws boxes for letters.
QT_PACKAGES = (
    "libgl1 libegl1 libopengl0 libxkbcommon0 libdbus-1-3 libglib2.0-0 libfontconfig1 libfreetype6 "
    "libx11-xcb1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 "
    "libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 "
    "libwayland-client0 libwayland-cursor0 libwayland-egl1 fonts-dejavu-core"
)

QT_PROBE = """
import ctypes, pathlib, sys
import PySide6.QtGui, PySide6.QtWidgets
plugins = pathlib.Path(PySide6.QtGui.__file__).parent / "Qt" / "plugins" / "platforms"
for name in sys.argv[1:]:
    ctypes.CDLL(str(plugins / name))
"""
QT_PLUGINS = {"run": ["libqxcb.so"], "test": ["libqoffscreen.so"]}


class SetupError(Exception):
    """Set-up cannot go on; the sentence says why, and what to do."""


def main(arguments: list[str]) -> int:
    """Do what the command line says. Returns the exit status of what ran."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in ("run", "test", "setup") or (command == "setup" and not {*rest} <= {*EXTRAS}):
        print(__doc__, file=sys.stderr)
        return 0 if command in ("-h", "--help") else 2
    try:
        venv = venv_folder()
        for purpose in (rest or [*EXTRAS]) if command == "setup" else [command]:
            set_up(venv, purpose)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    if command == "setup":
        print(f"ColorStudio is set up in {venv}.")
        return 0
    return start(venv_python(venv), command, rest)


def start(python: Path, command: str, arguments: list[str]) -> int:
    """Run the window or the tests and return the exit status."""
    if command == "run":
        return subprocess.call([python, "-m", "colorstudio", *arguments])
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return subprocess.call([python, "-m", "pytest", *arguments], cwd=ROOT, env=environment)


# ---------------------------------------------------------------------------------------- environment


def venv_folder() -> Path:
    """The folder of the virtual environment."""
    return Path(os.environ.get("COLORSTUDIO_VENV") or ROOT / ".venv").absolute()


def venv_python(venv: Path) -> Path:
    """The interpreter inside the environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def set_up(venv: Path, purpose: str) -> None:
    """Make everything ready for "run" or "test"; returns at once where it is."""
    if is_ready(venv, purpose):
        return
    print(
        f"Setting ColorStudio up in {venv}. The first time this downloads torch, "
        "on Linux with several gigabytes of CUDA libraries.",
        flush=True,
    )
    if not works(venv_python(venv)):
        make_venv(venv)
    install(venv_python(venv), purpose)
    if sys.platform == "linux":
        provide_qt_libraries(venv_python(venv), purpose)
    remember(venv, purpose)


def fingerprint() -> str:
    """Changes whenever what has to be installed may have changed."""
    told = (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()
    return hashlib.sha256(told).hexdigest()


def ready_purposes(venv: Path) -> list[str]:
    """What the environment was set up for by this very project; empty where it was not."""
    try:
        stamp = json.loads((venv / STAMP).read_text())
    except (OSError, ValueError):
        return []
    return list(stamp["ready"]) if stamp.get("fingerprint") == fingerprint() else []


def is_ready(venv: Path, purpose: str) -> bool:
    """Whether set-up for this purpose was finished before."""
    return purpose in ready_purposes(venv) and venv_python(venv).exists()


def remember(venv: Path, purpose: str) -> None:
    """Note that set-up for this purpose is finished."""
    stamp = {"fingerprint": fingerprint(), "ready": sorted({*ready_purposes(venv), purpose})}
    (venv / STAMP).write_text(json.dumps(stamp))


def works(python: Path) -> bool:
    """Whether there is an interpreter with pip: an environment outlives the Python that it was made from."""
    try:
        probe = subprocess.run([python, "-c", "import pip"], capture_output=True, check=False)
    except OSError:
        return False
    return probe.returncode == 0


def make_venv(venv: Path) -> None:
    """Make the environment anew. Debian and Ubuntu keep a part of `venv` in a package of its own."""
    command = [sys.executable, "-m", "venv", "--clear", str(venv)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0 and "ensurepip" in made.stdout + made.stderr:
        package = f"python3.{sys.version_info.minor}-venv"
        apt_install([package], f"Python's venv module is incomplete here (Debian calls its rest {package}).")
        made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise SetupError(f"No virtual environment could be made in {venv}:\n{made.stdout}{made.stderr}")


def install(python: Path, purpose: str) -> None:
    """Install the project, editable, with what the purpose needs. What fits already is left as it is."""
    requirement = f"{ROOT}{EXTRAS[purpose]}"
    done = subprocess.run(
        [python, "-m", "pip", "install", "--disable-pip-version-check", "-e", requirement], check=False
    )
    if done.returncode != 0:
        raise SetupError(
            "pip could not install what ColorStudio needs; its lines above say why. "
            "When that is mended, run the same command again: it goes on from here."
        )


# --------------------------------------------------------------------------------- libraries of the system


def provide_qt_libraries(python: Path, purpose: str) -> None:
    """Install what Qt wants from the system, if it lacks anything."""
    missing = qt_complaint(python, purpose)
    if not missing:
        return
    apt_install(QT_PACKAGES.split(), f"Qt wants a library that this system has not got: {missing}")
    missing = qt_complaint(python, purpose)
    if missing:
        raise SetupError(f"Qt still lacks a library, with all of its packages installed: {missing}")


def qt_complaint(python: Path, purpose: str) -> str:
    """What Qt says when it loads, or nothing when it loads well."""
    probe = subprocess.run([python, "-c", QT_PROBE, *QT_PLUGINS[purpose]], capture_output=True, text=True, check=False)
    return "" if probe.returncode == 0 else (probe.stderr.strip().splitlines() or ["no word"])[-1]


def apt_install(packages: list[str], reason: str) -> None:
    """Install packages of Debian or Ubuntu; where that may not be, say what to do."""
    print(reason, flush=True)
    if not shutil.which("apt-get"):
        raise SetupError(
            f"{reason}\nInstall it with your system's package manager, then run the same command again. "
            f"The packages that Debian needs are: {' '.join(packages)}"
        )
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    prefix = root_prefix()
    if prefix is None:
        raise SetupError(f"{reason}\nRun this, then the same command again:\n    sudo {shlex.join(command)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, "apt-get", "update"], env=environment, check=False)
    if subprocess.run([*prefix, *command], env=environment, check=False).returncode != 0:
        raise SetupError(f"{reason}\napt-get could not install it; its lines above say why.")


def root_prefix() -> list[str] | None:
    """What to put before a command that needs root: nothing, sudo, or None where neither is to be had."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo"]
    return None


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
