"""What surrounds old photographs: paper, film and album borders, ovals with plain backdrops, blank sheets.

None of it has a colour to learn: ab becomes 0 there, and a network learns to leave it gray and to look past it.
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

BORDERED = 0.12  # share of the pictures that get a border
OVALS = 0.08  # share that go over into a plain backdrop, as portraits in studios do
BLANK = 0.02  # share that become a sheet of plain paper, which is no sky
WIDEST = 0.25  # of the side, of a border on each of its sides

Surround = Callable[[Tensor, torch.Generator], tuple[Tensor, Tensor]]
"""L (N, 1, H, W) of sheets like the pictures given, and how far each place of a sheet covers the picture, 0..1."""


def mount(lab: Tensor, generator: torch.Generator) -> Tensor:
    """Lab (N, 3, H, W) with some of the pictures mounted, each in a way of its own; the others stay as they are."""
    draw = torch.rand(len(lab), generator=generator, device=lab.device)
    mounted = lab.clone()
    first = 0.0
    for share, surround in ((BORDERED, border), (OVALS, oval), (BLANK, blank)):
        hit = ((draw >= first) & (draw < first + share)).nonzero()[:, 0]
        first += share
        if len(hit):
            sheet, cover = surround(lab[hit, :1], generator)
            gray = torch.cat((sheet.clamp(0, 100), torch.zeros_like(lab[hit, 1:])), dim=1)
            mounted[hit] = torch.lerp(lab[hit], gray, cover)
    return mounted


def border(like: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Paper or film around the picture, often with a line."""
    height, width = like.shape[2:]
    down = torch.arange(height, device=like.device)[:, None] + 0.5
    right = torch.arange(width, device=like.device) + 0.5
    margins = WIDEST * _uniform(like, generator, 4) ** 2  # most are narrow
    margins = margins * (_uniform(like, generator, 4) < 0.85)
    top, bottom, left, right_margin = (margins[:, i, None, None, None] for i in range(4))
    depth = torch.maximum(
        torch.maximum(top * height - down, down - (1 - bottom) * height),
        torch.maximum(left * width - right, right - (1 - right_margin) * width),
    )  # pixels that a place lies outside the photograph, below 0 inside
    sheet = _paper(like, generator)
    place, span, change = _draws(like, generator, 3)
    line = (depth > 4 * place) & (depth < 4 * place + 0.5 + 2 * span)
    sheet = torch.where(line & (change < 0.6), sheet + 120 * (change - 0.3), sheet)
    period, size, film = _draws(like, generator, 3)
    along = torch.where(torch.maximum(top, bottom) > torch.maximum(left, right_margin), right, down)
    holes = ((along / (6 + 14 * period)) % 1 < 0.5) & (depth > 2) & (depth < 4 + 10 * size)
    sheet = torch.where(holes & (film < 0.2), 100 - sheet, sheet)
    return sheet, (depth + 0.5).clamp(0, 1)


def oval(like: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """A plain backdrop around an oval, hard or soft at its edge."""
    height, width = like.shape[2:]
    down = torch.linspace(-1, 1, height, device=like.device)[:, None]
    right = torch.linspace(-1, 1, width, device=like.device)
    y, x, tall, wide, soft = _draws(like, generator, 5)
    radius = ((down - 0.4 * (y - 0.5)) / (0.6 + 0.6 * tall)) ** 2 + (
        (right - 0.4 * (x - 0.5)) / (0.5 + 0.5 * wide)
    ) ** 2
    return _paper(like, generator), ((radius.sqrt() - 1) / (0.02 + 0.5 * soft**2) + 0.5).clamp(0, 1)


def blank(like: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Nothing but paper."""
    return _paper(like, generator), torch.ones_like(like)


def _paper(like: Tensor, generator: torch.Generator) -> Tensor:
    """L (N, 1, H, W) of plain sheets: light paper, black film or any tone, not quite even, with a fine texture."""
    kind, tone, shade, rough = _draws(like, generator, 4)
    tone = torch.where(kind < 0.4, 78 + 22 * tone, torch.where(kind < 0.65, 14 * tone, 100 * tone))
    coarse = torch.rand((len(like), 1, 3, 3), generator=generator, device=like.device) - 0.5
    clouds = F.interpolate(coarse, like.shape[2:], mode="bicubic", align_corners=True)
    texture = torch.randn(like.shape, generator=generator, device=like.device)
    return tone + 30 * shade**2 * clouds + 5 * rough**2 * texture


def _draws(like: Tensor, generator: torch.Generator, count: int) -> tuple[Tensor, ...]:
    """So many random numbers 0..1 a picture, each (N, 1, 1, 1)."""
    return _uniform(like, generator, count)[..., None, None, None].unbind(1)


def _uniform(like: Tensor, generator: torch.Generator, count: int) -> Tensor:
    return torch.rand((len(like), count), generator=generator, device=like.device)
