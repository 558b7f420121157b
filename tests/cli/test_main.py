"""The command line, as a user runs it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import platformdirs
import pytest
from PIL import Image

from colorstudio.core.look import Look
from tests.cli.conftest import Run, chroma, names, pixels

# ----------------------------------------------------------------------------------------- one photograph


def test_a_photograph_comes_out_in_colour_beside_itself(run_process: Run, tiny_studio: Path, gray_photo: Path) -> None:
    before = gray_photo.read_bytes()
    done = run_process("colorize", gray_photo, "--model", tiny_studio)
    result = gray_photo.with_name("scene-color.png")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{result}\n", "")
    assert chroma(result) > 20
    assert gray_photo.read_bytes() == before


def test_the_best_effort_looks_several_times_and_colours_otherwise(
    colorize: Run, gray_photo: Path, tmp_path: Path
) -> None:
    assert colorize(gray_photo, "-o", "fast.png", "--effort", "fast").returncode == 0
    assert colorize(gray_photo, "-o", "best.png", "--effort", "best").returncode == 0
    colorize(gray_photo, "-o", "plain.png")
    assert np.array_equal(pixels(tmp_path / "plain.png"), pixels(tmp_path / "fast.png"))
    assert not np.array_equal(pixels(tmp_path / "fast.png"), pixels(tmp_path / "best.png"))


def test_an_unknown_effort_is_a_usage_error(colorize: Run, gray_photo: Path) -> None:
    done = colorize(gray_photo, "--effort", "heroic")
    assert done.returncode == 2
    assert "fast" in done.stderr
    assert "best" in done.stderr


def test_without_options_the_look_is_what_the_network_recommends(
    colorize: Run, gray_photo: Path, tmp_path: Path
) -> None:
    colorize(gray_photo, "-o", "plain.png")
    colorize(gray_photo, "-o", "said.png", "--temperature", "0.7", "--vividness", "0.5", "--saturation", "1")
    colorize(gray_photo, "-o", "other.png", "--temperature", "0.1")
    assert np.array_equal(pixels(tmp_path / "plain.png"), pixels(tmp_path / "said.png"))
    assert not np.array_equal(pixels(tmp_path / "plain.png"), pixels(tmp_path / "other.png"))


def test_values_that_a_network_has_no_use_for_are_told_of_and_the_photograph_is_coloured(
    run: Run, tiny_regression: Path, gray_photo: Path, tmp_path: Path
) -> None:
    plain = run("colorize", gray_photo, "--model", tiny_regression, "-o", "plain.png")
    said = run("colorize", gray_photo, "--model", tiny_regression, "-o", "said.png", "--temperature", "0.2")
    assert (plain.returncode, plain.stderr) == (0, "")
    assert said.returncode == 0
    sentence = "The network “Fixed” gives each pixel one colour: --temperature has no effect on it."
    assert said.stderr == f"colorstudio: {sentence}\n"
    assert chroma(tmp_path / "plain.png") > 20
    assert np.array_equal(pixels(tmp_path / "plain.png"), pixels(tmp_path / "said.png"))


def test_a_classifier_is_refused_as_a_network_and_not_listed(
    run: Run, environment: dict[str, str], tiny_classifier: Path, gray_photo: Path
) -> None:
    done = run("colorize", gray_photo, "--model", tiny_classifier)
    assert done.returncode == 2
    assert "does not colour" in done.stderr
    folder = platformdirs.user_data_path("ColorStudio", appauthor=False) / "models"
    folder.mkdir(parents=True)
    shutil.copy(tiny_classifier, folder)
    assert "greengrocer" not in run("models").stdout


def test_saturation_0_gives_the_gray_photograph_back(colorize: Run, gray_photo: Path, tmp_path: Path) -> None:
    colorize(gray_photo, "-o", "gray.png", "--saturation", "0")
    assert np.array_equal(pixels(tmp_path / "gray.png"), pixels(gray_photo))


@pytest.mark.parametrize(("ending", "kind"), [("jpg", "JPEG"), ("tif", "TIFF"), ("webp", "WEBP")])
def test_the_ending_of_the_output_chooses_its_format(
    colorize: Run, gray_photo: Path, tmp_path: Path, ending: str, kind: str
) -> None:
    assert colorize(gray_photo, "-o", f"new.{ending}").returncode == 0
    with Image.open(tmp_path / f"new.{ending}") as image:
        assert image.format == kind
        assert image.size == (320, 240)


def test_a_lower_quality_makes_a_smaller_file(colorize: Run, gray_photo: Path, tmp_path: Path) -> None:
    colorize(gray_photo, "-o", "good.jpg")
    colorize(gray_photo, "-o", "small.jpg", "--quality", "30")
    assert (tmp_path / "small.jpg").stat().st_size < (tmp_path / "good.jpg").stat().st_size / 2


def test_an_input_is_not_written_over_whatever_is_asked(colorize: Run, gray_photo: Path) -> None:
    before = gray_photo.read_bytes()
    done = colorize(gray_photo, "-o", gray_photo, "--overwrite")
    assert done.returncode == 1
    assert "scene.png" in done.stderr
    assert gray_photo.read_bytes() == before


def test_an_input_is_not_written_over_as_the_result_of_another(colorize: Run, gray_photo: Path, tmp_path: Path) -> None:
    other = tmp_path / "scene-color.png"
    other.write_bytes(gray_photo.read_bytes())
    done = colorize(gray_photo, other, "--overwrite")
    assert done.returncode == 1
    assert "is one of the photographs to colour" in done.stderr
    assert other.read_bytes() == gray_photo.read_bytes()


def test_an_earlier_result_stays_unless_it_may_be_replaced(colorize: Run, gray_photo: Path) -> None:
    result = gray_photo.with_name("scene-color.png")
    result.write_bytes(b"dear to me")
    done = colorize(gray_photo)
    assert done.returncode == 1
    assert "--overwrite" in done.stderr
    assert result.read_bytes() == b"dear to me"
    assert colorize(gray_photo, "--overwrite").returncode == 0
    assert chroma(result) > 20


# ---------------------------------------------------------------------------------------- many photographs


def test_a_folder_is_coloured_with_its_tree(colorize: Run, folder: Path, tmp_path: Path) -> None:
    done = colorize(folder, "-o", "out")
    assert done.returncode == 0
    assert names(tmp_path / "out") == ["album/three-color.png", "one-color.png", "two-color.jpg"]
    assert "3 of 3 photographs coloured." in done.stderr
    assert len(done.stdout.splitlines()) == 3


def test_one_bad_file_does_not_stop_the_others(run_process: Run, tiny_studio: Path, folder: Path) -> None:
    (folder / "broken.png").write_bytes((folder / "one.png").read_bytes()[:2000])
    (folder / "letter.jpg").write_text("Dear Sir,")
    done = run_process("colorize", folder, "--model", tiny_studio, "--format", "jpg")
    assert done.returncode == 1
    failures = [line for line in done.stderr.splitlines() if "scans" in line]
    assert [name in line for line, name in zip(failures, ("broken.png", "letter.jpg"), strict=True)] == [
        True,
        True,
    ]
    assert "3 of 5 photographs coloured, 2 failed." in done.stderr
    assert {"one-color.jpg", "two-color.jpg", "album/three-color.jpg"} < set(names(folder))


def test_a_batch_is_resumed_where_it_stopped(colorize: Run, folder: Path) -> None:
    colorize(folder / "one.png")
    before = (folder / "one-color.png").stat().st_mtime_ns
    done = colorize(folder, "--skip-existing")
    assert done.returncode == 0
    assert (folder / "one-color.png").stat().st_mtime_ns == before
    assert "2 of 3 photographs coloured, 1 skipped, being there already, 1 left out as earlier results." in done.stderr


def test_a_photograph_that_is_not_there_is_told_of_by_name(colorize: Run, gray_photo: Path) -> None:
    done = colorize("vanished.jpg", gray_photo)
    assert done.returncode == 1
    assert "vanished.jpg" in done.stderr
    assert gray_photo.with_name("scene-color.png").exists()


def test_a_folder_without_photographs_is_a_failure_with_a_sentence(colorize: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = colorize(tmp_path / "empty", "--quiet")
    assert done.returncode == 1
    assert "There are no photographs in “" in done.stderr
    assert done.stderr.count("\n") == 1


def test_quiet_tells_failures_alone(colorize: Run, folder: Path) -> None:
    (folder / "letter.jpg").write_text("Dear Sir,")
    done = colorize(folder, "--quiet")
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "letter.jpg" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a process of its own gets no Ctrl-C there")
def test_ctrl_c_leaves_whole_files_alone(
    environment: dict[str, str], tiny_studio: Path, folder: Path, tmp_path: Path
) -> None:
    with Image.open(folder / "one.png") as image:
        image.resize((1600, 1200)).save(folder / "big0.png")
    for number in range(1, 8):
        shutil.copy(folder / "big0.png", folder / f"big{number}.png")
    command = [
        sys.executable,
        "-u",
        "-m",
        "colorstudio",
        "colorize",
        "--model",
        str(tiny_studio),
        str(folder),
    ]
    with subprocess.Popen(
        [*command, "-o", "out"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.startswith("colorstudio: Stopped: ")
    written = names(tmp_path / "out")
    assert 1 <= len(written) < 11
    assert all(chroma(tmp_path / "out" / name) > 10 for name in written)


# ------------------------------------------------------------------------------------- what cannot be done


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--temperature", "1.3"), "does not lie between 0 and 1.2"),
        (("--vividness", "nan"), "does not lie between 0 and 1.5"),
        (("--saturation", "much"), "is not such a number"),
        (("--quality", "0"), "does not lie between 1 and 100"),
        (("--format", "gif"), "invalid choice"),
        (("--overwrite", "--skip-existing"), "not allowed with"),
        (("-o", "new.bmp"), "does not write .bmp files"),
        (("--model", "colourful"), "There is no network “colourful” here"),
        (("--model", "none.safetensors"), "none.safetensors"),
        (("",), "the name is empty"),  # of a variable that is not set: it would be all that lies at hand
        (("-o", ""), "the name is empty"),
        (("--reference", ":0.5"), "the name is empty"),
    ],
)
def test_wrong_use_is_answered_with_2_and_a_reason(
    run: Run, gray_photo: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run("colorize", gray_photo, *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_is_not_written_to_standard_output(run: Run, folder: Path) -> None:
    done = run("colorize", folder, "-o", "-")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Standard output takes one photograph, and “{folder}” is a folder" in done.stderr


def test_a_foreign_checkpoint_is_refused_by_name(run_process: Run, gray_photo: Path, tmp_path: Path) -> None:
    (tmp_path / "foreign.safetensors").write_bytes(b"\x02\0\0\0\0\0\0\0{}")
    done = run_process("colorize", gray_photo, "--model", "foreign.safetensors")
    assert done.returncode == 2
    assert "foreign.safetensors" in done.stderr


def test_a_device_that_is_not_there_is_told_of(colorize: Run, gray_photo: Path) -> None:
    missing = "cuda" if sys.platform == "darwin" else "mps"
    done = colorize(gray_photo, "--device", missing)
    assert done.returncode == 2
    assert "Choose “auto”" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_the_command_line_is_suggested(run_process: Run, gray_photo: Path) -> None:
    done = run_process(gray_photo, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert f"-m colorstudio colorize {gray_photo}" in done.stderr


# --------------------------------------------------------------------------------------- other commands


def test_models_adds_a_network(run: Run, tiny_studio: Path) -> None:
    added = run("models", "--add", tiny_studio)
    folder = platformdirs.user_data_path("ColorStudio", appauthor=False) / "models"
    assert (added.returncode, added.stdout) == (0, f"{folder / 'tiny.safetensors'}\n")
    assert "tiny" in run("models").stdout
    (folder / "tiny.safetensors").unlink()


def test_models_refuses_to_add_what_is_no_network(run: Run, gray_photo: Path) -> None:
    done = run("models", "--add", gray_photo)
    assert done.returncode == 1
    assert "“scene.png” cannot be used" in done.stderr


def test_models_lists_the_users_networks_too(run: Run, environment: dict[str, str], tiny_studio: Path) -> None:
    folder = platformdirs.user_data_path("ColorStudio", appauthor=False) / "models"
    assert folder.is_relative_to(environment["HOME"])
    folder.mkdir(parents=True)
    (folder / tiny_studio.name).write_bytes(tiny_studio.read_bytes())
    lines = run("models").stdout.splitlines()
    tiny = next(line for line in lines if line.startswith("tiny "))
    size = f"{tiny_studio.stat().st_size / 1e6:.1f} MB"
    assert [part in tiny for part in ("Tiny", "bins313", size, " 0.7 ", " 0.5 ", "A random network for tests.")] == [
        True
    ] * 6
    cards = {card["name"]: card for card in json.loads(run("models", "--json").stdout)}
    assert cards["tiny"]["recommended"] == asdict(Look(temperature=0.7, vividness=0.5))
    assert cards["tiny"]["bytes"] == tiny_studio.stat().st_size


def test_the_version_is_told_and_on_request_those_below(run: Run, run_process: Run) -> None:
    assert run_process("--version").stdout.splitlines() == ["ColorStudio 0.1.0"]
    told = run("--version", "--verbose").stdout
    assert all(f"\n{name} " in told for name in ("Python", "torch", "Qt", "libvips"))


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_reader_that_stops_early_is_no_error(environment: dict[str, str], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "colorstudio", "models", "--json"],
        cwd=tmp_path, env=environment, stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(writing)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("more", [(), ("--json",), ("-o", "-")])
def test_a_batch_whose_reader_has_gone_says_that_it_stopped_and_is_no_success(
    environment: dict[str, str], tmp_path: Path, folder: Path, tiny_studio: Path, more: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    what = folder / "one.png" if "-" in more else folder
    done = subprocess.run(
        [sys.executable, "-m", "colorstudio", "colorize", "--model", str(tiny_studio), str(what), *more],
        cwd=tmp_path, env=environment, stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "colorstudio: Standard output takes no more: Broken pipe. Stopped.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(("command", "status"), [("colorize", 1), ("verify", 2)])
def test_a_full_disk_behind_standard_output_is_a_sentence(
    environment: dict[str, str], tmp_path: Path, folder: Path, tiny_studio: Path, command: str, status: int
) -> None:
    more = (
        ["--model", tiny_studio, folder / "one.png", "-o", "-"] if command == "colorize" else [folder / "one.png"] * 2
    )
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "colorstudio", command, *map(str, more)],
            cwd=tmp_path, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == status
    assert done.stderr.startswith("colorstudio: Standard output takes no more: No space left on device.")
    assert "Traceback" not in done.stderr


def test_models_prints_no_escapes_and_goes_on_past_a_bad_network(
    run: Run, environment: dict[str, str], tiny_studio: Path
) -> None:
    folder = platformdirs.user_data_path("ColorStudio", appauthor=False) / "models"
    assert folder.is_relative_to(environment["HOME"])
    folder.mkdir(parents=True)
    content = tiny_studio.read_bytes()
    # Twice escaped: the card is JSON within JSON. As long as what it replaces, so that the header stays a header.
    escape = rb"\\u001b[31m\\u009b2Jyes"
    evil = content.replace(b"A random network for tests."[: len(escape)], escape)
    assert evil != content
    (folder / "evil.safetensors").write_bytes(evil)
    (folder / "bad.safetensors").write_bytes(content.replace(b"tiny", b"../x", 1))
    listed, as_json = run("models"), run("models", "--json")
    for done in (listed, as_json):
        assert done.returncode == 0
        assert "“bad.safetensors” cannot be used" in done.stderr
        assert "\x1b" not in done.stdout
        assert "\x9b" not in done.stdout
    assert "[31m 2Jyes" in listed.stdout
