"""The colour profile of a display, as ColorSync tells it.

Not run on a Mac yet: tests hold it to stand-ins of its calls.
"""

import ctypes
import platform
from typing import Any

from colorstudio.ui.style.profiles.reading import LARGEST

_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
_FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"


class Point(ctypes.Structure):
    """CGPoint."""

    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_double))


def macos_profile(x: float, y: float) -> bytes | None:
    """The profile of the display at this point, in points from the top left of the main display, as Qt counts."""
    libraries = load_libraries()
    if libraries is None:
        return None
    graphics, foundation = libraries
    display, count = ctypes.c_uint32(), ctypes.c_uint32()
    graphics.CGGetDisplaysWithPoint(Point(x, y), 1, ctypes.byref(display), ctypes.byref(count))
    space = graphics.CGDisplayCopyColorSpace(display) if count.value else None
    data = graphics.CGColorSpaceCopyICCData(space) if space else None
    try:
        length = foundation.CFDataGetLength(data) if data else 0
        return ctypes.string_at(foundation.CFDataGetBytePtr(data), length) if 0 < length <= LARGEST else None
    finally:
        for made in filter(None, (data, space)):
            foundation.CFRelease(made)


def load_libraries() -> tuple[Any, Any] | None:
    """CoreGraphics and CoreFoundation with the signatures of what is called; None on other systems."""
    if platform.system() != "Darwin":
        return None
    handle, number = ctypes.c_void_p, ctypes.c_uint32
    graphics, foundation = ctypes.CDLL(_GRAPHICS), ctypes.CDLL(_FOUNDATION)
    for function, result, arguments in (
        (graphics.CGGetDisplaysWithPoint, ctypes.c_int32, [Point, number, handle, handle]),
        (graphics.CGDisplayCopyColorSpace, handle, [number]),
        (graphics.CGColorSpaceCopyICCData, handle, [handle]),
        (foundation.CFDataGetLength, ctypes.c_long, [handle]),
        (foundation.CFDataGetBytePtr, handle, [handle]),
        (foundation.CFRelease, None, [handle]),
    ):
        function.restype, function.argtypes = result, arguments
    return graphics, foundation
