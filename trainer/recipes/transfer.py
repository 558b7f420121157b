"""Transfer (Li & Wang): pretrained VGG blocks 1 to 5 in place of blocks 1 to 7, the gray picture as RGB.

The preset `trunk` stands on the features of an ImageNet ResNet-50 as they are, where no ImageNet VGG-16 is at hand.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from colorstudio.core.cards import read_card
from colorstudio.core.networks.transfer import TrunkTransferNetwork
from colorstudio.core.networks.vgg import TransferNetwork
from trainer.data import cifar
from trainer.data.pictures import PictureSets
from trainer.errors import SettingError
from trainer.recipes import classification
from trainer.recipes.classification import BinsTask
from trainer.recipes.pictures import bins_card, read_sets, start_from
from trainer.run.pretrained import fill_trunk, read_trunk, read_vgg_blocks, trunk_config


@dataclass(frozen=True)
class Config(classification.Config):
    """Settings of the recipe, as in the paper. width gives way to what pretrained weights have.

    encoder_rate: learning rate of blocks 1 to 5, as a share of the others'. trunk: 1 takes a ResNet-50 trunk for them,
    which is not trained.
    """

    epochs: float = 50.0
    side: int = 224
    encoder_rate: float = 1.0
    trunk: int = 0


COMPACT = Config(
    **{
        **vars(classification.COMPACT),
        "width": 24,
        "side": 64,  # 2 x 2 features and 16 x 16 logits; at 32 the five poolings leave a single cell
        "epochs": 2.5,
    },
    encoder_rate=0.2,  # the decoder starts from nothing, the encoder from a run of its own
)
GENTLE = Config(**vars(classification.GENTLE), encoder_rate=0.3)
TRUNK = Config(**{**vars(COMPACT), "width": 64, "epochs": 0.6, "average": 0.98, "trunk": 1})
PRESETS = {"paper": Config(), "compact": COMPACT, "trunk": TRUNK, "gentle": GENTLE}


class TransferTask(BinsTask):
    """The transfer network on the loss of the classification."""

    config: Config
    network: TransferNetwork | TrunkTransferNetwork

    def parameter_groups(self) -> list[dict[str, Any]]:
        if isinstance(self.network, TrunkTransferNetwork):
            return [{"params": [value for value in self.network.parameters() if value.requires_grad]}]
        encoder = list(self.network.blocks.parameters())
        decoder = [*self.network.block8.parameters(), *self.network.block9.parameters()]
        return [{"params": decoder}, {"params": encoder, "scale": self.config.encoder_rate}]


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> TransferTask:
    """The task on pretrained blocks 1 to 5, or from a checkpoint of the same network."""
    torch.manual_seed(config.seed)
    sets = read_sets(data, config.side)
    if init is not None:
        kind = "trunk_transfer" if read_card(init).architecture == "trunk_transfer" else "transfer"
        network, card = start_from(init, kind, name, data)
        return TransferTask(config, sets, network, card)
    if config.trunk:
        return _on_trunk(config, sets, data, pretrained)
    blocks = read_vgg_blocks(pretrained) if pretrained is not None else None
    sizes: dict[str, Any] = {"width": config.width, "batch_norm": True}
    sizes |= blocks.sizes if blocks else {"mean": cifar.MEAN, "deviation": cifar.DEVIATION}
    network = TransferNetwork(**sizes)
    if blocks is not None:
        network.blocks.load_state_dict(blocks.weights)
    card = bins_card(
        data,
        sets.train,
        more=f"; blocks 1 to 5 from {blocks.source}" if blocks else "",
        name="transfer",
        title="Transfer",
        sentence="The paper's third network: a classifier's eye, taught to colour small pictures.",
        architecture="transfer",
        config=sizes,
        input_side=max(config.side, 128),
    )
    return TransferTask(config, sets, network, card)


def _on_trunk(config: Config, sets: PictureSets, data: Path, pretrained: str | None) -> TransferTask:
    if pretrained is None:
        raise SettingError("The preset trunk stands on ImageNet's features: name a ResNet-50 trunk with --pretrained.")
    found = read_trunk(Path(pretrained))
    network = TrunkTransferNetwork(config.width, found.kind)
    fill_trunk(network.trunk, found, Path(pretrained))
    card = bins_card(
        data,
        sets.train,
        more=f", on the frozen trunk {Path(pretrained).name} (ImageNet)",
        name="transfer",
        title="Transfer",
        sentence="The paper's third network, on ImageNet's features: taught to colour small pictures.",
        architecture="trunk_transfer",
        config={"width": config.width} | trunk_config(network.trunk),
        input_side=max(config.side, 128),
    )
    return TransferTask(config, sets, network, card)
