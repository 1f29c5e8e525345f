"""Attention that multiplies by hand: its projections' outputs are quantized by forward hooks.

These are the classes Attention and CrossAttention of CroCo and DUSt3R, and of the vision
transformers that share their layout: ``qkv`` gives queries, keys and values side by side, or
``projk`` and ``projv`` give keys and values. Rows are quantized as projected, before a rotary
embedding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import nn

from tdtq_core.errors import OptionError
from tdtq_core.kv.passage import Passage

Hook = Callable[[nn.Module, Any, torch.Tensor], torch.Tensor]
Handle = Any


def attention_modules(model: nn.Module) -> Iterator[tuple[str, nn.Module]]:
    """Yield the names and modules of the attention that `quantize_projections` knows."""
    for name, module in model.named_modules():
        if "Attention" in type(module).__name__ and (_is_fused(module) or _is_split(module)):
            yield name, module


def quantize_projections(module: nn.Module, passage: Passage) -> list[Handle]:
    """Send the keys and values that `module` projects through `passage`; return the hooks.

    Raises
    ------
    OptionError
        If the rows do not divide into the heads that `module` names.
    """
    heads = int(getattr(module, "num_heads", 1))
    if _is_fused(module):
        fused: Any = module.qkv
        return [fused.register_forward_hook(_fused_hook(heads, passage))]
    keys: Any = module.projk
    values: Any = module.projv
    return [
        keys.register_forward_hook(_single_hook(heads, passage.keys)),
        values.register_forward_hook(_single_hook(heads, passage.values)),
    ]


def _is_fused(module: nn.Module) -> bool:
    qkv = getattr(module, "qkv", None)
    return isinstance(qkv, nn.Linear) and qkv.out_features == 3 * qkv.in_features


def _is_split(module: nn.Module) -> bool:
    return all(isinstance(getattr(module, name, None), nn.Linear) for name in ("projk", "projv"))


def _fused_hook(heads: int, passage: Passage) -> Hook:
    def hook(_module: nn.Module, _inputs: Any, output: torch.Tensor) -> torch.Tensor:
        queries, keys, values = output.chunk(3, dim=-1)
        quantized = _by_heads(keys, heads, passage.keys), _by_heads(values, heads, passage.values)
        return torch.cat([queries, *quantized], -1)

    return hook


def _single_hook(heads: int, through: Callable[[torch.Tensor], torch.Tensor]) -> Hook:
    def hook(_module: nn.Module, _inputs: Any, output: torch.Tensor) -> torch.Tensor:
        return _by_heads(output, heads, through)

    return hook


def _by_heads(
    rows: torch.Tensor, heads: int, through: Callable[[torch.Tensor], torch.Tensor]
) -> torch.Tensor:
    """Send (..., tokens, heads d) `rows` through as (batch, heads, tokens, d)."""
    if rows.shape[-1] % heads:
        raise OptionError(f"Rows of {rows.shape[-1]} values do not divide into {heads} heads.")
    states = rows.reshape(-1, *rows.shape[-2:]).unflatten(-1, (heads, -1)).transpose(1, 2)
    return through(states).transpose(1, 2).reshape(rows.shape)
