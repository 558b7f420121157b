"""Locks by which windows that are open at once leave each other's work alone."""

from PySide6.QtCore import QLockFile

from colorstudio import paths


def take(work: str) -> QLockFile | None:
    """Take a piece of work in hand, by its name, until the lock is let go or the process ends.

    None where another window has it. Where the disk takes no lock, nobody can tell, and it is ours.
    """
    lock = QLockFile(str(paths.user_cache() / f"{work}.lock"))
    is_others = not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError
    return None if is_others else lock


def is_locked(work: str) -> bool:
    """Whether a window that is open now has this work in hand."""
    lock = take(work)
    if lock is not None:
        lock.unlock()
    return lock is None
