"""Colour of a Gaussian seen from a camera: spherical harmonics of degree 0 to 3, in float32."""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numpy as np
from numba import njit

from tdtq_core.harmonics import C1, C2, C3, Y00

COLOR_MAX = np.float32(1e30)
"""Absurd colours are held here, for infinity times a weight of zero would be NaN."""

_HALF = np.float32(0.5)
_Y00 = np.float32(Y00)


@njit(cache=True, nogil=True, inline="always")
def fill_basis(means, i, view, position, count, basis):
    """Fill the first `count` of (15,) harmonics in the direction of mean i.

    Same order and signs as `tdtq_core.harmonics.basis`. The camera's position is found in the
    vector `view` from index `position` on.
    """
    if count == 0:
        return
    x = means[i, 0] - view[position]
    y = means[i, 1] - view[position + 1]
    z = means[i, 2] - view[position + 2]
    norm = np.sqrt(x * x + y * y + z * z)
    inverse = 1.0 / norm if norm > 0.0 else 0.0
    x, y, z = x * inverse, y * inverse, z * inverse
    basis[0], basis[1], basis[2] = -C1 * y, C1 * z, -C1 * x
    if count < 8:
        return
    xx, yy, zz = x * x, y * y, z * z
    basis[3], basis[4] = C2[0] * x * y, C2[1] * y * z
    basis[5] = C2[2] * (2 * zz - xx - yy)
    basis[6], basis[7] = C2[3] * x * z, C2[4] * (xx - yy)
    if count < 15:
        return
    basis[8] = C3[0] * y * (3 * xx - yy)
    basis[9] = C3[1] * x * y * z
    basis[10] = C3[2] * y * (4 * zz - xx - yy)
    basis[11] = C3[3] * z * (2 * zz - 3 * xx - 3 * yy)
    basis[12] = C3[4] * x * (4 * zz - xx - yy)
    basis[13] = C3[5] * z * (xx - yy)
    basis[14] = C3[6] * x * (xx - 3 * yy)


@njit(cache=True, nogil=True, inline="always")
def write_color(base_color, harmonics, i, basis, records, slot, first):
    """Write ``max(0, 0.5 + SH)`` of Gaussian i into three entries of a record."""
    red = _HALF + _Y00 * base_color[i, 0]
    green = _HALF + _Y00 * base_color[i, 1]
    blue = _HALF + _Y00 * base_color[i, 2]
    for k in range(harmonics.shape[1]):
        red += basis[k] * harmonics[i, k, 0]
        green += basis[k] * harmonics[i, k, 1]
        blue += basis[k] * harmonics[i, k, 2]
    records[slot, first] = _clamp(red)
    records[slot, first + 1] = _clamp(green)
    records[slot, first + 2] = _clamp(blue)


@njit(cache=True, nogil=True)
def _clamp(value):
    """Clamp to 0 and `COLOR_MAX`; NaN, which overflow makes, becomes 0."""
    return min(value, COLOR_MAX) if value > np.float32(0.0) else np.float32(0.0)
