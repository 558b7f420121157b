"""The published names and shapes, filled with random weights, against the published layers built one by one."""

import pickle
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from colorstudio.core.bins import CENTERS, COUNT
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.zhang import read_zhang
from colorstudio.errors import CheckpointError

PRIOR = (1 / COUNT,) * COUNT


class Published(nn.Module):
    """The layers under the names of `colorization_release_v2`: Zhang et al. 2016, as their PyTorch code has them."""

    def __init__(self) -> None:
        super().__init__()
        self.model1 = block(1, 64, 2, stride=2)
        self.model2 = block(64, 128, 2, stride=2)
        self.model3 = block(128, 256, 3, stride=2)
        self.model4 = block(256, 512, 3)
        self.model5 = block(512, 512, 3, dilation=2)
        self.model6 = block(512, 512, 3, dilation=2)
        self.model7 = block(512, 512, 3)
        self.model8 = nn.Sequential(
            nn.ConvTranspose2d(512, 256, 4, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(256, 313, 1),
        )
        self.model_out = nn.Conv2d(313, 2, 1, bias=False)

    def forward(self, lightness: Tensor) -> Tensor:
        """L (N, 1, H, W) in 0..100 to logits (N, 313, H/4, W/4)."""
        x = (lightness - 50) / 100
        for name in range(1, 9):
            x = getattr(self, f"model{name}")(x)
        return x


def block(inputs: int, outputs: int, count: int, *, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    layers: list[nn.Module] = []
    for number in range(count):
        step = stride if number == count - 1 else 1
        layers += [
            nn.Conv2d(inputs if number == 0 else outputs, outputs, 3, step, padding=dilation, dilation=dilation),
            nn.ReLU(),
        ]
    return nn.Sequential(*layers, nn.BatchNorm2d(outputs))


@pytest.fixture(scope="module")
def published() -> Published:
    torch.manual_seed(0)
    network = Published()
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.uniform_(0, 0.02)  # type: ignore[union-attr]
            module.running_var.uniform_(0.001, 0.01)  # type: ignore[union-attr]
    with torch.no_grad():
        network.model_out.weight.copy_(CENTERS.T[:, :, None, None] / 110)
    return network.eval()


@pytest.fixture(scope="module")
def file(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("zhang") / "colorization_release_v2.pth"
    torch.save(published.state_dict(), path)
    yield path
    path.unlink()


def test_the_published_weights_say_here_what_they_say_there(published: Published, file: Path, tmp_path: Path) -> None:
    network, card = read_zhang(file, PRIOR)
    lightness = torch.rand((1, 1, 48, 64), generator=torch.Generator().manual_seed(1)) * 100
    with torch.inference_mode():
        theirs, ours = published(lightness), network(lightness / 100)
    assert theirs.std() > 0.01
    assert ours.shape == theirs.shape == (1, 313, 12, 16)
    assert torch.allclose(ours, theirs, atol=1e-4)

    written = tmp_path / "zhang2016.safetensors"
    write_checkpoint(written, network, card)
    again, known = read_checkpoint(written)
    with torch.inference_mode():
        halved = again(lightness / 100)
    assert known.name == card.name
    assert known.prior == pytest.approx(PRIOR)
    assert (halved - theirs).abs().max() < 0.05 * theirs.std()


def changed(published: Published, path: Path, **changes: Tensor | None) -> Path:
    """A file of the same weights with some replaced, or, for None, left out."""
    tensors = dict(published.state_dict())
    for name, tensor in changes.items():
        name = name.replace("__", ".")
        if tensor is None:
            del tensors[name]
        else:
            tensors[name] = tensor
    torch.save(tensors, path)
    return path


def test_a_file_with_a_tensor_missing_is_refused_by_name(published: Published, tmp_path: Path) -> None:
    path = changed(published, tmp_path / "part.pth", model5__2__weight=None)
    with pytest.raises(CheckpointError, match=r"part\.pth.*not all of it"):
        read_zhang(path, PRIOR)


def test_other_bins_and_no_bins_are_refused(published: Published, tmp_path: Path) -> None:
    turned = published.model_out.weight.detach().flip(1)
    with pytest.raises(CheckpointError, match="other colours"):
        read_zhang(changed(published, tmp_path / "a.pth", model_out__weight=turned), PRIOR)
    with pytest.raises(CheckpointError, match="which colours"):
        read_zhang(changed(published, tmp_path / "b.pth", model_out__weight=None), PRIOR)


class Malicious:
    """Unpickled, it would make a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (str(self.path), "w")


def test_a_pickle_that_would_run_something_is_refused_and_runs_nothing(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    with_torch, plain = tmp_path / "torch.pth", tmp_path / "plain.pth"
    torch.save({"model1.0.weight": Malicious(trace)}, with_torch)
    plain.write_bytes(pickle.dumps(Malicious(trace), protocol=2))
    for path in (with_torch, plain):
        with pytest.raises(CheckpointError, match="unsafe"):
            read_zhang(path, PRIOR)
    assert not trace.exists()


@pytest.mark.parametrize("content", [b"", b"not a network at all", b"PK\x03\x04 cut short"])
def test_a_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "damaged.pth"
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=r"damaged\.pth"):
        read_zhang(path, PRIOR)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "else.pth"
    for content in ([1, 2, 3], {"epoch": 7}, {"fc.weight": torch.zeros(3)}):
        torch.save(content, path)
        with pytest.raises(CheckpointError, match=r"else\.pth"):
            read_zhang(path, PRIOR)


def hostile(kind: str) -> object:
    wide = torch.zeros(1).expand(10**12)
    return {
        "list": [torch.zeros(1)],
        "numbers as names": {1: torch.zeros(1)},
        "no tensors": {"model1.0.weight": 7},
        "a tensor that repeats one value": {"model1.0.weight": wide},
        "wide centres": {"model_out.weight": wide},
        "sparse": {"model1.0.weight": torch.eye(3).to_sparse()},
        "half of it": {"model1.0.weight": torch.zeros(64, 1, 3, 3)},
    }[kind]


@pytest.mark.parametrize(
    "kind",
    [
        "list",
        "numbers as names",
        "no tensors",
        "a tensor that repeats one value",
        "wide centres",
        "sparse",
        "half of it",
    ],
)
def test_a_file_of_odd_contents_is_refused_by_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.pth"
    torch.save(hostile(kind), path)
    with pytest.raises(CheckpointError, match=r"odd\.pth"):
        read_zhang(path, ())


def test_a_file_that_unpacks_to_gigabytes_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pth"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("archive/data.pkl", "w") as entry:
        for _ in range(1100):
            entry.write(bytes(2**20))
    assert path.stat().st_size < 2e6
    with pytest.raises(CheckpointError, match="larger than any"):
        read_zhang(path, ())
