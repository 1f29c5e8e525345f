"""The letters T, D and Q as plain geometry, so that no font file is needed."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.demo.sequences import Floats

Mask = npt.NDArray[np.bool_]

_STROKE = 0.30
"""Stroke width; letters are 2 high and 1.6 wide around the origin."""


def inside_letters(text: tuple[str, str], chart: Floats) -> Mask:
    """Say which points of a face lie inside the two lines of `text`.

    Parameters
    ----------
    text
        Two lines of two letters each, out of T, D and Q.
    chart
        (N, 2) in -1 to 1, to the right and up.

    Returns
    -------
    (N,) mask.
    """
    inside = np.zeros(len(chart), dtype=bool)
    for row, line in enumerate(text):
        for column, letter in enumerate(line):
            x = (chart[:, 0] - (column - 0.5) * 0.80) / 0.33
            y = (chart[:, 1] - (0.5 - row) * 0.84) / 0.33
            inside |= _INSIDE[letter](x, y)
    return inside


def _inside_t(x: Floats, y: Floats) -> Mask:
    bar = (np.abs(x) < 0.8) & (y > 1 - 2 * _STROKE * 0.85) & (y < 1)
    return np.asarray(bar | ((np.abs(x) < _STROKE) & (np.abs(y) < 1)))


def _inside_d(x: Floats, y: Floats) -> Mask:
    return np.asarray(_half_ellipse(x, y, 0.0) & ~_half_ellipse(x, y, 2 * _STROKE * 0.85))


def _half_ellipse(x: Floats, y: Floats, inset: float) -> Mask:
    """Say what lies in the outline of a D that is shrunk by `inset` on every side."""
    left, start = -0.8 + inset, -0.15
    bowl = ((x - start) / (0.95 - inset)) ** 2 + (y / (1 - inset)) ** 2 < 1
    stem = (x > left) & (x <= start) & (np.abs(y) < 1 - inset)
    return np.asarray(stem | (bowl & (x > start)))


def _inside_q(x: Floats, y: Floats) -> Mask:
    outer = (x / 0.92) ** 2 + y**2 < 1
    inner = (x / (0.92 - 2 * _STROKE * 0.9)) ** 2 + (y / (1 - 2 * _STROKE * 0.85)) ** 2 < 1
    along, across = (x - y - 0.95) / np.sqrt(2), (x + y + 0.05) / np.sqrt(2)
    tail = (np.abs(across) < 0.2) & (np.abs(along) < 0.48)
    return np.asarray((outer & ~inner) | tail)


_INSIDE = {"T": _inside_t, "D": _inside_d, "Q": _inside_q}
