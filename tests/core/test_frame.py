from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core.box import Bounds
from colorstudio.core.frame import find_frame, find_frames, is_blank, part_within
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.overview import overview
from colorstudio.paths import resource

NEAR = 0.01  # of the sheet
Sheet = tuple[Tensor, Bounds]


@pytest.fixture(scope="module")
def photographs() -> list[Tensor]:
    """L of the sample photographs and of drawn scenes: skies over a skyline, hills in haze, a dark room."""
    planes = []
    for path in sorted(resource("samples").glob("*.jpg")):
        with Image.open(path) as image:
            pixels = torch.from_numpy(np.array(image.convert("RGB"))).permute(2, 0, 1).float() / 255
        planes.append(srgb_to_lab(pixels)[0])
    return [*planes, *(drawn(seed) for seed in range(12))]


def drawn(seed: int) -> Tensor:
    """A scene of L (180, 240): a graded sky, a ragged ground with texture, some things standing on it."""
    rng = np.random.default_rng(seed)
    height, width = 180, 240
    rows, columns = np.mgrid[0:height, 0:width]
    sky = rng.uniform(60, 97) - rng.uniform(0, 12) * rows / height
    skyline = height * rng.uniform(0.2, 0.6) + 14 * np.sin(columns / 17 + seed) + rng.normal(0, 2, width)
    texture = F.interpolate(torch.from_numpy(rng.normal(0, 12, (1, 1, 45, 60))), (height, width), mode="bilinear")[0, 0]
    scene = np.where(rows > skyline, rng.uniform(20, 55) + texture.numpy(), sky)
    for _ in range(8):
        x, y, r = rng.uniform(0, width), rng.uniform(height / 3, height), rng.uniform(6, 30)
        scene = np.where((columns - x) ** 2 + 0.4 * (rows - y) ** 2 < r * r, rng.uniform(5, 95) + 0.6 * texture, scene)
    return torch.from_numpy(scene + rng.normal(0, 1, scene.shape)).float().clamp(0, 100)


def cut(photograph: Tensor, rng: np.random.Generator) -> Tensor:
    """A part of a photograph at a size of its own."""
    height, width = photograph.shape
    h, w = (int(length * rng.uniform(0.6, 1)) for length in (height, width))
    y, x = int(rng.integers(height - h + 1)), int(rng.integers(width - w + 1))
    scale = float(rng.uniform(0.5, 1.2))
    return F.interpolate(photograph[None, None, y : y + h, x : x + w], scale_factor=scale, mode="bilinear")[0, 0]


def framed(photograph: Tensor, kind: str, rng: np.random.Generator) -> Sheet:
    """A photograph on a sheet of a kind, and where it is."""
    height, width = photograph.shape
    left, top, right, bottom = (int(rng.uniform(0.02, 0.25) * length) for length in (width, height, width, height))
    sheet = paper(height + top + bottom, width + left + right, kind, rng)
    if kind == "film":
        add_holes(sheet, top, bottom)
    sheet[top : top + height, left : left + width] = photograph
    across, down = sheet.shape[1], sheet.shape[0]
    return sheet.clamp(0, 100), (left / across, top / down, 1 - right / across, 1 - bottom / down)


def paper(height: int, width: int, kind: str, rng: np.random.Generator) -> Tensor:
    tones = {"black": (0, 8), "film": (2, 10), "white": (92, 100), "cream": (80, 93), "album page": (15, 60)}
    low, high = tones[kind]
    grain = torch.from_numpy(rng.normal(0, rng.uniform(0.3, 2.5), (height, width))).float()
    shade = torch.linspace(-4, 4, width) if kind == "album page" else 0.0
    return float(rng.uniform(low, high)) + grain + shade


def add_holes(film: Tensor, top: int, bottom: int) -> None:
    """Bright sprocket holes along the upper and lower edge of a film."""
    height, width = film.shape
    side = max(min(width, height) // 18, 6)
    high = max(min(top, bottom) // 2, 2)
    for x in range(side // 2, width, 2 * side):
        film[top // 4 : top // 4 + high, x : x + side] = 90
        film[height - bottom // 4 - high : height - bottom // 4, x : x + side] = 90


def near(found: Bounds | None, true: Bounds, within: float = NEAR) -> bool:
    return found is not None and max(abs(a - b) for a, b in zip(found, true, strict=True)) <= within


def test_of_two_hundred_made_sheets_nine_in_ten_frames_are_found_and_nearly_all_of_them_to_the_pixel(
    photographs: list[Tensor],
) -> None:
    kinds = ("black", "white", "cream", "album page", "film")
    found: Counter[str] = Counter()
    exact: Counter[str] = Counter()
    for number in range(200):
        rng = np.random.default_rng(number)
        kind = kinds[number % len(kinds)]
        sheet, true = framed(cut(photographs[number % len(photographs)], rng), kind, rng)
        frame = find_frame(sheet)
        found[kind] += near(frame, true)
        exact[kind] += near(frame, true, within=0.5 / max(sheet.shape))
    assert sum(found.values()) >= 180, found
    assert sum(exact.values()) >= 180, exact
    assert min(found[kind] for kind in kinds) >= 32, found  # of 40


def test_a_large_sheet_has_its_frame_where_a_small_one_has() -> None:
    sheet = torch.full((3000, 4000), 92.0)
    sheet[300:2700, 400:3600] = 40 + 15 * torch.rand(2400, 3200, generator=torch.Generator().manual_seed(0))
    found = find_frame(overview(sheet))
    assert found is not None
    assert found == pytest.approx((0.1, 0.1, 0.9, 0.9), abs=0.003)


def test_photographs_without_a_border_are_left_whole(photographs: list[Tensor]) -> None:
    rng = np.random.default_rng(0)
    parts = [cut(photograph, rng) for photograph in photographs for _ in range(8)]
    assert sum(bool(find_frames(part)) for part in parts) <= 0.02 * len(parts)


@pytest.mark.parametrize("angle", [-1.2, 0.7])
def test_a_photograph_that_lies_askew_is_found(photographs: list[Tensor], angle: float) -> None:
    rng = np.random.default_rng(3)
    sheet, true = framed(photographs[0], "album page", rng)
    image = Image.fromarray((sheet * 2.55).byte().numpy())
    turned = np.asarray(image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=int(2.55 * sheet[0, 0])))
    assert near(find_frame(torch.from_numpy(turned.copy()).float() / 2.55), true, within=0.025)


def test_a_print_with_a_white_border_on_an_album_page_is_found_without_it(photographs: list[Tensor]) -> None:
    rng = np.random.default_rng(1)
    inner = photographs[0]
    height, width = inner.shape
    printed = paper(height + 40, width + 40, "white", rng)
    printed[20 : 20 + height, 20 : 20 + width] = inner
    page = paper(height + 240, width + 340, "album page", rng)
    page[100 : 140 + height, 150 : 190 + width] = printed
    true = (170 / (width + 340), 120 / (height + 240), (170 + width) / (width + 340), (120 + height) / (height + 240))
    assert near(find_frame(page.clamp(0, 100)), true)


def test_several_photographs_on_a_page_are_found_from_the_top_and_are_no_one_frame(photographs: list[Tensor]) -> None:
    rng = np.random.default_rng(2)
    page = paper(900, 1200, "album page", rng)
    places = [(60, 80), (60, 660), (500, 80), (500, 660)]
    for (y, x), photograph in zip(places, photographs, strict=False):
        page[y : y + 340, x : x + 460] = F.interpolate(photograph[None, None], (340, 460), mode="area")[0, 0]
    found = find_frames(page.clamp(0, 100))
    assert len(found) == 4
    for bounds, (y, x) in zip(found, places, strict=True):
        assert near(bounds, (x / 1200, y / 900, (x + 460) / 1200, (y + 340) / 900))
    assert find_frame(page) is None


def test_bars_above_and_below_are_found_and_the_other_sides_kept(photographs: list[Tensor]) -> None:
    photograph = photographs[1]
    height, width = photograph.shape
    barred = torch.full((height + 120, width), 2.0)
    barred[60 : 60 + height] = photograph
    assert near(find_frame(barred), (0.0, 60 / (height + 120), 1.0, (60 + height) / (height + 120)))


def test_film_is_found_behind_a_sliver_of_the_scanner_s_lid(photographs: list[Tensor]) -> None:
    photograph = photographs[0]
    height, width = photograph.shape
    film = torch.full((height + 60, width + 60), 3.0)
    film[30 : 30 + height, 30 : 30 + width] = photograph
    film[:3], film[-2:], film[:, :4] = 95.0, 95.0, 95.0  # uneven, and not on every side
    across, down = width + 60, height + 60
    assert near(find_frame(film), (30 / across, 30 / down, (30 + width) / across, (30 + height) / down))


def film_behind_lid(photograph: Tensor) -> tuple[Tensor, Bounds]:
    """Film with the photograph to its upper and lower end, slivers of a lid at left and right, and its frame."""
    height, width = photograph.shape
    film = torch.full((height, width + 60), 3.0)
    film[:, 30 : 30 + width] = photograph
    film[:, :3], film[: 2 * height // 3, -4:] = 95.0, 95.0
    return film, (30 / (width + 60), 0.0, (30 + width) / (width + 60), 1.0)


def test_where_film_has_no_border_nothing_is_cut_off_for_the_lid_beside(photographs: list[Tensor]) -> None:
    film, true = film_behind_lid(photographs[0])
    assert near(find_frame(film), true, within=0.5 / film.shape[1])


def test_film_is_found_behind_its_lid_on_a_page_as_alone(photographs: list[Tensor]) -> None:
    film, inner = film_behind_lid(photographs[0])
    height, width = film.shape
    page = paper(height + 200, width + 240, "album page", np.random.default_rng(4))
    page[100 : 100 + height, 120 : 120 + width] = film
    across, down = page.shape[1], page.shape[0]
    left, right = (120 + place * width for place in (inner[0], inner[2]))
    true = (left / across, 100 / down, right / across, (100 + height) / down)
    assert near(find_frame(page), true, within=0.5 / across)


def test_beside_two_borders_narrower_ones_are_found_too(photographs: list[Tensor]) -> None:
    photograph = F.interpolate(photographs[4][None, None], (360, 480))
    plate = F.pad(photograph, (9, 3, 3, 9), value=0.5)[0, 0]
    height, width = plate.shape
    assert near(find_frame(plate), (9 / width, 3 / height, 1 - 3 / width, 1 - 9 / height), within=0.5 / width)


def test_a_line_in_the_photograph_along_its_side_is_not_taken_for_the_side() -> None:
    photograph = 40 + 15 * torch.rand((300, 400), generator=torch.Generator().manual_seed(0))
    photograph[:, :2] = 82.0  # nearer the paper's tone than what follows
    sheet = F.pad(photograph[None, None], (40, 40, 30, 30), value=96.0)[0, 0]
    assert find_frame(sheet) == pytest.approx((40 / 480, 30 / 360, 440 / 480, 330 / 360))


def seascape(_: list[Tensor]) -> Tensor:
    """A white sky with a ruled horizon under it."""
    waves = 45 + 6 * torch.randn((130, 300), generator=torch.Generator().manual_seed(0))
    return torch.cat((torch.full((90, 300), 97.0), waves))


def portrait(_: list[Tensor]) -> Tensor:
    """A head and shoulders before a plain backdrop."""
    rows, columns = torch.meshgrid(torch.arange(240.0), torch.arange(200.0), indexing="ij")
    grain = torch.randn((240, 200), generator=torch.Generator().manual_seed(0))
    head = ((columns - 100) / 40) ** 2 + ((rows - 90) / 55) ** 2 < 1
    shoulders = ((columns - 100) / 90) ** 2 + ((rows - 260) / 110) ** 2 < 1
    return torch.where(head, 65.0, torch.where(shoulders, 20.0, 40.0)) + 2 * grain


def blank(_: list[Tensor]) -> Tensor:
    return torch.full((200, 300), 53.0)


@pytest.mark.parametrize("scene", [seascape, portrait, blank])
def test_skies_backdrops_and_empty_sheets_are_no_borders(
    photographs: list[Tensor], scene: Callable[[list[Tensor]], Tensor]
) -> None:
    assert find_frames(scene(photographs)) == ()


def test_a_border_too_narrow_to_matter_is_left_in(photographs: list[Tensor]) -> None:
    photograph = photographs[0]
    hairline = F.pad(photograph[None, None], (1, 1, 1, 1), value=0.0)[0, 0]
    assert find_frames(hairline) == ()


def test_the_smallest_photographs_have_no_frame() -> None:
    assert find_frames(torch.rand((8, 8)) * 100) == ()


def test_an_even_sheet_is_blank_whatever_its_grain_and_a_faint_picture_is_not() -> None:
    generator = torch.Generator().manual_seed(0)
    assert is_blank(torch.full((300, 400), 53.4))
    assert is_blank(50 + 0.5 * torch.randn((600, 800), generator=generator))
    assert not is_blank(torch.linspace(50, 53, 400).expand(300, 400))


def test_the_part_within_bounds_is_theirs_to_the_pixel() -> None:
    plane = torch.arange(12.0).view(3, 4)
    assert part_within(plane, (0.25, 1 / 3, 0.75, 1.0)).tolist() == [[5.0, 6.0], [9.0, 10.0]]
    assert part_within(plane, (0.99, 0.99, 1.0, 1.0)).shape == (1, 1)
