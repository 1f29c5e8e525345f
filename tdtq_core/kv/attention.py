"""What quantized keys and values change in the output of attention."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch

from tdtq_core.kv.cache import QuantizedKVCache
from tdtq_core.kv.plan import KVPlan


@dataclass(frozen=True)
class AttentionError:
    """Errors relative to what they are errors of, as root mean squares.

    Attributes
    ----------
    scores
        Of ``Q K^T``, each query's mean over the keys taken away: softmax does not see it.
    output
        Of ``softmax(Q K^T / sqrt(d)) V``.
    bits_per_value
        Bits that a number of the keys and values took, norms included.
    """

    scores: float
    output: float
    bits_per_value: float


def split_heads(rows: torch.Tensor, heads: int) -> torch.Tensor:
    """Return (tokens, heads d) as (1, heads, tokens, d)."""
    return rows.unflatten(-1, (heads, -1)).transpose(0, 1).unsqueeze(0)


def attention_error(
    queries: torch.Tensor, keys: torch.Tensor, values: torch.Tensor, plan: KVPlan
) -> AttentionError:
    """Return what `plan` does to the attention of (batch, heads, tokens, d) states.

    Raises
    ------
    TensorError
        If keys or values hold NaN or infinities.
    OptionError
        If their shapes do not fit the plan.
    """
    cache = QuantizedKVCache(plan)
    cache.append(keys, values)
    changed_keys, changed_values = cache.read()
    attend = torch.nn.functional.scaled_dot_product_attention
    return AttentionError(
        scores=relative_error(_scores(queries, changed_keys), _scores(queries, keys)),
        output=relative_error(
            attend(queries, changed_keys, changed_values), attend(queries, keys, values)
        ),
        bits_per_value=cache.memory().bits_per_value,
    )


def relative_error(changed: torch.Tensor, original: torch.Tensor) -> float:
    """Return ``|changed - original| / |original|``; 0 if both are zero, infinite if one is."""
    difference = float(torch.linalg.vector_norm((changed - original).double()))
    length = float(torch.linalg.vector_norm(original.double()))
    if not length:
        return math.inf if difference else 0.0
    return difference / length


def _scores(queries: torch.Tensor, keys: torch.Tensor) -> torch.Tensor:
    scores = queries @ keys.transpose(-1, -2)
    return scores - scores.mean(-1, keepdim=True)
