"""Synthetic scenes and a camera, for comparing renderers on a GPU."""

import numpy as np

from tdtq_core.cameras import look_at
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, GaussianScene


def cloud(count, degree=3, mode="classic"):
    """A ball of Gaussians, the smaller the more there are."""
    rng = np.random.default_rng(0)
    return GaussianScene(
        means=rng.normal(0, 0.4, (count, 3)),
        quaternions=rng.normal(0, 1, (count, 4)),
        log_scales=rng.normal(-1.0 - np.log(count) / 3, 0.6, (count, 3)),
        opacity_logits=rng.normal(0, 2, count),
        base_color=rng.normal(0, 0.8, (count, 3)),
        harmonics=rng.normal(0, 0.1, (count, COEFFICIENTS_OF_DEGREE[degree], 3)),
        render_mode=mode,
    )


def camera(side):
    """A square picture of a scene around the origin."""
    return look_at((1.5, -2.0, 1.0), (0, 0, 0), (0, 0, 1), 0.7, side, side)
