"""Folders, with and without a home."""

import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from colorstudio import logs, paths

PRINT_ALL = (
    "from colorstudio import paths; "
    "print(paths.user_data()); print(paths.user_config()); print(paths.user_cache()); print(paths.log_file())"
)


def folders_with_home(home: str, temporary: Path) -> list[Path]:
    """What a fresh process says of its folders, for a home like this."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "HOME"))}
    environment |= {"TMPDIR": str(temporary), "TEMP": str(temporary), "HOME": home}
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", PRINT_ALL],
        env=environment | {"PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    return [Path(line) for line in answer.stdout.splitlines()]


def test_resources_are_found_in_the_source_tree() -> None:
    assert paths.resource("icons").is_dir()


def test_resources_are_found_in_a_frozen_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("models", "a.safetensors") == tmp_path / "resources" / "models" / "a.safetensors"


def test_a_frozen_build_is_started_by_its_executable_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.program() == [sys.executable, "-m", "colorstudio"]
    monkeypatch.setattr(sys, "_MEIPASS", "there", raising=False)
    assert paths.program() == [sys.executable]


def test_resources_are_found_inside_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "colorstudio"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resource("icons") == package.resolve() / "resources" / "icons"


def test_networks_are_looked_for_in_the_resources_and_in_the_users_folder() -> None:
    bundled, own = paths.models_folders()
    assert bundled == paths.resource("models")
    assert own == paths.user_data() / "models"


@pytest.mark.skipif(sys.platform == "win32", reason="a home is found otherwise there")
def test_folders_are_made_in_the_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for path in folders_with_home(str(home), tmp_path):
        folder = path.parent if path.suffix else path
        assert folder.is_dir()
        assert folder.is_relative_to(home)


@pytest.mark.skipif(sys.platform == "win32", reason="a home is found otherwise there")
def test_a_home_that_does_not_exist_gives_a_temporary_folder(tmp_path: Path) -> None:
    for path in folders_with_home("/dev/null/nobody", tmp_path):
        folder = path.parent if path.suffix else path
        assert folder.is_dir()
        assert folder.is_relative_to(tmp_path)
        assert folder.stat().st_mode & 0o077 == 0


def test_a_folder_without_permission_to_write_gives_a_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(os, "access", lambda *_: False)  # for root, whom no permission stops
    assert paths.user_data().parent == tmp_path


@pytest.fixture
def fallback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder under the temporary one for a user without a home; it is not there yet."""
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(paths, "_can_write", lambda _: False)
    return tmp_path / f"ColorStudio-{paths._user()}"


def test_the_temporary_folder_is_made_once_and_private(fallback: Path) -> None:
    assert paths.user_data() == paths.user_config() == paths.log_file().parent == fallback
    assert fallback.stat().st_mode & 0o077 == 0


def test_a_folder_that_others_may_write_into_is_not_used(fallback: Path) -> None:
    fallback.mkdir()
    fallback.chmod(0o777)
    (fallback / "colorstudio.json").write_text("planted")
    used = paths.user_config()
    assert used != fallback
    assert used == paths.user_data()  # one for all
    assert used.parent == fallback.parent
    assert list(used.iterdir()) == []
    assert used.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("kind", ["link", "file", "dangling link"])
def test_what_is_no_folder_is_not_used_or_followed(kind: str, fallback: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    if kind == "file":
        fallback.touch()
    else:
        fallback.symlink_to(elsewhere)
        if kind == "link":
            elsewhere.mkdir(mode=0o700)
    used = paths.user_config()
    assert used != fallback
    assert used.is_dir()
    assert not elsewhere.exists() or list(elsewhere.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "chown") or os.name != "posix" or os.getuid() != 0, reason="gives a file away")
def test_a_folder_of_another_user_is_not_used(fallback: Path) -> None:
    fallback.mkdir(mode=0o700)
    os.chown(fallback, 12345, 12345)
    assert paths.user_config() != fallback


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger("colorstudio")
    kept = logger.handlers[:]
    logger.handlers.clear()
    yield logger
    for handler in logger.handlers:
        handler.close()
    logger.handlers[:] = kept


def test_the_log_keeps_tracebacks_and_is_started_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logger: logging.Logger
) -> None:
    monkeypatch.setattr("colorstudio.paths.log_file", lambda: tmp_path / "colorstudio.log")
    logs.start_logging()
    logs.start_logging()
    try:
        raise ValueError("a cause")
    except ValueError:
        logging.getLogger("colorstudio.engine").exception("a job failed")
    text = (tmp_path / "colorstudio.log").read_text()
    assert text.count("a job failed") == 1
    assert "Traceback" in text


def test_the_log_does_not_grow_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logger: logging.Logger
) -> None:
    monkeypatch.setattr("colorstudio.paths.log_file", lambda: tmp_path / "colorstudio.log")
    logs.start_logging()
    for _ in range(500):
        logger.error("x" * 10_000)
    assert 2 <= len(list(tmp_path.iterdir())) <= 3
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 4_000_000


def test_no_place_for_a_log_is_no_reason_not_to_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logger: logging.Logger
) -> None:
    monkeypatch.setattr("colorstudio.paths.log_file", lambda: tmp_path)  # a folder
    logs.start_logging()
    assert logger.handlers == []
