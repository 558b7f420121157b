"""Where things lie: the program's resources and the user's folders. Only here is a frozen build known of."""

import argparse
import functools
import getpass
import os
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import platformdirs

_APP = "ColorStudio"


def a_path(text: str) -> Path:
    """A type for argparse: a path. An empty one, as of a variable of the shell that is not set, would be the folder at
    hand with all that lies below.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name is empty (a folder itself is .)")
    return Path(text)


def resource(*parts: str) -> Path:
    """The path of a bundled file, in a source tree, a wheel or a frozen build. It need not exist."""
    return _resources().joinpath(*parts)


def is_frozen() -> bool:
    """Whether this is the program without Python."""
    return hasattr(sys, "_MEIPASS")


def program() -> list[str]:
    """The words that start this program from a shell."""
    return [sys.executable] if is_frozen() else [sys.executable, "-m", "colorstudio"]


def fine_tuner() -> list[str]:
    """The words that start the process in which networks are tuned; what it shall do follows as JSON."""
    return [sys.executable, "fine-tune-worker"] if is_frozen() else [sys.executable, "-m", "trainer.run.worker"]


def models_folders() -> list[Path]:
    """Folders to look for networks in: the bundled one, then the user's own. They need not exist."""
    return [resource("models"), user_data() / "models"]


def user_data() -> Path:
    """A folder for the user's own networks, made if missing."""
    return _writable(platformdirs.user_data_path(_APP, appauthor=False))


def user_config() -> Path:
    """A folder for the settings, made if missing."""
    return _writable(platformdirs.user_config_path(_APP, appauthor=False))


def user_cache() -> Path:
    """A folder for what can be made again, made if missing."""
    return _writable(platformdirs.user_cache_path(_APP, appauthor=False))


def settings_file() -> Path:
    """The settings, a JSON file; earlier versions kept them in colorstudio.ini beside it."""
    return user_config() / "colorstudio.json"


def log_file() -> Path:
    """The newest log file; older ones lie beside it as colorstudio.log.1 and so on."""
    return _writable(platformdirs.user_log_path(_APP, appauthor=False)) / "colorstudio.log"


def is_file(path: Path) -> bool:
    """Whether there is such a file, as far as one is allowed to know."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # a folder without permission, an unreachable share, a null byte in the name
        return False


def is_folder(path: Path) -> bool:
    """Whether there is such a folder, as far as one is allowed to know."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _resources() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    inside = package / "resources"  # an installed wheel
    return inside if inside.is_dir() else package.parent / "resources"


def _writable(folder: Path) -> Path:
    """The folder itself where it can be written to, else one of the same name under the temporary folder.

    A home that does not exist or is read-only is normal for service accounts, containers and kiosks.
    """
    return folder if _can_write(folder) else _temporary()


def _temporary() -> Path:
    """A folder of our own making under the temporary folder, where others may have put one of the same name before."""
    folder = Path(tempfile.gettempdir()) / f"{_APP}-{_user()}"
    with suppress(OSError):
        folder.mkdir(mode=0o700)
    return folder if _is_ours(folder) else _fresh_folder(folder.parent)


@functools.cache
def _fresh_folder(parent: Path) -> Path:
    return Path(tempfile.mkdtemp(prefix=f"{_APP}-", dir=parent))


def _is_ours(folder: Path) -> bool:
    """Whether it is a folder and no link, made by this user, and nobody else may look or write into it."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(status.st_mode) or not os.access(folder, os.W_OK | os.X_OK):
        return False
    if not hasattr(os, "getuid"):  # on Windows the temporary folder is the user's own
        return True
    return status.st_uid == os.getuid() and status.st_mode & 0o077 == 0


def _can_write(folder: Path) -> bool:
    if not folder.is_absolute():  # "~" could not be expanded
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


def _user() -> str:
    """The user's name for a folder in the shared temporary folder, so that two users do not meet in one."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # neither an environment variable nor an entry in the password file
        return str(os.getuid()) if hasattr(os, "getuid") else "user"
