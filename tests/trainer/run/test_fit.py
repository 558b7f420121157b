"""The command line of `fit`: what it refuses, with which sentence and exit code."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
import torch

from colorstudio.core.cards import read_card
from trainer.cli import main
from trainer.errors import SettingError
from trainer.run.fit import choose_device
from trainer.run.lock import locked
from trainer.run.loop import BEST, LAST, STATE
from trainer.run.record import METRICS, RECORD, read_metrics, read_record

SMALL = ("width=4", "batch=50", "epochs=2", "checked=10")


def fit(data: Path, out: Path, *more: str, recipe: str = "regression", changes: tuple[str, ...] = SMALL) -> int:
    options = [part for change in changes for part in ("--set", change)]
    words = ["fit", recipe, "--data", str(data), "--out", str(out), "--device", "cpu", *options, *more]
    return main([*words, "--preset", "compact"] if changes and "--preset" not in more else words)


@pytest.fixture
def run(tiny_runs: dict[str, Path], tmp_path: Path) -> Path:
    """A finished run of the regression, in a folder that a test may change."""
    out = tmp_path / "run"
    out.mkdir()
    for path in tiny_runs["regression"].iterdir():
        (out / path.name).write_bytes(path.read_bytes())
    return out


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """The last line on standard error."""
    return capsys.readouterr().err.splitlines()[-1]


def test_the_record_names_settings_seed_hardware_and_versions(tiny_runs: dict[str, Path]) -> None:
    record = read_record(tiny_runs["regression"])
    assert (record.recipe, record.preset) == ("regression", "compact")
    assert (record.settings["width"], record.settings["seed"]) == (4, 0)
    assert record.hardware.startswith("CPU")
    assert record.torch == torch.__version__


def test_a_folder_with_a_run_is_refused_unless_resumed(
    run: Path, tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (run / STATE).read_bytes()
    assert fit(tiny_cifar, run) == 1
    assert "There is a run in" in (line := said(capsys))
    assert "--resume" in line
    assert (run / STATE).read_bytes() == before


def test_a_resumed_run_takes_its_settings_from_its_record(run: Path, tiny_cifar: Path) -> None:
    lines = read_metrics(run)
    assert fit(tiny_cifar, run, "--resume", changes=()) == 0
    assert read_metrics(run) == lines  # it was over


def test_a_resumed_run_does_not_change_its_settings(
    run: Path, tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tiny_cifar, run, "--resume", "--set", "width=8", changes=()) == 2
    assert "has width=4, not 8, and keeps it" in said(capsys)
    assert fit(tiny_cifar, run, "--resume", recipe="gan", changes=()) == 2
    assert "is of the recipe regression, not gan" in said(capsys)
    assert fit(tiny_cifar, run, "--resume", "--preset", "paper", changes=()) == 2
    assert "has preset=compact, not paper" in said(capsys)
    assert fit(tiny_cifar, run, "--resume", "--set", "width=4", changes=()) == 0  # the same again is no change


def test_a_run_whose_state_is_damaged_is_not_resumed(
    run: Path, tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (run / STATE).write_bytes(b"PK\x03\x04")
    assert fit(tiny_cifar, run, "--resume", changes=()) == 1
    assert "is damaged" in said(capsys)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"recipe": "regression", "colour": 1}'])
def test_a_damaged_record_is_told_as_one(
    run: Path, tiny_cifar: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (run / RECORD).write_text(text)
    assert fit(tiny_cifar, run, "--resume", changes=()) == 1
    assert "is damaged" in said(capsys)


def test_a_record_of_another_version_is_told_as_one(
    run: Path, tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = json.loads((run / RECORD).read_text())
    record["settings"]["colour"] = 1
    (run / RECORD).write_text(json.dumps(record))
    assert fit(tiny_cifar, run, "--resume", changes=()) == 1
    assert "Another version made the run" in said(capsys)


def test_a_run_stopped_before_anything_was_saved_may_be_started_again(run: Path, tiny_cifar: Path) -> None:
    (run / STATE).unlink()
    (run / METRICS).write_text('{"kind": "train", "step": 40, "loss": 1.0}\n')
    assert fit(tiny_cifar, run, changes=(*SMALL, "epochs=1")) == 0
    assert [(line["kind"], line["step"]) for line in read_metrics(run)] == [("train", 1), ("validation", 2)]


def test_a_checkpoint_of_another_recipe_is_refused(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    init = str(tiny_runs["vgg"] / "best.safetensors")
    assert fit(tiny_cifar, tmp_path / "out", "--init", init) == 1
    assert "holds a network of the kind “vgg”, not “regression”" in said(capsys)
    assert not (tmp_path / "out").exists()


def test_fine_tuning_goes_on_from_a_checkpoint_of_the_same_network(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path
) -> None:
    out, init = tmp_path / "out", tiny_runs["classification"] / "best.safetensors"
    settings = ("batch=50", "epochs=1", "checked=10")
    assert (
        fit(tiny_cifar, out, "--init", str(init), "--preset", "gentle", recipe="classification", changes=settings) == 0
    )
    assert read_record(out).init == str(init.resolve())
    assert fit(tiny_cifar, out, "--resume", recipe="classification", changes=()) == 0


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--preset", "grand"), "has no preset “grand”"),
        (("--set", "colour=1"), "no setting “colour”"),
        (("--set", "width=wide"), "The setting width takes a whole number, not “wide”"),
        (("--device", "cuda:99"), "finds no device “cuda:99”"),
        (("--device", "toaster"), "There is no device “toaster”"),
    ],
)
def test_mistakes_in_the_command_line_end_it_with_exit_code_2(
    more: tuple[str, ...], sentence: str, tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tiny_cifar, tmp_path / "out", *more) == 2
    assert sentence in said(capsys)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("recipe", "sentence"), [("regression", "holds no photographs"), ("vgg", "does not hold CIFAR-10")]
)
def test_a_folder_without_pictures_ends_the_command_with_a_sentence(
    recipe: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tmp_path, tmp_path / "out", recipe=recipe) == 1
    assert sentence in said(capsys)
    assert fit(tmp_path / "none", tmp_path / "out") == 1
    assert "There is no folder" in said(capsys)


def test_a_folder_for_the_run_that_cannot_be_made_is_told(
    tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert fit(tiny_cifar, tmp_path / "file" / "run") == 1
    assert "cannot be written" in said(capsys)


def test_the_device_that_is_there_is_found() -> None:
    assert choose_device("cpu") == torch.device("cpu")
    with pytest.raises(SettingError):
        choose_device("meta")


def test_the_help_names_every_recipe_and_says_what_the_commands_do(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["fit", "--help"], ["publish", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
    text = capsys.readouterr().out
    assert all(word in text for word in ("studio", "transfer", "torchrun", "--resume", "--init"))


@pytest.mark.parametrize("recipe", ["regression", "classification", "gan"])
def test_pretrained_weights_that_a_recipe_would_ignore_are_refused(
    recipe: str, tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tiny_cifar, tmp_path / "out", "--pretrained", "weights.pth", recipe=recipe) == 2
    assert "has no encoder to fill" in said(capsys)
    assert not (tmp_path / "out").exists()


def test_pretrained_weights_beside_a_whole_network_are_refused(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    init = str(tiny_runs["transfer"] / "best.safetensors")
    more = ("--init", init, "--pretrained", str(tiny_runs["vgg"] / "best.safetensors"))
    assert fit(tiny_cifar, tmp_path / "out", *more, recipe="transfer", changes=()) == 2
    assert "leave one out" in said(capsys)


def test_a_resumed_run_does_not_take_other_weights(
    run: Path, tiny_runs: dict[str, Path], tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tiny_cifar, run, "--resume", "--pretrained", "weights.pth", changes=()) == 2
    assert "has pretrained=none, not weights.pth" in said(capsys)
    init = str(tiny_runs["gan"] / "best.safetensors")
    assert fit(tiny_cifar, run, "--resume", "--init", init, changes=()) == 2
    assert "has init=none" in said(capsys)


@pytest.mark.parametrize("recipe", ["transfer", "vgg"])
def test_the_paper_s_preset_does_not_start_from_nothing_unless_asked_to(
    recipe: str, tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tiny_cifar, tmp_path / "out", recipe=recipe, changes=()) == 2
    assert "starts from a VGG-16 as it learned ImageNet" in said(capsys)
    small: tuple[str, ...] = ("width=2", "batch=50", "epochs=0.1", "checked=10", "side=64", "average=0")
    small += ("hidden=4",) if recipe == "vgg" else ()
    assert (
        fit(tiny_cifar, tmp_path / "out", "--preset", "paper", "--pretrained", "none", recipe=recipe, changes=small)
        == 0
    )
    assert read_record(tmp_path / "out").pretrained == "none"


def test_an_encoder_from_nothing_is_told_of(
    tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = ("width=2", "batch=50", "epochs=1", "checked=10")
    assert fit(tiny_cifar, tmp_path / "out", recipe="transfer", changes=small) == 0
    assert "The encoder starts from nothing" in capsys.readouterr().err


def test_a_run_goes_on_with_the_data_it_began_with_wherever_those_lie(
    run: Path, tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_record(run).data == str(tiny_cifar)
    moved = tmp_path / "moved"
    shutil.copytree(tiny_cifar, moved)
    assert fit(moved, run, "--resume", changes=()) == 0
    assert read_record(run).data == str(moved)
    with (moved / "data_batch_1.bin").open("ab") as file:
        file.write((tiny_cifar / "data_batch_2.bin").read_bytes())
    assert fit(moved, run, "--resume", changes=()) == 2
    assert "does not hold what the run in" in said(capsys)


def test_a_run_of_an_older_version_goes_on_and_from_then_on_with_the_same_data(
    run: Path, tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = json.loads((run / RECORD).read_text())
    known = record["content"]
    for name in ("precision", "data", "content"):  # as commit 40043e6 wrote it
        del record[name]
    (run / RECORD).write_text(json.dumps(record))
    assert fit(tiny_cifar, run, "--resume", changes=()) == 0
    assert (read_record(run).data, read_record(run).content) == (str(tiny_cifar), known)
    other = tmp_path / "other"
    shutil.copytree(tiny_cifar, other)
    (other / "data_batch_1.bin").write_bytes((other / "data_batch_1.bin").read_bytes()[:3073])
    assert fit(other, run, "--resume", changes=()) == 2
    assert "does not hold what the run in" in said(capsys)


def test_two_processes_do_not_train_in_one_folder(
    tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    with locked(out):
        (out / RECORD).touch()  # as a run's before its first validation
        assert fit(tiny_cifar, out) == 1
    assert "Another process trains in" in said(capsys)


@pytest.mark.parametrize("recipe", ["classification", "gan", "vgg"])
def test_a_run_is_resumed_without_the_checkpoint_it_began_with(
    recipe: str, tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path
) -> None:
    init = tmp_path / "moved.safetensors"
    source = "regression" if recipe == "gan" else recipe
    shutil.copy(tiny_runs[source] / "best.safetensors", init)
    settings = ("batch=50", "epochs=1", "checked=10", *(["patches=4"] if recipe == "gan" else []))
    out = tmp_path / "album"
    assert fit(tiny_cifar, out, "--init", str(init), "--preset", "gentle", recipe=recipe, changes=settings) == 0
    card, state = read_card(out / LAST), (out / STATE).read_bytes()
    init.unlink()
    (out / BEST).unlink()
    (out / LAST).write_bytes((out / LAST).read_bytes())
    assert fit(tiny_cifar, out, "--resume", recipe=recipe, changes=()) == 0
    again = read_card(out / LAST)
    assert (again.title, again.training_data, again.prior) == (card.title, card.training_data, card.prior)
    assert len((out / STATE).read_bytes()) == len(state)


def test_a_run_is_resumed_without_the_pretrained_weights_it_began_with(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path
) -> None:
    weights = tmp_path / "vgg.safetensors"
    shutil.copy(tiny_runs["vgg"] / "best.safetensors", weights)
    small = ("batch=50", "epochs=1", "checked=10")
    out = tmp_path / "out"
    assert fit(tiny_cifar, out, "--pretrained", str(weights), recipe="transfer", changes=small) == 0
    weights.unlink()
    assert fit(tiny_cifar, out, "--resume", recipe="transfer", changes=()) == 0


def test_a_damaged_state_names_a_way_that_is_open(
    run: Path, tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (run / STATE).write_bytes(b"PK\x03\x04")
    assert fit(tiny_cifar, run, "--resume", changes=()) == 1
    sentence = said(capsys)
    assert f"start a new run from {run / BEST} with --init and another --out" in sentence
    more = ("--init", str(run / BEST), "--preset", "gentle")
    assert fit(tiny_cifar, tmp_path / "other", *more, changes=("epochs=1", "checked=10")) == 0


@pytest.mark.parametrize(
    "change", ["side=30", "batch=0", "epochs=-1", "average=2", "checked=0", "mirror=2", "seed=99999999999999999999"]
)
def test_settings_that_no_run_can_have_end_the_command_with_exit_code_2(
    change: str, tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tiny_cifar, tmp_path / "out", "--set", change) == 2
    assert f"The setting {change.partition('=')[0]} " in said(capsys)
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_run_that_is_told_to_end_before_its_first_validation_is_saved_and_goes_on(
    number: signal.Signals, tiny_cifar: Path, tmp_path: Path
) -> None:
    before = signal.signal(number, signal.SIG_DFL)  # nohup has them ignored, and so would the run
    out = tmp_path / "out"
    words = ["fit", "regression", "--preset", "compact", "--data", str(tiny_cifar), "--out", str(out)]
    settings = ("width=4", "batch=50", "epochs=100000", "checked=10")
    words += [part for change in settings for part in ("--set", change)]
    command = [sys.executable, "-m", "trainer", *words, "--device", "cpu"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        signal.signal(number, before)
        while process.poll() is None and not (out / METRICS).is_file():  # its first step
            time.sleep(0.05)
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Add --resume" in errors
    assert torch.load(out / STATE, weights_only=True)["step"] >= 1
    assert read_card(out / LAST).name == "regression"


def test_nothing_pretrained_is_said_alike_by_a_run_and_by_who_goes_on_with_it(
    run: Path, tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fit(tiny_cifar, run, "--resume", "--pretrained", "none", changes=()) == 0
    assert fit(tiny_cifar, run, "--resume", "--pretrained", "x.pth", changes=()) == 2
    assert "has pretrained=none, not x.pth" in said(capsys)


def test_weights_saved_on_a_graphics_card_go_on_without_one(run: Path, tiny_cifar: Path) -> None:
    on_a_card(run / STATE)
    assert fit(tiny_cifar, run, "--resume", changes=()) == 0


def on_a_card(path: Path) -> None:
    """Write a file of torch anew, as if its tensors had lain on a graphics card."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            if name.endswith("data.pkl"):
                content = content.replace(b"X\x03\x00\x00\x00cpu", b"X\x06\x00\x00\x00cuda:0")
                assert b"cuda:0" in content
            archive.writestr(name, content)


def test_a_run_stopped_before_its_first_step_is_not_said_to_go_on(
    tiny_cifar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_: Path) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr("trainer.run.fit.contents", stopped)
    assert fit(tiny_cifar, tmp_path / "out") == 130
    sentence = said(capsys)
    assert "Stopped before the first step" in sentence
    assert "--resume" not in sentence
