"""What is done to photographs, on one thread and without Qt: open, colour, draw, save.

The window's engine and the command line both work through it, hence with the same pixels. A method may be
entered again from context.check() of a longer one, so each keeps what it works with in its own variables.
"""

from dataclasses import replace
from time import perf_counter
from typing import Any, cast

import numpy as np
import torch

from colorstudio.core.chroma import ChromaField
from colorstudio.core.colorizer import Prediction, Progress, no_progress
from colorstudio.core.effort import Effort
from colorstudio.core.memory import give_back
from colorstudio.core.palette import bin_shares
from colorstudio.core.reference import Reference
from colorstudio.core.treatment import Treatment
from colorstudio.core.turn import turn_size
from colorstudio.engine import colour_requests, questions, requests
from colorstudio.engine.advisor import Advisor
from colorstudio.engine.context import Context
from colorstudio.engine.developer import Developer
from colorstudio.engine.painter import Painter
from colorstudio.engine.predictor import Predictor
from colorstudio.engine.reading import look_through, read_as_seen
from colorstudio.engine.recognizer import Recognizer
from colorstudio.engine.references import palette_of, shares_of_pixels
from colorstudio.engine.requests import R, Request
from colorstudio.engine.scene import Scene
from colorstudio.engine.screen_painter import ScreenPainter
from colorstudio.engine.shelf import Held, Shelf, hold_photo
from colorstudio.engine.source import NetworkChoice, PhotoSource, Pixels
from colorstudio.engine.telling import provenance_of
from colorstudio.engine.thumbnails import make_thumbnail
from colorstudio.engine.view import Frame, cut_to_rect
from colorstudio.errors import Check, MemoryExhausted, Message, PhotoError, Said
from colorstudio.files.formats import written_bits
from colorstudio.files.provenance import provenance_in
from colorstudio.files.read import photo_from_pixels
from colorstudio.files.reduce import reduce_photo
from colorstudio.files.seen import Seen
from colorstudio.files.turn import turn_photo, turn_pixels
from colorstudio.files.write import write_photo
from colorstudio.library.adding import add_network

TURN_SIDE = 512  # pixels, longer side: enough for a photograph on an album page
GRAY_MOST = 12  # of 255 between the channels of a pixel: what JPEG leaves in a gray photograph


class Darkroom:
    """Does every request of engine.requests. Use it on one thread, and close it."""

    def __init__(self, predictor: Predictor | None = None) -> None:
        self._predictor = predictor or Predictor()
        self._painter = Painter()
        self._recognizer = Recognizer(self._painter)
        self._advisor = Advisor(self._painter)
        self._shelf = Shelf()
        self._seen: dict[int, Seen] = {}  # by photograph: the file that was read, of which all that is held is
        self._developer = Developer(self._painter)
        self._scene: Scene | None = None
        self._screen = ScreenPainter(self._painter)

    def run(self, request: Request[R], context: Context) -> R:
        """Do a request; gives what its class says. Raises ColorStudioError and Cancelled."""
        try:
            return cast(R, self._run(request, context))
        except MemoryError as error:
            raise MemoryExhausted(Said.NO_MEMORY) from error

    def close(self) -> None:
        """Let go of everything and join the painting threads."""
        self._painter.close()
        self._developer.clear()
        self._screen.forget()
        self._scene = None

    def _run(self, request: Request[Any], context: Context) -> object:
        if isinstance(source := getattr(request, "source", None), PhotoSource) and source.seen is not None:
            self._let_go_of_another(source.photo_id, source.seen)
        match request:
            case requests.RenderRequest():
                return self.render(request, context)
            case requests.RecognizeRequest():
                return self.recognize(request, context)
            case questions.Question():
                prediction = self._prediction(request.source, request.network, context)
                return self._advisor.answer(
                    request, prediction, lambda: self._hold(request.source, request.treatment.degrees, context)
                )
            case requests.OpenRequest(source, turn):
                return self.open(source, context, turn=turn)
            case requests.TurnRequest(source, network):
                return self.find_turn(source, network, context)
            case requests.PredictRequest(source, network):
                return self.predict(source, network, context)
            case requests.SaveRequest():
                return self.save(request, context)
            case requests.CopyRequest(source, network, treatment):
                pixels = self.paint(source, network, treatment, bits=8, context=context)
                return requests.Copied(source.photo_id, pixels.astype(np.uint8, copy=False))
            case requests.ThumbnailRequest(source, side):
                return requests.Thumbnail(source.photo_id, context.aside(lambda _: make_thumbnail(source, side)))
            case requests.ColouredThumbnailRequest():
                return self.colour_thumbnail(request, context)
            case requests.CompareRequest():
                return self.compare(request, context)
            case colour_requests.ReferenceRequest():
                return self.take_reference(request, context)
            case colour_requests.ColoursRequest():
                return self.show_colours(request, context)
            case colour_requests.PaletteRequest(reference):
                return colour_requests.Palette(reference, palette_of(reference))
            case requests.FindRequest(paths):
                return context.aside(lambda check: look_through(paths, check))
            case requests.LoadNetworkRequest(network):
                return requests.NetworkLoaded(network, self._predictor.colorizer(network.path).card)
            case requests.AddNetworkRequest(path):
                return requests.NetworkAdded(context.aside(lambda _: add_network(path)))
            case requests.DeviceRequest(device):
                return self._predictor.use_device(device)
            case requests.ForgetRequest(photo_id):
                self.forget(photo_id)
                return None
            case requests.RestRequest(unseen):
                self.rest(unseen=unseen)
                return None
        raise TypeError(f"no such request: {request.kind}")

    def open(self, source: PhotoSource, context: Context, *, turn: int = 0) -> requests.PhotoInfo:
        """Read a photograph and hold it, turned as it will be wanted."""
        held = self._hold(source, turn, context)
        context.aside(lambda _: held.pyramid)  # now, so that the first frame need not wait for it
        photo = held.photo
        width, height = turn_size((photo.width, photo.height), turn)  # a quarter turn back is one, too
        return requests.PhotoInfo(
            source.photo_id,
            source.name,
            source.path,
            width=width,
            height=height,
            bits=photo.bits,
            was_coloured=photo.own_ab is not None,
            pages=photo.pages if source.page is None else 1,  # it may have been read as a whole before
            provenance=provenance_in(photo.metadata.xmp) if photo.metadata.xmp else None,
            seen=self._seen.get(source.photo_id),
        )

    def find_turn(self, source: PhotoSource, network: NetworkChoice, context: Context) -> requests.TurnFound:
        """Look which way up a photograph lies, on a small copy where it is not held; raises CheckpointError."""
        held = self._shelf.get(source.photo_id)
        if held is None or held.turn:
            small = context.aside(lambda _: make_thumbnail(source, TURN_SIDE))
            held = hold_photo(photo_from_pixels(small, source.name))
        turn = self._predictor.turn_wanted(held.lightness, network.path, check=context.check)
        return requests.TurnFound(source.photo_id, turn)

    def forget(self, photo_id: int) -> None:
        """Let go of a photograph, its predictions and its view."""
        self._shelf.drop(photo_id)
        self._seen.pop(photo_id, None)
        self._recognizer.forget(photo_id)
        self._developer.forget(photo_id)
        if self._scene is not None and self._scene.photo_id == photo_id:
            self._scene = None
            self._screen.forget()

    def rest(self, *, unseen: bool) -> None:
        """Give back memory that is free; unseen: let go first of what can be made again from what stays.

        The photograph used last stays, with the predictions: its file may be gone when somebody wants to save it.
        """
        if unseen:
            self._scene = None
            self._screen.forget()
            self._developer.forget_fields()
            self._shelf.slim()
        give_back()

    def predict(self, source: PhotoSource, network: NetworkChoice, context: Context) -> requests.Predicted:
        """Run the network on a photograph and hold its prediction."""
        prediction = self._prediction(source, network, context, progress=context.progress)
        self._developer.keep(source.photo_id, network, prediction)
        return requests.Predicted(
            source.photo_id,
            network,
            side=prediction.side,
            has_distribution=prediction.card.has_distribution,
            frames=prediction.frames,
        )

    def render(self, request: requests.RenderRequest, context: Context) -> Frame:
        """Draw the panes of a view; the gray one only where the view is not that of the frame before.

        A coarse frame is given up before it is painted where nobody wants it any more; its field stays.
        """
        begun = perf_counter()
        if request.moving:
            self._held_field(request)
            context.check()
        return self._draw(request, context, begun)

    def _draw(self, request: requests.RenderRequest, context: Context, begun: float) -> Frame:
        source, view = request.source, request.view
        scene = self._scene
        turn = request.treatment.degrees
        if scene is None or (scene.photo_id, scene.turn, scene.view) != (source.photo_id, turn, view):
            held = self._hold(source, turn, context)
            scene = self._scene = self._screen.scene(source.photo_id, turn, view, held=held, before=scene)
        coloured, step = None, 1
        if (colours := self._held_field(request)) is not None:
            step = self._screen.step(scene, begun) if request.moving else 1
            coloured = self._screen.colour(scene, colours, step)
        return Frame(
            source.photo_id,
            view,
            request.treatment,
            request.network,
            origin=scene.cut.origin,
            rect=cut_to_rect(scene.cut),
            gray=scene.gray,
            coloured=coloured,
            step=step,
        )

    def compare(self, request: requests.CompareRequest, context: Context) -> Frame:
        """Draw a view under another treatment; what is on screen stays as it is."""
        source, network, view = request.source, request.network, request.view
        if self._developer.known(source.photo_id, network) is None:
            self.predict(source, network, context)
        context.check()
        shown = self._scene
        try:
            draw = requests.RenderRequest(source, network, request.treatment, view, moving=request.moving)
            return self._draw(draw, context, perf_counter())
        finally:
            self._scene = shown

    def take_reference(self, request: colour_requests.ReferenceRequest, context: Context) -> Reference:
        """The colours of a photograph; raises PhotoError where it has none."""
        source, network = request.source, request.network
        held = self._shelf.get(source.photo_id)
        photo = held.photo if held is not None else context.aside(lambda check: read_as_seen(source, check)[0])
        if photo.own_ab is not None:
            return Reference(source.name, bin_shares(torch.tensor(photo.own_ab)))
        if network is None:
            raise PhotoError(source.path, Said.GRAY_REFERENCE, name=source.name)
        small = requests.ColouredThumbnailRequest(source, network, request.treatment, side=320)
        return Reference(source.name, shares_of_pixels(self.colour_thumbnail(small, context).pixels))

    def show_colours(self, request: colour_requests.ColoursRequest, context: Context) -> colour_requests.Colours:
        """Small pictures of a photograph, in its own colours and in those given here."""
        source, network, side = request.source, request.network, request.side
        own = turn_pixels(context.aside(lambda _: make_thumbnail(source, side)), request.treatment.degrees)
        coloured = None
        if network is not None:
            small = requests.ColouredThumbnailRequest(source, network, request.treatment, side=side)
            coloured = self.colour_thumbnail(small, context).pixels
        has_own = np.ptp(own, axis=2).max() > GRAY_MOST
        return colour_requests.Colours(source.photo_id, own if has_own else None, coloured)

    def recognize(self, request: requests.RecognizeRequest, context: Context) -> requests.Recognized:
        """Say what a photograph shows, in gray and, where it is held, under the prediction; raises CheckpointError."""
        held = self._hold(request.source, request.treatment.degrees, context)
        field = self._held_field(request)
        return self._recognizer.recognize(request, held, field, device=self._predictor.device, check=context.check)

    def colour_thumbnail(
        self, request: requests.ColouredThumbnailRequest, context: Context
    ) -> requests.ColouredThumbnail:
        """A small coloured picture; of a photograph that was not coloured yet, of what its thumbnail lets guess."""
        source, network, treatment = request.source, request.network, request.treatment
        small = context.aside(lambda _: make_thumbnail(source, request.side))
        lightness = hold_photo(photo_from_pixels(turn_pixels(small, treatment.degrees), source.name)).lightness
        prediction = self._developer.known(source.photo_id, network)
        if prediction is not None:
            field = self._developer.field(source.photo_id, network, prediction, treatment)
        else:
            quick = replace(network, effort=Effort.FAST)
            guess = self._predictor.predict(
                lightness, quick, name=source.name, check=context.check, notice=lambda _: None, progress=no_progress
            )
            look = treatment.resolved(guess.card)
            field = self._painter.field(guess, look, reference=treatment.reference, hints=treatment.hints)
        pixels = self._painter.paint_whole(lightness, field, bits=8, check=context.check).astype(np.uint8, copy=False)
        pixels.setflags(write=False)
        return requests.ColouredThumbnail(source.photo_id, pixels)

    def paint(
        self,
        source: PhotoSource,
        network: NetworkChoice,
        treatment: Treatment,
        *,
        bits: int,
        context: Context,
        longest: int | None = None,
    ) -> Pixels:
        """The whole photograph, coloured: (H, W, 3) sRGB, uint8 or, for bits of 16, uint16. longest: as of a save."""
        lightness = _reduced(self._hold(source, treatment.degrees, context), longest, context).lightness
        prediction = self._prediction(source, network, context)
        field = self._developer.field(source.photo_id, network, prediction, treatment)
        return self._painter.paint_whole(lightness, field, bits=bits, check=context.check)

    def save(self, request: requests.SaveRequest, context: Context) -> requests.Saved:
        """Write one coloured photograph; raises SaveError and leaves what was there whole."""
        source, target = request.source, request.target
        with self._shelf.using(source.photo_id):
            whole = self._hold(source, request.treatment.degrees, context)
            held = _reduced(whole, request.longest, context)
            photo = held.photo
            bits = written_bits(target, photo.bits)
            network, treatment = request.network, request.treatment
            prediction = self._prediction(source, network, context)
            field = self._developer.field(source.photo_id, network, prediction, treatment)
            pixels = self._painter.paint_rows(held.lightness, field, bits=bits)
            gray = None
            if request.layers:
                gray = self._painter.paint_whole(held.lightness, None, bits=bits, check=context.check)
            card = self._predictor.colorizer(network.path).card

            def write(check: Check) -> tuple[Message, ...]:
                return write_photo(
                    target,
                    pixels,
                    source=photo,
                    overwrite=request.overwrite,
                    quality=request.quality,
                    check=check,
                    provenance=provenance_of(
                        source, treatment, network, card, longest=None if held is whole else request.longest
                    ),
                    own_profile=request.own_profile,
                    keep_times=request.keep_times,
                    gray=gray,
                )

            for note in context.aside(write):
                context.notice(note)
        return requests.Saved(source.photo_id, target, request.treatment)

    def _hold(self, source: PhotoSource, turn: int, context: Context) -> Held:
        """The photograph, turned so; it stays so until it is wanted otherwise."""
        held = self._shelf.get(source.photo_id)
        if held is None:
            self._shelf.make_room()
            photo, seen = context.aside(lambda check: read_as_seen(source, check))
            if seen is not None:
                self._let_go_of_another(source.photo_id, seen)
                self._seen[source.photo_id] = seen
            held = hold_photo(photo)
            self._shelf.put(source.photo_id, held)
            for note in held.photo.notes:
                context.notice(note)
        if held.turn != turn:
            before = held
            held = context.aside(lambda _: hold_photo(turn_photo(before.photo, (turn - before.turn) % 360), turn))
            self._shelf.put(source.photo_id, held)
        return held

    def _let_go_of_another(self, photo_id: int, seen: Seen) -> None:
        """Let go of what is held of another file that lay in the place of this one."""
        known = self._seen.get(photo_id)
        if known is not None and known.signature != seen.signature:
            self.forget(photo_id)

    def _prediction(
        self, source: PhotoSource, network: NetworkChoice, context: Context, *, progress: Progress = no_progress
    ) -> Prediction:
        known = self._developer.known(source.photo_id, network)
        if known is not None:
            return known
        held = self._hold(source, network.turn, context)
        lightness, sheet = held.lightness, held.overview
        name, check, notice = source.name, context.check, context.notice
        return context.freely(
            lambda: self._predictor.predict(
                lightness, network, name=name, sheet=sheet, check=check, notice=notice, progress=progress
            )
        )

    def _held_field(self, request: requests.RenderRequest | requests.RecognizeRequest) -> ChromaField | None:
        """The field of what is asked about; None where its prediction is not held."""
        photo_id, network = request.source.photo_id, request.network
        prediction = self._developer.known(photo_id, network)
        if prediction is None or network is None:
            return None
        return self._developer.field(photo_id, network, prediction, request.treatment)


def _reduced(held: Held, longest: int | None, context: Context) -> Held:
    """The photograph itself, or a copy with a longer side of `longest` pixels where it is larger."""
    if longest is None or longest >= max(held.photo.width, held.photo.height):
        return held
    return context.aside(lambda check: hold_photo(reduce_photo(held.photo, longest, check)))
