"""Which Gaussians touch which 16x16 tile: a stable counting scatter in depth order.

A Gaussian touches a tile when its ellipse alpha = 1/255 reaches into the rectangle of the tile's
pixel centres. Its box of tiles says that where it is one tile wide or high; otherwise the ellipse
is tested per row of tiles. No sort of (tile, depth) pairs is needed: visiting the Gaussians nearest
first leaves every tile's list in depth order.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numba
import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.rendering.cpu.intrinsics import prefetch
from tdtq_core.rendering.cpu.records import (
    BOTTOM,
    BOX,
    HALF_WIDTH,
    LEFT,
    PART_X,
    PART_Y,
    REACH_X,
    REACH_Y,
    RECORD,
    RIGHT,
    SHEAR_X,
    SHEAR_Y,
    TILE,
    TOP,
    WHOLE_X,
    WHOLE_Y,
    Projected,
)
from tdtq_core.rendering.cpu.steps import equal_steps
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.rendering.protocol import never

_AHEAD = 12
_PARTS_MAX = 32
_SMALL = 4096
_STEP = 250_000  # Gaussians


@dataclass(frozen=True, eq=False)
class Bins:
    """How many Gaussians touch each tile, and where each slice of them writes.

    Attributes
    ----------
    starts
        (tiles + 1,) first pair of each tile, tiles by rows.
    places
        (parts, rows, columns) first pair that each slice of the Gaussians writes in each tile.
    width
        Of the picture, in pixels.
    """

    starts: npt.NDArray[np.int64]
    places: npt.NDArray[np.int64]
    width: int


def count_pairs(
    seen: Projected,
    order: npt.NDArray[np.uint32],
    width: int,
    height: int,
    should_stop: Callable[[], bool] = never,
) -> Bins:
    """Count the pairs of Gaussian and tile, per tile and per slice of `order`.

    Raises
    ------
    Cancelled
        If `should_stop` says True between two steps.
    """
    rows, columns = -(-height // TILE), -(-width // TILE)
    parts = min(2 * numba.get_num_threads(), _PARTS_MAX) if order.size > _SMALL else 1
    places = np.zeros((parts, rows, columns + 1), np.int64)
    for step in equal_steps(-(-order.size // parts), _STEP // parts, should_stop):
        _count(*_flat(seen), order, *step, width, places)
    starts = np.empty(rows * columns + 1, np.int64)
    _accumulate(places, starts)
    return Bins(starts, places, width)


def fill_pairs(
    seen: Projected,
    order: npt.NDArray[np.uint32],
    bins: Bins,
    band: tuple[int, int],
    workspace: Workspace,
) -> npt.NDArray[np.uint32]:
    """Return the Gaussians of every tile in ``range(*band)``, tile by tile, nearest first."""
    first, last = band
    pairs = workspace.take("pairs", int(bins.starts[last] - bins.starts[first]), np.uint32)
    places = bins.places.copy()
    _fill(*_flat(seen), order, bins.width, bins.starts, places, first, last, pairs)
    return pairs


def _flat(seen: Projected) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint16]]:
    return seen.records.reshape(-1), seen.boxes.reshape(-1)


@parallel_njit()
def _count(records, boxes, order, first, last, width, places):
    """Count the items from `first` to `last` of every slice of the order."""
    parts = places.shape[0]
    count = order.shape[0]
    for part in prange(parts):
        start = count * part // parts
        end = min(count * (part + 1) // parts, start + last)
        for k in range(start + first, end):
            coming = np.int64(order[min(k + _AHEAD, end - 1)])
            prefetch(boxes, coming * BOX)
            prefetch(records, coming * RECORD)
            box = np.int64(order[k]) * BOX
            for row in range(np.int64(boxes[box + TOP]), np.int64(boxes[box + BOTTOM]) + 1):
                left, right = _tile_columns(records, boxes, box, row, width)
                if left <= right:
                    # A difference array: a Gaussian as wide as the picture costs no more.
                    places[part, row, left] += 1
                    places[part, row, right + 1] -= 1


@njit(cache=True, nogil=True)
def _accumulate(places, starts):
    """Turn differences of counts into the first pair of every part in every tile."""
    parts, rows, columns = places.shape[0], places.shape[1], places.shape[2] - 1
    counts = np.zeros(parts, np.int64)
    total = 0
    for row in range(rows):
        counts[:] = 0
        for column in range(columns):
            starts[row * columns + column] = total
            for part in range(parts):
                counts[part] += places[part, row, column]
                places[part, row, column] = total
                total += counts[part]
    starts[rows * columns] = total


@parallel_njit()
def _fill(records, boxes, order, width, starts, places, first, last, pairs):
    parts, columns = places.shape[0], places.shape[2] - 1
    count = order.shape[0]
    origin = starts[first]
    for part in prange(parts):
        end = count * (part + 1) // parts
        for k in range(count * part // parts, end):
            coming = np.int64(order[min(k + _AHEAD, end - 1)])
            prefetch(boxes, coming * BOX)
            prefetch(records, coming * RECORD)
            box = np.int64(order[k]) * BOX
            top, bottom = np.int64(boxes[box + TOP]), np.int64(boxes[box + BOTTOM])
            for row in range(max(top, first // columns), min(bottom, (last - 1) // columns) + 1):
                left, right = _tile_columns(records, boxes, box, row, width)
                left = max(left, first - row * columns)
                right = min(right, last - 1 - row * columns)
                for column in range(left, right + 1):
                    place = places[part, row, column]
                    places[part, row, column] = place + 1
                    pairs[place - origin] = order[k]


@njit(cache=True, nogil=True, inline="always")
def _tile_columns(records, boxes, box, row, width):
    """First and last column of the tiles in `row` that the Gaussian touches; empty if reversed."""
    left, right = np.int64(boxes[box + LEFT]), np.int64(boxes[box + RIGHT])
    if left < right and boxes[box + TOP] < boxes[box + BOTTOM]:
        left, right = _touched_columns(records, box // BOX * RECORD, row, width)
    return left, right


@njit(cache=True, nogil=True)
def _touched_columns(records, base, row, width):
    """First and last column of the tiles in `row` that the ellipse touches; empty if reversed."""
    x = np.float64(records[base + WHOLE_X]) + records[base + PART_X] - 0.5
    y = np.float64(records[base + WHOLE_Y]) + records[base + PART_Y] - 0.5
    low = row * TILE - y
    high = low + (TILE - 1)
    # The widest points of the ellipse lie at heights +- widest; clamp them to this row of tiles.
    widest = np.float64(records[base + SHEAR_Y]) * records[base + REACH_X]
    reach = np.float64(records[base + REACH_Y])
    shear, half = np.float64(records[base + SHEAR_X]), np.float64(records[base + HALF_WIDTH])
    at = max(low, min(high, widest))
    part = at / reach
    right = shear * at + half * np.sqrt(max(0.0, 1.0 - part * part))
    at = max(low, min(high, -widest))
    part = at / reach
    left = shear * at - half * np.sqrt(max(0.0, 1.0 - part * part))
    first = np.int64(max(np.ceil(x + left), 0.0))
    last = np.int64(min(np.floor(x + right), width - 1.0))
    return first // TILE, last // TILE if first <= last else np.int64(-1)
