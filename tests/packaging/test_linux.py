import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path

import archive
import kinds
import pytest
from parts import IDENTIFIER

from colorstudio import __version__
from colorstudio.files.formats import FORMATS

LINUX = archive.LINUX
DESKTOP = LINUX / "colorstudio.desktop"
METAINFO = LINUX / f"{IDENTIFIER}.metainfo.xml"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these files are for Linux")


def desktop_entry(path: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def split_list(text: str) -> set[str]:
    return set(text.strip(";").split(";"))


@pytest.fixture
def unpacked(program: Path, tmp_path: Path) -> Path:
    """What a user unpacks."""
    target = tmp_path / "ColorStudio-0.1.0-linux-x86_64-cpu"
    archive.lay_out_linux(program, target)
    return target


def run_script(script: Path, home: Path, *arguments: str) -> str:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    done = subprocess.run([str(script), *arguments], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_desktop_offers_the_program_for_every_kind_of_file_it_reads(unpacked: Path) -> None:
    share = unpacked / "share"
    types = {format.media_type for format in FORMATS if not format.extra}
    assert {"image/jpeg", "image/tiff", "image/avif"} <= types
    assert split_list(desktop_entry(share / "applications" / DESKTOP.name)["MimeType"]) == types
    metainfo = ElementTree.parse(share / "metainfo" / METAINFO.name)
    assert {element.text for element in metainfo.iter("mediatype")} == types


def test_windows_offers_the_program_for_the_same_kinds() -> None:
    offered = set(re.findall(r'ValueName: "([^"]*)"', kinds.registry()))
    assert offered == {suffix for format in FORMATS if not format.extra for suffix in format.suffixes}


def test_the_window_is_known_to_belong_to_the_desktop_entry() -> None:
    source = (Path(__file__).parent.parent.parent / "colorstudio" / "ui" / "app.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{DESKTOP.stem}")' in source
    assert f'setApplicationName("{desktop_entry(DESKTOP)["StartupWMClass"]}")' in source


def test_the_metainfo_knows_this_version_and_the_desktop_entry() -> None:
    root = ElementTree.parse(METAINFO)
    assert root.findtext("id") == IDENTIFIER == METAINFO.name.removesuffix(".metainfo.xml")
    assert root.findtext("launchable") == DESKTOP.name
    assert next(root.iter("release")).get("version") == __version__


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="there is no desktop-file-validate here")
def test_the_desktop_entry_is_valid(tmp_path: Path) -> None:
    filled = tmp_path / DESKTOP.name
    filled.write_text(kinds.fill(DESKTOP.read_text("utf-8")), "utf-8")
    done = subprocess.run(["desktop-file-validate", str(filled)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="there is no appstreamcli here")
def test_the_metainfo_is_valid() -> None:
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", METAINFO], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_installing_puts_everything_where_desktops_look_and_removing_takes_it_away(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / "a home & more"
    home.mkdir()
    run_script(unpacked / "install.sh", home)
    share = home / ".local" / "share"
    program = home / ".local" / "lib" / "colorstudio" / "ColorStudio"
    assert (home / ".local" / "bin" / "colorstudio").resolve() == program
    assert desktop_entry(share / "applications" / "colorstudio.desktop")["Exec"] == f'"{program}" %F'
    assert desktop_entry(share / "applications" / "colorstudio.desktop")["TryExec"] == str(program)
    assert (share / "metainfo" / METAINFO.name).is_file()
    icons = {path.relative_to(share / "icons" / "hicolor").as_posix() for path in share.rglob("apps/colorstudio.*")}
    assert {"48x48/apps/colorstudio.png", "256x256/apps/colorstudio.png", "scalable/apps/colorstudio.svg"} <= icons

    run_script(program.with_name("uninstall.sh"), home)
    left = [path for path in home.rglob("*") if not path.is_dir() and path.name != "mimeinfo.cache"]
    assert [path for path in left if path.name != "icon-theme.cache"] == []


def words_of(exec_value: str) -> list[str]:
    """The words that a desktop starts: the rules of the desktop entry specification, 1.5, sections 4 and 7."""
    text = re.sub(r"\\(.)", lambda found: {"s": " ", "n": "\n"}.get(found[1], found[1]), exec_value)
    words = re.findall(r'"((?:[^"\\`$]|\\["\\`$])*)"|(\S+)', text)
    return [re.sub(r"\\(.)", r"\1", quoted).replace("%%", "%") if quoted else plain for quoted, plain in words]


@pytest.mark.parametrize("name", ["100%f", "a$HOME", 'quo"te', "back`tick`", "back\\slash", "it's & more | <b>", "é ü"])
def test_a_folder_of_any_name_starts_the_very_program(name: str, unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / name
    home.mkdir()
    run_script(unpacked / "install.sh", home)
    file = home / ".local" / "share" / "applications" / "colorstudio.desktop"
    entry, program = desktop_entry(file), home / ".local" / "lib" / "colorstudio" / "ColorStudio"
    assert words_of(entry["Exec"]) == [str(program), "%F"]
    assert re.sub(r"\\(.)", r"\1", entry["TryExec"]) == str(program)
    if shutil.which("desktop-file-validate"):
        done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
        assert done.stdout == ""


def test_installing_again_replaces_the_program_and_keeps_what_is_the_user_s(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    own = home / ".local" / "share" / "ColorStudio" / "models" / "mine.safetensors"
    own.parent.mkdir(parents=True)
    own.touch()
    run_script(unpacked / "install.sh", home)
    (unpacked / "ColorStudio" / "ColorStudio").write_text("newer")
    run_script(unpacked / "install.sh", home)
    installed = home / ".local" / "lib" / "colorstudio"
    assert (installed / "ColorStudio").read_text() == "newer"
    run_script(unpacked / "uninstall.sh", home)
    assert own.exists()
    assert not installed.exists()


def test_the_program_can_be_installed_for_all_users(unpacked: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "usr-local"
    run_script(unpacked / "install.sh", tmp_path / "nowhere", "--prefix", str(prefix))
    assert (prefix / "bin" / "colorstudio").resolve() == prefix / "lib" / "colorstudio" / "ColorStudio"
    assert (prefix / "share" / "applications" / "colorstudio.desktop").is_file()
    run_script(unpacked / "uninstall.sh", tmp_path / "nowhere", "--prefix", str(prefix))
    assert not (prefix / "lib" / "colorstudio").exists()
