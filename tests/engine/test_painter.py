"""Painting in strips gives what painting at once gives."""

import numpy as np
import pytest
import torch
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.box import Box
from colorstudio.core.cards import Card
from colorstudio.core.chroma import ChromaField, chroma_field, guided_coefficients
from colorstudio.core.colorizer import Prediction
from colorstudio.core.compose import compose, compose_for_screen
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.reference import Reference
from colorstudio.engine.painter import Painter
from colorstudio.errors import Cancelled
from tests.core.made_prediction import bin_at, made_prediction, shares
from tests.stopping import StopAt

HALVES = shares((30, 20, 0.7), (0, 0, 0.3)), shares((-5, -30, 0.6), (0, 0, 0.4))


@pytest.fixture
def lightness() -> Tensor:
    return torch.rand(301, 97, generator=torch.Generator().manual_seed(0)) * 100


@pytest.fixture
def field() -> ChromaField:
    generator = torch.Generator().manual_seed(1)
    slopes = torch.randn(2, 12, 9, generator=generator) * 0.1
    offsets = torch.randn(2, 12, 9, generator=generator) * 30
    return ChromaField(torch.cat((slopes, offsets)))


def largest_difference(one: np.ndarray, other: np.ndarray) -> int:
    assert one.shape == other.shape
    return int(np.abs(one.astype(int) - other.astype(int)).max())


@pytest.mark.parametrize("box", [Box(), Box(0.2, 0.1, 0.7, 0.35)])
def test_a_view_in_strips_is_the_view(painter: Painter, lightness: Tensor, field: ChromaField, box: Box) -> None:
    screen = painter.paint_screen(lightness, field, box)
    assert largest_difference(screen, compose_for_screen(lightness, field, box=box)) <= 1
    assert screen.flags.c_contiguous
    assert not screen.flags.writeable
    assert np.ptp(screen[..., :3].astype(int), axis=2).max() > 20  # in colour


def test_the_gray_pane_is_gray(painter: Painter, lightness: Tensor) -> None:
    screen = painter.paint_screen(lightness, None)
    assert np.ptp(screen[..., :3].astype(int), axis=2).max() == 0


@pytest.mark.parametrize("bits", [8, 16])
def test_a_whole_photograph_in_strips_is_the_photograph(
    painter: Painter, lightness: Tensor, field: ChromaField, bits: int
) -> None:
    pixels = painter.paint_whole(lightness, field, bits=bits)
    assert pixels.dtype == (np.uint8 if bits == 8 else np.uint16)
    assert largest_difference(pixels, compose(lightness, field, bits=bits)) <= 2


def test_the_pixels_do_not_depend_on_the_number_of_threads(
    painter: Painter, lightness: Tensor, field: ChromaField, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("colorstudio.engine.painter._cores", lambda: 1)
    alone = Painter()
    try:
        one = alone.paint_whole(lightness, field, bits=8)
    finally:
        alone.close()
    assert np.array_equal(one, painter.paint_whole(lightness, field, bits=8))


def test_a_view_of_nothing_is_nothing(painter: Painter) -> None:
    assert painter.paint_screen(torch.empty(0, 0), None).shape == (0, 0, 4)


def test_it_stops_where_the_check_says_so(painter: Painter, field: ChromaField) -> None:
    check = StopAt(3)
    with pytest.raises(Cancelled):
        painter.paint_whole(torch.zeros(6400, 2000), field, bits=8, check=check)
    assert check.calls == 3


def test_an_error_in_a_strip_reaches_the_caller(
    painter: Painter, lightness: Tensor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("colorstudio.engine.painter.compose_for_screen", fail)
    with pytest.raises(MemoryError):
        painter.paint_screen(lightness, None)


@pytest.mark.parametrize("temperature", [0.0, 0.06, 0.4, 1.2])
@pytest.mark.parametrize("vividness", [0.0, 1.5])
def test_a_field_decoded_in_bands_is_the_field(painter: Painter, temperature: float, vividness: float) -> None:
    generator = torch.Generator().manual_seed(2)
    logits = torch.randn(313, 37, 22, generator=generator) * 4
    weights = torch.randn(313, generator=generator)
    guide = torch.rand(148, 88, generator=generator) * 100
    card = Card("a", "A", "A.", "studio", "bins313")
    prediction = Prediction(card, guide, 148, logits=logits, log_weights=weights)
    look = Look(temperature, vividness, 0.8)
    expected = chroma_field(prediction, look).coefficients
    assert torch.allclose(painter.field(prediction, look).coefficients, expected, rtol=1e-3, atol=1e-3)


def test_a_network_with_a_single_answer_has_a_field_too(painter: Painter) -> None:
    card = Card("a", "A", "A.", "studio", "ab")
    prediction = Prediction(card, torch.rand(40, 60) * 100, 60, ab=torch.full((2, 10, 15), 20.0))
    field = painter.field(prediction, Look())
    assert torch.equal(field.coefficients, chroma_field(prediction, Look()).coefficients)


def test_torch_is_single_threaded_on_its_threads(painter: Painter) -> None:
    assert painter.run(torch.get_num_threads) == 1


def plain_field(prediction: Prediction, look: Look) -> Tensor:
    """The coefficients as they were made before there were hints, references, warmth and tint."""
    assert prediction.logits is not None
    ab = bins.decode(prediction.logits, prediction.log_weights, look) * look.saturation
    guide = prediction.lightness[None]
    ab = torch.nn.functional.interpolate(ab[None], guide.shape[1:], mode="bilinear", align_corners=False)[0]
    return guided_coefficients(guide, ab, radius=2, epsilon=16.0)


@pytest.mark.parametrize("look", [Look(1.0, 0.0, 0.0), Look(0.7, 0.75), Look(0.0, 1.5, 2.0)])
def test_without_hints_and_reference_the_field_is_what_it_was_to_the_bit(painter: Painter, look: Look) -> None:
    prediction = made_prediction(*HALVES)
    expected = painter.run(lambda: plain_field(prediction, look))
    unused = Reference("none.jpg", ((3, 1.0),), strength=0.0)
    for reference, hints in ((None, ()), (unused, (Hint((0.5, 0.5), (90.0, 0.0), strength=0.0),))):
        assert torch.equal(painter.field(prediction, look, reference=reference, hints=hints).coefficients, expected)


def test_a_corrected_field_is_the_same_whatever_was_painted_before(painter: Painter) -> None:
    prediction, other = made_prediction(*HALVES), made_prediction(*HALVES[::-1])
    red, blue = Hint((0.2, 0.5), (40.0, 20.0)), Hint((0.8, 0.5), (0.0, -30.0))
    reference = Reference("sea.jpg", ((bin_at(0, -40), 1.0),))
    painter.field(prediction, Look(), hints=(blue,))
    painter.field(other, Look(0.4), reference=reference, hints=(red,))
    painter.field(prediction, Look(0.4), hints=(red, blue))
    painter.field(prediction, Look(), reference=reference)
    again = painter.field(prediction, Look(), hints=(red, blue)).coefficients
    fresh = Painter()
    try:
        assert torch.equal(again, fresh.field(prediction, Look(), hints=(red, blue)).coefficients)
    finally:
        fresh.close()
    assert not torch.equal(again, painter.field(prediction, Look(), reference=reference).coefficients)


@pytest.mark.parametrize("bits", [8, 16])
def test_rows_painted_as_they_are_asked_for_are_the_pixels_of_the_whole(
    painter: Painter, field: ChromaField, bits: int
) -> None:
    tall = torch.rand((3001, 1500), generator=torch.Generator().manual_seed(5)) * 100  # several turns of the threads
    rows = painter.paint_rows(tall, field, bits=bits)
    parts = list(rows.paint())
    assert len(parts) > 1
    assert np.array_equal(np.concatenate(parts), painter.paint_whole(tall, field, bits=bits))
    assert np.array_equal(rows.whole(), painter.paint_whole(tall, field, bits=bits))
