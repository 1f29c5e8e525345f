"""Compile the codec's kernels before anybody waits for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tdtq_core.codec.decoder import decode
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.presets import PRESETS
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, scene_from_matrices

COUNT = 600
"""Enough Gaussians that channels are worth modelling, so that every coding is exercised."""


def warm_up() -> None:
    """Encode and decode a small random scene with each preset.

    Compiling takes seconds once; later starts load the kernels from Numba's cache on disk.
    """
    rng = np.random.default_rng(0)
    widths = {"position": 3, "rotation": 4, "scale": 3, "opacity": 1, "base_color": 3}
    widths["harmonics"] = 3 * COEFFICIENTS_OF_DEGREE[3]
    live = LiveEncoder(
        scene_from_matrices(
            {
                name: rng.standard_normal((COUNT, width), np.float32)
                for name, width in widths.items()
            }
        )
    )
    for plan in PRESETS.values():
        live.quantize(plan)
        decode(Path("warm-up"), live.encode(plan).streams())
