"""The importance of every Gaussian in one picture, on the processor."""

from __future__ import annotations

from collections.abc import Callable

import numba
import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.rendering.cpu.binning import fill_pairs
from tdtq_core.rendering.cpu.picture import STEP_PAIRS, sort_into_tiles
from tdtq_core.rendering.cpu.preparation import PreparedScene
from tdtq_core.rendering.cpu.steps import weighed_steps
from tdtq_core.rendering.cpu.weighing import collect, weigh
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.rendering.protocol import Importance


def find_importance(
    prepared: PreparedScene,
    camera: Camera,
    pixels: npt.NDArray[np.float32],
    pairs_max: int,
    workspace: Workspace,
    should_stop: Callable[[], bool],
) -> Importance:
    """Sum the weights of each Gaussian, the pixels counted as the (height, width) `pixels` say."""
    found = sort_into_tiles(prepared, camera, workspace, should_stop, numbered=True)
    records, starts = found.seen.records, found.bins.starts
    weights, squares = np.zeros(len(prepared)), np.zeros(len(prepared))
    most = STEP_PAIRS * numba.get_num_threads()
    for band in weighed_steps(starts, (0, starts.size - 1), pairs_max, should_stop):
        pairs = fill_pairs(found.seen, found.order, found.bins, band, workspace)
        for tiles in weighed_steps(starts, band, most, should_stop):
            first, last = (int(starts[tile] - starts[band[0]]) for tile in tiles)
            totals = workspace.take("totals", 2 * (last - first), np.float32).reshape(-1, 2)
            weigh(records, pairs, found.bins, tiles, band[0], pixels, totals)
            collect(records, pairs[first:last], totals, weights, squares)
    return Importance(weights, squares)
