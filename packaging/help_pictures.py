"""Makes the pictures of the help pages, as the program colours its samples: `python packaging/help_pictures.py`.

To be run again where the studio network is another; it takes some seconds a picture.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from parts import ROOT
from PIL import Image

FOLDER = ROOT / "resources" / "help"
HEIGHT = 200  # pixels: three beside each other fill a page
GAP = 6
STRIPS: dict[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    # name: the sample, and what each copy of it is coloured with
    "temperature": ("astronaut", (("--temperature", "0"), ("--temperature", "0.38"), ("--temperature", "1"))),
    "vividness": ("coffee", (("--vividness", "0"), ("--vividness", "0.75"), ("--vividness", "1.5"))),
    "hints": ("coffee", (("--saturation", "0"), (), ("--hint", "0.41,0.42,#4a78b0"))),
}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, (sample, ways) in STRIPS.items():
        beside([colour(sample, way) for way in ways]).save(FOLDER / f"{name}.jpg", quality=88)


def colour(sample: str, way: tuple[str, ...]) -> Image.Image:
    """The sample, coloured with these options of the command line, as high as the strip."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.png"
        source = ROOT / "resources" / "samples" / f"{sample}.jpg"
        command = [sys.executable, "-m", "colorstudio", "colorize", str(source), "-o", str(made), *way]
        subprocess.run(command, check=True, cwd=ROOT)
        with Image.open(made) as picture:
            return picture.convert("RGB").resize((round(picture.width * HEIGHT / picture.height), HEIGHT))


def beside(pictures: list[Image.Image]) -> Image.Image:
    """The pictures in one row, on the neutral gray of a page's frame."""
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) - 1)
    strip = Image.new("RGB", (width, HEIGHT), (128, 128, 128))
    x = 0
    for picture in pictures:
        strip.paste(picture, (x, 0))
        x += picture.width + GAP
    return strip


if __name__ == "__main__":
    main()
