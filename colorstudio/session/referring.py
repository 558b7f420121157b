"""The colours of another photograph as evidence about the current ones. GUI thread only."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.core.reference import Reference
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine.colour_requests import Colours, ColoursRequest, Palette, PaletteRequest, ReferenceRequest
from colorstudio.engine.source import NetworkChoice, PhotoSource, Pixels, unopened_id
from colorstudio.session.album import Item
from colorstudio.session.editing import Editing
from colorstudio.session.equipment import Equipment
from colorstudio.session.keeping import Keeping
from colorstudio.session.news import News
from colorstudio.session.spreading import Spreading
from colorstudio.session.work import Work


class Referring(QObject):
    """Takes references and gives them to photographs. Every method: GUI thread only."""

    palette_ready = Signal(object)  # Palette of the current photograph's reference

    def __init__(
        self,
        work: Work,
        editing: Editing,
        equipment: Equipment,
        *,
        keeping: Keeping,
        spreading: Spreading,
        news: News,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._editing = editing
        self._equipment = equipment
        self._keeping = keeping
        self._spreading = spreading
        self._news = news
        self._asked: Reference | None = None
        editing.changed.connect(self._show_palette)

    def take_item(self, item: Item, onto: Iterable[Item]) -> None:
        """Let photographs take the colours of an open one: its own, else those that it has been given."""
        others = [other for other in onto if other is not item]
        self._keeping.restore_all([item], lambda: self._take_restored(item, others))

    def take_file(self, path: Path, onto: Iterable[Item]) -> None:
        """The same, of a file."""
        self._take(ReferenceRequest(PhotoSource.of_file(unopened_id(), path), None, UNTOUCHED), list(onto))

    def take_pixels(self, pixels: Pixels, onto: Iterable[Item]) -> None:
        """The same, of pasted or dropped pixels."""
        source = PhotoSource(unopened_id(), self.tr("Pasted picture"), pixels=pixels)
        self._take(ReferenceRequest(source, None, UNTOUCHED), list(onto))

    def ask_colours(self, item: Item, side: int, then: Callable[[Colours], object]) -> None:
        """Small pictures of an open photograph, in its own colours and as it is coloured, to take one colour from."""

        def ask() -> None:
            self._work.ask(
                ColoursRequest(item.source, self._equipment.choice_of(item.treatment), item.treatment, side),
                then=then,
                failed=partial(self._news.fail, self.tr("Its colours could not be taken")),
                text=self.tr("Taking the colours of {name}").format(name=item.name),
            )

        self._keeping.restore_all([item], ask)

    def set_strength(self, strength: float, *, gesture: str | None = None) -> None:
        """Let the current photograph's reference count so much; all calls of one gesture are one undo step."""
        treatment = self._editing.treatment
        if treatment.reference is not None:
            reference = replace(treatment.reference, strength=strength)
            self._editing.edit(replace(treatment, reference=reference), gesture=gesture)

    def spread_strength(self, onto: Iterable[Item]) -> None:
        """Let the same reference of other photographs count as much as the current one's."""
        now = self._editing.treatment.reference
        if now is not None:
            alike = [item for item in onto if _is_same(item.treatment.reference, now)]
            self._spreading.set_reference(now, [item for item in alike if item.treatment.reference != now])

    def _take_restored(self, item: Item, onto: list[Item]) -> None:
        choice: NetworkChoice | None = self._equipment.choice_of(item.treatment)
        self._take(ReferenceRequest(item.source, choice, item.treatment), onto)

    def _take(self, request: ReferenceRequest, onto: list[Item]) -> None:
        self._work.ask(
            request,
            then=partial(self._give, onto),
            failed=partial(self._news.fail, self.tr("Its colours could not be taken")),
            text=self.tr("Taking the colours of {name}").format(name=request.source.name),
        )

    def _give(self, onto: list[Item], reference: Reference) -> None:
        before = self._editing.treatment.reference
        strength = before.strength if before is not None else reference.strength
        self._spreading.set_reference(replace(reference, strength=strength), onto)

    @Slot()
    def _show_palette(self) -> None:
        reference = self._editing.treatment.reference
        if reference is not None and not _is_same(reference, self._asked):
            self._work.ask(PaletteRequest(reference), then=self._tell_palette)
        self._asked = reference

    def _tell_palette(self, palette: Palette) -> None:
        if _is_same(palette.reference, self._editing.treatment.reference):
            self.palette_ready.emit(palette)


def _is_same(one: Reference | None, other: Reference | None) -> bool:
    """Whether two references are of the same photograph, whatever they count."""
    return one is not None and other is not None and (one.name, one.bins) == (other.name, other.bins)
