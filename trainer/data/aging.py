"""What time, cameras and scanners do to a photograph, done to the gray input of a network alone."""

import math
from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from trainer.data.jpeg import compress

BLUR_MAX = 1.5  # pixels at the network's input size
GRAIN_MAX = 0.12  # standard deviation, as a share of the range of L; half of the grainy ones have under a quarter
UNTOUCHED = 0.4  # share of pictures that stay as they are: a network for old photographs must not spoil new ones
SPECKS, HAIRS = 24, 6  # at most so many a picture, fewer in most

Damage = Callable[[Tensor, torch.Generator], Tensor]


def age(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """L/100 (N, 1, H, W) as the years leave it, each picture with damages of its own; stays within 0..1.

    In the order in which they happen: in the camera, in the album, in the scanner, on the way through the net.
    """
    aged = lightness.clone()
    old = _draw(lightness, generator) >= UNTOUCHED
    for damage, share in DAMAGES:
        # Only the pictures that suffer it are worked on: a third of the time of working on all.
        hit = (old & (_draw(lightness, generator) < share)).nonzero()[:, 0]
        if len(hit):
            aged[hit] = damage(aged[hit], generator).clamp(0, 1)
    return aged


def change_tone(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """Wrong exposure and even fading, also of a sepia print: a random gamma, then a random black and white."""
    gamma = torch.exp(0.3 * _normal(lightness, generator))
    black = 0.18 * _uniform(lightness, generator)
    white = 1 - 0.22 * _uniform(lightness, generator)
    return black + (white - black) * lightness.clamp_min(1e-6) ** gamma


def blur(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """A soft lens: a Gaussian of up to 1.5 pixels."""
    sigma = 0.3 + (BLUR_MAX - 0.3) * _uniform(lightness, generator)  # (N, 1, 1, 1)
    taps = torch.arange(-4, 5, device=lightness.device, dtype=lightness.dtype)
    kernel = torch.exp(-(taps**2) / (2 * sigma.flatten()[:, None] ** 2))
    kernel = kernel / kernel.sum(dim=1, keepdim=True)  # (N, 9)
    flat = F.pad(lightness.transpose(0, 1), (4, 4, 4, 4), mode="reflect")  # (1, N, H + 8, W + 8)
    flat = F.conv2d(flat, kernel[:, None, None, :], groups=len(kernel))
    return F.conv2d(flat, kernel[:, None, :, None], groups=len(kernel)).transpose(0, 1)


def add_grain(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """Film grain, fine or two pixels wide."""
    shape, device = lightness.shape, lightness.device
    fine = torch.randn(shape, generator=generator, device=device)
    coarse = torch.randn((*shape[:2], shape[2] // 2 + 1, shape[3] // 2 + 1), generator=generator, device=device)
    wide = F.interpolate(coarse, scale_factor=2.0, mode="bilinear")[:, :, : shape[2], : shape[3]]
    grain = torch.where(_uniform(lightness, generator) < 0.5, fine, 1.5 * wide)
    strength = GRAIN_MAX * _uniform(lightness, generator) ** 2
    # Grain shows most in the middle tones and vanishes in pure black and white.
    return lightness + strength * grain * (4 * lightness * (1 - lightness)).clamp(0.1, 1)


def add_screen(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """The dots of halftone print, at an angle, or the relief of linen and silk papers, along the sheet."""
    height, width = lightness.shape[2:]
    down = torch.arange(height, device=lightness.device, dtype=lightness.dtype)[:, None]
    right = torch.arange(width, device=lightness.device, dtype=lightness.dtype)
    dots = _uniform(lightness, generator) < 0.6
    angle = torch.where(dots, math.pi / 2 * _uniform(lightness, generator), 0.0)
    turn = math.tau / (2.2 + 4 * _uniform(lightness, generator))  # periods of 2.2 to 6.2 pixels
    first = torch.sin(turn * (right * angle.cos() + down * angle.sin()))
    second = torch.sin(turn * (down * angle.cos() - right * angle.sin()))
    strength = 0.15 * _uniform(lightness, generator) ** 2
    # As with grain, a screen has no room in pure black and white.
    return lightness + strength * (first + second) * (4 * lightness * (1 - lightness)).clamp(0.1, 1)


def darken_corners(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """The vignette of a lens; one in four goes to white instead, as studios printed portraits in an oval."""
    height, width = lightness.shape[2:]
    down = torch.linspace(-1, 1, height, device=lightness.device)[:, None]
    right = torch.linspace(-1, 1, width, device=lightness.device)
    top, left = (0.5 * _uniform(lightness, generator) - 0.25 for _ in range(2))
    distance = (down - top) ** 2 + (right - left) ** 2  # (N, 1, H, W), 2 in the corners of a centred one
    strength = (0.15 + 0.45 * _uniform(lightness, generator)) * (distance / 2).clamp(max=1) ** 1.5
    target = (_uniform(lightness, generator) < 0.25).to(lightness.dtype)
    return torch.lerp(lightness, target, strength)


def fade_unevenly(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """Silver lost in parts of a print: contrast goes there, towards the tone of the paper."""
    paper = 0.55 + 0.4 * _uniform(lightness, generator)
    strength = (0.2 + 0.4 * _uniform(lightness, generator)) * _clouds(lightness, 3, generator)
    return torch.lerp(lightness, paper, strength)


def stain(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """Yellow and brown stains of a sepia print: as lightness, soft-edged patches that are darker than the rest."""
    strength = 0.1 + 0.25 * _uniform(lightness, generator)
    edge = 0.45 + 0.2 * _uniform(lightness, generator)
    patches = ((_clouds(lightness, 6, generator) - edge) / 0.3).clamp(0, 1)
    return lightness * (1 - strength * patches)


def add_dust(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """Specks, hairs and scratches; white (dust on the negative, torn emulsion) or black (dust on the print)."""
    ink = _specks(lightness, generator) + 0.6 * _hairs(lightness, generator)
    ink = ink.clamp(-1, 1)
    return torch.where(ink > 0, torch.lerp(lightness, ink.new_ones(()), ink), lightness * (1 + ink))


def add_scan_noise(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """A scanner's sensor: noise in all tones alike, and streaks along its travel, down or across."""
    noise = torch.rand(lightness.shape, generator=generator, device=lightness.device) - 0.5  # deviation 0.29
    rows, columns = (
        torch.randn((len(lightness), 1, *side), generator=generator, device=lightness.device)
        for side in ((lightness.shape[2], 1), (1, lightness.shape[3]))
    )
    streaks = torch.where(_uniform(lightness, generator) < 0.5, rows, columns)
    strengths = (limit * _uniform(lightness, generator) ** 2 for limit in (0.1, 0.02))
    return lightness + next(strengths) * noise + next(strengths) * streaks


def add_blocks(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """What JPEG leaves at a quality of 10 to 60."""
    quality = 10 + 50 * _uniform(lightness, generator)
    down, right = torch.randint(0, 8, (2,), generator=generator, device=lightness.device).tolist()
    return compress(lightness, quality, offset=(down, right))


DAMAGES: tuple[tuple[Damage, float], ...] = (  # each with the share of pictures that suffer it
    (blur, 0.4),
    (darken_corners, 0.25),
    (add_grain, 0.5),
    (add_screen, 0.12),
    (change_tone, 0.7),
    (fade_unevenly, 0.25),
    (stain, 0.2),
    (add_dust, 0.3),
    (add_scan_noise, 0.3),
    (add_blocks, 0.3),
)


def _specks(like: Tensor, generator: torch.Generator) -> Tensor:
    """Ink (N, 1, H, W) of discs 0.5 to 2.5 pixels in radius."""
    places = torch.tensor([(0.0, 0.0), *((math.sin(i), math.cos(i)) for i in range(6))], device=like.device)
    places = torch.cat((places, 0.5 * places[1:])).T  # (2, 13): a middle and two rings
    centre, radius, ink = _marks(like, SPECKS, generator)
    points = centre[..., None] + (0.5 + 2 * radius[..., None] ** 2) * places[:, None, None]  # (2, N, SPECKS, 13)
    return _splat(like, points, ink[..., None].expand(points.shape[1:]))


def _hairs(like: Tensor, generator: torch.Generator) -> Tensor:
    """Ink (N, 1, H, W) of thin curved lines, a fifteenth of the picture to its whole length."""
    span = max(like.shape[2:])
    along = torch.linspace(-1, 1, span, device=like.device)
    centre, length, ink = _marks(like, HAIRS, generator)
    angle, bend = torch.rand((2, len(like), HAIRS), generator=generator, device=like.device)
    angle = (math.tau * angle)[..., None] + (bend - 0.5)[..., None] * along  # (N, HAIRS, span)
    reach = (span * (0.03 + 0.97 * length**3))[..., None] * along
    points = centre[..., None] + torch.stack((angle.sin(), angle.cos())) * reach
    # Every point carries the ink of the stretch up to the next, so that long lines are as dark as short ones.
    return _splat(like, points, (ink * (0.06 + 1.94 * length**3))[..., None].expand(points.shape[1:]))


def _marks(like: Tensor, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor, Tensor]:
    """Centres (2, N, count) in pixels, sizes 0..1 and ink -1..1 (N, count) of marks; one tone a picture mostly."""
    down, right, size, ink, shown, tone = torch.rand(
        (6, len(like), count), generator=generator, device=like.device, dtype=like.dtype
    )
    sign = torch.where(0.8 * tone[:, :1] + 0.2 * tone < 0.5, -1.0, 1.0)
    ink = sign * (0.3 + 0.7 * ink) * (shown < shown[:, :1])
    return torch.stack((down * like.shape[2], right * like.shape[3])), size, ink


def _splat(like: Tensor, points: Tensor, ink: Tensor) -> Tensor:
    """Ink (N, ...) laid at points (2, N, ...) in pixels, shared among the four nearest; (N, 1, H, W) in -1..1."""
    count, _, height, width = like.shape
    picture = torch.arange(count, device=like.device).view(-1, *(1,) * (ink.ndim - 1))
    first = points.floor()
    share = points - first
    canvas = torch.zeros((count, height, width), device=like.device, dtype=like.dtype)
    for down, right in ((0, 0), (0, 1), (1, 0), (1, 1)):
        row, column = first[0].long() + down, first[1].long() + right
        part = (share[0] if down else 1 - share[0]) * (share[1] if right else 1 - share[1])
        inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
        place = (picture, row.clamp(0, height - 1), column.clamp(0, width - 1))
        canvas.index_put_(place, ink * part * inside, accumulate=True)
    return canvas.clamp(-1, 1)[:, None]


def _clouds(like: Tensor, cells: int, generator: torch.Generator) -> Tensor:
    """A smooth random field (N, 1, H, W) in 0..1, of so many cells across."""
    coarse = torch.rand((len(like), 1, cells, cells), generator=generator, device=like.device, dtype=like.dtype)
    return F.interpolate(coarse, like.shape[2:], mode="bicubic", align_corners=True).clamp(0, 1)


def _draw(like: Tensor, generator: torch.Generator) -> Tensor:
    return torch.rand(len(like), generator=generator, device=like.device)


def _uniform(like: Tensor, generator: torch.Generator) -> Tensor:
    return torch.rand((len(like), 1, 1, 1), generator=generator, device=like.device)


def _normal(like: Tensor, generator: torch.Generator) -> Tensor:
    return torch.randn((len(like), 1, 1, 1), generator=generator, device=like.device)
