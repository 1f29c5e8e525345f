"""Packed indices take b bits each and come back as they were."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.kv.packing import pack, unpack


@given(
    bits=st.integers(1, 8),
    width=st.integers(1, 70),
    rows=st.integers(0, 5),
    seed=st.integers(0, 2**32 - 1),
)
def test_indices_come_back(bits, width, rows, seed):
    drawn = np.random.default_rng(seed).integers(0, 2**bits, (2, rows, width))
    indices = torch.from_numpy(drawn)
    packed = pack(indices, bits)
    assert packed.shape == (2, rows, -(-width * bits // 8))
    assert packed.dtype == torch.uint8
    assert torch.equal(unpack(packed, bits, width).long(), indices)


@pytest.mark.parametrize("bits", range(1, 9))
def test_the_bits_lie_in_one_stream_lowest_first(bits):
    indices = np.random.default_rng(bits).integers(0, 2**bits, 37)
    stream = (indices[:, None] >> np.arange(bits)) & 1
    expected = np.packbits(stream.astype(np.uint8).ravel(), bitorder="little")
    assert np.array_equal(pack(torch.from_numpy(indices), bits).numpy(), expected)
