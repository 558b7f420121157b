"""One folder, through the command line and through the window's queue: the same becomes of each photograph."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from colorstudio.batch.journal import list_journals, read_lines
from colorstudio.batch.task import Existing
from colorstudio.cli import main as cli
from colorstudio.engine.engine import Engine
from colorstudio.engine.painter import Painter
from colorstudio.session.exports import UNDER_WAY, Wishes
from colorstudio.session.session import Session
from colorstudio.settings import Settings

TOO_LARGE = (200, 100)  # (H, W) for which there is no memory


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good ones, one of them in a subfolder; one too large for memory; one whose result's name is taken; a letter."""
    folder = tmp_path / "scans"
    (folder / "album").mkdir(parents=True)
    noise = np.random.default_rng(0).integers(60, 200, (*TOO_LARGE,), np.uint8)
    for name, pixels in (
        ("a.png", noise[:90]),
        ("album/b.png", noise[:80]),
        ("large.png", noise),
        ("taken.png", noise[:70]),
        ("z.png", noise[:60]),
    ):
        Image.fromarray(pixels).save(folder / name)
    (folder / "letter.jpg").write_text("Dear Sir,")
    return folder


@pytest.fixture(autouse=True)
def memory_for_all_but_one(monkeypatch: pytest.MonkeyPatch) -> None:
    paint = Painter.paint_rows

    def paint_rows(self: Painter, lightness: Any, *arguments: Any, **more: Any) -> Any:
        if tuple(lightness.shape) == TOO_LARGE:
            raise MemoryError
        return paint(self, lightness, *arguments, **more)

    monkeypatch.setattr(Painter, "paint_rows", paint_rows)


@pytest.fixture
def session(settings: Settings, tiny_studio: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Session]:
    monkeypatch.setattr("colorstudio.paths.models_folders", lambda: [tiny_studio.parent])
    session = Session(Engine(), settings)
    session.start()
    yield session
    session.close()


def outcomes(out: Path) -> dict[str, tuple[str, str, str, str]]:
    """What became of each photograph by the journal: outcome, error, content and result."""
    lines = (line for journal in list_journals(out) for line in read_lines(journal))
    return {
        Path(line["source"]).name: (
            line["outcome"],
            line.get("error", ""),
            line.get("content", ""),
            Path(line["target"]).relative_to(out).as_posix(),
        )
        for line in lines
        if line["outcome"] in ("done", "skipped", "failed")
    }


@pytest.mark.parametrize(
    ("existing", "option", "taken"),
    [
        (Existing.REFUSE, (), "failed"),
        (Existing.SKIP, ("--skip-existing",), "skipped"),
        (Existing.REPLACE, ("--overwrite",), "done"),
    ],
)
def test_a_folder_has_the_same_outcomes_through_command_line_and_window(
    session: Session, folder: Path, tmp_path: Path, tiny_studio: Path, qtbot: QtBot,
    existing: Existing, option: tuple[str, ...], taken: str,
) -> None:  # fmt: skip
    one, other = tmp_path / "command", tmp_path / "window"
    for out in (one, other):
        out.mkdir()
        (out / "taken-color.png").write_bytes(b"mine")
    status = cli.main(["colorize", str(folder), "-o", str(one), "--resume", *option, "--model", str(tiny_studio)])
    assert status == 1
    session.open_paths([folder])
    qtbot.waitUntil(lambda: len(session.items) == 6, timeout=60_000)
    session.export(session.items, Wishes(other, tree=True, existing=existing))
    qtbot.waitUntil(lambda: session.queue.state not in UNDER_WAY, timeout=60_000)
    told = outcomes(one)
    assert {name: outcome for name, (outcome, *_) in told.items()} == {
        "a.png": "done", "b.png": "done", "large.png": "failed", "letter.jpg": "failed", "taken.png": taken,
        "z.png": "done",
    }  # fmt: skip
    assert told["large.png"][1] == "MemoryExhausted"
    assert outcomes(other) == told
    for outcome, _, _, result in told.values():
        if outcome == "done":
            assert (one / result).read_bytes() == (other / result).read_bytes()
    for handler in logging.getLogger("colorstudio").handlers[:]:
        logging.getLogger("colorstudio").removeHandler(handler)
        handler.close()
