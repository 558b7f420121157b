"""What is done to photographs, on one thread and without Qt: open, colour, draw, save, export.

The window's engine and the command line both work through it, hence with the same pixels. A method may be
entered again from context.check() of a longer one, so each keeps what it works with in its own variables.
"""

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.batch.naming import coloured_path
from colorstudio.core.colorizer import Prediction, Progress, no_progress
from colorstudio.core.compose import Box
from colorstudio.core.look import Look
from colorstudio.engine import jobs
from colorstudio.engine.context import Context
from colorstudio.engine.jobs import NetworkChoice, PhotoSource, Pixels, View
from colorstudio.engine.painter import Painter
from colorstudio.engine.placement import Cut, cut_photo, cut_to_rect
from colorstudio.engine.predictor import Predictor
from colorstudio.engine.recognizer import Recognizer
from colorstudio.engine.shelf import Held, Shelf, hold_photo
from colorstudio.engine.thumbnails import make_thumbnail
from colorstudio.errors import Check, ColorStudioError, MemoryExhausted, Said
from colorstudio.files.formats import find_photos, written_bits
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.write import write_photo
from colorstudio.library.adding import add_network

PREDICTIONS_HELD = 16  # about 5 MB each


@dataclass(frozen=True)
class _Scene:
    """What does not change while only the look does: the view's lightness and its gray pane."""

    photo_id: int
    view: View
    cut: Cut
    lightness: Tensor
    gray: NDArray[np.uint8]


class Darkroom:
    """Does every request of engine.jobs. Use it on one thread, and close it."""

    def __init__(self, predictor: Predictor | None = None) -> None:
        self._predictor = predictor or Predictor()
        self._painter = Painter()
        self._recognizer = Recognizer(self._painter)
        self._shelf = Shelf()
        self._predictions: OrderedDict[tuple[int, NetworkChoice], Prediction] = OrderedDict()
        self._scene: _Scene | None = None

    def run(self, request: jobs.Request, context: Context) -> object:
        """Do a request; gives what its class says. Raises ColorStudioError and Cancelled."""
        try:
            return self._run(request, context)
        except MemoryError as error:
            raise MemoryExhausted(Said.NO_MEMORY) from error

    def close(self) -> None:
        """Let go of everything and join the painting threads."""
        self._painter.close()
        self._predictions.clear()
        self._scene = None

    def _run(self, request: jobs.Request, context: Context) -> object:
        match request:
            case jobs.RenderRequest():
                return self.render(request, context)
            case jobs.RecognizeRequest():
                return self.recognize(request, context)
            case jobs.OpenRequest(source):
                return self.open(source, context)
            case jobs.PredictRequest(source, network):
                return self.predict(source, network, context)
            case jobs.SaveRequest():
                return self.save(request, context)
            case jobs.CopyRequest(source, network, look):
                pixels = self.paint(source, network, look, bits=8, context=context)
                return jobs.Copied(source.photo_id, pixels.astype(np.uint8, copy=False))
            case jobs.ExportRequest():
                return self.export(request, context)
            case jobs.ThumbnailRequest(source, side):
                return jobs.Thumbnail(source.photo_id, context.aside(lambda _: make_thumbnail(source, side)))
            case jobs.FindRequest(paths):
                return jobs.Found(tuple(context.aside(lambda _: find_photos(paths))))
            case jobs.LoadNetworkRequest(network):
                return jobs.NetworkLoaded(network, self._predictor.colorizer(network.path).card)
            case jobs.AddNetworkRequest(path):
                return jobs.NetworkAdded(context.aside(lambda _: add_network(path)))
            case jobs.DeviceRequest(device):
                return self._predictor.use_device(device)
            case jobs.ForgetRequest(photo_id):
                self.forget(photo_id)
                return None
        raise TypeError(f"no such request: {request.kind}")

    def open(self, source: PhotoSource, context: Context) -> jobs.PhotoInfo:
        """Read a photograph and hold it."""
        held = self._hold(source, context)
        context.aside(lambda _: held.pyramid)  # now, so that the first frame need not wait for it
        photo = held.photo
        return jobs.PhotoInfo(
            source.photo_id,
            source.name,
            source.path,
            width=photo.width,
            height=photo.height,
            bits=photo.bits,
            was_coloured=photo.own_ab is not None,
        )

    def forget(self, photo_id: int) -> None:
        """Let go of a photograph, its predictions and its view."""
        self._shelf.drop(photo_id)
        self._recognizer.forget(photo_id)
        for key in [key for key in self._predictions if key[0] == photo_id]:
            del self._predictions[key]
        if self._scene is not None and self._scene.photo_id == photo_id:
            self._scene = None

    def predict(self, source: PhotoSource, network: NetworkChoice, context: Context) -> jobs.Predicted:
        """Run the network on a photograph and hold its prediction."""
        prediction = self._prediction(source, network, context, progress=context.progress)
        self._predictions[source.photo_id, network] = prediction
        while len(self._predictions) > PREDICTIONS_HELD:
            self._predictions.popitem(last=False)
        return jobs.Predicted(
            source.photo_id,
            network,
            side=prediction.side,
            has_distribution=prediction.card.has_distribution,
        )

    def render(self, request: jobs.RenderRequest, context: Context) -> jobs.Frame:
        """Draw the panes of a view; the gray one only where the view is not that of the frame before."""
        source, view = request.source, request.view
        scene = self._scene
        if scene is None or (scene.photo_id, scene.view) != (source.photo_id, view):
            scene = self._scene = self._set_scene(source, view, context)
        prediction = self._known(source, request.network) if request.network else None
        coloured = None
        if prediction is not None:
            field = self._painter.field(prediction, request.look)
            coloured = self._painter.paint_screen(scene.lightness, field, _box(scene.cut))
        return jobs.Frame(
            source.photo_id,
            view,
            request.look,
            request.network,
            origin=scene.cut.origin,
            rect=cut_to_rect(scene.cut),
            gray=scene.gray,
            coloured=coloured,
        )

    def recognize(self, request: jobs.RecognizeRequest, context: Context) -> jobs.Recognized:
        """Say what a photograph shows, in gray and, where it is held, under the prediction; raises CheckpointError."""
        held = self._hold(request.source, context)
        prediction = self._known(request.source, request.network) if request.network else None
        field = self._painter.field(prediction, request.look) if prediction else None
        return self._recognizer.recognize(request, held, field, device=self._predictor.device, check=context.check)

    def paint(self, source: PhotoSource, network: NetworkChoice, look: Look, *, bits: int, context: Context) -> Pixels:
        """The whole photograph, coloured: (H, W, 3) sRGB, uint8 or, for bits of 16, uint16."""
        held = self._hold(source, context)
        prediction = self._prediction(source, network, context)
        field = self._painter.field(prediction, look)
        return self._painter.paint_whole(held.lightness, field, bits=bits, check=context.check)

    def save(self, request: jobs.SaveRequest, context: Context) -> jobs.Saved:
        """Write one coloured photograph; raises SaveError and leaves what was there whole."""
        source, target = request.source, request.target
        with self._shelf.using(source.photo_id):
            photo = self._hold(source, context).photo
            bits = written_bits(target, photo.bits)
            pixels = self.paint(source, request.network, request.look, bits=bits, context=context)

            def write(check: Check) -> None:
                overwrite, quality = request.overwrite, request.quality
                write_photo(target, pixels, source=photo, overwrite=overwrite, quality=quality, check=check)

            context.aside(write)
        return jobs.Saved(source.photo_id, target, request.look)

    def export(self, request: jobs.ExportRequest, context: Context) -> jobs.Exported:
        """Write every photograph of the request; where one fails, the result says so and the others go on."""
        saved: list[jobs.Saved] = []
        failures: list[jobs.ExportFailure] = []
        for number, item in enumerate(request.items):
            context.progress(number / len(request.items), item.source.name)
            context.check()
            target = coloured_path(item.source.name, request.folder, suffix=request.suffix)
            one = jobs.SaveRequest(item.source, request.network, item.look, target, quality=request.quality)
            try:
                saved.append(self.save(one, context))
            except ColorStudioError as error:
                failures.append(jobs.ExportFailure(item.source.name, str(error)))
        context.progress(1.0)
        return jobs.Exported(tuple(saved), tuple(failures))

    def _hold(self, source: PhotoSource, context: Context) -> Held:
        held = self._shelf.get(source.photo_id)
        if held is None:
            self._shelf.make_room()
            held = context.aside(lambda check: hold_photo(_read(source, check)))
            self._shelf.put(source.photo_id, held)
            for note in held.photo.notes:
                context.notice(str(note))
        return held

    def _prediction(
        self, source: PhotoSource, network: NetworkChoice, context: Context, *, progress: Progress = no_progress
    ) -> Prediction:
        known = self._known(source, network)
        if known is not None:
            return known
        lightness = self._hold(source, context).lightness
        name, check, notice = source.name, context.check, context.notice
        return self._predictor.predict(lightness, network, name=name, check=check, notice=notice, progress=progress)

    def _known(self, source: PhotoSource, network: NetworkChoice) -> Prediction | None:
        key = source.photo_id, network
        if key in self._predictions:
            self._predictions.move_to_end(key)
        return self._predictions.get(key)

    def _set_scene(self, source: PhotoSource, view: View, context: Context) -> _Scene:
        held = self._hold(source, context)
        cut = cut_photo(view, held.photo.width, held.photo.height)
        lightness = self._painter.run(lambda: held.pyramid.sample(cut))
        gray = self._painter.paint_screen(lightness, None)
        return _Scene(source.photo_id, view, cut, lightness, gray)


def _read(source: PhotoSource, check: Check) -> Photo:
    if source.path is not None:
        return read_photo(source.path, check)
    assert source.pixels is not None  # a source has one of the two
    return photo_from_pixels(source.pixels, source.name)


def _box(cut: Cut) -> Box:
    """The cut in fractions of the photograph."""
    width, height = cut.scaled
    return Box(cut.left / width, cut.top / height, cut.right / width, cut.bottom / height)
