"""A picture that ColorStudio coloured is opened again: its settings are offered, for it says them itself."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import Treatment
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.ui.messages import Kind, Message, MessageStack, Offer

if TYPE_CHECKING:
    from colorstudio.files.provenance import Provenance


class Continuing(QObject):
    """Offers it over the photograph, for as long as that is on screen; nothing is done unasked."""

    def __init__(self, session: Session, messages: MessageStack) -> None:
        super().__init__(messages)
        self._session = session
        self._messages = messages
        self.message: Message | None = None
        session.screen.opened.connect(self._offer)
        session.screen.current_changed.connect(self._withdraw)

    def _offer(self, item: Item) -> None:
        self._withdraw()
        provenance = item.info.provenance if item.info is not None else None
        if provenance is None or item.treatment.touched:  # what was decided about it here counts more
            return
        treatment = self._read(provenance)
        if treatment is None or not treatment.touched:
            return
        missing = treatment.network is not None and self._session.equipment.card_of(treatment) is None
        sentence = self.tr("You can go on with the settings with which it was coloured.")
        if missing:
            sentence += " " + self.tr("The network “{name}” is not here: the present one takes its place.").format(
                name=provenance.network
            )
            treatment = replace(treatment, network=None)
        chosen = treatment
        self.message = self._messages.say(
            Kind.NOTICE,
            self.tr("{name} was coloured by ColorStudio").format(name=item.name),
            sentence,
            offer=Offer(self.tr("Go On with Its Settings"), lambda: self._take(item, chosen)),
            stays=True,
        )

    def _withdraw(self) -> None:
        message, self.message = self.message, None
        if message is not None and message in self._messages.messages:
            message.dismissed.emit()

    def _take(self, item: Item, treatment: Treatment) -> None:
        if item is self._session.current:
            self._session.editing.edit(treatment, text=self.tr("Its Settings"))
            self._session.end_gesture()
        self._withdraw()

    def _read(self, provenance: "Provenance") -> Treatment | None:
        try:
            return replace(Treatment.from_json(provenance.treatment), turn=0)  # the picture is turned already
        except Refused:  # of a newer version, or somebody else's
            return None
