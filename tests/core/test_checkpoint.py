import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from colorstudio.core.cards import METADATA_KEY, card_to_json, list_cards, read_card
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.look import Look
from colorstudio.errors import CheckpointError


def write_raw(path: Path, metadata: dict[str, str]) -> Path:
    save_file({"weight": torch.zeros(2)}, path, metadata=metadata)
    return path


def test_a_checkpoint_comes_back_with_its_card_and_its_answers(tiny_studio: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_studio)
    path = tmp_path / "again.safetensors"
    write_checkpoint(path, network, replace(card, name="again", figures={"psnr": 24.5}))
    again, again_card = read_checkpoint(path)
    assert again_card.name == "again"
    assert again_card.figures == {"psnr": 24.5}
    assert again_card.recommended == Look(temperature=0.7, vividness=0.5)
    x = torch.rand((1, 1, 64, 64))
    with torch.inference_mode():
        assert torch.equal(network(x), again(x))


def test_half_precision_halves_the_file(tiny_studio: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_studio)
    write_checkpoint(tmp_path / "full.safetensors", network, card, half=False)
    ratio = (tmp_path / "full.safetensors").stat().st_size / tiny_studio.stat().st_size
    assert ratio == pytest.approx(2, abs=0.02)


def test_a_failed_write_leaves_the_old_checkpoint_whole(
    tiny_studio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network, card = read_checkpoint(tiny_studio)
    path = tmp_path / "kept.safetensors"
    path.write_bytes(b"the old one")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("colorstudio.core.checkpoint.save_file", fail)
    with pytest.raises(OSError, match="No space"):
        write_checkpoint(path, network, card)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x80\x04pickle", b"\xff" * 64, b"\x08\0\0\0\0\0\0\0{}"])
def test_a_file_that_is_no_safetensors_is_refused_by_name(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "stranger.safetensors"
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=r"stranger\.safetensors"):
        read_card(path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"gone\.safetensors"):
        read_card(tmp_path / "gone.safetensors")


def test_a_foreign_safetensors_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="did not write it"):
        read_card(write_raw(tmp_path / "foreign.safetensors", {"format": "pt"}))


def test_a_card_of_a_newer_format_asks_for_an_update(tiny_studio: Path, tmp_path: Path) -> None:
    text = card_to_json(replace(read_card(tiny_studio), format=99))
    with pytest.raises(CheckpointError, match="newer"):
        read_card(write_raw(tmp_path / "new.safetensors", {METADATA_KEY: text}))


@pytest.mark.parametrize(
    "change", [{"recommended": {"temperature": 7}}, {"prior": [1]}, {"output": "smell"}, {"prior": 3}]
)
def test_a_damaged_card_is_refused(change: dict[str, object], tiny_studio: Path, tmp_path: Path) -> None:
    text = json.dumps(json.loads(card_to_json(read_card(tiny_studio))) | change)
    with pytest.raises(CheckpointError, match=r"bad\.safetensors"):
        read_card(write_raw(tmp_path / "bad.safetensors", {METADATA_KEY: text}))


def test_weights_of_another_network_are_refused(tiny_studio: Path, tmp_path: Path) -> None:
    path = write_raw(tmp_path / "other.safetensors", {METADATA_KEY: card_to_json(read_card(tiny_studio))})
    with pytest.raises(CheckpointError, match="another network"):
        read_checkpoint(path)


def test_an_unknown_architecture_is_refused_by_its_name(tiny_studio: Path, tmp_path: Path) -> None:
    text = card_to_json(replace(read_card(tiny_studio), architecture="wavelet"))
    with pytest.raises(CheckpointError, match="wavelet"):
        read_checkpoint(write_raw(tmp_path / "w.safetensors", {METADATA_KEY: text}))


def test_the_list_of_networks_leaves_out_what_cannot_be_read(tiny_studio: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.safetensors").write_bytes(b"broken")
    cards = list_cards([tmp_path, tiny_studio.parent, tmp_path / "missing"])
    assert [card.name for card in cards] == ["tiny"]
    assert cards[0].path == tiny_studio


def test_networks_for_teaching_are_listed_last(tiny_studio: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_studio)
    for name, teaching in (("a", True), ("b", False), ("c", False)):
        write_checkpoint(tmp_path / f"{name}.safetensors", network, replace(card, name=name, teaching=teaching))
    assert [found.name for found in list_cards([tmp_path])] == ["b", "c", "a"]


def test_a_card_tells_from_which_confidence_on_its_classifier_speaks(tiny_classifier: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_classifier)
    assert card.least_confidence == 0
    write_checkpoint(tmp_path / "shy.safetensors", network, replace(card, least_confidence=0.75))
    assert read_card(tmp_path / "shy.safetensors").least_confidence == 0.75
    values = json.loads(card_to_json(card))
    assert "least_confidence" not in values
    assert "teaching" not in values
