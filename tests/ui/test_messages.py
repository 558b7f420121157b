"""Messages over the photographs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from colorstudio.ui.messages import SHOWN_MAX, Kind, MessageStack, Offer
from colorstudio.ui.panes.stage import Stage


@pytest.fixture
def stack(widget: QWidget) -> MessageStack:
    """An empty stack over a widget."""
    return MessageStack(widget)


def test_an_empty_stack_is_not_in_the_way(stack: MessageStack) -> None:
    assert not stack.isVisible()


def test_a_message_can_be_read_selected_and_dismissed(qtbot: QtBot, stack: MessageStack) -> None:
    stack.say(Kind.ERROR, "a.jpg could not be opened", "“a.jpg” is empty. Copy it again from where it came.")
    (message,) = stack.messages
    texts = [label for label in message.findChildren(QLabel) if label.text()]
    assert [label.text() for label in texts] == [message.title, message.sentence]
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse
    assert all(label.textInteractionFlags() & selectable for label in texts)
    (close,) = message.findChildren(QToolButton)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not stack.messages
    assert not stack.isVisible()


def test_a_name_is_not_taken_for_markup(stack: MessageStack) -> None:
    stack.say(Kind.ERROR, "<b>bold</b>.jpg", "<img src=x>")
    labels = stack.messages[0].findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())


def test_many_failures_are_counted_and_dismissed_together(qtbot: QtBot, stack: MessageStack) -> None:
    for number in range(30):
        stack.say(Kind.ERROR, f"{number}.jpg could not be opened", "It is empty.")
    assert sum(message.isVisible() for message in stack.messages) == SHOWN_MAX
    assert stack.more.text() == "27 more. Dismiss all"
    assert stack.geometry().bottom() < 500
    qtbot.mouseClick(stack.more, Qt.MouseButton.LeftButton)
    assert not stack.messages


def test_the_same_failure_is_told_once(stack: MessageStack) -> None:
    for _ in range(5):
        stack.say(Kind.ERROR, "The device could not be used", "There is no CUDA here.")
    assert len(stack.messages) == 1


def test_an_offer_acts_and_closes_the_message(qtbot: QtBot, stack: MessageStack) -> None:
    acted: list[bool] = []
    stack.say(Kind.DONE, "Saved a.jpg", "", offer=Offer("Show Folder", lambda: acted.append(True)))
    qtbot.mouseClick(stack.messages[0].offer_button, Qt.MouseButton.LeftButton)
    assert acted == [True]
    assert not stack.messages


def test_messages_stay_within_a_narrow_window(qtbot: QtBot, stack: MessageStack) -> None:
    stack.say(Kind.ERROR, "A rather long title for a narrow window", "And a sentence that must wrap " * 5)
    stack.over.resize(360, 500)
    qtbot.waitUntil(lambda: stack.width() < 360)
    assert stack.geometry().left() >= 0
    label = stack.messages[0].findChildren(QLabel)[-1]
    assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize("height", [260, 420, 800])
def test_the_invitation_is_clear_of_messages(widget: QWidget, count: int, height: int) -> None:
    stage = Stage(QAction(widget), widget)
    stage.resize(760, height)
    stage.show()
    QApplication.processEvents()
    before = shown_in(stage.empty)
    for number in range(count):
        stage.messages.say(Kind.ERROR, f"{number}.jpg could not be opened", "It is damaged or cut short. " * 4)
    QApplication.processEvents()
    bottom = stage.messages.geometry().bottom()
    for part in shown_in(stage.empty):
        assert stage.empty.rect().contains(part.geometry())
        assert part.geometry().top() > bottom, part
    assert stage.empty.open.isVisible() or height == 260
    stage.messages.dismiss_all()
    QApplication.processEvents()
    assert shown_in(stage.empty) == before


def shown_in(whole: QWidget) -> list[QWidget]:
    return [part for part in whole.findChildren(QWidget) if part.isVisible()]
