"""Strips, each with its part of the field, compose to what the whole field gives."""

import numpy as np
import pytest
import torch

from colorstudio.core.box import Box
from colorstudio.core.chroma import ChromaField
from colorstudio.core.compose import compose
from colorstudio.engine.strips import cut_strips

BOXES = [Box(), Box(0.3, 0.4, 0.6, 0.45), Box(0.0, 0.0, 1.0, 0.01), Box(0.9, 0.97, 1.0, 1.0), Box(-0.5, -0.5, 1.5, 1.5)]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("rows", [1, 7, 64, 500])
@pytest.mark.parametrize("cells", [1, 2, 33])
def test_strips_compose_to_the_whole(box: Box, rows: int, cells: int) -> None:
    generator = torch.Generator().manual_seed(cells)
    lightness = torch.rand(130, 40, generator=generator) * 100
    field = ChromaField(torch.randn(4, cells, 9, generator=generator) * torch.tensor([0.1, 0.1, 30, 30])[:, None, None])
    whole = compose(lightness, field, box=box)
    strips = [
        compose(lightness[strip.rows.start : strip.rows.stop], strip.field, box=strip.box)
        for strip in cut_strips(130, rows, field, box)
    ]
    assert np.abs(np.concatenate(strips).astype(int) - whole).max() <= 1


def test_a_strip_takes_only_the_rows_of_the_field_that_it_needs() -> None:
    field = ChromaField(torch.zeros(4, 100, 9))
    strips = cut_strips(4000, 40, field)
    assert len(strips) == 100
    assert all(strip.field is not None and strip.field.coefficients.shape[1] <= 3 for strip in strips)


def test_gray_strips_have_no_field_and_nothing_gives_no_strips() -> None:
    assert [strip.field for strip in cut_strips(100, 60, None)] == [None, None]
    assert cut_strips(0, 60, None) == []
