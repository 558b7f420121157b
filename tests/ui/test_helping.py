"""Help as a user meets it: a window of pages beside the work, and a tour that is offered once."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from colorstudio import paths
from colorstudio.settings import Settings
from colorstudio.ui.help.help_window import HelpWindow
from colorstudio.ui.help.helping import help_page_of
from colorstudio.ui.help.pages import help_pages, picture_file, write_document
from colorstudio.ui.help.tour import place_card
from tests.ui.conftest import Studio

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pages(qtbot: QtBot, themed: None) -> HelpWindow:
    window = HelpWindow(None)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def help_window(studio: Studio) -> HelpWindow:
    (window,) = studio.window.findChildren(HelpWindow)
    return window


def test_each_link_leads_to_a_page_and_each_picture_is_there() -> None:
    names = [page.name for page in help_pages()]
    assert len(set(names)) == len(names)
    for page in help_pages():
        assert set(re.findall(r"\]\(help:(\w+)\)", page.text)) <= set(names)
        if page.picture:
            assert not QImage(picture_file(page.picture)).isNull()
            assert page.caption
        assert len(page.text) < 1500, "a page is short"


def test_the_document_is_what_the_program_shows() -> None:
    assert (ROOT / "docs" / "help.md").read_text(encoding="utf-8") == write_document()


def test_a_page_shows_its_text_with_its_picture(pages: HelpWindow) -> None:
    pages.show_page("temperature")
    assert pages.page.toPlainText().startswith("Temperature\nFor each place of a photograph")
    picture = pages.page.loadResource(2, QUrl("picture:temperature"))
    assert isinstance(picture, QImage)
    assert picture.width() > 200


def test_a_page_loads_nothing_but_its_own_picture(pages: HelpWindow) -> None:
    pages.show_page("temperature")
    for address in (
        "file:///etc/hostname",
        "http://example.org/a.png",
        "picture:../icons/colorstudio",
        "picture:hints",
    ):
        assert pages.page.loadResource(2, QUrl(address)) is None


def test_looking_for_words_lists_the_pages_that_have_all_of_them_and_marks_them(
    pages: HelpWindow, qtbot: QtBot
) -> None:
    assert len(pages.titles()) == len(help_pages())
    qtbot.keyClicks(pages.search, "PDF printer")
    assert pages.titles() == ["Print"]
    assert pages.shown.name == "print"
    marked = {selection.cursor.selectedText().casefold() for selection in pages.page.extraSelections()}
    assert marked == {"pdf", "printer"}
    pages.search.setText("no such thing at all xyz")
    assert pages.titles() == []
    assert pages.nothing.isVisible()
    pages.search.clear()
    assert len(pages.titles()) == len(help_pages())
    assert not pages.nothing.isVisible()
    assert pages.page.extraSelections() == []


def test_a_link_leads_to_its_page_even_out_of_what_was_looked_for(pages: HelpWindow) -> None:
    pages.search.setText("PDF printer")
    pages.page.anchorClicked.emit(QUrl("help:temperature"))
    assert pages.shown.name == "temperature"
    pages.page.anchorClicked.emit(QUrl("https://example.org"))
    pages.page.anchorClicked.emit(QUrl("help:nothing"))
    assert pages.shown.name == "temperature"


def test_f2_opens_one_window_at_the_page_of_what_has_the_focus(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.window.panel.sliders["vividness"].slider.setFocus()
    studio.press(Qt.Key.Key_F2)
    window = help_window(studio)
    assert window.isVisible()
    assert not window.isModal()
    assert window.shown.name == "vividness"
    studio.panes.coloured.setFocus()
    studio.window.actions_.help.trigger()
    assert help_window(studio).shown.name == "zoom"
    assert help_page_of(None) == ""


def test_every_page_that_a_widget_names_exists(studio: Studio) -> None:
    names = {page.name for page in help_pages()}
    named = {help_page_of(widget) for widget in QApplication.allWidgets()} - {""}
    assert named <= names
    assert {"temperature", "vividness", "sliders", "zoom", "start"} <= named


def test_the_tour_is_offered_once_and_the_menu_brings_it_back(studio: Studio) -> None:
    tour = studio.window.helping.tour
    studio.window.helping.offer_tour()
    assert tour.card.isVisible()
    studio.qtbot.mouseClick(tour.card.skip, Qt.MouseButton.LeftButton)
    assert not tour.card.isVisible()
    assert not tour.ring.isVisible()
    studio.window.helping.offer_tour()
    assert not tour.is_under_way
    studio.window.actions_.tour.trigger()
    assert tour.card.isVisible()
    studio.press(Qt.Key.Key_Escape)
    assert not tour.is_under_way


def test_the_tour_goes_on_when_a_photograph_was_opened_and_ends_after_three_steps(studio: Studio) -> None:
    tour = studio.window.helping.tour
    studio.window.helping.offer_tour()
    assert tour.card.next.text() == "Try a Sample"
    assert tour.card.next.hasFocus()
    studio.qtbot.keyClick(tour.card.next, Qt.Key.Key_Return)
    studio.wait(lambda: tour.number == 1)
    assert studio.session.current is not None
    assert studio.session.current.path is not None
    assert studio.session.current.path.parent == paths.resource("samples")
    studio.wait(lambda: tour.ring.isVisible())
    slider = studio.window.panel.sliders["temperature"]
    where = QRect(slider.mapTo(studio.window, QPoint()), slider.size())
    assert tour.ring.geometry().intersects(where)
    assert not tour.card.geometry().intersects(where)
    studio.qtbot.mouseClick(tour.card.back, Qt.MouseButton.LeftButton)
    assert tour.number == 0
    for number in (1, 2):
        tour.go_to(number)
    assert tour.card.next.text() == "Done"
    assert not tour.card.skip.isVisible()
    studio.qtbot.mouseClick(tour.card.next, Qt.MouseButton.LeftButton)
    assert not tour.is_under_way


@pytest.mark.parametrize("size", [(800, 500), (1200, 800)])
def test_the_card_hides_neither_the_samples_nor_the_panel(
    studio: Studio, gray_photo: Path, size: tuple[int, int]
) -> None:
    window, tour = studio.window, studio.window.helping.tour
    window.resize(*size)
    window.helping.offer_tour()
    empty = window.stage.empty
    for widget in (empty.open, *empty.samples):
        assert not tour.card.geometry().intersects(QRect(widget.mapTo(window, QPoint()), widget.size()))
    tour.end()
    studio.open(gray_photo)
    tour.begin()
    panel = QRect(window.panel.mapTo(window, QPoint()), window.panel.size())
    assert not tour.card.geometry().intersects(panel)


def test_the_focus_goes_back_to_the_window_after_the_tour(studio: Studio, gray_photo: Path) -> None:
    tour = studio.window.helping.tour
    studio.window.helping.offer_tour()
    studio.press(Qt.Key.Key_Escape)
    assert studio.window.stage.empty.open.hasFocus()
    studio.open(gray_photo)
    tour.begin()
    assert tour.card.next.hasFocus()
    tour.end()
    assert studio.panes.coloured.hasFocus()


def test_who_used_the_program_before_there_was_a_tour_is_not_stopped_by_one(tmp_path: Path) -> None:
    assert not Settings(tmp_path / "a.json").tour_offered
    Settings(tmp_path / "a.json").geometry = b"12"
    assert Settings(tmp_path / "a.json").tour_offered
    Settings(tmp_path / "b.json").tour_offered = True
    assert Settings(tmp_path / "b.json").tour_offered


@pytest.mark.parametrize(
    "target",
    [
        QRect(),
        QRect(900, 80, 300, 260),
        QRect(0, 30, 1200, 700),
        QRect(1100, 40, 90, 26),
        QRect(0, 0, 5, 5),
        QRect(505, 230, 275, 160),
    ],
)
@pytest.mark.parametrize("window", [QRect(0, 0, 1200, 800), QRect(0, 0, 800, 500)])
def test_the_card_stays_in_the_window_and_beside_small_targets(target: QRect, window: QRect) -> None:
    target = target.intersected(window)
    card = QRect(place_card((340, 170), target, window), QRect(0, 0, 340, 170).size())
    assert window.contains(card)
    if target.width() < 320:
        assert not card.intersects(target)
