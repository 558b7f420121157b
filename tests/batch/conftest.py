"""Photographs for a batch that colours nothing."""

from pathlib import Path

import pytest


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A folder of five different files."""
    folder = tmp_path / "scans"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.png").write_text(f"photograph {number}")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"
