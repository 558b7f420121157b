"""Profiles of monitors: from colord over a bus of its own, from Windows and macOS by stand-ins of their calls."""

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtDBus import QDBusConnection

from colorstudio.ui.style import screen_profile
from colorstudio.ui.style.profiles import macos, windows
from colorstudio.ui.style.profiles.colord import colord_profile
from colorstudio.ui.style.profiles.reading import LARGEST

ROOT = Path(__file__).parents[3]
PROFILE = b"the profile of a monitor"


@pytest.fixture
def bus(qapp: QCoreApplication, tmp_path: Path) -> Iterator[str]:
    """The address of a bus that nobody else is on."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:dir={tmp_path}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def connection(bus: str) -> Iterator[QDBusConnection]:
    yield QDBusConnection.connectToBus(bus, "asking")
    QDBusConnection.disconnectFromBus("asking")


@pytest.fixture
def colord(bus: str, tmp_path: Path) -> Iterator[Path]:
    """What answers as colord does, of a monitor at DP-1 with this file."""
    file = tmp_path / "monitor.icc"
    command = [sys.executable, "-m", "tests.ui.style.colord_stand_in", bus, "DP-1", str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout is not None
        assert service.stdout.readline() == "ready\n"
        yield file
        service.kill()


def test_colord_tells_the_profile_of_the_monitor_at_an_output(colord: Path, connection: QDBusConnection) -> None:
    assert colord_profile("DP-1", connection) is None, "the file that it names is not there"
    colord.write_bytes(PROFILE)
    assert colord_profile("DP-1", connection) == PROFILE
    assert colord_profile("DP-2", connection) is None
    with colord.open("r+b") as sparse:
        sparse.truncate(LARGEST + 1)
    assert colord_profile("DP-1", connection) is None


def test_where_colord_does_not_run_there_is_no_profile(connection: QDBusConnection) -> None:
    assert connection.isConnected()
    assert colord_profile("DP-1", connection) is None


def test_without_a_bus_there_is_no_profile(qapp: QCoreApplication) -> None:
    assert colord_profile("DP-1", QDBusConnection("nowhere")) is None


class Windows:
    """User32 and Gdi32 with two monitors, the second one at 1920 and to the right."""

    def __init__(self, profile: Path) -> None:
        self.profile = str(profile)
        self.open_contexts: list[str] = []

    def MonitorFromPoint(self, point: windows.Point, flags: int) -> int:
        assert flags == 2
        return 2 if point.x >= 1920 else 1

    def GetMonitorInfoW(self, handle: int, monitor: Any) -> bool:
        found = monitor._obj
        assert found.size == ctypes.sizeof(found) == 40 + 32 * ctypes.sizeof(ctypes.c_wchar)
        found.device = rf"\\.\DISPLAY{handle}"
        return True

    def CreateDCW(self, driver: str, device: str, output: None, mode: None) -> int:
        self.open_contexts.append(device)
        return 7

    def GetICMProfileW(self, context: int, length: Any, name: Any) -> bool:
        if self.open_contexts[-1] != r"\\.\DISPLAY2" or len(self.profile) >= length._obj.value:
            return False
        name.value = self.profile
        return True

    def DeleteDC(self, context: int) -> None:
        assert context == 7
        self.open_contexts.pop()


def test_windows_tells_the_profile_of_the_monitor_at_a_point(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "monitor.icm"
    file.write_bytes(PROFILE)
    stand_in = Windows(file)
    monkeypatch.setattr(windows, "load_libraries", lambda: (stand_in, stand_in))
    assert windows.windows_profile(1920, 0) == PROFILE
    assert windows.windows_profile(0, 0) is None
    file.unlink()
    assert windows.windows_profile(1920, 0) is None
    assert not stand_in.open_contexts, "every context is given back"


class Mac:
    """CoreGraphics and CoreFoundation with one display of 1440 × 900 points, whose handles are addresses of nothing."""

    def __init__(self, profile: bytes) -> None:
        self.data = ctypes.create_string_buffer(profile, len(profile))
        self.owned: list[int] = []

    def CGGetDisplaysWithPoint(self, point: macos.Point, most: int, display: Any, count: Any) -> int:
        count._obj.value = 1 if point.x < 1440 and point.y < 900 else 0
        display._obj.value = 69
        return 0

    def CGDisplayCopyColorSpace(self, display: ctypes.c_uint32) -> int:
        assert display.value == 69
        self.owned.append(1)
        return 1

    def CGColorSpaceCopyICCData(self, space: int) -> int | None:
        if not len(self.data):
            return None
        self.owned.append(2)
        return 2

    def CFDataGetLength(self, data: int) -> int:
        return len(self.data)

    def CFDataGetBytePtr(self, data: int) -> int:
        return ctypes.addressof(self.data)

    def CFRelease(self, made: int) -> None:
        self.owned.remove(made)


@pytest.mark.parametrize("profile", [PROFILE, b""])
def test_macos_tells_the_profile_of_the_display_at_a_point(monkeypatch: pytest.MonkeyPatch, profile: bytes) -> None:
    stand_in = Mac(profile)
    monkeypatch.setattr(macos, "load_libraries", lambda: (stand_in, stand_in))
    assert macos.macos_profile(720.0, 450.0) == (profile or None)
    assert macos.macos_profile(2000.0, 450.0) is None
    assert not stand_in.owned, "everything that was copied is released"


@pytest.mark.parametrize(
    ("platform", "wayland", "told"),
    [
        ("xcb", "", "colord: DP-1"),
        ("xcb", "wayland-0", None),
        ("wayland", "wayland-0", None),
        ("windows", "", "windows: 100, 50"),
        ("cocoa", "", "macos: 199, 99"),
        ("offscreen", "", None),
    ],
)
def test_each_system_is_asked_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, wayland: str, told: str | None
) -> None:
    screen: Any = SimpleNamespace(name=lambda: "DP-1", geometry=lambda: QRect(QPoint(100, 50), QPoint(299, 149)))
    application = SimpleNamespace(platformName=lambda: platform, primaryScreen=lambda: screen, screens=lambda: [screen])
    monkeypatch.setattr(screen_profile, "QGuiApplication", application)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    monkeypatch.setattr(screen_profile, "x11_profile", lambda number: None)
    monkeypatch.setattr(screen_profile, "colord_profile", lambda name: f"colord: {name}")
    monkeypatch.setattr(screen_profile, "windows_profile", lambda x, y: f"windows: {x}, {y}")
    monkeypatch.setattr(screen_profile, "macos_profile", lambda x, y: f"macos: {x}, {y}")
    answer: Any = screen_profile.profile_of(screen)
    assert answer == told
