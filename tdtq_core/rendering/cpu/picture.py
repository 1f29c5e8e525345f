"""The two parts of a picture: sort the Gaussians into tiles, then blend the tiles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numba
import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.rendering.cpu.binning import Bins, count_pairs, fill_pairs
from tdtq_core.rendering.cpu.ordering import order_by_depth
from tdtq_core.rendering.cpu.preparation import PreparedScene
from tdtq_core.rendering.cpu.projection import project
from tdtq_core.rendering.cpu.raster import blend
from tdtq_core.rendering.cpu.records import Projected
from tdtq_core.rendering.cpu.steps import weighed_steps
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.rendering.protocol import Image

STEP_PAIRS = 100_000
"""Pairs of Gaussian and tile that each thread works on before it asks whether to go on."""


@dataclass(frozen=True, eq=False)
class Sorted:
    """The Gaussians that a camera sees, in buffers of a workspace.

    Attributes
    ----------
    seen
        What `project` found.
    order
        (visible,) slots, nearest first.
    bins
        Where the tiles' lists of Gaussians will lie.
    """

    seen: Projected
    order: npt.NDArray[np.uint32]
    bins: Bins


def sort_into_tiles(
    prepared: PreparedScene,
    camera: Camera,
    workspace: Workspace,
    should_stop: Callable[[], bool],
    *,
    numbered: bool = False,
) -> Sorted:
    """Project the Gaussians, order them by depth and count those of each tile."""
    seen = project(prepared, camera, workspace, should_stop, numbered=numbered)
    order = order_by_depth(seen.depths, seen.counts, workspace)
    bins = count_pairs(seen, order, camera.width, camera.height, should_stop)
    return Sorted(seen, order, bins)


def blend_tiles(
    found: Sorted,
    background: npt.NDArray[np.float32],
    image: Image,
    pairs_max: int,
    workspace: Workspace,
    should_stop: Callable[[], bool],
) -> float:
    """Blend every tile into `image`; return the effort, as `raster.blend` does."""
    starts = found.bins.starts
    most = STEP_PAIRS * numba.get_num_threads()
    effort = 0.0
    for band in weighed_steps(starts, (0, starts.size - 1), pairs_max, should_stop):
        pairs = fill_pairs(found.seen, found.order, found.bins, band, workspace)
        for tiles in weighed_steps(starts, band, most, should_stop):
            effort += blend(
                found.seen.records, pairs, found.bins, tiles, band[0], background, image
            )
    return effort
