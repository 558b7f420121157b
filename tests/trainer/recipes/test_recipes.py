"""What every recipe of the paper must do, on pictures made here: learn, resume, and open in the app."""

import importlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import load_colorizer
from colorstudio.core.compose import compose
from colorstudio.core.effort import Effort
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from colorstudio.core.networks.paper import AB_REACH, RegressionNetwork
from tests.trainer.conftest import colour_scene
from trainer.cli import main
from trainer.data.pictures import Pictures, PictureSets
from trainer.losses import adversarial_loss
from trainer.recipes import gan, pictures
from trainer.recipes.pictures import Batch
from trainer.run.fit import RECIPES
from trainer.run.loop import STATE, Loop
from trainer.run.precision import FLOAT32, using
from trainer.run.record import read_metrics

PAPER = tuple(name for name in RECIPES if name not in ("studio", "rebuilt"))
CLASSIFIERS = ("vgg", "whitened_vgg")
COLORIZERS = tuple(name for name in PAPER if name not in CLASSIFIERS)
CPU = torch.device("cpu")
SMALL = {"width": 4, "batch": 5, "checked": 10, "epochs": 2.0}


@pytest.fixture(scope="session")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten skies over ground in the layout of CIFAR-10, with five horizons for classes; the same ten held back."""
    folder = tmp_path_factory.mktemp("scenes")

    def record(seed: int) -> bytes:
        pixels, horizon = np.array(colour_scene(seed, (32, 32))), seed % 5
        pixels[: 6 * horizon + 4] = pixels[0]
        pixels[6 * horizon + 4 :] = pixels[-1]
        return bytes([horizon, *pixels.transpose(2, 0, 1).tobytes()])

    for i in range(1, 6):
        (folder / f"data_batch_{i}.bin").write_bytes(record(2 * i - 2) + record(2 * i - 1))
    (folder / "test_batch.bin").write_bytes(b"".join(map(record, range(10))) * 2)
    return folder


def start(recipe: str, data: Path, **settings: Any) -> Any:
    module = importlib.import_module(f"trainer.recipes.{recipe}")
    config = replace(module.PRESETS["compact"], **SMALL, **settings)
    return module.start(config, data, pretrained=None, init=None, name="run")


LEARNING: dict[str, dict[str, Any]] = {
    "regression": {"width": 8, "epochs": 60},
    "classification": {"width": 8, "epochs": 60},
    "transfer": {"width": 8, "epochs": 60, "side": 32, "encoder_rate": 1.0},
    "gan": {"width": 8, "epochs": 60, "patches": 4, "peak": 2e-3},
    "vgg": {"width": 8, "epochs": 60, "augment": 0},
    "whitened_vgg": {"width": 8, "epochs": 60},
    "unet": {"width": 8, "epochs": 60},
}


@pytest.mark.parametrize("recipe", PAPER)
def test_each_recipe_overfits_a_handful_of_pictures(recipe: str, scenes: Path, tmp_path: Path) -> None:
    settings = LEARNING[recipe] | {"batch": 10, "checked": 10, "average": 0.9}
    changes = [part for name, value in settings.items() for part in ("--set", f"{name}={value}")]
    arguments = ["fit", recipe, "--preset", "compact", "--data", str(scenes), "--out", str(tmp_path), "--device", "cpu"]
    assert main([*arguments, *changes]) == 0
    figures = read_metrics(tmp_path)[-1]
    if recipe in CLASSIFIERS:
        assert figures["accuracy"] == 1.0
    else:
        assert figures["psnr"] > figures["psnr_gray"] + 3
        assert figures["colourfulness"] > 0.5 * figures["colourfulness_original"]


@pytest.mark.parametrize("recipe", PAPER)
def test_each_recipe_resumed_ends_where_an_uninterrupted_run_does(recipe: str, scenes: Path, tmp_path: Path) -> None:
    def train(out: Path, *, until: int | None = None) -> dict[str, Any]:
        task = start(recipe, scenes)
        loop = Loop(task, task.schedule(), out, CPU)
        if (out / STATE).is_file():
            loop.resume()
        if until is not None:
            task.batches = lambda first: interrupted(type(task).batches(task, first), until)
            with pytest.raises(KeyboardInterrupt):
                loop.run()
        else:
            loop.run()
        state: dict[str, Any] = torch.load(out / STATE, weights_only=True)
        return state

    whole = train(tmp_path / "whole")
    train(tmp_path / "parts", until=3)
    parts = train(tmp_path / "parts")
    assert whole["step"] == parts["step"] == 4
    for ours, theirs in ((whole["network"], parts["network"]), (whole["average"], parts["average"])):
        assert all(torch.equal(value, theirs[name]) for name, value in ours.items())
    ours, theirs = read_metrics(tmp_path / "whole"), read_metrics(tmp_path / "parts")
    assert [(line["step"], line["loss"]) for line in ours] == [(line["step"], line["loss"]) for line in theirs]


def interrupted(batches: Iterator[Batch], until: int) -> Iterator[Batch]:
    for step, batch in enumerate(batches):
        if step == until:
            raise KeyboardInterrupt
        yield batch


@pytest.mark.parametrize("shape", [(51, 77), (2000, 21)])
@pytest.mark.parametrize("recipe", COLORIZERS)
def test_a_checkpoint_of_each_recipe_colours_a_photograph_of_odd_size(
    recipe: str, shape: tuple[int, int], tiny_runs: dict[str, Path]
) -> None:
    colorizer = load_colorizer(tiny_runs[recipe] / "best.safetensors", CPU)
    photograph = np.array(colour_scene(3, (shape[1], shape[0])))
    lightness = srgb_to_lab(torch.from_numpy(photograph).permute(2, 0, 1) / 255)[0]
    for effort in Effort:
        prediction = colorizer.predict(lightness, effort=effort)
        found = prediction.logits if prediction.ab is None else prediction.ab
        assert found is not None
        assert found.isfinite().all()
        assert compose(lightness, chroma_field(prediction, Look(temperature=0.5, vividness=1.0))).shape == (*shape, 3)


def test_the_compact_and_the_paper_s_networks_have_the_output_strides_that_the_app_must_place(
    tiny_runs: dict[str, Path],
) -> None:
    strides = {name: read_checkpoint(tiny_runs[name] / "best.safetensors")[0].output_stride for name in COLORIZERS}
    assert strides == {"regression": 2, "classification": 2, "transfer": 4, "gan": 2, "unet": 2}


def test_a_checkpoint_of_the_classifier_names_one_of_ten_classes(tiny_runs: dict[str, Path]) -> None:
    network, card = read_checkpoint(tiny_runs["vgg"] / "best.safetensors")
    with torch.inference_mode():
        assert network(torch.rand(2, 3, 32, 32)).shape == (2, len(card.classes))
    assert card.classes[8] == "ship"
    assert not card.is_colorizer


def test_the_penalty_is_lambda_times_the_squared_weights_without_biases(scenes: Path) -> None:
    task = start("regression", scenes, penalty=0.5)
    weights = [value for name, value in task.network.named_parameters() if "weight" in name and value.dim() == 4]
    squares = sum(float(weight.detach().double().square().sum()) for weight in weights)
    expected = 2.0 + 0.5 * squares / 32**2  # the loss is a mean over pixels, lambda stands beside their sum
    assert float(task.penalized(torch.tensor(2.0)).detach()) == pytest.approx(expected, rel=1e-5)
    assert start("regression", scenes, penalty=0.0).penalized(torch.tensor(2.0)) == 2.0


def test_the_paper_s_lambda_lets_the_classification_learn(scenes: Path, tmp_path: Path) -> None:
    settings = ("width=8", "deconvolutions=2", "batch=10", "epochs=60", "peak=2e-3", "checked=10", "average=0.9")
    changes = [part for setting in settings for part in ("--set", setting)]
    arguments = ["fit", "classification", "--data", str(scenes), "--out", str(tmp_path), "--device", "cpu"]
    assert main([*arguments, *changes]) == 0
    losses = [line["loss"] for line in read_metrics(tmp_path) if line["kind"] == "validation"]
    _, card = read_checkpoint(tmp_path / "last.safetensors")
    prior = torch.tensor(card.prior)
    constant = float(-(prior * prior.clamp_min(1e-12).log()).sum())  # nats, of an answer that is the prior everywhere
    assert losses[-1] < constant


@pytest.mark.parametrize("recipe", ["regression", "classification", "gan"])
def test_the_paper_s_presets_show_every_picture_the_way_round_that_it_is(recipe: str) -> None:
    presets = importlib.import_module(f"trainer.recipes.{recipe}").PRESETS
    assert presets["paper"].mirror == 0
    assert presets["compact"].mirror == 1


def test_mirrored_pictures_are_seen_only_where_it_is_set(scenes: Path) -> None:
    batch = Batch(Pictures(torch.randint(0, 256, (5, 3, 32, 32), dtype=torch.uint8)))
    plain, mirrored = (start("regression", scenes, mirror=mirror).seen(batch, 1) for mirror in (0, 1))
    assert torch.equal(plain, srgb_to_lab(batch.pictures.pixels / 255))
    turned = [torch.equal(ours, theirs.flip(2)) for ours, theirs in zip(mirrored, plain, strict=True)]
    assert any(turned)
    assert not all(turned)


def test_a_fixed_schedule_keeps_the_last_weights_as_the_best(scenes: Path, tmp_path: Path) -> None:
    task = start("classification", scenes)
    Loop(task, replace(task.schedule(), check_minutes=0.0), tmp_path, CPU).run()
    assert (tmp_path / "best.safetensors").read_bytes() == (tmp_path / "last.safetensors").read_bytes()


@pytest.fixture
def adversaries() -> tuple[gan.GANTask, Batch]:
    """A generator and a discriminator on four pictures, without the held-back ones."""
    torch.manual_seed(0)
    pixels = torch.randint(0, 256, (4, 3, 32, 32), dtype=torch.uint8)
    sets = PictureSets(Pictures(pixels), Pictures(pixels), Pictures(pixels))
    config = replace(gan.COMPACT, width=4, patches=4)
    generator = RegressionNetwork(width=4, deconvolutions=2)
    return gan.GANTask(config, sets, generator, None), Batch(Pictures(pixels))  # type: ignore[arg-type]


def gradients(module: nn.Module) -> list[Tensor]:
    found = [parameter.grad for parameter in module.parameters()]
    assert all(gradient is not None for gradient in found)
    return [gradient for gradient in found if gradient is not None]


def test_one_backward_pass_gives_each_adversary_the_gradient_of_its_own_loss(
    adversaries: tuple[gan.GANTask, Batch], monkeypatch: pytest.MonkeyPatch
) -> None:
    task, batch = adversaries
    task.network.discriminator.eval()  # else each look at a picture moves the estimates of the spectral norm
    monkeypatch.setattr(pictures, "mirrored", lambda pixels, seed: pixels)
    with using(FLOAT32):
        task.loss(batch, 0).backward()  # type: ignore[no-untyped-call]

    lab = srgb_to_lab(batch.pictures.pixels / 255)
    lightness, real = lab[:, :1] / 100, lab[:, 1:] / AB_REACH
    generator, judge = task.network.generator, task.network.discriminator
    fake = nn.functional.interpolate(generator(lightness), (32, 32), mode="bilinear") / AB_REACH
    seen = judge(torch.cat((lightness, fake), 1))
    deceive = adversarial_loss(seen, real=True) + task.config.absolute * (fake - real).abs().mean()
    told = judge(torch.cat((lightness, fake.detach()), 1)), judge(torch.cat((lightness, real), 1))
    expose = 0.5 * (adversarial_loss(told[0], real=False) + adversarial_loss(told[1], real=True))
    for module, loss in ((generator, deceive), (judge, expose)):
        expected = torch.autograd.grad(loss, list(module.parameters()))
        for ours, theirs in zip(gradients(module), expected, strict=True):
            torch.testing.assert_close(ours, theirs, rtol=1e-3, atol=1e-6)


def test_the_generator_s_loss_leaves_the_discriminator_alone_and_the_other_way_round(
    adversaries: tuple[gan.GANTask, Batch],
) -> None:
    task, _ = adversaries
    judge = task.network.discriminator
    picture = torch.rand(2, 3, 32, 32, requires_grad=True)
    running = [value.clone() for value in judge.buffers()]
    task._held_verdicts(picture).sum().backward()  # type: ignore[no-untyped-call]
    assert picture.grad is not None
    assert picture.grad.abs().max() > 0
    assert all(parameter.grad is None for parameter in judge.parameters())
    assert all(torch.equal(a, b) for a, b in zip(running, judge.buffers(), strict=True))
