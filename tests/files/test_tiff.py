"""TIFF files of every kind that archives have: right, or refused, and never wrong without a word."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pytest
from numpy.typing import NDArray

from colorstudio.errors import PhotoDamaged, PhotoMissing, Said, Term
from colorstudio.files.photo import Photo
from colorstudio.files.read import count_pages, read_photo, read_thumbnail
from tests.files.making import lightness_of, packed, page, scene, tiff

GRAY = scene(48, 74)
HEIGHT, WIDTH = GRAY.shape
OTHER = np.ascontiguousarray(GRAY[::-1, ::-1])
DEEP = GRAY.astype(np.uint16) * 257
SAME = 1e-4
EXTRAS, PLANAR, SUBFILE, PREDICTOR, DNG_VERSION, FORMAT = 338, 284, 254, 317, 50706, 339


def opened(tmp_path: Path, content: bytes, name: str = "a.tif") -> Photo:
    (tmp_path / name).write_bytes(content)
    assert read_thumbnail(tmp_path / name, 16).shape[1] == 16
    return read_photo(tmp_path / name)


def off(photo: Photo, gray: NDArray[Any], levels: int = 256) -> float:
    return float(np.abs(photo.lightness - lightness_of(gray, levels)).max())


def refused(tmp_path: Path, content: bytes, said: Said, what: Term | None = None) -> None:
    path = tmp_path / "a.tif"
    path.write_bytes(content)
    for read in (read_photo, lambda path: read_thumbnail(path, 16)):
        with pytest.raises(PhotoDamaged) as caught:
            read(path)
        assert caught.value.message.said == said
        assert caught.value.message.values.get("what") == what


def past_the_end(content: bytes, offset: int) -> bytes:
    """The file with a strip that lay at `offset` said to begin where too little is left for it."""
    at = content.rindex(offset.to_bytes(4, "little"))
    return content[:at] + (len(content) - 100).to_bytes(4, "little") + content[at + 4 :]


# ---- which samples are colours, and which is alpha


@pytest.mark.parametrize("extras", [(0,), (0, 0), (0, 0, 0)])
@pytest.mark.parametrize("colours", [1, 3])
def test_samples_of_no_stated_use_are_no_colours_and_no_transparency(
    tmp_path: Path, colours: int, extras: tuple[int, ...]
) -> None:
    samples = np.stack([*[GRAY] * colours, *[OTHER] * len(extras)], axis=2)
    tags: dict[int, Any] = {EXTRAS: (3, extras)}
    bits = [8] * samples.shape[2]
    made = page(samples.tobytes(), WIDTH, HEIGHT, bits=bits, photometric=1 if colours == 1 else 2, more=tags)
    photo = opened(tmp_path, tiff(made))
    assert off(photo, GRAY) < SAME
    assert (photo.alpha, photo.own_ab) == (None, None)


@pytest.mark.parametrize("extras", [(2,), (2, 0), (0, 2)])
def test_alpha_is_the_sample_that_says_so(tmp_path: Path, extras: tuple[int, ...]) -> None:
    samples = np.stack([GRAY, GRAY, GRAY, *[OTHER if kind == 2 else GRAY // 3 for kind in extras]], axis=2)
    bits = [8] * samples.shape[2]
    photo = opened(
        tmp_path, tiff(page(samples.tobytes(), WIDTH, HEIGHT, bits=bits, photometric=2, more={EXTRAS: (3, extras)}))
    )
    assert off(photo, GRAY) < SAME
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, OTHER)


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("extras", [(1,), (1, 0), (0, 1)])
@pytest.mark.parametrize("colours", [1, 3])
def test_colours_multiplied_by_alpha_are_divided_by_it(
    tmp_path: Path, colours: int, extras: tuple[int, ...], deep: bool
) -> None:
    most, dtype = (65535, np.uint16) if deep else (255, np.uint8)
    alpha = np.full(GRAY.shape, most // 2 + 1, dtype)
    multiplied = np.rint(GRAY.astype(np.float64) * (most // 255) * (alpha / most)).astype(dtype)
    samples = np.stack([multiplied] * colours + [alpha if kind else alpha // 3 for kind in extras], axis=2)
    bits = [16 if deep else 8] * samples.shape[2]
    photometric = 1 if colours == 1 else 2
    made = page(samples.tobytes(), WIDTH, HEIGHT, bits=bits, photometric=photometric, more={EXTRAS: (3, extras)})
    photo = opened(tmp_path, tiff(made))
    assert off(photo, GRAY) < (0.01 if deep else 0.6)  # halves of a code, doubled
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, alpha)


# ---- planes, depths, predictors, compressions


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize(
    ("photometric", "planes", "extras"), [(1, 1, (2,)), (2, 3, (2,)), (2, 3, ()), (1, 1, (0, 0)), (2, 3, (0,))]
)
def test_separate_planes_are_read_as_planes(
    tmp_path: Path, photometric: int, planes: int, extras: tuple[int, ...], deep: bool, order: str
) -> None:
    dtype = f"{order}u2" if deep else "u1"
    scale = 257 if deep else 1
    pieces = [(GRAY.astype(dtype) * scale).astype(dtype).tobytes()] * planes
    pieces += [(OTHER.astype(dtype) * scale).astype(dtype).tobytes()] * len(extras)
    tags: dict[int, Any] = {PLANAR: (3, [2])} | ({EXTRAS: (3, extras)} if extras else {})
    made = page(pieces, WIDTH, HEIGHT, bits=[16 if deep else 8] * len(pieces), photometric=photometric, more=tags)
    photo = opened(tmp_path, tiff(made, order=order))
    assert off(photo, GRAY) < SAME
    assert photo.bits == (16 if deep else 8)
    assert (photo.alpha is not None) == (2 in extras)
    if photo.alpha is not None:
        assert np.array_equal(photo.alpha, OTHER.astype(np.uint16) * 257 if deep else OTHER)


@pytest.mark.parametrize("bits", [2, 4, 10, 12, 14])
@pytest.mark.parametrize("colours", [1, 3])
def test_rare_depths_are_read_to_the_last_bit(tmp_path: Path, bits: int, colours: int) -> None:
    most = (1 << bits) - 1
    numbers = (np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH) * 7) % (most + 1)
    samples = np.stack([numbers] * colours, axis=2)
    made = page(packed(samples, bits), WIDTH, HEIGHT, bits=[bits] * colours, photometric=1 if colours == 1 else 2)
    photo = opened(tmp_path, tiff(made))
    assert photo.bits == (16 if bits > 8 else 8)
    assert np.abs(photo.lightness - lightness_of(numbers, most + 1)).max() < (0.01 if bits > 8 else SAME)


def test_white_may_be_zero_at_any_depth(tmp_path: Path) -> None:
    numbers = (np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH) * 7) % 4096
    made = page(packed(numbers[..., np.newaxis], 12), WIDTH, HEIGHT, bits=[12], photometric=0)
    assert np.abs(opened(tmp_path, tiff(made)).lightness - lightness_of(4095 - numbers, 4096)).max() < 0.01
    extra = np.stack([255 - GRAY, OTHER], axis=2)
    made = page(extra.tobytes(), WIDTH, HEIGHT, bits=[8, 8], photometric=0, more={EXTRAS: (3, [0])})
    assert off(opened(tmp_path, tiff(made)), GRAY) < SAME


@pytest.mark.parametrize("order", ["<", ">"])
def test_tiles_predictors_and_deflate_go_together(tmp_path: Path, order: str) -> None:
    """Two samples of 16 bits, one of no use, in tiles that reach past the edges, as differences, compressed."""
    samples = np.stack([DEEP, OTHER.astype(np.uint16) * 257], axis=2)
    across, down = -(-WIDTH // 32), -(-HEIGHT // 32)
    whole = np.zeros((down * 32, across * 32, 2), np.uint16)
    whole[:HEIGHT, :WIDTH] = samples
    pieces = []
    for top in range(0, down * 32, 32):
        for left in range(0, across * 32, 32):
            tile = whole[top : top + 32, left : left + 32]
            apart = np.diff(tile, axis=1, prepend=np.zeros((32, 1, 2), np.uint16)).astype(f"{order}u2")
            pieces.append(zlib.compress(apart.tobytes()))
    tags: dict[int, Any] = {EXTRAS: (3, [0]), PREDICTOR: (3, [2])}
    made = page(pieces, WIDTH, HEIGHT, bits=[16, 16], compression=8, more=tags, tile=(32, 32))
    assert off(opened(tmp_path, tiff(made, order=order)), DEEP, 65536) < SAME


def test_planes_in_tiles_of_samples_of_no_use(tmp_path: Path) -> None:
    whole = np.zeros((2, 64, 96), np.uint8)
    whole[0, :HEIGHT, :WIDTH], whole[1, :HEIGHT, :WIDTH] = GRAY, OTHER
    pieces = [
        plane[top : top + 32, left : left + 32].tobytes() for plane in whole for top in (0, 32) for left in (0, 32, 64)
    ]
    tags: dict[int, Any] = {EXTRAS: (3, [2]), PLANAR: (3, [2])}
    photo = opened(tmp_path, tiff(page(pieces, WIDTH, HEIGHT, bits=[8, 8], more=tags, tile=(32, 32))))
    assert off(photo, GRAY) < SAME
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, OTHER)


@pytest.mark.parametrize("compression", ["zstd", "lzma"])
def test_compressions_that_libvips_lacks_are_read(tmp_path: Path, compression: str) -> None:
    held = io.BytesIO()
    PIL.Image.fromarray(GRAY).save(held, "TIFF", compression=compression)
    assert off(opened(tmp_path, held.getvalue()), GRAY) < SAME
    held = io.BytesIO()
    PIL.Image.fromarray(np.stack([GRAY, OTHER, GRAY], axis=2)).save(held, "TIFF", compression=compression)
    assert opened(tmp_path, held.getvalue()).own_ab is not None


# ---- Lab


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("offset", [False, True])
def test_lab_files_open_in_their_lightness(tmp_path: Path, deep: bool, offset: bool, alpha: bool) -> None:
    """CIELab has signed a and b, ICCLab an offset; a and b here are 20 and -30."""
    lightness = np.linspace(3, 97, HEIGHT * WIDTH).reshape(HEIGHT, WIDTH)
    one = 256 if deep else 1
    if offset:
        parts: list[Any] = [lightness * (65280 if deep else 255) / 100, (20 + 128) * one, (-30 + 128) * one]
    else:
        parts = [lightness * (65535 if deep else 255) / 100, 20 * one, (65536 if deep else 256) - 30 * one]
    dtype = np.uint16 if deep else np.uint8
    bands = [np.broadcast_to(np.rint(part), (HEIGHT, WIDTH)).astype(dtype) for part in parts]
    if alpha:
        bands.append(OTHER.astype(dtype) * (257 if deep else 1))
    made = page(
        np.stack(bands, axis=2).tobytes(),
        WIDTH,
        HEIGHT,
        bits=[16 if deep else 8] * len(bands),
        photometric=9 if offset else 8,
        more={EXTRAS: (3, [2])} if alpha else {},
    )
    photo = opened(tmp_path, tiff(made))
    assert np.abs(photo.lightness - lightness).max() < (0.001 if deep else 0.2)
    assert photo.own_ab is not None
    assert np.abs(np.median(photo.own_ab, axis=(1, 2)) - (20, -30)).max() < 1.5
    assert photo.bits == (16 if deep else 8)
    assert (photo.alpha is not None) == alpha


# ---- YCbCr


def ycbcr_tile(luma: NDArray[np.uint8]) -> bytes:
    """Units of 2 x 2 samples of luma and one each of neutral chroma (TIFF 6.0, section 21)."""
    height, width = luma.shape
    units = luma.reshape(height // 2, 2, width // 2, 2).transpose(0, 2, 1, 3).reshape(height // 2, width // 2, 4)
    return np.concatenate([units, np.full((*units.shape[:2], 2), 128, np.uint8)], axis=2).tobytes()


def test_ycbcr_in_strips_opens_opaque(tmp_path: Path) -> None:
    made = page(ycbcr_tile(GRAY), WIDTH, HEIGHT, bits=[8] * 3, photometric=6, more={530: (3, [2, 2])})
    photo = opened(tmp_path, tiff(made))
    assert np.abs(photo.lightness - lightness_of(GRAY)).max() < 1
    assert photo.alpha is None


def test_ycbcr_in_tiles_opens_or_is_refused_and_never_comes_out_black(tmp_path: Path) -> None:
    whole = np.zeros((64, 96), np.uint8)
    whole[:HEIGHT, :WIDTH] = GRAY
    pieces = [
        zlib.compress(ycbcr_tile(whole[top : top + 32, left : left + 32])) for top in (0, 32) for left in (0, 32, 64)
    ]
    made = page(
        pieces, WIDTH, HEIGHT, bits=[8] * 3, photometric=6, compression=8, more={530: (3, [2, 2])}, tile=(32, 32)
    )
    path = tmp_path / "a.tif"
    path.write_bytes(tiff(made))
    try:
        photo = read_photo(path)
    except PhotoDamaged:
        return
    assert np.abs(photo.lightness - lightness_of(GRAY)).max() < 1
    assert photo.alpha is None


def test_ycbcr_cut_short_is_refused(tmp_path: Path) -> None:
    content = tiff(page(ycbcr_tile(GRAY), WIDTH, HEIGHT, bits=[8] * 3, photometric=6, more={530: (3, [2, 2])}))
    refused(tmp_path, past_the_end(content, 8), Said.DAMAGED)


# ---- pages


def gray_page(gray: NDArray[np.uint8], **more: Any) -> dict[str, Any]:
    height, width = gray.shape
    return page(gray.tobytes(), width, height, **more)


def test_pages_are_counted_named_and_each_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "album.tif"
    path.write_bytes(tiff(gray_page(GRAY), gray_page(OTHER), gray_page(GRAY // 2)))
    assert count_pages(path) == 3
    first = read_photo(path)
    assert off(first, GRAY) < SAME
    (note,) = first.notes
    assert str(note) == "Of “album.tif”, page 1 was opened (number of pages: 3)."
    for number, gray in enumerate((GRAY, OTHER, GRAY // 2)):
        photo = read_photo(path, page=number)
        assert off(photo, gray) < SAME
        assert photo.notes == ()
    assert read_thumbnail(path, 16, page=1).mean() == pytest.approx(float(OTHER.mean()), abs=2)
    with pytest.raises(PhotoMissing, match="Number of its pages: 3"):
        read_photo(path, page=3)


@pytest.mark.parametrize("lesser", [{254: (4, [1])}, {255: (3, [2])}, {254: (4, [5])}])
@pytest.mark.parametrize("first", [True, False])
def test_thumbnails_and_masks_are_no_photographs(tmp_path: Path, lesser: dict[int, Any], first: bool) -> None:
    small = gray_page(np.ascontiguousarray(OTHER[::4, ::4]), more=lesser)
    pages = [small, gray_page(GRAY)] if first else [gray_page(GRAY), small]
    photo = opened(tmp_path, tiff(*pages))
    assert off(photo, GRAY) < SAME
    assert photo.notes == ()
    assert count_pages(tmp_path / "a.tif") == 1


def test_a_chain_of_pages_that_goes_round_ends(tmp_path: Path) -> None:
    content = bytearray(tiff(gray_page(GRAY)))
    start = int.from_bytes(content[4:8], "little")
    content[-4:] = start.to_bytes(4, "little")
    (tmp_path / "a.tif").write_bytes(content)
    assert count_pages(tmp_path / "a.tif") == 1
    assert off(read_photo(tmp_path / "a.tif"), GRAY) < SAME


@pytest.mark.parametrize("name", ["a.tif", "a.dng"])
def test_a_raw_file_is_told_by_its_tags_and_never_opens_as_its_thumbnail(tmp_path: Path, name: str) -> None:
    small = gray_page(np.ascontiguousarray(GRAY[::4, ::4]), more={SUBFILE: (4, [1]), DNG_VERSION: (1, [1, 4, 0, 0])})
    path = tmp_path / name
    path.write_bytes(tiff(small))
    with pytest.raises(PhotoDamaged) as caught:
        read_photo(path)
    assert caught.value.message.said in (Said.EXTRA_MISSING, Said.NOT_OPENED, Said.DAMAGED)
    if caught.value.message.said == Said.EXTRA_MISSING:
        assert "rawpy" in str(caught.value)


# ---- refused by name


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ({"photometric": 4}, Term.TIFF_COLOURS),
        ({"photometric": 10, "bits": [8, 8, 8]}, Term.TIFF_COLOURS),
        ({"photometric": 32844}, Term.TIFF_COLOURS),
        ({"photometric": 5, "bits": [8] * 4, "more": {332: (3, [2])}}, Term.TIFF_COLOURS),
        ({"compression": 34676}, Term.TIFF_COMPRESSION),
        ({"compression": 7, "bits": [12]}, Term.JPEG_12),
        ({"bits": [32]}, Term.TIFF_DEPTH),
        ({"bits": [16], "more": {FORMAT: (3, [2])}}, Term.TIFF_DEPTH),
        ({"bits": [8, 16, 8], "photometric": 2}, Term.TIFF_DEPTH),
        ({"bits": [8] * 500, "more": {EXTRAS: (3, [0] * 499)}}, Term.TIFF_BANDS),
    ],
)
def test_sound_files_of_other_kinds_are_called_what_they_are(tmp_path: Path, options: Any, what: Term) -> None:
    refused(tmp_path, tiff(page(bytes(WIDTH * HEIGHT * 8), WIDTH, HEIGHT, **options)), Said.NOT_OPENED, what)


def test_bands_without_number_are_refused_before_they_are_read(tmp_path: Path) -> None:
    """60 bands of 8,000 x 8,000 would be 3.8 GB; the file has 300 bytes of them."""
    made = page(bytes(300), 8000, 8000, bits=[8] * 60, more={EXTRAS: (3, [0] * 59)})
    refused(tmp_path, tiff(made), Said.NOT_OPENED, Term.TIFF_BANDS)


def test_planes_cut_short_are_refused(tmp_path: Path) -> None:
    pieces = [GRAY.tobytes(), OTHER.tobytes()]
    content = tiff(page(pieces, WIDTH, HEIGHT, bits=[8, 8], more={EXTRAS: (3, [2]), PLANAR: (3, [2])}))
    refused(tmp_path, past_the_end(content, 8 + len(pieces[0])), Said.DAMAGED)
