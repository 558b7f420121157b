"""One file format for every network: safetensors with a model card, written and read here only."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from colorstudio.core.cards import METADATA_KEY, Card, card_from_json, card_to_json, read_card, read_header, refused
from colorstudio.core.networks.paper import ClassificationNetwork, RegressionNetwork
from colorstudio.core.networks.studio import StudioNetwork
from colorstudio.core.networks.transfer import TrunkTransferNetwork
from colorstudio.core.networks.trunk import TrunkClassifier
from colorstudio.core.networks.unet import ResidualUNet
from colorstudio.core.networks.vgg import TransferNetwork, VGGClassifier
from colorstudio.core.networks.whitened import WhitenedVGG
from colorstudio.core.refusal import check_range
from colorstudio.errors import Said

ARCHITECTURES: dict[str, Callable[..., nn.Module]] = {
    "studio": StudioNetwork,
    "regression": RegressionNetwork,
    "classification": ClassificationNetwork,
    "transfer": TransferNetwork,
    "vgg": VGGClassifier,
    "whitened_vgg": WhitenedVGG,
    "unet": ResidualUNet,
    "trunk_classifier": TrunkClassifier,
    "trunk_transfer": TrunkTransferNetwork,
}


OUTPUTS = {
    "studio": "bins313",
    "regression": "ab",
    "classification": "bins313",
    "transfer": "bins313",
    "vgg": "classes",
    "whitened_vgg": "classes",
    "unet": "bins313",
    "trunk_classifier": "classes",
    "trunk_transfer": "bins313",
}
# What a setting may be, where another number means no network, or one that would take hours to make.
LIMITS = {
    "width": (1, 4096),
    "deconvolutions": (0, 3),
    "refinements": (0, 8),
    "classes": (1, 100_000),
    "pool": (1, 32),
    "widths": (1, 4096),
    "scale": (1e-6, 1e6),
    "centre": (-10, 10),
    "mean": (-10, 10),
    "deviation": (1e-3, 10),
}
PARAMETERS_MAX = 400_000_000  # three times VGG-16; 1.6 GB
_TYPES = ("F16", "BF16", "F32", "F64", "I64")


def build_network(card: Card) -> nn.Module:
    """The card's network with fresh weights; raises KeyError, TypeError or ValueError where the card asks for what is
    unknown or has no sense."""
    config: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in card.config.items()}
    for name, (low, high) in LIMITS.items():
        match config.get(name, low):
            case tuple(values):  # a studio network's last width may be 0
                for value in values:
                    check_range(f"config.{name}", value, min(low, 0) if name != "deviation" else low, high)
            case value:
                check_range(f"config.{name}", value, low, high)
    return ARCHITECTURES[card.architecture](**config)


class Unfilled(TorchFunctionMode):
    """Within, a network is made without weights in its tensors, which takes a second for VGG: they are loaded next."""

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        kwargs = kwargs or {}
        if getattr(func, "__module__", "") == "torch.nn.init" or func is torch.Tensor.normal_:
            return args[0] if args else kwargs["tensor"]
        return func(*args, **kwargs)


def write_checkpoint(path: Path, network: nn.Module, card: Card, *, half: bool = True) -> None:
    """Write the network and its card to a safetensors file, atomically.

    half: floating-point weights as float16 (half the size; measured loss in the model card), else as they are. Raises
    OSError, SafetensorError, and CheckpointError for a card that could not be read again.
    """
    card_from_json(card_to_json(card), path)  # what would not be read again is not written
    tensors = {name: _storable(value, half=half) for name, value in network.state_dict().items()}
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        save_file(tensors, temporary, metadata={METADATA_KEY: card_to_json(card)})
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def read_checkpoint(path: Path) -> tuple[nn.Module, Card]:
    """The network in evaluation mode, float32 on the CPU, and its card.

    Raises CheckpointError, which names the file, where it is damaged, foreign, of an architecture that this
    version does not know, or does not fit the architecture that it names.
    """
    card = check_checkpoint(path)
    try:
        with Unfilled():
            network = build_network(card)
        tensors = load_file(path)
        network.load_state_dict({name: _loaded(value) for name, value in tensors.items()})
    except (SafetensorError, RuntimeError, OSError) as error:
        raise refused(path, Said.NETWORK_OTHER_WEIGHTS) from error
    if not all(bool(value.isfinite().all()) for value in network.state_dict().values()):
        raise refused(path, Said.NETWORK_WEIGHTS_NO_NUMBERS)
    return network.eval(), card


def check_checkpoint(path: Path) -> Card:
    """The card of a checkpoint whose weights have the names, shapes and types that the card's network has.

    Reads the file's first bytes alone and makes no weights, so that nothing a card asks for takes memory. Raises
    CheckpointError, which names the file.
    """
    card = read_card(path)
    try:
        with torch.device("meta"), Unfilled():
            network = build_network(card)
    except (ArithmeticError, LookupError, TypeError, ValueError, RuntimeError) as error:
        raise refused(path, Said.NETWORK_UNKNOWN, network=card.architecture) from error
    if card.output != OUTPUTS[card.architecture]:
        raise refused(path, Said.NETWORK_OTHER_OUTPUT, network=card.architecture, output=card.output)
    if card.output == "classes" and card.config.get("classes", 10) != len(card.classes):
        raise refused(path, Said.NETWORK_CARD_INCOMPLETE)
    if parameter_count(network) > PARAMETERS_MAX:
        raise refused(path, Said.NETWORK_LARGE)
    if _shapes_in_file(path) != {name: tuple(value.shape) for name, value in network.state_dict().items()}:
        raise refused(path, Said.NETWORK_OTHER_WEIGHTS)
    return card


def _shapes_in_file(path: Path) -> dict[str, tuple[int, ...]]:
    shapes = {}
    for name, value in read_header(path).items():
        if name != "__metadata__":
            if (
                not isinstance(value, dict)
                or value.get("dtype") not in _TYPES
                or not isinstance(value.get("shape"), list)
            ):
                raise refused(path, Said.NETWORK_OTHER_WEIGHTS)
            shapes[name] = tuple(value["shape"])
    return shapes


def _storable(value: Tensor, *, half: bool) -> Tensor:
    value = value.detach().cpu().contiguous()
    return value.half() if half and value.is_floating_point() else value


def _loaded(value: Tensor) -> Tensor:
    return value.float() if value.is_floating_point() else value


def parameter_count(network: nn.Module) -> int:
    """The number of trainable values in the network."""
    return sum(parameter.numel() for parameter in network.parameters())
