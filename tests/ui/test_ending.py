"""Signals that end the program end it in good order, also while nothing happens in the window."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QTimer

from colorstudio.ui.ending import Endings
from tests.ui.conftest import Studio
from tests.ui.test_closing import begin_export

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows ends programs without signals")

IDLE = """
    import sys
    from PySide6.QtCore import QTimer
    from colorstudio.__main__ import main
    from colorstudio.ui import app
    made = app.MainWindow
    def with_word(*arguments):
        window = made(*arguments)
        window.painted.connect(lambda: QTimer.singleShot(300, lambda: print("ready", flush=True)))
        return window
    app.MainWindow = with_word
    sys.argv = ["colorstudio"]
    sys.exit(main())
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_window_at_rest_ends(name: str, tmp_path: Path) -> None:
    number = getattr(signal, name)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    program = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(IDLE)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),  # a background shell has children ignore SIGINT
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        program.send_signal(number)
        assert program.wait(timeout=60) == 128 + number


def test_a_save_in_hand_is_finished(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    studio.open(gray_photo)
    target = tmp_path / "saved.png"
    endings = Endings(studio.window)
    endings.asked.connect(studio.window.closing.end)
    try:
        studio.session.save(target, overwrite=False)
        os.kill(os.getpid(), signal.SIGTERM)
        studio.wait(studio.engine.isFinished)
    finally:
        endings.close()
    assert endings.number == signal.SIGTERM
    assert studio.window.isHidden()
    with Image.open(target) as image:
        image.load()


def test_an_export_stops_after_the_photograph_in_hand_and_is_offered_again(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    results = begin_export(studio, gray_photo, tmp_path / "out")
    studio.wait(lambda: results[0].is_file())
    QTimer.singleShot(0, studio.window.closing.end)
    studio.wait(studio.engine.isFinished)
    assert studio.window.closing.question is None
    assert list((tmp_path / "out").glob(".colorstudio-*.part")) == []
    assert (tmp_path / "out").exists()
    for result in results:
        if result.is_file():
            with Image.open(result) as image:
                image.load()


def test_handlers_are_as_before_after_it(studio: Studio) -> None:
    before = signal.getsignal(signal.SIGTERM)
    endings = Endings(studio.window)
    assert signal.getsignal(signal.SIGTERM) != before
    endings.close()
    assert signal.getsignal(signal.SIGTERM) == before
