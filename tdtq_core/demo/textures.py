"""What is painted on the table, the cube and the knot: edges as fields, and colours."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.demo.lettering import letters, rectangle
from tdtq_core.demo.sequences import Floats

NAVY = (0.020, 0.032, 0.065)
BRASS = (0.55, 0.34, 0.10)
PALE_STONE = (0.62, 0.57, 0.49)
GREY_STONE = (0.33, 0.31, 0.29)
IVORY = (0.80, 0.72, 0.58)
VERMILION = (0.60, 0.065, 0.03)
MAPLE = (0.52, 0.27, 0.09)
TEAL = (0.012, 0.24, 0.29)
CREAM = (0.80, 0.70, 0.50)

_TILE = 0.32
_RINGS = (1.64, 1.69)
"""Inner and outer radius of the brass ring that ends the tiles."""

_FRAME = 0.90
_TEXT = ("TD", "TQ")
_STRIPES = 30
_TURNS = 2


def table_edges(chart: Floats) -> Floats:
    """Return the signed distance to the nearest edge on the table top."""
    radius = np.hypot(chart[:, 0], chart[:, 1])
    tiles = chart / _TILE
    lines = (tiles - np.round(tiles)) * _TILE
    lines[radius > sum(_RINGS) / 2] = np.inf
    return _nearest(lines[:, 0], lines[:, 1], radius - _RINGS[0], radius - _RINGS[1])


def table_paint(chart: Floats) -> Floats:
    """Return the albedo of the table top: checks of two stones, a brass ring, a dark border."""
    radius = np.hypot(chart[:, 0], chart[:, 1])
    odd = np.floor(chart / _TILE).sum(axis=1) % 2 > 0.5
    albedo = _choose(odd, PALE_STONE, GREY_STONE)
    albedo[radius > _RINGS[0]] = BRASS
    albedo[radius > _RINGS[1]] = NAVY
    return albedo


def on_ring(chart: Floats) -> npt.NDArray[np.bool_]:
    """Say which points of the table top lie on the brass ring."""
    radius = np.hypot(chart[:, 0], chart[:, 1])
    return np.asarray((radius > _RINGS[0]) & (radius <= _RINGS[1]))


def cube_edges(chart: Floats, half: float) -> Floats:
    """Return the signed distance to the nearest edge on a face of the cube."""
    return half * _nearest(letters(chart / half, _TEXT), _frame(chart / half))


def cube_paint(chart: Floats, half: float) -> Floats:
    """Return the albedo of a face of the cube: letters on ivory in a wooden frame."""
    albedo = _choose(letters(chart / half, _TEXT) > 0, VERMILION, IVORY)
    albedo[_frame(chart / half) < 0] = MAPLE
    return albedo


def _frame(chart: Floats) -> Floats:
    return rectangle(chart[:, 0], chart[:, 1], _FRAME, _FRAME)


def knot_edges(chart: Floats, length: float, tube: float) -> Floats:
    """Return the distance, signed and scaled, to the nearest edge of a stripe on the knot."""
    phase = 2 * _stripe_phase(chart, length, tube)
    return np.asarray((phase - np.round(phase)) * length / (2 * _STRIPES))


def knot_paint(chart: Floats, length: float, tube: float) -> Floats:
    """Return the albedo of the knot: stripes that wind around the tube."""
    return _choose(_stripe_phase(chart, length, tube) % 1.0 < 0.5, TEAL, CREAM)


def _stripe_phase(chart: Floats, length: float, tube: float) -> Floats:
    around = chart[:, 1] / (2 * np.pi * tube)
    return np.asarray(chart[:, 0] * _STRIPES / length + _TURNS * around)


def _nearest(*fields: Floats) -> Floats:
    """Return of several signed distances the one that is smallest in size, point by point."""
    stack = np.stack(fields)
    nearest = np.argmin(np.abs(stack), axis=0)
    return np.asarray(np.take_along_axis(stack, nearest[None], axis=0)[0])


def _choose(mask: npt.NDArray[np.bool_], yes: tuple[float, ...], no: tuple[float, ...]) -> Floats:
    return np.where(mask[:, None], np.asarray(yes), np.asarray(no))
