"""The question whether a photograph that seems to lie on its side shall be turned."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.ui.messages import Kind, Message, MessageStack, Offer
from colorstudio.ui.window_part import WindowPart


class Asking(WindowPart):
    """Asks over the photograph, until it is answered, turned by hand or another one is on screen."""

    def __init__(self, session: Session, messages: MessageStack, window: QWidget) -> None:
        super().__init__(session, window)
        self._messages = messages
        self._asked: tuple[Item, Message] | None = None
        session.turning.suspected.connect(self._ask)
        session.screen.current_changed.connect(self._withdraw)
        session.album.item_changed.connect(self._follow)

    def _ask(self, item: Item, turn: int) -> None:
        self._withdraw()
        turning = self._session.turning
        if turn == 180:
            title = self.tr("This photograph seems to stand on its head. Turn it?")
        else:
            title = self.tr("This photograph seems to lie on its side. Turn it?")
        message = self._messages.say(
            Kind.NOTICE,
            title,
            "",
            offer=Offer(self.tr("Turn"), lambda: turning.turn(item, turn)),
            other=Offer(self.tr("Leave"), lambda: turning.leave(item)),
            stays=True,
        )
        self._asked = item, message

    def _follow(self, item: Item) -> None:
        if self._asked is not None and item is self._asked[0] and item.treatment.turn is not None:
            self._withdraw()

    @Slot()
    def _withdraw(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None and asked[1] in self._messages.messages:
            asked[1].dismissed.emit()
