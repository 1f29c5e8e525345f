"""From surface samples to flat Gaussians that lie in the surface."""

from __future__ import annotations

import numpy as np

from tdtq_core.demo.sequences import Floats, unit_values
from tdtq_core.demo.shapes import Patch
from tdtq_core.scene import GaussianScene

_RADIUS = 0.62
"""Standard deviation of a disc over the spacing of its neighbours: no holes, little blur."""

_THINNESS = 0.08
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
    radii = np.stack([radius * (0.95 + 0.1 * vary), radius * (1.05 - 0.1 * vary)], axis=1)
    scales = np.column_stack([radii, _THINNESS * radius])
    opacity = 0.95 + 0.045 * unit_values(count)[::-1]
    return GaussianScene(
        means=_on_grid(patch.points, 16),
        quaternions=_on_grid(_turn_to(patch.normals), 14),
        log_scales=_on_grid(np.log(scales), 12),
        opacity_logits=_on_grid(np.log(opacity / (1 - opacity)), 12),
        base_color=_on_grid(coefficients[:, 0], 12),
        harmonics=_on_grid(coefficients[:, 1:], 12),
    )


def _turn_to(normals: Floats) -> Floats:
    """Return unit quaternions (w, x, y, z), (N, 4), that turn the z axis to each normal.

    The half-way construction: ``(1 + n_z, z x n)``, normalised; straight down is a turn about x.
    """
    x, y, z = normals.T
    turn = np.stack([1 + z, -y, x, np.zeros_like(x)], axis=1)
    turn[z < -1 + 1e-9] = (0, 1, 0, 0)
    return np.asarray(turn / np.linalg.norm(turn, axis=1, keepdims=True))


def _on_grid(values: Floats, bits: int) -> Floats:
    """Round to multiples of 2^-bits, so that the last bits of a machine's log do not matter."""
    return np.asarray(np.round(values * 2.0**bits) / 2.0**bits)
