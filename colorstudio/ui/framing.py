"""The frame tool at work: the line where the photograph ends, the bar below the panes, and the first word about it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.actions import Actions
from colorstudio.ui.messages import Kind, Message, Offer
from colorstudio.ui.panels.controls import icon_button
from colorstudio.ui.panels.frame_bar import FrameBar
from colorstudio.ui.panes.frame_tool import Edge
from colorstudio.ui.panes.stage import Stage
from colorstudio.ui.status_bar import StatusBar
from colorstudio.ui.window_part import WindowPart


class Framing(WindowPart):
    """Connects the session's frames with the panes, the actions and the bar."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        stage: Stage,
        actions: Actions,
        status: StatusBar,
        window: QWidget,
    ) -> None:
        super().__init__(session, window)
        self._settings = settings
        self._panes = panes = stage.panes
        self._messages = stage.messages
        self._offer: Message | None = None
        self._actions = actions
        self._frames = session.frames
        self._status = status
        self._tool = panes.frame_tool
        self.bar = FrameBar(
            find=actions.find_frame, whole=actions.whole_sheet, separate=actions.separate, done=actions.frame
        )
        panes.add_control(icon_button(actions.frame, panes))
        self._connect()

    def leave(self) -> bool:
        """Put the tool away; False where it was not in hand."""
        was_on = self._actions.frame.isChecked()
        self._actions.frame.setChecked(False)
        return was_on

    def _connect(self) -> None:
        tool, frames, actions = self._tool, self._frames, self._actions
        tool.moved.connect(frames.move)
        tool.whole_wanted.connect(actions.whole_sheet.trigger)
        tool.find_wanted.connect(actions.find_frame.trigger)
        tool.edge_chosen.connect(self._tell_edge)
        frames.changed.connect(self._show)
        frames.found.connect(self._tell)
        self._session.screen.current_changed.connect(self._withdraw)
        actions.separate.triggered.connect(self._separate)
        actions.frame.toggled.connect(self._switch)
        actions.hint.toggled.connect(self._give_way)
        actions.find_frame.triggered.connect(frames.find)
        actions.whole_sheet.triggered.connect(frames.take_whole)

    def _switch(self, on: bool) -> None:
        if on:
            self._actions.hint.setChecked(False)
            self._panes.set_framing(True)
            if not self._panes.gray.hasFocus():
                self._panes.coloured.setFocus()
        elif not self._actions.hint.isChecked():
            self._panes.set_framing(False)
        self.bar.setVisible(on)
        self._show()

    def _give_way(self, hinting: bool) -> None:
        """One tool at a time."""
        if hinting:
            self._actions.frame.setChecked(False)

    @Slot()
    def _show(self) -> None:
        bounds = self._frames.bounds
        self._tool.show_bounds(bounds)
        self.bar.show_standing(self._frames.standing, len(bounds))

    def _tell_edge(self, edge: int, place: float) -> None:
        texts = {
            Edge.LEFT: self.tr("Left edge at {percent} of the width"),
            Edge.TOP: self.tr("Upper edge at {percent} of the height"),
            Edge.RIGHT: self.tr("Right edge at {percent} of the width"),
            Edge.BOTTOM: self.tr("Lower edge at {percent} of the height"),
        }
        self._status.say(texts[Edge(edge)].format(percent=f"{place * 100:.1f}%"))

    @Slot()
    def _separate(self) -> None:
        self._withdraw()
        if pieces := self._frames.separate():
            self._actions.frame.setChecked(False)
            self._session.select(pieces[0])

    @Slot()
    def _withdraw(self) -> None:
        message, self._offer = self._offer, None
        if message is not None and message in self._messages.messages:
            message.dismissed.emit()

    def _tell(self, item: Item) -> None:
        self._withdraw()
        if len(item.frames) > 1:
            self._offer = self._messages.say(
                Kind.NOTICE,
                self.tr("{name} is a sheet with several photographs").format(name=item.name),
                self.tr("Their number: {count}. The file itself stays as it is.").format(count=len(item.frames)),
                offer=Offer(self.tr("Open Separately"), self._separate),
                stays=True,
            )
        elif not self._settings.told_of_frames:
            self._settings.told_of_frames = True
            self._status.say(self.tr("A border was found around the photograph: it stays gray. F shows its line."))
