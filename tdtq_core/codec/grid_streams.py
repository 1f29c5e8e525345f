"""The codes of a grid as bytes, and back: each channel by what neighbours say of it.

Wire format, little-endian: the step, the origins (float32); for each channel u8 what is expected
(`EXPECTED`), u8 whether classes are contexts, the coded buckets, the tails as plain bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec import buckets
from tdtq_core.codec.ans import Symbols
from tdtq_core.codec.contexts import PhaseDecoder, cost_bits, count_symbols, encode_phases
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.codec.neighbours import Neighbours, on_finest, residuals, undo
from tdtq_core.codec.packing import packed_size
from tdtq_core.quantizers import Codes
from tdtq_core.quantizers.steps import LOWEST, Classes

Expectations = Mapping[int, Neighbours]
"""Neighbours by the number under which a channel's bytes name them."""

SAMPLE = 1 << 16
"""Rows on which the ways to code a channel are compared."""


def encode_grid(codes: Codes, classes: Classes, expectations: Expectations) -> bytes:
    """Return the bytes of (N, d) codes of a `GridQuantizer`.

    Parameters
    ----------
    classes
        (N,) of the steps.
    expectations
        What may be expected of a row; the cheapest is taken for each channel.
    """
    head = codes.side["step"].astype("<f4").tobytes() + codes.side["origin"].astype("<f4").tobytes()
    columns = (np.ascontiguousarray(column) for column in codes.indices.T)
    return head + b"".join(_encode(column, classes, expectations) for column in columns)


def decode_grid(
    data: memoryview, bits: int, width: int, classes: Classes, expectations: Expectations
) -> Codes:
    """Return the (N, `width`) codes whose bytes are `data`.

    Raises
    ------
    CorruptStreamError
        If the bytes are not what `encode_grid` writes.
    """
    at = 4 * (1 + width)
    if len(data) < at:
        raise CorruptStreamError(f"Grid: expected {at} bytes, found {len(data)}.")
    head = np.frombuffer(data, "<f4", 1 + width).astype(np.float32)
    indices = np.empty((len(classes), width), np.int32)
    for channel in range(width):
        at += _decode(data[at:], classes, expectations, indices[:, channel])
    if at != len(data):
        raise CorruptStreamError(f"Grid: expected {at} bytes, found {len(data)}.")
    return Codes(indices, bits, False, {}, {"step": head[:1], "origin": head[1:]})


def fold(values: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return 0, -1, 1, -2, 2 ... as 0, 1, 2, 3, 4 ..."""
    return (values << 1) ^ (values >> 63)


def read_tails(data: memoryview, symbols: Symbols) -> tuple[npt.NDArray[np.int64], int]:
    """Return the integers whose buckets are known and tails `data`, and how many bytes they took.

    Raises
    ------
    CorruptStreamError
        If `data` ends before.
    """
    size = packed_size(int(buckets.count_tail_bits(symbols)), 1)
    if len(data) < size:
        raise CorruptStreamError(f"Tails: expected {size} bytes, found {len(data)}.")
    folded = np.empty(len(symbols), np.int64)
    buckets.join(symbols, np.frombuffer(data, np.uint8, size), folded)
    return folded, size


def _encode(column: npt.NDArray[np.int32], classes: Classes, expectations: Expectations) -> bytes:
    finest, kinds = on_finest(column, classes), (classes - LOWEST).astype(np.uint8)
    number, in_classes = _cheapest(finest, classes, kinds, expectations)
    folded = residuals(finest, classes, expectations[number])
    symbols, tail_bits = _split(folded)
    contexts = kinds if in_classes else np.zeros_like(kinds)
    tails = bytes(buckets.write_tails(folded, symbols, tail_bits))
    return bytes([number, in_classes]) + encode_phases([(symbols, contexts)]) + tails


def _cheapest(
    finest: npt.NDArray[np.int64],
    classes: Classes,
    kinds: npt.NDArray[np.uint8],
    expectations: Expectations,
) -> tuple[int, int]:
    """Return whose neighbours cost least on a sample of rows, and whether classes are contexts."""
    every = max(1, len(finest) // SAMPLE)
    costs = {}
    for number, neighbours in expectations.items():
        symbols, tail_bits = _split(residuals(finest, classes, neighbours, every))
        counts = count_symbols([(symbols, kinds[::every])])
        for in_classes, table in enumerate((counts.sum(axis=0, keepdims=True), counts)):
            costs[number, in_classes] = cost_bits(table, every) + every * tail_bits
    return min(costs, key=costs.__getitem__)


def _split(folded: npt.NDArray[np.int64]) -> tuple[Symbols, int]:
    """Return the buckets of (N,) nonnegative integers, and the bits that their tails take."""
    symbols = np.empty(len(folded), np.uint8)
    tail_bits = buckets.split(folded, symbols, np.zeros(buckets.BUCKETS, np.int64))
    return symbols, int(tail_bits)


def _decode(
    data: memoryview, classes: Classes, expectations: Expectations, out: npt.NDArray[Any]
) -> int:
    if len(data) < 2 or data[0] not in expectations or data[1] > 1:
        raise CorruptStreamError("Grid: unknown expectation or contexts.")
    decoder = PhaseDecoder(data[2:])
    symbols = decoder.take((classes - LOWEST).astype(np.uint8) * np.uint8(data[1]))
    decoder.close()
    folded, tails = read_tails(data[2 + decoder.used :], symbols)
    indices = undo(folded, classes, expectations[data[0]])
    if indices is None:
        raise CorruptStreamError("Grid: an index is beyond anything that is written.")
    out[:] = indices
    return 2 + decoder.used + tails
