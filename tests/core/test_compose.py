from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch
from torch import Tensor

from colorstudio.core import lab
from colorstudio.core.box import Box
from colorstudio.core.chroma import ChromaField
from colorstudio.core.compose import compose, compose_for_screen
from colorstudio.errors import Cancelled
from tests.stopping import StopAt


def flat_field(a: float, b: float) -> ChromaField:
    return ChromaField(torch.tensor([0.0, 0.0, a, b])[:, None, None].expand(4, 6, 8).contiguous())


def wavy_field() -> ChromaField:
    generator = torch.Generator().manual_seed(0)
    return ChromaField(torch.randn((4, 6, 8), generator=generator) * torch.tensor([0.1, 0.1, 8, 8])[:, None, None])


def grays(bits: int = 8) -> Tensor:
    codes = torch.arange(2**bits, dtype=torch.float64) / (2**bits - 1)
    return lab.srgb_to_lab(codes.expand(3, 1, -1))[0].float()


def luminance_code(pixels: np.ndarray) -> Tensor:
    """The 8-bit gray of the same luminance, not rounded."""
    srgb = torch.from_numpy(pixels.astype(np.float64)).permute(2, 0, 1) / 255
    return lab.lightness_to_srgb(lab.srgb_to_lab(srgb)[0]) * 255


def test_no_chroma_gives_back_every_8_bit_gray() -> None:
    pixels = compose(grays(), flat_field(0, 0))
    assert np.array_equal(pixels, np.broadcast_to(np.arange(256)[None, :, None], (1, 256, 3)))


def test_no_field_and_a_field_without_chroma_are_the_same() -> None:
    assert np.array_equal(compose(grays(), None), compose(grays(), flat_field(0, 0)))


@pytest.mark.parametrize("bits", [8, 16])
def test_gray_is_neutral_at_every_lightness(bits: int) -> None:
    lightness = torch.rand((100, 100), generator=torch.Generator().manual_seed(3)) * 100
    pixels = compose(lightness, flat_field(0, 0), bits=bits)
    assert np.array_equal(pixels, np.broadcast_to(pixels[..., :1], pixels.shape))


def test_no_chroma_gives_back_every_16_bit_gray() -> None:
    pixels = compose(grays(16), flat_field(0, 0), bits=16)
    assert pixels.dtype == np.uint16
    assert np.array_equal(pixels[0, :, 1], np.arange(65536))


def test_colours_in_gamut_are_those_of_lab_to_srgb() -> None:
    lightness = torch.linspace(45, 65, 40 * 50).reshape(40, 50)
    pixels = compose(lightness, flat_field(12, 18))
    ab = torch.tensor([12.0, 18.0])[:, None, None].expand(2, 40, 50)
    expected = lab.lab_to_srgb(torch.cat((lightness[None], ab))).permute(1, 2, 0) * 255
    assert np.abs(pixels - expected.numpy()).max() <= 0.51


@pytest.mark.parametrize(("a", "b"), [(10, 20), (-15, 10), (70, 60), (-80, 80), (40, -100)])
def test_luminance_is_kept_within_half_a_code_value_even_out_of_gamut(a: float, b: float) -> None:
    pixels = compose(grays(), flat_field(a, b))
    assert (luminance_code(pixels)[0] - torch.arange(256)).abs().max() <= 0.5


def test_colour_out_of_gamut_keeps_some_chroma() -> None:
    pixels = compose(torch.full((1, 1), 50.0), flat_field(100, 90))
    assert int(pixels.max()) - int(pixels.min()) > 150


def test_the_screen_gets_the_pixels_of_the_file_in_its_own_order() -> None:
    lightness = torch.rand((130, 90), generator=torch.Generator().manual_seed(1)) * 100
    screen = compose_for_screen(lightness, wavy_field())
    assert np.array_equal(screen[..., 2::-1], compose(lightness, wavy_field()))
    assert (screen[..., 3] == 255).all()


def test_a_part_of_the_photograph_has_the_pixels_of_the_whole() -> None:
    lightness = torch.rand((200, 300), generator=torch.Generator().manual_seed(2)) * 100
    whole = compose(lightness, wavy_field())
    part = compose(lightness[50:170, 30:250], wavy_field(), box=Box(30 / 300, 50 / 200, 250 / 300, 170 / 200))
    difference = np.abs(part.astype(int) - whole[50:170, 30:250])
    assert difference.max() <= 1


def test_the_field_is_interpolated_bilinearly_between_its_cells() -> None:
    coefficients = torch.zeros((4, 1, 2))
    coefficients[2, 0] = torch.tensor([0.0, 20.0])
    pixels = compose(torch.full((1, 8), 60.0), ChromaField(coefficients))
    a = lab.srgb_to_lab(torch.from_numpy(pixels.astype(np.float64)).permute(2, 0, 1) / 255)[1, 0]
    assert a.tolist() == pytest.approx([0, 0, 2.5, 7.5, 12.5, 17.5, 20, 20], abs=0.6)


def test_a_check_that_raises_stops_between_strips() -> None:
    check = StopAt(3)
    with pytest.raises(Cancelled):
        compose(torch.full((1000, 1000), 50.0), None, check=check)
    assert check.calls == 3


def test_threads_that_compose_at_once_do_not_meet_in_their_memory() -> None:
    lightness = [torch.rand((64, 48), generator=torch.Generator().manual_seed(seed)) * 100 for seed in range(8)]
    field = ChromaField(torch.rand((4, 5, 6), generator=torch.Generator().manual_seed(9)) * torch.tensor(20.0))
    alone = [compose(one, field) for one in lightness]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda one: compose(one, field), lightness * 8))
    for number, pixels in enumerate(together):
        np.testing.assert_array_equal(pixels, alone[number % 8])


@pytest.mark.parametrize("bits", [8, 16])
def test_shadows_beside_lights_come_out_as_by_the_formula(bits: int) -> None:
    """Both sides of each border: where Lab's cube becomes a line (L of 8), and where sRGB's curve does."""
    lightness = torch.linspace(0, 100, 2000)[None].repeat(2, 1)
    ab = (6.0, -9.0)
    field = ChromaField(torch.tensor([0.0, 0.0, *ab])[:, None, None])
    planes = torch.stack((lightness, *(torch.full_like(lightness, value) for value in ab)))
    linear = lab.lab_to_linear(planes.double())
    inside = (linear.amin(dim=0) >= 0) & (linear.amax(dim=0) <= 1)
    assert inside.float().mean() > 0.5
    most = 255 if bits == 8 else 65535
    expected = (lab.linear_to_srgb(linear) * most).permute(1, 2, 0).numpy()
    found = compose(lightness, field, bits=bits).astype(np.float64)
    difference = np.abs(found - expected)[inside.numpy()]
    assert difference.max() <= (0.51 if bits == 8 else 0.6)
