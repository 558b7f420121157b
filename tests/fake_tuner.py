"""A process that speaks as trainer.run.worker does, without torch: python fake_tuner.py HOW OPTIONS

HOW: "better", "same" or "worse" for the gain in the end; "fails" for a sentence; "dies" without a word after some
steps. It learns until it is told to finish, or for `steps` steps: "better:5".
"""

import json
import struct
import sys
import threading
from pathlib import Path

GAINS = {"better": (0.5, 0.2, 0.8), "same": (0.1, -0.2, 0.4), "worse": (-0.5, -0.8, -0.2)}


def report(kind: str, **values: object) -> None:
    print(json.dumps({"kind": kind, **values}), flush=True)


def write_network(init: Path, out: Path) -> None:
    """The network that it began with, named as the run's folder."""
    content = init.read_bytes()
    end = 8 + struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8:end])
    card = json.loads(header["__metadata__"]["colorstudio"])
    header["__metadata__"]["colorstudio"] = json.dumps({**card, "name": out.name, "title": "Some title"})
    text = json.dumps(header).encode()
    (out / "best.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + content[end:])


class Words:
    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.paused = self.finish = self.stop = False
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            with self.changed:
                word = line.strip()
                self.paused = word == "pause"
                self.finish = self.finish or word == "finish"
                self.changed.notify()
        with self.changed:
            self.stop = True
            self.changed.notify()


def main(how: str, options: dict[str, object]) -> int:
    name, _, count = how.partition(":")
    steps = int(count or 10**9)
    out = Path(str(options["out"]))
    words = Words()
    report("look", seen=1, of=30)
    if name == "fails":
        print("some library's warning\ncolorstudio: The folder holds 3 colour photographs.", file=sys.stderr)
        return 1
    report("album", photographs=27, held_back=3, left_out="2 gray.")
    step = int((out / "last.pt").read_text()) if options["resume"] else 0
    report("start", device="CPU", precision="float32", step=step, steps=100, alone=None, minutes=options["minutes"])
    report("warning", text="Few steps.")
    report("measure", of=3)
    pictures = out / "pictures"
    pictures.mkdir(exist_ok=True)
    report("pictures", folder=str(pictures), count=0)
    begun = step
    for step in range(begun + 1, begun + steps + 1):
        (out / "last.pt").write_text(str(step))
        report("step", step=step, steps=100, share=min(step / 100, 1.0), loss=2.0, seconds=6.0 * step / 100)
        if name == "dies" and step == 3:
            return 1
        with words.changed:
            if words.paused:
                report("paused")
                words.changed.wait_for(lambda: not words.paused or words.finish or words.stop)
                if not words.stop:
                    report("resumed")
            words.changed.wait(0.01)
            if words.stop:
                report("stopped", resumable=True)
                return 130
            if words.finish:
                break
    report("check", loss=1.0, psnr=24.0, best=True)
    write_network(Path(str(options["init"])), out)
    if name not in GAINS:
        return 1
    mean, low, high = GAINS[name]
    psnr = {"mean": mean, "low": low, "high": high}
    report("gain", photographs=3, psnr=psnr, ciede2000=psnr, better=low > 0, sentence="")
    report("done", path=str(out / "best.safetensors"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], json.loads(sys.argv[2])))
