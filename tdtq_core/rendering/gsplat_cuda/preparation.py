"""A scene on the device, with its activations applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.scene import GaussianScene


@dataclass(frozen=True, eq=False)
class DeviceScene:
    """The M of N Gaussians of a scene that can be drawn, as float32 tensors.

    Attributes
    ----------
    means
        (M, 3) world units.
    quaternions
        (M, 4) of length 1, as w, x, y, z.
    scales
        (M, 3) standard deviations in world units.
    opacities
        (M,) from 0 to 1.
    harmonics
        (M, K, 3) SH coefficients, the constant one first, K = 1, 4, 9 or 16.
    sh_degree
        Degree of the spherical harmonics.
    antialiased
        Whether opacities make up for what the blur of the projection adds.
    drawn
        (N,) which Gaussians of the scene these are; numpy's, not on the device.
    """

    means: Any
    quaternions: Any
    scales: Any
    opacities: Any
    harmonics: Any
    sh_degree: int
    antialiased: bool
    drawn: npt.NDArray[np.bool_]


def prepare(scene: GaussianScene, device: str) -> DeviceScene:
    """Bring the drawable Gaussians of `scene` onto `device`, a name that torch knows."""
    import torch

    def tensor(values: npt.NDArray[Any]) -> Any:
        return torch.tensor(values.astype(np.float32), device=device)

    drawn = drawable(scene)
    kept = scene.take(drawn)
    quaternions = kept.quaternions.astype(np.float64)
    quaternions /= np.linalg.norm(quaternions, axis=1, keepdims=True)
    return DeviceScene(
        tensor(kept.means),
        tensor(quaternions),
        torch.exp(tensor(kept.log_scales)),
        torch.sigmoid(tensor(kept.opacity_logits)),
        tensor(np.concatenate([kept.base_color[:, None], kept.harmonics], axis=1)),
        scene.sh_degree,
        scene.render_mode == "antialiased",
        drawn,
    )


def drawable(scene: GaussianScene) -> npt.NDArray[np.bool_]:
    """Say which Gaussians can be drawn: finite, but for the opacity, and with a rotation.

    Returns
    -------
    (N,) bool, True also for scales of zero and opacities of plus or minus infinity.
    """
    with np.errstate(all="ignore"):
        norms = np.linalg.norm(scene.quaternions.astype(np.float64), axis=1)
        # A scale of zero, the logarithm minus infinity, is drawn: as a disc, a needle or a point.
        sharp = np.isfinite(np.exp(scene.log_scales)).all(axis=1)
    finite = [np.isfinite(scene.matrix(name)).all(axis=1) for name in _FINITE]
    mask: npt.NDArray[np.bool_] = np.logical_and.reduce(
        [*finite, sharp, norms > 0, norms < np.inf, ~np.isnan(scene.opacity_logits)]
    )
    return mask


_FINITE = ("position", "base_color", "harmonics")
