"""Every error that a person who trains can meet; each is a sentence."""

import sys
from collections.abc import Callable

from colorstudio.errors import ColorStudioError

EXIT_FAILED, EXIT_USAGE, EXIT_STOPPED = 1, 2, 130


class TrainerError(Exception):
    """Something the person can be told in a sentence."""


class DataError(TrainerError):
    """Pictures that are missing or damaged."""


class SettingError(TrainerError):
    """A setting that the recipe does not know or cannot take."""


class RunError(TrainerError):
    """A run that cannot start, go on or be read."""


def ended(command: Callable[[], int], stopped: Callable[[], str | None] = lambda: "Stopped.") -> int:
    """The exit code of a command; what it raises for a person is told on standard error.

    stopped: what to tell after Ctrl-C, None for nothing.
    """
    try:
        return command()
    except SettingError as error:
        print(error, file=sys.stderr)
        return EXIT_USAGE
    except (TrainerError, ColorStudioError) as error:
        print(error, file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        if told := stopped():
            print(told, file=sys.stderr)
        return EXIT_STOPPED
