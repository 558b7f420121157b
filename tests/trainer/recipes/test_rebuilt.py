from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.networks.trunk import ResNetTrunk
from trainer.cli import main
from trainer.data.cifar import read_cifar
from trainer.run.record import read_metrics


@pytest.fixture
def trunk(tmp_path: Path) -> Path:
    """A trunk's file with random convolutions and BatchNorm that changes nothing."""
    torch.manual_seed(0)
    weights: dict[str, Tensor] = {}
    for name, module in ResNetTrunk().named_modules():
        if isinstance(module, nn.Conv2d):
            stem = name.removesuffix("shortcut") + "downsample" if name.endswith("shortcut") else ""
            conv, norm = (f"{stem}.0", f"{stem}.1") if stem else (name, name.replace("conv", "bn"))
            weights[f"{conv}.weight"] = module.weight.detach().clone()
            for part, value in (("weight", 1.0), ("bias", 0.0), ("running_mean", 0.0), ("running_var", 1.0)):
                weights[f"{norm}.{part}"] = torch.full((module.out_channels,), value)
    told = {"architecture": "stride 2 sits on the first 1x1 convolution of a stage"}
    save_file(weights, tmp_path / "trunk.safetensors", metadata=told)
    return tmp_path / "trunk.safetensors"


def test_the_last_layer_alone_learns_and_the_whole_opens_as_a_judge(
    trunk: Path, tiny_cifar: Path, tmp_path: Path
) -> None:
    arguments = ["fit", "rebuilt", "--data", str(tiny_cifar), "--out", str(tmp_path / "run"), "--device", "cpu"]
    settings = [part for s in ("batch=20", "epochs=30", "side=32", "examples=0") for part in ("--set", s)]
    assert main([*arguments, "--pretrained", str(trunk), *settings]) == 0
    assert read_metrics(tmp_path / "run")[-1]["accuracy"] > 0.3  # of ten hues; a tenth is guessing
    network, card = read_checkpoint(tmp_path / "run" / "best.safetensors")
    assert not card.is_colorizer
    before = ResNetTrunk()
    before.load_batchnorm_weights(load_file(trunk))
    kept = network.trunk.conv1.weight  # type: ignore[union-attr]
    torch.testing.assert_close(kept, before.conv1.weight, rtol=0, atol=1e-3)  # float16
    with torch.inference_mode():
        assert network(read_cifar(tiny_cifar).test.pixels[:2].float() / 255).shape == (2, 10)


def test_without_a_trunk_it_says_what_it_stands_on(
    tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["fit", "rebuilt", "--data", str(tiny_cifar), "--out", str(tmp_path / "run"), "--device", "cpu"]
    assert main(arguments) == 2
    assert "ResNet-50 trunk" in capsys.readouterr().err


def test_transfer_on_a_trunk_leaves_the_trunk_as_it_is_and_colours(
    trunk: Path, tiny_cifar: Path, tmp_path: Path
) -> None:
    arguments = ["fit", "transfer", "--preset", "trunk", "--data", str(tiny_cifar), "--out", str(tmp_path / "run")]
    settings = [part for s in ("width=4", "batch=20", "epochs=1", "checked=20") for part in ("--set", s)]
    assert main([*arguments, "--pretrained", str(trunk), *settings, "--device", "cpu"]) == 0
    network, card = read_checkpoint(tmp_path / "run" / "best.safetensors")
    before = ResNetTrunk()
    before.load_batchnorm_weights(load_file(trunk))
    kept = network.get_parameter("trunk.layer3.0.conv1.weight")
    torch.testing.assert_close(kept, before.get_parameter("layer3.0.conv1.weight"), rtol=1e-3, atol=1e-3)
    assert card.has_distribution
    with torch.inference_mode():
        assert network(torch.rand(1, 1, 64, 64)).shape == (1, 313, 16, 16)


@pytest.fixture
def torchvisions(trunk: Path) -> Path:
    """The same weights as a state dictionary of torchvision's, which is of the other kind."""
    weights = load_file(trunk) | {"fc.weight": torch.zeros(1)}
    torch.save(weights, trunk.with_name("resnet50.pth"))
    return trunk.with_name("resnet50.pth")


ON_TRUNKS = {"rebuilt": ("side=32", "examples=0"), "transfer": ("width=4",)}


def fit_on_trunk(recipe: str, data: Path, out: Path, *more: str) -> int:
    preset = ["--preset", "trunk"] if recipe == "transfer" else []
    settings = [part for s in (*ON_TRUNKS[recipe], "batch=20", "epochs=1") for part in ("--set", s)]
    words = ["fit", recipe, *preset, "--data", str(data), "--out", str(out), *settings, "--device", "cpu"]
    return main([*words, "--precision", "float32", *more])


@pytest.mark.parametrize("recipe", ON_TRUNKS)
def test_a_run_on_a_trunk_goes_on_without_the_trunk_s_file(
    recipe: str, trunk: Path, tiny_cifar: Path, tmp_path: Path
) -> None:
    assert fit_on_trunk(recipe, tiny_cifar, tmp_path / "run", "--pretrained", str(trunk)) == 0
    trunk.unlink()
    assert fit_on_trunk(recipe, tiny_cifar, tmp_path / "run", "--resume") == 0


@pytest.mark.parametrize("recipe", ON_TRUNKS)
def test_torchvision_s_trunk_is_taken_as_the_kind_it_is(
    recipe: str, torchvisions: Path, tiny_cifar: Path, tmp_path: Path
) -> None:
    assert fit_on_trunk(recipe, tiny_cifar, tmp_path / "run", "--pretrained", str(torchvisions)) == 0
    network, card = read_checkpoint(tmp_path / "run" / "best.safetensors")
    assert card.config["trunk"] == "v1.5"
    assert network.trunk.kind == "v1.5"  # type: ignore[union-attr]


def test_frozen_features_go_on_from_a_checkpoint_without_naming_a_preset(
    trunk: Path, tiny_cifar: Path, tmp_path: Path
) -> None:
    assert fit_on_trunk("rebuilt", tiny_cifar, tmp_path / "run", "--pretrained", str(trunk)) == 0
    init = str(tmp_path / "run" / "best.safetensors")
    assert fit_on_trunk("rebuilt", tiny_cifar, tmp_path / "more", "--init", init) == 0


def test_a_network_on_a_trunk_is_fine_tuned(trunk: Path, tiny_cifar: Path, tmp_path: Path) -> None:
    assert fit_on_trunk("transfer", tiny_cifar, tmp_path / "run", "--pretrained", str(trunk)) == 0
    init = ["--init", str(tmp_path / "run" / "best.safetensors"), "--set", "epochs=1", "--set", "batch=50"]
    words = ["fit", "transfer", "--data", str(tiny_cifar), "--out", str(tmp_path / "more"), "--device", "cpu"]
    assert main([*words, *init, "--set", "side=64", "--precision", "float32"]) == 0
