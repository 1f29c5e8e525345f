"""Errors of attention: by hand on small cases, and on what a real vision transformer read."""

import math

import numpy as np
import pytest
import torch

from tdtq_core.errors import OptionError
from tdtq_core.kv.attention import attention_error, relative_error
from tdtq_core.kv.attention_table import attention_table
from tdtq_core.kv.cache import QuantizedKVCache
from tdtq_core.kv.plan import KVPlan, Per, Variant, vector_plan
from tdtq_core.kv.recorded import recorded_attention
from tdtq_core.kv.triples import find_triples
from tdtq_core.quantizers.lloyd_max import lloyd_max


def test_the_error_is_that_of_attention_written_out(states):
    queries, keys, values = states(3, 2, 3, 11, 16)
    plan = KVPlan(vector_plan(3), vector_plan(4))
    found = attention_error(queries, keys, values, plan)

    def attend(keys, values):
        return ((queries @ keys.mT) / 4.0).softmax(-1) @ values

    cache = QuantizedKVCache(plan)
    cache.append(keys, values)
    changed = attend(*cache.read())
    expected = float((changed - attend(keys, values)).norm() / attend(keys, values).norm())
    assert found.output == pytest.approx(expected, rel=1e-4)
    assert found.bits_per_value == 3.5 + 16 / 16


@pytest.mark.parametrize("bits", [2, 4])
def test_scores_of_unlike_keys_are_off_by_the_distortion(bits, states):
    queries, keys, values = states(3, 1, 1, 400, 64)
    error = attention_error(queries, keys, values, KVPlan.uniform(vector_plan(bits)))
    assert error.scores == pytest.approx(lloyd_max(64, bits).distortion ** 0.5, rel=0.1)


def test_equal_tensors_have_no_error():
    assert relative_error(torch.zeros(3), torch.zeros(3)) == 0.0
    assert relative_error(torch.ones(4), torch.full((4,), 2.0)) == pytest.approx(0.5)


def test_any_error_of_nothing_is_infinite():
    assert relative_error(torch.ones(3), torch.zeros(3)) == math.inf


def test_triples_are_found_by_their_last_word():
    names = ["a_query", "a_key", "a_value", "b.q", "b.k", "b.v", "c_query", "c_key", "bias"]
    names += ["Keys", "QUERIES", "values"]
    triples = {each.layer: (each.query, each.key, each.value) for each in find_triples(names)}
    assert triples == {
        "a": ("a_query", "a_key", "a_value"),
        "b": ("b.q", "b.k", "b.v"),
        "": ("QUERIES", "Keys", "values"),
    }


@pytest.mark.parametrize("shape", [(20, 32), (2, 20, 16), (1, 2, 20, 16)])
def test_recorded_arrays_may_have_two_to_four_axes(shape):
    values = np.random.default_rng(0).normal(size=shape).astype(np.float32)
    for states in recorded_attention(values, values, values, 2):
        assert states.shape == (1, 2, 20, 16)


@pytest.mark.parametrize("heads", [0, -1, -2, 5])
def test_rows_that_do_not_divide_into_heads_are_refused(heads):
    values = np.zeros((20, 32), np.float32)
    with pytest.raises(OptionError, match=f"into {heads} heads"):
        recorded_attention(values, values, values, heads)


@pytest.mark.parametrize("shape", [(5,), (1, 1, 2, 3, 4), (0, 32)])
def test_other_shapes_are_refused(shape):
    values = np.zeros(shape, np.float32)
    with pytest.raises(OptionError):
        recorded_attention(values, values, values, 2)


@pytest.fixture(scope="module")
def vision(models):
    """Attention of layers 0, 5 and 11 of a ViT-S/14: 257 tokens, 6 heads of 64."""
    with np.load(models / "vit_kv" / "vit_s14_qkv.npz") as arrays:
        triples = [each for each in find_triples(arrays) if each.layer.startswith("fox")]
        assert len(triples) == 3
        return [
            recorded_attention(arrays[each.query], arrays[each.key], arrays[each.value], 6)
            for each in triples
        ]


@pytest.mark.shared_data
def test_on_a_vision_transformer_the_mse_variant_is_always_better(vision):
    cells = attention_table(vision, [2, 4])
    errors = {(cell.bits, cell.variant, cell.per): cell.error.output for cell in cells}
    for bits in (2, 4):
        for per in Per:
            assert 1.6 * errors[bits, Variant.mse, per] < errors[bits, Variant.inner_product, per]
            assert 2.5 * errors[4, Variant.mse, per] < errors[2, Variant.mse, per]
    assert errors[4, Variant.mse, Per.row] < 0.15


@pytest.mark.shared_data
@pytest.mark.parametrize("per", Per)
def test_on_a_vision_transformer_the_keys_have_a_mean_that_is_worth_keeping(vision, per):
    errors = [
        attention_error(*layer, KVPlan(vector_plan(4, centred=centred), vector_plan(4), per)).output
        for centred in (False, True)
        for layer in vision
    ]
    assert sum(errors[3:]) < 0.85 * sum(errors[:3])
