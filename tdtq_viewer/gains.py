"""How far the error map is amplified, and which amplification shows most."""

from __future__ import annotations

import math

import numpy as np

from tdtq_viewer.state import Image

GAINS = tuple(2.0**power for power in range(17))
"""The steps on offer."""

SHOWN_SHARE = 0.995
"""Share of the differing pixels that a fitting gain keeps within the colours of the legend."""

FLIP_RATIO = 8.0
"""FLIP errors are about so many times the absolute ones that cause them."""

_STRIDE = 4


def nearest_gain(gain: float) -> float:
    """Return the step of `GAINS` that is nearest to `gain` in ratio."""
    return min(GAINS, key=lambda step: abs(math.log(step / gain)))


def gain_for_kind(gain: float, before: str, after: str) -> float:
    """Return the gain that shows errors of the kind `after` about as far as `gain` those `before`.

    An absolute error e reaches the last colour at 1 / gain; its square does so at 1 / gain^2.
    """
    absolute = {"squared": math.sqrt(gain), "flip": FLIP_RATIO * gain}.get(before, gain)
    return nearest_gain(
        {"squared": absolute**2, "flip": absolute / FLIP_RATIO}.get(after, absolute)
    )


def fitting_gain(original: Image, compressed: Image, kind: str) -> float | None:
    """Return the gain that spreads the errors of two pictures over the whole legend.

    Parameters
    ----------
    original, compressed
        (H, W, 3) pictures of equal size; a sixteenth of their pixels is looked at.
    kind
        What the error map shows; of a FLIP map the pictures are the map and black.

    Returns
    -------
    A step of `GAINS`, or None for pictures without a difference.
    """
    a, b = (np.clip(picture[::_STRIDE, ::_STRIDE], 0, 1) for picture in (original, compressed))
    error = (np.square(a - b) if kind == "squared" else np.abs(a - b)).mean(axis=-1)
    differing = error[error > 0]
    if differing.size == 0:
        return None
    return nearest_gain(1.0 / float(np.quantile(differing, SHOWN_SHARE)))
