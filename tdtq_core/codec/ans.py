"""An entropy coder of asymmetric numeral systems, bit for bit that of the library constriction.

It codes twice as fast, and without the interpreter's lock. Models are rebuilt from small whole
numbers by additions, one division and one product, which IEEE 754 rounds alike everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec import ans_kernels as kernels
from tdtq_core.codec.ans_kernels import PRECISION, WORD

Words = npt.NDArray[np.uint32]
Symbols = npt.NDArray[np.uint8]

CHUNK = 1 << 20
"""Symbols for which room is made at once."""


@dataclass(frozen=True, eq=False)
class Model:
    """How likely each symbol is.

    Attributes
    ----------
    bounds
        (alphabet + 1,) uint32, where the share of each symbol in 2^24 begins, and 2^24.
    guesses
        (256,) uint8, the symbol that holds the first of each 2^16 shares.
    """

    bounds: Words
    guesses: Symbols


def model_of(weights: npt.NDArray[np.float64]) -> Model:
    """Return the model of 2 to 256 symbols of these (S,) `weights`, whole numbers.

    Every symbol gets at least one share; what is left is divided in proportion to the weights.
    """
    before = np.concatenate([[0.0], np.cumsum(weights)])
    scale = (2**PRECISION - len(weights)) / before[-1]
    bounds = (before * scale).astype(np.uint32) + np.arange(len(before), dtype=np.uint32)
    bounds[-1] = 2**PRECISION
    firsts = np.arange(256, dtype=np.uint32) << np.uint32(PRECISION - 8)
    guesses = np.searchsorted(bounds, firsts, side="right") - 1
    return Model(bounds, guesses.astype(np.uint8))


class Encoder:
    """Encodes groups of symbols, those first that come out last."""

    def __init__(self) -> None:
        self._pieces: list[Words] = []
        self._state = np.uint64(0)

    def push(self, symbols: Symbols, model: Model) -> None:
        """Encode (N,) symbols so that they come out in their order."""
        for end in range(len(symbols), 0, -CHUNK):
            chunk = symbols[max(0, end - CHUNK) : end]
            words = np.empty(len(chunk), np.uint32)
            used, self._state = kernels.push(chunk, model.bounds, words, 0, np.uint64(self._state))
            self._pieces.append(words[:used].copy())

    def words(self) -> Words:
        """Return what a `Decoder` wants; without zeros at the end."""
        state = int(self._state)
        rest = [state & (2**WORD - 1), state >> WORD] if state >> WORD else [state] if state else []
        return np.concatenate([*self._pieces, np.array(rest, np.uint32)])


class Decoder:
    """Decodes the (W,) `words` of an `Encoder`, of which the last is not zero."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._left = max(0, len(words) - 2)
        self._state: Any = np.uint64(0)
        for word in words[self._left :][::-1]:
            self._state = np.uint64((int(self._state) << WORD) | int(word))

    def take(self, symbols: Symbols, model: Model) -> None:
        """Fill (N,) `symbols` with the next ones."""
        self._left, self._state = kernels.take(
            symbols, model.bounds, model.guesses, self._words, self._left, np.uint64(self._state)
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        return self._left == 0 and int(self._state) == 0
