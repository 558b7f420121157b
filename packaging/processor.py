"""Whether this processor can run the program: asked before any library that would just crash is loaded."""

import ctypes
import os
import platform
from collections.abc import Callable
from pathlib import Path

# x86-64-v2: without it Qt and NumPy end the process (tried with qemu-user: Penryn; Nehalem, without AVX, colours).
NEEDED = ("ssse3", "sse4_1", "sse4_2", "popcnt", "cx16")
_WINDOWS_NUMBERS = {"ssse3": 36, "sse4_1": 37, "sse4_2": 38, "cx16": 14}  # winnt.h, PF_*


def complaint(features: frozenset[str] | None) -> str | None:
    """Why the program cannot run on a processor with these features, or None where it can, or nothing is known."""
    missing = [name for name in NEEDED if features is not None and name not in features]
    if not missing:
        return None
    return (
        f"This computer's processor is too old for ColorStudio: it lacks {', '.join(missing)}. "
        "ColorStudio needs a processor of the level x86-64-v2, as made since about 2009 (Intel) or 2011 (AMD)."
    )


def read_features() -> frozenset[str] | None:
    """What the processor can do, in Linux's words; None on other processors than x86-64, or where nobody says."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return None
    if platform.system() == "Linux":
        try:
            return linux_features(Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace"))
        except OSError:
            return None
    if os.name == "nt":
        kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
        return windows_features(kernel.IsProcessorFeaturePresent)
    return None  # every Mac that runs a current macOS has them


def linux_features(cpuinfo: str) -> frozenset[str] | None:
    """The flags of the first processor in the text of /proc/cpuinfo."""
    lines = (line.partition(":") for line in cpuinfo.splitlines())
    return next((frozenset(value.split()) for name, _, value in lines if name.strip() == "flags"), None)


def windows_features(is_present: Callable[[int], int]) -> frozenset[str]:
    """The features that Windows knows of, by kernel32.IsProcessorFeaturePresent; popcnt came with sse4_2."""
    found = {name for name, number in _WINDOWS_NUMBERS.items() if is_present(number)}
    return frozenset(found | ({"popcnt"} if "sse4_2" in found else set()))
