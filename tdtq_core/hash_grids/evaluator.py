"""Pictures of a radiance field, on the processor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import Cancelled, RenderError
from tdtq_core.hash_grids.marching import march_rows
from tdtq_core.hash_grids.model import HashGrid, RadianceField
from tdtq_core.metrics.pictures import Image

BAND = 32
"""Rows of pixels between two questions whether to go on."""

FARTHEST = 1e5
"""Sides of the cube; from farther away float32 could not tell one sample from the next."""


WIDEST = 1e6
"""Tangent of the largest angle to straight ahead; beyond it, squares leave no direction."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """A radiance field in the form that the kernel walks through; see `march_rows`."""

    tables: tuple[Any, ...]
    networks: tuple[npt.NDArray[np.float32], ...]
    space: tuple[Any, ...]
    field: RadianceField


def prepare(field: RadianceField) -> Prepared:
    """Bring a field into the form that `render_prepared` wants; do it once per grid."""
    layers = (*field.density, *field.color)
    bits = np.packbits(field.occupied.ravel(), bitorder="little")
    return Prepared(
        _tables(field.grid),
        tuple(np.ascontiguousarray(weights.T) for weights in layers),
        (bits, len(field.occupied), _occupied_box(field.occupied)),
        field,
    )


def render(
    field: RadianceField, camera: Camera, *, should_stop: Callable[[], bool] | None = None
) -> Image:
    """Render a radiance field; a second picture of it is cheaper with `prepare`.

    Returns
    -------
    (height, width, 3) float32, on the field's own background.

    Raises
    ------
    RenderError
        If the camera has no position or no usable focal length, or is too far away.
    Cancelled
        If `should_stop` said True.
    """
    return render_prepared(prepare(field), camera, should_stop=should_stop)


def render_prepared(
    prepared: Prepared, camera: Camera, *, should_stop: Callable[[], bool] | None = None
) -> Image:
    """Do as `render` does with a field that `prepare` gave."""
    field = prepared.field
    view = _view(field, camera)
    image = np.empty((camera.height, camera.width, 3), np.float32)
    step = np.float32(field.step)
    for start in range(0, camera.height, BAND):
        if should_stop is not None and should_stop():
            raise Cancelled
        rows = (start, min(start + BAND, camera.height))
        march_rows(
            rows,
            view,
            prepared.tables,
            prepared.networks,
            prepared.space,
            step,
            field.background,
            image,
        )
    return image


def _view(field: RadianceField, camera: Camera) -> tuple[Any, Any, tuple[float, ...]]:
    """Return the position in the unit cube, the rotation to the world, and the lens."""
    lens = (float(camera.fx), float(camera.fy), float(camera.cx), float(camera.cy))
    rotation = camera.view[:3, :3]
    if not _widest(camera) <= WIDEST or abs(np.linalg.det(rotation)) < 1e-12:
        raise RenderError(f"Camera {camera.name!r} has no position or no usable focal length.")
    origin = (camera.position - field.low) / field.side
    if not np.abs(origin).max() <= FARTHEST:
        raise RenderError(f"Camera {camera.name!r} is too far away.", "Move it closer to the cube.")
    return origin.astype(np.float32), np.ascontiguousarray(np.linalg.inv(rotation)), lens


def _widest(camera: Camera) -> float:
    """Return the tangent of the largest angle along an axis from straight ahead to a pixel."""
    sides = np.array([camera.width, camera.height], np.float64)
    center, focal = np.array([camera.cx, camera.cy]), np.array([camera.fx, camera.fy])
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return float(np.max(np.maximum(np.abs(center), np.abs(sides - center)) / np.abs(focal)))


def _tables(grid: HashGrid) -> tuple[Any, ...]:
    """Return all entries in one array, where each level starts, its resolution and its mask."""
    lengths = [len(level.values) for level in grid.levels]
    return (
        np.concatenate([level.values for level in grid.levels]),
        np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64),
        np.array([level.resolution for level in grid.levels], np.int64),
        np.array([len(x.values) - 1 if x.hashed else 0 for x in grid.levels], np.uint32),
    )


def _occupied_box(occupied: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
    """Return the lower and upper corner of the cells that are not empty, x first."""
    cells = np.argwhere(occupied)[:, ::-1]
    if not len(cells):
        return np.zeros((2, 3), np.float32)
    corners = np.stack([cells.min(axis=0), cells.max(axis=0) + 1])
    return (corners / len(occupied)).astype(np.float32)
