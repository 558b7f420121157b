from pathlib import Path

import pytest
import torch

from colorstudio.core.chroma import decode_ab
from colorstudio.core.colorizer import Colorizer, load_colorizer, reduce_lightness
from colorstudio.core.look import Look
from colorstudio.errors import Cancelled, CheckpointError, MemoryExhausted

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def colorizer(tiny_studio: Path) -> Colorizer:
    return load_colorizer(tiny_studio, CPU)


@pytest.mark.parametrize("shape", [(600, 800), (801, 599), (50, 40), (300, 3000), (2000, 21)])
def test_the_aspect_is_kept_to_within_the_grid_of_the_network(shape: tuple[int, int]) -> None:
    height, width = reduce_lightness(torch.rand(shape), 320).shape
    scale = (height * width / (shape[0] * shape[1])) ** 0.5
    for seen, length in ((height, shape[0]), (width, shape[1])):
        assert seen == pytest.approx(length * scale, abs=2.5, rel=0.01)


def test_a_four_to_three_photograph_gets_the_side_asked_for() -> None:
    assert reduce_lightness(torch.rand((900, 1200)), 320).shape == (240, 320)


def test_reduction_averages_so_that_no_pixel_is_lost() -> None:
    lightness = torch.zeros((960, 1280))
    lightness[::2] = 100
    assert reduce_lightness(lightness, 320).sub(50).abs().max() < 1e-3


def test_a_prediction_covers_the_photograph_at_a_quarter_of_the_network_size(colorizer: Colorizer) -> None:
    prediction = colorizer.predict(torch.rand((90, 120)) * 100)
    assert prediction.lightness.shape == (96, 128)
    assert prediction.logits is not None
    assert prediction.logits.shape == (313, 24, 32)
    assert prediction.side == 128


def test_padding_to_the_stride_leaves_no_trace_in_the_size(colorizer: Colorizer) -> None:
    prediction = colorizer.predict(torch.rand((100, 110)) * 100, side=128)
    height, width = prediction.lightness.shape
    assert (height % 16, width % 16) != (0, 0)
    assert prediction.logits is not None
    assert prediction.logits.shape[1:] == (height // 4, width // 4)


def test_temperature_changes_the_colours_of_one_prediction(colorizer: Colorizer) -> None:
    prediction = colorizer.predict(torch.rand((90, 120)) * 100)
    firm, soft = (decode_ab(prediction, Look(temperature=t)).norm(dim=0).mean() for t in (0.0, 1.0))
    assert firm > soft + 5


def test_out_of_memory_is_reported_as_such(colorizer: Colorizer, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: torch.Tensor) -> torch.Tensor:
        raise torch.OutOfMemoryError("no memory")

    monkeypatch.setattr(colorizer, "_forward", fail)
    with pytest.raises(MemoryExhausted, match="128"):
        colorizer.predict(torch.rand((90, 120)))


def test_other_failures_of_the_network_are_not_mistaken_for_memory(
    colorizer: Colorizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: torch.Tensor) -> torch.Tensor:
        raise RuntimeError("shapes differ")

    monkeypatch.setattr(colorizer, "_forward", fail)
    with pytest.raises(RuntimeError, match="shapes differ"):
        colorizer.predict(torch.rand((90, 120)))


def test_a_cancelled_prediction_stops(colorizer: Colorizer) -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        colorizer.predict(torch.rand((90, 120)), check=check)


def test_a_checkpoint_cut_short_is_refused_by_name(tiny_studio: Path, tmp_path: Path) -> None:
    path = tmp_path / "short.safetensors"
    path.write_bytes(tiny_studio.read_bytes()[:100_000])
    with pytest.raises(CheckpointError, match=r"short\.safetensors"):
        load_colorizer(path, CPU)
