"""Settings that survive a restart, and damage, and run nobody's code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from colorstudio.core.effort import Effort
from colorstudio.settings import QUALITY_DEFAULT, RECENT_LIMIT, ExportChoices, Options, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "colorstudio.json"


def opened(file: Path) -> Settings:
    return Settings(file)


def test_a_first_start_has_the_defaults(file: Path) -> None:
    settings = opened(file)
    assert settings.options() == Options()
    assert settings.theme == "system"
    assert settings.recent == []
    assert settings.geometry == b""


def test_everything_is_remembered(file: Path, tmp_path: Path) -> None:
    options = Options(model="studio", device="cpu", side=192, effort=Effort.BEST, jpeg_quality=80)
    settings = opened(file)
    settings.remember(options)
    settings.theme = "dark"
    settings.last_folder = tmp_path
    settings.geometry = b"\x00\x01\xff"
    settings.window_state = b"state"

    again = opened(file)
    assert again.options() == options
    assert again.theme == "dark"
    assert again.last_folder == tmp_path
    assert again.geometry == b"\x00\x01\xff"
    assert again.window_state == b"state"


def test_what_an_export_was_told_is_remembered(file: Path) -> None:
    settings = opened(file)
    settings.jpeg_quality = 70
    assert settings.export == ExportChoices(quality=70)
    chosen = ExportChoices("{name} {number}", ".tif", layers=True, quality=55, longest=1600, skip=True, keep_times=True)
    settings.export = chosen
    assert opened(file).export == chosen
    settings.export = ExportChoices()
    assert opened(file).export == ExportChoices()


@pytest.mark.parametrize("value", [[], "x", -1, 10**9, {}])
def test_nonsense_in_place_of_an_exports_choices_is_the_default(file: Path, value: object) -> None:
    names = ("layers", "quality", "longest", "skip", "own_profile", "keep_times")
    file.write_text(json.dumps({f"export/{name}": value for name in names}))
    assert opened(file).export == ExportChoices()


def test_the_side_can_go_back_to_what_the_network_prefers(file: Path) -> None:
    settings = opened(file)
    settings.side = 192
    settings.side = None
    assert opened(file).side is None


def are_the_defaults(settings: Settings) -> bool:
    return (
        settings.options() == Options(jpeg_quality=QUALITY_DEFAULT)
        and (settings.theme, settings.recent, settings.geometry) == ("system", [], b"")
        and settings.last_folder.is_dir()
        and not settings.recognition
    )


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "7",
        "null",
        "{not json",
        "[" * 100_000,
        '{"network/device": "toaster", "network/effort": 17, "network/side": "lots", "network/model": []}',
        '{"save/quality": 900, "window/geometry": "no hex", "window/theme": 42}',
        '{"save/quality": -1e9, "network/side": true, "window/recognition": true}',
        '{"files/recent": "{not json", "files/last_folder": "/nowhere/at/all"}',
        '{"files/recent": [1, null, {}], "files/last_folder": "\\u0000"}',
        '{"files/recent": "' + "[" * 100_000 + '"}',
        '{"files/recent": 17, "window/geometry": {"@Variant": 1}}',
        '{"network/side": 1e400, "save/quality": NaN}',
    ],
)
def test_a_damaged_file_reads_as_the_defaults(file: Path, content: str) -> None:
    file.write_text(content, encoding="utf-8")
    settings = opened(file)
    assert are_the_defaults(settings)
    settings.device = "cpu"
    assert opened(file).device == "cpu"


def test_a_damaged_file_is_kept_for_whoever_wants_to_mend_it(file: Path) -> None:
    file.write_text("{not json", encoding="utf-8")
    opened(file).device = "cpu"
    assert (file.parent / "colorstudio.json.damaged").read_text() == "{not json"


def test_two_windows_keep_what_the_other_set(file: Path) -> None:
    one, other = opened(file), opened(file)
    one.device = "cpu"
    other.theme = "dark"
    again = opened(file)
    assert (again.device, again.theme) == ("cpu", "dark")


def old_settings(file: Path) -> QSettings:
    return QSettings(str(file.with_suffix(".ini")), QSettings.Format.IniFormat)


@pytest.mark.parametrize(
    "name", ["a.jpg", "b, c.jpg", "ü; d.jpg", 'quo"te.jpg', "back\\slash.jpg", "100%.jpg", "名.png"]
)
def test_settings_of_an_earlier_version_are_read(name: str, file: Path, tmp_path: Path) -> None:
    photo = tmp_path / name
    photo.touch()
    old = old_settings(file)
    geometry = bytes(range(256))
    for key, value in {
        "network/model": "studio",
        "network/device": "cpu",
        "network/side": 192,
        "network/effort": "best",
        "save/quality": 80,
        "window/theme": "dark",
        "window/geometry": QByteArray(geometry),
        "window/recognition": "on",
        "files/last_folder": str(tmp_path),
        "files/recent": json.dumps([str(photo)]),
    }.items():
        old.setValue(key, value)
    old.sync()
    settings = opened(file)
    assert settings.options() == Options("studio", "cpu", 192, Effort.BEST, 80)
    assert (settings.theme, settings.recognition, settings.geometry) == ("dark", True, geometry)
    assert (settings.last_folder, settings.recent) == (tmp_path, [photo])
    settings.theme = "light"
    again = opened(file)
    assert (again.theme, again.recent) == ("light", [photo])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"a\8b", "a8b"),
        (r"a\²b", "a²b"),
        (r"a\x", "ax"),
        (r"\x110000", ""),
        (r"\101\n\x42", "A\nB"),
        ("end\\", "end\\"),
    ],
)
def test_escapes_of_earlier_versions_are_read_whatever_follows_the_backslash(
    file: Path, written: str, read: str
) -> None:
    file.with_suffix(".ini").write_text(f"[network]\nmodel={written}\n", encoding="utf-8")
    assert opened(file).options().model == read


class Evil:
    """Writes a file when it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("echo > ran-by-settings",)


def test_a_settings_file_runs_no_code(file: Path, tmp_path: Path) -> None:
    old = old_settings(file)
    old.setValue("network/model", Evil())
    old.setValue("window/geometry", Evil())
    old.setValue("files/recent", Evil())
    old.sync()
    ini = file.with_suffix(".ini").read_text()
    assert "@Variant" in ini
    (tmp_path / "escaped.ini").write_text(ini.replace("@Variant", "\\x40Variant"))
    script = """
import sys
from pathlib import Path
from colorstudio.settings import Settings
for name in ("colorstudio", "escaped"):
    settings = Settings(Path(f"{name}.json"))
    print(settings.model, settings.geometry, settings.recent, settings.options())
    settings.theme = "dark"
"""
    root = Path(__file__).parents[1]
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert done.stdout.count(b"b''") == 2
    assert not (tmp_path / "ran-by-settings").exists()
    assert b"Variant" not in file.read_bytes()
    # The very file, as it was read before: this is what is not done any more.
    exploit = (
        "from PySide6.QtCore import QSettings; "
        "QSettings('colorstudio.ini', QSettings.Format.IniFormat).value('network/model')"
    )
    subprocess.run([sys.executable, "-c", exploit], cwd=tmp_path, env=environment, check=False, capture_output=True)
    assert (tmp_path / "ran-by-settings").exists()


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
    settings = opened(tmp_path / "file" / "colorstudio.json")
    settings.device = "cpu"
    assert settings.device == "cpu"


def test_a_file_of_absurd_size_or_kind_is_not_read(file: Path) -> None:
    file.write_text(json.dumps({"network/device": "cpu", "padding": "x" * 2**20}))
    assert are_the_defaults(opened(file))
    file.unlink()
    file.mkdir()
    assert are_the_defaults(opened(file))
    if hasattr(os, "mkfifo"):
        file.rmdir()
        os.mkfifo(file)
        assert are_the_defaults(opened(file))


def test_by_default_they_lie_in_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("colorstudio.paths.user_config", lambda: tmp_path)
    Settings().device = "cpu"
    assert json.loads((tmp_path / "colorstudio.json").read_text()) == {"network/device": "cpu"}
