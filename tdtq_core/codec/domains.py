"""The coordinates in which attributes are put on a grid: equal steps there look equal.

- rotation: x, y, z of a quaternion whose w is the largest part and positive;
- scale: log-scales, as they are;
- opacity: its logarithm, because a weight changes by the same share as the opacity;
- base_color: brightness and two differences, an orthonormal turn of red, green and blue;
- position, harmonics: as they are.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.codec import domain_kernels as kernels
from tdtq_core.codec.conditioning import OPACITY_LOGITS
from tdtq_core.quantizers import Matrix
from tdtq_core.quantizers.grid import LARGEST
from tdtq_core.quantizers.normals import logarithm

SPANS = {"rotation": 2.0, "scale": 16.0, "opacity": 6.0, "base_color": 3.5449077018110318}
"""Length that the bits of a grid divide: quaternions from -1 to 1; scales over 16 powers of e;
opacities from 0.0025 to 1; base colours, for 8 bits, in steps of 1/256 of what is seen."""

_OPPONENT = np.array([[1.0, 1.0, 1.0], [1.0, 0.0, -1.0], [1.0, -2.0, 1.0]])
_OPPONENT /= np.sqrt([[3.0], [2.0], [6.0]])

_LN_2 = 0.6931471805599453
_TERMS = 20


def to_grid(name: str, values: Matrix) -> Matrix:
    """Return the (N, c) coordinates on the grid of conditioned (N, d) values."""
    if name == "rotation":
        return np.ascontiguousarray(values[:, 1:])
    if name == "opacity":
        logits = values.astype(np.float64)
        return np.asarray(-np.log1p(np.exp(-logits)), np.float32)
    if name == "base_color":
        return _opponent(values)
    return values


def from_grid(name: str, coordinates: Matrix) -> Matrix:
    """Undo `to_grid` on (N, d) `coordinates`, bit for bit the same on every machine."""
    if name == "rotation":
        return _quaternions(coordinates.astype(np.float64))
    if name == "opacity":
        return _logits(coordinates.astype(np.float64))
    if name == "base_color":
        first, second, third = (coordinates[:, k, None].astype(np.float64) for k in range(3))
        rgb = (first * _OPPONENT[0] + second * _OPPONENT[1]) + third * _OPPONENT[2]
        return np.asarray(np.clip(rgb, -LARGEST, LARGEST), np.float32)
    return coordinates


def grid_width(name: str, width: int) -> int:
    """Return how many coordinates the `width` values of an attribute have on the grid."""
    return width - 1 if name == "rotation" else width


def span_of(name: str, values: Matrix, weights: npt.NDArray[np.float64]) -> float:
    """Return the length that the bits of a grid divide, in units of its (N, d) coordinates.

    Positions: the edge of a cube that points fill as widely as these do, each counted by its
    weight; so a few that are far away do not coarsen the others.
    """
    if name in SPANS:
        return SPANS[name]
    total = weights.sum()
    if name != "position" or not total > 0.0:
        return 0.0
    return float(np.sqrt(12.0 * kernels.variances(values, weights, total).mean()))


def _opponent(colors: Matrix) -> Matrix:
    turned = np.empty_like(colors)
    kernels.turn_colors(colors, _OPPONENT, turned)
    return turned


def _quaternions(parts: npt.NDArray[np.float64]) -> Matrix:
    x, y, z = parts.T
    square = (x * x + y * y) + z * z
    return np.stack([np.sqrt(np.maximum(1.0 - square, 0.0)), x, y, z], axis=1).astype(np.float32)


def _logits(logarithms: npt.NDArray[np.float64]) -> Matrix:
    """Return ln(o / (1 - o)) of ln o, within what conditioning leaves."""
    low, high = OPACITY_LOGITS
    levels, places = np.unique(logarithms, return_inverse=True)
    levels = np.clip(levels, 4.0 * low, -1e-9)
    logits = np.clip(levels - logarithm(1.0 - _exponential(levels)), low, high)
    return np.asarray(logits[places.reshape(logarithms.shape)], np.float32)


def _exponential(x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return e^x to about 1e-16 and without a library, for x in -700 to 700."""
    whole = np.rint(x / _LN_2)
    rest, series = x - whole * _LN_2, np.ones_like(x)
    for k in range(_TERMS, 0, -1):
        series = 1.0 + series * rest / k
    return np.ldexp(series, whole.astype(np.int32))
