"""First starts under bad conditions: no home, a folder that cannot be written to, old processors, no display."""

import os
import shlex
import shutil
from pathlib import Path

from PIL import Image

from tests.frozen.trial import Broken, Trial, finish, out_of_reach, scene, start

_NEHALEM = "ssse3 sse4_1 sse4_2 popcnt cx16"  # of 2008; what the program needs at least
_PENRYN = "ssse3 sse4_1 cx16"
_NOBODY = 65534


def check(trial: Trial) -> str:
    """Each works, or says why not."""
    photo = trial.work / "scan.png"
    Image.fromarray(scene(320, 240)).save(photo)
    said = [
        _without_home(trial, photo),
        _without_display(trial),
        _as_somebody_else(trial, photo),
        _on_old_processor(trial, photo),
        _on_too_old_processor(trial),
    ]
    return "; ".join(said)


def _without_home(trial: Trial, photo: Path) -> str:
    for name, home in (("a home that cannot exist", {"HOME": str(photo / "home")}), ("no HOME", {})):
        target = trial.work / f"{name}.png"
        with start(
            [trial.program, "colorize", photo, "-o", target], trial.work, {**trial.environment, **home}
        ) as process:
            finish(process)
        if not target.is_file():
            raise Broken(f"with {name} there is no result")
    return "colours with a home that cannot even be made, and with none"


def _without_display(trial: Trial) -> str:
    said = trial.run(status=1)
    if "no display" not in said:
        raise Broken(f"without a display the program says {said}")
    named = shlex.split(said.splitlines()[-1])
    photo, target = trial.work / "scan.png", trial.work / "without a display.png"
    environment = {"HOME": str(trial.home), **trial.environment}
    with start([*out_of_reach(), *named[:-1], photo, "-o", target], trial.work, environment) as process:
        finish(process)
    return "without a display it says so, and the command that it names colours"


def _as_somebody_else(trial: Trial, photo: Path) -> str:
    """With the program's folder read-only, for a user who owns nothing of it."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return "NOT TRIED: a read-only folder (needs root and setpriv)"
    target = trial.work / "theirs"
    target.mkdir()
    os.chown(target, _NOBODY, _NOBODY)
    trial.work.parent.chmod(0o755)
    before = _stamps(trial.place)
    user = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", "--no-new-privs"]
    command = [shutil.which(user[0]), *user[1:], trial.program, "colorize", photo, "-o", target / "photo.png"]
    with start(command, target, {**trial.environment, "HOME": "/nonexistent"}) as process:
        finish(process)
    if not (target / "photo.png").is_file() or _stamps(trial.place) != before:
        raise Broken("somebody else's start in a read-only folder wrote to it, or coloured nothing")
    return "colours for another user from a folder that is read-only to them, and changes nothing in it"


def _on_old_processor(trial: Trial, photo: Path) -> str:
    target = trial.work / "nehalem.png"
    said = _emulated(trial, "Nehalem", _NEHALEM, ["colorize", photo, "-o", target])
    if said is None:
        return "NOT TRIED: old processors (needs root, unshare and qemu-x86_64)"
    if said[0] != 0 or not target.is_file():
        raise Broken(f"on Nehalem there is no result: {said}")
    return "colours on an emulated Nehalem, without AVX and AVX2"


def _on_too_old_processor(trial: Trial) -> str:
    said = _emulated(trial, "Penryn", _PENRYN, ["--version"])
    if said is None:
        return "NOT TRIED: processors that are too old"
    unasked = _emulated(trial, "Penryn", _NEHALEM, ["--version", "--verbose"])
    if said[0] != 1 or "too old" not in said[1] or unasked is None or unasked[0] == 0:
        raise Broken(f"on Penryn the program says {said}, and {unasked} where it cannot tell")
    return "says why on an emulated Penryn, where it would crash"


def _emulated(trial: Trial, processor: str, flags: str, arguments: list[object]) -> tuple[int, str] | None:
    """Status and words of the program on an emulated processor, with these flags in /proc/cpuinfo; None if untried."""
    emulator, unshare = shutil.which("qemu-x86_64"), shutil.which("unshare")
    if os.geteuid() != 0 or not emulator or not unshare:
        return None
    cpuinfo = trial.work / "cpuinfo"
    cpuinfo.write_text(f"processor\t: 0\nflags\t\t: {flags}\n")
    script = 'mount --bind "$1" /proc/cpuinfo && shift && exec "$@"'
    emulation = [emulator, "-cpu", processor, trial.program, *arguments]
    command = [unshare, "--mount", "/bin/sh", "-c", script, "sh", cpuinfo, *emulation]
    environment = {"HOME": str(trial.home), "PATH": "/usr/bin:/bin", "OMP_NUM_THREADS": "1", **_started_twice(trial)}
    with start(command, trial.work, environment) as process:
        output, errors = process.communicate()
    return process.returncode, output + errors


def _started_twice(trial: Trial) -> dict[str, str]:
    """What the bootloader sets before it starts itself again, which would leave the emulator: so it need not."""
    return {
        "LD_LIBRARY_PATH": str(trial.place / "_internal"),
        "_PYI_ARCHIVE_FILE": str(trial.program),
        "_PYI_PARENT_PROCESS_LEVEL": "-1",
    }


def _stamps(folder: Path) -> set[tuple[Path, int]]:
    return {(path, path.lstat().st_mtime_ns) for path in folder.rglob("*")}
