import itertools
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor
from torch.utils.data import DataLoader

from tests.trainer.conftest import colour_scene, encode, write_shard
from trainer.cli import main
from trainer.data import streams
from trainer.data.crops import readers
from trainer.data.photos import find_shards
from trainer.data.streams import Squares, open_stream, read_first, read_shard, shuffle
from trainer.errors import DataError
from trainer.run.distributed import Process
from trainer.run.record import read_metrics

SHARDS, EACH = 5, 4
ALL = Counter(range(SHARDS * EACH))


@pytest.fixture
def numbered(tmp_path: Path) -> list[Path]:
    """Five shards of four plain pictures; their red is ten times their number, green and blue are none."""
    for shard in range(SHARDS):
        pictures: dict[str, bytes] = {}
        for number in range(shard * EACH, (shard + 1) * EACH):
            image = Image.new("RGB", (12, 9), (40 + 10 * number, 0, 0))
            pictures |= {f"{number:04}.png": encode(image, "PNG"), f"{number:04}.cls": b"7"}
        write_shard(tmp_path / f"{shard:03}.tar", pictures)
    return find_shards(tmp_path)


def numbers(squares: "list[Tensor] | Tensor") -> list[int]:
    return [(int(square[0, 0, 0]) - 40) // 10 for square in squares]


def squares(shards: list[Path], *, rank: int = 0, world: int = 1, start: int = 0) -> Squares:
    return Squares(shards, side=8, key=(0, start), epoch=0, process=Process(rank, world))


@pytest.mark.parametrize("readers", [1, 2, 4, 5, 6, 9])  # up to a shard each, and more than there are shards
def test_all_readers_together_see_every_picture_once_an_epoch(numbered: list[Path], readers: int) -> None:
    for epoch in (0, 1):
        parts = [numbers(list(squares(numbered).epoch(epoch, reader=i, readers=readers))) for i in range(readers)]
        assert Counter(number for part in parts for number in part) == ALL
        assert all(parts)


def test_workers_of_two_processes_see_every_picture_once_an_epoch(numbered: list[Path]) -> None:
    seen: list[int] = []
    for rank, count in ((0, 3 * EACH), (1, 2 * EACH)):  # five shards for two readers
        loader = DataLoader(squares(numbered, rank=rank, world=2), batch_size=1, **readers(1))
        seen += [number for batch in itertools.islice(loader, count) for number in numbers(batch)]
    assert Counter(seen) == ALL


def test_each_epoch_and_each_start_has_an_order_of_its_own(numbered: list[Path]) -> None:
    stream = squares(numbered)
    first, second = (numbers(list(stream.epoch(epoch, reader=0, readers=1))) for epoch in (0, 1))
    again = numbers(list(squares(numbered).epoch(0, reader=0, readers=1)))
    resumed = numbers(list(squares(numbered, start=7).epoch(0, reader=0, readers=1)))
    assert first == again
    assert len({tuple(first), tuple(second), tuple(resumed)}) == 3


def test_the_stream_has_no_end_and_comes_in_batches(numbered: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_workers", lambda: 0)
    stream = open_stream(numbered, 8)
    assert stream.count == len(ALL)
    batches = list(stream.batches(4, start=3, end=13, seed=0))
    assert [tuple(batch.shape) for batch in batches] == [(4, 3, 8, 8)] * 10
    assert Counter(number for batch in batches[:5] for number in numbers(batch)) == ALL


def test_the_buffer_shuffles_and_loses_nothing() -> None:
    files = [(str(i), b"") for i in range(100)]
    found = list(shuffle(files, np.random.default_rng(0), size=10))
    assert sorted(found) == sorted(files)
    assert found != files
    assert all(int(name) <= place + 10 for place, (name, _) in enumerate(found))


def test_a_damaged_picture_is_named_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pictures = {"a.png": encode(colour_scene(1), "PNG"), "b.jpg": b"no picture", "c.webp": encode(colour_scene(2))}
    shard = write_shard(tmp_path / "0.tar", pictures)
    assert len(read_first([shard], 8, 10)) == 2
    assert "b.jpg" in capsys.readouterr().err


def test_near_gray_photographs_are_left_out(tmp_path: Path) -> None:
    pictures = {"a.png": encode(colour_scene(1), "PNG"), "b.png": encode(colour_scene(1).convert("L"), "PNG")}
    shard = write_shard(tmp_path / "0.tar", pictures)
    assert len(read_first([shard], 8, 10)) == 1


@pytest.mark.parametrize("size", [0, 1100, 1024, 1600])  # in a header, between two pictures, in a picture
def test_a_shard_that_was_cut_short_is_named(numbered: list[Path], size: int) -> None:
    numbered[1].write_bytes(numbered[1].read_bytes()[:size])
    with pytest.raises(DataError, match=r"001\.tar is damaged"):
        list(read_shard(numbered[1]))


def test_shards_without_pictures_are_refused(tmp_path: Path) -> None:
    shard = write_shard(tmp_path / "0.tar", {"a.txt": b"1"})
    with pytest.raises(DataError, match="holds no pictures"):
        open_stream([shard], 8)


@pytest.mark.parametrize("recipe", ["regression", "classification", "transfer", "gan"])
def test_recipes_train_on_a_stream_by_the_same_command(
    recipe: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "shards"
    data.mkdir()
    for name, seeds in {"train-000": range(6), "train-001": range(6, 12), "val-000": range(20, 26)}.items():
        write_shard(data / f"{name}.tar", {f"{seed}.webp": encode(colour_scene(seed)) for seed in seeds})
    monkeypatch.setattr(streams, "LARGE", 0)
    monkeypatch.setattr(streams, "_workers", lambda: 0)
    arguments = ["fit", recipe, "--preset", "compact", "--data", str(data), "--out", str(tmp_path / "run")]
    settings = ["width=4", "batch=4", "epochs=2", "side=32"] + ["patches=4"] * (recipe == "gan")
    changes = [part for setting in settings for part in ("--set", setting)]
    assert main([*arguments, *changes, "--device", "cpu"]) == 0
    line = read_metrics(tmp_path / "run")[-1]
    assert line["step"] in (6, 8)  # 12 pictures, about, twice, in batches of 4
    assert torch.isfinite(torch.tensor(line["loss"]))
