"""Alternatives to choose from, however many and however small the screen."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.treatment import Treatment
from colorstudio.engine.questions import Alternative, Alternatives
from colorstudio.ui.dialogs.alternatives_dialog import SIDE, AlternativesDialog


@pytest.mark.parametrize("count", [1, 4, 5, 9])
@pytest.mark.parametrize("shape", [(SIDE, 200, 4), (200, SIDE, 4)])
def test_all_pictures_and_the_way_back_are_on_the_screen(
    qtbot: QtBot, themed: None, count: int, shape: tuple[int, int, int]
) -> None:
    dialog = AlternativesDialog("Variants", "Click one to take it.")
    qtbot.addWidget(dialog)
    dialog.show()
    one = Alternative(Treatment(), "calm", None, np.zeros(shape, np.uint8))
    dialog.show_found(Alternatives(1, (one,) * count))
    qtbot.waitUntil(lambda: dialog.pictures[-1].isVisible() and dialog.pictures[-1].height() > 60)
    assert dialog.screen().availableGeometry().contains(dialog.geometry())
    for widget in (*dialog.pictures, dialog.back):
        assert dialog.rect().contains(widget.geometry())
    sizes = {(button.iconSize().width(), button.iconSize().height()) for button in dialog.pictures}
    assert sizes == {(shape[1], shape[0])} if count == 1 else len(sizes) == 1
