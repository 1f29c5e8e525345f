"""The palette that a SOG scene shares its view-dependent colours through."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.sog_meta import MAX_PALETTE, Palette
from tdtq_core.formats.sog_pictures import Pixels, decode_picture
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, FloatArray

ENTRIES_PER_ROW = 64


def decode_entries(path: Path, palette: Palette, content: bytes) -> FloatArray:
    """Decode the (K, C, 3) entries of the palette, C coefficients a channel.

    Raises
    ------
    FileFormatError
        If the picture `content` is damaged, or its size does not agree with the palette.
    """
    name = palette.files[0]
    least = (palette.count or 1) * (palette.coefficients or 1)
    most = MAX_PALETTE * max(COEFFICIENTS_OF_DEGREE.values())
    pixels = decode_picture(path, name, content, least, None if palette.count else most)
    coefficients, rest = divmod(pixels.shape[1], ENTRIES_PER_ROW)
    known = [palette.coefficients] if palette.coefficients else [3, 8, 15]
    if rest or coefficients not in known:
        widths = " or ".join(f"{ENTRIES_PER_ROW * each}" for each in known)
        raise FileFormatError(path, name, f"width {widths}", f"{pixels.shape[1]}")
    entries = palette.codebook[pixels[:, :, :3]].reshape(-1, coefficients, 3)
    return entries[: palette.count]


def decode_labels(path: Path, name: str, rows: Pixels, count: int) -> npt.NDArray[np.uint16]:
    """Return the (N,) entry of every Gaussian, out of `count`, from (N, 4) pixels.

    Raises
    ------
    FileFormatError
        If there is no such entry.
    """
    labels: npt.NDArray[np.uint16] = rows[:, 0] | np.left_shift(rows[:, 1], 8, dtype=np.uint16)
    if labels.max() >= count:
        raise FileFormatError(path, name, f"entries up to {count - 1}", f"{labels.max()}")
    return labels
