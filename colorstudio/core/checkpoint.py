"""One file format for every network: safetensors with a model card, written and read here only."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from colorstudio.core.cards import METADATA_KEY, Card, card_to_json, read_card, refused
from colorstudio.core.networks.paper import ClassificationNetwork, RegressionNetwork
from colorstudio.core.networks.studio import StudioNetwork
from colorstudio.core.networks.unet import ResidualUNet
from colorstudio.core.networks.vgg import TransferNetwork, VGGClassifier
from colorstudio.core.networks.whitened import WhitenedVGG

ARCHITECTURES: dict[str, Callable[..., nn.Module]] = {
    "studio": StudioNetwork,
    "regression": RegressionNetwork,
    "classification": ClassificationNetwork,
    "transfer": TransferNetwork,
    "vgg": VGGClassifier,
    "whitened_vgg": WhitenedVGG,
    "unet": ResidualUNet,
}


def build_network(card: Card) -> nn.Module:
    """The card's network with fresh weights; raises KeyError or TypeError where the card asks for the unknown."""
    config: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in card.config.items()}
    return ARCHITECTURES[card.architecture](**config)


def write_checkpoint(path: Path, network: nn.Module, card: Card, *, half: bool = True) -> None:
    """Write the network and its card to a safetensors file, atomically.

    half: floating-point weights as float16 (half the size; measured loss in the model card), else as they are.
    """
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
    card = read_card(path)
    try:
        network = build_network(card)
    except (KeyError, TypeError, ValueError) as error:
        raise refused(path, f"this version does not know the network “{card.architecture}” in it") from error
    try:
        tensors = load_file(path)
        network.load_state_dict({name: _loaded(value) for name, value in tensors.items()})
    except (SafetensorError, RuntimeError, OSError) as error:
        raise refused(path, "its weights are damaged or belong to another network") from error
    return network.eval(), card


def _storable(value: Tensor, *, half: bool) -> Tensor:
    value = value.detach().cpu().contiguous()
    return value.half() if half and value.is_floating_point() else value


def _loaded(value: Tensor) -> Tensor:
    return value.float() if value.is_floating_point() else value


def parameter_count(network: nn.Module) -> int:
    """The number of trainable values in the network."""
    return sum(parameter.numel() for parameter in network.parameters())
