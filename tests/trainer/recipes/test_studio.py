import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image

from colorstudio.core.cards import read_card
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.chroma import decode_ab
from colorstudio.core.colorizer import load_colorizer
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from tests.trainer.conftest import colour_scene, encode, write_shard
from trainer.cli import main
from trainer.data.crops import centre_squares
from trainer.data.held_back import split
from trainer.data.photos import find_photos
from trainer.errors import RunError, SettingError
from trainer.figures import Point, colour_figures, look_points
from trainer.publish.publish import GRID, SATURATED, TEMPERATURES, choose_look, publish
from trainer.recipes.studio import Config, StudioTask, start_fresh
from trainer.run.loop import BEST, Loop, Schedule
from trainer.run.record import METRICS
from trainer.run.settings import change_settings

SMALL = Config(batch=4, side=32, steps=6, workers=0, held_people=2, checked=3, free_encoder=0.5)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """The same sums in the same order, whatever the machine."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def losses(run: Path) -> dict[int, float]:
    lines = [json.loads(line) for line in (run / METRICS).read_text().splitlines()]
    return {line["step"]: line["loss"] for line in lines if line["kind"] == "validation"}


def train(data: Path, out: Path, *, steps: int, stop_at: int | None = None, resume: bool = False) -> StudioTask:
    task = start_fresh(SMALL, data, None)
    loop = Loop(task, Schedule(steps=steps, peak=1e-3), out, torch.device("cpu"))
    if resume:
        loop.resume()
    if stop_at is not None:
        task.batches = stopping(task, stop_at)  # type: ignore[method-assign]
    try:
        loop.run()
    except KeyboardInterrupt:
        assert stop_at is not None
    return task


def stopping(task: StudioTask, at: int):  # type: ignore[no-untyped-def]
    """Batches that end with Ctrl-C at a step."""
    batches = task.batches

    def until(start: int) -> Iterator[torch.Tensor]:
        for step, batch in enumerate(batches(start), start):
            if step == at:
                raise KeyboardInterrupt
            yield batch

    return until


def test_a_network_without_attention_is_trained_on_with_it(shards: Path, tiny_studio: Path, tmp_path: Path) -> None:
    width = read_card(tiny_studio).config["width"]
    config = replace(SMALL, attention=2, top=width[0], middle=width[1], fine=width[2], free_encoder=0.0)
    task = start_fresh(config, shards, tiny_studio)
    before = task.network.get_parameter("attention.1.out.weight").clone()
    assert not before.any()
    Loop(task, Schedule(steps=2, peak=1e-3), tmp_path / "run", torch.device("cpu")).run()
    network, card = read_checkpoint(tmp_path / "run" / BEST)
    assert card.config["attention"] == 2
    assert network.state_dict()["attention.1.out.weight"].any()


def test_people_and_everyday_scenes_are_drawn_as_often_as_is_set(shards: Path) -> None:
    write_shard(shards / "train-001.tar", {f"scenes400_{i:03}.webp": encode(colour_scene(20 + i)) for i in range(8)})
    task = start_fresh(replace(SMALL, people=4.0, everyday=2.0, batch=64, steps=40), shards, None)
    entries = task.sets.train.entries
    drawn = Counter(entries[index].source for step in task.draws(0) for _, _, index in step)
    often = {source: drawn[source] / count for source, count in Counter(entry.source for entry in entries).items()}
    assert often["fddb_news"] == pytest.approx(4 * often["scenes"], rel=0.2)
    assert often["scenes400"] == pytest.approx(2 * often["scenes"], rel=0.2)


def test_a_run_interrupted_and_resumed_ends_where_an_uninterrupted_one_does(shards: Path, tmp_path: Path) -> None:
    whole = train(shards, tmp_path / "whole", steps=6)
    train(shards, tmp_path / "parts", steps=6, stop_at=3)
    resumed = train(shards, tmp_path / "parts", steps=6, resume=True)
    for ours, theirs in zip(whole.network.parameters(), resumed.network.parameters(), strict=True):
        assert torch.equal(ours, theirs)
    assert losses(tmp_path / "whole")[6] == losses(tmp_path / "parts")[6]


def test_the_encoder_is_tuned_only_after_its_share_of_the_run(shards: Path, tmp_path: Path) -> None:
    task = start_fresh(SMALL, shards, None)
    before = [parameter.clone() for parameter in task.network.trunk.layer3.parameters()]
    loop = Loop(task, Schedule(steps=6, peak=1e-3), tmp_path / "run", torch.device("cpu"))
    task.batches = stopping(task, 3)  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        loop.run()
    assert all(torch.equal(a, b) for a, b in zip(before, task.network.trunk.layer3.parameters(), strict=True))
    train(shards, tmp_path / "run", steps=6, resume=True)


def test_the_network_overfits_a_handful_of_pictures_and_opens_in_the_colorizer(shards: Path, tmp_path: Path) -> None:
    arguments = ["fit", "studio", "--data", str(shards), "--out", str(tmp_path / "run"), "--device", "cpu"]
    settings = ["batch=8", "side=48", "steps=60", "workers=0", "held_people=2", "checked=3", "free_encoder=1"]
    assert main([*arguments, *(part for setting in settings for part in ("--set", setting))]) == 0
    path = tmp_path / "run" / BEST
    colorizer = load_colorizer(path, torch.device("cpu"))
    square = centre_squares(find_photos(shards, "val-*"), 64)[0].float() / 255
    ab = decode_ab(colorizer.predict(srgb_to_lab(square)[0], side=74), Look())
    sky, ground = ab[1, :3].mean(), ab[1, -3:].mean()
    assert sky < -10 < 10 < ground  # blue above, green below
    assert read_card(path).figures["loss"] < 4.0  # log 313 = 5.75 knows nothing


def test_fine_tuning_starts_from_a_checkpoint_and_keeps_its_prior(
    shards: Path, tiny_studio: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "album"
    folder.mkdir()
    for i in range(20):
        colour_scene(100 + i).save(folder / f"{i:02}.png")
    arguments = [
        "fit",
        "studio",
        "--data",
        str(folder),
        "--init",
        str(tiny_studio),
        "--out",
        str(tmp_path / "mine"),
    ]
    settings = ["batch=8", "side=48", "steps=30", "workers=0", "peak=3e-3", "free_encoder=1"]
    assert main([*arguments, "--device", "cpu", *(part for name in settings for part in ("--set", name))]) == 0
    card, before = read_card(tmp_path / "mine" / BEST), read_card(tiny_studio)
    assert card.name == "mine"
    assert card.prior == pytest.approx(before.prior, abs=1e-6)
    network, _ = read_checkpoint(tiny_studio)
    held = centre_squares(split(folder, 0).held.val, 64)
    tuned, _ = read_checkpoint(tmp_path / "mine" / BEST)
    assert colour_figures(tuned, held)["loss"] < colour_figures(network, held)["loss"] - 0.5


def test_a_loss_that_is_not_finite_stops_the_run_with_a_sentence(shards: Path, tmp_path: Path) -> None:
    task = start_fresh(SMALL, shards, None)
    task.loss = lambda batch, step: task.network.head.weight.mean() * float("nan")  # type: ignore[method-assign]
    with pytest.raises(RunError, match="loss became nan at step 0"):
        Loop(task, Schedule(steps=6, peak=1e-3), tmp_path / "run", torch.device("cpu")).run()


def test_resuming_where_no_run_is_says_so(shards: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["fit", "studio", "--data", str(shards), "--out", str(tmp_path / "none"), "--resume", "--device", "cpu"]
    assert main([*arguments, "--set", "held_people=2"]) == 1
    assert "no run to resume" in capsys.readouterr().err


def test_an_unknown_setting_is_a_usage_error(shards: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["fit", "studio", "--data", str(shards), "--out", str(tmp_path / "run"), "--set", "colour=blue"]
    assert main(arguments) == 2
    assert "no setting “colour”" in capsys.readouterr().err


def test_a_setting_takes_the_type_of_its_default() -> None:
    assert change_settings(Config(), ["batch=7", "people=3.5"]) == Config(batch=7, people=3.5)
    with pytest.raises(SettingError, match="batch"):
        change_settings(Config(), ["batch=many"])


def test_a_folder_without_photographs_ends_the_command_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fit", "studio", "--data", str(tmp_path), "--out", str(tmp_path / "run")]) == 1
    assert "holds no photographs" in capsys.readouterr().err


def test_the_recommended_look_is_the_truest_of_the_colourful_ones() -> None:
    points = [
        Point(Look(1.0, 0.0), 24.0, 20.0),
        Point(Look(1.0, 1.0), 23.0, 37.0),
        Point(Look(0.5, 1.0), 22.5, 39.0),
        Point(Look(0.3, 1.5), 20.0, 50.0),
    ]
    assert choose_look(points, 40.0, 0.9) == Look(1.0, 1.0)
    assert choose_look(points, 80.0, 0.9) == Look(0.3, 1.5)


def test_publishing_measures_chooses_a_look_and_writes_a_model_card(
    shards: Path, tiny_studio: Path, tmp_path: Path
) -> None:
    to = tmp_path / "studio.safetensors"
    sets = split(shards, 2)
    publish(tiny_studio, sets.held.named(), to, share=0.9)
    card = read_card(to)
    assert card.figures["validation, gray: colourfulness"] < 1
    assert card.figures["people, recommended: psnr"] > 5
    assert card.recommended in (*GRID, *SATURATED)
    text = to.with_suffix(".md").read_text()
    assert "3 pictures (validation), 2 pictures (people)" in text
    assert text.count("\n| T = ") == len(TEMPERATURES)
    network, _ = read_checkpoint(tiny_studio)
    again, _ = read_checkpoint(to)
    assert all(torch.equal(a, b) for a, b in zip(network.parameters(), again.parameters(), strict=True))


def test_publishing_chooses_no_look_by_the_test(
    shards: Path, tiny_studio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = split(shards, 2).held.named()
    seen: list[int] = []

    def points(network: Any, squares: torch.Tensor, *rest: Any, **more: Any) -> list[Point]:
        seen.append(len(squares))
        return look_points(network, squares, *rest, **more)

    monkeypatch.setattr("trainer.publish.publish.look_points", points)
    publish(tiny_studio, held, tmp_path / "without.safetensors", share=0.9)
    publish(tiny_studio, held | {"test": held["validation"]}, tmp_path / "with.safetensors", share=0.9)
    assert seen == [3, 3]  # two of three of validation, one of two people
    text = (tmp_path / "with.md").read_text(encoding="utf-8")
    assert "| test, recommended |" in text  # but it is reported


def test_publishing_again_keeps_what_was_written_by_hand(tiny_studio: Path, shards: Path, tmp_path: Path) -> None:
    sets = split(shards, 2)
    to = tmp_path / "studio.safetensors"
    page = to.with_suffix(".md")
    page.write_text("# Old figures\n\n## Training\n\nFor a night.\n", encoding="utf-8")
    publish(tiny_studio, sets.held.named(), to, share=0.9)
    text = page.read_text(encoding="utf-8")
    assert text.endswith("## Training\n\nFor a night.\n")
    assert "Old figures" not in text
    with Image.open(to.with_suffix(".png")) as plot:
        assert plot.width > 600
