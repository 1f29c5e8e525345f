"""What two pictures hold at one pixel and around it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_viewer.canvas.modes import Picture

REACH = 5
"""Pixels shown on each side of the one that is read."""


@dataclass(frozen=True, eq=False)
class Readout:
    """Two pictures at one pixel.

    Attributes
    ----------
    column, row
        The pixel, counted from the upper left corner from 0.
    original, compressed
        (2 REACH + 1, 2 REACH + 1, 3) values around it, NaN beyond the edges.
    """

    column: int
    row: int
    original: Picture
    compressed: Picture

    @property
    def values(self) -> npt.NDArray[np.float32]:
        """(3, 3): colours of the original, the compressed, and compressed minus original.

        Those of the pictures are as rendered; the difference is of colours clipped to [0, 1], as
        in the error map.
        """
        pair = np.stack([self.original[REACH, REACH], self.compressed[REACH, REACH]])
        shown = np.clip(pair, 0.0, 1.0)
        return np.concatenate([pair, shown[1:] - shown[:1]])

    @property
    def bytes(self) -> npt.NDArray[np.int64]:
        """(3, 3): the same as a screen of 8 bits a channel shows them, 0 to 255."""
        shown = np.floor(np.clip(self.values[:2], 0.0, 1.0) * 255 + 0.5).astype(np.int64)
        return np.concatenate([shown, shown[1:] - shown[:1]])


def pixel_at(picture: Picture, point: tuple[float, float]) -> tuple[int, int]:
    """Return column and row of the pixel at a point, fractions of width and height."""
    height, width = picture.shape[:2]
    column, row = int(point[0] * width), int(point[1] * height)
    return min(max(column, 0), width - 1), min(max(row, 0), height - 1)


def read(original: Picture, compressed: Picture, point: tuple[float, float]) -> Readout:
    """Read two pictures of one view at a point, fractions of their width and height."""
    patches = [_around(picture, *pixel_at(picture, point)) for picture in (original, compressed)]
    return Readout(*pixel_at(original, point), *patches)


def _around(picture: Picture, column: int, row: int) -> Picture:
    side = 2 * REACH + 1
    patch = np.full((side, side, 3), np.nan, np.float32)
    top, left = max(row - REACH, 0), max(column - REACH, 0)
    seen = picture[top : row + REACH + 1, left : column + REACH + 1]
    y, x = top - row + REACH, left - column + REACH
    patch[y : y + seen.shape[0], x : x + seen.shape[1]] = seen
    return patch
