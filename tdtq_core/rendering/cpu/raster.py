"""Front-to-back blending of every tile, one row of 16 pixels at a time.

The state of a tile is one flat buffer of four planes, transmittance, red, green and blue, at
constant offsets, and rows are walked with unsigned indices: that is what lets LLVM turn the 16
pixels of a row into vector instructions. A pixel that has stopped keeps its transmittance with
the sign turned, so stopping costs no branch.
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
    exp2,
    fetch_and_add_one,
    fused_multiply_add,
    prefetch,
)
from tdtq_core.rendering.cpu.records import (
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
    TILE,
    WHOLE_X,
    WHOLE_Y,
)

PIXELS = TILE * TILE
ALPHA_MAX = np.float32(0.999)
LOG2_ALPHA_MIN = np.float32(-np.log2(255.0))
T_MIN = np.float32(1e-4)
_FLOOR = np.float32(-60.0)  # exponents far below the threshold, kept in reach of exp2
_ZERO, _ONE, _HALF, _LAST = np.float32(0), np.float32(1), np.float32(0.5), np.float32(TILE - 0.5)
_MIDDLE = np.float32(TILE // 2)
_RED, _GREEN, _BLUE = np.uint64(PIXELS), np.uint64(2 * PIXELS), np.uint64(3 * PIXELS)
EFFORT_OF_TILE, EFFORT_OF_PAIR = 120, 1
"""What a tile and a pair cost by themselves, where a row of 16 pixels costs 1."""

CHECK = 16
"""Gaussians after which a tile is asked whether anything can still be seen through it."""

_AHEAD = 8


def blend(
    records: npt.NDArray[np.float32],
    pairs: npt.NDArray[np.uint32],
    bins: Bins,
    tiles: tuple[int, int],
    origin: int,
    background: npt.NDArray[np.float32],
    image: npt.NDArray[np.float32],
) -> float:
    """Blend the tiles in ``range(*tiles)`` into `image`.

    Parameters
    ----------
    records
        (slots, 16) of `projection`.
    pairs
        Slots by tile, nearest first, of the tiles from `origin` on.
    background
        (channels,) float32.
    image
        (height, width, channels) float32, written.

    Returns
    -------
    The effort of the busiest of equally fast threads; a row of 16 pixels counts 1.
    """
    workers = numba.get_num_threads()
    counter, total, longest = np.zeros(1, np.int64), np.zeros(workers), np.zeros(workers)
    flat = records.reshape(-1)
    _blend(
        flat,
        pairs,
        bins.starts,
        *tiles,
        origin,
        background,
        image,
        counter,
        total,
        longest,
    )
    return float(max(total.sum() / workers, longest.max()))


# Workers help themselves to the next tile, for tiles differ a hundredfold in work.
@parallel_njit(fastmath=FASTMATH)
def _blend(records, pairs, starts, first, last, origin, background, image, counter, total, longest):
    columns = (image.shape[1] + TILE - 1) // TILE
    for worker in prange(total.shape[0]):
        state = np.empty(4 * PIXELS, np.float32)
        tile = first + fetch_and_add_one(counter)
        while tile < last:
            state[:PIXELS] = _ONE
            state[PIXELS:] = _ZERO
            row, column = tile // columns, tile % columns
            begin, end = starts[tile] - starts[origin], starts[tile + 1] - starts[origin]
            left, top = column * TILE, row * TILE
            effort = _blend_tile(records, pairs, begin, end, left, top, state)
            total[worker] += effort
            longest[worker] = max(longest[worker], effort)
            _write_tile(state, background, image, left, top)
            tile = first + fetch_and_add_one(counter)


@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _blend_tile(records, pairs, begin, end, left, top, state):
    """Blend until nothing can be seen through the tile; return the effort."""
    effort = EFFORT_OF_TILE
    for k in range(begin, end):
        if (k - begin) % CHECK == 0 and not any_alive(state):
            return effort
        prefetch(records, np.int64(pairs[min(k + _AHEAD, end - 1)]) * RECORD)
        effort += _blend_gaussian(records, np.int64(pairs[k]) * RECORD, left, top, state)
    return effort


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def any_alive(state):
    """Say whether light still passes any pixel of the tile."""
    alive = False
    for i in range(np.uint64(PIXELS)):
        alive |= state[i] > _ZERO
    return alive


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def _blend_gaussian(records, base, left, top, state):
    x = records[base + WHOLE_X] - np.float32(left) + records[base + PART_X]
    y = records[base + WHOLE_Y] - np.float32(top) + records[base + PART_Y]
    first, last = pixel_rows(records, base, x, y)
    shear = records[base + SHEAR_X]
    fall_x, fall_y = records[base + FALL_X], records[base + FALL_Y]
    opacity = records[base + LOG_OPACITY]
    red, green, blue = records[base + RED], records[base + GREEN], records[base + BLUE]
    on_left = x + records[base + REACH_X] < _MIDDLE + _HALF
    on_right = x - records[base + REACH_X] > _MIDDLE - _HALF
    column = _MIDDLE if on_right else _ZERO
    for row in range(first, last + 1):
        dy = np.float32(row) + _HALF - y
        middle = x + shear * dy - _HALF
        at_middle = opacity - (fall_y * dy) * (fall_y * dy)
        start, offset = np.uint64(row * TILE), -fall_x * middle
        if on_left or on_right:
            start += np.uint64(column)
            _blend_half_row(state, start, column, fall_x, offset, at_middle, red, green, blue)
        else:
            _blend_row(state, start, fall_x, offset, at_middle, red, green, blue)
    return EFFORT_OF_PAIR + max(0, last + 1 - first)


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def pixel_rows(records, base, x, y):
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


# Rows are functions of their own, not inlined by Numba: LLVM would then make vectors of them only
# when it optimises the code a second time, which it does for the cache but not for the first run.
@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _blend_row(state, start, fall, offset, at_middle, red, green, blue):
    for j in range(np.uint64(TILE)):
        i = start + j
        weight = absorb(state, i, fall, np.float32(j), offset, at_middle)
        for_red, for_green, for_blue = i + _RED, i + _GREEN, i + _BLUE
        state[for_red] = fused_multiply_add(weight, red, state[for_red])
        state[for_green] = fused_multiply_add(weight, green, state[for_green])
        state[for_blue] = fused_multiply_add(weight, blue, state[for_blue])


@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _blend_half_row(state, start, column, fall, offset, at_middle, red, green, blue):
    """Blend 8 pixels, from `start` on, the first of which lies in this column of the tile."""
    for j in range(np.uint64(TILE // 2)):
        i = start + j
        weight = absorb(state, i, fall, column + np.float32(j), offset, at_middle)
        for_red, for_green, for_blue = i + _RED, i + _GREEN, i + _BLUE
        state[for_red] = fused_multiply_add(weight, red, state[for_red])
        state[for_green] = fused_multiply_add(weight, green, state[for_green])
        state[for_blue] = fused_multiply_add(weight, blue, state[for_blue])


@njit(cache=True, nogil=True, fastmath=FASTMATH, inline="always")
def absorb(state, i, fall, column, offset, at_middle):
    """Let a Gaussian take its share of the light of pixel i; return that share, its weight."""
    distance = fused_multiply_add(fall, column, offset)
    exponent = fused_multiply_add(-distance, distance, at_middle)
    alpha = min(ALPHA_MAX, exp2(max(exponent, _FLOOR)))
    alpha = alpha if exponent >= LOG2_ALPHA_MIN else _ZERO
    before = state[i]
    after = fused_multiply_add(-alpha, before, before)
    stopped = after <= T_MIN
    state[i] = -abs(before) if stopped else after
    return _ZERO if stopped else alpha * before


@njit(cache=True, nogil=True, fastmath=FASTMATH)
def _write_tile(state, background, image, left, top):
    for row in range(min(TILE, image.shape[0] - top)):
        for column in range(min(TILE, image.shape[1] - left)):
            i = row * TILE + column
            rest = abs(state[i])
            for c in range(image.shape[2]):
                image[top + row, left + column, c] = (
                    state[(c + 1) * PIXELS + i] + rest * background[c]
                )
