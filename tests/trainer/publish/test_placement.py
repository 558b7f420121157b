from pathlib import Path

import pytest
import torch

from colorstudio.core.chroma import ChromaField
from colorstudio.core.lab import srgb_to_lab
from tests.trainer.conftest import colour_scene
from trainer.data.crops import to_tensor
from trainer.publish import placement
from trainer.publish.placement import METHODS, Case, band_error, edge_band, flat


def test_the_band_is_five_pixels_along_edges_and_flat_parts_have_none() -> None:
    step = torch.full((40, 40), 30.0)
    assert not edge_band(step).any()
    step[:, 20:] = 70.0
    band = edge_band(step)
    assert band[:, 17:23].all()  # Sobel's operator answers on both sides of a step, and two pixels beyond
    assert not band[:, :17].any()
    assert not band[:, 23:].any()


def test_true_colours_at_full_size_have_no_error_and_gray_has_some() -> None:
    lab = srgb_to_lab(to_tensor(colour_scene(1, (256, 256))).float() / 255)
    case = Case(lab, edge_band(lab[0]), lab[0], lab[1:], lab[1:])
    assert band_error(case, flat("bilinear")(lab[0], lab[1:])) < 0.5  # rounding to 8 bits
    assert band_error(case, ChromaField(torch.zeros(4, 1, 1))) > 10


def test_a_colour_edge_on_an_edge_of_lightness_runs_less_in_the_app_than_by_plain_upsampling() -> None:
    lab = torch.full((3, 256, 256), 40.0)
    lab[0, :, 100:] = 70.0
    lab[1:, :, 100:] = -20.0
    cells = torch.nn.functional.interpolate(lab[None], (32, 32), mode="area")[0]
    guide = torch.nn.functional.interpolate(lab[None], (128, 128), mode="area")[0, 0]
    case = Case(lab, edge_band(lab[0]), guide, cells[1:], cells[1:])
    errors = {name: band_error(case, place(case.guide, case.true)) for name, place in METHODS.items()}
    assert errors["as in the app"] < 0.75 * errors["bilinear"]
    assert errors["bilinear"] < errors["nearest"]


def test_the_comparison_is_printed_for_every_size_that_the_network_sees(
    shards: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placement, "SEEN", (64,))
    assert placement.main([str(tiny_studio), "--data", str(shards), "--pictures", "2"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("| 16 times |")
    assert [line.split(" | ")[0] for line in printed.splitlines()[2:]] == [f"| {name}" for name in METHODS]
