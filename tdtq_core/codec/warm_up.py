"""Compile the codec's kernels before anybody waits for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tdtq_core.codec.decoder import decode
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.presets import PRESETS
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, GaussianScene

COUNT = 600
"""Enough Gaussians that channels are worth modelling, so that every coding is exercised."""


def warm_up() -> None:
    """Encode and decode a small random scene with each preset.

    Compiling takes seconds once; later starts load the kernels from Numba's cache on disk.
    """
    rng = np.random.default_rng(0)
    scene = GaussianScene(
        means=rng.normal(size=(COUNT, 3)),
        quaternions=rng.normal(size=(COUNT, 4)),
        log_scales=rng.normal(-4, 1, (COUNT, 3)),
        opacity_logits=rng.normal(size=COUNT),
        base_color=rng.normal(size=(COUNT, 3)),
        harmonics=rng.normal(0, 0.1, (COUNT, COEFFICIENTS_OF_DEGREE[3], 3)),
    )
    live = LiveEncoder(scene)
    for plan in PRESETS.values():
        live.quantize(plan)
        decode(Path("warm-up"), live.encode(plan).streams())
