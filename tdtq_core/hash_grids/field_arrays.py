"""Radiance fields as named arrays, the way ``.npz`` and ``.tdtq`` files hold them.

Beside the arrays of the grid: the matrices ``density_w1``, ``density_w2``, ``color_w1``,
``color_w2``, ``color_w3`` with a row per output; ``occ_bits`` and ``occ_res``, the packed occupancy
(x fastest, low bits first) and its cells a side; ``bounds_lo``, ``bounds_side``, ``background``,
``dt``.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.hash_grids.checks import Checked
from tdtq_core.hash_grids.encoding_kernels import HARMONICS
from tdtq_core.hash_grids.level_arrays import grid_of
from tdtq_core.hash_grids.marching import GEOMETRY
from tdtq_core.hash_grids.model import HashGrid, Matrix, RadianceField

MAX_CELLS = 512
MAX_NEURONS = 1024
SMALLEST_STEP, LARGEST_STEP = 2.0**-16, 1.0
SMALLEST_SIDE, LARGEST_SIDE = 1e-6, 1e6

REST = (
    "density_w1", "density_w2", "color_w1", "color_w2", "color_w3",
    "occ_bits", "occ_res", "bounds_lo", "bounds_side", "background", "dt",
)  # fmt: skip
"""Arrays that make a grid a field."""


def is_field(checked: Checked) -> bool:
    """Tell whether the arrays mean to be a whole field, rather than a grid alone."""
    return any(name in checked.arrays for name in REST)


def field_of(checked: Checked) -> RadianceField:
    """Return the field whose arrays are `checked`.

    Raises
    ------
    FileFormatError
        If an array is missing, or is not what the others ask for.
    """
    grid = grid_of(checked)
    density, color = _networks(checked, grid)
    return RadianceField(
        grid,
        density,
        color,
        _occupied(checked),
        checked.vector("bounds_lo"),
        checked.number("bounds_side", SMALLEST_SIDE, LARGEST_SIDE),
        checked.vector("background").astype(np.float32),
        checked.number("dt", SMALLEST_STEP, LARGEST_STEP),
    )


def _networks(
    checked: Checked, grid: HashGrid
) -> tuple[tuple[Matrix, Matrix], tuple[Matrix, Matrix, Matrix]]:
    first = _layer(checked, "density_w1", None, grid.features * len(grid.levels))
    second = _layer(checked, "density_w2", GEOMETRY, len(first))
    third = _layer(checked, "color_w1", None, GEOMETRY + HARMONICS)
    fourth = _layer(checked, "color_w2", None, len(third))
    return (first, second), (third, fourth, _layer(checked, "color_w3", 3, len(fourth)))


def _layer(checked: Checked, name: str, outputs: int | None, inputs: int) -> Matrix:
    found = checked.find(name, (outputs, inputs)).shape[0]
    if found > MAX_NEURONS:
        raise checked.fault(name, f"at most {MAX_NEURONS} neurons", str(found))
    return checked.floats(name, (found, inputs))


def _occupied(checked: Checked) -> npt.NDArray[np.bool_]:
    cells = checked.number("occ_res", 1, MAX_CELLS)
    if not cells.is_integer():
        raise checked.fault("occ_res", "a whole number", f"{cells:g}")
    side = int(cells)
    packed = checked.find("occ_bits", (-(-(side**3) // 8),))
    if packed.dtype != "uint8":
        raise checked.fault("occ_bits", "bytes", packed.dtype)
    bits = np.unpackbits(packed.read(), count=side**3, bitorder="little")
    return bits.astype(np.bool_).reshape(side, side, side)
