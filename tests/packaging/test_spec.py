import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import torch

ROOT = Path(__file__).parent.parent.parent
SPEC = ROOT / "colorstudio.spec"


class Recorder:
    """Stands in for PyInstaller's classes and notes what the spec asks of them."""

    def __init__(self) -> None:
        self.calls: dict[str, dict[str, Any]] = {}

    def make(self, name: str) -> Any:
        def call(*arguments: object, **options: object) -> SimpleNamespace:
            self.calls[name] = {"arguments": arguments, **options}
            binaries = [
                ("PySide6/Qt/lib/libQt6Gui.so.6", str(Path(torch.__file__).parent.parent / "x.so"), "BINARY"),
                ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "x", "BINARY"),
            ]
            return SimpleNamespace(binaries=binaries, datas=[], pure=[], scripts=[])

        return call


def run_spec(system: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    bindepend = ModuleType("PyInstaller.depend.bindepend")
    bindepend.get_imports = lambda path: set()  # type: ignore[attr-defined]
    versioninfo = ModuleType("PyInstaller.utils.win32.versioninfo")
    for name in ("StringTable", "StringStruct", "FixedFileInfo", "VarFileInfo", "VarStruct"):
        setattr(versioninfo, name, lambda *arguments, **options: arguments)
    versioninfo.VSVersionInfo = lambda **options: options  # type: ignore[attr-defined]
    versioninfo.StringFileInfo = list  # type: ignore[attr-defined]
    for module in ("PyInstaller", "PyInstaller.depend", "PyInstaller.utils", "PyInstaller.utils.win32"):
        monkeypatch.setitem(sys.modules, module, ModuleType(module))
    monkeypatch.setitem(sys.modules, "PyInstaller.depend.bindepend", bindepend)
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.win32.versioninfo", versioninfo)
    monkeypatch.setattr(sys.modules["PyInstaller.utils.win32"], "versioninfo", versioninfo, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(sys, "path", [*sys.path])
    recorder = Recorder()
    names = ("Analysis", "PYZ", "Splash", "EXE", "COLLECT", "BUNDLE")
    made = {name: recorder.make(name) for name in names}
    exec(compile(SPEC.read_text(encoding="utf-8"), SPEC, "exec"), {"SPECPATH": str(ROOT), **made})
    return recorder.calls


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_spec_names_files_that_there_are(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    analysis = run_spec(system, monkeypatch)["Analysis"]
    named = [*analysis["arguments"][0], *analysis["runtime_hooks"], *analysis["hookspath"]]
    assert [path for path in named if not Path(path).exists()] == []
    assert {place for _, place in analysis["datas"]} == {"resources", "."}


def test_windows_gets_a_window_a_splash_and_a_version(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = run_spec("win32", monkeypatch)
    assert calls["EXE"]["console"] is False
    assert calls["EXE"]["version"] is not None
    assert "Splash" in calls
    assert "BUNDLE" not in calls


def test_macos_gets_a_bundle_with_its_identifier_and_no_splash(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = run_spec("darwin", monkeypatch)
    assert calls["BUNDLE"]["name"] == "ColorStudio.app"
    assert calls["BUNDLE"]["bundle_identifier"] == "org.colorstudio.ColorStudio"
    assert "Splash" not in calls


def test_linux_gets_a_folder_with_streams_and_neither_splash_nor_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = run_spec("linux", monkeypatch)
    assert calls["EXE"]["console"] is True
    assert calls["COLLECT"]["name"] == "ColorStudio"
    assert not {"Splash", "BUNDLE"} & {*calls}
