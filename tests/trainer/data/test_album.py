"""What of a folder of photographs is learned from, and what is left out and said."""

import io
from pathlib import Path

import numpy as np
import pytest
import pyvips
from PIL import Image

from colorstudio.files.provenance import Provenance
from colorstudio.files.read import photo_from_pixels
from colorstudio.files.write import write_photo
from tests.trainer.conftest import encode, write_shard
from trainer.cli import main
from trainer.data.album import FEWEST, is_result, read_album
from trainer.data.crops import Crops
from trainer.data.likeness import is_toned
from trainer.data.photos import Photos, find_photos
from trainer.errors import DataError


def blotches(seed: int, size: tuple[int, int] = (96, 72)) -> Image.Image:
    """A picture of many colours."""
    coarse = np.random.default_rng(seed).integers(0, 256, (9, 12, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)


def sepia(seed: int, strength: float = 1.0) -> Image.Image:
    """A brown print of it: colour by lightness alone, with a little grain."""
    gray = np.asarray(blotches(seed).convert("L"), dtype=np.float32)[..., None] / 255
    tone = np.array([1.0, 0.87, 0.66]) ** strength
    grain = np.random.default_rng(seed).normal(0, 0.01, (*gray.shape[:2], 3))
    print_ = (0.1 + 0.85 * gray ** np.array([0.9, 1.0, 1.1])) * tone + grain
    return Image.fromarray((255 * print_).clip(0, 255).astype(np.uint8))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twenty-two colour photographs."""
    folder = tmp_path / "album"
    folder.mkdir()
    for i in range(22):
        blotches(i).save(folder / f"scan {i}.jpg", quality=90)
    return folder


def names(photos: Photos) -> list[str]:
    return [entry.name for entry in photos.entries]


def test_photographs_come_as_the_app_finds_them(folder: Path) -> None:
    (folder / ".trash").mkdir()
    blotches(50).save(folder / ".trash" / "old.jpg")
    blotches(51).save(folder / ".hidden.jpg")
    blotches(52).save(folder / "old.jfif", "JPEG")
    blotches(53).save(folder / "clip.gif")
    write_shard(folder / "more.tar", {"a.webp": encode(blotches(54)), "._a.webp": b"of macOS"})
    assert names(find_photos(folder)) == ["a.webp", "clip.gif", "old.jfif", *(f"scan {i}.jpg" for i in range(22))]


def test_everything_left_out_is_counted_and_said(folder: Path) -> None:
    blotches(60).save(folder / "scan 1-color.jpg")
    blotches(61).save(folder / "scan 1-color-2.png")
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>http://cv.iptc.org/newscodes/digitalsourcetype/%s</x:xmpmeta>"
    for i, kind in enumerate((b"trainedAlgorithmicMedia", b"compositeWithTrainedAlgorithmicMedia")):
        blotches(62 + i).save(folder / f"elsewhere {i}.jpg", xmp=xmp % kind)
    (folder / "broken.jpg").write_bytes((folder / "scan 2.jpg").read_bytes()[:900])
    blotches(65).convert("L").save(folder / "gray.png")
    for i in range(3):
        sepia(70 + i, strength=0.4 + 0.4 * i).save(folder / f"sepia {i}.jpg", quality=85)
    blotches(3).resize((48, 36)).save(folder / "smaller copy.jpg", quality=80)
    album = read_album(folder)
    assert names(album.photos) == [f"scan {i}.jpg" for i in range(22)]
    assert album.left_out() == (
        f"Of the photographs in {folder}, these are left out: 4 already coloured by a program, 1 damaged, 1 gray, "
        "3 toned in one hue, 1 much like another."
    )


def test_a_folder_with_nothing_to_leave_out_has_nothing_to_say(folder: Path) -> None:
    assert read_album(folder).left_out() == ""


@pytest.mark.parametrize("recipe", ["studio", "regression"])
def test_fewer_photographs_than_are_needed_are_refused_with_the_count(
    recipe: str, folder: Path, tiny_studio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for i in range(FEWEST - 1, 22):
        sepia(i).save(folder / f"scan {i}.jpg")
    init = ["--init", str(tiny_studio)] if recipe == "studio" else []
    out = tmp_path / "out"
    assert main(["fit", recipe, "--data", str(folder), "--out", str(out), "--device", "cpu", *init]) == 1
    assert "holds 19 colour photographs: at least 20 are needed. Of the photographs in" in capsys.readouterr().err
    assert not out.exists()


def test_a_sepia_print_is_toned_and_a_photograph_of_two_colours_or_many_is_not() -> None:
    assert all(is_toned(sepia(seed)) for seed in range(10))
    assert not any(is_toned(blotches(seed)) for seed in range(10))
    sky = np.full((60, 80, 3), (120, 160, 230), np.uint8)
    sky[30:] = (70, 130, 50)
    assert not is_toned(Image.fromarray(sky))


def test_colours_are_read_by_their_profile_upright_and_on_white(tmp_path: Path) -> None:
    reddish = Image.new("RGB", (40, 20), (200, 60, 60))
    reddish.paste((60, 60, 200), (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    reddish.save(tmp_path / "1 turned.png", exif=exif)
    Image.new("RGBA", (16, 16), (255, 0, 0, 0)).save(tmp_path / "2 clear.png")
    reddish.save(tmp_path / "3 p3.png", icc_profile=bytes(pyvips.Operation.call("profile_load", "p3")))
    reddish.convert("CMYK").save(tmp_path / "4 cmyk.jpg", quality=95)
    photos = find_photos(tmp_path)
    turned = photos.read(0)
    assert turned.size == (20, 40)
    assert turned.getpixel((10, 5)) == (60, 60, 200)
    assert photos.read(1).getpixel((8, 8)) == (255, 255, 255)
    # Display P3's (200, 60, 60) is a stronger red: 217, 42, 52 by the matrix of the two sets of primaries.
    assert np.abs(np.subtract(photos.read(2).getpixel((35, 10)), (217, 42, 52))).max() <= 2  # type: ignore[arg-type]
    red, green, blue = photos.read(3).getpixel((35, 10))  # type: ignore[misc]
    assert red > 150
    assert max(green, blue) < 110


def test_a_large_jpeg_is_read_no_larger_than_needed_in_a_folder_and_in_a_shard(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    blotches(0, (1600, 1200)).save(buffer, "JPEG")
    (tmp_path / "large.jpg").write_bytes(buffer.getvalue())
    write_shard(tmp_path / "train-000.tar", {"large.jpg": buffer.getvalue()})
    photos = find_photos(tmp_path)
    for index in (0, 1):
        assert photos.read(index).size == (1600, 1200)
        assert photos.read(index, least=150).size == (200, 150)
        assert photos.read(index, least=151).size == (400, 300)
        assert photos.read(index, least=1201).size == (1600, 1200)


def test_a_photograph_damaged_in_mid_run_is_told_of_and_the_next_one_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = find_photos(folder)
    crops = Crops(photos, sides=(32,), smallest=0.9, seed=0)
    (folder / "scan 3.jpg").write_bytes(b"")
    (folder / "scan 4.jpg").unlink()
    assert crops[(0, 0, 3)].shape == (3, 32, 32)
    told = capsys.readouterr().err
    assert "scan 3.jpg" in told
    assert "scan 4.jpg" in told
    for path in folder.iterdir():
        path.unlink(missing_ok=True)
    with pytest.raises(DataError, match="are the photographs still there"):
        crops[(0, 0, 3)]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_what_the_app_has_written_is_known_whatever_its_name(suffix: str, tmp_path: Path) -> None:
    pixels = np.asarray(blotches(0))
    source = photo_from_pixels(pixels, "a")
    said = Provenance("ColorStudio", "1", "studio", "0" * 64, "{}")
    write_photo(tmp_path / f"renamed{suffix}", pixels, source=source, provenance=said)
    write_photo(tmp_path / f"plain{suffix}", pixels, source=source)
    found = {entry.name: is_result(entry) for entry in find_photos(tmp_path).entries}
    assert found == {f"renamed{suffix}": True, f"plain{suffix}": False}
