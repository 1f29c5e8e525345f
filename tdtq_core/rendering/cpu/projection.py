"""From 3D Gaussians to ellipses on the picture: gsplat's projection, and the colour of each view.

Formulas: elliptical weighted averaging (Zwicker et al. 2001) as in gsplat 1.5.3, `persp_proj` and
`add_blur`. Geometry is computed in float64 and stored as float32 in a record of 16 numbers, one
cache line, in a form that needs no subtraction of nearly equal numbers later: an ellipse's row at
height dy spans ``SHEAR_X * dy +- HALF_WIDTH * sqrt(1 - (dy / REACH_Y)^2)``.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError
from tdtq_core.rendering.cpu.preparation import PreparedScene
from tdtq_core.rendering.cpu.spherical import color_of_view, fill_basis
from tdtq_core.rendering.cpu.workspace import Workspace

NEAR, FAR = 0.01, 1e10
EPS_2D = 0.3
"""Variance in square pixels added to every ellipse, gsplat's `eps2d`."""
ALPHA_MIN = 1.0 / 255.0
"""Contributions below this are skipped."""

RECORD = 16
(
    WHOLE_X,  # centre in pixels, whole part; split so that float32 keeps 1e-7 pixel anywhere
    WHOLE_Y,
    PART_X,  # centre in pixels, the rest, -0.5 to 0.5
    PART_Y,
    REACH_X,  # half the width of the ellipse alpha = 1/255
    REACH_Y,  # half its height
    SHEAR_X,  # shift of a row's middle per pixel of height
    SHEAR_Y,  # shift of a column's middle per pixel of width
    HALF_WIDTH,  # half the row through the centre
    HALF_HEIGHT,  # half the column through the centre
    FALL_X,  # log2 alpha = LOG_OPACITY - (FALL_X (dx - SHEAR_X dy))^2 - (FALL_Y dy)^2
    FALL_Y,
    LOG_OPACITY,
    RED,
    GREEN,
    BLUE,
) = range(RECORD)

CHUNK = 2048
_HALF_LOG2_E = 0.5 / np.log(2.0)
# Spans a hair too wide: the exact alpha test in the raster decides, not the rounding of a span.
_SPAN_SLACK = 4e-6
_VARIANCE_MAX = 1e30


def view_parameters(camera: Camera) -> npt.NDArray[np.float64]:
    """Return what `_project` needs of a camera as (21,) float64.

    Rotation by rows (9), translation (3), position (3), fx, fy, cx, cy, width, height.

    Raises
    ------
    RenderError
        If a focal length is zero or not finite, or the view matrix has no inverse.
    """
    focal = (camera.fx, camera.fy)
    if not (np.isfinite([*focal, camera.cx, camera.cy]).all() and all(focal)):
        raise RenderError(
            f"Camera {camera.name!r}: focal lengths must be finite and not zero, "
            f"the principal point finite.",
            "Check the camera file.",
        )
    try:
        position = camera.position
    except np.linalg.LinAlgError:
        position = np.full(3, np.nan)
    if not np.isfinite(position).all():
        raise RenderError(
            f"Camera {camera.name!r}: its view matrix is singular, so it has no position.",
            "Check the camera file.",
        )
    size = (camera.width, camera.height)
    rigid = np.concatenate([camera.view[:3, :3].ravel(), camera.view[:3, 3]])
    return np.concatenate([rigid, position, focal, (camera.cx, camera.cy), size])


def project(
    prepared: PreparedScene, camera: Camera, workspace: Workspace
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
    """Project every Gaussian that can touch a pixel of `camera`.

    Returns
    -------
    records
        (slots, 16) float32; only the first `counts[c]` slots of each chunk c are filled.
    depths
        (slots,) uint32: bits of the float32 camera-space depth, which order as the depths do.
    counts
        (chunks,) how many Gaussians of each chunk of `CHUNK` can be seen.
    """
    parameters = view_parameters(camera)
    chunks = -(-len(prepared) // CHUNK)
    records = workspace.take("records", len(prepared) * RECORD, np.float32)
    depths = workspace.take("depths", len(prepared), np.uint32)
    counts = np.zeros(chunks, np.int64)
    records = records.reshape(-1, RECORD)
    _project(
        prepared.means,
        prepared.axes,
        prepared.opacities,
        prepared.base_color,
        prepared.harmonics,
        parameters,
        records,
        depths,
        counts,
    )
    return records, depths, counts


@njit(cache=True, nogil=True, parallel=True)
def _project(means, axes, opacities, base_color, harmonics, parameters, records, depths, counts):
    for chunk in prange(counts.shape[0]):
        start = chunk * CHUNK
        slot = start
        basis = np.empty(15, np.float32)
        for i in range(start, min(start + CHUNK, means.shape[0])):
            record = records[slot]
            depth = _project_one(means[i], axes[i], opacities[i], parameters, record)
            if depth > 0.0:
                depths[slot] = np.float32(depth).view(np.uint32)
                fill_basis(means[i], parameters[12:15], harmonics.shape[1], basis)
                color_of_view(base_color[i], harmonics[i], basis, record[RED:])
                slot += 1
        counts[chunk] = slot - start


@njit(cache=True, nogil=True)
def _project_one(mean, axes, opacity, parameters, record):
    """Fill the geometry of one record; return the depth, or 0 where no pixel can be touched."""
    r, t = parameters[:9], parameters[9:12]
    fx, fy, cx, cy, width, height = parameters[15:21]
    mx, my, mz = np.float64(mean[0]), np.float64(mean[1]), np.float64(mean[2])
    z = r[6] * mx + r[7] * my + r[8] * mz + t[2]
    if not (NEAR <= z <= FAR and opacity >= ALPHA_MIN):
        return 0.0
    ratio_x = (r[0] * mx + r[1] * my + r[2] * mz + t[0]) / z
    ratio_y = (r[3] * mx + r[4] * my + r[5] * mz + t[1]) / z
    slope_x = _clamp(ratio_x, cx / fx, (width - cx) / fx, 0.15 * width / fx)
    slope_y = _clamp(ratio_y, cy / fy, (height - cy) / fy, 0.15 * height / fy)
    # Rows u and v of the factor: covariance = [u.u, u.v; u.v, v.v].
    scale_x, scale_y = fx / z, fy / z
    u0, v0 = _shadow(axes[0], r, slope_x, slope_y, scale_x, scale_y)
    u1, v1 = _shadow(axes[1], r, slope_x, slope_y, scale_x, scale_y)
    u2, v2 = _shadow(axes[2], r, slope_x, slope_y, scale_x, scale_y)
    uu, vv = u0 * u0 + u1 * u1 + u2 * u2, v0 * v0 + v1 * v1 + v2 * v2
    uv = u0 * v0 + u1 * v1 + u2 * v2
    # Lagrange's identity: |u|^2 |v|^2 - (u.v)^2 = |u x v|^2, without the cancellation.
    c0, c1, c2 = u1 * v2 - u2 * v1, u2 * v0 - u0 * v2, u0 * v1 - u1 * v0
    determinant = c0 * c0 + c1 * c1 + c2 * c2 + EPS_2D * (uu + vv) + EPS_2D * EPS_2D
    xx, yy = uu + EPS_2D, vv + EPS_2D
    x, y = fx * ratio_x + cx, fy * ratio_y + cy
    span = 2.0 * np.log(opacity / ALPHA_MIN) + _SPAN_SLACK
    reach_x, reach_y = np.sqrt(span * xx), np.sqrt(span * yy)
    inside = x + reach_x >= 0.5 and x - reach_x <= width - 0.5
    inside &= y + reach_y >= 0.5 and y - reach_y <= height - 0.5
    if not (inside and xx < _VARIANCE_MAX and yy < _VARIANCE_MAX):
        return 0.0
    record[WHOLE_X], record[WHOLE_Y] = np.round(x), np.round(y)
    record[PART_X], record[PART_Y] = x - np.round(x), y - np.round(y)
    record[REACH_X], record[REACH_Y] = reach_x, reach_y
    record[SHEAR_X], record[SHEAR_Y] = uv / yy, uv / xx
    across, along = determinant / yy, determinant / xx
    record[HALF_WIDTH], record[HALF_HEIGHT] = np.sqrt(span * across), np.sqrt(span * along)
    record[FALL_X], record[FALL_Y] = np.sqrt(_HALF_LOG2_E / across), np.sqrt(_HALF_LOG2_E / yy)
    record[LOG_OPACITY] = np.log2(opacity)
    return z


@njit(cache=True, nogil=True, inline="always")
def _clamp(ratio, low, high, margin):
    """Gsplat's limit of the Jacobian's slope: 0.3 half-pictures outside the picture."""
    return min(high + margin, max(-low - margin, ratio))


@njit(cache=True, nogil=True, inline="always")
def _shadow(axis, r, slope_x, slope_y, scale_x, scale_y):
    """Project one principal axis onto the picture with the Jacobian of the perspective."""
    depth = r[6] * axis[0] + r[7] * axis[1] + r[8] * axis[2]
    u = r[0] * axis[0] + r[1] * axis[1] + r[2] * axis[2] - slope_x * depth
    v = r[3] * axis[0] + r[4] * axis[1] + r[5] * axis[2] - slope_y * depth
    return scale_x * u, scale_y * v
