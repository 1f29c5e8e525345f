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

_LARGEST_LOG = float32(15.0)
_STOP = float32(1e-4)
_TINY = float32(1e-9)
_ZERO, _ONE, _HALF = float32(0.0), float32(1.0), float32(0.5)


@parallel_njit()
def march_rows(
    rows, origin, turn, lens, tables, starts, resolutions, masks, networks, bits, cells, box, step,
    background, image,
):  # fmt: skip
    """Fill rows ``rows[0]`` to ``rows[1] - 1`` of `image` (H, W, 3).

    Parameters
    ----------
    origin
        (3,) float32 position of the camera in the unit cube.
    turn
        (3, 3) float64 camera-to-world rotation, OpenCV axes.
    lens
        fx, fy, cx, cy in pixels.
    tables, starts, resolutions, masks
        As `encode` takes them.
    networks
        Five matrices (inputs, outputs): two of the density, three of the colour.
    bits, cells
        Which of the cells^3 cells are not empty, packed, x fastest, low bits first.
    box
        (2, 3) float32 bounds of the cells that are not empty.
    step
        Distance of samples in sides of the cube.
    """
    width = image.shape[1]
    for row in prange(rows[0], rows[1]):
        features = np.empty(networks[0].shape[0], np.float32)
        hidden = np.empty(networks[0].shape[1], np.float32)
        mixed = np.empty(GEOMETRY + HARMONICS, np.float32)
        first = np.empty(networks[2].shape[1], np.float32)
        second = np.empty(networks[3].shape[1], np.float32)
        color = np.empty(3, np.float32)
        direction = np.empty(3, np.float32)
        for column in range(width):
            aim(row, column, turn, lens, direction)
            harmonics(direction[0], direction[1], direction[2], mixed[GEOMETRY:])
            pixel = image[row, column]
            pixel[:] = _ZERO
            left = _ONE
            near, far = slab(origin, direction, _ZERO, _ZERO, _ZERO, _ONE, _ONE, _ONE)
            enter, leave = slab(
                origin, direction, box[0, 0], box[0, 1], box[0, 2], box[1, 0], box[1, 1], box[1, 2]
            )
            sample = max(int((enter - near) / step) - 2, 0)
            while True:
                t = near + (float32(sample) + _HALF) * step
                sample += 1
                if t >= far or t > leave + step or left < _STOP:
                    break
                x = min(max(origin[0] + t * direction[0], _ZERO), _ONE)
                y = min(max(origin[1] + t * direction[1], _ZERO), _ONE)
                z = min(max(origin[2] + t * direction[2], _ZERO), _ONE)
                if not occupied(bits, cells, x, y, z):
                    continue
                encode(tables, starts, resolutions, masks, x, y, z, features)
                layer(networks[0], features, hidden)
                rectify(hidden)
                layer(networks[1], hidden, mixed[:GEOMETRY])
                sigma = math.exp(min(mixed[0], _LARGEST_LOG))
                alpha = _ONE - math.exp(-sigma * step)
                layer(networks[2], mixed, first)
                rectify(first)
                layer(networks[3], first, second)
                rectify(second)
                layer(networks[4], second, color)
                for channel in range(3):
                    pixel[channel] += left * alpha / (_ONE + math.exp(-color[channel]))
                left *= _ONE - alpha
            for channel in range(3):
                pixel[channel] += left * background[channel]


@njit(cache=True, nogil=True, inline="always")
def aim(row, column, turn, lens, direction):
    """Fill `direction` (3,) with the unit vector through the centre of a pixel."""
    across = (column + 0.5 - lens[2]) / lens[0]
    down = (row + 0.5 - lens[3]) / lens[1]
    length = math.sqrt(across * across + down * down + 1.0)
    for axis in range(3):
        along = turn[axis, 0] * across + turn[axis, 1] * down + turn[axis, 2]
        direction[axis] = np.float32(along / length)


@njit(cache=True, nogil=True, inline="always")
def slab(origin, direction, low_x, low_y, low_z, high_x, high_y, high_z):
    """Return where a ray enters and leaves a box; it misses the box if it leaves first."""
    enter, leave = _ZERO, float32(np.inf)
    for axis in range(3):
        low = low_x if axis == 0 else low_y if axis == 1 else low_z
        high = high_x if axis == 0 else high_y if axis == 1 else high_z
        along = direction[axis]
        inverse = _ONE / (along if abs(along) >= _TINY else _TINY)
        one, other = (low - origin[axis]) * inverse, (high - origin[axis]) * inverse
        enter = max(enter, min(one, other))
        leave = min(leave, max(one, other))
    return enter, leave


@njit(cache=True, nogil=True, inline="always")
def occupied(bits, cells, x, y, z):
    """Tell whether the cell around a point of the unit cube is not empty."""
    column = min(int(x * float32(cells)), cells - 1)
    row = min(int(y * float32(cells)), cells - 1)
    plane = min(int(z * float32(cells)), cells - 1)
    cell = (plane * cells + row) * cells + column
    return (bits[cell >> 3] >> (cell & 7)) & 1
