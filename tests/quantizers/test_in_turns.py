"""Rows in blocks: the same bits as at once, told of, and stopped on request."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import Cancelled
from tdtq_core.quantizers import TurboProductQuantizer, TurboQuantizer, in_turns
from tdtq_core.quantizers.in_turns import blocks, untold, within
from tdtq_core.quantizers.signs import key_at, multiply_by_signs, sign_key
from tdtq_core.quantizers.turbo_kernels import ROWS


@given(count=st.integers(0, 10**7), width=st.integers(2, 1024))
def test_blocks_follow_one_another(count, width):
    shares = []
    found = list(blocks(count, width, shares.append))
    assert [block.start for block in found] == [0, *(block.stop for block in found)][: len(found)]
    assert sum(block.stop - block.start for block in found) == count
    assert shares == [block.start / count for block in found]


def test_part_of_the_work():
    shares = []
    part = within(shares.append, 0.5, 0.75)
    for share in (0.0, 0.5, 1.0):
        part(share)
    assert shares == [0.5, 0.625, 0.75]


@given(row=st.integers(0, 2**40), width=st.integers(1, 1024), seed=st.integers(0, 2**32 - 1))
def test_signs_of_rows_further_on(row, width, seed):
    key = sign_key(seed)
    meant, found = np.ones(width, np.float32), np.ones(width, np.float32)
    multiply_by_signs(meant, row + 1, key, width)
    multiply_by_signs(found, 1, key_at(key, row, width), width)
    assert np.array_equal(found, meant)


@pytest.mark.parametrize("quantizer", [TurboQuantizer(3, 5), TurboProductQuantizer(3, 5)])
def test_blocks_change_no_bit(quantizer, monkeypatch):
    values = np.random.default_rng(0).normal(size=(2 * ROWS + 100, 70)).astype("f4")
    whole = quantizer.quantize(values)
    decoded = quantizer.dequantize(whole)
    monkeypatch.setattr(in_turns, "PRODUCTS", 1)
    monkeypatch.setattr(in_turns.numba, "get_num_threads", lambda: 1)
    assert len(list(blocks(*values.shape, untold))) == 3
    parts = quantizer.quantize(values)
    assert np.array_equal(parts.indices, whole.indices)
    for name, found in parts.row_side.items():
        assert np.array_equal(found, whole.row_side[name])
    assert np.array_equal(
        quantizer.quantize_rotated(quantizer.rotate(values)).indices, whole.indices
    )
    assert np.array_equal(quantizer.dequantize(whole), decoded)


@pytest.mark.parametrize("quantizer", [TurboQuantizer(3), TurboProductQuantizer(3)])
def test_the_work_can_be_stopped(quantizer):
    values = np.ones((8, 16), np.float32)
    codes = quantizer.quantize(values)

    def cancel(share):
        raise Cancelled

    for work in (quantizer.quantize, quantizer.rotate):
        with pytest.raises(Cancelled):
            work(values, cancel)
    with pytest.raises(Cancelled):
        quantizer.dequantize(codes, cancel)
