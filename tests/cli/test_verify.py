"""`colorstudio verify`: a coloured picture is what it says, or is not, or it cannot be told."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import PIL.Image
import pytest
import pyvips
from numpy.typing import NDArray

from colorstudio.cli import verify
from colorstudio.core.box import Piece
from colorstudio.core.cards import read_card
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.engine.context import DirectContext
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.requests import SaveRequest
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.engine.telling import provenance_of
from colorstudio.files.provenance import Provenance, read_provenance
from colorstudio.files.read import photo_from_pixels, read_photo, read_pixels
from colorstudio.files.write import write_photo
from tests.files.test_profiles import ADOBE_RGB

HOLDS, DIFFERS, UNKNOWN = 0, 1, 2


@pytest.fixture(autouse=True)
def networks(monkeypatch: pytest.MonkeyPatch, tiny_studio: Path) -> None:
    monkeypatch.setattr("colorstudio.paths.models_folders", lambda: [tiny_studio.parent])


@pytest.fixture
def said(tiny_studio: Path) -> Provenance:
    return provenance_of(
        PhotoSource.of_file(0, Path("a.png")), Treatment(), NetworkChoice(tiny_studio), read_card(tiny_studio)
    )


def coloured(
    original: Path,
    network: Path,
    suffix: str,
    *,
    quality: int = 92,
    layers: bool = False,
    page: int | None = None,
    own_profile: bool = False,
    piece: Piece | None = None,
    longest: int | None = None,
    turn: int = 0,
) -> Path:
    darkroom = Darkroom()
    target = original.with_name(f"coloured{suffix}")
    source = PhotoSource.of_file(0, original, page, piece)
    treatment = Treatment(look=PartialLook(temperature=0.4, saturation=0.9), turn=turn)
    choice = NetworkChoice.of_treatment(network, treatment)
    request = SaveRequest(
        source, choice, treatment, target, quality=quality, layers=layers, own_profile=own_profile, longest=longest
    )
    try:
        darkroom.run(request, DirectContext())
    finally:
        darkroom.close()
    return target


def status(original: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = verify.main([str(original), str(target), "--device", "cpu"])
    return code, capsys.readouterr().out


@pytest.mark.parametrize(
    ("suffix", "quality"), [(".png", 92), (".tif", 92), (".jpg", 92), (".jpg", 60), (".webp", 80), (".avif", 80)]
)
def test_what_was_just_coloured_holds(
    gray_photo: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str], suffix: str, quality: int
) -> None:
    code, told = status(gray_photo, coloured(gray_photo, tiny_studio, suffix, quality=quality), capsys)
    assert code == HOLDS, told
    assert told.count("\n") == 2
    assert "Lightness differs by" in told


@pytest.mark.parametrize(("suffix", "turn"), [(".png", 90), (".jpg", 180), (".tif", 270)])
def test_what_was_turned_holds(
    gray_photo: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str], suffix: str, turn: int
) -> None:
    target = coloured(gray_photo, tiny_studio, suffix, turn=turn, layers=suffix == ".tif")
    code, told = status(gray_photo, target, capsys)
    assert code == HOLDS, told
    with PIL.Image.open(target) as image:
        assert (image.width > image.height) is (turn == 180)
        assert image.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize("quality", [40, 92, 100])
def test_what_was_coloured_into_jpeg_xl_holds(
    gray_photo: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str], quality: int
) -> None:
    pytest.importorskip("imagecodecs")
    code, told = status(gray_photo, coloured(gray_photo, tiny_studio, ".jxl", quality=quality), capsys)
    assert code == HOLDS, told
    assert ("differ by 0 codes" in told) == (quality == 100)  # which is lossless


def test_a_lossless_webp_holds_to_the_pixel(
    tmp_path: Path, scene: NDArray[np.uint8], tiny_studio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sharp.webp"
    PIL.Image.fromarray(scene).convert("RGB").save(path, lossless=True)
    code, told = status(path, coloured(path, tiny_studio, ".webp"), capsys)
    assert (code, "differ by 0 codes" in told) == (HOLDS, True), told


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".avif", ".jxl"])
def test_colours_in_the_photograph_s_own_profile_hold(
    tmp_path: Path, scene: NDArray[np.uint8], tiny_studio: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    if suffix == ".jxl":
        pytest.importorskip("imagecodecs")
    path = tmp_path / "wide.png"
    profile = bytes(pyvips.Operation.call("profile_load", "p3"))
    PIL.Image.fromarray(scene).convert("RGB").save(path, icc_profile=profile)
    target = coloured(path, tiny_studio, suffix, own_profile=True)
    code, told = status(path, target, capsys)
    assert code == HOLDS, told
    assert (read_photo(target).profile is not None) is (suffix != ".jxl")  # which holds none: it is sRGB there


@pytest.mark.parametrize("layers", [False, True])
@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_a_profile_of_another_gamma_than_srgb_holds_and_other_pixels_in_it_do_not(
    tmp_path: Path,
    scene: NDArray[np.uint8],
    tiny_studio: Path,
    capsys: pytest.CaptureFixture[str],
    suffix: str,
    bits: int,
    layers: bool,
) -> None:
    path, other = tmp_path / "wide.tif", tmp_path / "other.tif"
    for file, pixels in ((path, scene), (other, np.clip(scene.astype(int) + 9, 0, 255).astype(np.uint8))):
        image = pyvips.Image.new_from_array(np.dstack([pixels] * 3)).copy(interpretation="srgb")
        image = image.colourspace("rgb16") if bits == 16 else image
        image.set_type(pyvips.GValue.blob_type, "icc-profile-data", ADOBE_RGB)
        image.tiffsave(file)
    target = coloured(path, tiny_studio, suffix, own_profile=True, layers=layers)
    code, told = status(path, target, capsys)
    assert code == HOLDS, told
    assert read_photo(target).profile is not None
    code, told = status(other, target, capsys)
    assert code == DIFFERS, told


def test_what_a_jpeg_shows_white_is_not_compared(
    tmp_path: Path, scene: NDArray[np.uint8], tiny_studio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alpha = np.full_like(scene, 255)
    alpha[:, :40] = np.arange(40) * 6
    path = tmp_path / "cut.png"
    PIL.Image.fromarray(np.dstack([scene, scene, scene, alpha])).save(path)
    code, told = status(path, coloured(path, tiny_studio, ".jpg"), capsys)
    assert code == HOLDS, told
    assert int(told.partition("differ by ")[2].split()[0]) < 40


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_layers_are_compared_where_nothing_shines_through(
    tmp_path: Path, scene: NDArray[np.uint8], tiny_studio: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    alpha = np.full_like(scene, 255)
    alpha[:, :40] = np.arange(40) * 6
    path = tmp_path / "cut.png"
    PIL.Image.fromarray(np.dstack([scene, scene, scene, alpha])).save(path)
    code, told = status(path, coloured(path, tiny_studio, suffix, layers=True), capsys)
    assert code == HOLDS, told


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_a_16_bit_photograph_holds_at_16_bits(
    tmp_path: Path, tiny_studio: Path, scene: NDArray[np.uint8], capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    path = tmp_path / "deep.tif"
    PIL.Image.fromarray(scene.astype(np.uint16) * 257).save(path)
    target = coloured(path, tiny_studio, suffix)
    assert read_pixels(target).dtype == np.uint16
    code, told = status(path, target, capsys)
    assert code == HOLDS, told


@pytest.mark.parametrize("suffix", [".png", ".jpg"])
def test_other_pixels_than_those_recorded_do_not_hold(
    gray_photo: Path, tiny_studio: Path, said: Provenance, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    pixels = read_pixels(coloured(gray_photo, tiny_studio, ".png"))  # at a temperature of 0.4; recorded is 0.7
    target = gray_photo.with_name(f"other{suffix}")
    write_photo(target, pixels, source=read_photo(gray_photo), provenance=said)
    code, told = status(gray_photo, target, capsys)
    assert code == DIFFERS, told
    assert "Lightness" in told.splitlines()[0]
    assert "the same" in told.splitlines()[0]


@pytest.mark.parametrize("suffix", [".png", ".jpg"])
def test_another_lightness_does_not_hold(
    gray_photo: Path, said: Provenance, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    brighter = np.minimum(read_pixels(gray_photo).astype(int) + 12, 255).astype(np.uint8)
    target = gray_photo.with_name(f"brighter{suffix}")
    write_photo(target, brighter, source=photo_from_pixels(brighter, "brighter"), provenance=said)
    code, told = status(gray_photo, target, capsys)
    assert code == DIFFERS, told


def test_without_a_record_or_its_network_it_cannot_be_told(
    gray_photo: Path, said: Provenance, capsys: pytest.CaptureFixture[str]
) -> None:
    photo, pixels = read_photo(gray_photo), read_pixels(gray_photo)
    records = (None, replace(said, checksum="0" * 64), replace(said, treatment="{}"))
    for number, record in enumerate(records):
        target = gray_photo.with_name(f"{number}.png")
        write_photo(target, pixels, source=photo, provenance=record)
        code, told = status(gray_photo, target, capsys)
        assert code == UNKNOWN, told
        assert "the same within one code value" in told


def test_a_network_under_another_name_is_known_by_its_checksum(
    gray_photo: Path, tiny_studio: Path, said: Provenance, capsys: pytest.CaptureFixture[str]
) -> None:
    target = coloured(gray_photo, tiny_studio, ".png")
    record = replace(said, network="renamed", treatment=said.treatment.replace("0.7", "0.4"))
    write_photo(gray_photo.with_name("b.png"), read_pixels(target), source=read_photo(gray_photo), provenance=record)
    code, told = status(gray_photo, gray_photo.with_name("b.png"), capsys)
    assert code == DIFFERS, told  # its saturation was 0.9
    assert "is not here" not in told


def test_files_that_cannot_be_compared_cannot_be_told(gray_photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = gray_photo.with_name("small.png")
    PIL.Image.open(gray_photo).resize((160, 120)).save(small)
    assert status(gray_photo, small, capsys)[0] == UNKNOWN
    assert status(gray_photo, gray_photo.with_name("gone.png"), capsys) == (
        UNKNOWN,
        "“gone.png” is not there. Look whether it was moved or renamed.\n",
    )


@pytest.mark.parametrize("suffix", [".tif", ".png"])
def test_layers_are_judged_by_what_they_show(
    gray_photo: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    target = coloured(gray_photo, tiny_studio, suffix, layers=True)
    code, text = status(gray_photo, target, capsys)
    assert code == HOLDS, text
    again = PIL.Image.open(gray_photo).transpose(PIL.Image.Transpose.FLIP_LEFT_RIGHT)
    again.save(gray_photo.with_name("other.png"))
    code, text = status(gray_photo.with_name("other.png"), target, capsys)
    assert code == DIFFERS, text


def test_a_page_is_compared_with_its_own(
    tmp_path: Path, scene: NDArray[np.uint8], tiny_studio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = tmp_path / "album.tif"
    first, second = PIL.Image.fromarray(scene), PIL.Image.fromarray(scene[:, ::-1])
    first.save(original, save_all=True, append_images=[second])
    target = coloured(original, tiny_studio, ".png", page=1)
    assert status(original, target, capsys)[0] == HOLDS  # it records which
    assert verify.main([str(original), str(target), "--device", "cpu", "--page", "2"]) == HOLDS
    assert verify.main([str(original), str(target), "--device", "cpu", "--page", "1"]) == DIFFERS
    assert verify.main([str(original), str(target), "--page", "3"]) == UNKNOWN
    assert "no such page" in capsys.readouterr().out


@pytest.mark.parametrize("layers", [False, True])
@pytest.mark.parametrize("page", [None, 1])
def test_a_piece_of_a_sheet_is_compared_with_its_own(
    tmp_path: Path,
    scene: NDArray[np.uint8],
    tiny_studio: Path,
    capsys: pytest.CaptureFixture[str],
    page: int | None,
    layers: bool,
) -> None:
    original = tmp_path / "album.tif"
    sheet = PIL.Image.fromarray(np.tile(scene, (1, 2)))
    sheet.save(original, save_all=True, append_images=[sheet.transpose(PIL.Image.Transpose.FLIP_TOP_BOTTOM)])
    target = coloured(
        original, tiny_studio, ".png", page=page, piece=Piece(1, (1 / 3, 0.1, 0.877, 2 / 3)), layers=layers
    )
    code, told = status(original, target, capsys)
    assert code == HOLDS, told
    said = read_provenance(target)
    assert said is not None
    write_photo(  # the same pixels, said to lie elsewhere on the sheet
        target.with_name("moved.png"),
        read_pixels(target),
        source=read_photo(target),
        provenance=replace(said, piece=(1 / 3, 0.1 + 1 / 3, 0.877, 1.0)),
    )
    assert status(original, target.with_name("moved.png"), capsys)[0] == DIFFERS


@pytest.mark.parametrize("layers", [False, True])
def test_a_reduced_picture_is_compared_with_the_original_reduced(
    gray_photo: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str], layers: bool
) -> None:
    target = coloured(gray_photo, tiny_studio, ".png", longest=123, layers=layers)
    assert max(read_photo(target).lightness.shape) == 123
    code, told = status(gray_photo, target, capsys)
    assert code == HOLDS, told
    whole = coloured(gray_photo, tiny_studio, ".tif", longest=10_000)
    assert (said := read_provenance(whole)) is not None
    assert said.longest is None  # nothing was reduced
    assert status(gray_photo, whole, capsys)[0] == HOLDS
