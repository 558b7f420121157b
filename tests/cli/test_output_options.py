"""What a result keeps where that is asked for: the photograph's own profile, and the times of its file."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import pyvips
from numpy.typing import NDArray
from PIL import Image, ImageCms

from tests.cli.conftest import Done

Run = Callable[..., Done]
LONG_AGO = (1_000_000_000, 1_000_000_000)


@pytest.fixture
def wide(tmp_path: Path, scene: NDArray[np.uint8]) -> Path:
    """A photograph in Display P3, scanned long ago."""
    path = tmp_path / "wide.png"
    colours = np.dstack([scene, scene // 2 + 60, 255 - scene])
    image = pyvips.Image.new_from_memory(colours.tobytes(), colours.shape[1], colours.shape[0], 3, "uchar")
    image.copy(interpretation="srgb").icc_transform("p3", input_profile="srgb").write_to_file(str(path))
    os.utime(path, LONG_AGO)
    return path


def profile_of(path: Path) -> str:
    with Image.open(path) as image:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
    return ImageCms.getProfileDescription(profile).strip()


def seen(path: Path) -> NDArray[np.int16]:
    """The pixels as a viewer that knows profiles shows them, in sRGB."""
    image = pyvips.Image.new_from_file(str(path)).icc_transform("srgb", embedded=True, intent="relative")
    return np.asarray(image.numpy()[..., :3], np.int16)


def test_by_default_results_are_srgb_and_of_now(wide: Path, colorize: Run, tmp_path: Path) -> None:
    colorize(wide, "-o", tmp_path / "plain.png")
    assert "P3" in profile_of(wide)
    assert "sRGB" in profile_of(tmp_path / "plain.png")
    assert (tmp_path / "plain.png").stat().st_mtime > LONG_AGO[1] + 1000


def test_asked_for_the_profile_is_that_of_the_photograph_and_the_colours_the_same(
    wide: Path, colorize: Run, tmp_path: Path
) -> None:
    colorize(wide, "-o", tmp_path / "plain.png")
    colorize(wide, "-o", tmp_path / "own.png", "--own-profile", "--keep-times")
    assert profile_of(tmp_path / "own.png") == profile_of(wide)
    assert int((tmp_path / "own.png").stat().st_mtime) == LONG_AGO[1]
    assert np.abs(seen(tmp_path / "own.png") - seen(tmp_path / "plain.png")).mean() < 1
    assert int(wide.stat().st_mtime) == LONG_AGO[1]


def test_layers_lie_beside_plain_results_and_both_are_done_by_the_journal(
    tmp_path: Path, scene: NDArray[np.uint8], colorize: Run
) -> None:
    (tmp_path / "scans").mkdir()
    Image.fromarray(scene).save(tmp_path / "scans" / "one.jpg")
    Image.fromarray(scene).save(tmp_path / "scans" / "two.png")
    out = tmp_path / "out"
    for _ in range(2):
        assert colorize("scans", "-o", out, "--resume", "--quiet").returncode == 0
        assert colorize("scans", "-o", out, "--resume", "--layers", "--quiet").returncode == 0
    results = sorted(path.name for path in out.glob("[!.]*"))
    assert results == ["one-color.jpg", "one-layers.tif", "two-color.png", "two-layers.png"]
    shown = Image.alpha_composite(Image.fromarray(scene).convert("RGBA"), Image.open(out / "two-layers.png"))
    saved = np.asarray(Image.open(out / "two-color.png")).astype(int)
    assert np.abs(np.asarray(shown)[..., :3] - saved).max() <= 1
    assert colorize("scans", "--layers", "--quiet").returncode == 0
    assert "2 left out as earlier results" in colorize("scans", "-o", tmp_path / "again").stderr
    refused = colorize("scans", "--layers", "--format", "jpg")
    assert refused.returncode == 2
    assert "holds no layers" in refused.stderr


def test_a_frame_moved_in_the_window_holds_on_the_command_line(colorize: Run, tmp_path: Path) -> None:
    tones = np.clip(np.random.default_rng(2).normal(110, 25, (120, 160)), 5, 200).astype(np.uint8)
    photo = tmp_path / "scan.png"
    Image.fromarray(tones).save(photo)
    treatment = tmp_path / "frame.json"
    treatment.write_text('{"version": 1, "frame": [0.25, 0.0, 1.0, 0.5]}')
    colorize(photo, "--treatment", treatment, "-o", tmp_path / "out.png")
    with Image.open(tmp_path / "out.png") as image:
        pixels = np.asarray(image.convert("RGB")).astype(int)
    chroma = pixels.max(axis=2) - pixels.min(axis=2)
    assert chroma[:, :36].max() <= 1  # left of the frame and below it all stays gray
    assert chroma[64:].max() <= 1
    assert chroma[4:56, 44:].mean() > 3
