"""Colours of Gaussians seen from a camera: spherical harmonics of degree 0 to 3, in float32.

As in `ellipses`, a block of Gaussians is done at once so that LLVM makes vector instructions of it.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numpy as np
from numba import njit

from tdtq_core.harmonics import C1, C2, C3, Y00
from tdtq_core.rendering.cpu.ellipses import BLOCK
from tdtq_core.rendering.cpu.intrinsics import square_root
from tdtq_core.rendering.cpu.records import BLUE, GREEN, RED
from tdtq_core.rendering.cpu.viewing import POSITION

BASIS_MAX = 15

COLOR_MAX = np.float32(1e30)
"""Absurd colours are held here, for infinity times a weight of zero would be NaN."""

_HALF = np.float32(0.5)
_Y00 = np.float32(Y00)
_Y, _Z = np.uint64(BLOCK), np.uint64(2 * BLOCK)


@njit(cache=True, nogil=True)
def fill_colors(means, base_color, harmonics, view, shown, count, toward, basis, records, slot):
    """Write ``max(0, 0.5 + SH)`` of the `count` Gaussians `shown` into records from `slot` on.

    Parameters
    ----------
    toward
        (3 * BLOCK,) float64, scratch: directions from the camera.
    basis
        (BASIS_MAX * BLOCK,) float32, scratch: harmonics in these directions.
    """
    terms = harmonics.shape[1]
    if terms > 0:
        for j in range(count):
            for k in range(3):
                toward[k * BLOCK + j] = means[shown[j], k] - view[POSITION + k]
        _fill_linear(toward, count, basis)
    if terms > 3:
        _fill_quadratic(toward, count, basis)
    if terms > 8:
        _fill_cubic(toward, count, basis)
    for j in range(np.uint64(count)):
        _write_color(base_color, harmonics, np.uint64(shown[j]), basis, j, records, slot + j)


# Same order and signs as `tdtq_core.harmonics.basis`.
@njit(cache=True, nogil=True, error_model="numpy")
def _fill_linear(toward, count, basis):
    """Make the directions unit vectors, and fill the harmonics of degree 1."""
    for j in range(np.uint64(count)):
        x, y, z = toward[j], toward[_Y + j], toward[_Z + j]
        norm = square_root(x * x + y * y + z * z)
        inverse = 1.0 / norm if norm > 0.0 else 0.0
        x, y, z = x * inverse, y * inverse, z * inverse
        toward[j], toward[_Y + j], toward[_Z + j] = x, y, z
        _put(basis, 0, j, -C1 * y)
        _put(basis, 1, j, C1 * z)
        _put(basis, 2, j, -C1 * x)


@njit(cache=True, nogil=True)
def _fill_quadratic(toward, count, basis):
    """Fill the harmonics of degree 2."""
    for j in range(np.uint64(count)):
        x, y, z = toward[j], toward[_Y + j], toward[_Z + j]
        xx, yy, zz = x * x, y * y, z * z
        _put(basis, 3, j, C2[0] * x * y)
        _put(basis, 4, j, C2[1] * y * z)
        _put(basis, 5, j, C2[2] * (2 * zz - xx - yy))
        _put(basis, 6, j, C2[3] * x * z)
        _put(basis, 7, j, C2[4] * (xx - yy))


@njit(cache=True, nogil=True)
def _fill_cubic(toward, count, basis):
    """Fill the harmonics of degree 3."""
    for j in range(np.uint64(count)):
        x, y, z = toward[j], toward[_Y + j], toward[_Z + j]
        xx, yy, zz = x * x, y * y, z * z
        _put(basis, 8, j, C3[0] * y * (3 * xx - yy))
        _put(basis, 9, j, C3[1] * x * y * z)
        _put(basis, 10, j, C3[2] * y * (4 * zz - xx - yy))
        _put(basis, 11, j, C3[3] * z * (2 * zz - 3 * xx - 3 * yy))
        _put(basis, 12, j, C3[4] * x * (4 * zz - xx - yy))
        _put(basis, 13, j, C3[5] * z * (xx - yy))
        _put(basis, 14, j, C3[6] * x * (xx - 3 * yy))


@njit(cache=True, nogil=True, inline="always")
def _put(basis, k, j, value):
    basis[np.uint64(k * BLOCK) + j] = value


@njit(cache=True, nogil=True, inline="always")
def _write_color(base_color, harmonics, i, basis, j, records, slot):
    red = _HALF + _Y00 * base_color[i, 0]
    green = _HALF + _Y00 * base_color[i, 1]
    blue = _HALF + _Y00 * base_color[i, 2]
    for k in range(np.uint64(harmonics.shape[1])):
        factor = basis[k * np.uint64(BLOCK) + j]
        red += factor * harmonics[i, k, 0]
        green += factor * harmonics[i, k, 1]
        blue += factor * harmonics[i, k, 2]
    records[slot, RED] = _clamp(red)
    records[slot, GREEN] = _clamp(green)
    records[slot, BLUE] = _clamp(blue)


@njit(cache=True, nogil=True)
def _clamp(value):
    """Clamp to 0 and `COLOR_MAX`; NaN, which overflow makes, becomes 0."""
    return min(value, COLOR_MAX) if value > np.float32(0.0) else np.float32(0.0)
