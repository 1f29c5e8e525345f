"""From 3D Gaussians to ellipses on the picture: gsplat's projection.

Formulas: elliptical weighted averaging (Zwicker et al. 2001) as in gsplat 1.5.3, `persp_proj` and
`add_blur`. Geometry is computed in float64 and stored as float32.

A block of Gaussians is projected in one loop without a jump, which LLVM turns into vector
instructions. For that, arrays are flat, indices unsigned, results go to constant offsets of one
buffer, and what cannot be seen is computed too and marked by a depth of 0.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numpy as np
from numba import njit

from tdtq_core.rendering.cpu.intrinsics import square_root
from tdtq_core.rendering.cpu.records import (
    BOTTOM,
    BOX,
    FALL_X,
    FALL_Y,
    HALF_HEIGHT,
    HALF_WIDTH,
    LEFT,
    LOG_OPACITY,
    PART_X,
    PART_Y,
    REACH_X,
    REACH_Y,
    RIGHT,
    SHEAR_X,
    SHEAR_Y,
    TILE,
    TOP,
    WHOLE_X,
    WHOLE_Y,
)
from tdtq_core.rendering.cpu.viewing import (
    CENTER_X,
    CENTER_Y,
    FOCAL_X,
    FOCAL_Y,
    HEIGHT,
    HIGH_X,
    HIGH_Y,
    LOW_X,
    LOW_Y,
    TRANSLATION,
    WIDTH,
)

NEAR, FAR = 0.01, 1e10
EPS_2D = 0.3
"""Variance in square pixels added to every ellipse, gsplat's `eps2d`."""
LOG2_ALPHA_MIN = -np.log2(255.0)
"""Contributions below an alpha of 1/255 are skipped."""

BLOCK = 128
"""Gaussians of a block: what is known of them stays in the first cache."""

GEOMETRY = LOG_OPACITY + 1
"""Planes of a block: one per geometric entry of a record, then the box of tiles and the depth."""
BOX_PLANE, DEPTH_PLANE = GEOMETRY, GEOMETRY + BOX
PLANES = DEPTH_PLANE + 1

_TWICE_LN_2 = 2.0 * np.log(2.0)
_ROOT_HALF_LOG2_E = np.sqrt(0.5 / np.log(2.0))
# Spans a hair too wide: the exact alpha test in the raster decides, not the rounding of a span.
_SPAN_SLACK = 4e-6
_VARIANCE_MAX = 1e30
_PER_TILE = 1.0 / TILE
_1, _2, _3 = np.uint64(1), np.uint64(2), np.uint64(3)


@njit(cache=True, nogil=True, error_model="numpy")
def fill_planes(means, axes, log2_opacities, antialiased, view, first, count, planes):
    """Project the `count` Gaussians from `first` on.

    Parameters
    ----------
    means, axes
        Those of `PreparedScene`, flat.
    planes
        (PLANES * BLOCK,) float32, written; the depth is 0 where no pixel can be touched.
    """
    start, total = np.uint64(first), np.uint64(log2_opacities.shape[0])
    # Two loops, for the logarithm in the first one is a call, which rules out vectors.
    if antialiased:
        for j in range(np.uint64(count)):
            _project_one(means, axes, log2_opacities, start + j, total, True, view, planes, j)
    else:
        for j in range(np.uint64(count)):
            _project_one(means, axes, log2_opacities, start + j, total, False, view, planes, j)


@njit(cache=True, nogil=True, inline="always")
def _project_one(means, axes, log2_opacities, i, total, antialiased, view, planes, j):
    """Project Gaussian i of `total` into column j of the planes."""
    log2_opacity = np.float64(log2_opacities[i])
    x, y, z = _to_camera(view, means[_3 * i], means[_3 * i + _1], means[_3 * i + _2])
    x, y, z = x + view[TRANSLATION], y + view[TRANSLATION + 1], z + view[TRANSLATION + 2]
    lens = _lens_at(view, x, y, 1.0 / z)
    x, y = lens[2] * x + view[CENTER_X], lens[3] * y + view[CENTER_Y]
    xx, xy, yy, sharp, area = _covariance(axes, i, total, view, lens)
    seen = (z >= NEAR) & (z <= FAR) & (xx < _VARIANCE_MAX) & (yy < _VARIANCE_MAX)
    if antialiased:
        # Mip-Splatting (Yu et al. 2024): opacity times sqrt(det / det of the blurred covariance).
        log2_opacity += np.log2(square_root(sharp) / area)
    seen &= log2_opacity >= LOG2_ALPHA_MIN
    # How far out alpha falls to 1/255, in standard deviations.
    extent = square_root(_TWICE_LN_2 * (log2_opacity - LOG2_ALPHA_MIN) + _SPAN_SLACK)
    sigma_x, sigma_y = square_root(xx), square_root(yy)
    reach_x, reach_y = extent * sigma_x, extent * sigma_y
    seen &= _put_span(planes, j, LEFT, RIGHT, x - 0.5, reach_x, view[WIDTH] - 1.0)
    seen &= _put_span(planes, j, TOP, BOTTOM, y - 0.5, reach_y, view[HEIGHT] - 1.0)
    _put(planes, DEPTH_PLANE, j, z if seen else 0.0)
    _put_place(planes, j, x, y, reach_x, reach_y)
    _put_shape(planes, j, 1.0 / sigma_x, 1.0 / sigma_y, xy, extent * area)
    _put(planes, FALL_X, j, _ROOT_HALF_LOG2_E * sigma_y / area)
    _put(planes, LOG_OPACITY, j, log2_opacity)


@njit(cache=True, nogil=True, inline="always")
def _lens_at(view, x, y, inverse):
    """Slopes and scales of the perspective's Jacobian at a place `1 / inverse` deep."""
    return (
        _held(x * inverse, view[LOW_X], view[HIGH_X]),
        _held(y * inverse, view[LOW_Y], view[HIGH_Y]),
        view[FOCAL_X] * inverse,
        view[FOCAL_Y] * inverse,
    )


@njit(cache=True, nogil=True, inline="always")
def _covariance(axes, i, total, view, lens):
    """Blurred covariance on the picture, the determinant before the blur, and the root after."""
    # The principal axes on the picture, rows u and v: covariance = [u.u, u.v; u.v, v.v].
    u0, v0 = _shadow(axes, 0, i, total, view, lens)
    u1, v1 = _shadow(axes, 1, i, total, view, lens)
    u2, v2 = _shadow(axes, 2, i, total, view, lens)
    xx = u0 * u0 + u1 * u1 + u2 * u2 + EPS_2D
    yy = v0 * v0 + v1 * v1 + v2 * v2 + EPS_2D
    xy = u0 * v0 + u1 * v1 + u2 * v2
    # Lagrange's identity: |u|^2 |v|^2 - (u.v)^2 = |u x v|^2, without the cancellation.
    c0, c1, c2 = u1 * v2 - u2 * v1, u2 * v0 - u0 * v2, u0 * v1 - u1 * v0
    sharp = c0 * c0 + c1 * c1 + c2 * c2
    return xx, xy, yy, sharp, square_root(sharp + EPS_2D * (xx + yy - EPS_2D))


@njit(cache=True, nogil=True, inline="always")
def _put_place(planes, j, x, y, reach_x, reach_y):
    whole_x, whole_y = np.rint(x), np.rint(y)
    _put(planes, WHOLE_X, j, whole_x)
    _put(planes, WHOLE_Y, j, whole_y)
    _put(planes, PART_X, j, x - whole_x)
    _put(planes, PART_Y, j, y - whole_y)
    _put(planes, REACH_X, j, reach_x)
    _put(planes, REACH_Y, j, reach_y)


@njit(cache=True, nogil=True, inline="always")
def _put_shape(planes, j, per_x, per_y, xy, span):
    _put(planes, SHEAR_X, j, xy * per_y * per_y)
    _put(planes, SHEAR_Y, j, xy * per_x * per_x)
    _put(planes, HALF_WIDTH, j, span * per_y)
    _put(planes, HALF_HEIGHT, j, span * per_x)
    _put(planes, FALL_Y, j, _ROOT_HALF_LOG2_E * per_y)


@njit(cache=True, nogil=True, inline="always")
def _put(planes, plane, j, value):
    planes[np.uint64(plane * BLOCK) + j] = value


@njit(cache=True, nogil=True, inline="always")
def _put_span(planes, j, low, high, middle, reach, last_pixel):
    """Put down the first and last tile on one axis; say whether they hold a pixel's centre."""
    first = np.ceil(middle - reach)
    first = first if first > 0.0 else 0.0
    last = np.floor(middle + reach)
    last = last if last < last_pixel else last_pixel
    _put(planes, BOX_PLANE + low, j, np.floor(first * _PER_TILE))
    _put(planes, BOX_PLANE + high, j, np.floor(last * _PER_TILE))
    return first <= last


# Not `min` and `max`, which are calls, and those rule out vectors.
@njit(cache=True, nogil=True, inline="always")
def _held(value, low, high):
    value = value if value > low else low
    return value if value < high else high


@njit(cache=True, nogil=True, inline="always")
def _to_camera(view, x, y, z):
    """Rotate a world vector into the camera's axes."""
    return (
        view[0] * x + view[1] * y + view[2] * z,
        view[3] * x + view[4] * y + view[5] * z,
        view[6] * x + view[7] * y + view[8] * z,
    )


@njit(cache=True, nogil=True, inline="always")
def _shadow(axes, k, i, total, view, lens):
    """Project principal axis k onto the picture with the Jacobian of the perspective."""
    first = np.uint64(3 * k) * total + i
    x, y, z = _to_camera(view, axes[first], axes[first + total], axes[first + total + total])
    slope_x, slope_y, scale_x, scale_y = lens
    return scale_x * (x - slope_x * z), scale_y * (y - slope_y * z)
