"""Entropy coding in contexts: a model for each, for symbols whose spread is known beforehand.

Symbols come in phases, and the contexts of a phase may follow from the symbols of those before.
The coder's models are rebuilt from stored bytes alone, so every machine decodes the same symbols.

Wire format, little-endian: u8 number of contexts; for each a u16 length and as many u8 frequencies;
u32 number of words, the u32 words. A frequency of 0 means that the symbol does not occur, f that it
occurs ``2^((f - 1) / 16)`` times as often as one of frequency 1.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec import context_kernels as kernels
from tdtq_core.codec.ans import Decoder, Encoder, Model, Symbols, model_of
from tdtq_core.codec.entropy import CorruptStreamError

Contexts = npt.NDArray[np.uint8]

ALPHABET = 256
MOST_CONTEXTS = 64
_PER_OCTAVE, _OCTAVES = 16, 15
_HIGHEST = _PER_OCTAVE * _OCTAVES + 1
# No power is nearer to half a whole number than 0.003: every machine rounds them alike.
_COUNTS = np.concatenate([[0.0], np.rint(2.0 ** (8 + np.arange(_HIGHEST) / _PER_OCTAVE))])


def encode_phases(phases: list[tuple[Symbols, Contexts]]) -> bytes:
    """Encode phases of (N,) symbols, each in a context below `MOST_CONTEXTS`."""
    counts = count_symbols(phases)
    tables = [_frequencies(row) for row in counts[: _used(counts.sum(axis=1))]]
    models = [_model(table) for table in tables]
    coder = Encoder()
    for symbols, contexts in reversed(phases):
        _push(coder, symbols, contexts, models)
    words = coder.words()
    pieces = [np.uint8(len(tables)).tobytes()]
    for table in tables:
        pieces += [np.array([len(table)], "<u2").tobytes(), table.tobytes()]
    pieces += [np.array([len(words)], "<u4").tobytes(), words.astype("<u4").tobytes()]
    return b"".join(pieces)


def cost_bits(counts: npt.NDArray[np.int64], every: int = 1) -> float:
    """Return about how many bits `encode_phases` takes for symbols with these counts.

    Parameters
    ----------
    every
        How many symbols each counted one stands for.
    """
    bits = 0.0
    for row in counts:
        length = _used(row)
        if length:
            used = row[row > 0].astype(np.float64)
            bits += 8.0 * (length + 2) + every * float((used * np.log2(used.sum() / used)).sum())
    return bits


def count_symbols(phases: list[tuple[Symbols, Contexts]]) -> npt.NDArray[np.int64]:
    """Return the (`MOST_CONTEXTS`, `ALPHABET`) counts of the symbols in each context."""
    counts = np.zeros((MOST_CONTEXTS, ALPHABET), np.int64)
    for symbols, contexts in phases:
        kernels.count(symbols, contexts, counts)
    return counts


class PhaseDecoder:
    """Decodes phase after phase.

    Parameters
    ----------
    data
        What `encode_phases` wrote, and anything after it.

    Attributes
    ----------
    used
        How many bytes of `data` belong to it.

    Raises
    ------
    CorruptStreamError
        If the bytes are not what `encode_phases` writes.
    """

    def __init__(self, data: memoryview) -> None:
        self._tables, at = _read_tables(data)
        self._models = [_model(table) for table in self._tables]
        count = int(_read(data, at, "<u4", 1)[0])
        self.used = at + 4 + 4 * count
        words = _read(data, at + 4, "<u4", count).astype(np.uint32)
        if count and not words[-1]:
            raise CorruptStreamError("Coded words: expected no trailing zero.")
        self._coder = Decoder(words)

    def take(self, contexts: Contexts) -> Symbols:
        """Return the (N,) symbols of the next phase, whose (N,) contexts are these."""
        starts = kernels.starts_of(contexts, ALPHABET)
        grouped = np.empty(len(contexts), np.uint8)
        for context in map(int, np.flatnonzero(np.diff(starts))):
            self._take_group(context, grouped[starts[context] : starts[context + 1]])
        symbols = np.empty_like(grouped)
        kernels.scatter(grouped, contexts, starts, symbols)
        return symbols

    def close(self) -> None:
        """Check that nothing is left."""
        if not self._coder.is_empty:
            raise CorruptStreamError("Coded words: expected the end after the last symbol.")

    def _take_group(self, context: int, out: Symbols) -> None:
        """Write the symbols of one context of a phase into `out`."""
        if context >= len(self._tables) or not len(self._tables[context]):
            raise CorruptStreamError(f"Context {context}: expected a model, found none.")
        model = self._models[context]
        if model is None:
            out[:] = len(self._tables[context]) - 1
        else:
            self._coder.take(out, model)


def _push(coder: Encoder, symbols: Symbols, contexts: Contexts, models: list[Model | None]) -> None:
    """Encode one phase so that its contexts are decoded in ascending order."""
    starts = kernels.starts_of(contexts, ALPHABET)
    grouped = np.empty(len(symbols), np.uint8)
    kernels.gather(symbols, contexts, starts, grouped)
    for context in np.flatnonzero(np.diff(starts))[::-1]:
        model = models[context]
        if model is not None:
            coder.push(grouped[starts[context] : starts[context + 1]], model)


def _frequencies(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    """Return the stored frequencies of the counted symbols, without trailing zeros."""
    counts = counts[: _used(counts)]
    most = max(int(counts.max(initial=1)), 1)
    below = np.log2(most / np.maximum(counts, 1))
    stored = np.maximum(np.rint(_HIGHEST - _PER_OCTAVE * below), 1.0)
    return np.where(counts > 0, stored, 0.0).astype(np.uint8)


def _model(table: npt.NDArray[np.uint8]) -> Model | None:
    """Return the model of a table, or None where at most one symbol occurs."""
    return model_of(_COUNTS[table]) if np.count_nonzero(table) > 1 else None


def _used(occurs: npt.NDArray[Any]) -> int:
    return int(np.flatnonzero(occurs)[-1]) + 1 if occurs.any() else 0


def _read_tables(data: memoryview) -> tuple[list[npt.NDArray[np.uint8]], int]:
    count, at, tables = int(_read(data, 0, "<u1", 1)[0]), 1, []
    for _ in range(count):
        length = int(_read(data, at, "<u2", 1)[0])
        table = _read(data, at + 2, "<u1", min(length, ALPHABET + 1))
        if count > MOST_CONTEXTS or length > ALPHABET or table.max(initial=0) > _HIGHEST:
            raise CorruptStreamError("Frequencies: expected up to 256 of up to 241.")
        if length and not table[-1]:
            raise CorruptStreamError("Frequencies: expected the last one to be above zero.")
        tables.append(table)
        at += 2 + length
    return tables, at


def _read(data: memoryview, at: int, dtype: str, count: int) -> npt.NDArray[Any]:
    needed = at + count * np.dtype(dtype).itemsize
    if needed > len(data):
        raise CorruptStreamError(f"Coded data: expected {needed} bytes, found {len(data)}.")
    return np.frombuffer(data, dtype=dtype, count=count, offset=at)
