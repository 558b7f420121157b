"""What stops a command before the loop hears of it."""

import os
import signal
import time
import types

import pytest

from trainer.run.pauses import SWALLOWING, stoppable


def _interrupted_by(number: int) -> None:
    with stoppable():
        os.kill(os.getpid(), number)
        time.sleep(10)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_what_asks_a_command_to_end_is_an_interrupt_and_afterwards_as_before(name: str) -> None:
    number = getattr(signal, name)
    before = signal.signal(number, signal.default_int_handler)  # nohup may have it ignored
    try:
        with pytest.raises(KeyboardInterrupt):
            _interrupted_by(number)
        assert signal.getsignal(number) is signal.default_int_handler
    finally:
        signal.signal(number, before)


def test_an_interrupt_in_a_library_that_would_swallow_it_is_made_up_for() -> None:
    library = types.ModuleType(SWALLOWING)
    source = "import os, signal\ndef call():\n    os.kill(os.getpid(), signal.SIGINT)\n    return [0] * 100\n"
    exec(source, vars(library))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    swallowed: list[BaseException] = []

    def call() -> None:
        with stoppable():
            try:
                library.call()
            except KeyboardInterrupt as error:
                swallowed.append(error)
            for _ in range(1000):  # an interrupt that is made up for ends no sleep
                time.sleep(0.01)

    try:
        with pytest.raises(KeyboardInterrupt):
            call()
    finally:
        signal.signal(signal.SIGINT, before)
    assert not swallowed
