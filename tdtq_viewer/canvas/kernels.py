"""The loops over pixels of the canvas without OpenGL.

They run in the thread of the window, next to a renderer that may hold the lock of the parallel
kernels, so they must not be parallel themselves. A pixel is 32 bits, ``0xffRRGGBB``. The colours of
a row are one flat array, whose loops LLVM turns into vector instructions; not so a loop with `min`.
"""

from __future__ import annotations

import numpy as np
from numba import njit

_ZERO, _HALF, _ONE, _TOP = np.float32(0), np.float32(0.5), np.float32(1), np.float32(255)
_THIRD = np.float32(1 / 3)
_1, _2, _3 = np.uint64(1), np.uint64(2), np.uint64(3)
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
        _pack(_cut(picture, y, window, corner), target[y, left:right])


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
    sampler = _sampler(right - left)
    for y in range(top, bottom):
        _pack(_sample(picture, columns, rows, y - top, sampler), target[y, left:right])


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
    for y in range(top, bottom):
        before = _cut(original, y, window, corner)
        after = _cut(compressed, y, window, corner)
        _color_error(before, after, style, target[y, left:right])


@njit(cache=True, nogil=True)
def draw_scaled_error(target, window, pictures, columns, rows, style):
    """Write a part of the error of two pictures, each scaled first.

    Takes pairs of what `draw_scaled` takes one of, and the style that `draw_error` takes.
    """
    left, top, right, bottom = window
    first, second = _sampler(right - left), _sampler(right - left)
    for y in range(top, bottom):
        before = _sample(pictures[0], columns[0], rows[0], y - top, first)
        after = _sample(pictures[1], columns[1], rows[1], y - top, second)
        _color_error(before, after, style, target[y, left:right])


@njit(cache=True, nogil=True)
def _cut(picture, y, window, corner):
    """Return the colours of the window's row y, flat."""
    start = (y - corner[1]) * picture.shape[1] - corner[0]
    return picture.reshape(-1)[3 * (start + window[0]) : 3 * (start + window[2])]


@njit(cache=True, nogil=True)
def _sampler(width):
    """Return what `_sample` needs: two rows scaled across, which ones they are, and their mix."""
    return np.empty((2, 3 * width), np.float32), np.full(2, -1), np.empty(3 * width, np.float32)


@njit(cache=True, nogil=True)
def _sample(picture, columns, rows, y, sampler):
    """Return a scaled row: neighbours in the picture, scaled across once and then kept, mixed."""
    across, held, line = sampler
    upper, lower = rows[0][y], rows[1][y]
    for row in (upper, lower):
        if held[row % 2] != row:
            held[row % 2] = row
            _scale_across(picture[row], columns, across[row % 2])
    _mix(across[upper % 2], across[lower % 2], rows[2][y], line)
    return line


@njit(cache=True, nogil=True)
def _scale_across(row, columns, line):
    low, high, part = columns
    for x in range(part.shape[0]):
        for channel in range(3):
            left, right = row[low[x], channel], row[high[x], channel]
            line[3 * x + channel] = left * (_ONE - part[x]) + right * part[x]


@njit(cache=True, nogil=True)
def _mix(upper, lower, part, line):
    for i in range(np.uint64(line.shape[0])):
        line[i] = upper[i] * (_ONE - part) + lower[i] * part


@njit(cache=True, nogil=True, inline="always")
def _clipped(value):
    # In this order, NaN becomes 0.
    value = value if value > _ZERO else _ZERO
    return value if value < _ONE else _ONE


@njit(cache=True, nogil=True, inline="always")
def _byte(value):
    return np.uint32(np.int32(_clipped(value) * _TOP + _HALF))


@njit(cache=True, nogil=True)
def _pack(line, target):
    for x in range(np.uint64(target.shape[0])):
        i = _3 * x
        red, green, blue = _byte(line[i]), _byte(line[i + _1]), _byte(line[i + _2])
        target[x] = _OPAQUE | red << np.uint32(16) | green << np.uint32(8) | blue


@njit(cache=True, nogil=True)
def _color_error(original, compressed, style, target):
    kind, gain, ramp = style
    places = np.empty(target.shape[0], np.float32)
    _place_errors(original, compressed, kind, _THIRD * gain, places)
    last = np.float32(ramp.shape[0] - 1)
    for x in range(np.uint64(target.shape[0])):
        target[x] = ramp[np.uint32(places[x] * last + _HALF)]


@njit(cache=True, nogil=True)
def _place_errors(original, compressed, kind, factor, places):
    """Say where on the ramp, from 0 to 1, the error of each pixel lies."""
    count = np.uint64(places.shape[0])
    if kind == SQUARED:
        for x in range(count):
            red, green, blue = _differences(original, compressed, x)
            places[x] = _clipped((red * red + green * green + blue * blue) * factor)
    elif kind == SIGNED:
        for x in range(count):
            red, green, blue = _differences(original, compressed, x)
            places[x] = _clipped(_HALF - _HALF * ((red + green + blue) * factor))
    else:
        for x in range(count):
            red, green, blue = _differences(original, compressed, x)
            places[x] = _clipped((abs(red) + abs(green) + abs(blue)) * factor)


@njit(cache=True, nogil=True, inline="always")
def _differences(original, compressed, x):
    i = _3 * x
    return (
        _clipped(original[i]) - _clipped(compressed[i]),
        _clipped(original[i + _1]) - _clipped(compressed[i + _1]),
        _clipped(original[i + _2]) - _clipped(compressed[i + _2]),
    )
