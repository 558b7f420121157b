"""One run by several processes: `torchrun --nproc-per-node N -m trainer fit ...`, on one machine or on many.

Every process holds the whole network and works on its share of the same batch; gradients are averaged. The leader
alone writes. A network's BatchNorm takes its statistics from its process' share, and keeps the leader's.
"""

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import torch
from torch import Tensor, distributed

Whole = TypeVar("Whole", Tensor, list[tuple[int, int, int]])
TORCHRUN = "TORCHELASTIC_RUN_ID"  # in the environment of the processes that it starts
PATIENCE = timedelta(hours=2)  # the others wait while the leader validates


@dataclass(frozen=True)
class Process:
    """One of `world` processes that train together; the one of rank 0 leads."""

    rank: int = 0
    world: int = 1

    @property
    def leads(self) -> bool:
        """Whether this process validates and writes."""
        return self.rank == 0

    def share(self, whole: Whole) -> Whole:
        """This process' part of what belongs to a batch: all parts are equally long, what is left over is dropped."""
        return whole[self.rank : len(whole) - len(whole) % self.world : self.world]


def this_process() -> Process:
    """This process' place among those that train together; alone where nobody started more."""
    if distributed.is_available() and distributed.is_initialized():
        return Process(distributed.get_rank(), distributed.get_world_size())
    return Process()


def speaks() -> bool:
    """Whether this process tells what all have to say, also when they train no more: it is alone, or leads."""
    return TORCHRUN not in os.environ or os.environ.get("RANK", "0") == "0"


@contextmanager
def together(device: torch.device) -> Iterator[torch.device]:
    """Inside the block, the processes that torchrun started train together; yields the device of this one."""
    if TORCHRUN not in os.environ:
        yield device
        return
    if device.type == "cuda":
        device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(device)
    # Of 1x1 kernels, whose memory has two names for one order.
    warnings.filterwarnings("ignore", message="Grad strides do not match bucket view strides")
    if device.type == "cpu":
        _share_cores()
    distributed.init_process_group("nccl" if device.type == "cuda" else "gloo", timeout=PATIENCE)
    try:
        yield device
    finally:
        distributed.destroy_process_group()


def _share_cores() -> None:
    """Give this process its share of the cores, where torchrun alone set a thread each."""
    processes = int(os.environ.get("LOCAL_WORLD_SIZE", "1"))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if os.environ.get("OMP_NUM_THREADS") == "1" and processes > 1:  # what torchrun says where nobody said anything
        torch.set_num_threads(max(cores // processes, 1))


def sum_over_processes(values: list[float], device: torch.device) -> list[float]:
    """Each value summed over the processes, the same in all of them; a process alone gets its own back."""
    if this_process().world == 1:
        return values
    summed = torch.tensor(values, dtype=torch.float64, device=device)
    distributed.all_reduce(summed)
    return summed.tolist()
