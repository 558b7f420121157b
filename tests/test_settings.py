"""Settings that survive a restart, and damage."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from colorstudio.core.effort import Effort
from colorstudio.settings import QUALITY_DEFAULT, RECENT_LIMIT, Options, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "colorstudio.ini"


def opened(file: Path) -> Settings:
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


def test_a_first_start_has_the_defaults(file: Path) -> None:
    settings = opened(file)
    assert settings.options() == Options()
    assert settings.theme == "system"
    assert settings.recent == []
    assert settings.geometry.isEmpty()


def test_everything_is_remembered(file: Path, tmp_path: Path) -> None:
    options = Options(model="studio", device="cpu", side=192, effort=Effort.BEST, jpeg_quality=80)
    settings = opened(file)
    settings.remember(options)
    settings.theme = "dark"
    settings.last_folder = tmp_path
    settings.geometry = QByteArray(b"\x00\x01\xff")
    settings.window_state = QByteArray(b"state")
    settings.sync()

    again = opened(file)
    assert again.options() == options
    assert again.theme == "dark"
    assert again.last_folder == tmp_path
    assert again.geometry == QByteArray(b"\x00\x01\xff")
    assert again.window_state == QByteArray(b"state")


def test_the_side_can_go_back_to_what_the_network_prefers(file: Path) -> None:
    settings = opened(file)
    settings.side = 192
    settings.side = None
    assert opened(file).side is None


@pytest.mark.parametrize(
    "line",
    [
        "[network]\ndevice=toaster\neffort=17\nside=lots\nmodel=@Variant(broken",
        "[save]\nquality=900",
        "[save]\nquality=-1e9",
        "[window]\ntheme=42\ngeometry=7",
        '[files]\nrecent="{not json"\nlast_folder=/nowhere/at/all',
        '[files]\nrecent="[1, null, {}]"',
        "[files]\nrecent=17",
        "\x00\xff not an ini file at all [[[",
    ],
)
def test_a_damaged_file_reads_as_the_defaults(file: Path, line: str) -> None:
    file.write_text(line, encoding="utf-8")
    settings = opened(file)
    assert settings.device == "auto"
    assert settings.side is None
    assert settings.effort is Effort.FAST
    assert settings.jpeg_quality == QUALITY_DEFAULT
    assert settings.theme == "system"
    assert settings.recent == []
    assert settings.geometry.isEmpty()
    assert settings.last_folder.is_dir()


def test_recent_files_are_newest_first_without_repeats_and_at_most_ten(file: Path, tmp_path: Path) -> None:
    photos = [tmp_path / f"{number}.jpg" for number in range(RECENT_LIMIT + 2)]
    settings = opened(file)
    for photo in photos:
        photo.touch()
        settings.add_recent(photo)
    settings.add_recent(photos[-3])
    expected = [photos[-3], photos[-1], photos[-2], *reversed(photos[2:-3])]
    assert opened(file).recent == expected


def test_a_vanished_file_is_not_among_the_recent_ones_until_it_is_back(file: Path, tmp_path: Path) -> None:
    settings = opened(file)
    for name in ("a.jpg", "b, c.jpg", "ü; d.jpg"):
        (tmp_path / name).touch()
        settings.add_recent(tmp_path / name)
    (tmp_path / "b, c.jpg").unlink()
    assert [path.name for path in settings.recent] == ["ü; d.jpg", "a.jpg"]
    (tmp_path / "b, c.jpg").touch()
    assert [path.name for path in settings.recent] == ["ü; d.jpg", "b, c.jpg", "a.jpg"]


def test_recent_files_can_be_forgotten(file: Path, tmp_path: Path) -> None:
    settings = opened(file)
    (tmp_path / "a.jpg").touch()
    settings.add_recent(tmp_path / "a.jpg")
    settings.clear_recent()
    assert opened(file).recent == []


def test_a_folder_that_cannot_be_written_to_loses_the_settings_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = opened(tmp_path / "file" / "colorstudio.ini")
    settings.device = "cpu"
    settings.sync()
    assert settings.device == "cpu"


def test_by_default_they_lie_in_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("colorstudio.paths.user_config", lambda: tmp_path)
    settings = Settings()
    settings.device = "cpu"
    settings.sync()
    assert "device=cpu" in (tmp_path / "colorstudio.ini").read_text()
