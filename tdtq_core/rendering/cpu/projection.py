"""Project a scene: records of the Gaussians that a camera can see, with their colours."""

# mypy: disable-error-code="no-untyped-def, no-untyped-call"
from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numba import njit, prange

from tdtq_core.cameras import Camera
from tdtq_core.parallel import parallel_njit
from tdtq_core.rendering.cpu.ellipses import (
    BLOCK,
    BOX_PLANE,
    DEPTH_PLANE,
    GEOMETRY,
    PLANES,
    fill_planes,
)
from tdtq_core.rendering.cpu.preparation import PreparedScene
from tdtq_core.rendering.cpu.records import BOX, CHUNK, NUMBER, RECORD, Projected
from tdtq_core.rendering.cpu.spherical import BASIS_MAX, fill_colors
from tdtq_core.rendering.cpu.steps import equal_steps
from tdtq_core.rendering.cpu.viewing import view_parameters
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.rendering.protocol import never

_STEP = 256  # chunks


def project(
    prepared: PreparedScene,
    camera: Camera,
    workspace: Workspace,
    should_stop: Callable[[], bool] = never,
    *,
    numbered: bool = False,
) -> Projected:
    """Project every Gaussian that can touch a pixel of `camera`.

    Parameters
    ----------
    should_stop
        Asked before every half a million Gaussians; True raises `Cancelled`.
    numbered
        Write which Gaussian it is, `NUMBER`, in place of its colours.
    """
    view = view_parameters(camera)
    count = len(prepared)
    found = Projected(
        workspace.take("records", count * RECORD, np.float32).reshape(-1, RECORD),
        workspace.take("boxes", count * BOX, np.uint16).reshape(-1, BOX),
        workspace.take("depths", count, np.uint32),
        np.zeros(-(-count // CHUNK), np.int64),
    )
    for step in equal_steps(found.counts.size, _STEP, should_stop):
        _project(
            prepared.means,
            prepared.axes.reshape(-1),
            prepared.log2_opacities,
            prepared.base_color,
            prepared.harmonics,
            prepared.antialiased,
            numbered,
            view,
            *step,
            found.records,
            found.boxes,
            found.depths,
            found.counts,
        )
    return found


@parallel_njit()
def _project(
    means,
    axes,
    log2_opacities,
    base_color,
    harmonics,
    antialiased,
    numbered,
    view,
    first,
    last,
    records,
    boxes,
    depths,
    counts,
):
    flat = means.reshape(-1)
    for chunk in prange(first, last):
        planes, shown = np.empty(PLANES * BLOCK, np.float32), np.empty(BLOCK, np.int64)
        toward, basis = np.empty(3 * BLOCK, np.float64), np.empty(BASIS_MAX * BLOCK, np.float32)
        start = slot = chunk * CHUNK
        end = min(start + CHUNK, means.shape[0])
        for block in range(start, end, BLOCK):
            size = min(BLOCK, end - block)
            fill_planes(flat, axes, log2_opacities, antialiased, view, block, size, planes)
            count = _keep(planes, block, size, records, boxes, depths, slot, shown)
            if numbered:
                for j in range(count):
                    records[slot + j, NUMBER] = shown[j] - start
            else:
                fill_colors(
                    means, base_color, harmonics, view, shown, count, toward, basis, records, slot
                )
            slot += count
        counts[chunk] = slot - start


@njit(cache=True, nogil=True)
def _keep(planes, block, size, records, boxes, depths, slot, shown):
    """Copy from the planes, from `slot` on, what can be seen; say which and how many these are."""
    count = 0
    for j in range(size):
        depth = planes[DEPTH_PLANE * BLOCK + j]
        if depth > 0.0:
            for k in range(GEOMETRY):
                records[slot + count, k] = planes[k * BLOCK + j]
            for k in range(BOX):
                boxes[slot + count, k] = np.uint16(planes[(BOX_PLANE + k) * BLOCK + j])
            depths[slot + count] = np.float32(depth).view(np.uint32)
            shown[count] = block + j
            count += 1
    return count
