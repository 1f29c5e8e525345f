"""One channel of integers as bytes: the cheapest of a few ways, chosen by its cost.

A channel is (N,) unsigned integers of a known number of bits. The encoder tries each predictor
(`prediction`) with each coding and keeps what is smallest:

- CONSTANT: nothing but the value;
- PACKED: fixed-width bits, for channels too short to model;
- SYMBOLS: residuals entropy coded as they are, for small alphabets;
- BUCKETS: residuals split into an entropy-coded bucket and plain tail bits.

Wire format, little-endian: u8 coding, u8 predictor, u16 zero, u32 base, then the payload.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec import buckets, entropy, packing
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.codec.prediction import CENTER, DELTA, PLAIN, residuals, undo

CONSTANT, PACKED, SYMBOLS, BUCKETS = 0, 1, 2, 3
_HEAD = struct.Struct("<BBHI")

Indices = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class _Candidate:
    """A way to code a channel, with what it needs to be written."""

    coding: int
    predictor: int
    base: int
    bits: float
    folded: npt.NDArray[np.int64]
    symbols: npt.NDArray[Any]
    histogram: npt.NDArray[np.int64]
    tail_bits: int = 0


def encode_channel(indices: Indices, bits: int) -> bytes:
    """Encode (N,) unsigned integers below ``2**bits``, bits 1 to 32; N may be 0."""
    if len(indices) == 0 or (indices == indices[0]).all():
        return _HEAD.pack(CONSTANT, PLAIN, 0, int(indices[0]) if len(indices) else 0)
    best = min(
        (_candidate(indices, predictor) for predictor in (PLAIN, CENTER, DELTA)),
        key=lambda candidate: candidate.bits,
    )
    if best.bits >= len(indices) * bits:
        return _HEAD.pack(PACKED, PLAIN, 0, 0) + packing.pack(indices, bits)
    return _write(best)


def encode_shared(indices: Indices, bits: int) -> bytes:
    """Encode (N,) independent draws of one distribution: no predictor can help, so none is tried.

    `indices` are below ``2**bits`` with bits 1 to 8.
    """
    if len(indices) == 0:
        return _HEAD.pack(CONSTANT, PLAIN, 0, 0)
    histogram = _count(indices, 1 << bits)
    if entropy.cost_bits(histogram) >= len(indices) * bits:
        return _HEAD.pack(PACKED, PLAIN, 0, 0) + packing.pack(indices, bits)
    return _HEAD.pack(SYMBOLS, PLAIN, 0, 0) + entropy.encode(indices, histogram)


def decode_channel(data: memoryview, count: int, bits: int, out: Indices) -> int:
    """Decode `count` integers into `out` and return how many bytes of `data` they took.

    Raises
    ------
    CorruptStreamError
        If the bytes are not what the encoder writes.
    """
    if len(data) < _HEAD.size:
        raise CorruptStreamError(f"Channel: expected {_HEAD.size} bytes, found {len(data)}.")
    coding, predictor, zero, base = _HEAD.unpack_from(data)
    if coding > BUCKETS or predictor > DELTA or zero:
        raise CorruptStreamError(f"Channel: unknown coding {coding} or predictor {predictor}.")
    payload = data[_HEAD.size :]
    if coding == CONSTANT:
        _check_range(base, base, bits)
        out[:] = base
        return _HEAD.size
    if coding == SYMBOLS and predictor == PLAIN:
        used = entropy.decode(payload, count, out)
        _check_range(0, int(out.max(initial=0)), bits)
        return _HEAD.size + used
    used, folded = _decode_residuals(coding, payload, count, bits)
    values = undo(folded, predictor, base)
    if count:
        _check_range(int(values.min()), int(values.max()), bits)
    out[:] = values
    return _HEAD.size + used


def _decode_residuals(
    coding: int, payload: memoryview, count: int, bits: int
) -> tuple[int, npt.NDArray[np.int64]]:
    if coding == PACKED:
        size = packing.packed_size(count, bits)
        _need(payload, size)
        return size, packing.unpack(payload, count, bits)
    symbols = np.empty(count, dtype=np.int32)
    used = entropy.decode(payload, count, symbols)
    if coding == SYMBOLS:
        return used, symbols.astype(np.int64)
    if symbols.max(initial=0) >= buckets.BUCKETS:
        raise CorruptStreamError("Bucket: expected a number below 256.")
    size = packing.packed_size(int(buckets.count_tail_bits(symbols)), 1)
    _need(payload, used + size)
    packed = np.frombuffer(payload, dtype=np.uint8, count=size, offset=used)
    folded = np.empty(count, dtype=np.int64)
    buckets.join(symbols, packed, folded)
    return used + size, folded


def _candidate(indices: Indices, predictor: int) -> _Candidate:
    base = _base(indices, predictor)
    folded = residuals(indices, predictor, base)
    if folded.max() < entropy.MAX_ALPHABET:
        histogram = _count(folded, entropy.MAX_ALPHABET)
        cost = entropy.cost_bits(histogram)
        return _Candidate(SYMBOLS, predictor, base, cost, folded, folded, histogram)
    symbols = np.empty(len(folded), dtype=np.int32)
    histogram = np.zeros(buckets.BUCKETS, dtype=np.int64)
    tail_bits = int(buckets.split(folded, symbols, histogram))
    cost = entropy.cost_bits(histogram) + tail_bits
    return _Candidate(BUCKETS, predictor, base, cost, folded, symbols, histogram, tail_bits)


def _write(chosen: _Candidate) -> bytes:
    head = _HEAD.pack(chosen.coding, chosen.predictor, 0, chosen.base)
    body = entropy.encode(chosen.symbols, chosen.histogram)
    if chosen.coding == BUCKETS:
        tails = buckets.write_tails(chosen.folded, chosen.symbols, chosen.tail_bits)
        body += tails.tobytes()
    return head + body


def _base(indices: Indices, predictor: int) -> int:
    if predictor == PLAIN:
        return 0
    if predictor == DELTA:
        return int(indices[0])
    middle = len(indices) // 2
    return int(np.partition(indices, middle)[middle])


def _count(symbols: Indices, alphabet: int) -> npt.NDArray[np.int64]:
    """Histogram in chunks: bincount widens its input to 64 bits."""
    histogram = np.zeros(alphabet, dtype=np.int64)
    for start in range(0, len(symbols), entropy.CHUNK):
        histogram += np.bincount(symbols[start : start + entropy.CHUNK], minlength=alphabet)
    return histogram


def _check_range(low: int, high: int, bits: int) -> None:
    if low < 0 or high >= 1 << bits:
        raise CorruptStreamError(f"Index: expected 0 to {(1 << bits) - 1}, found {low} to {high}.")


def _need(payload: memoryview, size: int) -> None:
    if len(payload) < size:
        raise CorruptStreamError(f"Channel: expected {size} more bytes, found {len(payload)}.")
