"""The judge as the authors of the paper made theirs: ImageNet's features left as they are, and a linear layer on them.

Their code trains the last layer alone (`train_all_variables: false`) on VGG-16's features at 224 px; this one stands on
a ResNet-50 trunk at 112 px, whose features of the training pictures are taken once.
"""

from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.cards import Card
from colorstudio.core.networks.trunk import TrunkClassifier
from trainer.data import cifar
from trainer.data.cifar import is_cifar, read_cifar
from trainer.data.pictures import Pictures, PictureSets
from trainer.errors import DataError, SettingError
from trainer.recipes import pictures
from trainer.recipes.pictures import Batch, PictureTask, enlarged, start_from
from trainer.recipes.vgg import fewer, judge_card
from trainer.run.precision import autocast
from trainer.run.pretrained import fill_trunk, read_trunk, trunk_config


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
    """The task on the trunk in the file `pretrained`, torchvision's names, or from a checkpoint of the same network."""
    torch.manual_seed(config.seed)
    if pretrained is None and init is None:
        raise SettingError(
            "The recipe rebuilt stands on ImageNet's features: name a ResNet-50 trunk with --pretrained."
        )
    if not is_cifar(data):
        raise DataError(f"The classifier needs pictures with classes: {data} does not hold CIFAR-10.")
    if init is not None:
        network, card = start_from(init, "trunk_classifier", name, data)
        assert isinstance(network, TrunkClassifier)
    else:
        assert pretrained is not None
        network, card = _on_trunk(config, Path(pretrained))
    classifier = network.to(memory_format=torch.channels_last)
    sets = fewer(read_cifar(data), config.examples)
    train, dev = (features(classifier.trunk, part, config.side) for part in (sets.train, sets.dev))
    return HeadTask(config, PictureSets(train, dev, dev), classifier, card)


def _on_trunk(config: Config, path: Path) -> tuple[TrunkClassifier, Card]:
    found = read_trunk(path)
    network = TrunkClassifier(len(cifar.CLASSES), found.kind)
    fill_trunk(network.trunk, found, path)
    sizes = {"classes": len(cifar.CLASSES)} | trunk_config(network.trunk)
    told = f"CIFAR-10, on the frozen trunk {path.name} (ImageNet)"
    return network, replace(
        judge_card("trunk_classifier", sizes, config.side, told),
        name="rebuilt",
        title="Frozen features",
        sentence="Names one of ten classes by a linear layer on ImageNet's features.",
    )
