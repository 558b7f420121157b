import shutil
import subprocess
import zipfile
from pathlib import Path

import archive
import pytest
from parts import Project

PROJECT = Project("ColorStudio", "0.1.0", "")


@pytest.mark.parametrize(
    ("system", "machine", "flavour", "name"),
    [
        ("linux", "x86_64", "cpu", "ColorStudio-0.1.0-linux-x86_64-cpu"),
        ("win32", "AMD64", "cuda", "ColorStudio-0.1.0-windows-x86_64-cuda"),
        ("darwin", "arm64", "cpu", "ColorStudio-0.1.0-macos-arm64-cpu"),
        ("linux", "aarch64", "cpu", "ColorStudio-0.1.0-linux-arm64-cpu"),
    ],
)
def test_a_release_says_what_it_is_for(system: str, machine: str, flavour: str, name: str) -> None:
    assert archive.release_name(PROJECT, flavour, system=system, machine=machine) == name


def test_checksums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    files = [tmp_path / "b.zip", tmp_path / "a.zip"]
    for file in files:
        file.write_bytes(file.name.encode())
    archive.write_checksums(files, tmp_path / "SHA256SUMS")
    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert [line.split("  ")[1] for line in lines] == ["a.zip", "b.zip"]
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=True)


def test_the_same_folder_makes_the_same_zip_and_keeps_what_may_be_run(program: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    archive.pack(program, first)
    (program / "ColorStudio").touch()
    archive.pack(program, second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as pack:
        assert pack.getinfo("ColorStudio/ColorStudio").external_attr >> 16 & 0o111


@pytest.mark.skipif(not shutil.which("zstd"), reason="there is no zstd here")
def test_the_same_folder_makes_the_same_tarball_and_keeps_its_links(program: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.tar.zst", tmp_path / "second.tar.zst"
    archive.pack(program, first)
    (program / "_internal" / "libz.so.1").touch()
    archive.pack(program, second)
    assert first.read_bytes() == second.read_bytes()
    subprocess.run(["tar", "-xf", str(first), "-C", str(tmp_path)], check=True)
    assert (tmp_path / "ColorStudio" / "_internal" / "link.so").readlink() == Path("libz.so.1")


def test_a_library_that_strip_warns_about_is_left_as_it_is(program: Path) -> None:
    library = program / "_internal" / "libpython3.11.so.1.0"
    library.write_bytes(b"not a library at all")
    assert archive.strip_libraries(program) == 0
    assert library.read_bytes() == b"not a library at all"
    assert not library.with_name(f"{library.name}.stripped").exists()
