"""A batch killed at any place, a full disk, a limit on sizes: resumed, every result is whole and there once."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).parent.parent.parent
PLACES = 24
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such processes there")


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """Four photographs, two of them of one name."""
    folder = tmp_path / "scans"
    (folder / "album").mkdir(parents=True)
    noise = np.random.default_rng(0).integers(0, 255, (4, 48, 64), np.uint8)
    for pixels, name in zip(noise, ("a.png", "b.png", "a.tif", "album/a.png"), strict=True):
        Image.fromarray(pixels).save(folder / name)
    return folder


def results(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file() and path.name[0] != ".")


def done(out: Path) -> Counter[str]:
    """How often each photograph is done by the journals."""
    lines = [json.loads(line) for file in out.glob(".colorstudio-*.jsonl") for line in file.read_text().splitlines()]
    return Counter(line["source"] for line in lines if line["outcome"] == "done")


def pixels(path: Path) -> bytes:
    with Image.open(path) as image:
        return image.convert("RGB").tobytes()


def test_killed_at_any_place_and_resumed_each_result_is_whole_and_there_once(scans: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.batch.kill_trials", str(scans), str(tmp_path / "outs"), str(PLACES)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    trials = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(trial["killed"], trial["resumed"]) for trial in trials] == [(9, 0)] * PLACES
    whole = tmp_path / "outs" / "whole"
    expected = results(whole)
    assert len(expected) == 4
    for trial in trials:
        out = Path(trial["out"])
        assert results(out) == expected
        assert set(done(out).values()) == {1}
        assert len(done(out)) == 4
        assert all(pixels(out / name) == pixels(whole / name) for name in expected)


def batch_script(scans: Path, out: Path) -> str:
    arguments = f"Path({str(scans)!r}), Path({str(out)!r})"
    return f"from pathlib import Path; from tests.batch.kill_trials import run; run({arguments})"


def test_a_disk_that_fills_in_mid_save_halts_the_batch_and_leaves_whole_files(scans: Path, tmp_path: Path) -> None:
    """On a disk of 64 KB, of which a file takes the most until the batch is resumed."""
    if not shutil.which("unshare"):
        pytest.skip("no way to make a small disk here")
    out = tmp_path / "out"
    out.mkdir()
    script = batch_script(scans, out)
    ran = subprocess.run(
        [
            "unshare", "-rm", "sh", "-c",
            f'mount -t tmpfs -o size=64k none "{out}" || exit 77; head -c 40000 /dev/zero > "{out}/.filler";'
            f'"{sys.executable}" -c "{script}" || exit 1; ls "{out}"; cat "{out}"/.colorstudio-*.jsonl; echo ----;'
            f'rm "{out}/.filler"; mount -o remount,size=4m "{out}"; "{sys.executable}" -c "{script}" || exit 2;'
            f'cp -r "{out}" "{tmp_path}/kept"; ls -A "{out}"',
        ],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ran.returncode in (1, 77) and ("permitted" in ran.stderr or "denied" in ran.stderr):
        pytest.skip("no way to make a small disk here")
    assert ran.returncode == 0, ran.stderr
    first, _, second = ran.stdout.partition("----")
    assert "is full" in first
    assert ".part" not in second
    kept = tmp_path / "kept"
    assert len(results(kept)) == 4
    assert set(done(kept).values()) == {1}
    for name in results(kept):
        pixels(kept / name)


def test_a_limit_on_the_size_of_files_costs_the_large_one_alone(scans: Path, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (400, 400), np.uint8)
    Image.fromarray(noise).save(scans / "b.png")
    out = tmp_path / "out"
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)); "
    ran = subprocess.run(
        [sys.executable, "-c", limit + batch_script(scans, out)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert results(out) == ["a-color.png", "a-color.tif", "album/a-color.png"]
    assert not list(out.rglob("*.part"))
    subprocess.run([sys.executable, "-c", batch_script(scans, out)], cwd=ROOT, check=True, env=dict(os.environ))
    assert len(results(out)) == 4
    assert set(done(out).values()) == {1}
