"""A photograph's file is replaced by another photograph: what was decided about the one is not used for the other."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import SaveRequest
from colorstudio.files.content import identify
from colorstudio.library.treatments import TreatmentLibrary
from colorstudio.session.album import Item
from colorstudio.session.exports import QueueState, Wishes
from colorstudio.session.queue import Queue
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import Told, open_one, wait_ready

WARM = Look(temperature=0.1)
HINTED = Treatment(hints=(Hint((0.2, 0.3), "gray"),))
REPLACED = "was replaced by another file"


def put_another(path: Path) -> None:
    path.write_text(f"another photograph than {path.name}")


def export(session: Session, wishes: Wishes, qtbot: QtBot) -> dict[str, tuple[str, str]]:
    session.export(session.items, wishes)
    return outcomes(session.queue, qtbot)


def outcomes(queue: Queue, qtbot: QtBot) -> dict[str, tuple[str, str]]:
    qtbot.waitUntil(lambda: queue.state is QueueState.FINISHED, timeout=10_000)
    return {row.source.name: (str(row.state), row.sentence) for row in queue.rows}


def hint(session: Session, item: Item, qtbot: QtBot) -> None:
    """Decide something about places, and have it kept."""
    with qtbot.waitSignal(session.keeping.kept):
        session.editing.edit_all([item], lambda _: HINTED, text="")


def kept(own_library: Path) -> dict[str, Treatment]:
    library = TreatmentLibrary(own_library)
    found = {one.content.key: one.treatment for one in library.all()}
    library.close()
    return found


def test_one_replaced_between_opening_and_export_is_told_of_and_an_undecided_one_is_coloured_as_it_is(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, qtbot: QtBot
) -> None:
    session.open_paths(photos)
    hint(session, wait_ready(session, qtbot), qtbot)
    session.select(session.items[1])
    wait_ready(session, qtbot)
    for photo in photos[:2]:
        put_another(photo)
    rows = export(session, wishes, qtbot)
    assert rows["one.jpg"][0] == "failed"
    assert REPLACED in rows["one.jpg"][1]
    assert (rows["two.jpg"], rows["three.jpg"]) == (("done", ""), ("done", ""))
    saved = [request for request in darkroom.requests if isinstance(request, SaveRequest)]
    assert [request.treatment.hints for request in saved] == [(), ()]
    assert not (wishes.folder / "one-color.png").exists()


def test_one_whose_times_alone_changed_is_exported_as_it_is_treated(
    session: Session, photos: list[Path], wishes: Wishes, qtbot: QtBot
) -> None:
    hint(session, open_one(session, photos, qtbot), qtbot)
    os.utime(photos[0], ns=(1, 1))
    assert export(session, wishes, qtbot) == {"one.jpg": ("done", "")}


def test_a_save_of_one_that_was_replaced_says_so(
    session: Session, told: Told, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    session.set_look(WARM)
    put_another(photos[0])
    session.save(tmp_path / "result.png")
    qtbot.waitUntil(lambda: bool(told.failed))
    assert REPLACED in told.failed[-1][1]
    assert not (tmp_path / "result.png").exists()


def test_one_replaced_between_a_crash_and_the_next_start_is_not_coloured_as_the_other_was_to_be(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, settings: Settings, qtbot: QtBot
) -> None:
    session.open_paths(photos)
    item = wait_ready(session, qtbot)
    hint(session, item, qtbot)
    hint(session, session.items[1], qtbot)
    gate = darkroom.gates[SaveRequest] = Gate()
    session.export(session.items, wishes)
    qtbot.waitUntil(gate.reached.is_set)
    session.close()
    for photo in (photos[0], photos[2]):
        put_another(photo)
    os.utime(photos[1], ns=(1, 1))
    again = Session(Engine(FakeDarkroom), settings)
    with qtbot.waitSignal(again.queue.unfinished_found) as found:
        again.start()
    again.queue.take_up(found.args[0][0])
    rows = outcomes(again.queue, qtbot)
    again.close()
    assert {name: state for name, (state, _) in rows.items()} == {
        "one.jpg": "failed", "two.jpg": "done", "three.jpg": "done",
    }  # fmt: skip
    assert REPLACED in rows["one.jpg"][1]


def test_what_is_decided_about_a_picture_is_not_kept_for_another_in_its_place(
    session: Session, told: Told, photos: list[Path], own_library: Path, qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    put_another(photos[0])
    session.set_look(WARM)
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed[-1][0] == "What you decided about one.jpg cannot be kept"
    assert REPLACED in told.failed[-1][1]
    assert kept(own_library) == {}
    assert item.treatment.touched


def test_one_that_nothing_was_decided_about_is_opened_as_it_is_now(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], own_library: Path, qtbot: QtBot
) -> None:
    session.open_paths(photos)
    first = wait_ready(session, qtbot)
    session.set_look(WARM)
    session.editing.undo_group.undo()
    assert first.treatment == UNTOUCHED
    session.select(session.items[1])
    wait_ready(session, qtbot)
    put_another(photos[0])
    session.select(first)
    assert wait_ready(session, qtbot) is first
    assert first.stack is not None
    assert not first.stack.canRedo()  # the step was of the other picture
    hint(session, first, qtbot)
    assert {key: found.hints for key, found in kept(own_library).items()} == {identify(photos[0]).key: HINTED.hints}


def test_one_that_was_decided_about_is_not_opened_as_another(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    first = wait_ready(session, qtbot)
    hint(session, first, qtbot)
    session.select(session.items[1])
    wait_ready(session, qtbot)
    put_another(photos[0])
    session.select(first)
    qtbot.waitUntil(lambda: bool(told.failed))
    assert (first.state, first.treatment.hints) == ("failed", HINTED.hints)
    assert REPLACED in told.failed[-1][1]
    session.close_item(first)
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: session.current is not None and session.current.path == photos[0])
    assert wait_ready(session, qtbot).treatment == UNTOUCHED


@pytest.fixture
def later(session: Session, photos: list[Path], settings: Settings, qtbot: QtBot) -> Iterator[Session]:
    """The session of another day, in which the first photograph comes with its hints."""
    hint(session, open_one(session, photos, qtbot), qtbot)
    session.close()
    later = Session(Engine(FakeDarkroom), settings)
    later.start()
    yield later
    later.close()


def test_what_the_library_holds_of_a_photograph_is_not_used_for_one_that_took_its_place_before_it_was_opened(
    later: Session, photos: list[Path], wishes: Wishes, qtbot: QtBot
) -> None:
    later.open_paths([photos[1], photos[0]])
    wait_ready(later, qtbot)
    item = later.items[1]
    qtbot.waitUntil(lambda: item.treatment.hints == HINTED.hints)
    put_another(photos[0])
    rows = export(later, wishes, qtbot)
    assert (rows["one.jpg"][0], rows["two.jpg"][0]) == ("failed", "done")
    later.select(item)
    qtbot.waitUntil(lambda: item.state == "failed")
    assert REPLACED in str(item.error)
