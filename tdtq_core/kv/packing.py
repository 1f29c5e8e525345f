"""Indices of b bits side by side, eight of them in b bytes, lowest bits first."""

from __future__ import annotations

import torch

_GROUP = 8


def pack(indices: torch.Tensor, bits: int) -> torch.Tensor:
    """Return (..., d) `indices` below ``2**bits`` as (..., ceil(d bits / 8)) uint8."""
    width = indices.shape[-1]
    padded = torch.nn.functional.pad(indices, (0, -width % _GROUP))
    groups = padded.unflatten(-1, (-1, _GROUP))
    words = torch.zeros(groups.shape[:-1], dtype=torch.int64, device=indices.device)
    for place in range(_GROUP):
        words |= groups[..., place].long() << (bits * place)
    parts = [((words >> (8 * place)) & 255).to(torch.uint8) for place in range(bits)]
    return torch.stack(parts, -1).flatten(-2)[..., : -(-width * bits // 8)].contiguous()


def unpack(packed: torch.Tensor, bits: int, width: int) -> torch.Tensor:
    """Return the (..., `width`) int64 indices that `pack` packed."""
    padded = torch.nn.functional.pad(packed, (0, -packed.shape[-1] % bits))
    groups = padded.unflatten(-1, (-1, bits))
    words = torch.zeros(groups.shape[:-1], dtype=torch.int64, device=packed.device)
    for place in range(bits):
        words |= groups[..., place].long() << (8 * place)
    mask = (1 << bits) - 1
    parts = [(words >> (bits * place)) & mask for place in range(_GROUP)]
    return torch.stack(parts, -1).flatten(-2)[..., :width]
