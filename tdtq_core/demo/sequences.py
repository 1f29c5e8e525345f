"""Low-discrepancy points: even without being a grid, and the same on every machine."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

GOLDEN = 0.6180339887498949
"""Fraction of the golden ratio."""


def unit_strip(count: int) -> Floats:
    """Return a Kronecker lattice of the golden ratio on the unit square, (count, 2).

    The golden ratio is the number worst approximated by fractions, so the lattice stays even when
    it is stretched over a long strip or wrapped around a tube.
    """
    index = np.arange(count)
    return np.stack([(index + 0.5) / count, (0.5 + index * GOLDEN) % 1.0], axis=1)


def unit_sphere(count: int) -> Floats:
    """Return a Fibonacci lattice on the unit sphere, (count, 3)."""
    index = np.arange(count)
    z = 1 - (2 * index + 1) / count
    angle = 2 * np.pi * ((index * GOLDEN) % 1.0)
    ring = np.sqrt(1 - z * z)
    return np.stack([ring * np.cos(angle), ring * np.sin(angle), z], axis=1)


def unit_disc(count: int) -> Floats:
    """Return a sunflower on the unit disc, (count, 2), of even density."""
    index = np.arange(count)
    radius = np.sqrt((index + 0.5) / count)
    angle = 2 * np.pi * ((index * GOLDEN) % 1.0)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def unit_values(count: int) -> Floats:
    """Return a one-dimensional sequence in [0, 1) for small variations, (count,)."""
    values: npt.NDArray[Any] = (0.5 + np.arange(count) * GOLDEN) % 1.0
    return values
