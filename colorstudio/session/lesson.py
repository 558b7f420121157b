"""What a network shall be taught, and the folders of such runs; nothing here touches Qt."""

import json
import os
import re
import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from colorstudio import paths
from colorstudio.batch.naming import fit_name

DESCRIPTION = "lesson.json"  # in a run's folder
STATE, BEST = "last.pt", "best.safetensors"  # as the process that tunes names them: trainer.run.loop
COPIES = "photographs"


@dataclass(frozen=True)
class Lesson:
    """What a person asked for: a network of this title, tuned from the one in `init` on the photographs in `data`.

    base: the title of the network in `init`. minutes: of training, more than 0.
    """

    title: str
    data: Path
    init: Path
    base: str
    minutes: float


@dataclass(frozen=True)
class Run:
    """A lesson and the folder in which it is carried out, whose name is that of the network."""

    lesson: Lesson
    folder: Path

    @property
    def is_resumable(self) -> bool:
        """Whether there is something to go on from; else it begins anew."""
        return paths.is_file(self.folder / STATE)

    @property
    def best(self) -> Path:
        """The tuned network."""
        return self.folder / BEST

    def options(self) -> str:
        """What the process that tunes is told, as JSON: see trainer.run.worker."""
        lesson = self.lesson
        values = {"data": str(lesson.data), "init": str(lesson.init), "out": str(self.folder)}
        return json.dumps({**values, "minutes": lesson.minutes, "resume": self.is_resumable})


def runs_folder() -> Path:
    """Where runs lie until their network is among the user's."""
    return paths.user_data() / "tuning"


def begin(lesson: Lesson, photographs: Sequence[Path], taken: Collection[str]) -> Run:
    """Make a run's folder. taken: names of networks. Raises OSError where it cannot be made; nothing is left then.

    photographs: where there are any, they are what is learned from, in place of `lesson.data`: as further links to the
    same files where the disk has such, else as copies.
    """
    folder = _free_folder(lesson.title, taken)
    folder.mkdir(parents=True)
    if photographs:
        lesson = replace(lesson, data=folder / COPIES)
    run = Run(lesson, folder)
    try:
        _fill(run, photographs)
    except OSError:
        forget(run)  # a full disk needs the room of what was copied so far
        raise
    return run


def unfinished_runs() -> list[Run]:
    """The runs that did not come to their end, the newest last."""
    try:
        folders = [folder for folder in runs_folder().iterdir() if (folder / DESCRIPTION).is_file()]
        folders.sort(key=lambda folder: (folder / DESCRIPTION).stat().st_mtime)
    except OSError:  # none was ever begun
        return []
    return [run for folder in folders if (run := _read(folder)) is not None]


def forget(run: Run) -> None:
    """Delete a run's folder; the photographs that it learned from stay where they are."""
    shutil.rmtree(run.folder, ignore_errors=True)


def _read(folder: Path) -> Run | None:
    try:
        values = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        data, init, minutes = Path(values["data"]), Path(values["init"]), float(values["minutes"])
        return Run(Lesson(str(values["title"]), data, init, str(values["base"]), minutes), folder)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _free_folder(title: str, taken: Collection[str]) -> Path:
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40] or "own"
    names = [plain, *(f"{plain}-{number}" for number in range(2, 1000))]
    return next(folder for name in names if name not in taken and not (folder := runs_folder() / name).exists())


def _fill(run: Run, photographs: Sequence[Path]) -> None:
    lesson = run.lesson
    if photographs:
        lesson.data.mkdir()
    for number, path in enumerate(photographs):
        _bring(path, fit_name(lesson.data, f"{number:05}-{path.stem}", path.suffix))
    values = {"title": lesson.title, "data": str(lesson.data), "init": str(lesson.init), "base": lesson.base}
    text = json.dumps({**values, "minutes": lesson.minutes})
    (run.folder / DESCRIPTION).write_text(text, encoding="utf-8")


def _bring(path: Path, target: Path) -> None:
    try:
        os.link(path.resolve(), target)
    except OSError:  # another disk, or one without links
        shutil.copyfile(path, target)
