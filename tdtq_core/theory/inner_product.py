"""How far the inner products with quantized vectors are off (arXiv 2504.19874, theorem 2).

x is a unit vector of R^d and x~ what comes back; averages are over rotations and projections.
"""

from __future__ import annotations

import math

from tdtq_core.quantizers.projection import estimate_error
from tdtq_core.theory.distortion import check_range, distortion


def product_distortion(dimension: int, bits: int) -> float:
    """Return the variance of <y, x~> for a unit vector y under unbiased TurboQuant.

    Given the residual r of the first ``bits - 1`` bits, the variance is ``(pi/2 |r|^2 - <y, r>^2) /
    d``. The mean over all directions y is ``D(d, bits - 1) (pi/2 - 1/d) / d``, with D(d, 0) = 1.
    The paper's 1.57/d, 0.56/d, 0.18/d and 0.047/d for 1 to 4 bits are the large-d limits of the
    bound with D rounded; unrounded, the last one is 0.054/d.

    Raises
    ------
    OptionError
        If `dimension` is not in 1..4096 or `bits` is not in 1..24.
    """
    return _residual_energy(dimension, bits) * estimate_error(dimension) / dimension


def product_distortion_bound(dimension: int, bits: int) -> float:
    """Return ``pi / (2 d) D(d, bits - 1)``, which the variance of <y, x~> exceeds for no y.

    A y at right angles to the residual attains it.

    Raises
    ------
    OptionError
        If `dimension` is not in 1..4096 or `bits` is not in 1..24.
    """
    return _residual_energy(dimension, bits) * math.pi / (2.0 * dimension)


def product_shrinkage(dimension: int, bits: int) -> float:
    """Return the factor by which TurboQuant for least squares shrinks inner products on average.

    ``E <y, x~> = (1 - D(d, bits)) <y, x>``, as every centroid is the mean of its cell. At one bit
    it tends to 2/pi as d grows.

    Raises
    ------
    OptionError
        If `dimension` is not in 1..4096 or `bits` is not in 1..24.
    """
    return 1.0 - distortion(dimension, bits)


def _residual_energy(dimension: int, bits: int) -> float:
    check_range(dimension, bits)
    return distortion(dimension, bits - 1) if bits > 1 else 1.0
