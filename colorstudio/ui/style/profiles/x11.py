"""The colour profile of a monitor, as an X server tells it."""

import ctypes
import sys
from contextlib import suppress
from typing import Any

from colorstudio.ui.style.profiles.reading import LARGEST

_ANY_TYPE = 0


def x11_profile(number: int) -> bytes | None:
    """What the root window says of the monitor of this number, 0 being the primary one.

    After "ICC Profiles in X Specification 0.4": the property _ICC_PROFILE, and _ICC_PROFILE_1 and so on for others.
    """
    x11 = _load_x11()
    display = x11.XOpenDisplay(None) if x11 is not None else None
    if x11 is None or not display:
        return None
    try:
        name = f"_ICC_PROFILE_{number}" if number else "_ICC_PROFILE"
        atom = x11.XInternAtom(display, name.encode(), True)  # only where somebody has used it
        return _read_property(x11, display, atom) if atom else None
    finally:
        x11.XCloseDisplay(display)


def _read_property(x11: ctypes.CDLL, display: int, atom: int) -> bytes | None:
    kind, form = ctypes.c_ulong(), ctypes.c_int()
    count, left, data = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ubyte)()
    status = x11.XGetWindowProperty(
        display,
        x11.XDefaultRootWindow(display),
        atom,
        0,
        LARGEST // 4,
        False,
        _ANY_TYPE,
        ctypes.byref(kind),
        ctypes.byref(form),
        ctypes.byref(count),
        ctypes.byref(left),
        ctypes.byref(data),
    )
    if status != 0 or not data:
        return None
    try:
        whole = form.value == 8 and left.value == 0 and count.value > 0
        return ctypes.string_at(data, count.value) if whole else None
    finally:
        x11.XFree(data)


def _load_x11() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    with suppress(OSError):
        x11 = ctypes.CDLL("libX11.so.6")
        handle, number = ctypes.c_void_p, ctypes.c_ulong
        signatures: tuple[tuple[Any, Any, list[Any]], ...] = (
            (x11.XOpenDisplay, handle, [ctypes.c_char_p]),
            (x11.XCloseDisplay, ctypes.c_int, [handle]),
            (x11.XDefaultRootWindow, number, [handle]),
            (x11.XInternAtom, number, [handle, ctypes.c_char_p, ctypes.c_int]),
            (x11.XFree, ctypes.c_int, [handle]),
            (
                x11.XGetWindowProperty,
                ctypes.c_int,
                [handle, number, number, ctypes.c_long, ctypes.c_long, ctypes.c_int, number, *[handle] * 5],
            ),
        )
        for function, result, arguments in signatures:
            function.restype, function.argtypes = result, arguments
        return x11
    return None
