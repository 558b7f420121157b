"""Hints on the photograph on screen: one is chosen or about to be set, each change an undo step. GUI thread only."""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.core.hint import REACH_MAX, REACH_MIN, Colour, Hint
from colorstudio.core.treatment import Treatment
from colorstudio.engine.questions import (
    Alternatives,
    AlternativesRequest,
    DoubtRequest,
    EffectRequest,
    NextPlaceRequest,
    PlaceRequest,
)
from colorstudio.engine.source import NetworkChoice
from colorstudio.engine.view import Point
from colorstudio.session.album import Album, Item
from colorstudio.session.editing import Editing
from colorstudio.session.screen import Screen
from colorstudio.session.work import Work

USED_MOST = 12  # colours offered again
ALIKE = 2.0  # ab units: nobody tells such colours apart


class Corrections(QObject):
    """What the hint tool does. A place is in fractions of the photograph.

    A click begins a draft: a pin about which nothing is decided, and nothing is stored, before it has a colour.
    """

    changed = Signal()  # the hints, which one is chosen, or the draft
    place_seen = Signal(object)  # PlaceSeen: of the chosen pin
    effect_known = Signal(object)  # Effect: of the chosen pin, or of what a click under the pointer would set
    doubt_known = Signal(object)  # Doubt
    place_wanted = Signal(object)  # Point: the next doubtful place, where a draft begins

    def __init__(self, work: Work, album: Album, editing: Editing, screen: Screen, *, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._album = album
        self._editing = editing
        self._screen = screen
        self._chosen: int | None = None
        self._draft: Hint | None = None
        self._passed: tuple[Hint, ...] = ()  # doubtful places that were shown and left as they are
        self._copied: Hint | None = None
        self._moving = False  # the chosen pin, in a gesture that has not ended
        editing.changed.connect(self._follow)
        screen.current_changed.connect(self._begin_anew)
        screen.turned.connect(self._begin_anew)

    @property
    def hints(self) -> tuple[Hint, ...]:
        """Those of the photograph on screen, in the order in which they were set."""
        item = self._screen.shown
        return item.treatment.hints if item is not None else ()

    @property
    def chosen(self) -> int | None:
        """Which of them is chosen."""
        return self._chosen

    @property
    def draft(self) -> Hint | None:
        """The pin that is about to be set."""
        return self._draft

    @property
    def pin(self) -> Hint | None:
        """The chosen hint, or the draft."""
        return self.hints[self._chosen] if self._chosen is not None else self._draft

    @property
    def copied(self) -> Hint | None:
        """The hint that `paste` sets."""
        return self._copied

    @property
    def used_colours(self) -> tuple[tuple[float, float], ...]:
        """Colours said in this photograph, then in the others that are open, each once."""
        shown = self._screen.shown
        items = sorted(self._album.items, key=lambda item: item is not shown)
        found: list[tuple[float, float]] = []
        for colour in (hint.colour for item in items for hint in item.treatment.hints):
            if not isinstance(colour, str) and all(math.dist(colour, other) > ALIKE for other in found):
                found.append(colour)
        return tuple(found[:USED_MOST])

    def begin(self, place: Point) -> None:
        """A pin is about to be set here."""
        self._take(None, Hint(_inside(place), "keep"))

    def choose(self, number: int | None) -> None:
        """Choose the hint of this number, or none; a draft is dropped."""
        self._take(number, None)

    def walk(self, by: int) -> bool:
        """Choose the next hint (by 1) or the one before; False where there is none, and none is chosen then."""
        count = len(self.hints)
        start = -1 if by > 0 else count
        number = (start if self._chosen is None else self._chosen) + by
        inside = 0 <= number < count
        self.choose(number if inside else None)
        return inside

    def say(self, colour: Colour, *, gesture: str | None = None) -> None:
        """The chosen pin has this colour; a draft becomes a hint."""
        pin = self.pin
        if pin is not None:
            self._put(replace(pin, colour=colour), gesture=gesture)

    def weigh(self, *, strength: float | None = None, reach: float | None = None, gesture: str | None = None) -> None:
        """Set the chosen pin's strength or reach; of a draft they are kept until it has a colour."""
        pin = self.pin
        if pin is None:
            return
        strength = pin.strength if strength is None else min(max(strength, 0.0), 1.0)
        reach = pin.reach if reach is None else min(max(reach, REACH_MIN), REACH_MAX)
        pin = replace(pin, strength=strength, reach=reach)
        if self._draft is not None:
            self._take(None, pin)
        else:
            self._put(pin, gesture=gesture)

    def move(self, place: Point, *, gesture: str | None = None) -> None:
        """Move the chosen pin there, no further than the photograph's edge."""
        pin = self.pin
        if pin is None:
            return
        pin = replace(pin, place=_inside(place))
        self._moving = gesture is not None
        if self._draft is not None:
            self._take(None, pin)
        else:
            self._put(pin, gesture=gesture)

    def exclude(self, place: Point) -> None:
        """This place keeps what it has, whatever the other hints say."""
        self._take(None, Hint(_inside(place), "keep"))
        self.say("keep")
        self.end_gesture()

    def remove(self) -> None:
        """Delete the chosen hint, or drop the draft."""
        number = self._chosen
        if number is not None:
            hints = self.hints
            self._chosen = None
            self._edit((*hints[:number], *hints[number + 1 :]))
            self.end_gesture()
        self.choose(None)

    def copy(self) -> None:
        """Remember the chosen hint."""
        if self._chosen is not None:
            self._copied = self.hints[self._chosen]

    def paste(self, place: Point) -> None:
        """Set the copied hint here."""
        if self._copied is not None:
            self._take(None, replace(self._copied, place=_inside(place)))
            self._put(replace(self._copied, place=_inside(place)))
            self.end_gesture()

    def end_gesture(self) -> None:
        """The mouse was released, or the key: the next change begins a new undo step."""
        self._editing.end_gesture()
        if self._moving:
            self._moving = False
            self._tell()

    def preview(self, colour: Colour | None) -> None:
        """Draw the photograph as if the chosen pin had this colour; nothing is decided. None: as it is."""
        pin, item = self.pin, self._screen.shown
        if pin is None or colour is None or item is None:
            self._screen.preview(None)
        else:
            hints = self._with(replace(pin, colour=colour))
            self._screen.preview(replace(item.treatment, hints=hints))

    def ask_effect(self, place: Point | None = None) -> None:
        """Where a hint set at this place would act, by default where the chosen pin does; effect_known follows."""
        pin = Hint(_inside(place), "keep") if place is not None else self.pin
        known = self._known()
        if pin is not None and known is not None:
            item, network = known
            others = self.hints if place is not None or self._chosen is None else self._without_chosen()
            treatment = replace(item.treatment, hints=others)
            pin = replace(pin, strength=pin.strength or 1.0)
            self._work.ask(
                EffectRequest(item.source, network, treatment, pin),
                then=self.effect_known.emit,
                alive=partial(self._is_shown, item),
            )

    def ask_doubt(self) -> None:
        """Where the network is unsure; doubt_known follows."""
        if (known := self._known()) is not None:
            item, network = known
            request = DoubtRequest(item.source, network, item.treatment)
            self._work.ask(request, then=self.doubt_known.emit, alive=partial(self._is_shown, item))

    def ask_next(self) -> None:
        """Begin a draft where a hint would tell most; place_wanted follows. Asked again: the place after that."""
        known = self._known()
        if known is None:
            return
        item, network = known
        if self._draft is not None:
            self._passed = (*self._passed, Hint(self._draft.place, "keep"))
        request = NextPlaceRequest(item.source, network, item.treatment, self._passed)
        self._work.ask(request, then=self._go_to, alive=partial(self._is_shown, item))

    def ask_alternatives(self, hint: Hint | None, side: int, then: Callable[[Alternatives], object]) -> bool:
        """Ask for pictures by the likely colours of a pin, or (None) for variants of the whole; False: not now."""
        known = self._known()
        if known is None:
            return False
        item, network = known
        request = AlternativesRequest(item.source, network, item.treatment, hint, side)
        alive = partial(self._is_shown, item)
        self._work.ask(request, then=then, text=self.tr("Colouring alternatives"), alive=alive)
        return True

    def take(self, treatment: Treatment) -> None:
        """Decide for one of the alternatives."""
        added = len(treatment.hints) == len(self.hints) + 1
        draft, self._draft = self._draft, None
        if draft is not None and added:
            self._chosen = len(treatment.hints) - 1
        self._editing.edit(treatment, text=self.tr("Alternative"))
        self.end_gesture()

    def _go_to(self, place: Point) -> None:
        self.place_wanted.emit(place)
        self.begin(place)

    def _take(self, number: int | None, draft: Hint | None) -> None:
        moved = (number, draft) != (self._chosen, self._draft)
        self._chosen, self._draft = number, draft
        if moved:
            self._screen.preview(None)
        self._tell()

    def _put(self, pin: Hint, *, gesture: str | None = None) -> None:
        hints = self._with(pin)
        if self._chosen is None:
            self._chosen, self._draft = len(hints) - 1, None
        self._edit(hints, gesture=None if gesture is None else f"hint {self._chosen} {gesture}")

    def _with(self, pin: Hint) -> tuple[Hint, ...]:
        """The hints with the chosen one so, or a further one."""
        if self._chosen is None:
            return (*self.hints, pin)
        return (*self.hints[: self._chosen], pin, *self.hints[self._chosen + 1 :])

    def _without_chosen(self) -> tuple[Hint, ...]:
        return tuple(hint for number, hint in enumerate(self.hints) if number != self._chosen)

    def _edit(self, hints: tuple[Hint, ...], *, gesture: str | None = None) -> None:
        before = self._editing.treatment
        self._editing.edit(replace(before, hints=hints), gesture=gesture)
        if self._editing.treatment == before:  # nothing differed, or it is not on screen yet
            self._follow()

    def _tell(self) -> None:
        self.changed.emit()
        pin, known = self.pin, self._known()
        if pin is not None and known is not None:
            item, network = known
            self.ask_effect()
            if self._moving:  # nobody reads the colours of a place that the pin has left before they are known
                return
            own = pin if self._chosen is not None else None
            request = PlaceRequest(item.source, network, item.treatment, pin.place, own)
            self._work.ask(request, then=self._tell_seen, alive=partial(self._is_shown, item))

    def _tell_seen(self, seen: object) -> None:
        if self.pin is not None:
            self.place_seen.emit(seen)

    def _known(self) -> tuple[Item, NetworkChoice] | None:
        """The photograph on screen and with what it is coloured, once it is."""
        item = self._screen.shown
        return (item, item.coloured) if item is not None and item.coloured is not None else None

    def _is_shown(self, item: Item) -> bool:
        return item is self._screen.shown

    @Slot()
    def _follow(self) -> None:
        """The hints may be others now, as after an undo."""
        if self._chosen is not None and self._chosen >= len(self.hints):
            self._chosen = None
        self._tell()

    @Slot()
    def _begin_anew(self) -> None:
        self._chosen = self._draft = None
        self._moving = False
        self._passed = ()
        self.changed.emit()


def _inside(place: Point) -> Point:
    return min(max(place[0], 0.0), 1.0), min(max(place[1], 0.0), 1.0)
