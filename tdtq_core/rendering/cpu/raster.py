"""Front-to-back blending of every tile, one row of 16 pixels at a time.

The state of a tile is one flat buffer of four planes, transmittance, red, green and blue, at
constant offsets, and rows are walked with unsigned indices: that is what lets LLVM turn the 16
pixels of a row into vector instructions. A pixel that has stopped keeps its transmittance with
the sign turned, so stopping costs no branch.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numpy as np
from numba import njit, prange

from tdtq_core.rendering.cpu.binning import TILE
from tdtq_core.rendering.cpu.intrinsics import (
    FASTMATH,
    exp2,
    fetch_and_add_one,
    fused_multiply_add,
    prefetch,
)
from tdtq_core.rendering.cpu.projection import (
    BLUE,
    FALL_X,
    FALL_Y,
    GREEN,
    HALF_HEIGHT,
    LOG_OPACITY,
    PART_X,
    PART_Y,
    REACH_X,
    REACH_Y,
    RECORD,
    RED,
    SHEAR_X,
    SHEAR_Y,
    WHOLE_X,
    WHOLE_Y,
)

PIXELS = TILE * TILE
ALPHA_MAX = np.float32(0.999)
LOG2_ALPHA_MIN = np.float32(-np.log2(255.0))
T_MIN = np.float32(1e-4)
_FLOOR = np.float32(-60.0)  # exponents far below the threshold, kept in reach of exp2
_ZERO, _ONE, _HALF, _LAST = np.float32(0), np.float32(1), np.float32(0.5), np.float32(TILE - 0.5)
_AHEAD = 8
_CHECK = 16


@njit(cache=True, nogil=True, parallel=True, fastmath=FASTMATH)
def blend_tiles(records, pairs, starts, first, last, background, image, counter, workers):
    """Blend the tiles ``first`` to ``last - 1`` into `image`.

    Parameters
    ----------
    records
        Flat records of `projection`.
    pairs
        Slots by tile, nearest first, from the first pair of tile `first` on.
    starts
        (tiles + 1,) first pair of each tile.
    background
        (3,) float32.
    image
        (height, width, 3) float32, written.
    counter
        (1,) int64 zero: the next tile to be taken; workers help themselves, since tiles differ
        a hundredfold in work.
    """
    columns = (image.shape[1] + TILE - 1) // TILE
    for _ in prange(workers):
        state = np.empty(4 * PIXELS, np.float32)
        tile = first + fetch_and_add_one(counter)
        while tile < last:
            state[:PIXELS] = _ONE
            state[PIXELS:] = _ZERO
            row, column = tile // columns, tile % columns
            begin, end = starts[tile] - starts[first], starts[tile + 1] - starts[first]
            _blend_tile(records, pairs, begin, end, column * TILE, row * TILE, state)
            _write_tile(state, background, image, column * TILE, row * TILE)
            tile = first + fetch_and_add_one(counter)


@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _blend_tile(records, pairs, begin, end, left, top, state):
    for k in range(begin, end):
        if (k - begin) % _CHECK == 0 and not _any_alive(state):
            return
        prefetch(records, np.int64(pairs[min(k + _AHEAD, end - 1)]) * RECORD)
        _blend_gaussian(records, np.int64(pairs[k]) * RECORD, left, top, state)


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def _any_alive(state):
    most = state[0]
    for i in range(np.uint64(1), np.uint64(PIXELS)):
        most = max(most, state[i])
    return most > _ZERO


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def _blend_gaussian(records, base, left, top, state):
    x = records[base + WHOLE_X] - np.float32(left) + records[base + PART_X]
    y = records[base + WHOLE_Y] - np.float32(top) + records[base + PART_Y]
    first, last = _pixel_rows(records, base, x, y)
    shear = records[base + SHEAR_X]
    fall_x, fall_y = records[base + FALL_X], records[base + FALL_Y]
    opacity = records[base + LOG_OPACITY]
    red, green, blue = records[base + RED], records[base + GREEN], records[base + BLUE]
    for row in range(first, last + 1):
        dy = np.float32(row) + _HALF - y
        middle = x + shear * dy - _HALF
        at_middle = opacity - (fall_y * dy) * (fall_y * dy)
        _blend_row(
            state, np.uint64(row * TILE), fall_x, -fall_x * middle, at_middle, red, green, blue
        )


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def _pixel_rows(records, base, x, y):
    """First and last row of the tile whose pixel centres the ellipse can reach."""
    low, high = _HALF - x, _LAST - x
    reach = records[base + REACH_X]
    highest = records[base + SHEAR_X] * records[base + REACH_Y]
    shear, half = records[base + SHEAR_Y], records[base + HALF_HEIGHT]
    at = max(low, min(high, highest))
    part = at / reach
    bottom = shear * at + half * np.sqrt(max(_ZERO, _ONE - part * part))
    at = max(low, min(high, -highest))
    part = at / reach
    top = shear * at - half * np.sqrt(max(_ZERO, _ONE - part * part))
    first = np.ceil(max(y + top - _HALF, _ZERO))
    last = np.floor(min(y + bottom - _HALF, np.float32(TILE - 1)))
    return np.int64(first), np.int64(max(last, -_ONE))


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def _blend_row(state, start, fall, offset, at_middle, red, green, blue):
    for j in range(np.uint64(TILE)):
        i = start + j
        distance = fused_multiply_add(fall, np.float32(j), offset)
        exponent = fused_multiply_add(-distance, distance, at_middle)
        alpha = min(ALPHA_MAX, exp2(max(exponent, _FLOOR)))
        alpha = alpha if exponent >= LOG2_ALPHA_MIN else _ZERO
        before = state[i]
        after = fused_multiply_add(-alpha, before, before)
        stopped = after <= T_MIN
        weight = _ZERO if stopped else alpha * before
        state[i] = -abs(before) if stopped else after
        state[i + np.uint64(PIXELS)] = fused_multiply_add(weight, red, state[i + np.uint64(PIXELS)])
        state[i + np.uint64(2 * PIXELS)] = fused_multiply_add(
            weight, green, state[i + np.uint64(2 * PIXELS)]
        )
        state[i + np.uint64(3 * PIXELS)] = fused_multiply_add(
            weight, blue, state[i + np.uint64(3 * PIXELS)]
        )


@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _write_tile(state, background, image, left, top):
    for row in range(min(TILE, image.shape[0] - top)):
        for column in range(min(TILE, image.shape[1] - left)):
            i = row * TILE + column
            rest = abs(state[i])
            for c in range(3):
                image[top + row, left + column, c] = (
                    state[(c + 1) * PIXELS + i] + rest * background[c]
                )
