"""Indices of b bits side by side in one stream, lowest bits first.

The stream is cut where indices and bytes meet: every 8 / g indices fill b / g bytes, with g the
greatest common divisor of b and 8. A word holds one such group.
"""

from __future__ import annotations

from math import gcd

import torch


def pack(indices: torch.Tensor, bits: int) -> torch.Tensor:
    """Return (..., d) `indices` below ``2**bits`` as (..., ceil(d bits / 8)) uint8."""
    count, size, dtype = _group(bits)
    width = indices.shape[-1]
    groups = torch.nn.functional.pad(indices.to(dtype), (0, -width % count)).unflatten(
        -1, (-1, count)
    )
    words = groups[..., 0].clone()
    for place in range(1, count):
        words |= groups[..., place] << (bits * place)
    parts = [(words >> (8 * place) & 255).to(torch.uint8) for place in range(size)]
    return torch.stack(parts, -1).flatten(-2)[..., : -(-width * bits // 8)].contiguous()


def unpack(packed: torch.Tensor, bits: int, width: int) -> torch.Tensor:
    """Return the (..., `width`) int32 indices that `pack` packed."""
    count, size, dtype = _group(bits)
    padded = torch.nn.functional.pad(packed, (0, -packed.shape[-1] % size))
    groups = padded.unflatten(-1, (-1, size))
    words = groups[..., 0].to(dtype)
    for place in range(1, size):
        words |= groups[..., place].to(dtype) << (8 * place)
    mask = (1 << bits) - 1
    parts = [(words >> (bits * place) & mask).int() for place in range(count)]
    return torch.stack(parts, -1).flatten(-2)[..., :width]


def _group(bits: int) -> tuple[int, int, torch.dtype]:
    """Return indices and bytes of a group, and the narrowest type that holds it."""
    common = gcd(bits, 8)
    size = bits // common
    dtype = torch.uint8 if size == 1 else torch.int32 if size == 3 else torch.int64
    return 8 // common, size, dtype
