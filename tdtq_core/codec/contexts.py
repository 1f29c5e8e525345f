"""Entropy coding in contexts: a model for each, for symbols whose spread is known beforehand.

Symbols come in phases, and the contexts of a phase may follow from the symbols of those before.
The coder is constriction's asymmetric numeral systems; its models are rebuilt from stored bytes
alone, so every machine decodes the same symbols.

Wire format, little-endian: u8 number of contexts; for each a u16 length and as many u8 frequencies;
u32 number of words, the u32 words. A frequency of 0 means that the symbol does not occur, f that it
occurs ``2^((f - 1) / 16)`` times as often as one of frequency 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import constriction
import numpy as np
import numpy.typing as npt

from tdtq_core.codec.entropy import CHUNK, CorruptStreamError

Symbols = npt.NDArray[np.int32]
Contexts = npt.NDArray[np.uint8]

ALPHABET = 256
MOST_CONTEXTS = 64
_PER_OCTAVE, _OCTAVES = 16, 15
_HIGHEST = _PER_OCTAVE * _OCTAVES + 1
_COUNTS = np.concatenate([[0.0], np.rint(2.0 ** (8 + np.arange(_HIGHEST) / _PER_OCTAVE))])


def encode_phases(phases: list[tuple[Symbols, Contexts]]) -> bytes:
    """Encode phases of (N,) symbols below `ALPHABET`, each in a context below `MOST_CONTEXTS`."""
    counts = count_symbols(phases)
    tables = [_frequencies(row) for row in counts[: _used(counts.any(axis=1))]]
    coder = constriction.stream.stack.AnsCoder()
    models = [_model(table) for table in tables]
    for symbols, contexts in reversed(phases):
        order = np.argsort(contexts, kind="stable")
        for context, span in reversed(list(_groups(contexts))):
            if models[context] is not None:
                _push(coder, symbols[order[span]], models[context])
    words = coder.get_compressed()
    pieces = [np.uint8(len(tables)).tobytes()]
    for table in tables:
        pieces += [np.array([len(table)], "<u2").tobytes(), table.tobytes()]
    return b"".join(
        [*pieces, np.array([len(words)], "<u4").tobytes(), words.astype("<u4").tobytes()]
    )


def cost_bits(phases: list[tuple[Symbols, Contexts]]) -> float:
    """Return about how many bits `encode_phases` takes."""
    bits = 0.0
    for row in count_symbols(phases):
        length = _used(row > 0)
        if length:
            used = row[row > 0].astype(np.float64)
            bits += 8.0 * (length + 2) + float((used * np.log2(used.sum() / used)).sum())
    return bits


def count_symbols(phases: list[tuple[Symbols, Contexts]]) -> npt.NDArray[np.int64]:
    """Return the (`MOST_CONTEXTS`, `ALPHABET`) counts of the symbols in each context."""
    counts = np.zeros(MOST_CONTEXTS * ALPHABET, np.int64)
    for symbols, contexts in phases:
        for start in range(0, len(symbols), CHUNK):
            chunk = slice(start, start + CHUNK)
            keys = contexts[chunk].astype(np.int64) * ALPHABET + symbols[chunk]
            counts += np.bincount(keys, minlength=counts.size)
    return counts.reshape(MOST_CONTEXTS, ALPHABET)


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
        words = int(_read(data, at, "<u4", 1)[0])
        self.used = at + 4 + 4 * words
        try:
            self._coder = constriction.stream.stack.AnsCoder(
                _read(data, at + 4, "<u4", words).astype(np.uint32)
            )
        except ValueError as error:
            raise CorruptStreamError("Coded words: expected no trailing zero.") from error

    def take(self, contexts: Contexts) -> Symbols:
        """Return the (N,) symbols of the next phase, whose (N,) contexts are these."""
        order = np.argsort(contexts, kind="stable")
        symbols = np.empty(len(contexts), np.int32)
        for context, span in _groups(contexts):
            if context >= len(self._tables) or not len(self._tables[context]):
                raise CorruptStreamError(f"Context {context}: expected a model, found none.")
            symbols[order[span]] = self._group(context, span.stop - span.start)
        return symbols

    def close(self) -> None:
        """Check that nothing is left."""
        if not self._coder.is_empty():
            raise CorruptStreamError("Coded words: expected the end after the last symbol.")

    def _group(self, context: int, count: int) -> Symbols:
        model = self._models[context]
        if model is None:
            return np.full(count, len(self._tables[context]) - 1, np.int32)
        pieces = [
            self._coder.decode(model, min(CHUNK, count - start)) for start in range(0, count, CHUNK)
        ]
        return np.concatenate(pieces)


def _push(coder: Any, symbols: Symbols, model: Any) -> None:
    for start in range((len(symbols) - 1) // CHUNK * CHUNK, -1, -CHUNK):
        coder.encode_reverse(np.ascontiguousarray(symbols[start : start + CHUNK]), model)


def _groups(contexts: Contexts) -> Iterator[tuple[int, slice]]:
    """Yield each context that occurs with its place in the sorted order."""
    ends = np.cumsum(np.bincount(contexts, minlength=1))
    for context, end in enumerate(ends):
        start = int(ends[context - 1]) if context else 0
        if end > start:
            yield context, slice(start, int(end))


def _frequencies(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    """Return the stored frequencies of the counted symbols, without trailing zeros."""
    counts = counts[: _used(counts > 0)]
    most = max(int(counts.max(initial=1)), 1)
    below = np.log2(most / np.maximum(counts, 1))
    stored = np.maximum(np.rint(_HIGHEST - _PER_OCTAVE * below), 1.0)
    return np.where(counts > 0, stored, 0.0).astype(np.uint8)


def _model(table: npt.NDArray[np.uint8]) -> Any:
    """Return constriction's model, or None where at most one symbol occurs."""
    if np.count_nonzero(table) < 2:
        return None
    return constriction.stream.model.Categorical(_COUNTS[table], perfect=False)


def _used(occurs: npt.NDArray[np.bool_]) -> int:
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
