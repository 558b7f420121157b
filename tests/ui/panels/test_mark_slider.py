"""Labels under the track."""

from pytestqt.qtbot import QtBot

from colorstudio.ui.panels.mark_slider import Mark, MarkSlider


def test_no_label_leaves_the_slider_also_where_marks_without_a_name_lie_near(qtbot: QtBot) -> None:
    slider = MarkSlider(1.2, (Mark(0.0, "likeliest colour"), Mark(0.38, ""), Mark(0.89, ""), Mark(1.0, "mean of all")))
    qtbot.addWidget(slider)
    for width in (150, 180, 250):
        slider.resize(width, slider.sizeHint().height())
        for box in slider.label_boxes():
            assert box.left() >= 0
            assert box.right() <= width
