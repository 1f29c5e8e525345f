"""Random signs, one per value, from a counter: nothing to store, any row on its own.

Vectors that are alike get alike errors from one shared rotation, and in a pixel such errors add up
instead of averaging out. Signs drawn independently for each vector before the rotation make the
errors independent. Word w of row i is number ``i W + w`` of the SplitMix64 stream (Steele, Lea and
Flood 2014) that starts at the hashed seed, with W = ceil(d / 64) words per row; a set bit means
minus.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import njit, uint64

_GOLDEN = uint64(0x9E3779B97F4A7C15)
_FIRST = uint64(0xBF58476D1CE4E5B9)
_SECOND = uint64(0x94D049BB133111EB)
_MASK = 2**64 - 1


def sign_key(seed: int) -> np.uint64:
    """Return the start of the stream that belongs to `seed`."""
    z = (seed + int(_GOLDEN)) & _MASK
    z = ((z ^ (z >> 30)) * int(_FIRST)) & _MASK
    z = ((z ^ (z >> 27)) * int(_SECOND)) & _MASK
    return np.uint64(z ^ (z >> 31))


def key_at(key: np.uint64, row: int, width: int) -> np.uint64:
    """Return the key under which row 0 gets the signs that `row` of `width` values has under `key`.

    The counter of a word multiplies a constant that is added to the key, so rows can be skipped.
    """
    return np.uint64((int(key) + int(_GOLDEN) * row * ((width + 63) // 64)) & _MASK)


@njit(cache=True, nogil=True, inline="always")
def sign_word(key: np.uint64, counter: int) -> np.uint64:
    """Return the 64 sign bits that belong to `counter`."""
    z = uint64(key) + _GOLDEN * (uint64(counter) + uint64(1))
    z = (z ^ (z >> uint64(30))) * _FIRST
    z = (z ^ (z >> uint64(27))) * _SECOND
    word: np.uint64 = z ^ (z >> uint64(31))
    return word


@njit(cache=True, nogil=True, inline="always")
def multiply_by_signs(values: npt.NDArray[np.float32], row: int, key: np.uint64, size: int) -> None:
    """Multiply the first `size` entries of the vector `values` by the signs of `row`, in place."""
    words = (size + 63) // 64
    for w in range(words):
        bits = sign_word(key, row * words + w)
        for j in range(min(64, size - 64 * w)):
            minus = (bits >> uint64(j)) & uint64(1)
            values[64 * w + j] *= np.float32(1.0) - np.float32(2.0) * np.float32(minus)
