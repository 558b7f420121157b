from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.trainer.conftest import colour_scene, encode, write_shard
from trainer.data.likeness import ALIKE, difference_hash, without_likenesses, without_twins
from trainer.data.photos import Photos, find_photos
from trainer.errors import DataError


def test_shards_give_their_pictures_by_index(shards: Path) -> None:
    photos = find_photos(shards, "train-*")
    assert len(photos) == 12
    expected = np.asarray(colour_scene(5), dtype=float)
    assert np.abs(np.asarray(photos.read(5), dtype=float) - expected).mean() < 6


def test_the_source_is_what_stands_before_the_number(shards: Path) -> None:
    assert {entry.source for entry in find_photos(shards, "train-*").entries} == {"scenes", "fddb_news"}


def test_a_folder_of_files_is_read_at_any_depth(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "x.JPG").write_bytes(encode(colour_scene(1), "JPEG"))
    (tmp_path / "note.txt").write_text("not a picture")
    photos = find_photos(tmp_path)
    assert [entry.name for entry in photos.entries] == ["a/b/x.JPG"]
    assert photos.read(0).size == (120, 90)


def test_a_folder_without_pictures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no photographs"):
        find_photos(tmp_path)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no folder"):
        find_photos(tmp_path / "gone")


def test_a_damaged_shard_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "train-000.tar").write_bytes(b"not a tar" * 1000)
    with pytest.raises(DataError, match=r"train-000\.tar"):
        find_photos(tmp_path)


def test_a_damaged_picture_is_refused_by_name(tmp_path: Path) -> None:
    write_shard(tmp_path / "train-000.tar", {"scenes_000.webp": encode(colour_scene(0))[:200]})
    with pytest.raises(DataError, match=r"scenes_000\.webp"):
        find_photos(tmp_path).read(0)


def test_a_rescaled_and_recompressed_picture_is_alike() -> None:
    picture = textured(7)
    assert (difference_hash(picture) ^ difference_hash(picture.resize((60, 45)))).bit_count() <= ALIKE


def test_other_pictures_are_not_alike() -> None:
    assert (difference_hash(textured(7)) ^ difference_hash(textured(8))).bit_count() > 2 * ALIKE


def test_near_twins_of_held_back_pictures_are_left_out(tmp_path: Path) -> None:
    scenes = [textured(seed) for seed in range(6)]
    for i, scene in enumerate(scenes):
        scene.save(tmp_path / f"train_{i}.png")
    held = tmp_path / "held"
    held.mkdir()
    scenes[2].resize((90, 68)).save(held / "val_0.jpg", quality=80)
    train = Photos([entry for entry in find_photos(tmp_path).entries if entry.path.parent == tmp_path])
    kept = without_likenesses(train, find_photos(held))
    assert [entry.name for entry in kept.entries] == [f"train_{i}.png" for i in (0, 1, 3, 4, 5)]


def textured(seed: int) -> Image.Image:
    """A picture of random blotches."""
    rng = np.random.default_rng(seed)
    blotches = rng.integers(0, 256, (9, 12, 3), dtype=np.uint8)
    return Image.fromarray(blotches).resize((120, 90), Image.Resampling.BICUBIC)


def test_of_near_twins_the_largest_file_stays_and_the_order_with_it(tmp_path: Path) -> None:
    for name, seed, size in (("a", 1, (64, 48)), ("b", 2, (96, 72)), ("c", 1, (128, 96)), ("d", 3, (64, 48))):
        textured(seed).resize(size).save(tmp_path / f"{name}.png")
    assert [entry.name for entry in without_twins(find_photos(tmp_path)).entries] == ["b.png", "c.png", "d.png"]
