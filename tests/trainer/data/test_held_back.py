"""What the studio network is never trained on: by shards and in a folder."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.trainer.conftest import encode, write_shard
from trainer.data import held_back
from trainer.data.held_back import split


def test_people_held_back_are_not_trained_on(shards: Path) -> None:
    sets = split(shards, 2)
    names = {entry.name for entry in sets.held.people.entries}
    assert len(names) == 2
    assert not names & {entry.name for entry in sets.train.entries}


def larger(shards: Path) -> Path:
    """The shards with two of the larger sets beside them."""
    for number, (source, first) in enumerate((("stanford40", 200), ("har15", 400))):
        names = {f"{source}_{i:06}.webp": encode(varied_scene(first + i)) for i in range(30)}
        write_shard(shards / f"train-{source}-{number:03}.tar", names)
    return shards


def varied_scene(seed: int) -> Image.Image:
    """A scene of random patches, so that no two are near-twins."""
    rng = np.random.default_rng(seed)
    patches = Image.fromarray(rng.integers(0, 255, (6, 8, 3), dtype=np.uint8))
    return patches.resize((160, 120), Image.Resampling.BICUBIC)


def test_the_test_is_drawn_by_name_whatever_else_is_there_and_is_not_trained_on(
    shards: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held_back, "TEST", {"stanford40": 5, "har15": 4})
    monkeypatch.setattr(held_back, "HELD_MORE", {"har15": 3})
    folder = larger(shards)
    sets = split(folder, 2)
    assert Counter(entry.source for entry in sets.held.test.entries) == {"stanford40": 5, "har15": 4}
    assert Counter(entry.source for entry in sets.held.more_people.entries) == {"har15": 3}
    held = {entry.name for entry in (*sets.held.test.entries, *sets.held.more_people.entries)}
    assert len(held) == 12
    assert not held & {entry.name for entry in sets.train.entries}
    (folder / "train-har15-001.tar").unlink()
    fewer = [entry.name for entry in split(folder, 2).held.test.entries]
    assert fewer == [entry.name for entry in sets.held.test.entries if entry.source == "stanford40"]


def test_near_twins_of_what_earlier_networks_saw_are_not_tested_on(
    shards: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held_back, "TEST", {"stanford40": 5})
    folder = larger(shards)
    before = split(folder, 2).held.test.entries
    seed = 200 + int(Path(before[0].name).stem[-6:])
    write_shard(folder / "train-009.tar", {"fddb_news_900.webp": encode(varied_scene(seed).resize((96, 72)))})
    after = [entry.name for entry in split(folder, 2).held.test.entries]
    assert before[0].name not in after
    assert [entry.name for entry in before[1:]] == after[:4]
