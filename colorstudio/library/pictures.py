"""Pasted pictures as PNG files."""

from colorstudio.files.vips import Pixels, array_to_image


def pixels_to_png(pixels: Pixels) -> bytes:
    """A PNG file's bytes of sRGB pixels: (H, W), (H, W, 3) or (H, W, 4); uint8 or uint16, kept exactly."""
    png: bytes = array_to_image(pixels).pngsave_buffer(compression=2, filter="sub")
    return png
