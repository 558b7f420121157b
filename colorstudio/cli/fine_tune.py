"""`colorstudio fine-tune`: tunes the studio network on a folder of photographs, in a process of its own.

The work is done by `trainer.run.worker`, which takes its options as JSON and reports as JSON, an object a line.
Closing the worker's standard input asks it to stop: it saves the run and ends, also when this process is killed.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence

from colorstudio.cli.parser import make_parser
from colorstudio.paths import a_path, fine_tuner

FAILED, USAGE, STOPPED = 1, 2, 130

EPILOG = """\
Ctrl-C saves the run and ends; --resume goes on with it. The tuned network is RUN/best.safetensors, which
`colorize --model` takes and which opens in the window once it lies in the models folder of your user data.

Exit status: 0 done; 1 failed; 2 the command cannot be carried out; 130 stopped by Ctrl-C.
"""


def main(arguments: Sequence[str]) -> int:
    """Carry out the command line. Returns the exit status."""
    options = parser().parse_args(arguments)
    complaint = find_fault(options)
    if complaint:
        print(f"colorstudio: {complaint}", file=sys.stderr)
        return USAGE
    return Run(worker_command(options), as_json=options.json).finish()


def parser() -> argparse.ArgumentParser:
    """For `colorstudio fine-tune`."""
    made = make_parser("colorstudio fine-tune", "Tune the studio network on your own colour photographs.", EPILOG)
    made.add_argument("--data", type=a_path, required=True, metavar="FOLDER", help="colour photographs, 20 or more")
    made.add_argument("--init", type=a_path, required=True, metavar="CHECKPOINT", help="the network to start from")
    made.add_argument("--out", type=a_path, required=True, metavar="RUN", help="folder for the run, made if missing")
    made.add_argument("--minutes", type=float, help="how long to train (8)")
    made.add_argument("--resume", action="store_true", help="go on with the run in RUN")
    made.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")
    made.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="change a setting of the recipe")
    made.add_argument("--precision", choices=("auto", "float32", "bfloat16"), default="auto")
    made.add_argument("--json", action="store_true", help="print the progress as JSON, an object a line")
    return made


def find_fault(options: argparse.Namespace) -> str | None:
    """What is wrong with the arguments, in a sentence, as far as can be told without torch."""
    if not options.data.is_dir():
        return f"There is no folder {options.data}."
    if not options.init.is_file():
        return f"There is no network file {options.init}."
    if options.minutes is not None and not options.minutes > 0:
        return "--minutes takes a number above 0."
    if options.resume and not (options.out / "last.pt").is_file():
        return f"There is no run to resume in {options.out}."
    if not options.resume and (options.out / "last.pt").is_file():
        return f"There is a run in {options.out} already: add --resume to go on with it, or name another folder."
    return None


def worker_command(options: argparse.Namespace) -> list[str]:
    """The command line of the process that trains."""
    wanted = {name: str(getattr(options, name).absolute()) for name in ("data", "init", "out")}
    wanted |= {name: getattr(options, name) for name in ("minutes", "resume", "device", "precision")}
    return [*fine_tuner(), json.dumps({**wanted, "settings": options.set})]


def progress_line(report: dict[str, object]) -> str:
    """What the worker reported, as a line for a person."""
    match report:
        case {"kind": "look", "seen": seen, "of": of}:
            return f"Looking at the photographs: {seen} of {of}"
        case {"kind": "album", "photographs": photographs, "held_back": held_back, "left_out": left_out}:
            line = f"{photographs} photographs to learn from, {held_back} held back to measure on."
            return f"{line} {left_out}" if left_out else line
        case {"kind": "start", "device": device, "precision": precision, "steps": steps, "minutes": minutes}:
            time = f" in {minutes:g} minutes" if minutes else ""
            return f"Tuning: {device}, {precision}, about {steps} step{'' if steps == 1 else 's'}{time}."
        case {"kind": "measure", "of": of}:
            return f"Measuring on {of} photographs held back ..."
        case {"kind": "warning", "text": str(text)}:
            return text or "It goes faster than the trial said: this run makes the steps that it needs."
        case {"kind": "step", "share": float(share), "step": step, "loss": float(loss)}:
            return f"{share:4.0%}  step {step}  loss {loss:.3f}"
        case {"kind": "check", "loss": float(loss), "psnr": float(psnr)}:
            return f"      on photographs held back: loss {loss:.3f}, {psnr:.2f} dB"
        case {"kind": "pictures", "folder": folder}:
            return f"      before and after: {folder}"
        case {"kind": "gain", "sentence": str(sentence)}:
            return sentence
        case {"kind": "done", "path": path}:
            return f"Done: {path}"
        case {"kind": "stopped", "resumable": resumable}:
            return "Stopped. Add --resume to go on." if resumable else "Stopped before the first step."
    return json.dumps(report)


class Run:
    """One worker process, from its start to its end."""

    def __init__(self, command: Sequence[str], *, as_json: bool) -> None:
        self._as_json = as_json
        # In a group of its own, so that Ctrl-C reaches this process alone, and the worker hears of it once.
        new_group = 0x00000200 if os.name == "nt" else 0  # CREATE_NEW_PROCESS_GROUP
        self._worker = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=os.name == "posix",
            creationflags=new_group,
        )
        self._reader = threading.Thread(target=self._print_reports, name="reports", daemon=True)

    def finish(self) -> int:
        """Print the worker's reports until it ends; Ctrl-C asks it to end, a second one ends it. The exit status."""
        self._reader.start()
        try:
            self._wait()
        except KeyboardInterrupt:
            return self._stop()
        return self._worker.returncode if self._worker.returncode >= 0 else FAILED

    def _stop(self) -> int:
        print("Stopping: the run is being saved ...", file=sys.stderr, flush=True)
        assert self._worker.stdin is not None
        self._worker.stdin.close()
        try:
            self._wait()
        except KeyboardInterrupt:
            self._worker.kill()
            self._worker.wait()
        return STOPPED

    def _wait(self) -> None:
        self._worker.wait()
        self._reader.join()

    def _print_reports(self) -> None:
        assert self._worker.stdout is not None
        for line in self._worker.stdout:
            print(line.rstrip() if self._as_json else progress_line(json.loads(line)), flush=True)
