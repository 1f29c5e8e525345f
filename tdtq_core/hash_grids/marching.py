"""Walking along rays through a radiance field, one pixel after the other."""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import math

import numpy as np
from numba import float32, njit, prange

from tdtq_core.hash_grids.encoding_kernels import HARMONICS, encode, harmonics
from tdtq_core.hash_grids.network_kernels import layer, rectify
from tdtq_core.parallel import parallel_njit

GEOMETRY = 16
"""Values that the density network gives to the colour network, the first of them log sigma."""

UNIT_BOX = np.array([[0, 0, 0], [1, 1, 1]], np.float32)

_LARGEST_LOG = float32(15.0)
_STOP = float32(1e-4)
_TINY = float32(1e-9)
_ZERO, _ONE, _HALF = float32(0.0), float32(1.0), float32(0.5)


@parallel_njit()
def march_rows(rows, view, tables, networks, space, step, background, image):
    """Fill rows ``rows[0]`` to ``rows[1] - 1`` of `image` (H, W, 3).

    Parameters
    ----------
    view
        (3,) float32 position of the camera in the unit cube; (3, 3) float64 camera-to-world
        rotation, OpenCV axes; fx, fy, cx and cy in pixels.
    tables
        Four arrays, as `encode` takes them.
    networks
        Five matrices (inputs, outputs): two of the density, three of the colour.
    space
        Which cells are not empty, packed, x fastest, low bits first; how many there are a side;
        and (2, 3) float32 bounds of those that are not empty.
    step
        Distance of samples in sides of the cube.
    background
        (3,) colour behind the field.
    """
    origin, turn, lens = view
    for row in prange(rows[0], rows[1]):
        buffers = buffers_of(networks)
        direction = np.empty(3, np.float32)
        for column in range(image.shape[1]):
            aim(row, column, turn, lens, direction)
            harmonics(direction[0], direction[1], direction[2], buffers[2][GEOMETRY:])
            pixel = image[row, column]
            left = walk(origin, direction, tables, networks, space, step, buffers, pixel)
            for channel in range(3):
                pixel[channel] += left * background[channel]


@njit(cache=True, nogil=True)
def buffers_of(networks):
    """Return space for the features, the layers between, the colour, and a direction's harmonics.

    In the order in which a sample fills them; the third ends in the harmonics.
    """
    features = np.empty(networks[0].shape[0], np.float32)
    hidden = np.empty(networks[0].shape[1], np.float32)
    mixed = np.empty(GEOMETRY + HARMONICS, np.float32)
    first = np.empty(networks[2].shape[1], np.float32)
    second = np.empty(networks[3].shape[1], np.float32)
    return features, hidden, mixed, first, second, np.empty(3, np.float32)


@njit(cache=True, nogil=True)
def walk(origin, direction, tables, networks, space, step, buffers, pixel):
    """Fill `pixel` (3,) with what a ray gathers, and return how much light it lets through."""
    bits, cells, box = space
    near, far = slab(origin, direction, UNIT_BOX)
    enter, leave = slab(origin, direction, box)
    sample = max(int((enter - near) / step) - 2, 0)
    pixel[:] = _ZERO
    left = _ONE
    while left >= _STOP:
        t = near + (float32(sample) + _HALF) * step
        sample += 1
        if t >= far or t > leave + step:
            break
        x, y, z = point_at(origin, direction, t)
        if occupied(bits, cells, x, y, z):
            alpha = shade(tables, networks, step, buffers, x, y, z)
            for channel in range(3):
                pixel[channel] += left * alpha * buffers[5][channel]
            left *= _ONE - alpha
    return left


@njit(cache=True, nogil=True)
def shade(tables, networks, step, buffers, x, y, z):
    """Return how opaque a step at (x, y, z) is, and leave its colour in the last buffer."""
    features, hidden, mixed, first, second, color = buffers
    encode(*tables, x, y, z, features)
    layer(networks[0], features, hidden)
    rectify(hidden)
    layer(networks[1], hidden, mixed[:GEOMETRY])
    layer(networks[2], mixed, first)
    rectify(first)
    layer(networks[3], first, second)
    rectify(second)
    layer(networks[4], second, color)
    for channel in range(3):
        color[channel] = _ONE / (_ONE + math.exp(-color[channel]))
    sigma = math.exp(min(mixed[0], _LARGEST_LOG))
    return _ONE - math.exp(-sigma * step)


@njit(cache=True, nogil=True, inline="always")
def aim(row, column, turn, lens, direction):
    """Fill `direction` (3,) with the unit vector through the centre of a pixel."""
    across = (column + 0.5 - lens[2]) / lens[0]
    down = (row + 0.5 - lens[3]) / lens[1]
    length = math.sqrt(across * across + down * down + 1.0)
    for axis in range(3):
        along = turn[axis, 0] * across + turn[axis, 1] * down + turn[axis, 2]
        direction[axis] = np.float32(along / length)


@njit(cache=True, nogil=True)
def slab(origin, direction, box):
    """Return where a ray enters and leaves a (2, 3) box; it misses the box if it leaves first."""
    enter, leave = _ZERO, float32(np.inf)
    for axis in range(3):
        along = direction[axis]
        inverse = _ONE / (along if abs(along) >= _TINY else _TINY)
        one, other = (
            (box[0, axis] - origin[axis]) * inverse,
            (box[1, axis] - origin[axis]) * inverse,
        )
        enter = max(enter, min(one, other))
        leave = min(leave, max(one, other))
    return enter, leave


@njit(cache=True, nogil=True, inline="always")
def point_at(origin, direction, t):
    """Return the three coordinates of a point of a ray, held within the unit cube."""
    x = min(max(origin[0] + t * direction[0], _ZERO), _ONE)
    y = min(max(origin[1] + t * direction[1], _ZERO), _ONE)
    z = min(max(origin[2] + t * direction[2], _ZERO), _ONE)
    return x, y, z


@njit(cache=True, nogil=True, inline="always")
def occupied(bits, cells, x, y, z):
    """Tell whether the cell around a point of the unit cube is not empty."""
    column = min(int(x * float32(cells)), cells - 1)
    row = min(int(y * float32(cells)), cells - 1)
    plane = min(int(z * float32(cells)), cells - 1)
    cell = (plane * cells + row) * cells + column
    return (bits[cell >> 3] >> (cell & 7)) & 1
