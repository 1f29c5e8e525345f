"""TurboQuant in torch: the tables of `tdtq_core.quantizers`, without signs, on any device.

Sums of matrix products are in no fixed order here, so a coordinate within a rounding of a boundary
may fall on its other side; all else agrees with `TurboQuantizer` and `TurboProductQuantizer`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch

from tdtq_core.errors import TensorError
from tdtq_core.kv.packing import pack, unpack
from tdtq_core.kv.plan import Part, Variant
from tdtq_core.kv.tables import codebook_on, projection_on, rotation_on
from tdtq_core.quantizers.projection import estimate_scale


@dataclass(frozen=True, eq=False)
class Packed:
    """Vectors as stored.

    Attributes
    ----------
    indices
        (..., bytes) uint8, bits packed.
    norms
        (..., n) float16 or float32: the norm and, with inner products above 1 bit, that of the
        residual relative to it.
    """

    indices: torch.Tensor
    norms: torch.Tensor

    def mapped(self, change: Callable[[torch.Tensor], torch.Tensor]) -> Packed:
        """Return what `change` makes of both tensors, which share all axes but the last."""
        return Packed(change(self.indices), change(self.norms))

    @property
    def tensors(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Both tensors."""
        return self.indices, self.norms


def encode(values: torch.Tensor, part: Part) -> Packed:
    """Return (..., d) `values` of any float type, packed.

    Raises
    ------
    TensorError
        If a norm cannot be stored: NaN, infinite, or above 65504 in 16 bits.
    OptionError
        If d is not in 2..1024.
    """
    with _in_float32(values.device):
        vectors = values.float()
        norms = torch.linalg.vector_norm(vectors, dim=-1, keepdim=True)
        directions = vectors / norms.clamp_min(torch.finfo(torch.float32).tiny)
        coordinates = directions @ rotation_on(values.device, part.width, part.seed).T
        if part.variant is Variant.mse:
            indices = _levels(coordinates, part.bits)
        else:
            indices, residual_norms = _project(coordinates, part)
            norms = torch.cat([norms, residual_norms], -1)[..., : part.norms]
        return Packed(pack(indices, part.bits), _stored(norms, part))


def decode(packed: Packed, part: Part) -> torch.Tensor:
    """Return the (..., d) float32 vectors that `packed` stands for."""
    device = packed.indices.device
    with _in_float32(device):
        indices = unpack(packed.indices, part.bits, part.width)
        norms = packed.norms.float()
        if part.variant is Variant.mse:
            coordinates = _centroids(indices, part.width, part.bits)
        else:
            coordinates = _centroids(indices >> 1, part.width, part.bits - 1)
            length = norms[..., 1:] if part.norms > 1 else 1.0
            coordinates = coordinates + length * _estimate(indices & 1, part)
        return (coordinates @ rotation_on(device, part.width, part.seed)) * norms[..., :1]


@contextmanager
def _in_float32(device: torch.device) -> Iterator[None]:
    """Compute without gradients, and in float32 even where a model runs in mixed precision."""
    with torch.no_grad(), torch.autocast(device.type, enabled=False):
        yield


def _levels(coordinates: torch.Tensor, bits: int) -> torch.Tensor:
    _, boundaries = codebook_on(coordinates.device, coordinates.shape[-1], bits)
    return torch.bucketize(coordinates, boundaries, out_int32=True)


def _centroids(levels: torch.Tensor, width: int, bits: int) -> torch.Tensor:
    centroids, _ = codebook_on(levels.device, width, bits)
    return centroids[levels]


def _project(coordinates: torch.Tensor, part: Part) -> tuple[torch.Tensor, torch.Tensor]:
    """Return indices whose lowest bit is the sign of the projected residual, and its norm."""
    levels = _levels(coordinates, part.bits - 1)
    residuals = coordinates - _centroids(levels, part.width, part.bits - 1)
    projected = residuals @ projection_on(coordinates.device, part.width, part.seed).T
    lengths = torch.linalg.vector_norm(residuals, dim=-1, keepdim=True)
    return 2 * levels + (projected >= 0), lengths


def _estimate(signs: torch.Tensor, part: Part) -> torch.Tensor:
    """Return the residual that `signs`, 0 or 1, stand for, if its norm is 1."""
    projection = projection_on(signs.device, part.width, part.seed)
    return estimate_scale(part.width) * ((2 * signs - 1).float() @ projection)


def _stored(norms: torch.Tensor, part: Part) -> torch.Tensor:
    stored = norms.to(torch.float16 if part.norm_bits == 16 else torch.float32)
    if not bool(torch.isfinite(stored).all()):
        raise TensorError(
            f"Keys or values hold NaN or infinities, or norms that {part.norm_bits} bits cannot.",
            "Use norms of 32 bits if the model itself gives finite numbers.",
        )
    return stored
