"""What time, cameras and scanners do to a photograph, done to the gray input of a network alone."""

import torch
from torch import Tensor
from torch.nn import functional as F

BLUR_MAX = 1.5  # pixels at the network's input size
GRAIN_MAX = 0.07  # standard deviation, as a share of the range of L


def age(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """L/100 (N, 1, H, W) with random tone, blur and grain, each picture its own; stays within 0..1."""
    return add_grain(blur(change_tone(lightness, generator), generator), generator).clamp(0, 1)


def change_tone(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """Fading and wrong exposure: a random gamma, then a random black and white; 7 pictures in 10."""
    gamma = torch.exp(0.3 * _normal(lightness, generator))
    black = 0.18 * _uniform(lightness, generator)
    white = 1 - 0.22 * _uniform(lightness, generator)
    toned = black + (white - black) * lightness.clamp_min(1e-6) ** gamma
    return torch.where(_uniform(lightness, generator) < 0.7, toned, lightness)


def blur(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """A soft lens: a Gaussian of up to 1.5 pixels; 4 pictures in 10."""
    sigma = 0.3 + (BLUR_MAX - 0.3) * _uniform(lightness, generator)  # (N, 1, 1, 1)
    taps = torch.arange(-4, 5, device=lightness.device, dtype=lightness.dtype)
    kernel = torch.exp(-(taps**2) / (2 * sigma.flatten()[:, None] ** 2))
    kernel = kernel / kernel.sum(dim=1, keepdim=True)  # (N, 9)
    flat = F.pad(lightness.transpose(0, 1), (4, 4, 4, 4), mode="reflect")  # (1, N, H + 8, W + 8)
    flat = F.conv2d(flat, kernel[:, None, None, :], groups=len(kernel))
    flat = F.conv2d(flat, kernel[:, None, :, None], groups=len(kernel))
    return torch.where(_uniform(lightness, generator) < 0.4, flat.transpose(0, 1), lightness)


def add_grain(lightness: Tensor, generator: torch.Generator) -> Tensor:
    """Film grain, fine or two pixels wide; 5 pictures in 10."""
    shape, device = lightness.shape, lightness.device
    fine = torch.randn(shape, generator=generator, device=device)
    coarse = torch.randn((*shape[:2], shape[2] // 2 + 1, shape[3] // 2 + 1), generator=generator, device=device)
    wide = F.interpolate(coarse, scale_factor=2.0, mode="bilinear")[:, :, : shape[2], : shape[3]]
    grain = torch.where(_uniform(lightness, generator) < 0.5, fine, 1.5 * wide)
    strength = GRAIN_MAX * _uniform(lightness, generator) ** 2
    # Grain shows most in the middle tones and vanishes in pure black and white.
    masked = strength * grain * (4 * lightness * (1 - lightness)).clamp(0.1, 1)
    return lightness + torch.where(_uniform(lightness, generator) < 0.5, masked, 0)


def _uniform(like: Tensor, generator: torch.Generator) -> Tensor:
    return torch.rand((len(like), 1, 1, 1), generator=generator, device=like.device)


def _normal(like: Tensor, generator: torch.Generator) -> Tensor:
    return torch.randn((len(like), 1, 1, 1), generator=generator, device=like.device)
