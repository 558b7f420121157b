"""The precision of training: what the processor has, a trial where in doubt, and what is asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from trainer.cli import main
from trainer.run import precision
from trainer.run.precision import AUTO, BFLOAT16, FLOAT32, autocast, choose, has_bfloat16, in_use, using
from trainer.run.record import read_record

CPU = torch.device("cpu")


def untimed(name: str) -> float:
    raise AssertionError(f"{name} was timed without doubt")


def processor(monkeypatch: pytest.MonkeyPatch, *, onednn: bool, **capabilities: bool) -> None:
    monkeypatch.setattr(torch.ops.mkldnn, "_is_mkldnn_bf16_supported", lambda: onednn)
    monkeypatch.setattr(torch.backends.mkldnn, "is_available", lambda: True)
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: capabilities)
    for name in precision.LIMITS:
        monkeypatch.delenv(name, raising=False)


def computed_in() -> torch.dtype:
    with autocast(CPU):
        return (torch.ones(2, 2) @ torch.ones(2, 2)).dtype


@pytest.mark.parametrize(
    ("onednn", "capabilities", "has"),
    [
        (False, {"avx2": True}, False),
        (True, {"avx512_f": True, "avx512_bf16": True}, True),
        (True, {"amx_bf16": True}, True),
        (True, {"avx512_f": True, "avx512_bf16": False}, None),
        (True, {"neon": True, "bf16": True}, None),
    ],
)
def test_bfloat16_is_had_where_the_processor_computes_in_it_and_in_doubt_where_only_onednn_knows(
    onednn: bool, capabilities: dict[str, bool], has: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    processor(monkeypatch, onednn=onednn, **capabilities)
    assert has_bfloat16(CPU) is has


def test_a_processor_without_bfloat16_trains_in_float32_and_one_with_it_in_bfloat16_both_untimed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    processor(monkeypatch, onednn=False)
    assert choose(AUTO, CPU, untimed) == FLOAT32
    assert computed_in() == torch.float32
    processor(monkeypatch, onednn=True, avx512_bf16=True)
    assert choose(AUTO, CPU, untimed) == BFLOAT16
    assert computed_in() == torch.bfloat16


@pytest.mark.parametrize(("plain", "short", "best"), [(1.0, 0.6, BFLOAT16), (1.0, 11.0, FLOAT32)])
def test_in_doubt_the_faster_one_is_taken(
    plain: float, short: float, best: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    processor(monkeypatch, onednn=True, avx512_f=True)
    assert choose(AUTO, CPU, {FLOAT32: plain, BFLOAT16: short}.__getitem__) == best


def test_a_device_that_refuses_the_trial_trains_in_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    processor(monkeypatch, onednn=True, avx512_f=True)

    def seconds(name: str) -> float:
        if name == BFLOAT16:
            raise RuntimeError("BFloat16 is not supported on MPS")
        return 1.0

    assert choose(AUTO, CPU, seconds) == FLOAT32


def test_no_forward_pass_of_the_trainer_goes_around_this_module() -> None:
    around = [path for path in Path(precision.__file__).parent.parent.rglob("*.py") if path.name != "precision.py"]
    assert [path.name for path in around if "torch.autocast" in path.read_text(encoding="utf-8")] == []


def test_what_is_asked_for_is_had_and_ends_with_its_block(monkeypatch: pytest.MonkeyPatch) -> None:
    processor(monkeypatch, onednn=False)
    assert choose(BFLOAT16, CPU, untimed) == BFLOAT16
    with using(BFLOAT16):
        assert computed_in() == torch.bfloat16
    assert in_use(CPU) == FLOAT32


def test_a_run_records_its_precision_and_a_resumed_one_keeps_it(
    tiny_cifar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    processor(monkeypatch, onednn=False)
    words = ["fit", "regression", "--data", str(tiny_cifar), "--out", str(tmp_path / "run"), "--device", "cpu"]
    small = [
        "--preset",
        "compact",
        *(part for change in ("width=4", "batch=50", "epochs=1") for part in ("--set", change)),
    ]
    assert main([*words, *small]) == 0
    assert read_record(tmp_path / "run").precision == FLOAT32
    processor(monkeypatch, onednn=True, avx512_bf16=True)
    assert main([*words, "--resume"]) == 0
    assert read_record(tmp_path / "run").precision == FLOAT32
    assert main([*words, "--resume", "--precision", BFLOAT16]) == 0
    assert read_record(tmp_path / "run").precision == BFLOAT16
    processor(monkeypatch, onednn=False)
    assert main([*words, "--resume"]) == 0
    assert read_record(tmp_path / "run").precision == FLOAT32


@pytest.mark.skipif(not torch._C._has_mkldnn, reason="no oneDNN")
def test_onednn_held_back_to_avx2_means_float32() -> None:
    code = "import torch; from trainer.run.precision import has_bfloat16; print(has_bfloat16(torch.device('cpu')))"
    environment = os.environ | {"ONEDNN_MAX_CPU_ISA": "AVX2"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
