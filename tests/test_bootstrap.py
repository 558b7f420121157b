"""What bootstrap.py decides. That it really sets up a machine is shown by CI, which starts with it."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap


class FakeSystem:
    """Stands for the programs that bootstrap would call; remembers the calls."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.failing: dict[str, str] = {}  # a part of the call -> what it prints

    def run(self, command: list[object], **_: object) -> "subprocess.CompletedProcess[str]":
        words = [str(word) for word in command]
        self.calls.append(words)
        for word, output in self.failing.items():
            if word in " ".join(words):
                return subprocess.CompletedProcess(words, 1, output, output)
        return subprocess.CompletedProcess(words, 0, "", "")

    def called(self, *words: str) -> list[list[str]]:
        return [call for call in self.calls if all(any(word in part for part in call) for word in words)]


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakeSystem:
    fake = FakeSystem()
    monkeypatch.setattr(subprocess, "run", fake.run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(sys, "platform", "linux")
    return fake


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """An environment whose interpreter is there."""
    python = bootstrap.venv_python(tmp_path)
    python.parent.mkdir(parents=True)
    python.touch()
    return tmp_path


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse(Path(bootstrap.__file__).read_text())
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name if isinstance(node, ast.Import) else node.module for node in imports for alias in node.names}
    assert names <= set(sys.stdlib_module_names)


def test_an_old_python_gets_as_far_as_the_sentence_that_says_so() -> None:
    source = Path(bootstrap.__file__).read_text()
    tree = ast.parse(source, feature_version=(3, 7))  # a newer syntax would be an error before anything runs
    first = next(node for node in tree.body if not isinstance(node, ast.Expr | ast.Import | ast.ImportFrom))
    assert isinstance(first, ast.If)
    assert "3.11 or newer" in (ast.get_source_segment(source, first) or "")


def test_set_up_is_done_once(system: FakeSystem, venv: Path) -> None:
    bootstrap.set_up(venv, "test")
    assert system.called("pip", "install", "-e", "[test]")
    system.calls.clear()
    bootstrap.set_up(venv, "test")
    assert system.calls == []


def test_what_is_ready_for_the_tests_is_not_yet_ready_for_the_window(system: FakeSystem, venv: Path) -> None:
    bootstrap.set_up(venv, "test")
    assert not bootstrap.is_ready(venv, "run")
    bootstrap.set_up(venv, "run")
    assert bootstrap.is_ready(venv, "run")
    assert bootstrap.is_ready(venv, "test")


@pytest.mark.usefixtures("system")
def test_a_changed_pyproject_is_installed_again(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bootstrap.set_up(venv, "test")
    monkeypatch.setattr(bootstrap, "fingerprint", lambda: "another")
    assert not bootstrap.is_ready(venv, "test")


def test_a_damaged_stamp_means_set_up_again(venv: Path) -> None:
    (venv / bootstrap.STAMP).write_text("{")
    assert not bootstrap.is_ready(venv, "test")


def test_a_failed_installation_is_not_remembered(system: FakeSystem, venv: Path) -> None:
    system.failing["pip install"] = "No matching distribution"
    with pytest.raises(bootstrap.SetupError, match="run the same command again"):
        bootstrap.set_up(venv, "test")
    assert not bootstrap.is_ready(venv, "test")


def test_an_environment_of_a_python_that_is_gone_is_made_anew(system: FakeSystem, tmp_path: Path) -> None:
    bootstrap.set_up(tmp_path, "test")
    system.failing["import pip"] = ""
    (tmp_path / bootstrap.STAMP).unlink()
    bootstrap.set_up(tmp_path, "test")
    assert system.called("venv", "--clear")


def test_root_installs_the_libraries_that_qt_wants(
    system: FakeSystem, venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    complaints = iter(["ImportError: libEGL.so.1: cannot open shared object file", ""])
    monkeypatch.setattr(bootstrap, "qt_complaint", lambda *_: next(complaints))
    bootstrap.set_up(venv, "test")
    assert system.called("apt-get", "install", "libegl1")
    assert not system.called("sudo")


def test_without_the_right_to_install_the_command_is_told(
    system: FakeSystem, venv: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setenv("COLORSTUDIO_VENV", str(venv))
    system.failing["sudo"] = "a password is required"
    system.failing["PySide6"] = "ImportError: libEGL.so.1: cannot open shared object file"
    assert bootstrap.main(["test"]) == 1
    told = capsys.readouterr().err
    assert "sudo apt-get install -y --no-install-recommends libgl1 libegl1" in told
    assert "libEGL.so.1" in told
    assert not system.called("apt-get")


def test_on_another_system_the_packages_are_named(
    system: FakeSystem, venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    system.failing["PySide6"] = "ImportError: libEGL.so.1: cannot open shared object file"
    with pytest.raises(bootstrap.SetupError, match=r"package manager.*\n?.*libegl1"):
        bootstrap.set_up(venv, "test")


def test_an_incomplete_venv_module_is_completed(
    system: FakeSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    system.failing["--clear"] = "ensurepip is not available"
    with pytest.raises(bootstrap.SetupError, match="No virtual environment could be made"):
        bootstrap.make_venv(tmp_path / "venv")
    assert system.called("apt-get", "install", f"python3.{sys.version_info.minor}-venv")


@pytest.mark.parametrize("arguments", [[], ["start"], ["setup", "everything"]])
def test_a_command_that_there_is_not_is_answered_with_those_that_there_are(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(arguments) == 2
    assert "bootstrap.py run" in capsys.readouterr().err
