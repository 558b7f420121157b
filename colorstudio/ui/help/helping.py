"""The Help menu: its window, the page for what has the focus, and the tour."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.empty_state import sample_photographs
from colorstudio.ui.help.tour import Step, Tour
from colorstudio.ui.panels.look_panel import LookPanel
from colorstudio.ui.panes.stage import Stage
from colorstudio.ui.window_part import WindowPart

if TYPE_CHECKING:
    from colorstudio.ui.help.help_window import HelpWindow

_PAGE = "helpPage"  # a widget's property: whoever asks for help while the focus is in it gets this page
_PAGES = {"temperature": "temperature", "vividness": "vividness"}  # of sliders that have a page of their own


def help_page_of(widget: QWidget | None) -> str:
    """The page of the widget, or of the nearest one around it that has one; "" where none has."""
    while widget is not None:
        if name := widget.property(_PAGE):
            return str(name)
        widget = widget.parentWidget()
    return ""


class Helping(WindowPart):
    """Opens the help and leads through the tour. GUI thread only."""

    def __init__(
        self, session: Session, settings: Settings, window: QWidget, *, stage: Stage, panel: LookPanel
    ) -> None:
        super().__init__(session, window)
        self._stage = stage
        self._panel = panel
        self._settings = settings
        self._help: HelpWindow | None = None
        self.tour = Tour(self._steps, window, home=lambda: stage.empty.open if stage.is_empty else stage.panes.coloured)
        for widget, name in (
            (panel, "temperature"),
            *((slider, _PAGES.get(key, "sliders")) for key, slider in panel.sliders.items()),
            (stage.empty, "start"),
            (stage.panes, "zoom"),
            (stage.panes.compare, "compare"),
        ):
            widget.setProperty(_PAGE, name)
        session.screen.opened.connect(self._go_past_opening)

    def show_help(self) -> None:
        """Open the help, at the page for what has the focus."""
        from colorstudio.ui.help.help_window import HelpWindow

        page = help_page_of(self._window.focusWidget())
        if self._help is None:
            self._help = HelpWindow(self._window)
        if page:
            self._help.show_page(page)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def offer_tour(self) -> None:
        """Begin the tour at the first start; never again unasked, skipped or not."""
        if not self._settings.tour_offered:
            self._settings.tour_offered = True
            self.tour.begin()

    def _steps(self) -> tuple[Step, ...]:
        sample, panes, sliders = sample_photographs()[:1], self._stage.panes, self._panel.sliders
        is_empty = self._stage.is_empty and bool(sample)
        return (
            Step(
                self.tr("Open a photograph"),
                self.tr(
                    "Drop a black-and-white photograph anywhere in the window. It is never changed: "
                    "what you save is a new file."
                ),
                (self._stage.empty,),
                (self._stage.empty.open, *self._stage.empty.samples, self._panel),
                further=self.tr("Try a Sample") if is_empty else "",
                act=(lambda: self._session.open_paths(sample)) if is_empty else None,
            ),
            Step(
                self.tr("Choose its colours"),
                self.tr(
                    "The sliders change the colours at once. Temperature: from the likeliest colour to a blend of all. "
                    "Vividness: how brave the network is."
                ),
                (sliders["temperature"], sliders["vividness"]),
            ),
            Step(
                self.tr("Say what you know"),
                self.tr(
                    "Press H and click on a place whose colour you know. Hold the space bar to see the original. "
                    "F1 lists all keys, F2 opens the help."
                ),
                (panes.controls,),
            ),
        )

    def _go_past_opening(self) -> None:
        if self.tour.is_under_way and self.tour.number == 0:
            self.tour.go_to(1)
