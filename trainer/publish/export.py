"""A network as an ONNX file, for programs without torch; checked in ONNX Runtime against torch before it counts."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from colorstudio.core.cards import METADATA_KEY, Card, card_to_json
from trainer.errors import RunError, SettingError
from trainer.writing import written

OPSET = 18
AGREEMENT = 1e-3  # of the output's largest value: float32 sums in another order
# Height and width in strides of the network; the first traces, the others check that sizes are free.
SIZES = ((4, 5), (6, 4), (9, 12))


def export(network: nn.Module, card: Card, to: Path) -> float:
    """Write the network to an ONNX file, and return by how much ONNX Runtime differs from torch at most.

    Input of a colorizer: “lightness”, L/100 float32 (N, 1, H, W), levelled where the card says so; of a classifier:
    “srgb” (N, 3, H, W) in 0..1. Sides are multiples of the network's stride. Output: “logits” over the ab bins (N, 313,
    h, w) or the classes (N, C), or “ab” (N, 2, h, w), all before any non-local mean. The file's metadata hold the card
    and the stride. The difference is a share of the largest value, over three sizes. Raises SettingError where onnx and
    ONNX Runtime are missing, RunError where they differ, or the file cannot be written; then no file is left.
    """
    try:
        import onnx
        import onnxruntime
        import onnxscript  # noqa: F401 - what torch.onnx translates by
    except ImportError as error:
        needed = "pip install 'colorstudio[onnx]'"
        raise SettingError(f"Export to ONNX needs further packages ({needed}): {error}.") from error
    stride = int(network.stride)  # type: ignore[arg-type]
    network = network.eval().float().cpu()
    given, found = _names(card)
    free = {0: torch.export.Dim.DYNAMIC, 2: torch.export.Dim.DYNAMIC, 3: torch.export.Dim.DYNAMIC}
    inputs = [_input(card, count, *(stride * part for part in size)) for count, size in enumerate(SIZES, 2)]
    program: Any = torch.onnx.export(
        network,
        (inputs[0],),
        dynamo=True,
        opset_version=OPSET,
        input_names=[given],
        output_names=[found],
        dynamic_shapes=(free,),
        verbose=False,
    )
    model = program.model_proto
    told = {METADATA_KEY: card_to_json(card), "stride": json.dumps(stride)}
    onnx.helper.set_model_props(model, told)
    content = model.SerializeToString()
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    difference = max(_difference(network, session, example, given) for example in inputs)
    if not difference <= AGREEMENT:
        raise RunError(f"ONNX Runtime and torch differ by {difference:.2g} of the largest value: nothing was written.")
    temporary = to.with_name(f".{to.name}.part")
    with written(to):
        try:
            temporary.write_bytes(content)
            temporary.replace(to)
        finally:
            temporary.unlink(missing_ok=True)
    return difference


def _names(card: Card) -> tuple[str, str]:
    if not card.is_colorizer:
        return "srgb", "logits"
    return "lightness", "logits" if card.has_distribution else "ab"


def _input(card: Card, count: int, height: int, width: int) -> Tensor:
    generator = torch.Generator().manual_seed(count)
    return torch.rand(count, 1 if card.is_colorizer else 3, height, width, generator=generator)


@torch.inference_mode()
def _difference(network: nn.Module, session: Any, example: Tensor, given: str) -> float:
    ours = network(example).numpy()
    (theirs,) = session.run(None, {given: example.numpy()})
    return float(np.abs(ours - theirs).max() / max(float(np.abs(ours).max()), 1e-6))
