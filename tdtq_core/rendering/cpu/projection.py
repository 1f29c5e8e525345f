"""From 3D Gaussians to ellipses on the picture: gsplat's projection, and the colour of each view.

Formulas: elliptical weighted averaging (Zwicker et al. 2001) as in gsplat 1.5.3, `persp_proj` and
`add_blur`. Geometry is computed in float64 and stored as float32 in a record of 16 numbers, one
cache line, in a form that needs no subtraction of nearly equal numbers later: an ellipse's row at
height dy spans ``SHEAR_X * dy +- HALF_WIDTH * sqrt(1 - (dy / REACH_Y)^2)``.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError
from tdtq_core.parallel import parallel_njit
from tdtq_core.rendering.cpu.preparation import PreparedScene
from tdtq_core.rendering.cpu.spherical import fill_basis, write_color
from tdtq_core.rendering.cpu.steps import equal_steps
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.rendering.protocol import never

NEAR, FAR = 0.01, 1e10
EPS_2D = 0.3
"""Variance in square pixels added to every ellipse, gsplat's `eps2d`."""
LOG2_ALPHA_MIN = -np.log2(255.0)
"""Contributions below an alpha of 1/255 are skipped."""

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
NUMBER = RED
"""Where the colours are not wanted: which Gaussian of its chunk this is."""

CHUNK = 2048
_STEP = 256  # chunks
_TWICE_LN_2 = 2.0 * np.log(2.0)
_ROOT_HALF_LOG2_E = np.sqrt(0.5 / np.log(2.0))
# Spans a hair too wide: the exact alpha test in the raster decides, not the rounding of a span.
_SPAN_SLACK = 4e-6
_VARIANCE_MAX = 1e30


(
    ROTATION,  # by rows
    TRANSLATION,
    POSITION,
    FOCAL_X,
    FOCAL_Y,
    CENTER_X,
    CENTER_Y,
    WIDTH,
    HEIGHT,
    LOW_X,  # gsplat's limits of the Jacobian's slope: 0.3 half-pictures outside the picture
    HIGH_X,
    LOW_Y,
    HIGH_Y,
) = (0, 9, 12, *range(15, 25))


def view_parameters(camera: Camera) -> npt.NDArray[np.float64]:
    """Return what projection needs of a camera, (25,) float64 in the order of the names above.

    Raises
    ------
    RenderError
        If a focal length is zero or not finite, or the view matrix has no inverse.
    """
    focal, center = np.array([camera.fx, camera.fy]), np.array([camera.cx, camera.cy])
    size = np.array([camera.width, camera.height], np.float64)
    if not (np.isfinite([focal, center]).all() and focal.all()):
        raise RenderError(
            f"Camera {camera.name!r}: focal lengths must be finite and not zero, "
            f"the principal point finite.",
            "Check the camera file.",
        )
    margin = 0.15 * size / focal
    low, high = -center / focal - margin, (size - center) / focal + margin
    limits = [low[0], high[0], low[1], high[1]]
    rigid = [*camera.view[:3, :3].ravel(), *camera.view[:3, 3], *_position_of(camera)]
    return np.array([*rigid, *focal, *center, *size, *limits])


def _position_of(camera: Camera) -> npt.NDArray[np.float64]:
    try:
        position = camera.position
    except np.linalg.LinAlgError:
        position = np.full(3, np.nan)
    if not np.isfinite(position).all():
        raise RenderError(
            f"Camera {camera.name!r}: its view matrix is singular, so it has no position.",
            "Check the camera file.",
        )
    return position


def project(
    prepared: PreparedScene,
    camera: Camera,
    workspace: Workspace,
    should_stop: Callable[[], bool] = never,
    *,
    numbered: bool = False,
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
    """Project every Gaussian that can touch a pixel of `camera`.

    Parameters
    ----------
    should_stop
        Asked before every half a million Gaussians; True raises `Cancelled`.
    numbered
        Write which Gaussian it is, `NUMBER`, in place of its colours.

    Returns
    -------
    records
        (slots, 16) float32; only the first `counts[c]` slots of each chunk c are filled.
    depths
        (slots,) uint32: bits of the float32 camera-space depth, which order as the depths do.
    counts
        (chunks,) how many Gaussians of each chunk of `CHUNK` can be seen.
    """
    view = view_parameters(camera)
    chunks = -(-len(prepared) // CHUNK)
    records = workspace.take("records", len(prepared) * RECORD, np.float32)
    depths = workspace.take("depths", len(prepared), np.uint32)
    counts = np.zeros(chunks, np.int64)
    records = records.reshape(-1, RECORD)
    for step in equal_steps(chunks, _STEP, should_stop):
        _project(
            prepared.means,
            prepared.axes,
            prepared.log2_opacities,
            prepared.base_color,
            prepared.harmonics,
            prepared.antialiased,
            numbered,
            view,
            *step,
            records,
            depths,
            counts,
        )
    return records, depths, counts


@parallel_njit()
def _project(
    means,
    axes,
    log2_opacities,
    base_color,
    harmonics,
    antialiased,
    numbered,
    view,
    first,
    last,
    records,
    depths,
    counts,
):
    for chunk in prange(first, last):
        start = chunk * CHUNK
        slot = start
        basis = np.empty(15, np.float32)
        for i in range(start, min(start + CHUNK, means.shape[0])):
            if log2_opacities[i] < LOG2_ALPHA_MIN:
                continue
            depth = _project_one(
                means, axes, i, log2_opacities[i], antialiased, view, records, slot
            )
            if depth > 0.0:
                depths[slot] = np.float32(depth).view(np.uint32)
                if numbered:
                    records[slot, NUMBER] = i - start
                else:
                    fill_basis(means, i, view, POSITION, harmonics.shape[1], basis)
                    write_color(base_color, harmonics, i, basis, records, slot, RED)
                slot += 1
        counts[chunk] = slot - start


# Whole arrays and indices, not rows: every row that is sliced off costs two reference counts.
@njit(cache=True, nogil=True, inline="always")
def _project_one(means, axes, i, log2_opacity, antialiased, view, records, slot):
    """Fill the geometry of one record; return the depth, or 0 where no pixel can be touched."""
    x, y, z = _to_camera(view, means[i, 0], means[i, 1], means[i, 2])
    x, y, z = x + view[TRANSLATION], y + view[TRANSLATION + 1], z + view[TRANSLATION + 2]
    if not NEAR <= z <= FAR:
        return 0.0
    inverse = 1.0 / z
    slope_x = min(view[HIGH_X], max(view[LOW_X], x * inverse))
    slope_y = min(view[HIGH_Y], max(view[LOW_Y], y * inverse))
    scale_x, scale_y = view[FOCAL_X] * inverse, view[FOCAL_Y] * inverse
    x, y = scale_x * x + view[CENTER_X], scale_y * y + view[CENTER_Y]
    # The principal axes on the picture, rows u and v: covariance = [u.u, u.v; u.v, v.v].
    u0, v0 = _shadow(axes, i, 0, view, slope_x, slope_y, scale_x, scale_y)
    u1, v1 = _shadow(axes, i, 1, view, slope_x, slope_y, scale_x, scale_y)
    u2, v2 = _shadow(axes, i, 2, view, slope_x, slope_y, scale_x, scale_y)
    xx = u0 * u0 + u1 * u1 + u2 * u2 + EPS_2D
    yy = v0 * v0 + v1 * v1 + v2 * v2 + EPS_2D
    xy = u0 * v0 + u1 * v1 + u2 * v2
    sigma_x, sigma_y = np.sqrt(xx), np.sqrt(yy)
    extent = _extent(log2_opacity)
    reach_x, reach_y = extent * sigma_x, extent * sigma_y
    inside = x + reach_x >= 0.5 and x - reach_x <= view[WIDTH] - 0.5
    inside &= y + reach_y >= 0.5 and y - reach_y <= view[HEIGHT] - 0.5
    if not (inside and xx < _VARIANCE_MAX and yy < _VARIANCE_MAX):
        return 0.0
    # Lagrange's identity: |u|^2 |v|^2 - (u.v)^2 = |u x v|^2, without the cancellation.
    c0, c1, c2 = u1 * v2 - u2 * v1, u2 * v0 - u0 * v2, u0 * v1 - u1 * v0
    sharp = c0 * c0 + c1 * c1 + c2 * c2
    area = np.sqrt(sharp + EPS_2D * (xx + yy - EPS_2D))
    if antialiased:
        # Mip-Splatting (Yu et al. 2024): opacity times sqrt(det / det of the blurred covariance).
        log2_opacity += np.log2(np.sqrt(sharp) / area)
        if log2_opacity < LOG2_ALPHA_MIN:
            return 0.0
        extent = _extent(log2_opacity)
        reach_x, reach_y = extent * sigma_x, extent * sigma_y
    per_x, per_y = 1.0 / sigma_x, 1.0 / sigma_y
    whole_x, whole_y = np.rint(x), np.rint(y)
    records[slot, WHOLE_X], records[slot, WHOLE_Y] = whole_x, whole_y
    records[slot, PART_X], records[slot, PART_Y] = x - whole_x, y - whole_y
    records[slot, REACH_X], records[slot, REACH_Y] = reach_x, reach_y
    records[slot, SHEAR_X], records[slot, SHEAR_Y] = xy * per_y * per_y, xy * per_x * per_x
    records[slot, HALF_WIDTH] = extent * area * per_y
    records[slot, HALF_HEIGHT] = extent * area * per_x
    records[slot, FALL_X] = _ROOT_HALF_LOG2_E * sigma_y / area
    records[slot, FALL_Y] = _ROOT_HALF_LOG2_E * per_y
    records[slot, LOG_OPACITY] = log2_opacity
    return z


@njit(cache=True, nogil=True, inline="always")
def _extent(log2_opacity):
    """How far out alpha falls to 1/255, in standard deviations."""
    return np.sqrt(_TWICE_LN_2 * (log2_opacity - LOG2_ALPHA_MIN) + _SPAN_SLACK)


@njit(cache=True, nogil=True, inline="always")
def _to_camera(view, x, y, z):
    """Rotate a world vector into the camera's axes."""
    return (
        view[0] * x + view[1] * y + view[2] * z,
        view[3] * x + view[4] * y + view[5] * z,
        view[6] * x + view[7] * y + view[8] * z,
    )


@njit(cache=True, nogil=True, inline="always")
def _shadow(axes, i, k, view, slope_x, slope_y, scale_x, scale_y):
    """Project principal axis k onto the picture with the Jacobian of the perspective."""
    x, y, z = _to_camera(view, axes[i, k, 0], axes[i, k, 1], axes[i, k, 2])
    return scale_x * (x - slope_x * z), scale_y * (y - slope_y * z)
