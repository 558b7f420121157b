from pathlib import Path

import pytest
import torch

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.look import Look
from colorstudio.core.networks.paper import ClassificationNetwork
from tests.trainer.conftest import colour_scene, encode, write_shard
from trainer.cli import main
from trainer.publish import corrections, references
from trainer.publish.corrections import COUNTS, PROTOCOLS, measure, read_photographs, sizes_apart, worth_table


@pytest.fixture
def colorizer() -> Colorizer:
    """A network that knows nothing: its distribution is about the same everywhere."""
    torch.manual_seed(0)
    network = ClassificationNetwork(width=2, deconvolutions=1)
    prior = bins.smooth_prior(torch.ones(bins.COUNT))
    card = Card("blank", "Blank", "Blank.", "classification", "bins313", prior=tuple(prior.tolist()), input_side=64)
    return Colorizer(network.eval(), card, torch.device("cpu"))


@pytest.fixture
def shard(tmp_path: Path) -> Path:
    """Four scenes of two sources."""
    names = ("sea_000001.webp", "sea_000002.webp", "land_000001.webp", "land_000002.webp")
    return write_shard(tmp_path / "some.tar", {name: encode(colour_scene(i)) for i, name in enumerate(names)})


def test_hints_bring_a_photograph_nearer_to_its_colours(colorizer: Colorizer, shard: Path) -> None:
    worth = measure(colorizer, read_photographs(shard, 1))
    assert list(worth) == list(PROTOCOLS)
    for name in list(PROTOCOLS)[:2]:
        psnr = worth[name].psnr
        assert list(psnr) == [0, *COUNTS]
        assert (psnr[3] > psnr[0] + 1).all()
        assert (psnr[10] > psnr[3]).all()
        assert worth[name].pins.median() < 1.5
    table = worth_table(worth)
    assert len(table) == 2 + len(PROTOCOLS)
    assert len({row.count("|") for row in table}) == 1


def test_two_sizes_of_a_network_take_the_same_hints(colorizer: Colorizer, shard: Path) -> None:
    without, hinted = sizes_apart(colorizer, read_photographs(shard, 1))
    assert without.shape == hinted.shape == (1,)
    assert float(hinted[0]) < float(without[0]) + 2


def test_photographs_are_taken_evenly_spaced(shard: Path) -> None:
    assert [entry.name for entry in read_photographs(shard, 2).entries] == ["sea_000001.webp", "land_000001.webp"]
    assert len(read_photographs(shard.parent, 100)) == 4


def test_the_photograph_itself_is_the_best_reference(colorizer: Colorizer, shard: Path) -> None:
    means = references.measure(colorizer, references.read_sets(shard, "sea", 5))
    own, _ = means[references.KINDS[0], 0.0, 1.0].tolist()
    assert own > means[references.KINDS[0], 0.0, 0.0].tolist()[0]
    for kind in references.KINDS:
        assert torch.equal(means[kind, 0.0, 0.0], means[references.KINDS[0], 0.0, 0.0])
    assert Look().vividness == 0  # the blank network's own: one row a kind
    assert len(references.reference_table(means)) == 2 + len(references.KINDS)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["corrections", "RUN", "SHARD", "--set", "reach=2"], 2, "There is no setting “reach”"),
        (["corrections", "RUN", "SHARD", "--count", "0"], 2, "--count"),
        (["references", "RUN", "SHARD", "--source", "city"], 1, "too few photographs of city"),
    ],
)
def test_what_cannot_be_measured_is_a_sentence(
    tiny_runs: dict[str, Path],
    shard: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    said: str,
) -> None:
    known = {"RUN": str(tiny_runs["regression"]), "SHARD": str(shard)}
    assert main([known.get(word, word) for word in arguments]) == status
    assert said in capsys.readouterr().err


def test_the_command_prints_its_table(
    tiny_runs: dict[str, Path], shard: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corrections, "COUNTS", (1, 3))
    assert main(["corrections", str(tiny_runs["regression"]), str(shard), "--count", "1"]) == 0
    assert corrections.ONE_BY_ONE in capsys.readouterr().out
