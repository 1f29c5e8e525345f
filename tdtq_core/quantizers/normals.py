"""Normal random numbers that are the same on every machine and with every library version.

NumPy promises the stream of raw integers of PCG64, not that of its normal distribution, and
machines differ in the last bits of a logarithm. So Marsaglia's polar method is written out here
with additions, multiplications, divisions and square roots only, which IEEE 754 rounds in one way.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Float = npt.NDArray[np.float64]

_SQRT_HALF = 0.7071067811865476
_LN_2 = 0.6931471805599453
_ATANH_TERMS = 13


def normals(count: int, seed: int) -> Float:
    """Return `count` independent float64 numbers from N(0, 1), determined by `seed` alone."""
    source = np.random.PCG64(seed)
    pieces: list[Float] = []
    found = 0
    while found < count:
        pieces.append(_polar(source, (count - found) // 2 + 16))
        found += pieces[-1].size
    return np.concatenate([*pieces, np.empty(0)])[:count]


def logarithm(x: Float) -> Float:
    """Return the natural logarithm of positive `x`, to about 1e-16 and without a library.

    ``ln(m 2^e) = e ln 2 + 2 atanh((m - 1) / (m + 1))`` with m in [sqrt(1/2), sqrt(2)].
    """
    mantissa, exponent = np.frexp(x)
    low = mantissa < _SQRT_HALF
    mantissa = np.where(low, 2.0 * mantissa, mantissa)
    ratio = (mantissa - 1.0) / (mantissa + 1.0)
    square = ratio * ratio
    series = np.zeros_like(ratio)
    for k in reversed(range(_ATANH_TERMS)):
        series = series * square + 1.0 / (2 * k + 1)
    whole = (exponent - low).astype(np.float64) * _LN_2
    return np.asarray(whole + 2.0 * ratio * series)


def _polar(source: np.random.PCG64, pairs: int) -> Float:
    """Draw `pairs` points of the square; those inside the unit disc give two numbers each."""
    raw: npt.NDArray[Any] = np.asarray(source.random_raw(2 * pairs)).reshape(pairs, 2)
    points = (raw >> np.uint64(11)).astype(np.float64) * 2.0**-52 - 1.0
    square = points[:, 0] * points[:, 0] + points[:, 1] * points[:, 1]
    inside = (square < 1.0) & (square > 0.0)
    square = square[inside]
    factor = np.sqrt(-2.0 * logarithm(square) / square)
    return (points[inside] * factor[:, None]).reshape(-1)
