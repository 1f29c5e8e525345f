"""The loops over pixels of the canvas without OpenGL.

They run in the thread of the window, next to a renderer that may hold the lock of the parallel
kernels, so they must not be parallel themselves. A pixel is 32 bits, ``0xffRRGGBB``.
"""

from __future__ import annotations

import numpy as np
from numba import njit

_ZERO, _HALF, _ONE, _TOP = np.float32(0), np.float32(0.5), np.float32(1), np.float32(255)
_THIRD = np.float32(1 / 3)
_OPAQUE = np.uint32(0xFF000000)
SQUARED, SIGNED = 1, 2


@njit(cache=True, nogil=True)
def draw_picture(target, window, picture, corner):
    """Write a part of a picture, clipped to [0, 1], without scaling it.

    Parameters
    ----------
    target
        (H, W) uint32, written.
    window
        Left, top, right and bottom of the part in `target`; the last two lie just outside.
    picture
        (h, w, 3) float32.
    corner
        Column and row of `target` of the picture's upper left pixel.
    """
    left, top, right, bottom = window
    for y in range(top, bottom):
        source = picture[y - corner[1], left - corner[0] : right - corner[0]]
        _pack(source, target[y, left:right])


@njit(cache=True, nogil=True)
def draw_scaled(target, window, picture, columns, rows):
    """Write a part of a picture, clipped to [0, 1], with bilinear filtering.

    Parameters
    ----------
    target, window
        As for `draw_picture`.
    picture
        (h, w, 3) float32.
    columns, rows
        Of each column and row of the window: the two samples of the picture (int32) and the weight
        of the second (float32).
    """
    left, top, right, bottom = window
    work = np.empty((picture.shape[1], 3), np.float32)
    line = np.empty((right - left, 3), np.float32)
    for y in range(top, bottom):
        _sample(picture, columns, rows, y - top, work, line)
        _pack(line, target[y, left:right])


@njit(cache=True, nogil=True)
def draw_error(target, window, original, compressed, corner, style):
    """Write a part of the error of two pictures, without scaling them.

    Parameters
    ----------
    target, window, corner
        As for `draw_picture`.
    original, compressed
        (h, w, 3) float32; their values are clipped to [0, 1].
    style
        Of what to take the mean over the channels, as `modes.KIND_CODES` says; the gain (float32);
        and the (n,) uint32 colours of gain times the error from 0, or if signed from -1, to 1.
    """
    left, top, right, bottom = window
    first, last = left - corner[0], right - corner[0]
    for y in range(top, bottom):
        before = original[y - corner[1], first:last]
        after = compressed[y - corner[1], first:last]
        _color_error(before, after, style, target[y, left:right])


@njit(cache=True, nogil=True)
def draw_scaled_error(target, window, pictures, columns, rows, style):
    """Write a part of the error of two pictures, each scaled first.

    Takes pairs of what `draw_scaled` takes one of, and the style that `draw_error` takes.
    """
    left, top, right, bottom = window
    original, compressed = pictures
    work_a = np.empty((original.shape[1], 3), np.float32)
    work_b = np.empty((compressed.shape[1], 3), np.float32)
    line_a = np.empty((right - left, 3), np.float32)
    line_b = np.empty((right - left, 3), np.float32)
    for y in range(top, bottom):
        _sample(original, columns[0], rows[0], y - top, work_a, line_a)
        _sample(compressed, columns[1], rows[1], y - top, work_b, line_b)
        _color_error(line_a, line_b, style, target[y, left:right])


@njit(cache=True, nogil=True)
def _sample(picture, columns, rows, y, work, line):
    """Scale one row: first down into `work`, of the picture's width, then across into `line`."""
    low, high, part = columns
    upper, lower = picture[rows[0][y]], picture[rows[1][y]]
    down = rows[2][y]
    for x in range(low[0], high[-1] + 1):
        for channel in range(3):
            work[x, channel] = upper[x, channel] * (_ONE - down) + lower[x, channel] * down
    for x in range(line.shape[0]):
        left, right, across = low[x], high[x], part[x]
        for channel in range(3):
            line[x, channel] = work[left, channel] * (_ONE - across) + work[right, channel] * across


@njit(cache=True, nogil=True)
def _clipped(value):
    # In this order, NaN becomes 0.
    return min(max(_ZERO, value), _ONE)


@njit(cache=True, nogil=True)
def _byte(value):
    return np.uint32(np.int32(_clipped(value) * _TOP + _HALF))


@njit(cache=True, nogil=True)
def _pack(line, target):
    for x in range(target.shape[0]):
        red, green, blue = _byte(line[x, 0]), _byte(line[x, 1]), _byte(line[x, 2])
        target[x] = _OPAQUE | red << np.uint32(16) | green << np.uint32(8) | blue


@njit(cache=True, nogil=True)
def _color_error(original, compressed, style, target):
    kind, gain, ramp = style
    last = np.float32(ramp.shape[0] - 1)
    for x in range(target.shape[0]):
        error = _ZERO
        for channel in range(3):
            difference = _clipped(original[x, channel]) - _clipped(compressed[x, channel])
            if kind == SQUARED:
                error += difference * difference
            else:
                error += -difference if kind == SIGNED else abs(difference)
        place = error * _THIRD * gain
        if kind == SIGNED:
            place = _HALF + _HALF * place
        place = _clipped(place) * last + _HALF
        target[x] = ramp[np.int32(place)]
