"""The context quantizes what every kind of attention reads, once, and leaves no trace."""

import pytest
import torch
from torch import nn
from torch.nn import functional

from tdtq_core.errors import OptionError
from tdtq_core.kv.passage import Passage
from tdtq_core.kv.plan import KVPlan, Per, vector_plan
from tdtq_core.kv.quantized_attention import quantized_attention

WIDTH, HEADS, TOKENS = 32, 4, 9
PLANS = [KVPlan(vector_plan(3), vector_plan(2), per) for per in Per]


class Called(nn.Module):
    """Attention through torch's function, without a projection that has a known name."""

    def __init__(self, positional=True):
        super().__init__()
        self.positional = positional

    def forward(self, query, key, value):
        if self.positional:
            return functional.scaled_dot_product_attention(query, key, value, None, 0.0, True)
        return functional.scaled_dot_product_attention(query=query, key=key, value=value)


class FusedAttention(nn.Module):
    """As in timm: ``qkv`` and torch's function, which must not be quantized a second time."""

    def __init__(self):
        super().__init__()
        self.num_heads = HEADS
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)

    def forward(self, x):
        shaped = self.qkv(x).reshape(*x.shape[:2], 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        return functional.scaled_dot_product_attention(*shaped.unbind(0))


def _heads(rows):
    return rows.unflatten(-1, (HEADS, -1)).transpose(1, 2)


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("positional", [True, False])
def test_what_is_called_reads_quantized_keys_and_values(plan, positional, states):
    model = Called(positional)
    query, key, value = states(3, 2, HEADS, TOKENS, 16)
    with quantized_attention(model, plan) as passage:
        found = model(query, key, value)
    other = Passage(plan)
    assert torch.equal(found, model(query, other.keys(key), other.values(value)))
    assert (passage.tensors, passage.memory) == (2, other.memory)
    assert passage.seconds > 0


def test_states_without_axes_of_batch_and_heads_are_single_heads(states):
    model, plan = Called(False), PLANS[1]
    query, key, value = states(3, 2, TOKENS, 16)
    with quantized_attention(model, plan) as passage:
        found = model(query, key, value)
        flat = model(query[0], key[0], value[0])
    assert passage.tensors == 4
    assert flat.shape == (TOKENS, 16)
    assert torch.allclose(flat, found[0], atol=1e-5)


def test_attention_to_no_tokens_is_left_alone(states):
    model = Called(False)
    none = states(1, HEADS, 0, 16)
    with quantized_attention(nn.ModuleList([model]), PLANS[0]):
        assert model(states(1, HEADS, TOKENS, 16), none, none).shape == (1, HEADS, TOKENS, 16)


@pytest.mark.parametrize("plan", PLANS)
def test_fused_projections_are_quantized_once(plan, states):
    model = FusedAttention()
    x = states(2, TOKENS, WIDTH)
    with torch.no_grad(), quantized_attention(model, plan) as passage:
        found = model(x)
    queries, keys, values = map(_heads, model.qkv(x).detach().chunk(3, -1))
    other = Passage(plan)
    expected = functional.scaled_dot_product_attention(
        queries, other.keys(keys), other.values(values)
    )
    assert torch.equal(found, expected)
    assert passage.tensors == 2


MULTI_HEAD = {
    "self, first": {"batch_first": True},
    "tokens first": {},
    "no bias": {"bias": False},
    "other widths": {"kdim": 24, "vdim": 40},
}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("options", MULTI_HEAD.values(), ids=MULTI_HEAD)
@pytest.mark.parametrize("need_weights", [True, False])
def test_multi_head_attention_reads_quantized_keys_and_values(plan, options, need_weights, states):
    model = nn.MultiheadAttention(WIDTH, HEADS, **options).eval()
    first = options.get("batch_first", False)
    query = states(2, TOKENS, WIDTH)
    key, value = states(2, 5, model.kdim, seed=1), states(2, 5, model.vdim, seed=2)
    inputs = [query, key, value] if first else [x.transpose(0, 1) for x in (query, key, value)]
    with torch.no_grad(), quantized_attention(model, plan) as passage:
        found, _ = model(*inputs, need_weights=need_weights)
    expected = _by_hand(model, query, key, value, Passage(plan))
    assert torch.allclose(found if first else found.transpose(0, 1), expected, atol=1e-5)
    assert passage.tensors == 2


@torch.no_grad()
def _by_hand(model, query, key, value, passage):
    if model.in_proj_weight is None:
        weights = model.q_proj_weight, model.k_proj_weight, model.v_proj_weight
    else:
        weights = model.in_proj_weight.chunk(3)
    biases = (None,) * 3 if model.in_proj_bias is None else model.in_proj_bias.chunk(3)
    queries, keys, values = (
        _heads(functional.linear(states, weight, bias))
        for states, weight, bias in zip((query, key, value), weights, biases, strict=True)
    )
    keys, values = passage.keys(keys), passage.values(values)
    output = functional.scaled_dot_product_attention(queries, keys, values)
    return model.out_proj(output.transpose(1, 2).flatten(-2))


def test_unbatched_multi_head_attention_is_quantized_too(states):
    model = nn.MultiheadAttention(WIDTH, HEADS).eval()
    x = states(TOKENS, WIDTH)
    with torch.no_grad(), quantized_attention(model, PLANS[0]):
        found, _ = model(x, x, x)
    expected = _by_hand(model, x[None], x[None], x[None], Passage(PLANS[0]))
    assert torch.allclose(found, expected[0], atol=1e-5)


def test_the_fast_path_of_torch_does_not_slip_through(states):
    model = nn.TransformerEncoderLayer(WIDTH, HEADS, 16, batch_first=True).eval()
    x = states(2, TOKENS, WIDTH)
    with torch.no_grad(), quantized_attention(model, PLANS[0]) as passage:
        found = model(x)
    assert passage.tensors == 2
    assert not torch.allclose(found, model(x), atol=1e-3)


def test_keys_and_values_that_a_module_adds_are_refused(states):
    model = nn.MultiheadAttention(WIDTH, HEADS, add_bias_kv=True).eval()
    x = states(TOKENS, 1, WIDTH)
    with (
        pytest.raises(OptionError, match="add_bias_kv"),
        quantized_attention(model, PLANS[0]),
    ):
        model(x, x, x)


def test_nothing_is_left_behind_even_after_an_error(states):
    model = FusedAttention()
    x = states(2, TOKENS, WIDTH)
    with torch.no_grad():
        before = model(x)
        with pytest.raises(RuntimeError), quantized_attention(model, PLANS[0]):
            model(x[..., 1:])
        assert torch.equal(model(x), before)
    assert not model._forward_hooks
    assert not model._forward_pre_hooks
    assert not model.qkv._forward_hooks


def test_after_an_error_inside_a_module_calls_are_quantized_again(states):
    fused, called = FusedAttention(), Called()
    model = nn.ModuleList([fused, called])
    query, key, value = states(3, 2, HEADS, TOKENS, 16)
    with quantized_attention(model, PLANS[0]) as passage:
        with pytest.raises(RuntimeError):
            fused(states(2, TOKENS, WIDTH - 1))
        called(query, key, value)
    assert passage.tensors == 2


def test_a_model_without_attention_is_an_error(states):
    model = nn.Linear(4, 4)
    with pytest.raises(OptionError, match="no attention"), quantized_attention(model, PLANS[0]):
        model(states(2, 4))


def test_rows_that_do_not_divide_into_heads_are_refused(states):
    model = FusedAttention()
    model.num_heads = 5
    with pytest.raises(OptionError, match="5 heads"), quantized_attention(model, PLANS[0]):
        model(states(2, TOKENS, WIDTH))
