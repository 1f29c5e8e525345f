"""Integers of any size as a bucket (entropy coded) and a tail of plain bits.

Eight buckets per power of two: a bucket holds the position of the highest bit of an integer and the
three bits below it, the tail whatever is left. Inside so narrow a bucket the distribution is close
to uniform, so plain tail bits cost next to nothing and the entropy model stays at under 256 entries
however wide the integers are.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

MANTISSA_BITS = 3
WITH_TAIL = 2 << MANTISSA_BITS
"""The lowest bucket with a tail."""

BUCKETS = 256
"""More than the highest bucket of a 33-bit integer."""


@njit(cache=True, nogil=True, inline="always")
def tail_bits_of_bucket(bucket: Any) -> Any:
    """Return how many plain bits follow `bucket`."""
    return max(np.int64(0), (np.int64(bucket) >> MANTISSA_BITS) - 1)


@njit(cache=True, nogil=True, inline="always")
def bucket_of(value: Any) -> Any:
    """Return the bucket of a nonnegative integer below 2^33."""
    shift = np.int64(0)
    while (value >> shift) >= WITH_TAIL:
        shift += 1
    return (shift << MANTISSA_BITS) + (value >> shift)


@njit(cache=True, nogil=True)
def split(values: Any, buckets: Any, histogram: Any) -> Any:
    """Write the bucket of every value into `buckets`, count them, and return the tail bits in all.

    Parameters
    ----------
    values
        (N,) int64, nonnegative, below 2^33.
    buckets
        (N,) int32, written.
    histogram
        (BUCKETS,) int64, added to.
    """
    tail_bits = np.int64(0)
    for i in range(len(values)):
        bucket = bucket_of(values[i])
        buckets[i] = bucket
        histogram[bucket] += 1
        tail_bits += tail_bits_of_bucket(bucket)
    return tail_bits


@njit(cache=True, nogil=True)
def write_tails(values: Any, buckets: Any, tail_bits: Any) -> Any:
    """Return the tails one after another as bytes, lowest bit first."""
    packed = np.zeros((tail_bits + 7) // 8, dtype=np.uint8)
    at = np.int64(0)
    for i in range(len(values)):
        count = tail_bits_of_bucket(buckets[i])
        tail = values[i] & ((np.int64(1) << count) - 1)
        while count > 0:
            room = 8 - (at & 7)
            packed[at >> 3] |= np.uint8((tail << (at & 7)) & 0xFF)
            step = min(room, count)
            tail >>= step
            count -= step
            at += step
    return packed


@njit(cache=True, nogil=True)
def count_tail_bits(buckets: Any) -> Any:
    """Return how many tail bits belong to `buckets`."""
    total = np.int64(0)
    for i in range(len(buckets)):
        total += tail_bits_of_bucket(buckets[i])
    return total


@njit(cache=True, nogil=True)
def join(buckets: Any, packed: Any, values: Any) -> None:
    """Undo `split` and `write_tails`: write the integers into `values`, (N,) int64.

    `packed` must hold `count_tail_bits(buckets)` bits.
    """
    at = np.int64(0)
    for i in range(len(buckets)):
        bucket = np.int64(buckets[i])
        count = tail_bits_of_bucket(bucket)
        leading = bucket - (count << MANTISSA_BITS)
        tail = np.int64(0)
        filled = np.int64(0)
        while filled < count:
            step = min(8 - (at & 7), count - filled)
            byte = np.int64(packed[at >> 3]) >> (at & 7)
            tail |= (byte & ((np.int64(1) << step) - 1)) << filled
            filled += step
            at += step
        values[i] = (leading << count) | tail
