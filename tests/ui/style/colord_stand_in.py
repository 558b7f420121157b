"""`python -m tests.ui.style.colord_stand_in ADDRESS OUTPUT FILE`: what answers as colord does, on a bus of its own."""

import sys
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant, QDBusVirtualObject

SERVICE = "org.freedesktop.ColorManager"
ROOT = "/org/freedesktop/ColorManager"


class Colord(QDBusVirtualObject):
    """One monitor with one profile."""

    def __init__(self, output: str, file: str) -> None:
        super().__init__()
        self.answers: dict[tuple[Any, ...], Any] = {
            (ROOT, "FindDeviceByProperty", "XRANDR_name", output): QDBusObjectPath(f"{ROOT}/devices/one"),
            (f"{ROOT}/devices/one", "GetProfileForQualifiers", "*"): QDBusObjectPath(f"{ROOT}/profiles/two"),
            (f"{ROOT}/profiles/two", "Get", f"{SERVICE}.Profile", "Filename"): QDBusVariant(file),
        }

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        words = [word for value in message.arguments() for word in (value if isinstance(value, list) else [value])]
        found = self.answers.get((message.path(), message.member(), *words))
        if found is None:
            answer = message.createErrorReply(f"{SERVICE}.NotFound", "there is none")
        else:
            answer = message.createReply()
            answer.setArguments([found])
        connection.send(answer)
        return True


def main() -> int:
    address, output, file = sys.argv[1:]
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "stand-in")
    colord = Colord(output, file)
    assert bus.registerVirtualObject("/", colord, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    assert bus.registerService(SERVICE), bus.lastError().message()
    print("ready", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
