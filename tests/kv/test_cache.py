"""The cache grows token by token, takes the bytes it says, and gives back what it was given."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.errors import OptionError, TensorError
from tdtq_core.kv.cache import QuantizedKVCache
from tdtq_core.kv.plan import KVPlan, Per, Variant, VectorPlan, vector_plan


def _error(found, original):
    return float((found - original).norm() / original.norm())


@pytest.mark.parametrize("per", Per)
@pytest.mark.parametrize("variant", Variant)
def test_what_comes_back_is_close_and_of_the_same_shape_and_type(per, variant, states):
    keys, values = states(2, 3, 10, 32).half(), states(2, 3, 10, 32, seed=1).half()
    cache = QuantizedKVCache(KVPlan.uniform(vector_plan(8, variant), per))
    cache.append(keys, values)
    for found, original in zip(cache.read(), (keys, values), strict=True):
        assert found.shape == original.shape
        assert found.dtype == torch.float16
        assert 0 < _error(found.float(), original.float()) < 0.02


@settings(max_examples=20)
@given(lengths=st.lists(st.integers(1, 5), min_size=1, max_size=5), per=st.sampled_from(Per))
def test_tokens_may_come_in_any_portions(lengths, per):
    keys, values = torch.randn(2, 1, 2, sum(lengths), 16).unbind(0)
    plan = KVPlan(vector_plan(4), vector_plan(3), per)
    together, portions = QuantizedKVCache(plan), QuantizedKVCache(plan)
    together.append(keys, values)
    for pair in zip(keys.split(lengths, 2), values.split(lengths, 2), strict=True):
        portions.append(*pair)
    assert portions.tokens == sum(lengths)
    assert portions.memory() == together.memory()
    for found, expected in zip(portions.read(), together.read(), strict=True):
        assert _error(found, expected) < 1e-2


@pytest.mark.parametrize("per", Per)
@pytest.mark.parametrize("bits", [1, 3, 2.5, 8])
@pytest.mark.parametrize("variant", Variant)
def test_memory_is_what_the_plan_says(per, bits, variant, states):
    plan = vector_plan(bits, variant)
    cache = QuantizedKVCache(KVPlan.uniform(plan, per))
    cache.append(states(2, 4, 7, 64).half(), states(2, 4, 7, 64).half())
    vectors, width = (2 * 4 * 7, 64) if per is Per.head else (2 * 7, 256)
    orders = 4 * 64 * 2 if bits == 2.5 else 0
    memory = cache.memory()
    assert memory.stored == 2 * (vectors * plan.bytes_per_vector(width) + orders)
    assert memory.numbers == 2 * 2 * 4 * 7 * 64
    assert memory.original == 2 * memory.numbers
    assert memory.ratio_to(16) == pytest.approx(memory.original / memory.stored)


def test_keys_and_values_may_have_bits_of_their_own(states):
    keys, values = states(1, 2, 50, 64), states(1, 2, 50, 64, seed=1)
    cache = QuantizedKVCache(KVPlan(vector_plan(6), vector_plan(2)))
    cache.append(keys, values)
    found_keys, found_values = cache.read()
    assert _error(found_keys, keys) < 0.04
    assert _error(found_values, values) > 0.3
    assert cache.memory().bits_per_value == (6 + 2) / 2 + 16 / 64


def test_outliers_lower_the_error_where_a_few_channels_are_loud(states):
    keys = states(1, 2, 200, 64)
    keys[:, 0, :, 5:21] *= 10
    keys[:, 1, :, 40:56] *= 10
    errors = {}
    for name, plan in {"split": vector_plan(2.5), "whole": vector_plan(2)}.items():
        cache = QuantizedKVCache(KVPlan.uniform(plan))
        cache.append(keys, keys)
        errors[name] = _error(cache.read()[0], keys)
    assert errors["split"] < 0.62 * errors["whole"]


@pytest.mark.parametrize("per", Per)
@pytest.mark.parametrize("outliers", [0.0, 0.25])
def test_a_mean_in_common_costs_no_bits_when_it_is_kept_apart(per, outliers, states):
    mean = 10 * states(1, 2, 1, 32, seed=2)
    keys = states(3, 2, 60, 32) + mean
    errors = {}
    for centred in (False, True):
        plan = VectorPlan(4, outliers=outliers, centred=centred)
        cache = QuantizedKVCache(KVPlan(plan, plan, per))
        cache.append(keys[:, :, :40], keys[:, :, :40])
        cache.append(keys[:, :, 40:], keys[:, :, 40:])
        errors[centred] = _error(cache.read()[0] - mean, keys - mean)
    assert errors[True] < 0.12 < 5 * errors[True] < errors[False]


def test_the_mean_is_counted(states):
    keys = states(1, 2, 7, 32)
    sizes = []
    for centred in (False, True):
        cache = QuantizedKVCache(KVPlan.uniform(vector_plan(4, centred=centred)))
        cache.append(keys, keys)
        sizes.append(cache.memory().stored)
    assert sizes[1] - sizes[0] == 2 * 2 * 32 * 4


def test_outlier_channels_stay_those_of_the_first_tokens(states):
    first, later = states(1, 1, 40, 32), states(1, 1, 40, 32, seed=1)
    first[..., :8] *= 20
    later[..., -8:] *= 20
    cache = QuantizedKVCache(KVPlan.uniform(VectorPlan(1, outliers=0.25)))
    cache.append(first, first)
    cache.append(later, later)
    keys, _ = cache.read()
    assert _error(keys[:, :, :40], first) < _error(keys[:, :, 40:], later)


def test_crop_select_and_repeat_follow_the_tokens(states):
    keys, values = states(2, 2, 6, 16), states(2, 2, 6, 16, seed=1)
    cache = QuantizedKVCache(KVPlan.uniform(vector_plan(4)))
    cache.append(keys, values)
    before, _ = cache.read()
    cache.crop(4)
    cache.select(torch.tensor([1, 1, 0]))
    cache.repeat(2)
    expected = before[[1, 1, 0], :, :4].repeat_interleave(2, 0)
    assert torch.equal(cache.read()[0], expected)
    assert cache.memory().numbers == 2 * expected.numel()


def test_reading_an_empty_cache_is_refused():
    with pytest.raises(OptionError, match="empty"):
        QuantizedKVCache(KVPlan.uniform(vector_plan(4))).read()


def test_an_empty_cache_takes_nothing():
    memory = QuantizedKVCache(KVPlan.uniform(vector_plan(4))).memory()
    assert (memory.stored, memory.bits_per_value, memory.ratio_to(16)) == (0, 0, 0)


@pytest.mark.parametrize("per", Per)
@pytest.mark.parametrize("shape", [(2, 2, 3, 16), (1, 4, 3, 16), (1, 4, 3, 8), (1, 2, 3, 32)])
def test_tokens_of_another_shape_cannot_follow(per, shape, states):
    cache = QuantizedKVCache(KVPlan.uniform(vector_plan(2.5, centred=True), per))
    cache.append(states(1, 2, 3, 16), states(1, 2, 3, 16))
    with pytest.raises(OptionError, match="cannot follow"):
        cache.append(states(*shape), states(*shape))
    assert cache.tokens == 3


def test_no_tokens_change_nothing(states):
    cache = QuantizedKVCache(KVPlan.uniform(vector_plan(4, centred=True)))
    none, some = states(1, 2, 0, 16), states(1, 2, 3, 16)
    cache.append(none, none)
    cache.append(some, some)
    cache.append(none, none)
    assert cache.tokens == 3
    assert cache.read()[0].isfinite().all()


@pytest.mark.parametrize(("keys", "values"), [((2, 8), (2, 8)), ((1, 2, 3, 8), (1, 2, 4, 8))])
def test_shapes_that_do_not_fit_are_refused(keys, values, states):
    with pytest.raises(OptionError, match="expected"):
        QuantizedKVCache(KVPlan.uniform(vector_plan(4))).append(states(*keys), states(*values))


def test_a_refused_token_leaves_the_cache_as_it_was(states):
    cache = QuantizedKVCache(KVPlan.uniform(vector_plan(4)))
    good = states(1, 2, 3, 16)
    cache.append(good, good)
    before = cache.read()
    with pytest.raises(TensorError):
        cache.append(good, torch.full_like(good, float("nan")))
    assert all(map(torch.equal, cache.read(), before))


def test_rows_beyond_a_rotation_are_refused(states):
    cache = QuantizedKVCache(KVPlan.uniform(vector_plan(4), Per.row))
    with pytest.raises(OptionError, match="each head"):
        cache.append(states(1, 32, 1, 64), states(1, 32, 1, 64))
