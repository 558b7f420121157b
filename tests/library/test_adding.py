import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from colorstudio import paths
from colorstudio.core.bins import CENTERS
from colorstudio.core.cards import list_cards, read_card
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
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


def copy_named(source: Path, path: Path, name: str) -> Path:
    """A checkpoint of another name and title."""
    network, card = read_checkpoint(source)
    write_checkpoint(path, network, replace(card, name=name, title=path.stem))
    return path


def test_a_network_of_the_same_name_is_replaced_only_where_that_is_asked_for(
    folders: list[Path], tiny_studio: Path, tmp_path: Path
) -> None:
    mine = add_network(tiny_studio).path
    assert mine is not None
    other = copy_named(tiny_studio, tmp_path / "other.safetensors", "tiny")
    with pytest.raises(CheckpointError, match="another network of the name “tiny”"):
        add_network(other)
    assert mine.read_bytes() == tiny_studio.read_bytes()
    assert add_network(other, replace=True).title == "other"
    assert mine.read_bytes() == other.read_bytes()
    assert [path.name for path in folders[1].iterdir()] == ["tiny.safetensors"]


def test_a_network_that_comes_with_the_program_is_never_hidden_or_replaced(
    folders: list[Path], tiny_studio: Path, tmp_path: Path
) -> None:
    (folders[0] / "tiny.safetensors").write_bytes(tiny_studio.read_bytes())
    other = copy_named(tiny_studio, tmp_path / "other.safetensors", "tiny")
    for replace_it in (False, True):
        with pytest.raises(CheckpointError, match="comes with ColorStudio"):
            add_network(other, replace=replace_it)
    assert not folders[1].exists()


def test_any_other_file_under_the_name_stays(folders: list[Path], tiny_studio: Path) -> None:
    folders[1].mkdir(parents=True)
    (folders[1] / "tiny.safetensors").write_bytes(b"something else of the user's")
    with pytest.raises(CheckpointError, match="another network of the name"):
        add_network(tiny_studio)
    assert (folders[1] / "tiny.safetensors").read_bytes() == b"something else of the user's"


def test_a_link_under_the_name_is_not_followed(folders: list[Path], tiny_studio: Path, tmp_path: Path) -> None:
    folders[1].mkdir(parents=True)
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    (folders[1] / "tiny.safetensors").symlink_to(precious)
    with pytest.raises(CheckpointError):
        add_network(tiny_studio)
    add_network(tiny_studio, replace=True)
    assert precious.read_bytes() == b"precious"
    assert not (folders[1] / "tiny.safetensors").is_symlink()


def test_a_full_disk_leaves_the_network_that_was_there(
    folders: list[Path], tiny_studio: Path, published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = add_network(tiny_studio).path
    assert mine is not None
    other = copy_named(tiny_studio, tmp_path / "other.safetensors", "tiny")

    def fill_disk(_: Path, to: Path) -> None:
        to.write_bytes(b"a part of it")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", fill_disk)
    with pytest.raises(CheckpointError, match="No space left"):
        add_network(other, replace=True)
    assert mine.read_bytes() == tiny_studio.read_bytes()
    assert list(folders[1].iterdir()) == [mine]


def test_a_name_that_is_a_path_writes_nothing_anywhere(folders: list[Path], tiny_studio: Path, tmp_path: Path) -> None:
    content = tiny_studio.read_bytes()
    for name in (b"../x", b"/a/x"):  # as long as the name that was there, so that the header stays a header
        evil = content.replace(b"tiny", name, 1)
        assert evil != content
        (tmp_path / "evil.safetensors").write_bytes(evil)
        with pytest.raises(CheckpointError, match="description is damaged"):
            add_network(tmp_path / "evil.safetensors")
    assert not folders[1].exists()


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
