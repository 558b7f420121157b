import pickle
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor

from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.networks.trunk import DEVIATION_TORCHVISION, MEAN_TORCHVISION
from colorstudio.core.networks.vgg import VGGBlocks, VGGClassifier
from trainer.errors import RunError
from trainer.recipes import studio
from trainer.run.pretrained import read_trunk, read_vgg_blocks


@pytest.fixture(scope="module")
def plain() -> dict[str, Tensor]:
    """Weights by the names of a plain VGG-16, with one of its fully connected layers."""
    torch.manual_seed(0)
    return {**VGGBlocks().state_dict(), "classifier.6.bias": torch.zeros(1000)}


class Malicious:
    """Runs a command when unpickled."""

    def __init__(self, command: str) -> None:
        self.command = command

    def __reduce__(self) -> tuple[object, tuple[str]]:
        import os

        return os.system, (self.command,)


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_a_file_of_vgg_16_gives_its_blocks(plain: dict[str, Tensor], tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"vgg16{suffix}"
    (save_file if suffix == ".safetensors" else torch.save)(plain, path)
    blocks = read_vgg_blocks(str(path))
    network = VGGBlocks(**blocks.sizes)
    network.load_state_dict(blocks.weights)
    assert torch.equal(network.state_dict()["features.0.weight"], plain["features.0.weight"])
    assert blocks.source == path.name


def test_a_run_of_the_classifier_gives_its_blocks_with_their_sizes(tmp_path: Path) -> None:
    network = VGGClassifier(width=4, batch_norm=True, pool=1, hidden=(), mean=(0.1, 0.2, 0.3))
    config = {"width": 4, "batch_norm": True, "pool": 1, "hidden": [], "mean": [0.1, 0.2, 0.3]}
    card = Card("v", "V", "", "vgg", "classes", config=config, classes=tuple("abcdefghij"), training_data="CIFAR-10")
    write_checkpoint(tmp_path / "v.safetensors", network, card, half=False)
    blocks = read_vgg_blocks(str(tmp_path / "v.safetensors"))
    assert blocks.sizes == {"width": 4, "batch_norm": True, "mean": [0.1, 0.2, 0.3]}
    assert torch.equal(blocks.weights["features.0.weight"], network.blocks.state_dict()["features.0.weight"])


def test_a_checkpoint_of_another_kind_is_refused(tiny_studio: Path) -> None:
    with pytest.raises(RunError, match="of the kind “studio”, not “vgg”"):
        read_vgg_blocks(str(tiny_studio))


def test_a_pickle_that_would_run_a_command_is_refused_and_runs_none(tmp_path: Path) -> None:
    path, trace = tmp_path / "vgg.pth", tmp_path / "trace"
    path.write_bytes(pickle.dumps({"features.0.weight": Malicious(f"touch {trace}")}, protocol=2))
    with pytest.raises(RunError, match="holds more than weights"):
        read_vgg_blocks(str(path))
    torch.save({"features.0.weight": Malicious(f"touch {trace}")}, path)
    with pytest.raises(RunError, match="holds more than weights"):
        read_vgg_blocks(str(path))
    assert not trace.exists()


@pytest.mark.parametrize("name", ["vgg.pth", "vgg.safetensors"])
@pytest.mark.parametrize("content", [b"", b"no weights at all", b"\xff" * 100])
def test_a_damaged_file_is_refused_with_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(RunError, match=r"(damaged|more than weights).*") as caught:
        read_vgg_blocks(str(tmp_path / name))
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="There is no file"):
        read_vgg_blocks(str(tmp_path / "none.pth"))


def test_other_names_and_other_shapes_are_refused(plain: dict[str, Tensor], tmp_path: Path) -> None:
    path = tmp_path / "vgg.pth"
    torch.save({"conv1.weight": torch.zeros(1)}, path)
    with pytest.raises(RunError, match="does not hold the convolutions of VGG-16"):
        read_vgg_blocks(str(path))
    torch.save({**plain, "features.2.weight": torch.zeros(64, 64, 5, 5)}, path)
    with pytest.raises(RunError, match=r"features\.2\.weight has the shape \(64, 64, 5, 5\)"):
        read_vgg_blocks(str(path))
    torch.save([1, 2], path)
    with pytest.raises(RunError, match="does not hold"):
        read_vgg_blocks(str(path))


def test_a_trunk_of_other_names_or_damaged_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "trunk.safetensors"
    save_file({"layer9.weight": torch.zeros(1)}, path)
    with pytest.raises(RunError, match="does not hold conv1 to layer3"):
        read_trunk(path)
    path.write_bytes(b"\x00" * 50)
    with pytest.raises(RunError, match="cannot be read"):
        read_trunk(path)
    with pytest.raises(RunError, match="There is no file"):
        read_trunk(tmp_path / "none.pth")


@pytest.fixture(scope="module")
def resnet() -> Any:
    """torchvision's ResNet-50 with random weights, and statistics that no BatchNorm has by chance."""
    models = pytest.importorskip("torchvision.models")
    torch.manual_seed(0)
    network = models.resnet50(weights=None).eval()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            assert module.running_mean is not None
            assert module.running_var is not None
            module.running_mean.uniform_(-0.2, 0.2)
            module.running_var.uniform_(0.5, 1.5)
            module.weight.data.uniform_(0.5, 1.0)
            module.bias.data.uniform_(-0.2, 0.2)
    return network


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_torchvision_s_resnet_gives_the_features_that_it_has_there(resnet: Any, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"resnet50{suffix}"
    (save_file if suffix == ".safetensors" else torch.save)(resnet.state_dict(), path)
    task_network = studio._with_trunk((16, 16, 16), 0, path)
    assert task_network.trunk.kind == "v1.5"
    srgb = torch.rand(2, 3, 64, 64)
    deviation = torch.tensor(DEVIATION_TORCHVISION)[:, None, None]
    x = (srgb - torch.tensor(MEAN_TORCHVISION)[:, None, None]) / deviation
    with torch.inference_mode():
        x = resnet.layer1(resnet.maxpool(resnet.relu(resnet.bn1(resnet.conv1(x)))))
        expected = (x, resnet.layer2(x), resnet.layer3(resnet.layer2(x)))
        found = task_network.trunk.eval()(srgb)
    for ours, theirs in zip(found, expected, strict=True):
        assert ours.shape == theirs.shape
        inside = slice(ours.shape[-1] // 4, -(ours.shape[-1] // 4))
        scale = float(theirs.std())
        torch.testing.assert_close(ours[..., inside, inside], theirs[..., inside, inside], rtol=1e-2, atol=1e-2 * scale)


def test_a_network_on_torchvision_s_trunk_is_written_read_and_gone_on_from_as_one(resnet: Any, tmp_path: Path) -> None:
    torch.save(resnet.state_dict(), tmp_path / "resnet50.pth")
    network = studio._with_trunk((16, 16, 16), 0, tmp_path / "resnet50.pth").eval()
    config = studio._architecture((16, 16, 16), 0, network.trunk.kind)
    card = Card("s", "S", "", "studio", "bins313", config=config, prior=(1 / 313,) * 313)
    write_checkpoint(tmp_path / "s.safetensors", network, card, half=False)
    gray = torch.rand(1, 1, 64, 64)
    again, _ = read_checkpoint(tmp_path / "s.safetensors")
    onward = studio._network((16, 16, 16), 0, tmp_path / "s.safetensors").eval()
    with torch.inference_mode():
        assert torch.equal(again(gray), network(gray))
        assert torch.equal(onward(gray), network(gray))


def test_a_trunk_says_what_kind_it_is_or_is_refused(resnet: Any, tmp_path: Path) -> None:
    trunk = {
        name: value
        for name, value in resnet.state_dict().items()
        if not name.startswith(("fc", "layer4")) and not name.endswith("tracked")
    }
    path = tmp_path / "trunk.safetensors"
    save_file(trunk, path)
    with pytest.raises(RunError, match="does not say which ResNet-50 it holds"):
        read_trunk(path)
    save_file(trunk, path, metadata={"architecture": "stride 2 sits on the first 1x1 convolution of a stage"})
    assert read_trunk(path).kind == "v1"
    save_file(trunk, path, metadata={"architecture": "ResNet-50 v1.5"})
    assert read_trunk(path).kind == "v1.5"


def test_weights_that_were_saved_on_a_graphics_card_are_read_without_one(
    plain: dict[str, Tensor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.serialization, "location_tag", lambda storage: "cuda:0")
    torch.save(plain, tmp_path / "vgg16.pth")
    monkeypatch.undo()
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    weights = read_vgg_blocks(str(tmp_path / "vgg16.pth")).weights
    assert torch.equal(weights["features.0.weight"], plain["features.0.weight"])
