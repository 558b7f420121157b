"""The judge as the authors of the paper made theirs: ImageNet's features left as they are, and a linear layer on them.

Their code trains the last layer alone (`train_all_variables: false`) on VGG-16's features at 224 px; this one stands on
a ResNet-50 trunk at 112 px, whose features of the training pictures are taken once.
"""

from dataclasses import dataclass, replace
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.cards import Card
from colorstudio.core.networks.trunk import TrunkClassifier
from trainer.data import cifar
from trainer.data.cifar import is_cifar, read_cifar
from trainer.data.pictures import Pictures, PictureSets
from trainer.errors import DataError, RunError, SettingError
from trainer.recipes import pictures
from trainer.recipes.pictures import Batch, PictureTask, enlarged
from trainer.recipes.vgg import fewer, judge_card
from trainer.run.precision import autocast


@dataclass(frozen=True)
class Config(pictures.Config):
    """Settings of the recipe.

    examples: pictures trained on (the paper: 10,000), and a tenth of it for validation.
    """

    epochs: float = 20.0
    peak: float = 1e-3
    constant: int = 0
    side: int = 112
    examples: int = 10_000
    fixed: int = 1


PRESETS = {"frozen": Config()}


class HeadTask(PictureTask):
    """The linear layer, on features in place of pictures."""

    config: Config
    network: nn.Linear

    def __init__(self, config: Config, features: PictureSets, classifier: TrunkClassifier, base: Card) -> None:
        super().__init__(config, features, classifier.head, base)
        self._classifier = classifier

    def loss(self, batch: Batch, step: int) -> Tensor:
        assert batch.pictures.labels is not None
        return F.cross_entropy(self.network(batch.pictures.pixels), batch.pictures.labels)

    @torch.inference_mode()
    def validate(self, network: nn.Module) -> dict[str, float]:
        features, labels = self.checked.pixels, self.checked.labels
        assert labels is not None
        logits = network(features.to(next(network.parameters()).device)).cpu()
        correct = (logits.argmax(dim=1) == labels).float().mean()
        return {"loss": float(F.cross_entropy(logits, labels)), "accuracy": float(correct)}

    def product(self, network: nn.Module) -> nn.Module:
        """The trunk with the layer on it: a whole classifier."""
        self._classifier.head.load_state_dict(network.state_dict())
        return self._classifier


@torch.inference_mode()
def features(trunk: nn.Module, found: Pictures, side: int) -> Pictures:
    """Mean features (N, 1024) of a trunk's last stage in place of pictures, with their labels."""
    device = next(trunk.parameters()).device
    parts = []
    for pixels in torch.split(found.pixels, 100):
        srgb = enlarged(pixels, side).to(device, memory_format=torch.channels_last)
        with autocast(device):
            parts.append(trunk(srgb)[-1].float().mean(dim=(2, 3)).cpu())
    return Pictures(torch.cat(parts).clone(), found.labels)


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> HeadTask:
    """The task on the trunk in the file `pretrained`, torchvision's names."""
    del name
    torch.manual_seed(config.seed)
    if pretrained is None or init is not None:
        raise SettingError(
            "The recipe rebuilt stands on ImageNet's features: name a ResNet-50 trunk with --pretrained."
        )
    if not is_cifar(data):
        raise DataError(f"The classifier needs pictures with classes: {data} does not hold CIFAR-10.")
    classifier = TrunkClassifier(len(cifar.CLASSES)).to(memory_format=torch.channels_last)
    try:
        classifier.trunk.load_batchnorm_weights(load_file(pretrained))
    except (OSError, KeyError, RuntimeError, SafetensorError) as error:
        raise RunError(f"{pretrained} is no file of a ResNet-50 trunk under torchvision's names: {error}.") from error
    sets = fewer(read_cifar(data), config.examples)
    train, dev = (features(classifier.trunk, part, config.side) for part in (sets.train, sets.dev))
    told = f"CIFAR-10, on the frozen trunk {Path(pretrained).name} (ImageNet)"
    card = replace(
        judge_card("trunk_classifier", {"classes": len(cifar.CLASSES)}, config.side, told),
        name="rebuilt",
        title="Frozen features",
        sentence="Names one of ten classes by a linear layer on ImageNet's features.",
    )
    return HeadTask(config, PictureSets(train, dev, dev), classifier, card)
