"""Asymmetric numeral systems (Duda, arXiv 1311.2540) with a 64-bit state and 32-bit words.

Probabilities are shares of 2^24. The state is a whole number of at least 2^32 once a word has been
written; each symbol of probability p makes it about 2^24 / p times larger.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from tdtq_core.codec.wide import high_half

PRECISION = 24
WORD = 32

_MASK = np.uint64(2**PRECISION - 1)
_WORD_MASK = np.uint64(2**WORD - 1)
_SHORT = np.uint64(2**WORD)
_SHIFT, _WORD_SHIFT = np.uint64(PRECISION), np.uint64(WORD)
_ROOM = np.uint64(64 - PRECISION)
_ONE, _MOST = np.uint64(1), np.uint64(2**64 - 1)
_GUESS_SHIFT = np.uint64(PRECISION - 8)


@njit(cache=True, nogil=True)
def push(symbols: Any, bounds: Any, words: Any, used: Any, state: Any) -> Any:
    """Encode (N,) symbols, the last one first.

    Parameters
    ----------
    bounds
        (alphabet + 1,) uint32; the share of symbol s lies from ``bounds[s]`` to ``bounds[s + 1]``.
    words
        Written from index `used` on; one for each symbol at most.

    Returns
    -------
    How many words are used, and the state.
    """
    shares = np.diff(bounds).astype(np.uint64)
    reciprocals = _MOST // shares
    for place in range(len(symbols) - 1, -1, -1):
        symbol = symbols[place]
        share = shares[symbol]
        if (state >> _ROOM) >= share:
            words[used] = np.uint32(state & _WORD_MASK)
            used += 1
            state >>= _WORD_SHIFT
        # A product is faster than a division, and at most one too small.
        whole = high_half(state, reciprocals[symbol])
        rest = state - whole * share
        if rest >= share:
            whole += _ONE
            rest -= share
        state = (whole << _SHIFT) | (np.uint64(bounds[symbol]) + rest)
    return used, state


@njit(cache=True, nogil=True)
def take(symbols: Any, bounds: Any, guesses: Any, words: Any, left: Any, state: Any) -> Any:
    """Decode (N,) symbols, the first one first.

    Parameters
    ----------
    guesses
        (256,) the symbol that holds the first of each 2^16 shares.
    words, left
        Read backwards from index ``left - 1``.

    Returns
    -------
    How many words are left, and the state.
    """
    for place in range(len(symbols)):
        quantile = state & _MASK
        symbol = np.int64(guesses[quantile >> _GUESS_SHIFT])
        while np.uint64(bounds[symbol + 1]) <= quantile:
            symbol += 1
        low = np.uint64(bounds[symbol])
        symbols[place] = symbol
        state = (state >> _SHIFT) * (np.uint64(bounds[symbol + 1]) - low) + (quantile - low)
        if state < _SHORT and left > 0:
            left -= 1
            state = (state << _WORD_SHIFT) | np.uint64(words[left])
    return left, state
