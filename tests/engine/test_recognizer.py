"""Recognition in the darkroom: of the gray, the coloured and the original picture of one photograph."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from colorstudio.core.classifier import Classifier, load_classifier
from colorstudio.core.guess import Guess
from colorstudio.core.look import Look
from colorstudio.engine.context import DirectContext
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.painter import Painter
from colorstudio.engine.recognizer import Recognizer
from colorstudio.engine.requests import ForgetRequest, PredictRequest, Recognized, RecognizeRequest
from colorstudio.engine.shelf import hold_photo
from colorstudio.engine.source import NetworkChoice, PhotoSource, Pixels
from colorstudio.errors import CheckpointError, no_check
from colorstudio.files.read import photo_from_pixels
from tests.engine.fakes import treated

DIRECT = DirectContext()
CPU = torch.device("cpu")
LOOK = treated(Look(temperature=0.0))


def seen(room: Darkroom, request: RecognizeRequest) -> Recognized:
    return room.run(request, DIRECT)


def share(guesses: tuple[Guess, ...] | None, label: str) -> float:
    assert guesses is not None
    return next(guess.confidence for guess in guesses if guess.label == label)


def test_before_the_prediction_only_the_gray_picture_is_recognised(
    room: Darkroom, source: PhotoSource, tiny_studio: Path, tiny_classifier: Path
) -> None:
    recognized = seen(room, RecognizeRequest(source, NetworkChoice(tiny_studio), LOOK, tiny_classifier))
    assert [guess.confidence for guess in recognized.gray] == pytest.approx([1 / 3] * 3, abs=1e-5)
    assert recognized.coloured is None
    assert recognized.original is None


def test_the_coloured_picture_is_seen_under_its_look(
    room: Darkroom, source: PhotoSource, tiny_studio: Path, tiny_classifier: Path
) -> None:
    network = NetworkChoice(tiny_studio)  # paints orange where it is firm
    room.run(PredictRequest(source, network), DIRECT)
    request = RecognizeRequest(source, network, LOOK, tiny_classifier)
    firm = seen(room, request)
    softer = seen(room, replace(request, treatment=treated(Look(temperature=1.0))))
    gray = seen(room, replace(request, treatment=treated(Look(saturation=0.0))))
    assert firm.treatment == LOOK
    assert firm.coloured is not None
    assert firm.coloured[0].label == "tomato"
    assert share(firm.coloured, "tomato") > share(softer.coloured, "tomato") + 0.1
    assert gray.coloured == gray.gray


def test_the_own_colours_of_a_file_are_seen_too(room: Darkroom, tiny_classifier: Path, tmp_path: Path) -> None:
    path = tmp_path / "plum.png"
    Image.fromarray(np.full((60, 90, 3), (90, 60, 190), np.uint8)).save(path)
    recognized = seen(room, RecognizeRequest(PhotoSource(1, path.name, path), None, LOOK, tiny_classifier))
    assert recognized.original is not None
    assert recognized.original[0].label == "plum"
    # The classifier of this test is linear in the brightest pixel of each channel: 10 x 190/255 against 10 x 90/255.
    odds = share(recognized.original, "plum") / share(recognized.original, "tomato")
    assert np.log(odds) == pytest.approx(10 * (190 - 90) / 255, abs=0.1)
    assert share(recognized.gray, "plum") == pytest.approx(1 / 3, abs=1e-5)


def counting(painter: Painter, counted: list[Pixels]) -> Recognizer:
    """A recognizer that writes down every picture it classifies."""

    class Counting(Classifier):
        def classify(self, srgb, *, check=no_check):  # type: ignore[no-untyped-def]
            counted.append(srgb)
            return super().classify(srgb, check=check)

    def load(path: Path, device: torch.device) -> Classifier:
        classifier = load_classifier(path, device)
        return Counting(classifier._network, classifier.card, device)

    return Recognizer(painter, load)


def test_what_no_look_changes_is_classified_once(painter: Painter, tiny_classifier: Path) -> None:
    pixels = np.zeros((40, 60, 3), np.uint8) + np.array([200, 90, 40], np.uint8)
    held = hold_photo(photo_from_pixels(pixels, "warm"))
    counted: list[Pixels] = []
    recognizer = counting(painter, counted)
    request = RecognizeRequest(PhotoSource(1, "warm", pixels=pixels), None, LOOK, tiny_classifier)
    first = recognizer.recognize(request, held, None, device=CPU, check=no_check)
    again = recognizer.recognize(request, held, None, device=CPU, check=no_check)
    assert len(counted) == 2  # gray and original
    assert (again.gray, again.original) == (first.gray, first.original)
    recognizer.forget(1)
    recognizer.recognize(request, held, None, device=CPU, check=no_check)
    assert len(counted) == 4


def test_large_photographs_are_reduced_and_small_ones_left(painter: Painter, tiny_classifier: Path) -> None:
    counted: list[Pixels] = []
    recognizer = counting(painter, counted)
    for number, (height, width) in enumerate([(600, 900), (900, 30), (20, 30)]):
        source = PhotoSource(number, "plain", pixels=np.zeros((height, width), np.uint8))
        assert source.pixels is not None
        held = hold_photo(photo_from_pixels(source.pixels, "plain"))
        request = RecognizeRequest(source, None, LOOK, tiny_classifier)
        recognizer.recognize(request, held, None, device=CPU, check=no_check)
    assert [pixels.shape for pixels in counted] == [(171, 256, 3), (256, 9, 3), (20, 30, 3)]


def test_a_photograph_that_was_closed_is_forgotten(
    room: Darkroom, source: PhotoSource, tiny_classifier: Path, gray_photo: Path
) -> None:
    request = RecognizeRequest(source, None, LOOK, tiny_classifier)
    assert seen(room, request).original is None
    room.run(ForgetRequest(1), DIRECT)
    Image.new("RGB", (60, 40), (200, 60, 40)).save(gray_photo)
    assert share(seen(room, request).original, "tomato") > 0.5


def test_a_damaged_classifier_is_refused_by_name(room: Darkroom, source: PhotoSource, tmp_path: Path) -> None:
    path = tmp_path / "torn.safetensors"
    path.write_bytes(b"torn")
    with pytest.raises(CheckpointError, match=r"torn\.safetensors"):
        room.run(RecognizeRequest(source, None, LOOK, path), DIRECT)
