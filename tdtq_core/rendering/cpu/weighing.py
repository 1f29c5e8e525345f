"""How much each Gaussian puts into a picture: its blending weights, summed over the pixels.

Tiles are walked exactly as `raster` blends them. Every pair of Gaussian and tile has its own two
sums, which are added up in the order of the tiles, so the result does not depend on the threads.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.rendering.cpu.binning import Bins
from tdtq_core.rendering.cpu.intrinsics import (
    FASTMATH,
    add_eight,
    fetch_and_add_one,
    prefetch,
)
from tdtq_core.rendering.cpu.raster import CHECK, PIXELS, absorb, any_alive, pixel_rows
from tdtq_core.rendering.cpu.records import (
    CHUNK,
    FALL_X,
    FALL_Y,
    LOG_OPACITY,
    NUMBER,
    PART_X,
    PART_Y,
    REACH_X,
    RECORD,
    SHEAR_X,
    TILE,
    WHOLE_X,
    WHOLE_Y,
)

_ZERO, _HALF = np.float32(0), np.float32(0.5)
_MIDDLE = np.float32(TILE // 2)
_AHEAD = 8
# The state of a tile: the transmittance of every pixel, how much it counts, and the weight there
# of the Gaussian at hand.
_COUNT, _WEIGHT = np.uint64(PIXELS), np.uint64(2 * PIXELS)
_WHOLE, _PART = np.uint64(TILE), np.uint64(TILE // 2)
_1, _2, _3, _4, _5, _6, _7 = (np.uint64(k) for k in range(1, 8))


def weigh(
    records: npt.NDArray[np.float32],
    pairs: npt.NDArray[np.uint32],
    bins: Bins,
    tiles: tuple[int, int],
    origin: int,
    pixels: npt.NDArray[np.float32],
    totals: npt.NDArray[np.float32],
) -> None:
    """Sum the weights of each pair of Gaussian and tile in ``range(*tiles)``.

    Parameters
    ----------
    records
        (slots, 16) of `projection`.
    pairs
        Slots by tile, nearest first, of the tiles from `origin` on.
    pixels
        (height, width) how much each pixel counts.
    totals
        (pairs of these tiles, 2) float32, written: sums of the weights, and of their squares.
    """
    counter = np.zeros(1, np.int64)
    workers = numba.get_num_threads()
    _weigh(
        records.reshape(-1), pairs, bins.starts, *tiles, origin, pixels, counter, workers, totals
    )


@parallel_njit(fastmath=FASTMATH)
def _weigh(records, pairs, starts, first, last, origin, pixels, counter, workers, totals):
    columns = (pixels.shape[1] + TILE - 1) // TILE
    for _ in prange(workers):
        state, sums = np.empty(3 * PIXELS, np.float32), np.empty(TILE, np.float32)
        tile = first + fetch_and_add_one(counter)
        while tile < last:
            left, top = tile % columns * TILE, tile // columns * TILE
            _open_tile(state, pixels, left, top)
            begin, end = starts[tile] - starts[origin], starts[tile + 1] - starts[origin]
            offset = starts[first] - starts[origin]
            _weigh_tile(records, pairs, begin, end, left, top, state, sums, totals, offset)
            tile = first + fetch_and_add_one(counter)


@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _open_tile(state, pixels, left, top):
    """Let all light through, and count the pixels that lie in the picture."""
    state[:PIXELS] = np.float32(1)
    state[PIXELS:] = _ZERO
    for row in range(min(TILE, pixels.shape[0] - top)):
        for column in range(min(TILE, pixels.shape[1] - left)):
            state[PIXELS + row * TILE + column] = pixels[top + row, left + column]


@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _weigh_tile(records, pairs, begin, end, left, top, state, sums, totals, offset):
    for k in range(begin, end):
        if (k - begin) % CHECK == 0 and not any_alive(state):
            totals[k - offset : end - offset] = _ZERO
            return
        prefetch(records, np.int64(pairs[min(k + _AHEAD, end - 1)]) * RECORD)
        for j in range(np.uint64(TILE)):
            sums[j] = _ZERO
        _weigh_gaussian(records, np.int64(pairs[k]) * RECORD, left, top, state, sums)
        totals[k - offset, 0] = _total(sums, np.uint64(0))
        totals[k - offset, 1] = _total(sums, _PART)


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def _weigh_gaussian(records, base, left, top, state, sums):
    x = records[base + WHOLE_X] - np.float32(left) + records[base + PART_X]
    y = records[base + WHOLE_Y] - np.float32(top) + records[base + PART_Y]
    first, last = pixel_rows(records, base, x, y)
    shear = records[base + SHEAR_X]
    fall_x, fall_y = records[base + FALL_X], records[base + FALL_Y]
    opacity = records[base + LOG_OPACITY]
    on_left = x + records[base + REACH_X] < _MIDDLE + _HALF
    on_right = x - records[base + REACH_X] > _MIDDLE - _HALF
    column = _MIDDLE if on_right else _ZERO
    count = _PART if on_left or on_right else _WHOLE
    for row in range(first, last + 1):
        dy = np.float32(row) + _HALF - y
        at_middle = opacity - (fall_y * dy) * (fall_y * dy)
        start, offset = np.uint64(row * TILE) + np.uint64(column), x + shear * dy - _HALF
        _weigh_row(state, start, count, column, fall_x, -fall_x * offset, at_middle)
        add_eight(sums, state, start + _WEIGHT, start + _COUNT)
        if count == _WHOLE:
            add_eight(sums, state, start + _PART + _WEIGHT, start + _PART + _COUNT)


# Not inlined, as the rows of `raster` are not. A fixed 8 would be unrolled instead of vectorised.
@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _weigh_row(state, start, count, column, fall, offset, at_middle):
    """Weigh 8 or 16 pixels, from `start` on, the first of which lies in `column` of the tile."""
    for j in range(count):
        i = start + j
        state[i + _WEIGHT] = absorb(state, i, fall, column + np.float32(j), offset, at_middle)


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def _total(sums, i):
    """Add up 8 sums from i on, in pairs, so that few additions wait for one before."""
    low = (sums[i] + sums[i + _1]) + (sums[i + _2] + sums[i + _3])
    return low + ((sums[i + _4] + sums[i + _5]) + (sums[i + _6] + sums[i + _7]))


@njit(cache=True, nogil=True)
def collect(records, pairs, totals, weights, squares):
    """Add the (pairs, 2) `totals` to the (N,) `weights` and `squares` of their Gaussians."""
    for k in range(pairs.shape[0]):
        if totals[k, 0] == _ZERO:  # hidden: the record need not be fetched
            continue
        slot = np.int64(pairs[k])
        i = slot // CHUNK * CHUNK + np.int64(records[slot, NUMBER])
        weights[i] += totals[k, 0]
        squares[i] += totals[k, 1]
