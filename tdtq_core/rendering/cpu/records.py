"""What is known of a Gaussian on the picture: the record that every later step reads.

A record is one cache line of 16 float32 in a form that needs no subtraction of nearly equal numbers
later: an ellipse's row at height dy spans
``SHEAR_X * dy +- HALF_WIDTH * sqrt(1 - (dy / REACH_Y)^2)``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

RECORD = 16
(
    WHOLE_X,  # centre in pixels, whole part; split so that float32 keeps 1e-7 pixel anywhere
    WHOLE_Y,
    PART_X,  # centre in pixels, the rest, -0.5 to 0.5
    PART_Y,
    REACH_X,  # half the width of the ellipse alpha = 1/255
    REACH_Y,  # half its height
    SHEAR_X,  # shift of a row's middle per pixel of height
    SHEAR_Y,  # shift of a column's middle per pixel of width
    HALF_WIDTH,  # half the row through the centre
    HALF_HEIGHT,  # half the column through the centre
    FALL_X,  # log2 alpha = LOG_OPACITY - (FALL_X (dx - SHEAR_X dy))^2 - (FALL_Y dy)^2
    FALL_Y,
    LOG_OPACITY,
    RED,
    GREEN,
    BLUE,
) = range(RECORD)
NUMBER = RED
"""Where the colours are not wanted: which Gaussian of its chunk this is."""

CHUNK = 2048
"""Gaussians projected by one thread at once; those that can be seen fill the first slots."""

TILE = 16
"""Side of a tile in pixels."""

BOX = 4
LEFT, RIGHT, TOP, BOTTOM = range(BOX)
"""First and last column and row of the tiles that hold a pixel of the ellipse's bounding box."""


@dataclass(frozen=True, eq=False)
class Projected:
    """The Gaussians that can touch a pixel; slots that are not filled hold what was there before.

    Attributes
    ----------
    records
        (slots, 16) float32.
    boxes
        (slots, 4) uint16: `LEFT`, `RIGHT`, `TOP`, `BOTTOM`.
    depths
        (slots,) uint32: bits of the float32 camera-space depth, which order as the depths do.
    counts
        (chunks,) filled slots at the start of each chunk of `CHUNK`.
    """

    records: npt.NDArray[np.float32]
    boxes: npt.NDArray[np.uint16]
    depths: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.int64]
