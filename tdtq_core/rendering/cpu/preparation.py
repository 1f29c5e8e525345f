"""What can be computed once per scene, before any camera is known."""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit, prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.scene import FloatArray, GaussianScene

NOT_DRAWN = -np.inf
"""Opacity, as a logarithm, that marks a Gaussian with NaN or infinities."""

_LN_2 = np.log(2.0)


@dataclass(frozen=True, eq=False)
class PreparedScene:
    """A scene with its activations applied; colour coefficients are shared with the scene.

    Attributes
    ----------
    means
        (N, 3) world units; the scene's own array.
    axes
        (3, 3, N) world units: ``axes[k, :, i]`` is the k-th principal axis of Gaussian i, as long
        as its standard deviation. The covariance is ``axes[:, :, i].T @ axes[:, :, i]``; kept as a
        factor because a float32 covariance loses the thin side of a needle.
    log2_opacities
        (N,) base-2 logarithms of the opacity, at most 0, or `NOT_DRAWN`.
    base_color, harmonics
        (N, 3) and (N, K, 3) SH coefficients; the scene's own arrays.
    antialiased
        Whether opacities make up for what the blur of the projection adds.
    """

    means: FloatArray
    axes: FloatArray
    log2_opacities: FloatArray
    base_color: FloatArray
    harmonics: FloatArray
    antialiased: bool = False

    def __len__(self) -> int:
        return int(self.means.shape[0])


def prepare(scene: GaussianScene) -> PreparedScene:
    """Apply the activations of `scene`; 40 bytes per Gaussian beyond the scene itself."""
    axes = np.empty((3, 3, len(scene)), np.float32)
    log2_opacities = np.empty(len(scene), np.float32)
    _activate(
        scene.means,
        scene.quaternions,
        scene.log_scales,
        scene.opacity_logits,
        scene.base_color,
        scene.harmonics.reshape(len(scene), 3 * scene.harmonics.shape[1]),
        axes,
        log2_opacities,
    )
    return PreparedScene(
        scene.means,
        axes,
        log2_opacities,
        scene.base_color,
        scene.harmonics,
        antialiased=scene.render_mode == "antialiased",
    )


@parallel_njit()
def _activate(means, quaternions, log_scales, logits, base_color, harmonics, axes, log2):
    for i in prange(means.shape[0]):
        log2[i] = -np.log1p(np.exp(-np.float64(logits[i]))) / _LN_2
        drawable = _principal_axes(quaternions, log_scales, i, axes)
        drawable &= _finite(means, i) and _finite(base_color, i) and _finite(harmonics, i)
        if np.isnan(log2[i]) or not drawable:
            log2[i] = NOT_DRAWN


# Whole arrays and indices, not rows: every row that is sliced off costs two reference counts.
@njit(cache=True, nogil=True, inline="always")
def _finite(values, i):
    """Say whether all of row i are finite, without an array of answers or a jump at each."""
    finite = True
    for j in range(values.shape[1]):
        finite &= np.isfinite(values[i, j])
    return finite


@njit(cache=True, nogil=True)
def _principal_axes(quaternions, log_scales, i, axes):
    """Fill the axes of Gaussian i; False where the quaternion or a scale makes no finite ones."""
    # In float64, where no float32 overflows when it is squared.
    w, x = np.float64(quaternions[i, 0]), np.float64(quaternions[i, 1])
    y, z = np.float64(quaternions[i, 2]), np.float64(quaternions[i, 3])
    norm = np.sqrt(w * w + x * x + y * y + z * z)
    if not 0.0 < norm < np.inf:
        return False
    w, x, y, z = w / norm, x / norm, y / norm, z / norm
    s = np.exp(np.float64(log_scales[i, 0]))
    axes[0, 0, i] = s * (1 - 2 * (y * y + z * z))
    axes[0, 1, i] = s * (2 * (x * y + w * z))
    axes[0, 2, i] = s * (2 * (x * z - w * y))
    s = np.exp(np.float64(log_scales[i, 1]))
    axes[1, 0, i] = s * (2 * (x * y - w * z))
    axes[1, 1, i] = s * (1 - 2 * (x * x + z * z))
    axes[1, 2, i] = s * (2 * (y * z + w * x))
    s = np.exp(np.float64(log_scales[i, 2]))
    axes[2, 0, i] = s * (2 * (x * z + w * y))
    axes[2, 1, i] = s * (2 * (y * z - w * x))
    axes[2, 2, i] = s * (1 - 2 * (x * x + y * y))
    finite = True
    for k in range(3):
        for c in range(3):
            finite &= np.isfinite(axes[k, c, i])
    return finite
