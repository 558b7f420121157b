"""Curves for TensorBoard, where it is installed: it comes with the extra `trainer`, and not with the frozen app.

Written here and now: torch's SummaryWriter writes in a thread of its own, which dies with a traceback when the disk is
full, and takes what it had not yet written with it.
"""

import socket
import time
from pathlib import Path
from typing import Any


class Curves:
    """A file of events beside a run's checkpoints. Raises OSError where it cannot be written."""

    def __init__(self, out: Path, step: int) -> None:
        from tensorboard.compat.proto.event_pb2 import Event, SessionLog
        from tensorboard.compat.proto.summary_pb2 import Summary
        from tensorboard.summary.writer.record_writer import RecordWriter

        self._event, self._summary, self._writer = Event, Summary, RecordWriter
        now = time.time()
        self._path = out / f"events.out.tfevents.{now:.6f}.{socket.gethostname()}"
        self._write(Event(wall_time=now, file_version="brain.Event:2"))
        # TensorBoard forgets what earlier files say of this step and later ones.
        self._write(Event(wall_time=now, step=step, session_log=SessionLog(status=SessionLog.START)))

    def add(self, step: int, values: dict[str, float]) -> None:
        """A point on each curve."""
        points = [self._summary.Value(tag=tag, simple_value=value) for tag, value in values.items()]
        self._write(self._event(wall_time=time.time(), step=step, summary=self._summary(value=points)))

    def _write(self, event: Any) -> None:
        with self._path.open("ab") as file:
            self._writer(file).write(event.SerializeToString())


def open_curves(out: Path, step: int) -> Curves | None:
    """The curves of a run that starts or goes on at a step, or None without TensorBoard."""
    try:
        return Curves(out, step)
    except ImportError:
        return None
