"""Coordinates along principal axes as bytes, and back.

A row is coded from its widest axis to its narrowest. What came so far in the row, compared with
what rows of its class have on average there, tells how large the next coordinate will be; that, in
half octaves, is the context in which it is coded. So one model serves all axes and classes that
spread alike.

Wire format, little-endian: the step (float32), the basis (d d int8), the mean sizes (7 d u16, in
1/64), the coded buckets axis by axis, the tails as plain bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec import buckets
from tdtq_core.codec import principal_kernels as kernels
from tdtq_core.codec.contexts import PhaseDecoder, encode_phases
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.codec.grid_streams import fold, read_tails
from tdtq_core.codec.principal_kernels import KNOWN, UNIT
from tdtq_core.quantizers import Codes
from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Classes

_KINDS = HIGHEST - LOWEST + 1


@dataclass(frozen=True, eq=False)
class _Expected:
    """What is expected on d axes of rows of each class.

    Attributes
    ----------
    sizes, before
        (d, 7) int64, mean sizes in units of 1/64, and their sums over the axes before.
    known
        (d, 7, KNOWN) uint8, contexts after small sums.
    """

    sizes: npt.NDArray[np.int64]
    before: npt.NDArray[np.int64]
    known: npt.NDArray[np.uint8]


def encode_principal(codes: Codes, classes: Classes) -> bytes:
    """Return the bytes of (N, d) codes of a `PrincipalQuantizer`."""
    columns = np.ascontiguousarray(codes.indices.T)
    kinds = (classes - LOWEST).astype(np.uint8)
    sizes = _mean_sizes(columns, kinds)
    hope = _expected(sizes)
    symbols, contexts = np.empty((2, *columns.shape), np.uint8)
    kernels.describe(columns, kinds, hope.sizes, hope.before, hope.known, symbols, contexts)
    tails = [_tails(column, row) for column, row in zip(columns, symbols, strict=True)]
    head = codes.side["step"].astype("<f4").tobytes() + codes.side["basis"].tobytes()
    coded = encode_phases(list(zip(symbols, contexts, strict=True)))
    return b"".join([head, sizes.astype("<u2").tobytes(), coded, *tails])


def decode_principal(data: memoryview, bits: int, width: int, classes: Classes) -> Codes:
    """Return the (N, `width`) codes whose bytes are `data`.

    Raises
    ------
    CorruptStreamError
        If the bytes are not what `encode_principal` writes.
    """
    start = 4 + width * width
    head = start + 2 * _KINDS * width
    if len(data) < head:
        raise CorruptStreamError(f"Principal axes: expected {head} bytes, found {len(data)}.")
    sizes = np.frombuffer(data, "<u2", _KINDS * width, start).astype(np.int64)
    indices = _decode_axes(data[head:], _expected(sizes.reshape(_KINDS, width)), classes)
    side: dict[str, npt.NDArray[Any]] = {
        "step": np.frombuffer(data, "<f4", 1).astype(np.float32),
        "basis": np.frombuffer(data, np.int8, width * width, 4).reshape(width, width),
    }
    return Codes(indices, bits, False, {}, side)


def _decode_axes(data: memoryview, hope: _Expected, classes: Classes) -> npt.NDArray[np.int32]:
    """Return the (N, d) indices, of which each axis tells in what contexts the next is coded."""
    decoder = PhaseDecoder(data)
    at, kinds = decoder.used, (classes - LOWEST).astype(np.uint8)
    indices = np.empty((len(hope.sizes), len(kinds)), np.int32)
    seen, contexts = np.zeros(len(kinds), np.int64), np.empty(len(kinds), np.uint8)
    for axis, (sizes, before) in enumerate(zip(hope.sizes, hope.before, strict=True)):
        kernels.find_contexts(seen, kinds, sizes, before, hope.known[axis], contexts)
        folded, used = read_tails(data[at:], decoder.take(contexts))
        at += used
        if not kernels.take_note(folded, seen, indices[axis]):
            raise CorruptStreamError("Principal axes: a coordinate is beyond what is written.")
    decoder.close()
    if at != len(data):
        raise CorruptStreamError(f"Principal axes: expected {at} bytes, found {len(data)}.")
    return indices.T


def _tails(column: npt.NDArray[np.int32], symbols: npt.NDArray[np.uint8]) -> bytes:
    rows = np.flatnonzero(symbols >= buckets.WITH_TAIL)  # few of many
    folded, symbols = fold(column[rows].astype(np.int64)), symbols[rows]
    return bytes(buckets.write_tails(folded, symbols, buckets.count_tail_bits(symbols)))


def _expected(sizes: npt.NDArray[np.int64]) -> _Expected:
    """Return what mean `sizes`, (7, d) in units of 1/64, let expect."""
    before = np.cumsum(sizes, axis=1) - sizes
    by_axis = np.ascontiguousarray(sizes.T), np.ascontiguousarray(before.T)
    known = np.empty((sizes.shape[1], _KINDS, KNOWN), np.uint8)
    for axis, table in enumerate(known):
        kernels.known_contexts(by_axis[0][axis], by_axis[1][axis], table)
    return _Expected(*by_axis, known)


def _mean_sizes(
    columns: npt.NDArray[np.int32], kinds: npt.NDArray[np.uint8]
) -> npt.NDArray[np.int64]:
    """Return the mean size of each class's coordinates per axis, (7, d), at least 1 unit."""
    sums = np.zeros((len(columns), _KINDS), np.int64)
    for column, row in zip(columns, sums, strict=True):
        kernels.add_sizes(column, kinds, row)
    counts = np.bincount(kinds, minlength=_KINDS)
    means = sums.T / np.maximum(counts, 1)[:, None]
    return np.clip(np.rint(UNIT * means), 1, 2**16 - 1).astype(np.int64)
