"""The one rule for errors: which concern a photograph, and which end the batch because they concern all that follow.

A photograph's own: whatever is raised while it is read, coloured or written, also for want of memory or by a defect of
ours. It is told of, and the others go on.

The batch's: the disk is full; the folder of all results is gone, was replaced by another (a disk was taken out), or
takes no files any more; the journal cannot be written. The batch halts with a sentence, the photographs in hand are as
if they had not been begun, and it can go on once the reason is gone.
"""

import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from colorstudio.errors import ColorStudioError, Said, SaveError, reason, spoken

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class Halt(ColorStudioError):
    """The batch cannot go on for now; `message` says why."""


class Root:
    """The folder of all results. None: results lie beside their photographs, and a folder concerns only its own."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._identity: tuple[int, int] | None = None

    def open(self) -> None:
        """Make the folder where it is missing, and know it again later; raises Halt."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._identity = self._look()
        except (OSError, ValueError) as error:
            raise Halt(Said.FOLDER_NOT_MADE, folder=spoken(self.folder), reason=reason(error)) from error

    def check(self) -> None:
        """Raise Halt where the folder is gone, or is another one."""
        if self.folder is None:
            return
        try:
            same = self._look() == self._identity
        except OSError as error:
            raise Halt(Said.FOLDER_GONE, folder=spoken(self.folder)) from error
        if not same:
            raise Halt(Said.FOLDER_GONE, folder=spoken(self.folder))

    def raise_if_halting(self, error: Exception, target: Path) -> None:
        """Raise Halt where the error at this target concerns the photographs after it, too."""
        cause = _system_error(error)
        if cause is None:
            return
        if cause.errno in FULL:
            raise Halt(Said.FOLDER_FULL, folder=spoken(self.folder or target.parent)) from error
        self.check()
        if self.folder is not None and (refusal := _refusal(self.folder)):
            raise Halt(Said.FOLDER_CLOSED, folder=spoken(self.folder), reason=refusal) from error

    def _look(self) -> tuple[int, int]:
        assert self.folder is not None
        found = self.folder.stat()
        return found.st_dev, found.st_ino


def _system_error(error: BaseException) -> OSError | None:
    """The system's own error behind a SaveError; errors in reading end no batch."""
    if isinstance(error, ColorStudioError) and not isinstance(error, SaveError):
        return None
    return next((cause for cause in _causes(error) if isinstance(cause, OSError)), None)


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__


def _refusal(folder: Path) -> str:
    """Why a new file cannot be made in the folder, "" where it can: asked by making one."""
    probe = folder / f".colorstudio-{secrets.token_hex(8)}.part"
    try:
        probe.open("xb").close()
    except OSError as error:
        return reason(error)
    try:
        os.unlink(probe)  # noqa: PTH108
    except OSError as error:
        return reason(error)
    return ""
