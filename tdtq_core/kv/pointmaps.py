"""How far the points of a quantized model are from those of the model itself."""

from __future__ import annotations

import math

import torch

from tdtq_core.errors import OptionError


def pointmap_error(points: torch.Tensor, original: torch.Tensor) -> float:
    """Return the mean squared distance of (..., 3) `points` from `original`, per coordinate.

    Raises
    ------
    OptionError
        If the shapes differ or the last axis is not of length 3.
    """
    if points.shape != original.shape or original.shape[-1:] != (3,) or not original.numel():
        raise OptionError(
            f"Point maps of shapes {tuple(points.shape)} and {tuple(original.shape)}: "
            "expected (..., 3), alike and not empty."
        )
    return float((points.double() - original.double()).square().mean())


def pointmap_psnr(points: torch.Tensor, original: torch.Tensor) -> float:
    """Return ``10 log10(peak^2 / error)`` in dB; infinite if nothing changed.

    The peak is the longest side of the box around the original points, so the figure does not
    depend on the model's unit. 3DTurboQuant does not say which peak it takes.

    Raises
    ------
    OptionError
        As `pointmap_error`.
    """
    error = pointmap_error(points, original)
    if error == 0.0:
        return math.inf
    flat = original.double().flatten(0, -2)
    peak = float((flat.amax(0) - flat.amin(0)).max())
    return 10.0 * math.log10(peak**2 / error) if peak else -math.inf
