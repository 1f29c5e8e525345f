"""Gaussians as ellipses in a picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.scene import GaussianScene

BLUR = 0.3
"""Variance in pixels squared that renderers add to every Gaussian."""


@dataclass(frozen=True, eq=False)
class Outlines:
    """The ellipses of N Gaussians at one standard deviation.

    Attributes
    ----------
    centers
        (N, 2) pixels from the picture's upper left corner; NaN behind the camera.
    axes
        (N, 2, 2) the two half-axes as vectors in pixels, the longer one first.
    """

    centers: npt.NDArray[np.float64]
    axes: npt.NDArray[np.float64]


def outlines(scene: GaussianScene, camera: Camera) -> Outlines:
    """Project Gaussians as splatting does (Zwicker et al. 2001, EWA volume splatting)."""
    rotation = camera.view[:3, :3]
    points = scene.means.astype(np.float64) @ rotation.T + camera.view[:3, 3]
    depth = np.where(points[:, 2] > 0.0, points[:, 2], np.nan)
    x, y = points[:, 0] / depth, points[:, 1] / depth
    centers = np.stack([camera.fx * x + camera.cx, camera.fy * y + camera.cy], axis=1)
    slope = np.zeros((len(scene), 2, 3))
    slope[:, 0, 0], slope[:, 0, 2] = camera.fx / depth, -camera.fx * x / depth
    slope[:, 1, 1], slope[:, 1, 2] = camera.fy / depth, -camera.fy * y / depth
    root = slope @ rotation @ _axes(scene)
    covariance = root @ root.transpose(0, 2, 1) + BLUR * np.eye(2)
    seen = np.isfinite(covariance).all(axis=(1, 2))
    axes = np.full((len(scene), 2, 2), np.nan)
    values, vectors = np.linalg.eigh(covariance[seen])
    axes[seen] = (vectors * np.sqrt(values)[:, None, :]).transpose(0, 2, 1)[:, ::-1]
    return Outlines(centers, axes)


def _axes(scene: GaussianScene) -> npt.NDArray[np.float64]:
    """Return (N, 3, 3): in columns the three axes of each Gaussian, as long as its deviations."""
    quaternions = scene.quaternions.astype(np.float64)
    w, x, y, z = (quaternions / np.linalg.norm(quaternions, axis=1, keepdims=True)).T
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    turned = np.moveaxis(np.array(rows), 2, 0)
    return np.asarray(turned * np.exp(scene.log_scales.astype(np.float64))[:, None, :])
