"""What every quantizer owes, on matrices of every kind."""

import json
import math

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.quantizers import (
    DropQuantizer,
    GridQuantizer,
    PrincipalQuantizer,
    RawQuantizer,
    TurboProductQuantizer,
    TurboQuantizer,
    index_dtype,
    quantizer_from_config,
)
from tdtq_core.quantizers.lloyd_max import float32_table
from tdtq_core.quantizers.rotation import rotation

LARGEST = float(np.finfo(np.float32).max)
TINY = float(np.finfo(np.float32).smallest_subnormal)


def _matrices(min_width=1, max_width=50, max_rows=12):
    """Strategy for finite (N, d) matrices: tame, of every size, or mostly zeros."""
    wild = st.floats(width=32, allow_nan=False, allow_infinity=False)
    special = st.sampled_from([0.0, -0.0, 1e-45, -1e-40, LARGEST, -LARGEST, 1.0])
    shapes = st.tuples(st.integers(0, max_rows), st.integers(min_width, max_width))
    return shapes.flatmap(
        lambda shape: st.one_of(
            hnp.arrays(np.float32, shape, elements=st.floats(-1, 1, width=32)),
            hnp.arrays(np.float32, shape, elements=wild),
            hnp.arrays(np.float32, shape, elements=special, fill=st.just(0.0)),
        )
    )


turbos = st.builds(
    TurboQuantizer,
    bits=st.integers(1, 8),
    seed=st.sampled_from([0, 1, 2**32 - 1]),
    signs=st.booleans(),
    norm_bits=st.sampled_from([16, 32]),
    gain=st.sampled_from([1.0, 0.5, 1.3]),
)
products = st.builds(
    TurboProductQuantizer,
    bits=st.integers(1, 8),
    seed=st.sampled_from([0, 1, 2**32 - 1]),
    signs=st.booleans(),
    norm_bits=st.sampled_from([16, 32]),
)
grids = st.builds(GridQuantizer, bits=st.integers(1, 24))
principals = st.builds(PrincipalQuantizer, bits=st.floats(1, 8))
quantizers = st.one_of(
    turbos, products, grids, principals, st.just(RawQuantizer()), st.just(DropQuantizer())
)


def _turbo_bound(quantizer, values):
    """Largest possible error of each row, from the widest cell; inner errors cannot be larger."""
    width = values.shape[1]
    table, _ = float32_table(width, quantizer.bits)
    widest = max(np.diff(table.astype(float)).max(initial=0) / 2, 1 - float(table[-1]))
    lengths = np.linalg.norm(values.astype(float), axis=1)
    decoded = np.sqrt(width) * widest + 1.0
    rounding = lengths * 2.0**-11 + lengths.max(initial=0) * 2.0**-39
    shrunk = abs(1 - quantizer.gain) * lengths
    inside = quantizer.gain * (np.sqrt(width) * widest * lengths + decoded * rounding)
    return (shrunk + inside) * (1 + 1e-5) + width * TINY


@settings(max_examples=80)
@given(turbos, _matrices(min_width=2))
def test_turbo_stays_within_its_bound(quantizer, values):
    back = quantizer.dequantize(quantizer.quantize(values))
    assert np.isfinite(back).all()
    error = np.linalg.norm(back.astype(float) - values, axis=1)
    limit = np.linalg.norm(np.maximum(np.abs(values.astype(float)) - LARGEST, 0), axis=1)
    assert np.all(error <= _turbo_bound(quantizer, values) + limit)
    assert not back[~values.any(axis=1)].any()
    assert not np.signbit(back[~values.any(axis=1)]).any()


@given(
    hnp.arrays(np.uint32, hnp.array_shapes(min_dims=2, max_dims=2, min_side=0, max_side=8)),
)
def test_raw_keeps_every_bit(bits):
    values = bits.view(np.float32)
    back = RawQuantizer().dequantize(RawQuantizer().quantize(values))
    assert np.array_equal(back.view(np.uint32), bits)


@settings(max_examples=60)
@given(quantizers, _matrices(min_width=2))
def test_every_quantizer_keeps_the_contract(quantizer, values):
    codes = quantizer.quantize(values)
    width = 0 if quantizer.id == "drop" else values.shape[1]
    assert codes.indices.shape == (values.shape[0], width)
    assert codes.bits == math.ceil(quantizer.bits)
    if quantizer.id in {"grid", "principal"}:
        assert codes.indices.dtype == np.int32
    else:
        assert codes.indices.dtype == index_dtype(quantizer.bits)
        assert int(codes.indices.max(initial=0)) < 2**quantizer.bits
    assert all(side.shape == (values.shape[0],) for side in codes.row_side.values())
    assert all(side.dtype in (np.float32, np.int8) for side in codes.side.values())
    rebuilt = quantizer_from_config(json.loads(json.dumps(quantizer.config())))
    assert rebuilt == quantizer
    assert hash(rebuilt) == hash(quantizer)
    back = rebuilt.dequantize(codes)
    assert back.dtype == np.float32
    assert back.shape == (values.shape[0], width)
    assert np.array_equal(back.view(np.uint32), quantizer.dequantize(codes).view(np.uint32))
    expected = quantizer.expected_mse(values)
    assert np.isfinite(expected)
    assert expected >= 0


@pytest.mark.parametrize(
    "quantizer",
    [TurboQuantizer(3), TurboProductQuantizer(3), GridQuantizer(11), PrincipalQuantizer(3)],
    ids=lambda quantizer: quantizer.id,
)
def test_results_do_not_depend_on_the_number_of_threads(quantizer):
    values = np.random.default_rng(0).normal(size=(20_000, 45)).astype(np.float32)
    codes = quantizer.quantize(values)
    back = quantizer.dequantize(codes)
    numba.set_num_threads(1)
    try:
        again = quantizer.quantize(values)
        assert np.array_equal(again.indices, codes.indices)
        assert np.array_equal(quantizer.dequantize(again), back)
    finally:
        numba.set_num_threads(numba.config.NUMBA_NUM_THREADS)


@settings(max_examples=40)
@given(
    st.one_of(
        st.builds(TurboQuantizer, bits=st.integers(1, 8), signs=st.just(False)),
        st.builds(TurboProductQuantizer, bits=st.integers(1, 8), signs=st.just(False)),
    ),
    _matrices(min_width=2),
    st.randoms(use_true_random=False),
)
def test_the_order_of_rows_does_not_matter_without_signs(quantizer, values, random):
    order = np.array(random.sample(range(len(values)), len(values)), dtype=int)
    straight = quantizer.dequantize(quantizer.quantize(values))
    shuffled = quantizer.dequantize(quantizer.quantize(values[order]))
    assert np.array_equal(shuffled, straight[order])


def test_any_memory_layout_is_accepted():
    values = np.asfortranarray(np.random.default_rng(0).normal(size=(100, 45)))
    plain = np.ascontiguousarray(values, dtype=np.float32)
    kept = (TurboQuantizer(3), TurboProductQuantizer(3), GridQuantizer(9), RawQuantizer())
    for quantizer in kept:
        assert np.array_equal(quantizer.quantize(values).indices, quantizer.quantize(plain).indices)


def test_the_reference_decoder_agrees():
    quantizer = TurboQuantizer(4, seed=3, signs=False, norm_bits=32, gain=1.1)
    values = np.random.default_rng(1).normal(size=(500, 45)).astype(np.float32)
    codes = quantizer.quantize(values)
    lengths = np.linalg.norm(values.astype(float), axis=1)[:, None]
    turned = values / lengths @ rotation(45, 3).T
    table, boundaries = (array.astype(float) for array in float32_table(45, 4))
    near_boundary = np.abs(turned[..., None] - boundaries).min(axis=-1) < 1e-6
    expected = np.searchsorted(boundaries, turned)
    assert np.array_equal(codes.indices[~near_boundary], expected[~near_boundary])
    back = 1.1 * lengths * (table[codes.indices] @ rotation(45, 3))
    np.testing.assert_allclose(quantizer.dequantize(codes), back, atol=1e-5)
