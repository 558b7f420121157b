"""Locks by which windows that are open at once leave each other's work alone."""

from PySide6.QtCore import QLockFile

from colorstudio import paths


def lock_of(work: str) -> QLockFile:
    """The lock of a piece of work, by its name; not taken yet. It ends with the process that has taken it."""
    return QLockFile(str(paths.user_cache() / f"{work}.lock"))


def is_locked(work: str) -> bool:
    """Whether a window that is open now has this work in hand."""
    lock = lock_of(work)
    if not lock.tryLock(0):
        return True
    lock.unlock()
    return False
