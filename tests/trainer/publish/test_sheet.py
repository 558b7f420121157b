from pathlib import Path

import pytest
import torch

from colorstudio.core.cards import Card
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.look import Look
from colorstudio.core.networks.paper import RegressionNetwork
from tests.trainer.conftest import colour_scene
from trainer.cli import main
from trainer.errors import DataError
from trainer.publish.sheet import CELL, GAP, contact_sheet


@pytest.fixture
def colorizer() -> Colorizer:
    """A network that paints everything orange."""
    network = RegressionNetwork(width=2, deconvolutions=1)
    torch.nn.init.zeros_(network.block9.weight)
    assert network.block9.bias is not None
    network.block9.bias.data = torch.tensor([0.3, 0.5])
    card = Card("orange", "Orange", "All orange.", "regression", "ab", input_side=64)
    return Colorizer(network.eval(), card, torch.device("cpu"))


def test_each_photograph_lies_gray_beside_coloured(colorizer: Colorizer, tmp_path: Path) -> None:
    for i in range(3):
        colour_scene(i).save(tmp_path / f"scene{i}.png")
    sheet = contact_sheet(colorizer, tmp_path, look=Look(), pairs_a_row=2)
    assert sheet.width == 2 * (2 * CELL + 3 * GAP)
    red, green, blue = sheet.getpixel((GAP + 20, GAP + 20))  # type: ignore[misc]
    assert red == green == blue
    red, _, blue = sheet.getpixel((2 * GAP + CELL + 20, GAP + 20))  # type: ignore[misc]
    assert red > blue + 20


def test_a_folder_without_photographs_is_said_to_be_so(colorizer: Colorizer, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no photographs"):
        contact_sheet(colorizer, tmp_path, look=Look())


@pytest.mark.parametrize(("name", "status", "said"), [("nowhere/a.png", 1, "no folder"), ("a.sheet", 2, ".jpg or a")])
def test_a_sheet_that_cannot_be_written_is_a_sentence(
    tiny_runs: dict[str, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    status: int,
    said: str,
) -> None:
    colour_scene(0).save(tmp_path / "a.jpg")
    arguments = ["sheet", str(tiny_runs["regression"]), str(tmp_path), "--to", str(tmp_path / name)]
    monkeypatch.setattr("trainer.cli.contact_sheet", lambda *_, **__: pytest.fail("nothing is coloured for it"))
    assert main(arguments) == status
    assert said in capsys.readouterr().err


def test_a_damaged_photograph_is_left_out_and_told_of(
    colorizer: Colorizer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff cut short")
    with pytest.raises(DataError, match="None of the 1 photographs"):
        contact_sheet(colorizer, tmp_path, look=Look())
    colour_scene(0).save(tmp_path / "whole.png")
    sheet = contact_sheet(colorizer, tmp_path, look=Look(), pairs_a_row=2)
    assert sheet.width == 2 * CELL + 3 * GAP  # one pair
    assert "“broken.jpg” is damaged" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("network", "folder", "said"), [("vgg", ".", "holds a classifier"), ("regression", "none", "There is no folder")]
)
def test_what_cannot_make_a_sheet_is_told_before_anything_is_coloured(
    network: str,
    folder: str,
    said: str,
    tiny_runs: dict[str, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    colour_scene(0).save(tmp_path / "a.jpg")
    arguments = ["sheet", str(tiny_runs[network]), str(tmp_path / folder), "--to", str(tmp_path / "sheet.jpg")]
    assert main(arguments) == 1
    assert said in capsys.readouterr().err
