"""What projection needs to know of a camera, in one row of numbers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError

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


View = tuple[float, ...]
"""25 numbers; a tuple, which a compiled loop keeps in registers while it writes to arrays."""


def view_parameters(camera: Camera) -> View:
    """Return what projection needs of a camera, in the order of the names above.

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
    return tuple(map(float, [*rigid, *focal, *center, *size, *limits]))


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
