"""The letters T, D and Q as plain geometry, so that no font file is needed.

A letter is a field over the plane: positive inside its strokes, zero on their edges, and roughly
the distance to the edge in between. Letters are 2 high, about 1.7 wide, around the origin.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from tdtq_core.demo.sequences import Floats

Field = Callable[[Floats], Floats]
"""From (N, 2) points of a chart to (N,) values, positive inside a figure."""

_STROKE = 0.52
_CELL = 0.82
"""Distance of letters on a face that spans -1 to 1."""
_SIZE = 0.34
"""Half the height of a letter on it."""


def letters(chart: Floats, text: tuple[str, str]) -> Floats:
    """Evaluate the field of two lines of two letters each, out of T, D and Q.

    Parameters
    ----------
    chart
        (N, 2) in -1 to 1, to the right and up.
    """
    field = np.full(len(chart), -np.inf)
    for row, line in enumerate(text):
        for column, letter in enumerate(line):
            x = (chart[:, 0] - (column - 0.5) * _CELL) / _SIZE
            y = (chart[:, 1] - (0.5 - row) * _CELL) / _SIZE
            field = np.maximum(field, _LETTERS[letter](x, y))
    return np.asarray(_SIZE * field)


def rectangle(x: Floats, y: Floats, half_width: float, half_height: float) -> Floats:
    """Evaluate the field of a rectangle around the origin."""
    return np.asarray(np.minimum(half_width - np.abs(x), half_height - np.abs(y)))


def _ellipse(x: Floats, y: Floats, half_width: float, half_height: float) -> Floats:
    radius = np.hypot(x / half_width, y / half_height)
    return np.asarray((1 - radius) * min(half_width, half_height))


def _t(x: Floats, y: Floats) -> Floats:
    bar = rectangle(x, y - 1 + _STROKE / 2, 0.85, _STROKE / 2)
    return np.maximum(bar, rectangle(x, y, _STROKE / 2 + 0.03, 1.0))


def _d(x: Floats, y: Floats) -> Floats:
    hole = _half_round(x, y, _STROKE)
    return np.minimum(_half_round(x, y, 0.0), -hole)


def _half_round(x: Floats, y: Floats, inset: float) -> Floats:
    """Evaluate the outline of a D that is shrunk by `inset` on every side."""
    start = -0.1
    bowl = _ellipse(np.maximum(x - start, 0), y, 0.95 - inset, 1 - inset)
    return np.minimum(bowl, x + 0.8 - inset)


def _q(x: Floats, y: Floats) -> Floats:
    ring = np.minimum(_ellipse(x, y, 0.95, 1.0), -_ellipse(x, y, 0.95 - _STROKE, 1 - _STROKE))
    along, across = (x - y - 1.02) / np.sqrt(2), (x + y + 0.06) / np.sqrt(2)
    return np.maximum(ring, rectangle(along, across, 0.5, 0.2))


_LETTERS = {"T": _t, "D": _d, "Q": _q}
