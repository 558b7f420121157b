"""How many photographs are in hand at once, where that is found out."""

import sys

import pytest

from colorstudio.cli.width import RESERVE, TRIAL, FoundWidth, Memory, Width, free_bytes, most_lanes, peak_bytes


class Machine:
    """Photographs come out at so many a second, by how many are in hand."""

    def __init__(self, **paces: float) -> None:
        self.now = 0.0
        self._paces = {int(width[1:]): pace for width, pace in paces.items()}

    def run(self, width: FoundWidth, photographs: int = 100) -> int:
        widest = width.now
        for _ in range(photographs):
            self.now += 1 / self._paces[width.now]
            width.came_out()
            widest = max(widest, width.now)
        return widest


@pytest.mark.parametrize(
    ("paces", "found", "widest"),
    [
        ({"w1": 1.0, "w2": 1.5, "w3": 1.9, "w4": 2.3}, 4, 4),
        ({"w1": 1.0, "w2": 1.5, "w3": 1.6, "w4": 9.0}, 2, 3),  # less than a tenth faster is not worth its memory
        ({"w1": 1.0, "w2": 0.9, "w3": 9.0, "w4": 9.0}, 1, 2),
    ],
)
def test_one_more_is_taken_as_long_as_that_is_faster(paces: dict[str, float], found: int, widest: int) -> None:
    machine = Machine(**paces)
    width = FoundWidth(4, has_room=lambda: True, clock=lambda: machine.now)
    assert machine.run(width) == widest
    assert width.now == found


def test_without_memory_for_one_more_none_is_taken() -> None:
    machine = Machine(w1=1, w2=9)
    width = FoundWidth(4, has_room=lambda: False, clock=lambda: machine.now)
    assert machine.run(width) == 1


def test_the_first_photograph_with_which_the_network_is_loaded_is_not_timed() -> None:
    clock = [0.0]
    width = FoundWidth(2, has_room=lambda: True, clock=lambda: clock[0])
    clock[0] = 100
    width.came_out()
    for _ in range(TRIAL):
        clock[0] += 1
        width.came_out()
    for _ in range(2 + TRIAL):  # no faster, two in hand: had the first counted, it would seem so
        clock[0] += 1
        width.came_out()
    assert width.now == 1


def test_memory_is_told_by_what_the_first_photographs_took() -> None:
    peaks, free = iter([2 << 30, 5 << 30, 5 << 30, None]), iter([(3 << 30) + RESERVE, (3 << 30) + RESERVE - 1, 0])
    memory = Memory(peak=lambda: next(peaks), free=lambda: next(free))
    assert memory.has_room()
    assert not memory.has_room()
    assert memory.has_room()  # nobody knows


@pytest.mark.skipif(sys.platform != "linux", reason="what other systems say is not asked for")
def test_the_system_says_what_memory_there_is() -> None:
    peak, free = peak_bytes(), free_bytes()
    assert peak is not None
    assert free is not None
    assert 10 << 20 < peak < 1 << 40
    assert 0 < free < 1 << 44


def test_a_width_that_was_told_stays_and_a_graphics_processor_has_more_in_hand() -> None:
    width = Width(3)
    width.ran_short()
    width.came_out()
    assert (width.now, width.most) == (3, 3)
    assert 1 <= most_lanes("cpu") <= most_lanes("cuda") <= 4
