"""Devices, and what happens when memory runs out."""

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from colorstudio.core.cards import Card
from colorstudio.core.colorizer import Prediction, Progress, load_colorizer
from colorstudio.core.device import choose_device, device_label
from colorstudio.core.effort import Effort
from colorstudio.core.treatment import Framing
from colorstudio.engine.predictor import Predictor
from colorstudio.engine.source import NetworkChoice
from colorstudio.errors import Check, CheckpointError, DeviceError, MemoryExhausted, Message, no_check

GPU = torch.device("cuda")
CPU = torch.device("cpu")
CARD = Card("fake", "Fake", "A fake.", "studio", "ab")


class FakeColorizer:
    """Has memory for so many pixels of side on a device; remembers what it was asked."""

    asked: list[tuple[str, int]]
    effort: Effort

    def __init__(self, device: torch.device, largest: dict[str, int]) -> None:
        self.card = CARD
        self._device = device.type
        self._largest = largest
        self.asked = []

    def predict(
        self,
        lightness: Tensor,
        *,
        side: int,
        effort: Effort,
        frame: Framing | None,
        sheet: Tensor | None,
        check: Check,
        progress: Progress,
    ) -> Prediction:
        self.asked.append((self._device, side))
        self.effort, self.frame = effort, frame
        if side > self._largest.get(self._device, 0):
            raise MemoryExhausted("no memory")
        return Prediction(CARD, lightness, side, ab=torch.zeros(2, 4, 4))


class Bench:
    """A predictor over fake networks, on a machine with a graphics card or without."""

    def __init__(self, largest: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
        self.colorizers: dict[str, FakeColorizer] = {}
        self.notices: list[Message] = []
        device = GPU if "cuda" in largest else CPU
        monkeypatch.setattr("colorstudio.engine.predictor.choose_device", lambda wish="auto": device)

        def load(path: Path, device: torch.device) -> Any:
            self.colorizers[device.type] = FakeColorizer(device, largest)
            return self.colorizers[device.type]

        self.predictor = Predictor(load)

    def predict(self, side: int, effort: Effort = Effort.FAST) -> Prediction:
        return self.predictor.predict(
            torch.zeros(8, 8),
            NetworkChoice(Path("fake.safetensors"), side, effort),
            name="a.jpg",
            check=no_check,
            notice=self.notices.append,
        )


def test_with_enough_memory_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench({"cuda": 512, "cpu": 512}, monkeypatch)
    assert bench.predict(256).side == 256
    assert bench.notices == []
    assert set(bench.colorizers) == {"cuda"}


def test_out_of_memory_steps_down_to_a_smaller_size_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench({"cuda": 100, "cpu": 512}, monkeypatch)
    assert bench.predict(256).side == 64
    assert bench.colorizers["cuda"].asked == [("cuda", 256), ("cuda", 128), ("cuda", 64)]
    assert list(map(str, bench.notices)) == ["Memory ran out: “a.jpg” was coloured at network size 64 instead of 256."]


def test_the_effort_wished_for_stays_at_a_smaller_size(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench({"cuda": 100, "cpu": 512}, monkeypatch)
    bench.predict(256, Effort.BEST)
    assert bench.colorizers["cuda"].effort is Effort.BEST


def test_the_frame_of_a_treatment_reaches_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench({"cuda": 100, "cpu": 512}, monkeypatch)
    network = NetworkChoice(Path("fake.safetensors"), 64, frame="none")
    bench.predictor.predict(torch.zeros(8, 8), network, name="a.jpg", check=no_check, notice=bench.notices.append)
    assert bench.colorizers["cuda"].frame == "none"


def test_then_to_the_cpu_at_full_size(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench({"cuda": 0, "cpu": 512}, monkeypatch)
    assert bench.predict(128).side == 128
    assert list(map(str, bench.notices)) == ["Memory ran out: “a.jpg” was coloured on the CPU."]


def test_on_the_cpu_too_it_steps_down(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench({"cuda": 0, "cpu": 64}, monkeypatch)
    assert bench.predict(128).side == 64
    assert list(map(str, bench.notices)) == [
        "Memory ran out: “a.jpg” was coloured on the CPU at network size 64 instead of 128."
    ]


@pytest.mark.parametrize("largest", [{"cpu": 0}, {"cuda": 0, "cpu": 0}])
def test_where_no_step_helps_it_says_so_and_gives_nothing(
    largest: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(largest, monkeypatch)
    with pytest.raises(MemoryExhausted, match=r"a\.jpg"):
        bench.predict(256)
    assert bench.notices == []


def test_a_size_below_the_smallest_step_is_tried_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Bench({"cpu": 48}, monkeypatch).predict(48).side == 48


def test_a_network_too_large_for_the_graphics_card_goes_to_the_cpu(
    tiny_studio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(path: Path, device: torch.device) -> Any:
        if device.type == "cuda":
            raise torch.OutOfMemoryError("CUDA out of memory")
        return load_colorizer(path, device)

    monkeypatch.setattr("colorstudio.engine.predictor.choose_device", lambda wish="auto": GPU)
    notices: list[Message] = []
    prediction = Predictor(load).predict(
        torch.rand(60, 80) * 100,
        NetworkChoice(tiny_studio),
        name="a.jpg",
        check=no_check,
        notice=notices.append,
    )
    assert prediction.side == 128  # what its card says
    assert list(map(str, notices)) == ["Memory ran out: “a.jpg” was coloured on the CPU."]


def test_a_network_is_loaded_once_and_again_on_another_device(
    tiny_studio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []

    def load(path: Path, device: torch.device) -> Any:
        loaded.append(device.type)
        return FakeColorizer(device, {})

    monkeypatch.setattr(
        "colorstudio.engine.predictor.choose_device",
        lambda wish="auto": GPU if wish == "cuda" else CPU,
    )
    monkeypatch.setattr("colorstudio.engine.predictor.device_label", str)
    predictor = Predictor(load)
    for wish in ("cpu", "cpu", "cuda", "cuda"):
        predictor.use_device(wish)
        predictor.colorizer(tiny_studio)
        predictor.colorizer(tiny_studio)
    assert loaded == ["cpu", "cuda"]


def test_a_damaged_network_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "broken.safetensors").write_bytes(b"not a network")
    with pytest.raises(CheckpointError, match="broken"):
        Predictor().colorizer(tmp_path / "broken.safetensors")


def test_the_cpu_is_always_there_and_is_named_with_its_threads() -> None:
    device = choose_device("cpu")
    assert device.type == "cpu"
    assert device_label(device).startswith("CPU, ")


def test_auto_prefers_cuda_then_mps_then_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda, mps = [True], [True]
    monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda[0])
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps[0])
    assert choose_device("auto").type == "cuda"
    cuda[0] = False
    assert choose_device("auto").type == "mps"
    mps[0] = False
    assert choose_device("auto").type == "cpu"


@pytest.mark.parametrize("wish", ["cuda", "mps", "toaster"])
def test_a_device_that_is_not_there_is_refused_in_a_sentence(wish: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    with pytest.raises(DeviceError, match=r"^There is no .*\.$"):
        choose_device(wish)


def test_a_graphics_card_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda _: "NVIDIA Test 1")
    assert device_label(GPU) == "NVIDIA Test 1 (CUDA)"
    assert device_label(torch.device("mps")) == "Apple GPU (MPS)"
