"""Photographs to compare with, and pictures to keep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, UnidentifiedImageError

from tdtq_core.cameras import MAX_SIDE
from tdtq_core.errors import FileFormatError, TdtqError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.atomic import atomic_write

MAX_PIXELS = 1 << 26
"""Pixels of the largest photograph: 0.8 GB as float32."""

ROWS = 256

FILE_FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")


def read_photograph(
    path: str | PathLike[str], background: npt.ArrayLike = (1.0, 1.0, 1.0)
) -> npt.NDArray[np.float32]:
    """Read a photograph.

    Parameters
    ----------
    path
        A PNG, JPEG, WebP, TIFF or BMP file: colour, grey or palette, 8 bit, or 16 bit grey.
    background
        (3,) colour in [0, 1] that shows through where the photograph is transparent; blended in
        the file's own values, as NeRF's and 3DGS's training code do.

    Returns
    -------
    (H, W, 3) values in [0, 1].

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If it is not a photograph, is damaged, or has more than `MAX_PIXELS` pixels.
    """
    with _opened(Path(path)) as image:
        image.load()
        if image.mode.startswith(("I", "F")):
            return _from_grey(Path(path), image)
        if image.has_transparency_data:
            return _blended(np.asarray(image.convert("RGBA")), background)
        return np.asarray(image.convert("RGB"), dtype=np.float32) / np.float32(255)


def photograph_size(path: str | PathLike[str]) -> tuple[int, int]:
    """Return the width and height of a photograph in pixels, from its header alone."""
    with _opened(Path(path)) as image:
        return image.size


def write_png(path: str | PathLike[str], image: npt.NDArray[Any]) -> None:
    """Write an image as an 8-bit PNG file.

    Parameters
    ----------
    path
        The file; it appears only once it is complete.
    image
        (H, W, 3) colour or (H, W) grey; clipped to [0, 1], not-a-number becomes 0.

    Raises
    ------
    FileAccessError
        If the file cannot be written.
    """
    pixels = eight_bit(image)
    with atomic_write(path) as stream:
        Image.fromarray(pixels).save(stream, "PNG", compress_level=4)


def eight_bit(image: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """Return an image of any shape as bytes, clipped to [0, 1] first; not-a-number becomes 0."""
    pixels = np.empty(image.shape, np.uint8)
    # Some rows at a time: whole copies of the largest picture would take gigabytes each.
    for start in range(0, len(image), ROWS):
        band = np.nan_to_num(image[start : start + ROWS], nan=0.0, posinf=1.0, neginf=0.0)
        pixels[start : start + ROWS] = np.clip(band, 0.0, 1.0) * 255 + 0.5
    return pixels


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """Open a picture of a size within bounds; whatever Pillow raises becomes a typed error."""
    with open_to_read(path) as stream:
        try:
            image = Image.open(stream, formats=FILE_FORMATS)
            _check_size(path, image)
            yield image
        except TdtqError:
            raise
        except Exception as error:
            # Pillow has no class of its own for what its decoders stumble over in damaged files.
            raise _not_a_picture(path, error) from error


def _not_a_picture(path: Path, error: Exception) -> FileFormatError:
    reason = next(iter(str(error).splitlines()), type(error).__name__)
    another = isinstance(error, UnidentifiedImageError)
    found = "content of another kind" if another else f"a fault: {reason}"
    return FileFormatError(path, "content", f"a picture ({', '.join(FILE_FORMATS)})", found)


def _check_size(path: Path, image: Image.Image) -> None:
    width, height = image.size
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise FileFormatError(
            path,
            "size",
            f"at most {MAX_SIDE} pixels a side and {MAX_PIXELS} pixels",
            f"{width}x{height}",
        )


def _from_grey(path: Path, image: Image.Image) -> npt.NDArray[np.float32]:
    """Convert 16-bit grey, which Pillow may hold in 32-bit integers."""
    values = np.asarray(image)
    if values.dtype.kind not in "iu" or values.min() < 0 or values.max() > 65535:
        raise FileFormatError(path, "pixels", "integers of 8 or 16 bits", f"mode {image.mode}")
    grey = values.astype(np.float32) / np.float32(65535)
    return np.repeat(grey[:, :, np.newaxis], 3, axis=2)


def _blended(rgba: npt.NDArray[np.uint8], background: npt.ArrayLike) -> npt.NDArray[np.float32]:
    values = rgba.astype(np.float32) / np.float32(255)
    alpha = values[:, :, 3:]
    behind = np.asarray(background, dtype=np.float32)
    blended: npt.NDArray[np.float32] = values[:, :, :3] * alpha + behind * (1 - alpha)
    return blended
