"""What the rotation does to the vectors of a scene: a sample, before and after."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tdtq_core.quantizers import Matrix, TurboQuantizer
from tdtq_core.theory.fit import Fit, fit

SAMPLE = 20_000
"""Vectors that are looked at, evenly spaced."""


@dataclass(frozen=True, eq=False)
class Evidence:
    """Directions of a sample of vectors, and how closely they follow the codebook's law.

    Attributes
    ----------
    before, after
        (N, d) directions as they are, and as they are quantized: with signs, if any, and rotated.
    fit_before, fit_after
        How closely the values of either follow the law.
    """

    before: Matrix
    after: Matrix
    fit_before: Fit
    fit_after: Fit


def evidence(values: Matrix, quantizer: TurboQuantizer, count: int = SAMPLE) -> Evidence | None:
    """Rotate up to `count` of the (N, d) `values` as `quantizer` does, and look at them.

    Vectors of length zero have no direction and are left out. The bits of `quantizer` do not
    matter.

    Returns
    -------
    None if no vector has a direction.

    Raises
    ------
    SceneError
        If `values` holds NaN or infinities.
    OptionError
        If the vectors have fewer than 2 or more than 1024 values.
    """
    sample = np.ascontiguousarray(values[:: max(1, -(-len(values) // count))])
    rotated = quantizer.rotate(sample)
    some = rotated.norms > 0
    if not some.any():
        return None
    norms = rotated.norms[some]
    before = (sample[some] / norms[:, None]).astype(np.float32)
    after = rotated.coordinates[some]
    weights = np.square(norms)
    return Evidence(before, after, fit(before, weights), fit(after, weights))
