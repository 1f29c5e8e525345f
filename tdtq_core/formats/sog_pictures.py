"""The lossless WebP pictures that hold a SOG scene, one Gaussian a pixel."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from tdtq_core.errors import FileFormatError

Pixels = npt.NDArray[np.uint8]

SPARE_PIXELS = 1 << 16
"""Pixels that a picture may have beyond twice those it needs: rows are padded at the end."""


def decode_picture(
    path: Path, name: str, content: bytes, least: int, most: int | None = None
) -> Pixels:
    """Decode a picture of at least `least` pixels.

    Parameters
    ----------
    path, name
        The scene's file and the picture's name, for errors.
    content
        The picture.
    least, most
        Pixels that it needs to have and may have, by default twice as many and some; a larger
        one is refused before it is decoded.

    Returns
    -------
    (H, W, 4) red, green, blue and alpha.

    Raises
    ------
    FileFormatError
        If it is no lossless WebP picture, is damaged, or has the wrong size.
    """
    width, height = _size(path, name, content)
    if not least <= width * height <= (most or 2 * least + SPARE_PIXELS):
        raise FileFormatError(path, name, f"about {least} pixels", f"{width} x {height}")
    try:
        with Image.open(BytesIO(content), formats=["WEBP"]) as picture:
            pixels = np.asarray(picture.convert("RGBA"))
    except (OSError, ValueError, SyntaxError) as error:
        raise FileFormatError(path, name, "a WebP picture", f"a fault: {error}") from error
    if pixels.shape != (height, width, 4):
        raise FileFormatError(path, name, f"{width} x {height} pixels", f"{pixels.shape}")
    return pixels


def _size(path: Path, name: str, content: bytes) -> tuple[int, int]:
    """Return width and height from the header, because Pillow allocates before it tells them.

    Layout: RFC 9649, a RIFF file of chunks; VP8L is the lossless bit stream.
    """
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        raise FileFormatError(path, name, "a WebP picture", ascii(content[:12]))
    start = 12
    if content[start : start + 4] == b"VP8X":
        canvas = content[24:30]
        start = content.find(b"VP8L", start)
        size = tuple(int.from_bytes(canvas[at : at + 3], "little") + 1 for at in (0, 3))
    if start < 0 or content[start : start + 4] != b"VP8L":
        raise FileFormatError(
            path, name, "lossless WebP", "lossy", "Its values are lost; export the scene again."
        )
    bits = int.from_bytes(content[start + 9 : start + 13], "little")
    found = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if start > 12 and size != found:
        raise FileFormatError(path, name, f"one picture of {size}", f"{found}")
    return found
