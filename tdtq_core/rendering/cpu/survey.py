"""How much work a picture will be, from a sample of its Gaussians.

The sample goes the way of the picture up to the lists of the tiles. Instead of blending, each list
is then walked until so little light is left, on average over a tile, that blending would stop.
"""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.cameras import Camera
from tdtq_core.parallel import parallel_njit
from tdtq_core.rendering.cpu.binning import Bins, count_pairs, fill_pairs
from tdtq_core.rendering.cpu.ellipses import LOG2_ALPHA_MIN
from tdtq_core.rendering.cpu.intrinsics import exp2
from tdtq_core.rendering.cpu.ordering import order_by_depth
from tdtq_core.rendering.cpu.pace import Work
from tdtq_core.rendering.cpu.preparation import PreparedScene
from tdtq_core.rendering.cpu.projection import project
from tdtq_core.rendering.cpu.raster import CHECK, EFFORT_OF_PAIR, EFFORT_OF_TILE, pixel_rows
from tdtq_core.rendering.cpu.records import (
    FALL_X,
    FALL_Y,
    LOG_OPACITY,
    PART_X,
    PART_Y,
    RECORD,
    SHEAR_X,
    TILE,
    WHOLE_X,
    WHOLE_Y,
    Projected,
)
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.scene import FloatArray

_SAMPLE = 16_384
_PAIRS = 65_536
_SIDE = 4
_PROBES = _SIDE * _SIDE
"""Points of a tile at which light is followed."""
_ENOUGH = np.log(1e4)
"""Optical depth at which blending stops."""
_FULL = 1.25 * _ENOUGH
"""What one point counts at most, so that a few dark ones do not end a tile."""
_HALF = np.float32(0.5)


def survey(prepared: PreparedScene, camera: Camera, workspace: Workspace) -> Work:
    """Estimate the work of a picture from at most `_SAMPLE` Gaussians."""
    sample = _thinned(prepared)
    each = len(prepared) / max(len(sample), 1)
    seen = project(sample, camera, workspace)
    order = order_by_depth(seen.depths, seen.counts, workspace)
    bins = count_pairs(seen, order, camera.width, camera.height)
    visible, pairs = order.size * each, int(bins.starts[-1]) * each
    skip = max(1, -(-int(bins.starts[-1]) // _PAIRS))
    if skip > 1:
        order = order[::skip].copy()
        bins = count_pairs(seen, order, camera.width, camera.height)
    effort = _effort_of_tiles(seen, order, bins, each * skip, workspace)
    busiest = max(effort.sum() / numba.get_num_threads(), effort.max())
    return Work(len(prepared), visible, pairs, float(busiest))


def _thinned(prepared: PreparedScene) -> PreparedScene:
    """Take one Gaussian at random of each of `_SAMPLE` stretches of the scene, without colours."""
    edges = np.linspace(0, len(prepared), min(_SAMPLE, len(prepared)) + 1).astype(np.int64)
    index = np.random.default_rng(0).integers(edges[:-1], edges[1:])
    return PreparedScene(
        _like_scene(prepared.means[index]),
        prepared.axes[:, :, index],
        prepared.log2_opacities[index],
        _like_scene(prepared.base_color[index]),
        _like_scene(np.empty((index.size, 0, 3), np.float32)),
        prepared.antialiased,
    )


def _like_scene(array: FloatArray) -> FloatArray:
    """Make it read-only, as a scene's arrays are: Numba would compile anew for any other."""
    array.flags.writeable = False
    return array


def _effort_of_tiles(
    seen: Projected,
    order: npt.NDArray[np.uint32],
    bins: Bins,
    each: float,
    workspace: Workspace,
) -> npt.NDArray[np.float64]:
    """Say what blending each tile takes, if a Gaussian of the sample stands for `each`."""
    effort = np.empty(bins.starts.size - 1)
    pairs = fill_pairs(seen, order, bins, (0, effort.size), workspace)
    _walk(seen.records.reshape(-1), pairs, bins.starts, bins.places.shape[2] - 1, each, effort)
    return effort


@parallel_njit()
def _walk(records, pairs, starts, columns, each, effort):
    for tile in prange(effort.shape[0]):
        left, top = np.float32(tile % columns * TILE), np.float32(tile // columns * TILE)
        depths = np.zeros(_PROBES)
        spent, depth = EFFORT_OF_TILE, 0.0
        for k in range(starts[tile], starts[tile + 1]):
            base = np.int64(pairs[k]) * RECORD
            x = records[base + WHOLE_X] - left + records[base + PART_X]
            y = records[base + WHOLE_Y] - top + records[base + PART_Y]
            first, last = pixel_rows(records, base, x, y)
            whole, gain = _darken(records, base, x, y, each, depths)
            # Of the many that it stands for, only as many as it takes to end the light.
            share = 1.0 if depth + gain <= _ENOUGH else (_ENOUGH - depth) / whole
            times = max(share * each, min(each, CHECK))
            spent += (max(0, last + 1 - first) + EFFORT_OF_PAIR) * times
            depth += gain
            if depth > _ENOUGH:
                break
        effort[tile] = spent


@njit(cache=True, nogil=True, inline="always")
def _darken(records, base, x, y, each, depths):
    """Add `each` times ``-ln(1 - alpha)`` to the depths, which end at `_FULL`.

    Returns the mean of what was added, without that end and with it.
    """
    step = np.float32(TILE / _SIDE)
    whole, gain = 0.0, 0.0
    for i in range(_PROBES):
        dx, dy = (i % _SIDE + _HALF) * step - x, (i // _SIDE + _HALF) * step - y
        down = records[base + FALL_Y] * dy
        across = records[base + FALL_X] * (dx - records[base + SHEAR_X] * dy)
        exponent = records[base + LOG_OPACITY] - down * down - across * across
        if exponent >= LOG2_ALPHA_MIN:
            alpha = exp2(np.float32(exponent))
            # Pade's approximation of the logarithm.
            more = each * alpha * (6 - alpha) / (6 - 4 * alpha)
            whole += more
            more = min(more, _FULL - depths[i])
            depths[i] += more
            gain += more
    return whole / _PROBES, gain / _PROBES
