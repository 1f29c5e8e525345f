"""The quantizers' rotations, projections and codebooks as tensors, one copy per device."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import torch

from tdtq_core.quantizers.lloyd_max import float32_table
from tdtq_core.quantizers.projection import padded_projection
from tdtq_core.quantizers.rotation import padded_rotation


@lru_cache(maxsize=32)
def rotation_on(device: torch.device, width: int, seed: int) -> torch.Tensor:
    """Return the (d, d) rotation R of `seed`; ``y = R x``.

    Raises
    ------
    OptionError
        If `width` is not in 2..1024.
    """
    return _tensor(padded_rotation(width, seed)[1][:width, :width], device)


@lru_cache(maxsize=32)
def projection_on(device: torch.device, width: int, seed: int) -> torch.Tensor:
    """Return the (d, d) matrix S of normal numbers that residuals are projected with."""
    return _tensor(padded_projection(width, seed)[1][:width, :width], device)


@lru_cache(maxsize=64)
def codebook_on(device: torch.device, width: int, bits: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return (2^b,) centroids and (2^b - 1,) boundaries; at 0 bits the centroid is zero."""
    if bits == 0:
        return torch.zeros(1, device=device), torch.zeros(0, device=device)
    centroids, boundaries = float32_table(width, bits)
    return _tensor(centroids, device), _tensor(boundaries, device)


def _tensor(array: npt.NDArray[np.float32], device: torch.device) -> torch.Tensor:
    # A copy: torch warns of arrays that cannot be written to.
    return torch.from_numpy(array.copy()).to(device)
