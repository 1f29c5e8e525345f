"""Stable order by depth: a parallel radix sort of the visible Gaussians."""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.parallel import parallel_njit
from tdtq_core.rendering.cpu.records import CHUNK
from tdtq_core.rendering.cpu.workspace import Workspace

_DIGIT_BITS_MAX = 12
_SMALL = 16384


def order_by_depth(
    depths: npt.NDArray[np.uint32], counts: npt.NDArray[np.int64], workspace: Workspace
) -> npt.NDArray[np.uint32]:
    """Return the filled slots, nearest first; equal depths stay in the order of the scene.

    Parameters
    ----------
    depths
        (slots,) sort keys.
    counts
        (chunks,) filled slots at the start of each chunk.

    Returns
    -------
    (visible,) uint32.
    """
    starts = np.concatenate([[0], np.cumsum(counts)])
    visible = int(starts[-1])
    keys = workspace.take("keys", visible, np.uint32)
    slots = workspace.take("slots", visible, np.uint32)
    if visible == 0:
        return slots
    _gather(depths, starts, keys, slots)
    low = keys.min()
    bits = int(keys.max() - low).bit_length()
    passes = -(-bits // _DIGIT_BITS_MAX)
    digit = -(-bits // max(passes, 1))
    parts = numba.get_num_threads() if visible > _SMALL else 1
    other_keys = workspace.take("other keys", visible, np.uint32)
    other_slots = workspace.take("other slots", visible, np.uint32)
    for step in range(passes):
        _sort_by_digit(keys, slots, other_keys, other_slots, low, step * digit, digit, parts)
        keys, other_keys = other_keys, keys
        slots, other_slots = other_slots, slots
    return slots


@parallel_njit()
def _gather(depths, starts, keys, slots):
    for chunk in prange(starts.shape[0] - 1):
        for k in range(starts[chunk + 1] - starts[chunk]):
            slot = chunk * CHUNK + k
            keys[starts[chunk] + k] = depths[slot]
            slots[starts[chunk] + k] = slot


@parallel_njit()
def _sort_by_digit(keys, slots, keys_out, slots_out, low, shift, digit, parts):
    """One stable counting pass; each of `parts` slices of the input counts and scatters alone."""
    count = keys.shape[0]
    mask = np.uint32((1 << digit) - 1)
    places = np.zeros((parts, 1 << digit), np.int64)
    for part in prange(parts):
        for i in range(count * part // parts, count * (part + 1) // parts):
            places[part, ((keys[i] - low) >> np.uint32(shift)) & mask] += 1
    total = 0
    for value in range(1 << digit):
        for part in range(parts):
            here = places[part, value]
            places[part, value] = total
            total += here
    for part in prange(parts):
        for i in range(count * part // parts, count * (part + 1) // parts):
            value = ((keys[i] - low) >> np.uint32(shift)) & mask
            place = places[part, value]
            places[part, value] = place + 1
            keys_out[place] = keys[i]
            slots_out[place] = slots[i]
