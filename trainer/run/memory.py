"""Memory of finished steps kept for the next ones, where the C library would hand it back to the system (glibc)."""

import ctypes
import sys

TRIM_THRESHOLD, MMAP_MAX = -1, -4  # M_TRIM_THRESHOLD and M_MMAP_MAX of malloc.h
NEVER, NONE = -1, 0


def keep_memory() -> bool:
    """Let this process keep the memory that tensors on the CPU leave; returns whether its C library can.

    By itself glibc maps every large tensor anew and unmaps it afterwards, so that the kernel clears each page of each
    step again: 6 to 10% of a step of the studio network on two cores (ADR 0008).
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is None:
        return False
    return bool(mallopt(MMAP_MAX, NONE)) and bool(mallopt(TRIM_THRESHOLD, NEVER))
