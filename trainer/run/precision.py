"""In which precision networks are trained and judged: bfloat16 where the processor computes in it, else float32.

Every forward pass of the trainer goes through `autocast`. On a processor without bfloat16 oneDNN imitates it, 11 to 14
times slower than float32, so it has to be asked for.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import torch

from trainer.run.distributed import sum_over_processes

FLOAT32, BFLOAT16, AUTO = "float32", "bfloat16", "auto"
PRECISIONS = (AUTO, FLOAT32, BFLOAT16)
LIMITS = ("ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA")  # with these oneDNN uses less than the processor has

_current: ContextVar[str | None] = ContextVar("precision", default=None)


def has_bfloat16(device: torch.device) -> bool | None:
    """Whether the device computes in bfloat16 faster than in float32; None where only a trial can tell."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.type != "cpu":
        return None
    onednn = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    if not onednn or not torch.ops.mkldnn._is_mkldnn_bf16_supported():
        return False  # no oneDNN, or one that finds neither AVX-512 nor its like on this processor
    capabilities = torch.cpu.get_capabilities()
    native = capabilities.get("avx512_bf16") or capabilities.get("amx_bf16")
    limited = any(name in os.environ for name in LIMITS)
    return True if native and not limited else None  # AVX-512 without it, AVX_NE_CONVERT, ARM: it depends


def choose(asked: str, device: torch.device, seconds: Callable[[str], float]) -> str:
    """The precision to train in: the one asked for, what the device has, or where in doubt what `seconds` favours.

    seconds: how long a step takes in a precision; RuntimeError where the device has no such precision. The same in all
    processes that train together: float32 where one of them lacks bfloat16.
    """
    if asked != AUTO:
        return asked
    known = has_bfloat16(device)
    lacks = float(known is False)
    doubt, lacking = sum_over_processes([float(known is None), lacks], device)
    if lacking:
        return FLOAT32
    if not doubt:
        return BFLOAT16
    try:
        times = [seconds(FLOAT32), seconds(BFLOAT16)]
    except RuntimeError:
        times = [0.0, 1.0]
    plain, short = sum_over_processes(times, device)
    return BFLOAT16 if short < plain else FLOAT32


@contextmanager
def using(precision: str) -> Iterator[None]:
    """Inside the block `autocast` computes in this precision."""
    before = _current.set(precision)
    try:
        yield
    finally:
        _current.reset(before)


def in_use(device: torch.device) -> str:
    """The precision of the block, outside of one bfloat16 where the device surely has it."""
    return _current.get() or (BFLOAT16 if has_bfloat16(device) else FLOAT32)


def autocast(device: torch.device) -> torch.autocast:
    """A block for a forward pass, in the precision in use."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=in_use(device) == BFLOAT16)
