"""The same Gaussians, their axes renamed so that each is turned as little as possible.

A Gaussian does not change if its axes are swapped together with its scales. Of the 24 ways to turn
a cube onto itself one leaves at most 63 degrees, so that w > 0.85 and the three other parts of the
quaternion are small; where training has hardly turned Gaussians, it leaves hardly anything.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.codec.quaternion import unit
from tdtq_core.parallel import parallel_njit
from tdtq_core.quantizers import Matrix

TIE = 1e-6
"""Ways that are this near to each other are equally good; so what was turned stays as it is."""


def least_turned(quaternions: Matrix, log_scales: Matrix) -> tuple[Matrix, Matrix]:
    """Return (N, 4) unit quaternions, w first and largest, and (N, 3) log-scales in their order."""
    turned, scales = np.empty_like(quaternions), np.empty_like(log_scales)
    group = _cube_rotations()
    _turn(quaternions, log_scales, group, _axes_of(group), turned, scales)
    return turned, scales


def _cube_rotations() -> npt.NDArray[np.float64]:
    """Return the (24, 4) quaternions that turn a cube onto itself, one of each pair q, -q."""
    found = [np.eye(4)[axis] for axis in range(4)]
    for first, second in combinations(range(4), 2):
        for sign in (1.0, -1.0):
            found.append((np.eye(4)[first] + sign * np.eye(4)[second]) / np.sqrt(2.0))
    found += [np.array([1.0, *signs]) / 2.0 for signs in product((1.0, -1.0), repeat=3)]
    return np.array(found)


def _axes_of(group: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Return for each rotation onto which axis it turns x, y and z, (24, 3)."""
    w, (x, y, z) = group[:, 0], group[:, 1:].T
    columns = [
        (w * w + x * x - y * y - z * z, 2 * (x * y + w * z), 2 * (x * z - w * y)),
        (2 * (x * y - w * z), w * w - x * x + y * y - z * z, 2 * (y * z + w * x)),
        (2 * (x * z + w * y), 2 * (y * z - w * x), w * w - x * x - y * y + z * z),
    ]
    return np.asarray(np.abs(np.array(columns)).argmax(axis=1).T, np.int64)


@parallel_njit()
def _turn(quaternions: Any, scales: Any, group: Any, axes: Any, turned: Any, swapped: Any) -> None:
    for row in prange(len(quaternions)):
        w, x, y, z = unit(quaternions[row])
        best, largest = 0, -1.0
        for k in range(len(group)):
            gw, gx, gy, gz = group[k]
            part = abs(w * gw + x * gx + y * gy + z * gz)
            if part > largest + TIE:
                best, largest = k, part
        gw, gx, gy, gz = group[best, 0], -group[best, 1], -group[best, 2], -group[best, 3]
        part = w * gw - x * gx - y * gy - z * gz
        sign = 1.0 if part >= 0.0 else -1.0
        turned[row, 0] = sign * part
        turned[row, 1] = sign * (w * gx + x * gw + y * gz - z * gy)
        turned[row, 2] = sign * (w * gy - x * gz + y * gw + z * gx)
        turned[row, 3] = sign * (w * gz + x * gy - y * gx + z * gw)
        for axis in range(3):
            swapped[row, axes[best, axis]] = scales[row, axis]
