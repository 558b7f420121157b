"""Photographs in the colours of the screen: held against LittleCMS, read from an X server, chosen in the settings."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms
from PySide6.QtGui import QColor, QColorSpace, QImage

from colorstudio.settings import Settings
from colorstudio.ui.dialogs.settings_dialog import SettingsDialog
from colorstudio.ui.panes.pictures import image_to_pixels, rgb_to_image
from colorstudio.ui.style import screen_colours as module
from colorstudio.ui.style.profiles.x11 import x11_profile
from colorstudio.ui.style.screen_colours import OFF, SYSTEM, screen_colours
from tests.ui.conftest import Studio, pixels_of

P3 = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)
ADOBE = QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb)


@pytest.fixture(autouse=True)
def _as_before(studio: Studio) -> Iterator[None]:
    """What is converted to belongs to the whole program: no test leaves it to the next."""
    yield
    screen_colours.choose(OFF, studio.window.screen())


def profile_bytes(space: QColorSpace) -> bytes:
    return bytes(space.iccProfile().data())


def by_littlecms(pixels: NDArray[np.uint8], profile: bytes) -> NDArray[np.int16]:
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        "RGB",
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )
    return np.asarray(ImageCms.applyTransform(Image.fromarray(pixels), transform)).astype(np.int16)


@pytest.mark.parametrize("space", [P3, ADOBE], ids=["Display P3", "Adobe RGB"])
def test_colours_are_converted_as_littlecms_does(studio: Studio, tmp_path: Path, space: QColorSpace) -> None:
    file = tmp_path / "screen.icc"
    file.write_bytes(profile_bytes(space))
    assert screen_colours.choose(str(file), studio.window.screen())
    levels = np.arange(0, 256, 15, dtype=np.uint8)
    cube = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(-1, len(levels), 3)
    shown = image_to_pixels(screen_colours.shown(rgb_to_image(cube)).convertToFormat(QImage.Format.Format_RGB888))
    truth = by_littlecms(np.ascontiguousarray(cube), profile_bytes(space))
    difference = np.abs(shown.astype(np.int16) - truth)
    assert difference.max() <= 2
    assert np.abs(truth - cube).max() > 20, "the profile is another than sRGB"
    red = screen_colours.shown_colour(QColor(200, 30, 40)).getRgb()[:3]  # type: ignore[index]
    one = by_littlecms(np.array([[[200, 30, 40]]], dtype=np.uint8), profile_bytes(space))[0, 0]
    assert np.abs(np.array(red) - one).max() <= 2


def test_without_a_profile_the_very_same_image_is_drawn(studio: Studio) -> None:
    image = rgb_to_image(np.zeros((2, 2, 3), np.uint8))
    for choice in (OFF, SYSTEM):
        assert screen_colours.choose(choice, studio.window.screen())
        assert screen_colours.shown(image) is image


def test_what_is_on_screen_follows_the_setting_and_the_eyedropper_does_not(
    studio: Studio, gray_photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.open(gray_photo)
    pane = studio.panes.coloured
    before, sources = pixels_of(pane), [picture.image.copy() for picture in studio.panes.coloured_pictures]
    assert studio.window.status.colours.text() == "sRGB"
    monkeypatch.setattr(module, "profile_of", lambda screen: profile_bytes(ADOBE))
    studio.window.showing.choose(SYSTEM)
    assert studio.window.status.colours.accessibleName().startswith("Colours of the screen: ")
    assert studio.window.status.colours.text() != "sRGB"
    after = pixels_of(pane)
    truth = by_littlecms(before.astype(np.uint8), profile_bytes(ADOBE))
    painted = (before.max(axis=2) - before.min(axis=2)) > 12  # the photograph, and not the canvas around it
    assert painted.mean() > 0.1
    assert np.abs(after - truth)[painted].max() <= 3
    assert np.abs(after - before)[painted].max() > 5
    assert [picture.image for picture in studio.panes.coloured_pictures] == sources
    studio.window.showing.choose(OFF)
    assert np.array_equal(pixels_of(pane), before)
    assert studio.window.status.colours.text() == "sRGB"


def test_gray_pixels_are_converted_once_while_only_colours_change(
    studio: Studio, gray_photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.open(gray_photo)
    made: list[int] = []

    def note(image: QImage) -> QImage:
        made.append(image.cacheKey())
        return image

    monkeypatch.setattr(screen_colours, "shown", note)
    gray = {picture.image.cacheKey() for picture in studio.panes.gray_pictures}
    for value in (0.2, 0.9, 0.4):
        studio.window.panel.sliders["temperature"].number.setValue(value)
        studio.wait_for_colour()
    studio.wait(lambda: bool(made))
    assert not gray & set(made)
    assert len(made) == len(set(made))


def test_a_file_is_chosen_kept_and_refused_where_it_is_no_profile(
    studio: Studio, tmp_path: Path, gray_photo: Path
) -> None:
    file, wrong = tmp_path / "wide.icc", tmp_path / "wrong.icc"
    file.write_bytes(profile_bytes(P3))
    wrong.write_bytes(b"no profile")
    dialog = SettingsDialog(studio.session, studio.settings, studio.window)
    studio.qtbot.addWidget(dialog)
    dialog.screen_profile_wanted.connect(studio.window.showing.choose)
    assert dialog.screen_profile.count() == 3
    dialog._take_profile_file(str(file))
    assert studio.settings.screen_profile == str(file)
    assert dialog.screen_profile.currentText() == "wide.icc"
    name = screen_colours.name
    assert name
    with studio.qtbot.waitSignal(studio.window.showing.refused) as told:
        dialog._take_profile_file(str(wrong))
    assert told.args is not None
    assert told.args[0] == "wrong.icc is not used"
    assert studio.settings.screen_profile == str(file)
    assert screen_colours.name == name
    with studio.qtbot.waitSignal(studio.window.showing.refused):
        studio.window.showing.choose(str(tmp_path / "gone.icc"))
    dialog.restore_defaults()
    assert studio.settings.screen_profile == SYSTEM
    assert screen_colours.name == ""


def test_profiles_that_are_not_of_screens_are_refused(studio: Studio, tmp_path: Path) -> None:
    lab = tmp_path / "lab.icc"
    lab.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes())
    assert not screen_colours.choose(str(lab), studio.window.screen())
    assert screen_colours.name == ""
    huge = tmp_path / "huge.icc"
    with huge.open("wb") as sparse:
        sparse.truncate(64 * 2**20)
    assert not screen_colours.choose(str(huge), studio.window.screen())


def test_a_setting_of_another_type_reads_as_the_systems(tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text('{"window/screen_profile": [1, 2]}')
    assert Settings(tmp_path / "odd.json").screen_profile == SYSTEM


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs an X server of its own: Xvfb")
def test_the_profile_is_read_from_the_x_servers_root_window(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "320x240x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        try:
            os.close(writing)
            number = os.read(reading, 16).decode().strip()
            monkeypatch.setenv("DISPLAY", f":{number}")
            assert x11_profile(0) is None
            profile = profile_bytes(P3)
            _set_property(b"_ICC_PROFILE_1", profile)
            assert x11_profile(1) == profile
            assert x11_profile(0) is None
        finally:
            os.close(reading)
            server.terminate()
    assert x11_profile(0) is None, "no server at all"


def _set_property(name: bytes, value: bytes) -> None:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XDefaultRootWindow.restype = ctypes.c_ulong
    opened = x11.XOpenDisplay(None)
    assert opened, "the server does not answer"
    display = ctypes.c_void_p(opened)
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    atom = ctypes.c_ulong(x11.XInternAtom(display, name, 0))
    cardinal = ctypes.c_ulong(6)
    x11.XChangeProperty(display, root, atom, cardinal, 8, 0, value, len(value))
    x11.XSync(display, 0)
    x11.XCloseDisplay(display)
