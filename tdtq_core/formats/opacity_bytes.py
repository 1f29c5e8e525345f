"""Values of 8 bits, opacities above all, which several formats store."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.scene import FloatArray

Bytes = npt.NDArray[np.uint8]


def _logits() -> FloatArray:
    alphas = np.arange(256) / 255
    with np.errstate(divide="ignore"):
        return (np.log(alphas) - np.log1p(-alphas)).astype(np.float32)


OPACITY_LOGITS = _logits()
"""(256,) logits of 8-bit opacities; those of 0 and 255 are infinite."""


def opacity_bytes(logits: FloatArray) -> Bytes:
    """Return the 8-bit opacities nearest to those of `logits`, of the same shape."""
    # The hyperbolic tangent overflows nowhere.
    halves: npt.NDArray[np.float64] = np.tanh(logits.astype(np.float64) / 2)
    return rounded_bytes(255 * ((halves + 1) / 2))


def rounded_bytes(values: npt.NDArray[Any]) -> Bytes:
    """Round `values` to whole numbers from 0 to 255; halves go up."""
    rounded: Bytes = np.floor(np.clip(values, 0, 255) + 0.5).astype(np.uint8)
    return rounded
