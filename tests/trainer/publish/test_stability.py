from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from colorstudio.core.cards import Card
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.look import Look
from tests.trainer.conftest import colour_scene
from trainer.cli import main
from trainer.errors import DataError
from trainer.publish.stability import CHANGES, PAPERS, Row, stability, table

CARD = Card("fixed", "Fixed", "One colour by lightness.", "fixed", "ab", input_side=128, recommended=Look())


class ByLightness(nn.Module):
    """Colours by lightness alone, each place by itself: nothing around it matters."""

    stride = output_stride = 4

    def forward(self, lightness: Tensor) -> Tensor:
        small = nn.functional.avg_pool2d(lightness, 4)
        return torch.cat((40 * small, 20 - 40 * small), dim=1)


@pytest.fixture(scope="module")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("album")
    colour_scene(0, (200, 150)).save(folder / "0.png")
    return folder


@pytest.fixture(scope="module")
def rows(album: Path) -> dict[str, Row]:
    """The table of a network that looks at nothing but the place itself, by the rows' names."""
    network = Colorizer(ByLightness(), CARD, torch.device("cpu"))
    return {row.name: row for row in stability(network, album)}


def test_what_does_not_look_around_is_stable_but_for_tones(rows: dict[str, Row]) -> None:
    assert list(rows) == [*CHANGES, *PAPERS, "a plain mid-gray picture, most of all"]
    for name in CHANGES:
        if "contrast" in name or "brightness" in name:
            assert rows[name].whole > 1
        else:
            assert rows[name].whole < 1
            assert rows[name].found < 1


def test_paper_is_measured_by_its_chroma_and_uncoloured_where_it_is_found(rows: dict[str, Row]) -> None:
    for name in PAPERS:
        assert rows[name].unit == "chroma"
        assert rows[name].whole > 8
        assert rows[name].found < 1


def test_a_plain_picture_s_chroma_is_that_of_its_pixels(rows: dict[str, Row]) -> None:
    plain = list(rows.values())[-1]
    assert plain.found == plain.whole == pytest.approx(0, abs=0.1)


def test_the_table_has_a_line_for_each_row() -> None:
    lines = table([Row("black border of 25%", "CIEDE2000", 0.123, 4.567)])
    assert lines[-1] == "| black border of 25% | CIEDE2000 | 0.12 | 4.57 |"


def test_the_command_prints_it(
    album: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(CHANGES)[1:]:
        monkeypatch.delitem(CHANGES, name)
    assert main(["stability", str(tiny_studio), str(album)]) == 0
    printed = capsys.readouterr().out
    assert all(f"| {name} |" in printed for name in (*CHANGES, *PAPERS))


def test_a_folder_without_photographs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no photographs"):
        stability(Colorizer(ByLightness(), replace(CARD, name="other"), torch.device("cpu")), tmp_path)
