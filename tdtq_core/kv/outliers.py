"""Channels that stand out: found once per head, moved to the front, and back."""

from __future__ import annotations

import torch


def loudest_first(values: torch.Tensor) -> torch.Tensor:
    """Return the (heads, d) int16 order of the channels by mean absolute value, largest first.

    Parameters
    ----------
    values
        (batch, heads, tokens, d).
    """
    loudness = values.float().abs().mean(dim=(0, 2))
    return torch.argsort(loudness, dim=-1, descending=True, stable=True).to(torch.int16)


def in_order(values: torch.Tensor, order: torch.Tensor) -> torch.Tensor:
    """Return (batch, heads, tokens, d) `values` with each head's channels in its `order`."""
    places = order.long()[None, :, None, :].expand_as(values)
    return values.gather(-1, places)


def back_in_place(values: torch.Tensor, order: torch.Tensor) -> torch.Tensor:
    """Undo `in_order`."""
    return in_order(values, torch.argsort(order.long(), dim=-1))
