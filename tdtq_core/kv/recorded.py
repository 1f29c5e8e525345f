"""Queries, keys and values that a model once computed, as attention wants them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import torch

from tdtq_core.errors import OptionError
from tdtq_core.kv.attention import split_heads

Recorded = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
"""Queries, keys and values, (batch, heads, tokens, d)."""

Values = npt.NDArray[np.float32]


def recorded_attention(query: Values, key: Values, value: Values, heads: int | None) -> Recorded:
    """Return what one attention read.

    Parameters
    ----------
    query, key, value
        (tokens, heads d), (heads, tokens, d) or (batch, heads, tokens, d), each of the three.
    heads
        How many heads a row of (tokens, heads d) holds; None for one.

    Raises
    ------
    OptionError
        If the shapes are none of these, do not fit each other, or do not divide into the heads.
    """
    given = 1 if heads is None else heads
    queries, keys, values = (_states(torch.tensor(each), given) for each in (query, key, value))
    fits = queries.shape[:2] == keys.shape[:2] and keys.shape[:3] == values.shape[:3]
    if not fits or queries.shape[3] != keys.shape[3] or not queries.numel() * keys.numel():
        raise OptionError(
            f"Query {query.shape}, key {key.shape}, value {value.shape}: not of one attention.",
            "Store all heads of the keys and values, and as many of the queries.",
        )
    return queries, keys, values


def _states(values: torch.Tensor, heads: int) -> torch.Tensor:
    if values.dim() == 2:
        if heads < 1 or values.shape[1] % heads:
            raise OptionError(
                f"Rows of {values.shape[1]} values do not divide into {heads} heads.",
                "Name the model's number of heads with --heads.",
            )
        return split_heads(values, heads)
    if values.dim() not in (3, 4):
        raise OptionError(
            f"Queries, keys and values of {values.dim()} axes: expected 2, 3 or 4.",
            "Store (tokens, heads * d), (heads, tokens, d) or (batch, heads, tokens, d).",
        )
    return values.unsqueeze(0) if values.dim() == 3 else values
