"""Opacities of 8 bits, which several formats store."""

from __future__ import annotations

import numpy as np

from tdtq_core.scene import FloatArray


def _logits() -> FloatArray:
    alphas = np.arange(256) / 255
    with np.errstate(divide="ignore"):
        return (np.log(alphas) - np.log1p(-alphas)).astype(np.float32)


OPACITY_LOGITS = _logits()
"""(256,) logits of 8-bit opacities; those of 0 and 255 are infinite."""
