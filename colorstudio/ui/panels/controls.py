"""Small things that several widgets are made of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QToolButton, QWidget

from colorstudio.ui.style.icons import set_icon


def by_tab_only(control: QWidget) -> None:
    """Let a click on the control leave the focus where it is, so that the space bar does not press it again.

    Who walks there by Tab can press it with the space bar.
    """
    control.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def make_line() -> QFrame:
    """A thin line between two areas."""
    line = QFrame()
    line.setProperty("role", "line")
    return line


def icon_button(action: QAction, parent: QWidget) -> QToolButton:
    """A button that shows the action's icon alone, for the line over a pane."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text().replace("&", ""))
    by_tab_only(button)
    return button


def follow_action(button: QPushButton, action: QAction, text: str, *, shade: str = "text") -> QPushButton:
    """Make the button do what the action does, enabled when it is; gives the button back.

    shade: of the icon, a field of theme.Shades.
    """
    button.setText(text)
    button.setAccessibleName(text)
    if icon := action.property("iconName"):
        set_icon(button, icon, shade)
    button.setToolTip(action.toolTip())
    by_tab_only(button)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def follow_toggle(box: QCheckBox, action: QAction) -> QCheckBox:
    """Make the box show whether the action is on, and switch it; gives the box back."""
    box.setText(action.text())
    box.setAccessibleName(action.text().replace("&", ""))
    box.setToolTip(action.toolTip())
    box.setChecked(action.isChecked())
    by_tab_only(box)
    box.clicked.connect(action.trigger)
    action.toggled.connect(box.setChecked)
    return box
