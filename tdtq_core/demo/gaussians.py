"""From surface samples to flat Gaussians that lie in the surface."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.demo.sequences import Floats, unit_values
from tdtq_core.demo.shapes import Patch
from tdtq_core.scene import GaussianScene

_RADIUS = 0.66
"""Standard deviation of a disc over the spacing of its neighbours: no holes, little blur."""

_THINNESS = 0.05
"""Thickness of a disc over its radius."""


def gaussians_on(patch: Patch, coefficients: Floats) -> GaussianScene:
    """Place one disc on every sample.

    Parameters
    ----------
    patch
        N samples.
    coefficients
        (N, 16, 3) SH of the colour minus 0.5.
    """
    count = len(patch.points)
    vary = unit_values(count)
    radius = _RADIUS * patch.spacing
    radii = radius[:, None] * patch.squeeze * np.stack([0.95 + 0.1 * vary, 1.05 - 0.1 * vary], 1)
    scales = np.column_stack([radii, _THINNESS * radius])
    opacity = 0.82 + 0.10 * unit_values(count)[::-1]
    return GaussianScene(
        means=_on_grid(patch.points, 16),
        quaternions=_on_grid(_turns(patch), 14),
        log_scales=_on_grid(np.log(scales), 12),
        opacity_logits=_on_grid(np.log(opacity / (1 - opacity)), 12),
        base_color=_on_grid(coefficients[:, 0], 12),
        harmonics=_on_grid(coefficients[:, 1:], 12),
    )


def _turns(patch: Patch) -> Floats:
    """Return unit quaternions (w, x, y, z), (N, 4), that turn x to `across` and z to the normal."""
    from scipy.spatial.transform import Rotation  # noqa: PLC0415  slow to import

    axes = np.stack([patch.across, np.cross(patch.normals, patch.across), patch.normals], axis=2)
    turns: Floats = Rotation.from_matrix(axes).as_quat(canonical=True, scalar_first=True)
    return turns


def _on_grid(values: Floats, bits: int) -> npt.NDArray[np.float32]:
    """Round to multiples of 2^-bits, so that the last bits of a machine's log do not matter."""
    return np.asarray(np.round(values * 2.0**bits) / 2.0**bits, dtype=np.float32)
