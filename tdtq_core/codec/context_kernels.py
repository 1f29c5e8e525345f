"""Symbols sorted by context, counted, and put back."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit


@njit(cache=True, nogil=True)
def count(symbols: Any, contexts: Any, counts: Any) -> None:
    """Add the (N,) `symbols` to the (contexts, alphabet) `counts`."""
    for i in range(len(symbols)):
        counts[contexts[i], symbols[i]] += 1


@njit(cache=True, nogil=True)
def starts_of(contexts: Any, places: Any) -> Any:
    """Return where the group of each context starts in sorted order, and where the last ends."""
    starts = np.zeros(places + 1, np.int64)
    for i in range(len(contexts)):
        starts[contexts[i] + 1] += 1
    for context in range(places):
        starts[context + 1] += starts[context]
    return starts


@njit(cache=True, nogil=True)
def gather(symbols: Any, contexts: Any, starts: Any, grouped: Any) -> None:
    """Write the (N,) `symbols` into `grouped`, by context, in their order within each."""
    following = starts.copy()
    for i in range(len(symbols)):
        context = contexts[i]
        grouped[following[context]] = symbols[i]
        following[context] += 1


@njit(cache=True, nogil=True)
def scatter(grouped: Any, contexts: Any, starts: Any, symbols: Any) -> None:
    """Undo `gather`."""
    following = starts.copy()
    for i in range(len(symbols)):
        context = contexts[i]
        symbols[i] = grouped[following[context]]
        following[context] += 1
