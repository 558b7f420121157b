from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from colorstudio.core import bins
from colorstudio.core.lab import srgb_to_lab
from tests.trainer.conftest import colour_scene
from trainer.data.held_back import split
from trainer.data.pictures import Pictures, epoch_draws, read_squares, resident
from trainer.errors import DataError
from trainer.recipes.pictures import empirical_prior, enlarged, mirrored
from trainer.recipes.vgg import SHIFT, moved


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Thirty photographs that differ, five of them gray, one as good as gray."""
    rng = np.random.default_rng(0)
    for i in range(30):
        coarse = rng.integers(0, 256, (6, 8, 3), dtype=np.uint8)
        image = Image.fromarray(coarse).resize((80, 60), Image.Resampling.NEAREST)
        if i % 6 == 5:
            image = image.convert("L")
        if i == 0:
            image = Image.blend(image.convert("L").convert("RGB"), image, 0.02)
        image.save(tmp_path / f"{i:02}.png")
    return tmp_path


def test_near_gray_photographs_are_skipped_and_counted(album: Path) -> None:
    sets = read_squares(album, 16)
    assert "6 gray" in sets.left_out
    assert len(sets.train) + len(sets.dev) + len(sets.test) == 24
    assert (len(sets.dev), len(sets.test)) == (3, 2)
    assert sets.train.pixels.shape[1:] == (3, 16, 16)


def test_the_studio_s_split_of_a_folder_skips_them_too(album: Path) -> None:
    sets = split(album, 0)
    assert "6 gray" in sets.left_out
    assert len(sets.train) + len(sets.held.val) == 24


def test_a_folder_with_too_few_colour_photographs_is_refused_with_the_count(album: Path) -> None:
    for i in range(1, 9):
        (album / f"{i:02}.png").unlink(missing_ok=True)
    with pytest.raises(DataError, match="holds 17 colour photographs"):
        read_squares(album, 16)


def test_a_folder_of_one_photograph_many_times_leaves_too_few(tmp_path: Path) -> None:
    for i in range(20):
        colour_scene(1).save(tmp_path / f"{i}.png")
    with pytest.raises(DataError, match=r"holds 1 colour photographs: .* 19 much like another"):
        read_squares(tmp_path, 16)


def test_a_damaged_photograph_is_left_out_and_counted(album: Path) -> None:
    (album / "03.png").write_bytes(b"\x89PNG\r\n\x1a\n cut short")
    sets = read_squares(album, 16)
    assert "1 damaged, 6 gray" in sets.left_out
    assert len(sets.train) + len(sets.dev) + len(sets.test) == 23


def test_an_epoch_shows_every_picture_once_in_an_order_of_its_own() -> None:
    draws = list(epoch_draws(12, 4, start=0, end=6, seed=3))
    first, second = torch.cat(draws[:3]), torch.cat(draws[3:])
    assert sorted(first.tolist()) == sorted(second.tolist()) == list(range(12))
    assert first.tolist() != second.tolist()


def test_draws_go_on_in_the_midst_of_an_epoch_as_if_never_stopped() -> None:
    whole = list(epoch_draws(10, 3, start=0, end=8, seed=1))
    rest = list(epoch_draws(10, 3, start=4, end=8, seed=1))
    assert all(torch.equal(a, b) for a, b in zip(whole[4:], rest, strict=True))


def test_a_batch_is_never_larger_than_the_set() -> None:
    assert [len(draw) for draw in epoch_draws(3, 128, start=0, end=2, seed=0)] == [3, 3]


def test_about_half_of_the_pictures_are_mirrored_each_whole() -> None:
    pixels = torch.arange(400 * 3 * 16).reshape(400, 3, 4, 4) % 251
    found = mirrored(pixels, 7)
    flipped = (found == pixels.flip(3)).flatten(1).all(1)
    assert ((found == pixels).flatten(1).all(1) ^ flipped).all()
    assert 150 < flipped.sum() < 250
    assert torch.equal(found, mirrored(pixels, 7))


def test_moved_pictures_are_shifted_by_no_more_than_they_may() -> None:
    pixels = torch.zeros((200, 3, 9, 9), dtype=torch.uint8)
    pixels[:, :, 4, 4] = 255
    places = moved(pixels, 1)[:, 0].flatten(1).float().argmax(dim=1)
    offsets = torch.stack((places // 9 - 4, places % 9 - 4))
    assert {*offsets.flatten().tolist()} == set(range(-SHIFT, SHIFT + 1))


def test_small_pictures_are_enlarged_and_others_left_as_they_are() -> None:
    pixels = torch.randint(0, 256, (2, 3, 8, 8), dtype=torch.uint8)
    assert torch.equal(enlarged(pixels, 8), pixels / 255)
    assert enlarged(pixels, 20).shape == (2, 3, 20, 20)
    assert enlarged(torch.full((1, 3, 8, 8), 51, dtype=torch.uint8), 20).sub(0.2).abs().max() < 1e-6


def test_the_prior_of_pictures_peaks_at_their_colour() -> None:
    pixels = torch.tensor([200, 60, 40], dtype=torch.uint8)[None, :, None, None].expand(3, 3, 4, 4)
    prior = torch.tensor(empirical_prior(Pictures(pixels)))
    ab = srgb_to_lab(pixels.float() / 255)[0, 1:, 0, 0]
    assert bins.CENTERS[prior.argmax()].sub(ab).abs().max() <= bins.GRID / 2 + 0.5
    assert prior.sum() == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize(("free", "moved"), [(2 * 3 * 4 * 4 * 5, True), (2 * 3 * 4 * 4 * 5 - 1, False)])
def test_pictures_live_on_the_graphics_card_where_they_take_half_of_its_free_memory(
    free: int, moved: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (free, 10 * free))
    went: list[torch.device] = []

    def to(pictures: Pictures, device: torch.device) -> Pictures:
        went.append(device)
        return pictures

    monkeypatch.setattr(Pictures, "to", to)
    pictures = Pictures(torch.zeros(5, 3, 4, 4, dtype=torch.uint8))
    assert resident(pictures, torch.device("cuda")) is pictures
    assert bool(went) == moved
    assert resident(pictures, torch.device("cpu")) is pictures
    assert len(went) == int(moved)
