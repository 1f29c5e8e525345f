"""From a point to the features of the cell it lies in, and from a direction to its harmonics."""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numpy as np
from numba import float32, njit, uint32

CORNERS = 8
HARMONICS = 16
"""Spherical harmonics of degree 0 to 3."""

_PRIME_Y, _PRIME_Z = 2654435761, 805459861
"""Factors of the spatial hash of Teschner et al. 2003, as Instant-NGP uses them."""


@njit(cache=True, nogil=True, inline="always")
def corner_entry(x, y, z, resolution, mask):
    """Return the entry of a corner; a `mask` of 0 says that the level is dense."""
    if mask == 0:
        side = uint32(resolution + 1)
        return x + side * (y + side * z)
    return (x ^ (y * uint32(_PRIME_Y)) ^ (z * uint32(_PRIME_Z))) & mask


@njit(cache=True, nogil=True, inline="always")
def cell_of(position, resolution):
    """Return the cell of one coordinate in [0, 1] and how far in it lies, 0 to 1."""
    scaled = position * float32(resolution)
    cell = min(max(int(scaled), 0), resolution - 1)
    return cell, scaled - float32(cell)


@njit(cache=True, nogil=True)
def encode(tables, starts, resolutions, masks, x, y, z, out):
    """Fill `out` with the trilinear features of the point (x, y, z), level by level.

    `tables` (entries, F) holds all levels; level l begins at row ``starts[l]``.
    """
    features = tables.shape[1]
    out[:] = 0.0
    for level in range(resolutions.size):
        resolution, mask = resolutions[level], masks[level]
        cell_x, in_x = cell_of(x, resolution)
        cell_y, in_y = cell_of(y, resolution)
        cell_z, in_z = cell_of(z, resolution)
        for corner in range(CORNERS):
            on_x, on_y, on_z = corner & 1, (corner >> 1) & 1, corner >> 2
            weight = in_x if on_x else float32(1.0) - in_x
            weight *= in_y if on_y else float32(1.0) - in_y
            weight *= in_z if on_z else float32(1.0) - in_z
            entry = corner_entry(
                uint32(cell_x + on_x), uint32(cell_y + on_y), uint32(cell_z + on_z),
                resolution, mask,
            )  # fmt: skip
            row = starts[level] + np.int64(entry)
            for feature in range(features):
                out[level * features + feature] += weight * tables[row, feature]


@njit(cache=True, nogil=True)
def harmonics(x, y, z, out):
    """Fill `out` (16,) with the real spherical harmonics of a unit vector, degree 0 to 3.

    The same functions as in `tdtq_core.harmonics`, in float32 and with the constant one.
    """
    xx, yy, zz = x * x, y * y, z * z
    out[0] = 0.28209479177387814
    out[1] = -0.48860251190291987 * y
    out[2] = 0.48860251190291987 * z
    out[3] = -0.48860251190291987 * x
    out[4] = 1.0925484305920792 * x * y
    out[5] = -1.0925484305920792 * y * z
    out[6] = 0.94617469575755997 * zz - 0.31539156525251999
    out[7] = -1.0925484305920792 * x * z
    out[8] = 0.54627421529603959 * (xx - yy)
    out[9] = 0.59004358992664352 * y * (yy - 3.0 * xx)
    out[10] = 2.8906114426405538 * x * y * z
    out[11] = 0.45704579946446572 * y * (1.0 - 5.0 * zz)
    out[12] = 0.3731763325901154 * z * (5.0 * zz - 3.0)
    out[13] = 0.45704579946446572 * x * (1.0 - 5.0 * zz)
    out[14] = 1.4453057213202769 * z * (xx - yy)
    out[15] = 0.59004358992664352 * x * (3.0 * yy - xx)
