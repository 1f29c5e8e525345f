"""The law of one coordinate of a random direction.

If x is uniform on the unit sphere of R^d, a coordinate t has the density
``f(t) = C (1 - t^2)^((d - 3) / 2)`` on [-1, 1], with
``C = Gamma(d/2) / (sqrt(pi) Gamma((d-1)/2))``, and variance 1/d (TurboQuant, arXiv 2504.19874,
lemma 1). The distribution and its first partial moment have closed forms.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

Float = npt.NDArray[np.float64]


def density_constant(dimension: float) -> float:
    """Return C, the factor of the density in `dimension` > 1, which need not be whole."""
    half = dimension / 2
    return math.exp(math.lgamma(half) - math.lgamma(half - 0.5)) / math.sqrt(math.pi)


def density(t: npt.ArrayLike, dimension: int) -> Float:
    """Return f(t), the density of a coordinate; infinite at the ends when `dimension` is 2."""
    x = np.asarray(t, dtype=np.float64)
    with np.errstate(divide="ignore"):
        power = _one_minus_square(x) ** ((dimension - 3) / 2)
    return np.asarray(density_constant(dimension) * power)


def distribution(t: npt.ArrayLike, dimension: int) -> Float:
    """Return F(t), the probability that a coordinate is at most `t` in [-1, 1]."""
    x = np.asarray(t, dtype=np.float64)
    upper = tail(np.abs(x), dimension)
    return np.asarray(np.where(x < 0, upper, 1.0 - upper))


def tail(t: npt.ArrayLike, dimension: int) -> Float:
    """Return 1 - F(t) for `t` in [0, 1], accurate relative to itself however small it is.

    As t^2 ~ Beta(1/2, (d-1)/2), it is half of I_{1-t^2}((d-1)/2, 1/2).
    """
    from scipy.special import betainc  # noqa: PLC0415  slow to import

    x = np.asarray(t, dtype=np.float64)
    return np.asarray(0.5 * betainc((dimension - 1) / 2, 0.5, _one_minus_square(x)))


def upper_moment(t: npt.ArrayLike, dimension: int) -> Float:
    """Return the integral of s f(s) ds over [t, 1]: ``C / (d-1) (1 - t^2)^((d-1)/2)``."""
    x = np.asarray(t, dtype=np.float64)
    power = _one_minus_square(x) ** ((dimension - 1) / 2)
    return np.asarray(density_constant(dimension) / (dimension - 1) * power)


def upper_quantile(probability: npt.ArrayLike, dimension: float) -> Float:
    """Return the t in [0, 1] above which a coordinate lies with `probability` in [0, 1/2].

    `dimension` may be any real number above 1: the law makes sense there too.
    """
    from scipy.special import betaincinv  # noqa: PLC0415  slow to import

    doubled = 2.0 * np.asarray(probability, dtype=np.float64)
    return np.sqrt(1.0 - np.asarray(betaincinv((dimension - 1) / 2, 0.5, doubled)))


def _one_minus_square(x: npt.NDArray[Any]) -> Float:
    return np.asarray((1.0 - x) * (1.0 + x))
