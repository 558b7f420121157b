"""Networks as ONNX files; without the extra “onnx” only its sentence is checked."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from colorstudio.core.cards import METADATA_KEY, Card
from colorstudio.core.checkpoint import read_checkpoint
from trainer.cli import main
from trainer.errors import RunError
from trainer.publish.export import export
from trainer.run.runs import read_run


def test_without_the_packages_it_is_said_what_to_install(
    tiny_studio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnx", None)
    assert main(["export", str(tiny_studio), "--to", str(tmp_path / "a.onnx")]) == 2
    assert "pip install 'colorstudio[onnx]'" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "status", "said"), [("a.pt", 2, "an .onnx file"), ("none/a.onnx", 1, "no folder")])
def test_a_file_that_cannot_be_meant_is_told_before_anything_is_done(
    name: str, status: int, said: str, tiny_studio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(tiny_studio), "--to", str(tmp_path / name)]) == status
    assert said in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("name", ["studio", "regression", "classification", "vgg", "the program's classifier"])
def test_what_onnx_runtime_says_is_what_torch_says_at_any_size(
    name: str, tiny_runs: dict[str, Path], tiny_studio: Path, tmp_path: Path
) -> None:
    pytest.importorskip("onnx")
    pytest.importorskip("onnxscript")
    runtime = pytest.importorskip("onnxruntime")
    bundled = {"studio": tiny_studio, "the program's classifier": read_run(Path("vgg")).checkpoint}
    path = bundled[name] if name in bundled else tiny_runs[name] / "best.safetensors"
    to = tmp_path / "network.onnx"
    assert main(["export", str(path), "--to", str(to)]) == 0
    network, card = read_checkpoint(path)
    session = runtime.InferenceSession(to.read_bytes(), providers=["CPUExecutionProvider"])
    told = session.get_modelmeta().custom_metadata_map
    assert json.loads(told[METADATA_KEY])["name"] == card.name
    (given,) = session.get_inputs()
    assert given.name == ("lightness" if card.is_colorizer else "srgb")
    stride = json.loads(told["stride"])
    example = torch.rand(1, given.shape[1], 7 * stride, 5 * stride)
    with torch.inference_mode():
        ours = network(example).numpy()
    (theirs,) = session.run(None, {given.name: example.numpy()})
    np.testing.assert_allclose(ours, theirs, atol=1e-3 * np.abs(ours).max())


class Wavering(nn.Module):
    """Says something else when it is exported than when it is asked."""

    stride = 8

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Conv2d(1, 2, 1)

    def forward(self, lightness: Tensor) -> Tensor:
        found: Tensor = self.layer(lightness)
        return found if torch.compiler.is_compiling() else found + 1


@pytest.mark.slow
def test_a_network_that_comes_out_otherwise_is_not_written(tmp_path: Path) -> None:
    for module in ("onnx", "onnxscript", "onnxruntime"):
        pytest.importorskip(module)
    with pytest.raises(RunError, match="differ by"):
        export(Wavering(), Card("w", "W", "", "regression", "ab"), tmp_path / "w.onnx")
    assert not list(tmp_path.iterdir())
