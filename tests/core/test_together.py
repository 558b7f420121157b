"""Several threads at one network: what passes, in which company, and that nothing else changes."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from torch import Tensor

from colorstudio.core.colorizer import load_colorizer
from colorstudio.core.together import Together

LONG = 5.0  # seconds; far more than anything here takes


class Held:
    """Doubles what it is given, once it is let go; remembers how many inputs each pass had."""

    def __init__(self, most: int) -> None:
        self.passes: list[int] = []
        self.fits = 100
        self.reached, self.opened = threading.Event(), threading.Event()
        self.together = Together(self._run, most=most)

    def _run(self, planes: Tensor) -> Tensor:
        self.passes.append(len(planes))
        self.reached.set()
        assert self.opened.wait(LONG)
        if len(planes) > self.fits:
            raise torch.OutOfMemoryError("no memory")
        return planes * 2

    def ask_behind_a_pass(self, shapes: list[tuple[int, int]]) -> list[Tensor]:
        """Ask with ones of the last shape, and while that passes with twos, threes ... of these; all outputs."""
        inputs = [torch.full((1, 1, *shape), 2.0 + number) for number, shape in enumerate(shapes)]
        with ThreadPoolExecutor(len(inputs) + 1) as pool:
            answers: list[Future[Tensor]] = [pool.submit(self.together, torch.ones(1, 1, *shapes[-1]))]
            assert self.reached.wait(LONG)
            answers += [pool.submit(self.together, planes) for planes in inputs]
            while len(self.together._waiting) < len(answers):
                threading.Event().wait(0.001)
            self.opened.set()
            return [answer.result(LONG) for answer in answers]


def test_inputs_of_one_size_that_wait_pass_together_and_each_gets_its_own_output() -> None:
    held = Held(most=1000)
    outputs = held.ask_behind_a_pass([(4, 6)] * 3)
    assert held.passes == [1, 3]
    assert [float(output.mean()) for output in outputs] == [2, 4, 6, 8]
    assert {tuple(output.shape) for output in outputs} == {(1, 1, 4, 6)}


def test_inputs_of_other_sizes_pass_by_themselves() -> None:
    held = Held(most=1000)
    outputs = held.ask_behind_a_pass([(4, 6), (6, 4), (4, 6), (6, 4)])
    assert held.passes == [1, 2, 2]
    assert [float(output.mean()) for output in outputs] == [2, 4, 6, 8, 10]


@pytest.mark.parametrize(("most", "passes"), [(0, [1, 1, 1, 1, 1]), (24, [1, 1, 1, 1, 1]), (48, [1, 2, 2])])
def test_a_pass_has_no_more_pixels_than_it_may_but_for_a_single_input(most: int, passes: list[int]) -> None:
    held = Held(most)
    outputs = held.ask_behind_a_pass([(4, 6)] * 4)
    assert held.passes == passes
    assert [float(output.mean()) for output in outputs] == [2, 4, 6, 8, 10]


def test_where_memory_is_too_small_for_many_they_pass_alone_and_fewer_go_together_from_then_on() -> None:
    held = Held(most=1000)
    held.fits = 2
    outputs = held.ask_behind_a_pass([(4, 6)] * 5)
    assert held.passes == [1, 5, 1, 2, 2]
    assert [float(output.mean()) for output in outputs] == [2, 4, 6, 8, 10, 12]


def test_an_error_of_a_single_input_is_raised_at_who_asked_and_the_next_one_passes() -> None:
    held = Held(most=1000)
    held.opened.set()
    held.fits = 0
    with pytest.raises(torch.OutOfMemoryError):
        held.together(torch.ones(1, 1, 4, 6))
    held.fits = 1
    assert float(held.together(torch.ones(1, 1, 4, 6)).mean()) == 2


def test_a_network_says_the_same_of_photographs_together_as_of_each_alone(tiny_studio: Path) -> None:
    colorizer = load_colorizer(tiny_studio, torch.device("cpu"))
    photographs = [torch.rand((60, 80), generator=torch.Generator().manual_seed(seed)) * 100 for seed in range(4)]
    alone = [colorizer.predict(photograph, side=64, frame="none") for photograph in photographs]

    network, sizes = colorizer._network, []
    gathered = threading.Barrier(4)

    def watched(planes: Tensor) -> Tensor:
        sizes.append(len(planes))
        if len(sizes) == 1:  # let the others come to wait
            while len(together._waiting) < 4:
                threading.Event().wait(0.001)
        output: Tensor = network(planes)
        return output

    together = colorizer._together = Together(watched, most=10**6)

    def predict(photograph: Tensor) -> Tensor:
        gathered.wait(LONG)
        prediction = colorizer.predict(photograph, side=64, frame="none")
        assert prediction.logits is not None
        return prediction.logits

    with ThreadPoolExecutor(4) as pool:
        logits = list(pool.map(predict, photographs))
    assert sizes == [1, 3]
    for one, other in zip(alone, logits, strict=True):
        torch.testing.assert_close(one.logits, other, atol=1e-4, rtol=1e-4)
        assert not torch.equal(other, logits[0]) or other is logits[0]
