"""What the frozen program does before anything else: runtime_hook.py calls begin() ahead of PyInstaller's own hooks."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import MutableMapping

import processor

FAILED = 1
WITHOUT_TORCH = ("models", "--version", "-h", "--help")


def begin() -> None:
    """Undo what the bootloader did, and end where the processor is too old; on Windows, load torch ahead of Qt."""
    if os.name == "nt":
        attach_console()
    restore_library_path(os.environ)
    complaint = processor.complaint(processor.read_features())
    if complaint:
        tell(complaint)
        sys.exit(FAILED)
    if os.name == "nt":
        load_torch_behind_splash(sys.argv[1:2])


def restore_library_path(environment: MutableMapping[str, str]) -> None:
    """Give the programs that this one starts (a browser, a file manager) the system's libraries again.

    The bootloader has put ours in front of them. The dynamic linker of this process has read that already.
    """
    original = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    environment.pop("LD_LIBRARY_PATH", None)
    if original is not None:
        environment["LD_LIBRARY_PATH"] = original


def load_torch_behind_splash(command: list[str]) -> None:
    """Load torch, which on Windows does not load once Qt has (pytorch#166628), while the bootloader shows a picture.

    PyInstaller's hook for PySide6 loads QtCore before the program's first line, so that cli.py would come too late.
    """
    if not set(command) & {*WITHOUT_TORCH}:
        import torch  # noqa: F401
    if "_PYI_SPLASH_IPC" in os.environ:  # the bootloader sets it where the spec made a splash
        import pyi_splash  # type: ignore[import-untyped]

        pyi_splash.close()


def attach_console() -> None:
    """A windowed program on Windows has no streams: take those of the terminal that it was started from, if any."""
    if sys.stdout is None and _windows("kernel32").AttachConsole(-1):  # of the parent process
        sys.stdout = open("CONOUT$", "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
        sys.stderr = open("CONOUT$", "w", encoding="utf-8")  # noqa: PTH123, SIM115


def tell(sentence: str) -> None:
    """Say why the program does not start, without the libraries that it would need for a window of its own."""
    if sys.stderr is not None:
        print(f"colorstudio: {sentence}", file=sys.stderr)
    if os.name == "nt":
        _windows("user32").MessageBoxW(None, sentence, "ColorStudio", 0x10)
    elif os.environ.get("DISPLAY") and not (sys.stderr and sys.stderr.isatty()):
        for command in (["zenity", "--error", "--text"], ["kdialog", "--error"], ["xmessage", "-center"]):
            if shutil.which(command[0]):
                subprocess.run([*command, sentence], check=False, capture_output=True)
                return


def _windows(library: str) -> ctypes.CDLL:
    loaded: ctypes.CDLL = getattr(getattr(ctypes, "windll"), library)  # noqa: B009 - only Windows has it
    return loaded
