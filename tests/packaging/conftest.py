"""Folders that stand for builds, so that nothing has to be built."""

from pathlib import Path

import pytest


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A small folder laid out as PyInstaller lays one out."""
    folder = tmp_path / "built" / "ColorStudio"
    (folder / "_internal" / "resources" / "models").mkdir(parents=True)
    (folder / "ColorStudio").write_bytes(b"\x7fELF program GLIBC_2.17 GLIBC_2.34")
    (folder / "ColorStudio").chmod(0o755)
    (folder / "_internal" / "libz.so.1").write_bytes(b"\x7fELF library GLIBC_2.9")
    (folder / "_internal" / "resources" / "models" / "studio.safetensors").write_bytes(bytes(100_000))
    (folder / "_internal" / "link.so").symlink_to("libz.so.1")
    return folder
