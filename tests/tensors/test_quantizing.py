"""Arrays into codes and back."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.errors import Cancelled, OptionError, TensorError
from tdtq_core.quantizers import Codes, TurboProductQuantizer, TurboQuantizer
from tdtq_core.tensors import (
    QuantizedArray,
    TensorPlan,
    prepare_array,
    quantize_array,
    quantize_prepared,
    tensor_plan,
)
from tdtq_core.tensors.plan import VARIANTS

shapes = hnp.array_shapes(min_dims=2, max_dims=3, min_side=2)
finite = st.floats(-1e4, 1e4, width=32)
plans = st.builds(
    TensorPlan,
    bits=st.integers(1, 8),
    variant=st.sampled_from(VARIANTS),
    group=st.sampled_from([None, 2, 16, 33]),
    axis=st.integers(-2, 1),
    seed=st.integers(0, 3),
    norm_bits=st.sampled_from([16, 32]),
)


@settings(max_examples=25)
@given(
    values=hnp.arrays(
        np.float32, hnp.array_shapes(min_dims=2, max_dims=3, min_side=2), elements=finite
    ),
    plan=plans,
)
def test_any_array_comes_back_in_its_shape(values, plan):
    quantized = quantize_array(values, plan)
    decoded = quantized.dequantized()
    assert decoded.shape == values.shape
    assert decoded.dtype == np.float32
    zero = ~values.any(axis=plan.axis)
    assert not np.moveaxis(decoded, plan.axis, -1)[zero].any()
    assert quantized.codes.indices.size <= values.size + (plan.group or 0)
    again = quantize_array(values, plan).dequantized()
    assert again.tobytes() == decoded.tobytes()


@pytest.mark.parametrize("variant", VARIANTS)
def test_without_groups_it_is_the_quantizer(draw, variant):
    values = draw(20, 48)
    kind = TurboQuantizer if variant == "mse" else TurboProductQuantizer
    quantizer = kind(3, seed=5, norm_bits=32)
    decoded = quantize_array(values, TensorPlan(3, variant, seed=5, norm_bits=32)).dequantized()
    assert np.array_equal(decoded, quantizer.dequantize(quantizer.quantize(values)))


def test_an_array_is_prepared_once_for_all_bits_and_variants(draw):
    values = draw(30, 20)
    prepared = prepare_array(values, TensorPlan(1, group=16, seed=2))
    for plan in (TensorPlan(6, "inner_product", 16, seed=2), TensorPlan(2, group=16, seed=2)):
        direct = quantize_array(values, plan)
        assert np.array_equal(quantize_prepared(prepared, plan).dequantized(), direct.dequantized())
    with pytest.raises(TensorError, match="group size"):
        quantize_prepared(prepared, TensorPlan(2, group=20, seed=2))


def test_untouched_entries_cost_nothing_and_disturb_nobody(draw):
    table = draw(4096, 2)
    untouched = np.random.default_rng(1).random(4096) < 0.7
    plan = TensorPlan(4, group=32)
    quantized = quantize_array(table, plan, untouched)
    decoded = quantized.dequantized()
    assert not decoded[untouched].any()
    alone = quantize_array(table[~untouched], plan)
    assert np.array_equal(decoded[~untouched], alone.dequantized())
    assert quantized.packed_bytes - alone.packed_bytes <= 4096 / 8 + 1


def test_zeros_are_found_without_being_told(draw):
    values = draw(100, 24)
    values[::3] = 0
    quantized = quantize_array(values, TensorPlan(2))
    assert quantized.codes.indices.shape == (66, 24)
    assert not quantized.dequantized()[::3].any()


def test_an_array_of_zeros(draw):
    decoded = quantize_array(np.zeros((4, 5, 6), "f2"), TensorPlan(2, axis=1)).dequantized()
    assert decoded.shape == (4, 5, 6)
    assert not decoded.any()


@pytest.mark.parametrize(
    ("bits", "ratio"), [(1, 31.0), (2, 15.8), (3, 10.6), (4, 7.94), (5, 6.36), (8, 3.98)]
)
def test_the_ratios_of_the_paper(bits, ratio):
    """3DTurboQuant, table of key/value caches: rows of 1024, float32 norms, no entropy coding."""
    codes = Codes(np.zeros((32, 1024), "u1"), bits, True, {}, {})
    plan = TensorPlan(bits, norm_bits=32)
    quantized = QuantizedArray(plan, (32, 1024), np.ones(32, bool), codes)
    found = 4 * quantized.size / quantized.packed_bytes
    assert float(f"{found:.3g}") == ratio


@pytest.mark.parametrize("values", [np.arange(32).reshape(2, 16), np.ones((2, 16), "c8")])
def test_other_numbers_are_refused(values):
    with pytest.raises(TensorError, match="floating-point"):
        quantize_array(values, TensorPlan(4))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_counted(draw, bad):
    values = draw(4, 16)
    values[2, 3:5] = bad
    with pytest.raises(TensorError, match="2 of 64 values are NaN or infinite"):
        quantize_array(values, TensorPlan(4))


def test_float64_beyond_float32_is_refused():
    with pytest.raises(TensorError, match="beyond float32"):
        quantize_array(np.full((2, 16), 1e300), TensorPlan(4))


def test_masks_of_other_shapes_are_refused(draw):
    with pytest.raises(TensorError, match="shape"):
        quantize_array(draw(8, 16), TensorPlan(4), np.zeros(9, bool))


@given(plan=plans)
def test_plans_as_json(plan):
    assert tensor_plan(plan.to_json()) == plan


@pytest.mark.parametrize(
    "config",
    [
        {},
        [],
        {"bits": 4, "colour": 1},
        {"bits": 9},
        {"bits": 4, "variant": "best"},
        {"bits": 4, "variant": []},
        {"bits": 4, "group": 1},
        {"bits": 4, "group": 4096},
        {"bits": 4, "axis": 1.0},
        {"bits": 4, "norm_bits": 8},
        {"bits": 4, "seed": -1},
    ],
)
def test_strange_plans_are_refused(config):
    with pytest.raises(OptionError):
        tensor_plan(config)


def test_progress_is_told_and_the_work_can_be_stopped(draw):
    values, shares = draw(8, 16), []
    quantized = quantize_array(values, TensorPlan(4), progress=shares.append)
    quantized.dequantized(shares.append)
    assert shares == [0.0, 0.0]

    def cancel(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        quantize_array(values, TensorPlan(4, "inner_product"), progress=cancel)
    with pytest.raises(Cancelled):
        prepare_array(values, TensorPlan(4), progress=cancel)
    with pytest.raises(Cancelled):
        quantized.dequantized(cancel)
