"""Coordinates along principal axes as bytes, and back.

A row is coded from its widest axis to its narrowest. What came so far in the row, compared with
what rows of its class have on average there, tells how large the next coordinate will be; that, in
half octaves, is the context in which it is coded. So one model serves all axes and classes that
spread alike.

Wire format, little-endian: the step (float32), the basis (d d int8), the mean sizes (7 d u16, in
1/64), the coded buckets axis by axis, the tails as plain bits.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.codec import buckets
from tdtq_core.codec.contexts import PhaseDecoder, encode_phases
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.codec.grid_streams import fold, read_tails, split, unfold
from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers import Codes
from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Classes

UNIT = 64
"""Sizes are held in units of 1/64."""

TRUST = 2 * UNIT
"""How much a row has to show before it is believed more than the mean of its class."""

LEVELS = 48
LARGEST = 2**31 - 1
_KINDS = HIGHEST - LOWEST + 1


def encode_principal(codes: Codes, classes: Classes) -> bytes:
    """Return the bytes of (N, d) codes of a `PrincipalQuantizer`."""
    sizes = _mean_sizes(codes.indices, classes)
    history = _History(sizes, classes)
    phases, tails = [], []
    for axis, column in enumerate(codes.indices.T):
        folded = fold(column.astype(np.int64))
        symbols, tail_bits = split(folded)
        phases.append((symbols, history.contexts(axis)))
        tails.append(buckets.write_tails(folded, symbols, tail_bits).tobytes())
        history.add(column)
    head = codes.side["step"].astype("<f4").tobytes() + codes.side["basis"].tobytes()
    return b"".join([head, sizes.astype("<u2").tobytes(), encode_phases(phases), *tails])


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
    history = _History(sizes.reshape(_KINDS, width), classes)
    decoder = PhaseDecoder(data[head:])
    at = head + decoder.used
    indices = np.empty((len(classes), width), np.int32)
    for axis in range(width):
        folded, used = read_tails(data[at:], decoder.take(history.contexts(axis)))
        at += used
        indices[:, axis] = _checked(unfold(folded))
        history.add(indices[:, axis])
    decoder.close()
    if at != len(data):
        raise CorruptStreamError(f"Principal axes: expected {at} bytes, found {len(data)}.")
    side = {
        "step": np.frombuffer(data, "<f4", 1).astype(np.float32),
        "basis": np.frombuffer(data, np.int8, width * width, 4).reshape(width, width),
    }
    return Codes(indices, bits, False, {}, side)


class _History:
    """What came so far in each row, and what that says of the next axis."""

    def __init__(self, sizes: npt.NDArray[np.int64], classes: Classes) -> None:
        self._sizes, self._kinds = sizes, (classes - LOWEST).astype(np.uint8)
        self._before = np.cumsum(sizes, axis=1) - sizes
        self._seen = np.zeros(len(classes), np.int64)

    def contexts(self, axis: int) -> npt.NDArray[np.uint8]:
        """Return the (N,) contexts in which the coordinates on `axis` are coded."""
        found = np.empty(len(self._seen), np.uint8)
        sizes, before = (table[:, axis].copy() for table in (self._sizes, self._before))
        _find_contexts(self._seen, self._kinds, sizes, before, found)
        return found

    def add(self, column: npt.NDArray[np.int32]) -> None:
        """Take note of the (N,) coordinates on one more axis."""
        self._seen += np.abs(column, dtype=np.int64)


def _mean_sizes(indices: npt.NDArray[np.int32], classes: Classes) -> npt.NDArray[np.int64]:
    """Return the mean size of each class's coordinates per axis, (7, d), at least 1 unit."""
    means = np.zeros((_KINDS, indices.shape[1]))
    for kind in range(_KINDS):
        rows = indices[classes == kind + LOWEST]
        if len(rows):
            means[kind] = np.abs(rows).mean(axis=0, dtype=np.float64)
    return np.clip(np.rint(UNIT * means), 1, 2**16 - 1).astype(np.int64)


@parallel_njit()
def _find_contexts(seen: Any, kinds: Any, sizes: Any, before: Any, found: Any) -> None:
    for row in prange(len(seen)):
        kind = kinds[row]
        expected = sizes[kind] * (UNIT * min(seen[row], LARGEST) + TRUST) // (before[kind] + TRUST)
        octave = np.int64(0)
        while (expected >> octave) > 1:
            octave += 1
        half = (expected >> (octave - 1)) & 1 if octave > 0 else np.int64(0)
        found[row] = min(2 * octave + half, LEVELS - 1)


def _checked(values: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    if np.abs(values).max(initial=0) > LARGEST:
        raise CorruptStreamError("Principal axes: a coordinate is beyond anything that is written.")
    return values
