"""Every dialog in every language on a screen of 800 x 500 logical pixels: all of it there, and no word cut off."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QScreen
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from colorstudio.batch.task import Task
from colorstudio.batch.unfinished import Unfinished
from colorstudio.core.treatment import Treatment
from colorstudio.session.exports import QueueState, Wishes
from colorstudio.ui.dialogs.alternatives_dialog import AlternativesDialog
from colorstudio.ui.dialogs.colour_dialog import ColourDialog
from colorstudio.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from colorstudio.ui.language import LANGUAGES, SOURCE, speak
from colorstudio.ui.treatment_menu import ask_for_name
from tests.ui.conftest import Studio
from tests.ui.pseudo import cut_off

SCREEN = QRect(0, 0, 800, 500)
ROOM = QSize(790, 470)  # without a window's frame, as narrow ones are
BY_MENU = ("settings", "export_all", "networks", "teach", "shortcuts", "help", "about", "print", "variants")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def small(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Studio]:
    """A window in the language of the test, on a small screen, with a tall photograph and a square one in colours."""
    monkeypatch.setattr(QScreen, "availableGeometry", lambda screen: SCREEN)
    speak(qapp, request.param)
    studio: Studio = request.getfixturevalue("studio")
    files = [tmp_path / name for name in ("tall, of a family.png", "square, of their house.png")]
    ramp = np.linspace(40, 210, 300)[None, :, None]
    Image.fromarray(np.tile(ramp, (500, 1, 3)).astype(np.uint8)).save(files[0])
    Image.fromarray(np.tile(ramp * (1.0, 0.6, 0.4), (300, 1, 1)).astype(np.uint8)).save(files[1])
    studio.open(*files)
    studio.window.resize(800, 470)
    yield studio
    speak(qapp, SOURCE)


def shown() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def faults(dialog: QDialog, name: str) -> list[str]:
    """What is wrong with a dialog on this screen."""
    found = [f"{name}: {cut}" for cut in cut_off(dialog)]
    least = dialog.minimumSizeHint()
    if least.expandedTo(ROOM) != ROOM:
        found.append(f"{name} needs {least.toTuple()}")
    if not SCREEN.contains(dialog.frameGeometry()):
        found.append(f"{name} lies at {dialog.frameGeometry().getRect()}")
    if isinstance(dialog, ShortcutsDialog):
        tree = dialog.tree
        widths = [(tree.sizeHintForColumn(column), tree.columnWidth(column)) for column in (0, 1)]
        found += [f"{name}: a column of {has} pixels needs {needs}" for needs, has in widths if needs > has]
    found += [f"{name}: Tab goes from {one} back to {other}" for one, other in backward_steps(dialog)]
    buttons = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    letters = Counter(QKeySequence.mnemonic(button.text()).toString() for button in buttons)
    found += [f"{name}: {letter} is of {count} buttons" for letter, count in letters.items() if letter and count > 1]
    for button in dialog.findChildren(QAbstractButton):
        place = QRect(button.mapTo(dialog, button.rect().topLeft()), button.size())
        if button.isVisible() and not dialog.rect().contains(place):
            found.append(f"{name}: {button.text()!r} lies at {place.getRect()}")
    return found


def backward_steps(dialog: QDialog) -> list[tuple[str, str]]:
    """Where Tab goes to what lies above and not to the right, as nobody reads, beyond the once that a circle needs.

    They are told by the names, or kinds, of both.
    """
    stops: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    places = [QRect(stop.mapTo(dialog, QPoint(0, 0)), stop.size()) for stop in stops]
    steps = [
        (name_of(stops[number]), name_of(stops[(number + 1) % len(stops)]))
        for number, (one, other) in enumerate(pairwise([*places, *places[:1]]))
        if other.bottom() <= one.top() and other.left() < one.right()
    ]
    return steps if len(steps) > 1 else []


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or type(widget).__name__


def look(studio: Studio, name: str, show: Callable[[], object]) -> list[str]:
    """Show one dialog with all its pictures, look at it, and close it."""

    def is_whole() -> bool:
        dialogs = shown()
        if len(dialogs) != 1 or not dialogs[0].isVisible():
            return False
        (dialog,) = dialogs
        if isinstance(dialog, AlternativesDialog):
            return bool(dialog.pictures) and dialog.pictures[-1].height() > 60
        return not isinstance(dialog, ColourDialog) or len(dialog.fields) == 2

    show()
    studio.wait(is_whole)
    QApplication.processEvents()
    (dialog,) = shown()
    found = faults(dialog, name)
    dialog.close()
    studio.wait(lambda: not shown())
    return found


def offer_the_rest(studio: Studio) -> None:
    task = Task(Path("a.png"), Path("b.png"), Treatment(), number=1)
    folder = Path("/media/archive/Photographs of the whole family, 1890 to 1960/coloured")
    studio.session.queue.unfinished_found.emit([Unfinished(folder / "journal.jsonl", (task,), 12, {})])


@pytest.mark.parametrize("small", LANGUAGES, indirect=True)
def test_all_dialogs_are_whole_on_a_small_screen(small: Studio, tmp_path: Path) -> None:
    window = small.window
    found = [fault for name in BY_MENU for fault in look(small, name, getattr(window.actions_, name).trigger)]
    found += look(small, "name", lambda: ask_for_name(window, "Title", window.tr("Name"), lambda _: None))
    found += look(small, "rest", lambda: offer_the_rest(small))
    found += look(small, "forget", window.library_menu.forget_all.trigger)
    window.actions_.hint.trigger()
    pane, popover = small.panes.coloured, window.hinting.popover
    small.qtbot.mouseClick(pane, LEFT, pos=pane.rect().center())
    small.wait(lambda: popover.isVisible() and bool(popover.likely))
    found += look(small, "colour", popover.others.click)
    found += look(small, "alternatives", popover.alternatives.click)
    small.session.export(small.session.items, Wishes(tmp_path / "out"))
    found += look(small, "queue", window.exporting.show_queue)
    small.wait(lambda: small.session.queue.state is QueueState.FINISHED)
    assert found == []
