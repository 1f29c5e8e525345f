"""The nearest rows among those before, for many rows at a time.

All rows of a block look the same distance back at once, so that each step is one loop over numbers
side by side, which the compiler turns into vector instructions.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit, prange

from tdtq_core.parallel import parallel_njit

NEAREST = 4
BACK = 32
"""How far along the curve neighbours are looked for."""

ROWS = 256

_AT = tuple(np.uint64(k * ROWS) for k in range(2 * NEAREST))
"""Where squares and distances back begin in a flat array; unsigned, or loops stay scalar."""


@parallel_njit()
def find_nearest(means: Any, rows: Any, weights: Any) -> None:
    """Fill `rows` and `weights` (N, `NEAREST`) with who is near among the `BACK` rows before.

    Weights are in inverse proportion to the distance and sum to 1; where there is nobody, rows are
    0 and weights 0. `means` is (N, 3).
    """
    for block in prange((len(means) + ROWS - 1) // ROWS):
        first, count = block * ROWS, min(ROWS, len(means) - block * ROWS)
        places = np.empty((3, BACK + ROWS))
        near = np.empty((2, NEAREST, ROWS))
        _place(means, first, count, places)
        _search(places[0], places[1], places[2], near.reshape(-1))
        _write_rows(near[1], first, rows[first : first + count])
        _weigh(near[0])
        weights[first : first + count] = near[0].T[:count]


@njit(cache=True, nogil=True)
def _place(means: Any, first: Any, count: Any, places: Any) -> None:
    """Fill `places` with the rows of a block and those before; infinite where there are none."""
    places[:] = np.inf
    for place in range(max(0, BACK - first), BACK + count):
        for axis in range(3):
            places[axis, place] = means[first - BACK + place, axis]


@njit(cache=True, nogil=True)
def _search(x: Any, y: Any, z: Any, near: Any) -> None:
    """Fill flat (2, `NEAREST`, `ROWS`) squared distances, ascending, and how far back they are.

    Of equal ones the earlier row comes first, because the farthest back is looked at first. Where
    there is nobody, the square is infinite and the distance back 0.
    """
    near[: NEAREST * ROWS] = np.inf
    near[NEAREST * ROWS :] = 0.0
    for back in range(BACK, 0, -1):
        before = np.uint64(BACK - back)
        for row in range(ROWS):
            i = np.uint64(row)
            now, then = i + np.uint64(BACK), i + before
            u, v, w = x[now] - x[then], y[now] - y[then], z[now] - z[then]
            _insert(near, i, (u * u + v * v) + w * w, np.float64(back))


@njit(cache=True, nogil=True, inline="always")
def _insert(near: Any, i: Any, new: Any, back: Any) -> None:
    """Keep the smallest squares; without branches, so that many rows go at once."""
    a, b, c, d = near[i], near[i + _AT[1]], near[i + _AT[2]], near[i + _AT[3]]
    p, q, r, s = near[i + _AT[4]], near[i + _AT[5]], near[i + _AT[6]], near[i + _AT[7]]
    first, second, third, fourth = new < a, new < b, new < c, new < d
    near[i + _AT[3]] = c if third else (new if fourth else d)
    near[i + _AT[7]] = r if third else (back if fourth else s)
    near[i + _AT[2]] = b if second else (new if third else c)
    near[i + _AT[6]] = q if second else (back if third else r)
    near[i + _AT[1]] = a if first else (new if second else b)
    near[i + _AT[5]] = p if first else (back if second else q)
    near[i] = new if first else a
    near[i + _AT[4]] = back if first else p


@njit(cache=True, nogil=True)
def _write_rows(backs: Any, first: Any, rows: Any) -> None:
    """Write which rows they are that are so far back from those of the block at `first`."""
    for row in range(len(rows)):
        for k in range(NEAREST):
            back = np.int64(backs[k, row])
            rows[row, k] = first + row - back if back > 0 else 0


@njit(cache=True, nogil=True)
def _weigh(squares: Any) -> None:
    """Turn squared distances to weights in inverse proportion, none more than ten times another."""
    for row in range(squares.shape[1]):
        total, farthest = 0.0, 0.0
        for k in range(NEAREST):
            farthest = np.sqrt(squares[k, row]) if squares[k, row] < np.inf else farthest
        for k in range(NEAREST):
            distance = np.sqrt(squares[k, row]) + 0.1 * farthest
            squares[k, row] = 1.0 / distance if distance > 0.0 else 1.0
            total += squares[k, row]
        for k in range(NEAREST):
            squares[k, row] = squares[k, row] / total if total > 0.0 else 0.0
