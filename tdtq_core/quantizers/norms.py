"""The lengths of vectors in 16 or 32 bits, without overflow and without loss at small scale.

A float16 reaches only from 6e-5 to 65504. The lengths are divided by one power of two that puts the
largest of them just below 2^15: then every length within 2e8 of the largest keeps a relative
precision of 2^-11, whatever the scene's units. The exponent is stored as a float32 whole number.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError, SceneError

NORM_BITS = (16, 32)

_TOP = 15
_EXPONENTS = range(-200, 201)


def norm_dtype(norm_bits: int) -> type[np.floating[Any]]:
    """Return the type that stores norms in `norm_bits` bits.

    Raises
    ------
    OptionError
        If that is neither 16 nor 32.
    """
    if norm_bits not in NORM_BITS:
        raise OptionError(f"Norms of {norm_bits} bits do not exist; use 16 or 32.")
    return np.float16 if norm_bits == 16 else np.float32


def pack_norms(
    norms: npt.NDArray[np.float64], norm_bits: int
) -> tuple[npt.NDArray[Any], npt.NDArray[np.float32]]:
    """Return the (N,) `norms` as stored, and the (1,) exponent of two that they were divided by."""
    largest = float(norms.max()) if norms.size else 0.0
    exponent = int(np.frexp(largest)[1]) - _TOP if largest > 0 else 0
    stored = np.ldexp(norms, -exponent).astype(norm_dtype(norm_bits))
    return stored, np.array([exponent], np.float32)


def unpack_norms(stored: npt.NDArray[Any], exponent: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Return the (N,) float64 norms that `pack_norms` stored.

    Raises
    ------
    SceneError
        If they cannot have come from `pack_norms`: not finite, negative, or a senseless exponent.
    """
    if exponent.shape != (1,) or float(exponent[0]) not in _EXPONENTS:
        raise SceneError("The scale of the stored norms makes no sense; the data is damaged.")
    if not (np.isfinite(stored).all() and stored.min(initial=0) >= 0):
        raise SceneError("The stored norms hold negative or infinite values; the data is damaged.")
    return np.ldexp(stored.astype(np.float64), int(exponent[0]))
