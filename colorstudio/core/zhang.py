"""The published network of Zhang, Isola & Efros (ECCV 2016), from the file `colorization_release_v2-9b330a0b.pth`.

Its weights are not ours to ship; a user who has the file adds it (BSD-2, github.com/richzhang/colorization).
"""

import pickle
import re
import stat
import struct
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from colorstudio.core.bins import CENTERS
from colorstudio.core.cards import Card, refused
from colorstudio.core.look import Look
from colorstudio.core.networks.paper import AB_REACH, ClassificationNetwork
from colorstudio.errors import Said, reason

NAME = "zhang2016"
CONFIG = {"deconvolutions": 1, "refinements": 2, "centre": 0.5}  # block 8 of the paper; its input is (L - 50) / 100
SIZE_MAX = 2**30  # bytes; the published file has 129 MB
# Whatever a file that is no pickle, or a broken one, makes Python's and torch's readers raise.
_UNPICKLING = (
    ArithmeticError, AssertionError, AttributeError, EOFError, ImportError, LookupError, MemoryError, RuntimeError,
    TypeError, ValueError, pickle.UnpicklingError, struct.error, zipfile.BadZipFile,
)  # fmt: skip
CENTERS_OFF = 1.0  # ab units by which a file's bins may lie off ours


def read_zhang(path: Path, prior: Sequence[float]) -> tuple[nn.Module, Card]:
    """The network in evaluation mode, float32 on the CPU, and a card for it.

    prior: (313,) of photographs, for vividness: the published file holds none. Raises CheckpointError, which names the
    file, where it is damaged, another network's, or asks for more than plain tensors when it is unpickled.
    """
    tensors = _read_tensors(path)
    centers = tensors.pop("model_out.weight", None)
    network = ClassificationNetwork(**CONFIG)  # type: ignore[arg-type]
    ours = {_our_name(name): tensor for name, tensor in tensors.items()}
    if {name: tensor.shape for name, tensor in ours.items()} != {
        name: tensor.shape for name, tensor in network.state_dict().items()
    }:  # before they are converted: a tensor that repeats one value may be of any size
        raise refused(path, Said.NETWORK_NOT_ZHANG)
    if centers is None or centers.shape != (*CENTERS.T.shape, 1, 1):
        raise refused(path, Said.NETWORK_NO_BINS)
    network.load_state_dict({name: tensor.float() for name, tensor in ours.items()})
    if not all(bool(tensor.isfinite().all()) for tensor in network.state_dict().values()):
        raise refused(path, Said.NETWORK_WEIGHTS_NO_NUMBERS)
    if not (AB_REACH * centers.float().flatten(1).T - CENTERS).abs().max() <= CENTERS_OFF:
        raise refused(path, Said.NETWORK_OTHER_BINS)
    return network.eval(), _card(prior)


def _read_tensors(path: Path) -> dict[str, Tensor]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > SIZE_MAX or _unpacks_to(path) > SIZE_MAX:
            raise refused(path, Said.NETWORK_NO_FILE_OR_LARGE)
        with warnings.catch_warnings(action="ignore"):  # of formats that it is told to be in
            # weights_only: a pickle may run any program; this reads tensors and containers, and refuses the rest.
            found = torch.load(path, map_location="cpu", weights_only=True)
    except OSError as error:
        raise refused(path, Said.NETWORK_UNREADABLE, reason=reason(error)) from error
    except _UNPICKLING as error:
        raise refused(path, Said.NETWORK_UNSAFE) from error
    if not isinstance(found, Mapping) or not all(
        isinstance(name, str) and isinstance(value, Tensor) and value.layout is torch.strided and not value.is_meta
        for name, value in found.items()
    ):
        raise refused(path, Said.NETWORK_NO_WEIGHTS)
    return dict(found)


def _unpacks_to(path: Path) -> int:
    """The number of bytes that a zip file takes when it is unpacked; 0 of any other file."""
    if not zipfile.is_zipfile(path):
        return 0
    with zipfile.ZipFile(path) as packed:
        return sum(entry.file_size for entry in packed.infolist())


def _our_name(name: str) -> str:
    """The published layers stand in ours at the same index of the same block."""
    name = re.sub(r"^model8\.6\.", "block9.", name)
    return re.sub(r"^model([1-8])\.", r"body.block\1.", name)


def _card(prior: Sequence[float]) -> Card:
    return Card(
        name=NAME,
        title="Zhang et al. 2016",
        sentence="The published network of “Colorful Image Colorization”: bold colours. Its vividness leans on the "
        "studio network’s photographs, since the file has no statistics of its own.",
        architecture="classification",
        output="bins313",
        config=CONFIG,
        input_side=256,
        prior=tuple(prior),
        recommended=Look(temperature=1.0, vividness=0.0),  # what the published PyTorch code does
        training_data="ImageNet-1k, with class rebalancing (Zhang, Isola & Efros 2016)",
    )
