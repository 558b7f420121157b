"""Typed settings over a file. A missing or damaged value reads as its default; nothing here raises."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from colorstudio import paths
from colorstudio.core.effort import Effort
from colorstudio.settings.file import SettingsFile

DEVICES = ("auto", "cpu", "cuda", "mps")
THEMES = ("system", "light", "dark")
RECENT_LIMIT = 10
QUALITY_DEFAULT = 92
LONGEST_MAX = 65_500  # pixels of an export's longer side; JPEG has no more
SIDE_LOW, SIDE_HIGH = 64, 1024  # pixels; below the networks see no shapes, above they were never trained


@dataclass(frozen=True)
class Options:
    """How to colour and to save; the window and the command line hand the same ones to the darkroom.

    model: a network's name or a checkpoint's path, "" for the default. side: longer side of the network's
    input in pixels, None for what the network prefers. effort: one pass of the network or several. A look
    value of None is what the network recommends.
    """

    model: str = ""
    device: str = "auto"
    side: int | None = None
    effort: Effort = Effort.FAST
    jpeg_quality: int = QUALITY_DEFAULT
    temperature: float | None = None
    vividness: float | None = None
    saturation: float | None = None


@dataclass(frozen=True)
class ExportChoices:
    """How the last export named and wrote its results, which the next one offers; where to and which are asked anew.

    pattern: of names, "" for the usual one. suffix, layers, quality, longest, own_profile, keep_times: see Wishes.
    skip: leave a file whose name is taken, and not number the new one. There is no word for replacing it: that is
    asked for each time.
    """

    pattern: str = ""
    suffix: str = ""
    layers: bool = False
    quality: int = QUALITY_DEFAULT
    longest: int | None = None
    skip: bool = False
    own_profile: bool = False
    keep_times: bool = False


class Settings:
    """What the program remembers between runs. GUI thread only."""

    def __init__(self, file: Path | None = None) -> None:
        """file: where to keep them; by default in the user's configuration folder."""
        self._store = SettingsFile(file or paths.settings_file())

    def options(self) -> Options:
        """The remembered options, with no look of their own: looks belong to photographs."""
        return Options(
            model=self.model,
            device=self.device,
            side=self.side,
            effort=self.effort,
            jpeg_quality=self.jpeg_quality,
        )

    def remember(self, options: Options) -> None:
        """Keep the options for the next run, all but the look."""
        self.model, self.device = options.model, options.device
        self.side, self.effort, self.jpeg_quality = options.side, options.effort, options.jpeg_quality

    @property
    def model(self) -> str:
        """The chosen network's name, "" for the default."""
        return self._text("network/model")

    @model.setter
    def model(self, name: str) -> None:
        self._store.set("network/model", name)

    @property
    def device(self) -> str:
        """One of DEVICES."""
        return self._choice("network/device", DEVICES)

    @device.setter
    def device(self, device: str) -> None:
        self._store.set("network/device", device)

    @property
    def side(self) -> int | None:
        """The longer side of the network's input in pixels, None for what the network prefers."""
        side = self._whole("network/side", 0, low=SIDE_LOW, high=SIDE_HIGH)
        return side or None

    @side.setter
    def side(self, side: int | None) -> None:
        self._store.set("network/side", side or 0)

    @property
    def effort(self) -> Effort:
        """How hard the network looks at a photograph."""
        return Effort(self._choice("network/effort", tuple(Effort)))

    @effort.setter
    def effort(self, effort: Effort) -> None:
        self._store.set("network/effort", effort.value)

    @property
    def jpeg_quality(self) -> int:
        """Of JPEG and WebP files, 1 to 100."""
        return self._whole("save/quality", QUALITY_DEFAULT, low=1, high=100)

    @jpeg_quality.setter
    def jpeg_quality(self, quality: int) -> None:
        self._store.set("save/quality", quality)

    @property
    def export(self) -> ExportChoices:
        """What was chosen for the last export; before the first one the quality is that of saving."""
        return ExportChoices(
            pattern=self._text("export/pattern"),
            suffix=self._text("export/suffix"),
            layers=self._is("export/layers"),
            quality=self._whole("export/quality", self.jpeg_quality, low=1, high=100),
            longest=self._whole("export/longest", 0, low=0, high=LONGEST_MAX) or None,
            skip=self._is("export/skip"),
            own_profile=self._is("export/own_profile"),
            keep_times=self._is("export/keep_times"),
        )

    @export.setter
    def export(self, choices: ExportChoices) -> None:
        for name, value in asdict(choices).items():
            self._store.set(f"export/{name}", value or 0 if name == "longest" else value)

    @property
    def theme(self) -> str:
        """One of THEMES."""
        return self._choice("window/theme", THEMES)

    @theme.setter
    def theme(self, theme: str) -> None:
        self._store.set("window/theme", theme)

    @property
    def language(self) -> str:
        """The language of the window, such as "de"; "system" for that of the system."""
        return self._text("window/language") or "system"

    @language.setter
    def language(self, language: str) -> None:
        self._store.set("window/language", language)

    @property
    def geometry(self) -> bytes:
        """What QWidget.saveGeometry gave, empty at the first start."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: bytes) -> None:
        self._store.set("window/geometry", geometry.hex())

    @property
    def window_state(self) -> bytes:
        """What QMainWindow.saveState or QSplitter.saveState gave, empty at the first start."""
        return self._bytes("window/state")

    @window_state.setter
    def window_state(self, state: bytes) -> None:
        self._store.set("window/state", state.hex())

    @property
    def recognition(self) -> bool:
        """Whether the panel that says what photographs show is open."""
        return self._text("window/recognition") == "on"

    @recognition.setter
    def recognition(self, is_open: bool) -> None:
        self._store.set("window/recognition", "on" if is_open else "off")

    @property
    def told_of_frames(self) -> bool:
        """Whether the user was told once that borders are found and where to move them."""
        return self._text("window/told_of_frames") == "yes"

    @told_of_frames.setter
    def told_of_frames(self, told: bool) -> None:
        self._store.set("window/told_of_frames", "yes" if told else "no")

    @property
    def screen_profile(self) -> str:
        """To which profile photographs are converted on screen: "" the system's, "off" none, else a file's path."""
        return self._text("window/screen_profile")

    @screen_profile.setter
    def screen_profile(self, choice: str) -> None:
        self._store.set("window/screen_profile", choice)

    @property
    def tour_offered(self) -> bool:
        """Whether the tour was shown, or the program was here before there was one."""
        return self._text("window/tour") == "offered" or bool(self.geometry)

    @tour_offered.setter
    def tour_offered(self, offered: bool) -> None:
        self._store.set("window/tour", "offered" if offered else "")

    @property
    def last_folder(self) -> Path:
        """The folder that a file dialog starts in: the last one used that still exists, else the home."""
        text = self._text("files/last_folder")
        folder = Path(text) if text else Path()
        return folder if text and paths.is_folder(folder) else _home()

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.set("files/last_folder", str(folder))

    @property
    def journals(self) -> list[Path]:
        """The journals of exports that have not come to their end, as far as is known."""
        return self._paths("batch/journals")

    @journals.setter
    def journals(self, files: Iterable[Path]) -> None:
        self._store.set("batch/journals", [str(path) for path in files])

    @property
    def recent(self) -> list[Path]:
        """Up to RECENT_LIMIT files that were opened last, newest first, without those that are gone."""
        return [path for path in self._recent() if paths.is_file(path)]

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        absolute = Path(path).absolute()
        self._write_recent([absolute, *(known for known in self._recent() if known != absolute)])

    def clear_recent(self) -> None:
        """Forget the recent files."""
        self._write_recent([])

    def _recent(self) -> list[Path]:
        return self._paths("files/recent")

    def _paths(self, key: str) -> list[Path]:
        entries = self._store.get(key)
        if isinstance(entries, str):  # as earlier versions wrote it
            try:
                entries = json.loads(entries)
            except (ValueError, RecursionError):
                return []
        if not isinstance(entries, list):
            return []
        return [Path(str(entry)) for entry in entries]

    def _write_recent(self, files: Iterable[Path]) -> None:
        self._store.set("files/recent", [str(path) for path in files][:RECENT_LIMIT])

    def _text(self, key: str) -> str:
        value = self._store.get(key)
        return value if isinstance(value, str) else ""

    def _is(self, key: str) -> bool:
        return self._store.get(key) is True

    def _bytes(self, key: str) -> bytes:
        try:
            return bytes.fromhex(self._text(key))
        except ValueError:
            return b""

    def _choice(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self._text(key)
        return value if value in allowed else allowed[0]

    def _whole(self, key: str, default: int, *, low: int, high: int) -> int:
        value = self._store.get(key)
        if not isinstance(value, str | int) or isinstance(value, bool):  # text: as earlier versions wrote it
            return default
        try:
            number = int(value)
        except ValueError:
            return default
        return number if low <= number <= high else default


def _home() -> Path:
    try:
        home = Path.home()
    except RuntimeError:  # no home at all
        return Path.cwd()
    return home if paths.is_folder(home) else Path.cwd()
