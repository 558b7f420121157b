"""What every test may use: a small real checkpoint, generated photographs, folders of its own."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import write_checkpoint
from colorstudio.core.look import Look
from colorstudio.core.networks.studio import StudioNetwork

WARM = (20.0, 40.0)  # ab of the bin that the tiny network thinks likeliest
COLD = (-10.0, -30.0)  # and of the one it thinks second


@pytest.fixture(scope="session")
def tiny_studio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of the studio architecture whose random network paints orange, mixed with blue as T rises."""
    torch.manual_seed(0)
    network = StudioNetwork(width=(16, 16, 16)).eval()
    with torch.no_grad():
        bias = torch.full((bins.COUNT,), -6.0)
        bias[_bin(WARM)], bias[_bin(COLD)] = 3.0, 2.0
        network.head.weight.mul_(0.2)
        network.head.bias = torch.nn.Parameter(bias)
    card = Card(
        name="tiny",
        title="Tiny",
        sentence="A random network for tests.",
        architecture="studio",
        output="bins313",
        config={"width": [16, 16, 16]},
        input_side=128,
        prior=tuple(bins.smooth_prior(torch.ones(bins.COUNT)).tolist()),
        recommended=Look(temperature=0.7, vividness=0.5),
        training_data="none",
    )
    path = tmp_path_factory.mktemp("models") / "tiny.safetensors"
    write_checkpoint(path, network, card)
    return path


@pytest.fixture(scope="session")
def scene() -> NDArray[np.uint8]:
    """A gray scene of 320 x 240, uint8: a bright sky, a dark hill, soft texture."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[0:240, 0:320]
    hill = 120 + 30 * np.sin(x / 40)
    gray = np.where(y < hill, 200 - y / 4, 70 + (y - hill) / 3) + rng.normal(0, 3, y.shape)
    pixels: NDArray[np.uint8] = gray.clip(0, 255).astype(np.uint8)
    return pixels


@pytest.fixture
def gray_photo(tmp_path: Path, scene: NDArray[np.uint8]) -> Path:
    """The scene as a gray 8-bit PNG."""
    path = tmp_path / "scene.png"
    Image.fromarray(scene).save(path)
    return path


def _bin(ab: tuple[float, float]) -> int:
    return int((torch.tensor(ab) == bins.CENTERS).all(dim=1).nonzero()[0, 0])
