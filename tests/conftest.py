"""What every test may use: a small real checkpoint, generated photographs, folders of its own."""

import gc
import itertools
import os
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtWidgets import QApplication

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import write_checkpoint
from colorstudio.core.look import Look
from colorstudio.core.networks.paper import RegressionNetwork
from colorstudio.core.networks.studio import StudioNetwork
from colorstudio.core.networks.vgg import VGGClassifier
from colorstudio.library.treatments import TreatmentLibrary
from colorstudio.settings import Settings
from colorstudio.ui.language import speak

WARM = (20.0, 40.0)  # ab of the bin that the tiny network thinks likeliest
ENDED = itertools.count(1)  # tests
COLD = (-10.0, -30.0)  # and of the one it thinks second


def pytest_collection_finish() -> None:
    """Leave no cycle to other threads: Qt's objects are among them, as in the window (`colorstudio.ui.cycles`)."""
    gc.disable()
    gc.freeze()


def pytest_runtest_teardown() -> None:
    """Collect in the thread that runs the tests."""
    gc.collect(2 if next(ENDED) % 50 == 0 else 1)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, which speaks English in all tests, whatever the system speaks."""
    speak(qapp, "en")
    return qapp


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of this test's own."""
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this test's own library of treatments, which every session in it uses."""
    folder = tmp_path / "library"
    monkeypatch.setattr("colorstudio.session.session.TreatmentLibrary", lambda: TreatmentLibrary(folder))
    return folder


@pytest.fixture
def close_folder(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes folders of a name such as nobody may list, also for an administrator, who may list all."""

    def close(name: str) -> None:
        real = os.scandir

        def scandir(path: Path) -> object:
            if Path(path).name == name:
                raise PermissionError(13, "Permission denied")
            return real(path)

        monkeypatch.setattr(os, "scandir", scandir)

    return close


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
def tiny_regression(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of a network with a single answer: about ab (28, 41) everywhere."""
    torch.manual_seed(0)
    network = RegressionNetwork(width=4, deconvolutions=1)
    with torch.no_grad():
        network.block9.weight.zero_()
        network.block9.bias = torch.nn.Parameter(torch.tensor([0.5, 0.75]))
    card = Card("fixed", "Fixed", "One colour for all.", "regression", "ab", {"width": 4, "deconvolutions": 1}, 64)
    path = tmp_path_factory.mktemp("models") / "fixed.safetensors"
    write_checkpoint(path, network, card)
    return path


@pytest.fixture(scope="session")
def tiny_classifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A VGG that hands red, green and blue through: its classes are a tomato, a cucumber and a plum."""
    network = VGGClassifier(3, width=4, pool=1, hidden=(), mean=(0.0, 0.0, 0.0), deviation=(1.0, 1.0, 1.0))
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.zero_()
        for layer in network.blocks.features:
            if isinstance(layer, torch.nn.Conv2d):
                layer.weight[[0, 1, 2], [0, 1, 2], 1, 1] = 1.0
        last = network.block6[-1]
        assert isinstance(last, torch.nn.Linear)
        last.weight[[0, 1, 2], [0, 1, 2]] = 10.0
    config = {"classes": 3, "width": 4, "pool": 1, "hidden": [], "mean": [0, 0, 0], "deviation": [1, 1, 1]}
    classes = ("tomato", "cucumber", "plum")
    card = Card("greengrocer", "Greengrocer", "Knows three.", "vgg", "classes", config, 32, classes=classes)
    path = tmp_path_factory.mktemp("models") / "greengrocer.safetensors"
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
