"""The device that torch computes on: choosing it and naming it."""

from collections.abc import Callable

import torch

from colorstudio.core.threads import THREADS
from colorstudio.errors import DeviceError, Said, Term

TORCH_VERSION = torch.__version__


def choose_device(wish: str = "auto") -> torch.device:
    """The device for "auto" (CUDA, MPS, then CPU), "cpu", "cuda" or "mps"; DeviceError where it lacks."""
    there: dict[str, Callable[[], bool]] = {
        "cuda": torch.cuda.is_available,
        "mps": torch.backends.mps.is_available,
        "cpu": lambda: True,
    }
    if wish == "auto":
        return torch.device(next(kind for kind, is_there in there.items() if is_there()))
    if wish not in there:
        raise DeviceError(Said.NO_SUCH_DEVICE, device=wish)
    if not there[wish]():
        raise DeviceError(Said.DEVICE_ABSENT, device=_TITLES[wish])
    return torch.device(wish)


def device_label(device: torch.device) -> str:
    """What it is called on screen, such as "CPU, 2 threads" or "NVIDIA RTX 4060 (CUDA)"."""
    if device.type == "cuda":
        return f"{torch.cuda.get_device_name(device)} (CUDA)"
    if device.type == "mps":
        return "Apple GPU (MPS)"
    return f"CPU, {THREADS} thread" + ("s" if THREADS != 1 else "")


_TITLES = {"cuda": Term.NVIDIA, "mps": Term.APPLE}
