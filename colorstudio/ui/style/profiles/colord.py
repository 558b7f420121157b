"""The colour profile of a monitor, as colord knows it: over D-Bus, without starting it where nobody uses it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from colorstudio.ui.style.profiles.reading import read_profile

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SERVICE = "org.freedesktop.ColorManager"
_ANY = "*"  # of colord's qualifiers (Colorspace.Media.Resolution): the profile that is used by default
_PATIENCE_MS = 500  # of each answer; colord answers in less than one where it runs


def colord_profile(output: str, bus: "QDBusConnection | None" = None) -> bytes | None:
    """The default profile of the monitor at this output, by its name in XRandR, such as "DP-1".

    bus: the system's one by default. None where colord does not run, does not know the monitor or has no profile of it.
    """
    from PySide6.QtDBus import QDBusConnection

    bus = bus or QDBusConnection.systemBus()
    device = _ask(bus, "/org/freedesktop/ColorManager", _SERVICE, "FindDeviceByProperty", "XRANDR_name", output)
    profile = _ask(bus, _path(device), f"{_SERVICE}.Device", "GetProfileForQualifiers", [_ANY])
    file = _ask(bus, _path(profile), "org.freedesktop.DBus.Properties", "Get", f"{_SERVICE}.Profile", "Filename")
    name = file.variant() if hasattr(file, "variant") else file
    return read_profile(Path(name)) if isinstance(name, str) and name else None


def _ask(bus: "QDBusConnection", path: str, interface: str, method: str, *arguments: object) -> Any:
    """The first value of the answer; None where there is no answer, or an error."""
    from PySide6.QtDBus import QDBus, QDBusMessage

    if not path:
        return None
    message = QDBusMessage.createMethodCall(_SERVICE, path, interface, method)
    message.setAutoStartService(False)
    message.setArguments(list(arguments))
    answer = bus.call(message, QDBus.CallMode.Block, _PATIENCE_MS)
    values = answer.arguments() if answer.type() == QDBusMessage.MessageType.ReplyMessage else []
    return values[0] if values else None


def _path(found: Any) -> str:
    """The path of an object that was found, "" for none."""
    return str(found.path()) if hasattr(found, "path") else ""
