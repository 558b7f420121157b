"""PSNR against colourfulness over the grid of temperature and vividness: what more colour costs."""

from collections.abc import Sequence
from pathlib import Path

from colorstudio.core.look import Look
from trainer.figures import Point

WIDTH, HEIGHT = 6.4, 4.2  # inches


def save_frontier(
    path: Path, points: Sequence[Point], *, gray: float, original: float, recommended: Look, share: float
) -> None:
    """Write the plot as a picture: a line for each temperature, a mark for each vividness along it, dots for looks of
    another saturation.

    gray: PSNR of the gray pictures in dB. original: colourfulness of the originals; share: the part of it to reach.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure  # slow to import, and only this wants it

    temperatures = sorted({point.look.temperature for point in points})
    with mpl.rc_context({"font.size": 8.5, "axes.spines.top": False, "axes.spines.right": False}):
        page = Figure(figsize=(WIDTH, HEIGHT), layout="constrained")
        axes = page.subplots()
        axes.set_prop_cycle(
            color=mpl.colormaps["cividis"]([0.95 * i / len(temperatures) for i in range(len(temperatures))])
        )
        plain = [point for point in points if point.look.saturation == 1]
        others = [point for point in points if point.look.saturation != 1]
        dots = [point.colourfulness for point in others], [point.psnr for point in others]
        axes.plot(*dots, ".", markersize=2.5, color="#AAAAAA", label="other saturations")
        for temperature in temperatures:
            line = [point for point in plain if point.look.temperature == temperature]
            line.sort(key=lambda point: point.look.vividness)
            x, y = [point.colourfulness for point in line], [point.psnr for point in line]
            axes.plot(x, y, marker="o", markersize=3, linewidth=1.2, label=f"T = {temperature:g}")
        chosen = next(point for point in points if point.look == recommended)
        t, v, s = recommended.temperature, recommended.vividness, recommended.saturation
        axes.plot(chosen.colourfulness, chosen.psnr, "o", markersize=11, fillstyle="none", color="#D55E00")
        axes.annotate(
            f"recommended: T = {t:g}, v = {v:g}, s = {s:g}",
            (chosen.colourfulness, chosen.psnr),
            xytext=(8, 8),
            textcoords="offset points",
            color="#D55E00",
        )
        axes.axhline(gray, color="#777777", linewidth=1, linestyle="--")
        axes.annotate("gray", (0.01, gray), xycoords=("axes fraction", "data"), va="bottom", color="#555555")
        axes.axvline(share * original, color="#777777", linewidth=1, linestyle=":")
        axes.annotate(
            f"{share:.0%} of the originals'",
            (share * original, 0.02),
            xycoords=("data", "axes fraction"),
            xytext=(3, 0),
            textcoords="offset points",
            color="#555555",
        )
        axes.set_xlabel("colourfulness (Hasler & Suesstrunk 2003)")
        axes.set_ylabel("PSNR, dB")
        axes.legend(frameon=False, ncols=2, title="saturation 1, along each line v from 0 to 1.5")
        page.savefig(path, dpi=150)
