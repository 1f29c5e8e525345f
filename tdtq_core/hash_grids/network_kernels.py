"""Layers of small networks without biases, one vector at a time."""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

from numba import float32, njit

_ZERO = float32(0.0)


@njit(cache=True, nogil=True, fastmath={"contract"})
def layer(weights, values, out):
    """Fill `out` (n,) with `values` (m,) times `weights` (m, n).

    ReLU leaves many zeros in a hidden layer, and their rows of weights are passed over.
    """
    out[:] = _ZERO
    for i in range(values.size):
        value = values[i]
        if value != _ZERO:
            for j in range(out.size):
                out[j] += value * weights[i, j]


@njit(cache=True, nogil=True, inline="always")
def rectify(values):
    """Apply ReLU in place."""
    for j in range(values.size):
        values[j] = max(values[j], _ZERO)
