from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from colorstudio.core.cards import Card
from colorstudio.core.chroma import chroma_field, decode_ab
from colorstudio.core.colorizer import PASSES, Colorizer, load_colorizer, reduce_lightness
from colorstudio.core.compose import compose
from colorstudio.core.effort import Effort
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from colorstudio.errors import Cancelled, CheckpointError, MemoryExhausted

CPU = torch.device("cpu")
CARD = Card("echo", "Echo", "What it sees, as colour.", "echo", "ab")


class Echo(nn.Module):
    """Answers each pixel's lightness as both a and b."""

    stride = 8
    output_stride = 1

    def forward(self, lightness: torch.Tensor) -> torch.Tensor:
        return 100 * lightness.expand(-1, 2, -1, -1)


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


def test_a_small_photograph_is_enlarged_without_going_soft_or_beyond_black_and_white() -> None:
    wave = 50 + 50 * torch.sin(torch.pi / 3 * torch.arange(160)).expand(120, 160)  # of six pixels
    enlarged = reduce_lightness(wave, 320)
    expected = 50 + 50 * torch.sin(torch.pi / 6 * (torch.arange(320) - 0.5))
    assert (enlarged[120] - expected)[4:-4].abs().max() < 3.5  # 6.5 by linear interpolation
    assert enlarged.min() >= 0
    assert enlarged.max() <= 100


@pytest.mark.parametrize("shape", [(900, 1200), (1333, 1000), (997, 2011), (600, 4000)])
def test_shared_among_threads_every_mean_is_what_it_is_of_the_whole(shape: tuple[int, int]) -> None:
    lightness = torch.rand(shape) * 100
    reduced = reduce_lightness(lightness, 320)
    whole = nn.functional.interpolate(lightness[None, None], reduced.shape, mode="area")[0, 0]
    assert torch.equal(reduced, whole)
    cut = lightness[10:-10, 30:-30]  # as of a photograph within a frame
    assert torch.equal(reduce_lightness(cut, 320), reduce_lightness(cut.contiguous(), 320))


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


def test_the_best_effort_does_not_care_which_way_round_the_photograph_is(colorizer: Colorizer) -> None:
    lightness = torch.rand((96, 128), generator=torch.Generator().manual_seed(0)) * 100
    plain, mirrored = (colorizer.predict(side, effort=Effort.BEST) for side in (lightness, lightness.flip(-1)))
    fast = colorizer.predict(lightness)
    assert plain.logits is not None
    assert mirrored.logits is not None
    assert fast.logits is not None
    assert plain.logits.shape == fast.logits.shape
    assert torch.allclose(plain.logits, mirrored.logits.flip(-1), atol=1e-3)
    assert not torch.allclose(plain.logits, fast.logits, atol=1e-3)
    assert torch.equal(plain.lightness, fast.lightness)


def test_the_best_effort_averages_what_the_passes_say() -> None:
    colorizer = Colorizer(Echo(), replace(CARD, input_side=128), CPU)
    ramp = torch.linspace(10, 90, 256).expand(192, 256)
    fast, best = (colorizer.predict(ramp, effort=effort).ab for effort in Effort)
    assert fast is not None
    assert best is not None
    assert fast.shape == best.shape == (2, 96, 128)
    assert (best - fast).abs().mean() < 0.05  # every pass sees the same ramp, whatever its size and direction


def test_progress_grows_by_the_work_of_each_pass_to_the_whole(colorizer: Colorizer) -> None:
    told: list[float] = []
    colorizer.predict(torch.rand((90, 120)) * 100, effort=Effort.BEST, progress=told.append)
    shares = [share**2 for share, _ in PASSES[Effort.BEST]]
    assert told == pytest.approx([sum(shares[: i + 1]) / sum(shares) for i in range(len(shares))])


def test_the_best_effort_can_be_cancelled_between_passes(colorizer: Colorizer, monkeypatch: pytest.MonkeyPatch) -> None:
    passes = 0
    forward = colorizer._forward

    def count(small: torch.Tensor) -> torch.Tensor:
        nonlocal passes
        passes += 1
        return forward(small)

    def check() -> None:
        if passes == 2:
            raise Cancelled

    monkeypatch.setattr(colorizer, "_forward", count)
    with pytest.raises(Cancelled):
        colorizer.predict(torch.rand((90, 120)) * 100, effort=Effort.BEST, check=check)
    assert passes == 2


def test_a_levelled_network_sees_a_faded_photograph_stretched_and_colours_are_placed_on_it_as_it_is() -> None:
    faded = torch.linspace(40, 60, 128).expand(96, 128)
    plain, levelled = (
        Colorizer(Echo(), replace(CARD, levelled=on), CPU).predict(faded, side=128) for on in (False, True)
    )
    assert plain.ab is not None
    assert levelled.ab is not None
    assert plain.ab.max() - plain.ab.min() == pytest.approx(20, abs=1)
    assert levelled.ab.max() - levelled.ab.min() > 40
    assert torch.equal(levelled.lightness, plain.lightness)


def textured(height: int, width: int, seed: int = 0) -> torch.Tensor:
    """L of something without a border: coarse noise."""
    coarse = torch.rand((1, 1, height // 20, width // 20), generator=torch.Generator().manual_seed(seed))
    return 15 + 75 * torch.nn.functional.interpolate(coarse, (height, width), mode="bicubic").clamp(0, 1)[0, 0]


def on_black(photograph: torch.Tensor, margin: int) -> torch.Tensor:
    return torch.nn.functional.pad(photograph[None, None], (margin,) * 4, value=2.0)[0, 0]


def painted(colorizer: Colorizer, lightness: torch.Tensor, **options: Any) -> torch.Tensor:
    """ab (2, H, W) of what would be saved."""
    prediction = colorizer.predict(lightness, **options)
    field = chroma_field(prediction, Look(temperature=0.5))
    coloured = torch.from_numpy(compose(lightness, field)).permute(2, 0, 1).float() / 255
    return srgb_to_lab(coloured)[1:]


def test_a_photograph_has_the_same_colours_in_a_border_and_the_border_none(colorizer: Colorizer) -> None:
    photograph = textured(240, 320)
    alone = painted(colorizer, photograph)
    framed = painted(colorizer, on_black(photograph, 40))
    assert alone.norm(dim=0).mean() > 3
    assert (framed[:, 40:-40, 40:-40] - alone)[:, 8:-8, 8:-8].norm(dim=0).mean() < 0.6
    assert framed[:, :34].norm(dim=0).max() < 1


def test_the_frame_that_is_asked_for_is_taken_and_none_means_all(colorizer: Colorizer) -> None:
    sheet = on_black(textured(240, 320), 40)
    frame = (0.5, 0.0, 1.0, 1.0)
    asked = colorizer.predict(sheet, frame=frame)
    assert asked.frames == (frame,)
    assert not painted(colorizer, sheet, frame=frame)[:, :, :190].norm(dim=0).max() > 1
    whole = colorizer.predict(sheet, frame="none")
    assert whole.frames == ()
    assert whole.inside is None
    (found,) = colorizer.predict(sheet).frames
    assert found == pytest.approx((0.1, 0.125, 0.9, 0.875), abs=0.01)


def test_several_frames_that_are_asked_for_are_each_seen_alone(colorizer: Colorizer) -> None:
    frames = ((0.1, 0.1, 0.45, 0.9), (0.55, 0.1, 0.9, 0.9))
    lightness = torch.rand((240, 320), generator=torch.Generator().manual_seed(1)) * 60 + 20
    prediction = colorizer.predict(lightness, side=128, frame=frames)
    assert prediction.frames == frames
    assert prediction.inside is not None
    across = prediction.inside[prediction.inside.shape[0] // 2]
    cells = len(across)
    assert across[[cells // 4, 3 * cells // 4]].tolist() == [1.0, 1.0]
    assert across[[cells // 20, cells // 2, -cells // 20]].tolist() == [0.0, 0.0, 0.0]


def test_only_what_is_in_the_frame_is_levelled() -> None:
    faded = torch.linspace(40, 60, 320).expand(240, 320)
    network = Colorizer(Echo(), replace(CARD, levelled=True, input_side=128), CPU)
    prediction = network.predict(on_black(faded, 60))
    assert prediction.ab is not None
    middle = prediction.ab[0, prediction.ab.shape[1] // 2]
    assert middle.max() - middle.min() > 40  # with the black border it would be 20


def test_every_photograph_on_a_page_is_seen_by_itself(colorizer: Colorizer, monkeypatch: pytest.MonkeyPatch) -> None:
    page = torch.full((500, 900), 20.0)
    page[100:400, 60:420], page[100:400, 480:840] = textured(300, 360), textured(300, 360, seed=1)
    seen: list[tuple[int, int]] = []
    forward = colorizer._forward

    def watched(small: torch.Tensor) -> torch.Tensor:
        seen.append((small.shape[-2], small.shape[-1]))
        return forward(small)

    monkeypatch.setattr(colorizer, "_forward", watched)
    told: list[float] = []
    prediction = colorizer.predict(page, progress=told.append)
    assert len(prediction.frames) == len(seen) == 2
    assert seen[0] == pytest.approx((100, 120), abs=16)
    assert told == [0.5, 1.0]


@pytest.mark.parametrize("tone", [0.0, 53.4, 100.0])
def test_an_empty_sheet_gets_no_colour(colorizer: Colorizer, tone: float) -> None:
    assert not painted(colorizer, torch.full((120, 160), tone)).norm(dim=0).max() > 0.5


def test_a_backdrop_all_around_gets_no_colour_and_what_it_surrounds_does(colorizer: Colorizer) -> None:
    down, right = torch.meshgrid(torch.linspace(-1, 1, 240), torch.linspace(-1, 1, 320), indexing="ij")
    oval = (down / 0.7) ** 2 + (right / 0.6) ** 2
    chroma = painted(colorizer, torch.where(oval < 1, textured(240, 320), 10.0)).norm(dim=0)
    assert chroma[oval < 0.7].mean() > 3
    assert chroma[oval > 1.4].max() < 1
