"""Contexts of coordinates along principal axes, from what came before in each row."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit, prange

from tdtq_core.codec.buckets import bucket_of
from tdtq_core.parallel import parallel_njit

UNIT = 64
"""Sizes are held in units of 1/64."""

TRUST = 2 * UNIT
"""How much a row has to show before it is believed more than the mean of its class."""

LEVELS = 48
LARGEST = 2**31 - 1
KNOWN = 512
"""Sums of sizes whose contexts are looked up instead of computed."""

ROWS = 1024


@njit(cache=True, nogil=True)
def context_of(seen: Any, size: Any, before: Any) -> Any:
    """Return the context of a coordinate, the half octave of its expected size in 1/64.

    Parameters
    ----------
    seen
        Sum of the sizes of the coordinates before in its row.
    size, before
        Mean size here in its class, and the sum of those before, in units of 1/64.
    """
    expected = size * (UNIT * min(seen, LARGEST) + TRUST) // (before + TRUST)
    octave = np.int64(0)
    while (expected >> octave) > 1:
        octave += 1
    half = (expected >> (octave - 1)) & 1 if octave > 0 else np.int64(0)
    return min(2 * octave + half, LEVELS - 1)


@njit(cache=True, nogil=True)
def known_contexts(sizes: Any, before: Any, known: Any) -> None:
    """Fill `known` (classes, KNOWN) with the contexts after small sums, on one axis."""
    for kind in range(len(sizes)):
        for seen in range(KNOWN):
            known[kind, seen] = context_of(np.int64(seen), sizes[kind], before[kind])


@parallel_njit()
def find_contexts(seen: Any, kinds: Any, sizes: Any, before: Any, known: Any, found: Any) -> None:
    """Fill `found` (N,) with the contexts on one axis of rows that have shown `seen` (N,)."""
    for block in prange((len(kinds) + ROWS - 1) // ROWS):
        part = slice(block * ROWS, min(len(kinds), (block + 1) * ROWS))
        _find(seen[part], kinds[part], sizes, before, known, found[part])


@njit(cache=True, nogil=True)
def _find(seen: Any, kinds: Any, sizes: Any, before: Any, known: Any, found: Any) -> None:
    for row in range(len(kinds)):
        kind = kinds[row]
        if seen[row] < KNOWN:
            found[row] = known[kind, seen[row]]
        else:
            found[row] = context_of(seen[row], sizes[kind], before[kind])


@njit(cache=True, nogil=True)
def add_sizes(column: Any, kinds: Any, sums: Any) -> None:
    """Add the sizes of the (N,) coordinates on one axis to the (classes,) `sums`."""
    for row in range(len(column)):
        sums[kinds[row]] += abs(np.int64(column[row]))


@parallel_njit()
def describe(
    indices: Any, kinds: Any, sizes: Any, before: Any, known: Any, symbols: Any, contexts: Any
) -> None:
    """Fill `symbols` and `contexts` (d, N) with the buckets of (d, N) `indices` and their contexts.

    `sizes` and `before` are (d, classes), `known` is (d, classes, KNOWN).
    """
    for block in prange((len(kinds) + ROWS - 1) // ROWS):
        part = slice(block * ROWS, min(len(kinds), (block + 1) * ROWS))
        seen = np.zeros(ROWS, np.int64)
        for axis in range(len(indices)):
            column, table = indices[axis, part], known[axis]
            _find(seen, kinds[part], sizes[axis], before[axis], table, contexts[axis, part])
            _fold_to_buckets(column, symbols[axis, part], seen)


@njit(cache=True, nogil=True)
def _fold_to_buckets(column: Any, symbols: Any, seen: Any) -> None:
    """Write the buckets of folded coordinates, and add their sizes to what is `seen`."""
    for row in range(len(column)):
        value = np.int64(column[row])
        symbols[row] = bucket_of((value << 1) ^ (value >> 63))
        seen[row] += abs(value)


@njit(cache=True, nogil=True)
def take_note(folded: Any, seen: Any, column: Any) -> Any:
    """Write unfolded integers into `column` (N,) and add their sizes to `seen` (N,).

    Returns
    -------
    Whether all are at most `LARGEST`.
    """
    largest = np.int64(0)
    for row in range(len(folded)):
        value = (folded[row] >> 1) ^ -(folded[row] & 1)
        largest = max(largest, abs(value))
        column[row] = value
        seen[row] += abs(value)
    return largest <= LARGEST
