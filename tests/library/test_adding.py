from pathlib import Path

import pytest
import torch

from colorstudio import paths
from colorstudio.core.bins import CENTERS
from colorstudio.core.cards import list_cards, read_card
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.networks.paper import ClassificationNetwork
from colorstudio.core.zhang import CONFIG, NAME
from colorstudio.errors import CheckpointError
from colorstudio.library.adding import add_network


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The bundled folder and the user's own, both empty; the latter is not there yet."""
    folders = [tmp_path / "bundled", tmp_path / "mine" / "models"]
    folders[0].mkdir()
    monkeypatch.setattr(paths, "models_folders", lambda: folders)
    return folders


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the names and shapes of the published one."""
    tensors = {"model_out.weight": CENTERS.T[:, :, None, None] / 110}
    for name, tensor in ClassificationNetwork(**CONFIG).state_dict().items():  # type: ignore[arg-type]
        tensors[name.replace("body.block", "model").replace("block9.", "model8.6.")] = tensor
    path = tmp_path_factory.mktemp("published") / "colorization_release_v2.pth"
    torch.save(tensors, path)
    return path


def test_published_weights_become_a_network_of_the_users(
    folders: list[Path], published: Path, tiny_studio: Path
) -> None:
    (folders[0] / "tiny.safetensors").write_bytes(tiny_studio.read_bytes())
    card = add_network(published)
    assert card.path == folders[1] / f"{NAME}.safetensors"
    assert card.name in [known.name for known in list_cards(folders)]
    assert card.prior == pytest.approx(read_card(tiny_studio).prior)  # vividness works by the studio network's
    network, _ = read_checkpoint(card.path)
    assert isinstance(network, ClassificationNetwork)


def test_without_any_other_network_the_prior_is_flat(folders: list[Path], published: Path) -> None:
    assert len(set(add_network(published).prior)) == 1


def test_a_network_of_our_own_is_copied_as_it_is(folders: list[Path], tiny_studio: Path) -> None:
    card = add_network(tiny_studio)
    assert card.path == folders[1] / "tiny.safetensors"
    assert card.path.read_bytes() == tiny_studio.read_bytes()
    assert add_network(card.path).path == card.path  # once more, from where it lies now


def test_a_file_that_is_no_network_is_refused_and_leaves_nothing(folders: list[Path], tmp_path: Path) -> None:
    for name in ("a.pth", "a.safetensors", "a.jpg"):
        (tmp_path / name).write_bytes(b"not a network")
        with pytest.raises(CheckpointError, match=f"“{name}”"):
            add_network(tmp_path / name)
    assert list_cards(folders) == []


def test_a_folder_that_cannot_be_written_to_is_named(folders: list[Path], tiny_studio: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("a file where a folder is wanted")
    with pytest.raises(CheckpointError, match="cannot be written into the folder"):
        add_network(tiny_studio)
