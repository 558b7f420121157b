"""`colorize --resume`, `--json`, `--jobs` and pipes, as a user runs them."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorstudio.core.hint import Hint
from colorstudio.core.treatment import Treatment
from tests.cli.conftest import Run, chroma, names, pixels


def results(folder: Path) -> list[str]:
    """The files below a folder but for the journals."""
    return [name for name in names(folder) if not name.endswith(".jsonl")]


def journal(folder: Path) -> list[dict[str, object]]:
    """All lines of all journals in a folder."""
    files = sorted(folder.glob(".colorstudio-*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("ascii").splitlines()]


def stamps(folder: Path) -> dict[str, int]:
    """When each result was written."""
    return {name: (folder / name).stat().st_mtime_ns for name in results(folder)}


def test_a_second_run_does_what_the_first_one_left_and_nothing_twice(
    colorize: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert colorize(folder, "-o", "out", "--resume").returncode == 1
    before = stamps(tmp_path / "out")
    shutil.copy(folder / "one.png", folder / "broken.png")
    done = colorize(folder, "-o", "out", "--resume")
    assert done.returncode == 0
    assert done.stdout.splitlines() == ["out/broken-color.png"]
    assert "1 of 4 photographs coloured, 3 skipped" in done.stderr
    assert {name: stamp for name, stamp in stamps(tmp_path / "out").items() if name in before} == before


def test_the_journal_says_what_was_made_of_what_and_how(colorize: Run, folder: Path, tmp_path: Path) -> None:
    colorize(folder, "-o", "out", "--resume", "--temperature", "0.3")
    lines = [line for line in journal(tmp_path / "out") if line["outcome"] == "done"]
    assert {Path(str(line["target"])) for line in lines} == {
        tmp_path / "out" / name for name in results(tmp_path / "out")
    }
    treatment = lines[0]["treatment"]
    assert isinstance(treatment, dict)
    assert treatment["look"]["temperature"] == 0.3
    assert treatment["network"]["name"] == "tiny"
    assert all(len(str(line["content"])) == 64 for line in lines)


def test_another_treatment_is_not_taken_for_done(colorize: Run, folder: Path, tmp_path: Path) -> None:
    colorize(folder, "-o", "out", "--resume", "--saturation", "0")
    assert chroma(tmp_path / "out" / "one-color.png") == 0
    assert colorize(folder, "-o", "out", "--resume").returncode == 0
    assert chroma(tmp_path / "out" / "one-color.png") > 10
    assert len(results(tmp_path / "out")) == 3


def test_two_photographs_of_one_name_both_come_out_whatever_run_they_are_of(
    colorize: Run, folder: Path, tmp_path: Path
) -> None:
    with Image.open(folder / "one.png") as image:
        image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(folder / "album" / "one.png")
    for _ in range(2):
        assert colorize(folder / "one.png", "-o", "out", "--resume").returncode == 0
        assert colorize(folder / "album" / "one.png", "-o", "out", "--resume").returncode == 0
    assert results(tmp_path / "out") == ["one-color-2.png", "one-color.png"]
    mirrored = pixels(tmp_path / "out" / "one-color-2.png").mean(axis=2)[:, ::-1]
    assert np.abs(mirrored - pixels(tmp_path / "out" / "one-color.png").mean(axis=2)).mean() < 3


def test_hints_for_a_photograph_are_not_used_for_another_that_took_its_place(
    colorize: Run, folder: Path, tmp_path: Path
) -> None:
    treatments = tmp_path / "treatments"
    treatments.mkdir()
    (treatments / "one.png.json").write_text(Treatment(hints=(Hint((0.2, 0.3), "gray"),)).to_json())
    arguments = (folder, "-o", "out", "--resume", "--treatment", treatments)
    assert colorize(*arguments).returncode == 0
    for name in ("one.png", "two.jpg"):
        with Image.open(folder / name) as image:
            image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(folder / name)
    done = colorize(*arguments)
    assert done.returncode == 1
    assert done.stdout.splitlines() == ["out/two-color.jpg"]
    assert "its hints and frame are not of this one. Change them, or leave --resume out" in done.stderr
    (treatments / "one.png.json").write_text(Treatment(hints=(Hint((0.7, 0.3), "gray"),)).to_json())
    assert colorize(*arguments).stdout.splitlines() == ["out/one-color.png"]


def test_without_a_folder_the_journal_lies_beside_the_first_photograph(colorize: Run, folder: Path) -> None:
    assert colorize(folder, "--resume").returncode == 0
    assert len(journal(folder)) == 1 + 2 * 3 + 1  # begun, started and done each, ended
    done = colorize(folder, "--resume")
    assert "0 of 3 photographs coloured, 3 skipped" in done.stderr


def test_json_tells_one_line_a_photograph_and_needs_no_journal(colorize: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "letter.jpg").write_text("Dear Sir,")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "one-color.png").touch()
    done = colorize(folder, "-o", "out", "--json", "--skip-existing")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    outcomes = {Path(line["source"]).name: line["outcome"] for line in lines}
    assert outcomes == {"one.png": "skipped", "two.jpg": "done", "letter.jpg": "failed", "three.png": "done"}
    assert journal(tmp_path / "out") == []
    failed = next(line for line in lines if line["outcome"] == "failed")
    assert failed["sentence"]
    assert failed["error"] == "PhotoDamaged"


@pytest.mark.parametrize("jobs", ["auto", "3"])
def test_several_at_once_give_the_same_pixels(colorize: Run, folder: Path, tmp_path: Path, jobs: str) -> None:
    colorize(folder, "-o", "single")
    assert colorize(folder, "-o", "several", "--jobs", jobs).returncode == 0
    assert results(tmp_path / "single") == results(tmp_path / "several")
    for name in results(tmp_path / "single"):
        assert (tmp_path / "single" / name).read_bytes() == (tmp_path / "several" / name).read_bytes()


def test_a_photograph_goes_through_a_pipe(
    environment: dict[str, str], tiny_studio: Path, gray_photo: Path, colorize: Run, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "colorstudio", "colorize", "-", "--model", str(tiny_studio), "-o", "-"]
    with gray_photo.open("rb") as photo:
        done = subprocess.run(command, stdin=photo, capture_output=True, cwd=tmp_path, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    colorize(gray_photo, "-o", "file.png")
    with Image.open(io.BytesIO(done.stdout)) as image:
        np.testing.assert_array_equal(np.asarray(image.convert("RGB")), pixels(tmp_path / "file.png"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-", "scene.png"), "one photograph"),
        (("scene.png", "-o", "-", "--json"), "leave --json"),
        (("scene.png", "--hint", "0.5,0.5"), "is not X,Y,#RRGGBB"),
        (("scene.png", "--hint", "0.5,2,#fff"), "between 0 and 1"),
        (("scene.png", "--hint", "0.5,0.5,red"), "is no colour"),
        (("scene.png", "--jobs", "0"), "between 1 and"),
        (("scene.png", "--treatment", "none.json"), "none.json"),
    ],
)
def test_wrong_use_is_answered_with_2_and_a_reason(
    colorize: Run, gray_photo: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = colorize(*arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_names_and_sentences_survive_a_locale_that_is_not_utf_8(
    environment: dict[str, str], tiny_studio: Path, folder: Path, tmp_path: Path
) -> None:
    (folder / "one.png").rename(folder / os.fsdecode(b"gr\xfc\xdfe.png"))
    (folder / "two.jpg").rename(folder / "日本.jpg")
    (folder / "letter“.png").write_text("Dear Sir,")
    plain = {**environment, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "colorstudio", "colorize", str(folder), "-o", "out", "--model", str(tiny_studio)]
    done = subprocess.run([*command, "--resume"], capture_output=True, cwd=tmp_path, env=plain, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert sorted(done.stdout.splitlines()) == sorted(
        [b"out/gr\xfc\xdfe-color.png", "out/日本-color.jpg".encode(), b"out/album/three-color.png"]
    )
    again = subprocess.run([*command, "--resume"], capture_output=True, cwd=tmp_path, env=plain, check=False)
    assert b"0 of 4 photographs coloured, 1 failed, 3 skipped" in again.stderr


def test_a_folder_that_cannot_be_listed_is_said_and_the_others_are_coloured(
    colorize: Run, folder: Path, tmp_path: Path, close_folder: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    close_folder("album")
    done = colorize(folder, "-o", "out")
    assert done.returncode == 1
    assert "album” could not be looked through: Permission denied." in done.stderr
    monkeypatch.undo()
    assert results(tmp_path / "out") == ["one-color.png", "two-color.jpg"]


def test_two_processes_share_a_folder(
    colorize: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        shutil.copy(folder / "one.png", folder / f"{number}.png")
    written = []
    for rank in ("0", "1"):
        monkeypatch.setenv("RANK", rank)
        monkeypatch.setenv("WORLD_SIZE", "2")
        written.append(colorize(folder, "-o", "out", "--resume").stdout.splitlines())
    assert written[0]
    assert written[1]
    assert sorted(written[0] + written[1]) == sorted(f"out/{name}" for name in results(tmp_path / "out"))
    assert len(results(tmp_path / "out")) == 9


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no such processes there")
def test_of_two_processes_one_is_killed_and_started_again_and_none_is_done_twice_or_missing(
    environment: dict[str, str], tiny_studio: Path, folder: Path, tmp_path: Path
) -> None:
    for number in range(12):
        shutil.copy(folder / "one.png", folder / "album" / f"{number}.png")
    command = [sys.executable, "-m", "colorstudio", "colorize", str(folder), "-o", "out", "--resume", "--json"]

    def start(rank: int) -> subprocess.Popen[str]:
        shared = {**environment, "RANK": str(rank), "WORLD_SIZE": "2"}
        return subprocess.Popen(
            [*command, "--model", str(tiny_studio)], cwd=tmp_path, env=shared, stdout=subprocess.PIPE, text=True
        )

    with start(0) as first, start(1) as second:
        assert second.stdout is not None
        second.stdout.readline()
        second.kill()
        second.communicate()
        with start(1) as again:
            told, _ = again.communicate(timeout=300)
        assert first.communicate(timeout=300)[0]
        assert (first.returncode, again.returncode) == (0, 0)
    done = [line["source"] for line in journal(tmp_path / "out") if line["outcome"] == "done"]
    assert len(done) == len(set(done)) == 15
    assert len(results(tmp_path / "out")) == 15
    assert '"skipped"' in told
    assert all(chroma(tmp_path / "out" / name) > 10 for name in results(tmp_path / "out"))


def test_hints_reference_and_casts_change_the_colours(colorize: Run, gray_photo: Path, tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), (40, 60, 200)).save(tmp_path / "sea.png")
    wishes = {
        "plain": (),
        "hint": ("--hint", "0.5,0.75,#2060c0"),
        "reference": ("--reference", "sea.png:1"),
        "warmth": ("--warmth", "-20"),
    }
    for name, options in wishes.items():
        assert colorize(gray_photo, "-o", f"{name}.png", *options).returncode == 0
    plain, hinted, referred, cool = (pixels(tmp_path / f"{name}.png").astype(int) for name in wishes)
    blue = [picture[170:190, 150:170, 2].mean() - picture[170:190, 150:170, 0].mean() for picture in (plain, hinted)]
    assert blue[1] > blue[0] + 50
    assert referred[..., 2].mean() > plain[..., 2].mean() + 10
    assert cool[..., 2].mean() > plain[..., 2].mean() + 5
