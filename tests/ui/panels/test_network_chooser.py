"""The network chooser shows what strangers wrote, and takes it for nothing but text."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from colorstudio.core.cards import Card, read_card
from colorstudio.ui.panels.network_chooser import NetworkChooser
from colorstudio.ui.style.plain import plain_tool_tip

HTML = '<img src="http://127.0.0.1:9/x.png"><b>Bold</b> & <a href="file:///etc/passwd">more</a>'


@pytest.fixture
def card(tiny_studio: Path) -> Card:
    return replace(read_card(tiny_studio), title=HTML, sentence=HTML)


def test_a_description_is_shown_letter_by_letter(qtbot: QtBot, card: Card) -> None:
    chooser = NetworkChooser()
    qtbot.addWidget(chooser)
    chooser.show_networks([card], card)
    assert chooser.sentence.text() == HTML
    assert chooser.sentence.textFormat() is Qt.TextFormat.PlainText
    assert chooser.box.itemText(0) == HTML
    tip = chooser.box.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "<a " not in tip


def test_a_tool_tip_shows_the_very_text(qtbot: QtBot) -> None:
    label = QLabel(plain_tool_tip(HTML))  # QLabel guesses as tool tips do
    qtbot.addWidget(label)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSelection(0, len(HTML))
    assert label.selectedText() == HTML
    assert plain_tool_tip("this & that") == "this & that"
