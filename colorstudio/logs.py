"""The log: one file that does not grow without end."""

import logging
from logging.handlers import RotatingFileHandler

from colorstudio import paths

_BYTES = 1_000_000
_OLDER = 2


def start_logging(level: int = logging.INFO) -> None:
    """Write the program's log, with tracebacks, to paths.log_file(); go on without where that fails."""
    logger = logging.getLogger("colorstudio")
    if any(isinstance(handler, RotatingFileHandler) for handler in logger.handlers):
        return
    try:
        file = paths.log_file()
        handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(level)
