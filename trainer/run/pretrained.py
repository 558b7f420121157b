"""Pretrained encoders: VGG blocks 1 to 5, and the trunk of ResNet-50; from a run of ours, a file, or torchvision."""

from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file
from torch import Tensor

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.networks.trunk import V1, V1_5, ResNetTrunk
from colorstudio.core.networks.vgg import VGGBlocks, VGGClassifier
from colorstudio.errors import CheckpointError
from trainer.errors import RunError

TORCHVISION = "torchvision"
NO_TRUNK = "The file {} does not hold conv1 to layer3 of a ResNet-50, by torchvision's names."


@dataclass(frozen=True)
class PretrainedBlocks:
    """Weights of `VGGBlocks`, the sizes that it must be built with, and where they come from, for a model card."""

    weights: dict[str, Tensor]
    sizes: dict[str, Any]
    source: str


def read_vgg_blocks(name: str) -> PretrainedBlocks:
    """The blocks that `name` names: "torchvision" (downloads), a checkpoint of the recipe vgg, or a weights file.

    A file holds torchvision's names for a plain VGG-16 (`features.0.weight`, ...), as safetensors or as a state
    dictionary of torch (.pth), which is read with weights_only. Raises RunError where it cannot be used.
    """
    if name == TORCHVISION:
        return _from_torchvision()
    path = Path(name)
    try:
        network, card = read_checkpoint(path)
    except CheckpointError:
        return _from_file(path)
    if not isinstance(network, VGGClassifier):
        raise RunError(f"{path} holds a network of the kind “{card.architecture}”, not “vgg”.")
    sizes: dict[str, Any] = {
        key: card.config[key] for key in ("width", "batch_norm", "mean", "deviation") if key in card.config
    }
    return PretrainedBlocks(network.blocks.state_dict(), sizes, f"“{card.title}” ({card.training_data})")


@dataclass(frozen=True)
class PretrainedTrunk:
    """Weights of ResNet-50 with BatchNorm, by torchvision's names, and its kind: “v1” or “v1.5”."""

    weights: dict[str, Tensor]
    kind: str


def read_trunk(path: Path) -> PretrainedTrunk:
    """The weights in a file, safetensors or a state dictionary of torch (.pth), and what kind they are.

    A safetensors file says it in its metadata: “stride 2 sits on the first 1x1 convolution of a stage”, or
    “v1.5”. Without that, what has a counter for each BatchNorm or the classifier of torchvision's ResNet-50 is its.
    Raises RunError where neither is so: weights of the wrong kind load, and work wrongly.
    """
    weights = _load_weights(path)
    if not isinstance(weights, dict) or "conv1.weight" not in weights:
        raise RunError(NO_TRUNK.format(path))
    told = " ".join(_metadata(path).values()).lower()
    if "first 1x1" in told:
        return PretrainedTrunk(weights, V1)
    theirs = any(name.endswith("num_batches_tracked") or name == "fc.weight" for name in weights)
    if V1_5 in told or theirs:
        return PretrainedTrunk(weights, V1_5)
    raise RunError(
        f"The file {path} does not say which ResNet-50 it holds. Name torchvision's whole state dictionary, or a "
        "safetensors file whose metadata say “v1.5” (torchvision's: stride on the 3x3 convolution, RGB divided by the "
        "deviation) or “stride 2 sits on the first 1x1 convolution of a stage” (Keras and Caffe: RGB less the mean)."
    )


def fill_trunk(trunk: ResNetTrunk, found: PretrainedTrunk, path: Path) -> None:
    """Fill a trunk of the kind found with the weights from the path; raises RunError where they do not fit."""
    try:
        trunk.load_batchnorm_weights(found.weights)
    except (KeyError, RuntimeError) as error:
        raise RunError(NO_TRUNK.format(path)) from error


def trunk_config(trunk: ResNetTrunk) -> dict[str, str]:
    """What a card's config says of a trunk's kind: nothing of v1, which older versions take for granted."""
    return {} if trunk.kind == V1 else {"trunk": trunk.kind}


def _metadata(path: Path) -> dict[str, str]:
    if path.suffix != ".safetensors":
        return {}
    with safe_open(path, "pt") as file:
        return file.metadata() or {}


def _from_torchvision() -> PretrainedBlocks:
    try:
        from torchvision.models import VGG16_Weights

        weights = VGG16_Weights.IMAGENET1K_V1.get_state_dict(progress=True)
    except (OSError, ImportError) as error:
        raise RunError(f"torchvision's VGG-16 weights cannot be had: {error}. Name a file of them instead.") from error
    return _plain(weights, "torchvision's VGG16_Weights.IMAGENET1K_V1")


def _from_file(path: Path) -> PretrainedBlocks:
    return _plain(_load_weights(path), path.name)


def _load_weights(path: Path) -> Any:
    try:
        weights = (
            load_file(path)
            if path.suffix == ".safetensors"
            else torch.load(path, map_location="cpu", weights_only=True)
        )
    except FileNotFoundError as error:
        raise RunError(f"There is no file {path}.") from error
    except UnpicklingError as error:
        raise RunError(f"The file {path} holds more than weights, or is damaged: it was not opened.") from error
    except (OSError, RuntimeError, ValueError, EOFError, SafetensorError) as error:
        raise RunError(f"The weights {path} cannot be read: the file is damaged, or no file of weights.") from error
    return weights


def _plain(weights: Any, source: str) -> PretrainedBlocks:
    """The convolutions of a plain VGG-16, without its fully connected layers."""
    needed = VGGBlocks().state_dict()
    try:
        found = {name: weights[name].float() for name in needed}
    except (KeyError, TypeError, AttributeError) as error:
        raise RunError(
            f"{source} does not hold the convolutions of VGG-16 under torchvision's names: {error}."
        ) from error
    wrong = [name for name, value in found.items() if value.shape != needed[name].shape]
    if wrong:
        raise RunError(f"{source} is not VGG-16: {wrong[0]} has the shape {tuple(found[wrong[0]].shape)}.")
    return PretrainedBlocks(found, {"width": 64, "batch_norm": False}, source)
