"""Compile the codec's kernels before anybody waits for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tdtq_core.codec.decoder import decode
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.presets import PRESETS
from tdtq_core.scene import ATTRIBUTE_NAMES, attribute_width, scene_from_matrices

COUNT = 600
"""Enough Gaussians that channels are worth modelling, so that every coding is exercised."""


def warm_up() -> None:
    """Encode and decode a small random scene with each preset.

    Compiling takes seconds once; later starts load the kernels from Numba's cache on disk.
    """
    rng = np.random.default_rng(0)
    matrices = {
        name: rng.standard_normal((COUNT, attribute_width(name, 3)), np.float32)
        for name in ATTRIBUTE_NAMES
    }
    live = LiveEncoder(scene_from_matrices(matrices))
    for plan in PRESETS.values():
        live.quantize(plan)
        decode(Path("warm-up"), live.encode(plan).streams())
