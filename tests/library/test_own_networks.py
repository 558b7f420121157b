import hashlib
import shutil
from pathlib import Path

import pytest
import torch

from colorstudio import paths
from colorstudio.core.cards import read_card
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.errors import CheckpointError
from colorstudio.library.own_networks import checksum, is_own, remove, retitle


@pytest.fixture
def mine(tmp_path: Path, tiny_studio: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mine").mkdir()
    monkeypatch.setattr(paths, "models_folders", lambda: [tiny_studio.parent, tmp_path / "mine"])
    return Path(shutil.copy(tiny_studio, tmp_path / "mine" / "tiny.safetensors"))


def test_another_title_leaves_weights_and_name(mine: Path, tiny_studio: Path) -> None:
    card = retitle(mine, "Großmutters Album", sentence="Taught.")
    assert (card.title, card.sentence, card.name) == ("Großmutters Album", "Taught.", "tiny")
    (network, read), (before, _) = read_checkpoint(mine), read_checkpoint(tiny_studio)
    assert read.title == card.title
    assert all(
        torch.equal(a, b) for a, b in zip(network.state_dict().values(), before.state_dict().values(), strict=True)
    )


def test_a_network_without_a_title_is_refused(mine: Path) -> None:
    with pytest.raises(CheckpointError, match="title would be empty"):
        retitle(mine, "  ")
    assert read_card(mine).title == "Tiny"


def test_only_the_user_s_own_can_be_removed(mine: Path, tiny_studio: Path) -> None:
    assert (is_own(read_card(mine)), is_own(read_card(tiny_studio))) == (True, False)
    remove(read_card(mine))
    assert not mine.exists()
    with pytest.raises(CheckpointError, match="came with ColorStudio"):
        remove(read_card(tiny_studio))
    assert tiny_studio.exists()


def test_the_checksum_is_that_of_the_file(mine: Path) -> None:
    assert checksum(read_card(mine)) == hashlib.sha256(mine.read_bytes()).hexdigest()
