"""Exporting in the background: what becomes of each photograph, and going on after whatever came between."""

import errno
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from colorstudio.batch.task import Existing
from colorstudio.batch.unfinished import read_unfinished
from colorstudio.core.look import Look, PartialLook
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine.colour_requests import ReferenceRequest
from colorstudio.engine.requests import SaveRequest
from colorstudio.engine.source import PhotoSource
from colorstudio.errors import MemoryExhausted, SaveError
from colorstudio.session.album import Item
from colorstudio.session.exports import QueueState, RowState, Wishes
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.batch.test_pages import make_pages
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.exporting import hold_export, results, states, wait_for
from tests.session.watch import ALPHA, Told, wait_ready


def test_every_photograph_is_written_as_it_is_treated_and_counts_as_saved(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    session.open_paths(photos)
    wait_ready(session, qtbot)
    session.set_look(Look(temperature=0.1))
    assert session.items[0].dirty
    session.export(session.items, wishes)
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert states(session.queue) == {"one.jpg": "done", "two.jpg": "done", "three.jpg": "done"}
    assert results(out) == ["one-color.png", "three-color.png", "two-color.png"]
    saved = [request for request in darkroom.requests if isinstance(request, SaveRequest)]
    card = session.network
    assert card is not None
    assert [request.treatment.resolved(card) for request in saved] == [Look(temperature=0.1), ALPHA, ALPHA]
    assert not session.items[0].dirty


def test_one_that_fails_is_told_of_with_its_reason_and_can_be_tried_again(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    broken = photos[0].with_name("broken.jpg")
    broken.touch()
    session.open_paths([photos[0], broken, photos[1]])
    session.export(session.items, wishes)
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert states(session.queue) == {"one.jpg": "done", "broken.jpg": "failed", "two.jpg": "done"}
    assert session.queue.rows[1].sentence == "“broken.jpg” is damaged."
    darkroom.failing[SaveRequest] = MemoryExhausted("There is too little memory.")
    session.queue.retry()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert session.queue.rows[1].sentence == "There is too little memory."
    assert results(out) == ["one-color.png", "two-color.png"]


def test_one_whose_file_was_replaced_while_it_waited_is_told_of_and_not_written(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    session.open_paths(photos)
    wait_ready(session, qtbot)
    look = PartialLook(temperature=0.1)
    session.editing.edit_all(session.items, lambda treatment: replace(treatment, look=look), text="")
    gate = darkroom.gates[SaveRequest] = Gate()
    session.export(session.items, wishes)
    qtbot.waitUntil(gate.reached.is_set)
    session.queue.pause()
    photos[2].write_text("another photograph")
    gate.opened.set()
    qtbot.waitUntil(lambda: session.queue.counts[RowState.WORKING] == 0)
    session.queue.go_on()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert states(session.queue) == {"one.jpg": "done", "two.jpg": "done", "three.jpg": "failed"}
    assert "was replaced by another file" in session.queue.rows[2].sentence
    assert results(out) == ["one-color.png", "two-color.png"]


def test_a_pause_with_the_last_ones_in_hand_is_the_end(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    gate = hold_export(session, darkroom, photos[:2], wishes, qtbot)
    qtbot.waitUntil(lambda: set(states(session.queue).values()) == {"working"})
    session.queue.pause()
    gate.opened.set()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert results(out) == ["one-color.png", "two-color.png"]
    assert not session.queue.is_under_way


def test_a_pause_ends_what_is_in_hand_and_it_goes_on(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, qtbot: QtBot
) -> None:
    gate = hold_export(session, darkroom, photos, wishes, qtbot)
    session.queue.pause()
    gate.opened.set()
    qtbot.waitUntil(lambda: session.queue.counts[RowState.WORKING] == 0)
    counts = session.queue.counts
    assert session.queue.state is QueueState.PAUSED
    assert 1 <= counts[RowState.DONE] < 3
    assert counts[RowState.WAITING] == 3 - counts[RowState.DONE]
    session.queue.go_on()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert session.queue.counts[RowState.DONE] == 3


def test_a_stop_leaves_what_is_in_hand_unwritten_and_it_can_still_go_on(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    hold_export(session, darkroom, photos, wishes, qtbot)
    session.cancel()
    assert session.queue.state is QueueState.STOPPED
    qtbot.waitUntil(lambda: session.queue.counts[RowState.WAITING] == 3)
    assert results(out) == []
    del darkroom.gates[SaveRequest]
    session.queue.go_on()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert len(results(out)) == 3


def test_a_full_disk_halts_the_queue_with_a_sentence_and_it_goes_on_once_there_is_room(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    full = SaveError(out, "could not be saved")
    full.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    darkroom.failing[SaveRequest] = full
    session.open_paths(photos)
    session.export(session.items, wishes)
    wait_for(qtbot, session.queue, QueueState.HALTED)
    assert "is full" in session.queue.halted
    qtbot.waitUntil(lambda: session.queue.counts[RowState.WAITING] == 3)
    del darkroom.failing[SaveRequest]
    session.queue.go_on()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert len(results(out)) == 3


@pytest.mark.parametrize(
    ("existing", "outcome", "names"),
    [
        (Existing.NUMBER, "done", ["one-color-2.png", "one-color.png"]),
        (Existing.SKIP, "skipped", ["one-color.png"]),
        (Existing.REPLACE, "done", ["one-color.png"]),
    ],
)
def test_a_name_that_is_taken_is_numbered_skipped_or_replaced(
    session: Session, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot,
    existing: Existing, outcome: str, names: list[str],
) -> None:  # fmt: skip
    out.mkdir()
    (out / "one-color.png").write_bytes(b"mine")
    session.open_paths(photos[:1])
    session.export(session.items, replace(wishes, existing=existing))
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert states(session.queue) == {"one.jpg": outcome}
    assert results(out) == names
    assert ((out / "one-color.png").read_bytes() == b"mine") is (existing is not Existing.REPLACE)


def test_the_tree_and_a_pattern_name_the_results(
    session: Session, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    other = photos[0].parent / "album" / "four.jpg"
    other.parent.mkdir()
    other.touch()
    session.open_paths([photos[0], other])
    session.export(session.items, replace(wishes, tree=True, pattern="{number} {name}"))
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert results(out) == ["01 one.png", "album/02 four.png"]


def test_a_pasted_picture_is_written_too(session: Session, wishes: Wishes, out: Path, qtbot: QtBot) -> None:
    session.open_pixels(np.zeros((80, 120), np.uint8))
    session.export(session.items, wishes)
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert results(out) == ["Pasted picture-color.png"]


def test_a_folder_that_cannot_be_made_is_said(
    session: Session, told: Told, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    out.write_text("a file")
    session.open_paths(photos)
    session.export(session.items, wishes)
    qtbot.waitUntil(lambda: bool(told.failed))
    assert session.queue.state is QueueState.IDLE
    assert told.failed[0][0] == "The photographs could not be exported"


def test_another_export_right_after_a_stop_has_nothing_to_do_with_the_first(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, tmp_path: Path, qtbot: QtBot
) -> None:
    gate = hold_export(session, darkroom, photos, wishes, qtbot)
    elsewhere = tmp_path / "elsewhere"
    session.queue.stop()
    session.export(session.items[1:], replace(wishes, folder=elsewhere))
    gate.opened.set()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert states(session.queue) == {"two.jpg": "done", "three.jpg": "done"}
    assert results(elsewhere) == ["three-color.png", "two-color.png"]


def test_a_folder_that_is_gone_halts_a_finished_export_that_is_tried_again(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot
) -> None:
    darkroom.failing[SaveRequest] = MemoryExhausted("There is too little memory.")
    session.open_paths(photos)
    session.export(session.items, wishes)
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    del darkroom.failing[SaveRequest]
    away = out.rename(out.with_name("away"))
    session.queue.retry()
    wait_for(qtbot, session.queue, QueueState.HALTED)
    away.rename(out)
    session.queue.go_on()
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert len(results(out)) == 3


def test_photographs_that_are_not_open_share_no_number_with_any_other(
    session: Session, darkroom: FakeDarkroom, wishes: Wishes, tmp_path: Path, qtbot: QtBot
) -> None:
    """What the darkroom holds of a photograph it knows by that number: another page would get its colours."""
    two, three = make_pages(tmp_path / "two.tif", 2), make_pages(tmp_path / "three.tif", 3)
    session.open_paths([three])
    sheets = [Item(PhotoSource.of_file(100, three)), Item(PhotoSource.of_file(101, two))]
    card, choice = session.network, session.equipment.choice_of(UNTOUCHED)
    assert card is not None
    assert choice is not None
    for items in (sheets, sheets[::-1]):
        session.queue.start([(item, card, choice) for item in items], wishes)
        wait_for(qtbot, session.queue, QueueState.FINISHED)
    wait_ready(session, qtbot)
    session.referring.take_file(two, session.items)
    qtbot.waitUntil(lambda: darkroom.count(ReferenceRequest) == 1)
    meant: dict[int, tuple[Path | None, int | None]] = {}
    for request in darkroom.requests:
        if isinstance(request, SaveRequest | ReferenceRequest):
            source = request.source
            one = source.path, source.page
            assert meant.setdefault(source.photo_id, one) == one
    assert len([1 for path, _ in meant.values() if path == two]) == 4  # its first page, its second twice, a reference


def test_an_export_that_is_being_planned_can_be_stopped(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, settings: Settings, out: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    session.open_paths(photos)
    wait_ready(session, qtbot)
    session.export(session.items, wishes)
    assert session.queue.state is QueueState.PLANNING
    assert session.queue.stop()
    wait_for(qtbot, session.queue, QueueState.STOPPED)
    session.export(session.items[:1], wishes)
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert results(out) == ["one-color.png"]
    assert settings.journals == []
    assert read_unfinished(out.glob(".colorstudio-*.jsonl")) == []


def test_the_time_that_passed_before_another_try_counts(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    now = [100.0]
    monkeypatch.setattr("colorstudio.session.queue.time", SimpleNamespace(monotonic=lambda: now[0]))
    darkroom.failing[SaveRequest] = SaveError(None, "no")
    session.open_paths(photos)
    wait_ready(session, qtbot)
    session.export(session.items, wishes)
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    del darkroom.failing[SaveRequest]
    gate = darkroom.gates[SaveRequest] = Gate()
    session.queue.retry()
    qtbot.waitUntil(gate.reached.is_set)
    now[0] += 60
    session.queue.rows[2].state = RowState.FAILED  # it has failed again meanwhile
    session.queue.retry()
    now[0] += 30
    session.queue.pause()
    assert session.queue._seconds == 90
    gate.opened.set()
