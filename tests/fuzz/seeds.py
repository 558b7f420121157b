"""Files to begin from, made here: small photographs of every format, checkpoints, settings, treatments."""

import io
import json
import struct
import zlib
from functools import cache
from pathlib import Path

import numpy as np
import pyvips
import torch
from PIL import Image, PngImagePlugin
from safetensors.torch import save

from colorstudio.core.cards import METADATA_KEY, Card, card_to_json
from colorstudio.core.hint import Hint
from colorstudio.core.look import PartialLook
from colorstudio.core.networks.paper import RegressionNetwork
from colorstudio.core.treatment import NetworkName, Treatment

XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="an album"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


@cache
def photographs() -> dict[str, bytes]:
    """Photographs by file name: sound ones of each format, and small ones that attack."""
    return {**_sound(), **_attacks()}


@cache
def checkpoints() -> dict[str, bytes]:
    """A checkpoint of some kilobytes, and a pickle of tensors."""
    torch.manual_seed(0)
    network = RegressionNetwork(width=1, deconvolutions=1)
    card = Card("seed", "Seed", "A seed.", "regression", "ab", {"width": 1, "deconvolutions": 1}, 64)
    buffer = io.BytesIO()
    torch.save({"model1.0.weight": torch.zeros(4, 1, 3, 3), "model_out.weight": torch.zeros(2, 313, 1, 1)}, buffer)
    weights = {name: value.contiguous() for name, value in network.state_dict().items()}
    return {
        "seed.safetensors": save(weights, metadata={METADATA_KEY: card_to_json(card)}),
        "seed.pth": buffer.getvalue(),
    }


@cache
def cards() -> dict[str, bytes]:
    """The JSON of a card that has a value of every kind."""
    card = Card(
        "seed", "Seed", "A seed.", "studio", "bins313", {"width": [16, 16, 16]}, 128, True, (1 / 313,) * 313,
        figures={"psnr": 24.5}, training_data="none", classes=("a", "b"),
    )  # fmt: skip
    return {"card.json": card_to_json(card).encode()}


@cache
def settings() -> dict[str, bytes]:
    """Settings as this version and earlier ones write them."""
    values = {"network/model": "studio", "network/side": 192, "save/quality": 80, "files/recent": ["/tmp/a.jpg"]}
    ini = (
        b'[network]\nmodel=studio\nside=192\neffort=best\n\n[window]\ngeometry="@ByteArray(\\x1\\xd9\\xd0\\xcb\\0)"\n'
        b'theme=dark\n\n[files]\nrecent="[\\"/tmp/a.jpg\\"]"\nlast_folder=/tmp\n'
    )
    return {"colorstudio.json": json.dumps(values).encode(), "colorstudio.ini": ini}


@cache
def treatments() -> dict[str, bytes]:
    """A treatment with everything in it, and an exported library."""
    treatment = Treatment(
        network=NetworkName("studio", "0f" * 32),
        side=320,
        look=PartialLook(temperature=0.7, warmth=3.0),
        hints=(Hint((0.4, 0.2), (12.0, 30.0)), Hint((0.1, 0.9), "gray")),
        frame=(0.0, 0.1, 1.0, 0.9),
    )
    one = {"key": "1f" * 32, "name": "a.jpg", "changed": "2026-01-31T12:00:00+00:00", "treatment": treatment.as_dict()}
    library = {"colorstudio_treatments": 1, "photographs": [one]}
    return {"treatment.json": treatment.to_json().encode(), "library.json": json.dumps(library).encode()}


def _sound() -> dict[str, bytes]:
    y, x = np.mgrid[0:40, 0:56]
    gray = ((x * 3 + y * 2) % 256).astype(np.uint8)
    colour = np.dstack((gray, 255 - gray, np.full_like(gray, 90)))
    deep = pyvips.Image.new_from_memory((gray.astype(np.uint16) * 257).tobytes(), 56, 40, 1, "ushort")
    exif = Image.Exif()
    exif[0x010E], exif[0x0112], exif[0x0132] = "A seed", 6, "2026:01:31 12:00:00"
    text = PngImagePlugin.PngInfo()
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    text.add_text("Title", "A seed", zip=True)
    made: dict[str, bytes] = {}
    for name, pixels, options in (
        ("gray.jpg", gray, {"exif": exif, "xmp": XMP, "dpi": (300, 300)}),
        ("colour.jpg", colour, {"exif": exif, "progressive": True}),
        ("gray.png", gray, {"exif": exif, "pnginfo": text}),
        ("colour.png", np.dstack((colour, gray)), {}),
        ("gray.tif", gray, {"exif": exif, "compression": "tiff_lzw"}),
        ("colour.tif", colour, {"compression": "tiff_adobe_deflate"}),
        ("plain.tif", gray, {}),
        ("gray.webp", gray, {"exif": exif, "xmp": XMP}),
        ("lossless.webp", np.dstack((colour, gray)), {"lossless": True}),
        ("gray.bmp", gray, {}),
        ("gray.gif", gray, {}),
    ):
        buffer = io.BytesIO()
        image = Image.fromarray(pixels)
        image.save(buffer, {"jpg": "jpeg", "tif": "tiff"}.get(suffix := name.rsplit(".")[-1], suffix), **options)
        made[name] = buffer.getvalue()
    made["deep.tif"] = deep.tiffsave_buffer(compression="lzw", predictor="horizontal", tile=True, pyramid=True)
    made["deep.png"] = deep.pngsave_buffer()
    return made


def _attacks() -> dict[str, bytes]:
    return {
        "exif_loop.jpg": _with_exif(_loop(40)),
        "exif_large.jpg": _with_exif(_overlapping(40, 60_000)),
        "xmp_without_end.png": _png(8, 8, b"", xmp=b"<xmp:Thumbnails>" * 20_000),
        "blanks.png": _png(8, 8, b"", xmp=b"<rdf:RDF>" + b" " * 1_000_000),
        "huge.png": _png(2_000_000, 2_000_000, b"\0" * 1000),
        "wide.png": _png(2**31 - 1, 1, b"\0" * 1000),
        "bomb.png": _png(60_000, 60_000, b"\0" * 20_000_000),
        "bands.tif": _tiff({256: 100, 257: 100, 258: 8, 259: 1, 262: 1, 273: 8, 277: 65_000, 278: 100, 279: 100}),
        "huge.tif": _tiff({256: 2**31, 257: 2**31, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 1, 279: 1}),
        "page_loop.tif": _tiff({256: 8, 257: 8, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 8, 279: 64}, following=8),
        "huge.gif": b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0x80, 0, 0) + b"\0" * 6 + b"\x2c" + bytes(9),
        "huge.bmp": b"BM" + struct.pack("<IHHIIiiHHIIiiII", 54, 0, 0, 54, 40, 2**31 - 1, 2**31 - 1, 1, 24, *[0] * 6),
    }


def _with_exif(block: bytes) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (32, 24), 99).save(buffer, "jpeg")
    jpeg, payload = buffer.getvalue(), b"Exif\0\0" + block
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload + jpeg[2:]


def _loop(count: int) -> bytes:
    """Directories of which every entry leads back to the first one."""
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, 8) for tag in (0x8769, 0x8825, 0xA005) * (count // 3))
    return b"II*\0" + struct.pack("<IH", 8, len(entries) // 12) + entries + struct.pack("<I", 8)


def _overlapping(count: int, length: int) -> bytes:
    """Values that all lie in the same place, and together are many times the block."""
    entries = b"".join(struct.pack("<HHII", 0xC000 + number, 7, length, 0) for number in range(count))
    return b"II*\0" + struct.pack("<IH", 8, count) + entries + bytes(4) + bytes(60_000 - 12 * count)


def _png(width: int, height: int, data: bytes, *, xmp: bytes = b"") -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = data or b"".join(b"\0" + bytes(width) for _ in range(height))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    note = chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp) if xmp else b""
    return b"\x89PNG\r\n\x1a\n" + head + note + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _tiff(tags: dict[int, int], *, following: int = 0) -> bytes:
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value % 2**32) for tag, value in sorted(tags.items()))
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + struct.pack("<I", following) + bytes(256)


def write(folder: Path, made: dict[str, bytes]) -> list[Path]:
    """Write seeds into a folder; gives their files."""
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in made]
