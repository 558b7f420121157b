"""Temperature, vividness and saturation, by mouse and by keys, undone and redone."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from colorstudio import paths
from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.look import Look
from colorstudio.ui.main_window import MainWindow
from colorstudio.ui.panels.look_panel import LookPanel
from colorstudio.ui.panels.look_slider import LookSlider
from tests.ui.conftest import Studio, chroma_of, hold, pixels_of

CONTROL = Qt.KeyboardModifier.ControlModifier


def drag(studio: Studio, slider: LookSlider, *values: float) -> None:
    """Take the handle with the mouse and move it through these values."""
    bar = slider.slider
    y = 15
    start = QPoint(round(bar.x_of(bar.value() / 1000)), y)
    studio.qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    for value in values:
        studio.qtbot.mouseMove(bar, QPoint(round(bar.x_of(value)), y))
    studio.qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.x_of(values[-1])), y))


def test_a_drag_changes_the_picture_and_is_one_step_to_undo(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    before = pixels_of(studio.panes.coloured)
    drag(studio, studio.window.panel.sliders["temperature"], 0.6, 0.4, 0.2, 0.1)
    assert studio.session.look.temperature == pytest.approx(0.1, abs=0.02)
    studio.wait(lambda: bool(np.abs(pixels_of(studio.panes.coloured) - before).max() > 8))
    studio.press(Qt.Key.Key_Z, CONTROL)
    assert studio.session.look == studio.session.recommended()
    studio.wait(lambda: bool(np.abs(pixels_of(studio.panes.coloured) - before).max() == 0))
    studio.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert studio.session.look.temperature == pytest.approx(0.1, abs=0.02)


def test_the_picture_follows_while_the_mouse_is_still_down(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    bar = studio.window.panel.sliders["saturation"].slider
    studio.qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.x_of(1.0)), 15))
    studio.qtbot.mouseMove(bar, QPoint(round(bar.x_of(0.0)), 15))
    studio.wait(lambda: chroma_of(pixels_of(studio.panes.coloured)) < 0.01)
    studio.qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton)


def test_a_drag_snaps_to_a_mark_nearby_and_not_to_one_further_off(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    slider = studio.window.panel.sliders["temperature"]
    pixel = slider.slider.x_of(0.38) - slider.slider.x_of(0.37)
    drag(studio, slider, 0.38 + 2.5 / pixel / 100)
    assert studio.session.look.temperature == 0.38
    drag(studio, slider, 0.38 + 9 / pixel / 100)
    assert studio.session.look.temperature > 0.39


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Qt.Key.Key_Right, 0.01),
        (Qt.Key.Key_Left, -0.01),
        (Qt.Key.Key_PageUp, 0.1),
        (Qt.Key.Key_PageDown, -0.1),
    ],
)
def test_keys_step_the_slider(studio: Studio, gray_photo: Path, key: Qt.Key, step: float) -> None:
    studio.open(gray_photo)
    bar = studio.window.panel.sliders["temperature"].slider
    bar.setFocus()
    studio.qtbot.keyClick(bar, key)
    assert studio.session.look.temperature == pytest.approx(0.7 + step)


def test_each_key_press_is_a_step_of_its_own(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    bar = studio.window.panel.sliders["temperature"].slider
    bar.setFocus()
    for _ in range(3):
        studio.qtbot.keyClick(bar, Qt.Key.Key_Right)
    studio.press(Qt.Key.Key_Z, CONTROL)
    assert studio.session.look.temperature == pytest.approx(0.72)


def test_a_number_can_be_typed_and_undone(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    number = studio.window.panel.sliders["vividness"].number
    number.setFocus()
    number.selectAll()
    studio.qtbot.keyClicks(number, "1.25")
    studio.qtbot.keyClick(number, Qt.Key.Key_Return)
    assert studio.session.look.vividness == 1.25
    studio.qtbot.keyClick(number, Qt.Key.Key_Z, CONTROL)
    assert studio.session.look.vividness == 0.5


def test_double_click_and_the_reset_button_go_to_what_the_network_recommends(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    slider = studio.window.panel.sliders["temperature"]
    drag(studio, slider, 0.2)
    middle = slider.slider.rect().center()
    studio.qtbot.mouseDClick(slider.slider, Qt.MouseButton.LeftButton, pos=middle)
    assert studio.session.look.temperature == 0.7
    assert not slider.reset.isEnabled()
    drag(studio, slider, 0.2)
    studio.qtbot.mouseClick(slider.reset, Qt.MouseButton.LeftButton)
    assert studio.session.look.temperature == 0.7


def test_reset_all_brings_every_value_back(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    for slider in studio.window.panel.sliders.values():
        drag(studio, slider, 0.1)
    studio.qtbot.mouseClick(studio.window.panel.reset, Qt.MouseButton.LeftButton)
    assert studio.session.look == Look(0.7, 0.5, 1.0)
    assert [slider.number.value() for slider in studio.window.panel.sliders.values()] == [0.7, 0.5, 1.0, 0.0, 0.0]


def test_each_photograph_keeps_its_own_values(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(gray_photo.read_bytes())
    studio.open(gray_photo, other)
    drag(studio, studio.window.panel.sliders["temperature"], 0.2)
    studio.session.select(studio.session.items[1])
    assert studio.window.panel.sliders["temperature"].number.value() == 0.7
    studio.wait_for_colour()
    studio.session.select(studio.session.items[0])
    assert studio.window.panel.sliders["temperature"].number.value() == pytest.approx(0.2, abs=0.02)


def test_the_network_is_shown_with_its_sentence(studio: Studio) -> None:
    chooser = studio.window.panel.chooser
    assert chooser.box.currentText() == "Tiny"
    assert chooser.sentence.text() == "A random network for tests."


@pytest.fixture
def panel(studio: Studio, gray_photo: Path) -> LookPanel:
    """The panel beside an open photograph."""
    studio.open(gray_photo)
    return studio.window.panel


def test_a_network_without_a_distribution_takes_temperature_away_and_says_why(panel: LookPanel) -> None:
    bins = Card(name="a", title="A", sentence="", architecture="studio", output="bins313", prior=(0.1,) * 313)
    fixed = replace(bins, name="b", title="B", output="ab", prior=())
    panel.show_networks([bins, fixed], fixed)
    for name in ("temperature", "vividness"):
        slider = panel.sliders[name]
        assert not slider.slider.isEnabled()
        assert not slider.number.isEnabled()
        assert "one colour" in slider.explanation
    assert panel.sliders["saturation"].slider.isEnabled()
    panel.show_networks([bins, fixed], bins)
    assert panel.sliders["temperature"].slider.isEnabled()
    assert "likeliest" in panel.sliders["temperature"].explanation


@pytest.fixture
def fixed(
    studio: Studio, gray_photo: Path, tiny_studio: Path, tiny_regression: Path, monkeypatch: pytest.MonkeyPatch
) -> LookPanel:
    """The panel of a window on a photograph at temperature 0.2, and then under a network with a single answer."""
    monkeypatch.setattr(paths, "models_folders", lambda: [tiny_studio.parent, tiny_regression.parent])
    studio.open(gray_photo)
    panel = studio.window.panel
    drag(studio, panel.sliders["temperature"], 0.2)
    studio.session.set_network("fixed")
    return panel


def test_a_real_network_with_a_single_answer_opens_in_the_chooser_and_its_distribution_s_values_are_not(
    studio: Studio, fixed: LookPanel
) -> None:
    panel = fixed
    studio.wait(lambda: studio.session.network is not None and studio.session.network.name == "fixed")
    studio.wait_for_colour()
    assert panel.chooser.box.currentText() == "Fixed"
    assert [name for name, slider in panel.sliders.items() if slider.slider.isEnabled()] == [
        "saturation",
        "warmth",
        "tint",
    ]
    assert "one colour" in panel.sliders["temperature"].slider.accessibleDescription()
    assert "Arrow keys" not in panel.sliders["temperature"].slider.toolTip()
    assert not panel.reset.isEnabled()  # the temperature set before has nothing to act on here
    colourful = chroma_of(pixels_of(studio.panes.coloured))
    drag(studio, panel.sliders["saturation"], 0.5)
    assert panel.reset.isEnabled()
    studio.wait(lambda: chroma_of(pixels_of(studio.panes.coloured)) < 0.8 * colourful)
    studio.session.set_network("tiny")
    studio.wait(lambda: panel.sliders["temperature"].slider.isEnabled())
    assert "Arrow keys" in panel.sliders["temperature"].slider.toolTip()
    assert studio.session.look.temperature == pytest.approx(0.2, abs=0.02)


def test_the_marks_of_the_temperature_do_not_overlap(panel: LookPanel) -> None:
    panel.resize(264, 700)
    boxes = panel.sliders["temperature"].slider.label_boxes()
    assert len(boxes) == 4
    named = [box for box in boxes if box.width()]
    assert all(before.right() < after.left() for before, after in pairwise(named))


def test_best_quality_colours_anew_and_its_box_and_its_menu_entry_agree(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    fast = pixels_of(studio.panes.coloured)
    box, entry = studio.window.panel.best, studio.window.actions_.best
    studio.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))
    assert entry.isChecked()
    assert studio.session.effort is Effort.BEST
    studio.wait(lambda: bool(np.abs(pixels_of(studio.panes.coloured) - fast).max() > 0))
    studio.press(Qt.Key.Key_B, CONTROL)
    assert not box.isChecked()
    studio.wait(lambda: bool(np.abs(pixels_of(studio.panes.coloured) - fast).max() == 0))


def test_a_window_begins_with_the_quality_of_the_last_one(studio: Studio) -> None:
    studio.session.set_effort(Effort.BEST)
    again = MainWindow(studio.session, studio.settings)
    studio.qtbot.addWidget(again, before_close_func=lambda window: window.deleteLater())
    assert again.panel.best.isChecked()


def test_a_number_beyond_the_ends_is_clamped_with_a_word(panel: LookPanel, studio: Studio) -> None:
    slider = panel.sliders["temperature"]
    slider.number.setFocus()
    slider.number.selectAll()
    studio.qtbot.keyClicks(slider.number, "9")
    studio.qtbot.keyClick(slider.number, Qt.Key.Key_Return)
    assert studio.session.look.temperature == 1.2
    low, high = slider.number.textFromValue(0.0), slider.number.textFromValue(1.2)
    assert slider.explanation == f"Temperature goes from {low} to {high}."


def test_undo_after_another_network_goes_back_to_it_and_not_past_a_slider_that_is_disabled(
    studio: Studio, fixed: LookPanel
) -> None:
    panel = fixed
    studio.wait(lambda: not panel.sliders["temperature"].slider.isEnabled())
    studio.wait_for_colour()
    studio.press(Qt.Key.Key_Z, CONTROL)
    assert panel.chooser.box.currentText() == "Tiny"
    assert panel.sliders["temperature"].slider.isEnabled()
    assert panel.sliders["temperature"].number.value() == pytest.approx(0.2, abs=0.02)
    studio.wait_for_colour()


def test_escape_during_best_quality_unticks_it_and_leaves_the_colours_live(
    studio: Studio, gray_photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.open(gray_photo)
    fast = pixels_of(studio.panes.coloured)
    gate = hold(monkeypatch, "predict")
    studio.press(Qt.Key.Key_B, CONTROL)
    studio.wait(gate.reached.is_set)
    assert studio.window.panel.best.isChecked()
    studio.press(Qt.Key.Key_Escape)
    gate.opened.set()
    assert not studio.window.panel.best.isChecked()
    studio.wait_for_colour()
    assert np.abs(pixels_of(studio.panes.coloured) - fast).max() == 0
    drag(studio, studio.window.panel.sliders["saturation"], 0.1)
    studio.wait(lambda: chroma_of(pixels_of(studio.panes.coloured)) < 0.5 * chroma_of(fast))
    assert not studio.panes.status.isVisible()


def test_a_slider_moved_before_the_photograph_is_on_screen_goes_back(
    studio: Studio, gray_photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.open(gray_photo)
    other = tmp_path / "other.png"
    other.write_bytes(gray_photo.read_bytes())
    gate = hold(monkeypatch, "open")
    studio.drop(other)
    studio.wait(gate.reached.is_set)
    slider = studio.window.panel.sliders["saturation"]
    drag(studio, slider, 0.1)
    assert slider.number.value() == slider.slider.value() / 1000 == 1.0
    gate.opened.set()
    studio.wait_for_colour()
    assert not studio.session.items[0].treatment.touched
    assert not studio.session.items[1].treatment.touched


@pytest.mark.parametrize(("name", "channels"), [("warmth", (0, 2)), ("tint", (0, 1))])
def test_warmth_and_tint_move_all_colours_both_ways_and_are_neutral_at_0(
    studio: Studio, gray_photo: Path, name: str, channels: tuple[int, int]
) -> None:
    studio.open(gray_photo)
    first, second = channels

    def lean() -> float:
        pixels = pixels_of(studio.panes.coloured)
        return float((pixels[..., first] - pixels[..., second]).mean())

    neutral = lean()
    number = studio.window.panel.sliders[name].number
    number.setValue(20.0)
    studio.wait(lambda: lean() > neutral + 2)
    number.setValue(-20.0)
    studio.wait(lambda: lean() < neutral - 2)
    number.setValue(0.0)
    studio.wait(lambda: abs(lean() - neutral) < 0.01)
