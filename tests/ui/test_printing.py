"""Printing: pictures fit the page, whole; gray and colour beside each other where that is asked for; PDF for paper."""

import io
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from colorstudio.ui.dialogs.print_dialog import PrintDialog
from colorstudio.ui.dialogs.print_page import lay_out, lies_across, paint_page
from tests.ui.conftest import Studio

A4 = QSizeF(595, 842)


def filled(width: int, height: int, colour: str) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(colour)
    return image


def printed(path: Path) -> tuple[tuple[float, float], list[NDArray[np.uint8]]]:
    """The (width, height) of a PDF's only page, in points, and the pictures on it."""
    data = path.read_bytes()
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    pictures = re.findall(rb"/DCTDecode.*?stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    assert len(boxes) == 1
    width, height = map(float, boxes[0])
    return (width, height), [np.asarray(Image.open(io.BytesIO(one)).convert("RGB")) for one in pictures]


@pytest.mark.parametrize("shape", [(400, 300), (300, 400), (1000, 100), (100, 1000), (250, 250)])
@pytest.mark.parametrize("count", [1, 2])
def test_pictures_lie_whole_and_in_proportion_on_the_page(shape: tuple[int, int], count: int) -> None:
    places = lay_out(A4, QSizeF(*shape), count)
    page = QRectF(0, 0, A4.width(), A4.height()).adjusted(-0.01, -0.01, 0.01, 0.01)
    assert len(places) == count
    for place in places:
        assert page.contains(place)
        assert place.width() / place.height() == pytest.approx(shape[0] / shape[1])
    if count == 2:
        assert not places[0].intersects(places[1])


def test_one_picture_touches_two_edges_and_is_in_the_middle() -> None:
    (place,) = lay_out(A4, QSizeF(400, 300), 1)
    assert place.width() == pytest.approx(A4.width())
    assert place.center().y() == pytest.approx(A4.height() / 2)


def test_paper_turns_to_where_pictures_are_larger() -> None:
    assert lies_across(A4, QSizeF(400, 300), 1)
    assert not lies_across(A4, QSizeF(300, 400), 1)
    assert not lies_across(A4, QSizeF(400, 300), 2)  # above each other
    assert lies_across(A4, QSizeF(300, 400), 2)  # beside each other


def test_a_page_has_the_gray_first_and_paper_between() -> None:
    canvas = QImage(300, 100, QImage.Format.Format_RGB32)
    canvas.fill("white")
    painter = QPainter(canvas)
    paint_page(painter, QSizeF(300, 100), [filled(50, 50, "#808080"), filled(50, 50, "#ff0000")])
    painter.end()
    assert canvas.pixelColor(75, 50).name() == "#808080"
    assert canvas.pixelColor(225, 50).name() == "#ff0000"
    assert canvas.pixelColor(149, 50).name() == "#ffffff"


def test_the_pdf_has_the_pictures_at_full_size(qtbot: QtBot, themed: None, tmp_path: Path) -> None:
    dialog = PrintDialog("tree.jpg", filled(2400, 1600, "#c04020"), None)
    qtbot.addWidget(dialog)
    dialog.write_pdf(tmp_path / "one.pdf")
    (width, height), pictures = printed(tmp_path / "one.pdf")
    assert width > height
    assert [picture.shape for picture in pictures] == [(1600, 2400, 3)]
    assert np.abs(pictures[0].astype(int) - (0xC0, 0x40, 0x20)).max() <= 4  # JPEG
    assert [file.name for file in tmp_path.iterdir()] == ["one.pdf"]


def test_a_page_that_cannot_be_written_leaves_what_was_there(qtbot: QtBot, themed: None, tmp_path: Path) -> None:
    dialog = PrintDialog("tree.jpg", filled(24, 16, "#c04020"), None)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.refused) as told:
        dialog.write_pdf(tmp_path / "no folder" / "one.pdf")
    assert told.args is not None
    assert told.args[0] == "one.pdf was not saved"
    assert told.args[1]
    assert list(tmp_path.iterdir()) == []


def test_print_shows_the_page_and_gray_comes_when_it_is_asked_for(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    assert not studio.window.actions_.print.isEnabled()
    studio.open(gray_photo)
    studio.session.set_look(replace(studio.session.look, warmth=20.0))  # which gray paper must not show
    studio.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    studio.wait(lambda: studio.window.printing.dialog is not None and studio.window.printing.dialog.isVisible())
    dialog = studio.window.printing.dialog
    assert dialog is not None
    assert len(dialog.pictures) == 1
    assert dialog.printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
    dialog.beside.click()
    assert not dialog.print_button.isEnabled(), "not before both are there"
    studio.wait(lambda: len(dialog.pictures) == 2)
    assert dialog.print_button.isEnabled()
    assert dialog.printer.pageLayout().orientation() == QPageLayout.Orientation.Portrait
    gray, coloured = dialog.pictures
    assert gray.isGrayscale()
    assert not coloured.isGrayscale()
    assert gray.size() == coloured.size()
    with Image.open(gray_photo) as original:
        truth = np.asarray(original.convert("L")).astype(int)
    shown = np.array([[gray.pixelColor(x, y).red() for x in range(0, 320, 16)] for y in range(0, 240, 16)])
    assert np.abs(shown - truth[::16, ::16]).max() <= 1
    dialog.write_pdf(tmp_path / "both.pdf")
    studio.wait(lambda: studio.window.printing.dialog is None)
    assert len(printed(tmp_path / "both.pdf")[1]) == 2


def test_what_the_systems_dialog_prints_is_a_page(qtbot: QtBot, themed: None, tmp_path: Path) -> None:
    dialog = PrintDialog("tree.jpg", filled(240, 160, "#c04020"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.print_button.click()
    asking = dialog.findChild(QPrintDialog)
    assert asking is not None
    qtbot.waitUntil(asking.isVisible)
    field = asking.findChild(QLineEdit, "filename")  # where there is no printer, it offers a file
    assert field is not None
    field.setText(str(tmp_path / "page.pdf"))
    asking.accept()
    qtbot.waitUntil(lambda: dialog.result() == PrintDialog.DialogCode.Accepted.value)
    assert len(printed(tmp_path / "page.pdf")[1]) == 1


def test_paper_has_the_size_and_lies_as_was_chosen(qtbot: QtBot, themed: None, tmp_path: Path) -> None:
    dialog = PrintDialog("tree.jpg", filled(240, 160, "#c04020"), None)
    qtbot.addWidget(dialog)
    dialog.size_.setCurrentIndex(dialog.size_.findText("A5", Qt.MatchFlag.MatchStartsWith))
    dialog.way.setCurrentIndex(1)
    dialog.write_pdf(tmp_path / "small.pdf")
    (width, height), _ = printed(tmp_path / "small.pdf")
    assert (round(width), round(height)) == (420, 595)
    dialog.way.setCurrentIndex(0)
    assert dialog.printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
