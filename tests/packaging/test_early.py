import sys
from pathlib import Path

import early
import processor
import pytest


def test_programs_that_this_one_starts_get_the_system_s_libraries() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/ColorStudio/_internal", "HOME": "/home/ada"}
    early.restore_library_path(environment)
    assert environment == {"HOME": "/home/ada"}


def test_a_library_path_of_the_user_s_own_is_given_back() -> None:
    environment = {"LD_LIBRARY_PATH": "/opt/ColorStudio/_internal:/mine", "LD_LIBRARY_PATH_ORIG": "/mine"}
    early.restore_library_path(environment)
    assert environment == {"LD_LIBRARY_PATH": "/mine"}


def test_an_old_processor_ends_the_program_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(processor, "read_features", lambda: frozenset({"ssse3"}))
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(SystemExit, match="1"):
        early.begin()
    assert "too old" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a message box would wait for somebody")
def test_without_a_terminal_the_sentence_is_shown_by_what_the_desktop_has(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown = tmp_path / "shown"
    dialog = tmp_path / "kdialog"
    dialog.write_text(f'#!/bin/sh\necho "$@" >"{shown}"\n')
    dialog.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    early.tell("It cannot start.")
    assert shown.read_text() == "--error It cannot start.\n"


def test_without_streams_there_is_no_second_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    early.tell("It cannot start.")
