import struct
from pathlib import Path

import pytest
import torch
from tensorboard.backend.event_processing import event_file_loader

from trainer.errors import RunError
from trainer.run.curves import Curves
from trainer.run.record import METRICS, Metrics, Record, describe_hardware, read_metrics, read_record, write_record


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    record = Record("gan", "paper", {"seed": 3, "peak": 1e-4}, "CPU", processes=2, init="a.safetensors")
    write_record(tmp_path / "made" / "run", record)
    assert read_record(tmp_path / "made" / "run") == record


def test_without_a_record_there_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no run to resume"):
        read_record(tmp_path)


def test_the_processor_is_named_with_its_threads() -> None:
    assert f"{torch.get_num_threads()} threads" in describe_hardware(torch.device("cpu"))


def test_a_step_is_noted_once_a_kind(tmp_path: Path) -> None:
    metrics = Metrics(tmp_path, step=0)
    metrics.note("train", step=20, seconds=1.26, loss=2.0)
    metrics.note("train", step=20, seconds=9.0, loss=3.0)
    metrics.note("validation", step=20, seconds=2.0, loss=1.0)
    assert read_metrics(tmp_path) == [
        {"kind": "train", "step": 20, "seconds": 1.3, "loss": 2.0},
        {"kind": "validation", "step": 20, "seconds": 2.0, "loss": 1.0},
    ]


def test_what_was_noted_after_the_step_resumed_from_is_forgotten(tmp_path: Path) -> None:
    metrics = Metrics(tmp_path, step=0)
    for step in (20, 40, 60):
        metrics.note("train", step=step, seconds=step, loss=1.0)
    Metrics(tmp_path, step=40).note("train", step=60, seconds=99, loss=0.5)
    assert [(line["step"], line["loss"]) for line in read_metrics(tmp_path)] == [(20, 1.0), (40, 1.0), (60, 0.5)]
    assert not list(tmp_path.glob("*.part"))


def test_a_line_cut_short_is_left_out(tmp_path: Path) -> None:
    (tmp_path / METRICS).write_text('{"kind": "train", "step": 1}\n{"kind": "tr')
    assert read_metrics(tmp_path) == [{"kind": "train", "step": 1}]


def test_lines_that_are_none_of_ours_are_left_out(tmp_path: Path) -> None:
    ours = b'{"kind": "train", "step": 1}\n'
    (tmp_path / METRICS).write_bytes(b"\xff\xfe\n[]\n5\nnull\n{}\n" + ours + b'{"kind": "train", "step": "2"}\n\0\0\0')
    assert read_metrics(tmp_path) == [{"kind": "train", "step": 1}]
    Metrics(tmp_path, step=1).note("train", step=2, seconds=1, loss=2.0)
    assert [line["step"] for line in read_metrics(tmp_path)] == [1, 2]


def test_tensorboard_reads_the_curves_and_forgets_steps_done_again(tmp_path: Path) -> None:
    first = Curves(tmp_path, 0)
    first.add(20, {"train/loss": 2.5})
    (path,) = tmp_path.glob("events.out.tfevents.*")
    events = list(event_file_loader.LegacyEventFileLoader(str(path)).Load())
    assert events[0].file_version == "brain.Event:2"
    assert events[1].session_log.status == 1  # a start, at step 0
    assert [(value.tag, value.simple_value) for value in events[2].summary.value] == [("train/loss", 2.5)]
    assert events[2].step == 20
    length = struct.unpack("<Q", path.read_bytes()[:8])[0]
    assert 0 < length < path.stat().st_size
