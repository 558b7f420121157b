"""Thumbnails of an export's rows."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import numpy as np
import PIL.Image
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from colorstudio.batch.task import Task
from colorstudio.engine.source import PhotoSource
from colorstudio.session.clerk import Clerk
from colorstudio.session.exports import Row
from colorstudio.session.row_thumbnails import HELD, WAITING, RowThumbnails


@pytest.fixture
def clerk() -> Iterator[Clerk]:
    clerk = Clerk()
    yield clerk
    clerk.close()


def row(path: Path, number: int = 1) -> Row:
    return Row(Task(path, path.with_name("out.png"), number=number), PhotoSource.of_file(-number, path), None)


def test_a_file_that_is_not_open_gets_its_picture_and_a_broken_one_is_asked_once(
    clerk: Clerk, tmp_path: Path, qtbot: QtBot
) -> None:
    PIL.Image.new("RGB", (320, 160), (200, 120, 40)).save(tmp_path / "a.png")
    (tmp_path / "letter.jpg").write_text("Dear Sir,")
    sound, broken = row(tmp_path / "a.png"), row(tmp_path / "letter.jpg", 2)
    thumbnails = RowThumbnails(clerk, clerk)
    thumbnails.want(broken)
    with qtbot.waitSignal(thumbnails.came):
        thumbnails.want(sound)
    pixels = thumbnails.get(sound)
    assert pixels is not None
    assert pixels.shape == (80, 160, 3)
    assert np.abs(pixels.astype(int) - (200, 120, 40)).max() <= 1
    assert thumbnails.get(broken) is None
    (tmp_path / "letter.jpg").unlink()
    with qtbot.assertNotEmitted(thumbnails.came, wait=100):
        thumbnails.want(broken)
    thumbnails.forget()
    assert thumbnails.get(sound) is None


def test_a_long_list_holds_and_reads_no_more_than_is_in_sight(
    clerk: Clerk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Row] = []
    small = np.zeros((3, 4, 3), np.uint8)
    scrolled = Event()

    def reading(row: Row) -> NDArray[np.uint8]:
        scrolled.wait(5)
        read.append(row)
        return small

    monkeypatch.setattr("colorstudio.session.row_thumbnails._read", reading)
    rows = [row(tmp_path / f"{number}.png", number) for number in range(1, 301)]
    thumbnails = RowThumbnails(clerk, clerk)
    for one in rows:  # scrolled past, faster than they are read
        thumbnails.want(one)
    scrolled.set()
    qtbot.waitUntil(lambda: len(read) == 1 + WAITING)
    assert read[1] is rows[-1]  # what is in sight now goes first
    for one in rows:
        thumbnails.want(one)
        qtbot.waitUntil(partial(_is_held, thumbnails, one))
    assert sum(thumbnails.get(one) is not None for one in rows) == HELD


def _is_held(thumbnails: RowThumbnails, row: Row) -> bool:
    return thumbnails.get(row) is not None
