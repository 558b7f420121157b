"""The words over the coloured pane while there is no colour."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from colorstudio.engine.source import PhotoSource
from colorstudio.session.album import Item, State
from colorstudio.ui.panes.pane_status import PaneStatus


@pytest.fixture
def status(widget: QWidget) -> PaneStatus:
    """A status over a pane."""
    return PaneStatus(widget)


def item_in(state: State) -> Item:
    return Item(PhotoSource(1, "a.jpg", Path("a.jpg")), state=state)


@pytest.mark.parametrize(
    ("state", "words", "offers"),
    [
        (State.OPENING, "Opening…", False),
        (State.COLOURING, "Colouring…", False),
        (State.WAITING, "Not coloured yet", True),
        (State.FAILED, "Not coloured", True),
    ],
)
def test_it_says_what_the_pane_waits_for(status: PaneStatus, state: State, words: str, offers: bool) -> None:
    status.show_state(item_in(state), blank=True)
    assert status.isVisible()
    assert status.label.text() == words
    assert status.retry.isVisible() == offers


def test_it_is_silent_once_there_is_colour(status: PaneStatus) -> None:
    status.show_state(item_in(State.COLOURING), blank=False)
    assert not status.isVisible()
    status.show_state(None, blank=True)
    assert not status.isVisible()


def test_its_button_asks_for_another_try(qtbot: QtBot, status: PaneStatus) -> None:
    status.show_state(item_in(State.FAILED), blank=True)
    with qtbot.waitSignal(status.retry_wanted):
        qtbot.mouseClick(status.retry, Qt.MouseButton.LeftButton)
