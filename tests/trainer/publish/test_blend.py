"""Blending: the weighted mean of two checkpoints, or a sentence."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.networks.studio import StudioNetwork
from trainer.cli import main
from trainer.errors import RunError
from trainer.publish.blend import blend


def test_a_share_of_nothing_is_the_first_under_the_card_of_the_second(
    tiny_runs: dict[str, Path], tmp_path: Path
) -> None:
    first, second = (tiny_runs[name] / "best.safetensors" for name in ("regression", "gan"))  # the same network
    other = tmp_path / "other.safetensors"
    blend(first, second, 0.0, other)
    network, card = read_checkpoint(other)
    assert card == replace(read_checkpoint(second)[1], path=other)
    for name, value in read_checkpoint(first)[0].state_dict().items():
        assert torch.equal(network.state_dict()[name], value)


def test_a_share_weighs_the_second(tiny_runs: dict[str, Path], tmp_path: Path) -> None:
    first = tiny_runs["regression"] / "best.safetensors"
    second = tiny_runs["gan"] / "best.safetensors"  # the same network, taught otherwise
    blend(first, second, 0.25, tmp_path / "blend.safetensors")
    found, one, two = (
        read_checkpoint(path)[0].state_dict() for path in (tmp_path / "blend.safetensors", first, second)
    )
    name = max((key for key in one if one[key].is_floating_point()), key=lambda key: one[key].numel())
    assert not torch.equal(one[name], two[name])
    torch.testing.assert_close(found[name], 0.75 * one[name] + 0.25 * two[name], atol=1e-3, rtol=1e-2)


def test_a_network_with_attention_blends_with_the_one_it_was_tuned_from(tmp_path: Path) -> None:
    torch.manual_seed(0)
    card = Card("studio", "Studio", "Colours.", "studio", "bins313", prior=(1 / 313,) * 313)
    paths = [tmp_path / f"{name}.safetensors" for name in ("first", "second", "blend")]
    for path, attention in zip(paths[:2], (0, 1), strict=True):
        network = StudioNetwork((16, 16, 16), attention=attention)
        for number in range(attention):
            torch.nn.init.normal_(network.get_parameter(f"attention.{number}.out.weight"))
        write_checkpoint(
            path, network, replace(card, config={"width": (16, 16, 16), "attention": attention}), half=False
        )
    blend(paths[0], paths[1], 0.25, paths[2])
    second, found = (read_checkpoint(path)[0].state_dict() for path in paths[1:])
    torch.testing.assert_close(
        found["attention.0.out.weight"], 0.25 * second["attention.0.out.weight"], atol=1e-3, rtol=0
    )
    torch.testing.assert_close(found["attention.0.qkv.weight"], second["attention.0.qkv.weight"], atol=1e-3, rtol=0)


def test_networks_of_other_shapes_cannot_be_blended(tiny_runs: dict[str, Path], tmp_path: Path) -> None:
    one, two = (tiny_runs[name] / "best.safetensors" for name in ("regression", "classification"))
    with pytest.raises(RunError, match="cannot be blended"):
        blend(one, two, 0.5, tmp_path / "blend.safetensors")
    assert not (tmp_path / "blend.safetensors").exists()


def test_a_share_beyond_its_range_is_refused(tiny_runs: dict[str, Path], tmp_path: Path) -> None:
    best = str(tiny_runs["regression"] / "best.safetensors")
    assert main(["blend", best, best, "--share", "2", "--to", str(tmp_path / "blend.safetensors")]) == 2


def test_a_file_that_cannot_be_written_is_named(tiny_runs: dict[str, Path], tmp_path: Path) -> None:
    best = tiny_runs["regression"] / "best.safetensors"
    with pytest.raises(RunError, match=r"blend\.safetensors cannot be written: there is no folder"):
        blend(best, best, 0.5, tmp_path / "nowhere" / "blend.safetensors")


def test_the_mean_is_not_written_over_either_of_the_two(
    tiny_runs: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (tiny_runs[name] / "best.safetensors" for name in ("regression", "gan"))
    before = second.read_bytes()
    assert main(["blend", str(first), str(second.parent), "--to", str(second)]) == 2
    assert "is one of the two that are blended" in capsys.readouterr().err
    assert second.read_bytes() == before
