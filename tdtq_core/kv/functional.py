"""Attention through torch's own functions: keys and values are quantized where it is called.

A mode sees every call of ``scaled_dot_product_attention``, however a model came by the function,
and of ``nn.MultiheadAttention``'s arithmetic, whose fast path torch leaves while a mode is active.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from math import prod
from typing import Any

import torch
from torch.nn import functional
from torch.overrides import TorchFunctionMode

from tdtq_core.errors import OptionError
from tdtq_core.kv.passage import Passage

_MULTI_HEAD = inspect.signature(functional.multi_head_attention_forward)


class QuantizedAttention(TorchFunctionMode):  # type: ignore[misc]
    """Within this mode, keys and values pass through `passage` on their way into attention.

    Attributes
    ----------
    inside
        How many modules are at work whose projections are quantized already; while there are any,
        calls are left alone.
    """

    def __init__(self, passage: Passage) -> None:
        super().__init__()
        self.passage = passage
        self.inside = 0

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        """Quantize the arguments of attention; every other function is called as it is."""
        options = dict(kwargs or {})
        if not self.inside and func is functional.scaled_dot_product_attention:
            args, options = _quantized_call(self.passage, args, options)
        elif not self.inside and func is functional.multi_head_attention_forward:
            args, options = _quantized_multi_head(self.passage, args, options)
        return func(*args, **options)


def _quantized_call(
    passage: Passage, args: tuple[Any, ...], options: dict[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return the arguments of ``scaled_dot_product_attention``, keys and values quantized."""
    named = dict(zip(("query", "key", "value"), args[:3], strict=False)) | options
    named["key"] = _batched(named["key"], passage.keys)
    named["value"] = _batched(named["value"], passage.values)
    return (named.pop("query"), named.pop("key"), named.pop("value"), *args[3:]), named


def _batched(states: torch.Tensor, through: Callable[[torch.Tensor], torch.Tensor]) -> torch.Tensor:
    """Send (..., tokens, d) `states` through; four axes and more have heads before the tokens."""
    has_heads = states.dim() > 3
    heads = states.shape[-3] if has_heads else 1
    batch = prod(states.shape[: -3 if has_heads else -2])
    return through(states.reshape(batch, heads, *states.shape[-2:])).reshape(states.shape)


def _quantized_multi_head(
    passage: Passage, args: tuple[Any, ...], options: dict[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return the arguments of ``multi_head_attention_forward`` with keys and values given.

    Raises
    ------
    OptionError
        If the module adds keys and values of its own.
    """
    bound = _MULTI_HEAD.bind(*args, **options)
    call = bound.arguments
    if call.get("bias_k") is not None or call.get("add_zero_attn"):
        raise OptionError(
            "nn.MultiheadAttention with add_bias_kv or add_zero_attn cannot be quantized.",
            "Leave this module out, or build it without them.",
        )
    keys, values = _projected(call)
    heads = int(call["num_heads"])
    bound.arguments["static_k"] = _as_static(keys, heads, passage.keys)
    bound.arguments["static_v"] = _as_static(values, heads, passage.values)
    return bound.args, bound.kwargs


def _projected(call: Mapping[str, Any]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the projected keys and values, (tokens, batch, heads d)."""
    biases = call["in_proj_bias"]
    bias = (None,) * 3 if biases is None else biases.chunk(3)
    if call.get("use_separate_proj_weight"):
        weights = call["k_proj_weight"], call["v_proj_weight"]
    else:
        weights = call["in_proj_weight"].chunk(3)[1:]
    keys = functional.linear(call["key"], weights[0], bias[1])
    values = functional.linear(call["value"], weights[1], bias[2])
    return (keys, values) if keys.dim() == 3 else (keys.unsqueeze(1), values.unsqueeze(1))


def _as_static(
    states: torch.Tensor, heads: int, through: Callable[[torch.Tensor], torch.Tensor]
) -> torch.Tensor:
    """Send (tokens, batch, heads d) through and return (batch heads, tokens, d)."""
    shaped = states.unflatten(-1, (heads, -1)).permute(1, 2, 0, 3)
    return through(shaped).flatten(0, 1)
