from pathlib import Path

import numpy as np
import torch
from PIL import Image

from trainer.data.aging import age, blur
from trainer.data.crops import Crops, Draws, centre_squares, crop_loader
from trainer.data.photos import find_photos


def test_the_draws_from_a_later_start_are_the_same_draws() -> None:
    whole = list(Draws([1.0] * 50, batch=4, start=0, end=6, seed=3))
    later = list(Draws([1.0] * 50, batch=4, start=4, end=6, seed=3))
    assert whole[4:] == later


def test_two_seeds_draw_differently() -> None:
    first, second = (list(Draws([1.0] * 50, batch=4, start=0, end=2, seed=seed)) for seed in (0, 1))
    assert first != second


def test_weights_decide_how_often_a_picture_is_drawn() -> None:
    draws = Draws([1.0, 3.0], batch=1000, start=0, end=4, seed=0)
    picks = [pick for batch in draws for _, _, pick in batch]
    assert abs(sum(picks) / len(picks) - 0.75) < 0.03


def test_a_crop_depends_on_its_key_alone(shards: Path) -> None:
    crops = Crops(find_photos(shards, "train-*"), sides=[32], smallest=0.5, seed=0)
    assert torch.equal(crops[(4, 1, 7)], crops[(4, 1, 7)])
    assert not torch.equal(crops[(4, 1, 7)], crops[(5, 1, 7)])


def test_crops_are_squares_of_bytes(shards: Path) -> None:
    crops = Crops(find_photos(shards, "train-*"), sides=[48], smallest=0.5, seed=0)
    draws = Draws([1.0] * 12, batch=5, start=0, end=1, seed=0)
    (batch,) = crop_loader(crops, draws, workers=0)
    assert batch.shape == (5, 3, 48, 48)
    assert batch.dtype == torch.uint8


def test_a_crop_keeps_the_aspect(tmp_path: Path) -> None:
    # Vertical stripes 10 pixels wide and horizontal ones 10 high: squashing would make them differ.
    y, x = np.mgrid[0:100, 0:200]
    Image.fromarray((((x // 10 + y // 10) % 2) * 255).astype(np.uint8)).save(tmp_path / "board.png")
    crop = Crops(find_photos(tmp_path), sides=[100], smallest=1.0, seed=0)[(0, 0, 0)][0].float()
    across = (crop.diff(dim=1).abs() > 100).float().mean()
    down = (crop.diff(dim=0).abs() > 100).float().mean()
    assert abs(across / down - 1) < 0.15


def test_centre_squares_take_the_middle(tmp_path: Path) -> None:
    pixels = np.zeros((50, 150, 3), np.uint8)
    pixels[:, 50:100] = (255, 0, 0)
    Image.fromarray(pixels).save(tmp_path / "red.png")
    (square,) = centre_squares(find_photos(tmp_path), 50)
    assert square.shape == (3, 50, 50)
    assert (square[0] == 255).all()
    assert not square[1:].any()


def test_aging_stays_in_range_and_follows_the_seed() -> None:
    lightness = torch.rand((8, 1, 40, 40), generator=torch.Generator().manual_seed(0))
    first, again, other = (age(lightness, torch.Generator().manual_seed(seed)) for seed in (1, 1, 2))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)
    assert first.min() >= 0
    assert first.max() <= 1


def test_aging_spares_some_pictures_and_changes_others() -> None:
    lightness = torch.rand((64, 1, 32, 32), generator=torch.Generator().manual_seed(0))
    change = (age(lightness, torch.Generator().manual_seed(0)) - lightness).abs().mean(dim=(1, 2, 3))
    assert 0 < int((change < 1e-6).sum()) < 32
    assert change.max() > 0.05


def test_blur_keeps_the_mean_of_a_picture() -> None:
    lightness = torch.zeros((32, 1, 33, 33))
    lightness[:, :, 16, 16] = 1
    blurred = blur(lightness, torch.Generator().manual_seed(0))
    assert torch.allclose(blurred.sum(dim=(1, 2, 3)), torch.ones(32), atol=1e-5)
    assert (blurred[:, 0, 16, 16] < 0.99).sum() > 4


def test_all_crops_of_a_step_have_one_side_and_steps_have_others(shards: Path) -> None:
    crops = Crops(find_photos(shards, "train-*"), sides=range(32, 97, 32), smallest=0.5, seed=0)
    sides = [{crops[(step, place, place)].shape[-1] for place in range(3)} for step in range(24)]
    assert all(len(side) == 1 for side in sides)
    assert set.union(*sides) == {32, 64, 96}


def test_squashed_photographs_get_other_aspects_and_the_rest_keep_theirs(tmp_path: Path) -> None:
    y, x = np.mgrid[0:120, 0:120]
    board = Image.fromarray((((x // 10 + y // 10) % 2) * 255).astype(np.uint8))
    board.save(tmp_path / "square_0.png")

    def aspects(squashed: tuple[str, ...]) -> list[float]:
        crops = Crops(find_photos(tmp_path), sides=[120], smallest=1.0, seed=0, squashed=squashed)
        pictures = [crops[(step, 0, 0)][0].float() for step in range(12)]
        across, down = ([float((p.diff(dim=d).abs() > 100).float().mean()) for p in pictures] for d in (1, 0))
        return [a / b for a, b in zip(across, down, strict=True)]

    assert max(abs(aspect - 1) for aspect in aspects(())) < 0.1
    stretched = aspects(("square",))
    assert min(stretched) < 0.87
    assert max(stretched) > 1.15
    assert all(0.6 < aspect < 1.7 for aspect in stretched)
