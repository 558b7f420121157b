"""A compass fitted on drawn scenes, and the arithmetic of what it is told by."""

from pathlib import Path

import pytest
import torch
from PIL import Image

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.compass import FEATURES, Compass, compass_of, likeliest
from colorstudio.core.lab import srgb_to_lab
from tests.trainer.conftest import colour_scene
from trainer.cli import main
from trainer.data.crops import to_tensor
from trainer.publish.compass import choose_least, classify, odds_of, share_of, share_table


def odds(*rows: tuple[float, float, float, float]) -> torch.Tensor:
    return torch.tensor(rows).log()


def test_shares_of_what_is_found_and_of_false_alarms() -> None:
    sure, unsure = (0.97, 0.01, 0.01, 0.01), (0.4, 0.3, 0.2, 0.1)
    right = odds(sure, sure[1:2] + sure[:1] + sure[2:], (0.01, 0.01, 0.97, 0.01), (0.01, 0.01, 0.01, 0.97))
    wrong = odds((0.01, 0.97, 0.01, 0.01), unsure, (0.01, 0.97, 0.01, 0.01), unsure)
    share = share_of("two", torch.stack((right, wrong)), least=2.0)
    assert (share.alarms, share.found, share.wrong) == (0.5, (0.5, 0.5, 0.5), (0.0, 0.5, 0.0))
    assert share_table([share])[-1] == "| two (2) | 50.0% | 50.0% | 50.0% | 50.0% | 50.0% |"


def test_the_threshold_lets_half_a_percent_of_the_upright_ones_be_called_turned() -> None:
    alarm = torch.linspace(0.01, 0.98, 1000)
    upright = torch.stack((0.99 - alarm, alarm, torch.full_like(alarm, 0.005), torch.full_like(alarm, 0.005)), dim=1)
    found = upright.log()[:, None].expand(-1, 4, -1)
    least = choose_least(found)
    assert int((likeliest(found[:, 0])[1] >= least).sum()) == 5


def test_four_looks_agree_on_one_turn_whichever_way_a_photograph_lies() -> None:
    """Features that say how each look lies, though weakly, and one look that is mistaken."""
    found = torch.zeros(1, 4, FEATURES)
    found[0, :, :4] = torch.eye(4)
    found[0, 2, :4] = torch.tensor([0.0, 0.0, 0.0, 1.0])
    weight = torch.zeros(FEATURES, 4)
    weight[:4] = 2 * torch.eye(4)
    assert odds_of(found, weight, torch.zeros(4))[0].argmax(dim=1).tolist() == [0, 1, 2, 3]


def test_the_classifier_tells_apart_what_lines_part() -> None:
    generator = torch.Generator().manual_seed(0)
    found = 0.1 * torch.rand((20, 4, FEATURES), generator=generator)
    found[:, torch.arange(4), torch.arange(4)] += 1
    weight, bias = classify(found)
    told = found.flatten(0, 1) @ weight + bias
    assert torch.equal(told.argmax(dim=1), torch.arange(4).repeat(20))


def test_the_command_fits_a_head_that_the_app_takes(
    tiny_studio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On copies of one scene, which it must know again in every turn."""
    album = tmp_path / "album"
    album.mkdir()
    for number in range(24):
        colour_scene(number, (200, 150)).save(album / f"{number:02}.png")
    to = tmp_path / "heads" / "head.safetensors"
    assert main(["compass", str(tiny_studio), "--data", str(album), "--to", str(to), "--count", "10"]) == 0
    assert "validation (" in capsys.readouterr().out
    network, _ = read_checkpoint(tiny_studio)
    compass = compass_of(network, to.parent)
    assert isinstance(compass, Compass)
    with Image.open(album / "05.png") as picture:
        lightness = srgb_to_lab(to_tensor(picture)[None].float() / 255)[0, 0]
    assert compass.turn_wanted(lightness) == 0


def test_a_network_without_such_an_encoder_is_refused(
    tiny_regression: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["compass", str(tiny_regression), "--data", str(tmp_path), "--to", str(tmp_path / "head.safetensors")]
    assert main(words) == 1
    assert "has no ResNet encoder" in capsys.readouterr().err
