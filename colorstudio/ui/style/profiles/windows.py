"""The colour profile of a monitor, as Windows tells it.

Not run on Windows yet: tests hold it to stand-ins of its calls.
"""

import ctypes
from pathlib import Path
from typing import Any

from colorstudio.ui.style.profiles.reading import read_profile

_NEAREST = 2  # MONITOR_DEFAULTTONEAREST
_PATH = 32768  # characters: the longest path


class Point(ctypes.Structure):
    """POINT."""

    _fields_ = (("x", ctypes.c_int32), ("y", ctypes.c_int32))


class Monitor(ctypes.Structure):
    """MONITORINFOEXW."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("monitor", ctypes.c_int32 * 4),
        ("work", ctypes.c_int32 * 4),
        ("flags", ctypes.c_uint32),
        ("device", ctypes.c_wchar * 32),
    )


def windows_profile(x: int, y: int) -> bytes | None:
    """The profile of the monitor at this point of the virtual screen.

    Where Windows manages colours itself (HDR, automatic colour management), it names sRGB here.
    """
    libraries = load_libraries()
    if libraries is None:
        return None
    user, gdi = libraries
    monitor = Monitor(size=ctypes.sizeof(Monitor))
    if not user.GetMonitorInfoW(user.MonitorFromPoint(Point(x, y), _NEAREST), ctypes.byref(monitor)):
        return None
    context = gdi.CreateDCW(monitor.device, monitor.device, None, None)
    if not context:
        return None
    try:
        length, name = ctypes.c_uint32(_PATH), ctypes.create_unicode_buffer(_PATH)
        told = gdi.GetICMProfileW(context, ctypes.byref(length), name)
        return read_profile(Path(name.value)) if told and name.value else None
    finally:
        gdi.DeleteDC(context)


def load_libraries() -> tuple[Any, Any] | None:
    """User32 and Gdi32 with the signatures of what is called; None on other systems."""
    load: Any = getattr(ctypes, "WinDLL", None)
    if load is None:
        return None
    handle, text = ctypes.c_void_p, ctypes.c_wchar_p
    user, gdi = load("user32"), load("gdi32")
    for function, result, arguments in (
        (user.MonitorFromPoint, handle, [Point, ctypes.c_uint32]),
        (user.GetMonitorInfoW, ctypes.c_int, [handle, handle]),
        (gdi.CreateDCW, handle, [text, text, text, handle]),
        (gdi.GetICMProfileW, ctypes.c_int, [handle, handle, handle]),
        (gdi.DeleteDC, ctypes.c_int, [handle]),
    ):
        function.restype, function.argtypes = result, arguments
    return user, gdi
