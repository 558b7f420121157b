"""What tuning gained: a network before and after, on photographs that neither learned from."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from PIL import Image
from torch import Tensor

from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from trainer.figures import app_values
from trainer.metrics import Figure, figure

MOST = 40  # photographs measured: a minute before and one after on two cores
SHOWN = 6  # photographs whose colours are shown while the network learns
CAREFUL = Look(temperature=1.0, vividness=0.0)


@dataclass(frozen=True)
class Gain:
    """What was gained on held-back photographs, each against itself before, with 95% bootstrap intervals.

    psnr: dB, of the plain mean (T = 1, v = 0), more is better. ciede2000: of what the network recommends, less is
    better (Sharma et al. 2005). The checkpoint was chosen by the loss on the same photographs.
    """

    photographs: int
    psnr: Figure
    ciede2000: Figure

    @property
    def better(self) -> bool:
        """Whether the network is better than before, beyond what other photographs of the kind could undo."""
        return self.psnr.low > 0

    def sentence(self) -> str:
        """The gain in words."""
        many = f"{self.photographs} photographs held back"
        said = f"{self.psnr.mean:+.2f} dB ({self.psnr.low:+.2f} to {self.psnr.high:+.2f}) on {many}"
        if self.better:
            return f"Better than before: {said}."
        verdict = "Worse than before" if self.psnr.high < 0 else "Not better than before"
        return f"{verdict}: {said}."

    def as_report(self) -> dict[str, Any]:
        """As JSON takes it."""
        return {**asdict(self), "better": self.better, "sentence": self.sentence()}


def sample(squares: Tensor, most: int = MOST) -> Tensor:
    """At most so many of the pictures (N, 3, S, S), at even steps."""
    return squares[:: max(-(-len(squares) // most), 1)]


def measured(colorizer: Colorizer, squares: Tensor) -> dict[str, Tensor]:
    """psnr of the plain mean and ciede2000 of the recommended look, (N,) each, over uint8 pictures (N, 3, S, S)."""
    looks = (CAREFUL, colorizer.card.recommended)
    values = app_values(colorizer, squares, looks)
    return {"psnr": values[looks[0]]["psnr"], "ciede2000": values[looks[1]]["ciede2000"]}


def gain(before: dict[str, Tensor], after: dict[str, Tensor]) -> Gain:
    """The gain between two measurements (`measured`) of the same photographs."""
    found = {name: figure(after[name] - before[name]) for name in ("psnr", "ciede2000")}
    return Gain(len(before["psnr"]), **found)


@torch.inference_mode()
def write_pictures(colorizer: Colorizer, squares: Tensor, folder: Path, kind: str) -> list[str]:
    """Colour uint8 pictures (N, 3, S, S) as the app would, and write `folder/0-KIND.png` and so on; their names."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for number, square in enumerate(squares):
        lightness = srgb_to_lab(square[None].float() / 255)[0, 0]
        prediction = colorizer.predict(lightness)
        image = Image.fromarray(compose(lightness, chroma_field(prediction, colorizer.card.recommended)))
        names.append(_write(image, folder / f"{number}-{kind}.png"))
    return names


def write_originals(squares: Tensor, folder: Path) -> None:
    """Write the pictures as they are, `0-original.png`, and gray, `0-gray.png`, beside those of `write_pictures`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, square in enumerate(squares):
        lightness = srgb_to_lab(square[None].float() / 255)[0, 0]
        _write(Image.fromarray(square.permute(1, 2, 0).numpy()), folder / f"{number}-original.png")
        _write(Image.fromarray(compose(lightness, None)), folder / f"{number}-gray.png")


def _write(image: Image.Image, path: Path) -> str:
    """Whole or not at all: the window may read it at any time."""
    temporary = path.with_suffix(".part")
    image.save(temporary, "PNG")
    temporary.replace(path)
    return path.name
