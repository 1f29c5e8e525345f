"""The arrangement: what stands where on the table, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tdtq_core.demo.knot import knot_curve, torus_knot
from tdtq_core.demo.lettering import inside_letters
from tdtq_core.demo.lighting import Balls, Box
from tdtq_core.demo.sequences import Floats
from tdtq_core.demo.shading import Surface, Surroundings
from tdtq_core.demo.shapes import Patch, disc, rounded_cube, rounded_rim, sphere

Color = tuple[float, float, float]

TABLE_RADIUS = 2.0
_TABLE_THICKNESS = 0.2

_KNOT_SCALE, _KNOT_TUBE = 0.27, 0.15
_KNOT_PLACE = (0.52, 0.55, 1.0)
_KNOT_TURN = 0.30

_CUBE_HALF = 0.46
_CUBE_PLACE = (-0.72, 0.12, _CUBE_HALF)
_CUBE_TURN = 0.42


@dataclass(frozen=True)
class Marble:
    """A glossy sphere.

    Attributes
    ----------
    center, radius
        World units.
    albedo, reflectance
        Linear RGB.
    roughness
        0 is a mirror.
    count
        Number of samples.
    """

    center: tuple[float, float, float]
    radius: float
    albedo: Color
    reflectance: Color
    roughness: float
    count: int


MARBLES = (
    Marble((0.78, -0.62, 0.42), 0.42, (0.10, 0.06, 0.02), (0.95, 0.68, 0.30), 0.16, 9000),
    Marble((-0.12, -0.92, 0.29), 0.29, (0.72, 0.07, 0.05), (0.06, 0.06, 0.06), 0.10, 6000),
    Marble((-1.22, -0.78, 0.22), 0.22, (0.03, 0.36, 0.36), (0.06, 0.06, 0.06), 0.10, 4500),
    Marble((0.33, -1.32, 0.17), 0.17, (0.05, 0.12, 0.55), (0.06, 0.06, 0.06), 0.10, 3500),
    Marble((-0.72, 0.12, 1.16), 0.24, (0.80, 0.78, 0.74), (0.08, 0.08, 0.08), 0.12, 5000),
)


def surfaces() -> list[Surface]:
    """Return every surface of the still life, most of a hundred thousand samples."""
    return [_table_top(), _table_edge(), _knot(), _cube(), *map(_marble, MARBLES)]


def surroundings() -> Surroundings:
    """Return what throws shadows and shows up in reflections."""
    curve = _place_knot(knot_curve(_KNOT_SCALE, np.linspace(0, 2 * np.pi, 56, endpoint=False)))
    marbles = _balls([(m.center, m.radius, _seen_color(m)) for m in MARBLES])
    tube = _balls([(tuple(p), _KNOT_TUBE * 0.95, (0.3, 0.3, 0.3)) for p in curve])
    cube = _balls([(_CUBE_PLACE, 1.12 * _CUBE_HALF, (0.30, 0.27, 0.22))])
    box = Box(np.asarray(_CUBE_PLACE), _about_z(_CUBE_TURN).T, _CUBE_HALF)
    return Surroundings(_join(marbles, tube), _join(marbles, cube), box, TABLE_RADIUS)


def _seen_color(marble: Marble) -> Floats:
    return 0.6 * np.asarray(marble.albedo) + 0.5 * np.asarray(marble.reflectance)


def _balls(items: list[tuple[object, float, object]]) -> Balls:
    centers, radii, colors = zip(*items, strict=True)
    return Balls(np.array(centers, float), np.array(radii, float), np.array(colors, float))


def _join(first: Balls, second: Balls) -> Balls:
    return Balls(
        np.concatenate([first.centers, second.centers]),
        np.concatenate([first.radii, second.radii]),
        np.concatenate([first.colors, second.colors]),
    )


def _about_z(angle: float) -> Floats:
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1.0]])


def _place_knot(points: Floats) -> Floats:
    return np.asarray(points @ _about_z(_KNOT_TURN).T + np.asarray(_KNOT_PLACE))


def _surface(patch: Patch, albedo: Floats, reflectance: Color, roughness: float) -> Surface:
    count = len(patch.points)
    return Surface(
        patch,
        np.broadcast_to(albedo, (count, 3)),
        np.broadcast_to(np.asarray(reflectance), (count, 3)),
        np.full(count, roughness),
    )


def _marble(marble: Marble) -> Surface:
    patch = sphere(marble.radius, marble.count).moved(np.eye(3), marble.center)
    return _surface(patch, np.asarray(marble.albedo), marble.reflectance, marble.roughness)


def _table_top() -> Surface:
    patch = disc(TABLE_RADIUS, 40000)
    return _surface(patch, _inlay(patch.chart), (0.05, 0.05, 0.05), 0.2)


def _inlay(chart: Floats) -> Floats:
    """Return the albedo of the table top: a round mosaic of two stones with a dark border."""
    radius = np.hypot(chart[:, 0], chart[:, 1]) / TABLE_RADIUS
    angle = np.arctan2(chart[:, 1], chart[:, 0]) / (2 * np.pi)
    ring = np.floor(radius * 10)
    tile = np.floor((angle + 0.5) * 32 + 0.5 * (ring % 2)) + ring
    light, dark = np.array([0.60, 0.55, 0.47]), np.array([0.42, 0.38, 0.33])
    albedo = np.where((tile % 2 < 1)[:, None], light, dark)
    albedo[radius > 0.9] = (0.055, 0.075, 0.11)
    return albedo


def _table_edge() -> Surface:
    patch = rounded_rim(TABLE_RADIUS, _TABLE_THICKNESS, 9000)
    return _surface(patch, np.array([0.055, 0.075, 0.11]), (0.06, 0.06, 0.06), 0.15)


def _knot() -> Surface:
    patch = torus_knot(_KNOT_SCALE, _KNOT_TUBE, 24000)
    turn = _about_z(_KNOT_TURN)
    patch = patch.moved(turn, _KNOT_PLACE)
    phase = (patch.chart[:, 0] * 36 + patch.chart[:, 1] * 2) % 1.0
    stripe = (phase < 0.5)[:, None]
    albedo = np.where(stripe, np.array([0.03, 0.30, 0.38]), np.array([0.85, 0.74, 0.52]))
    return _surface(patch, albedo, (0.06, 0.06, 0.06), 0.12)


def _cube() -> Surface:
    patch = rounded_cube(_CUBE_HALF, 0.07, 20000).moved(_about_z(_CUBE_TURN), _CUBE_PLACE)
    lettered = inside_letters(("TD", "TQ"), patch.chart)
    frame = (np.abs(patch.chart) > 0.86).any(axis=1)
    albedo = np.where(lettered[:, None], np.array([0.62, 0.10, 0.05]), np.array([0.83, 0.74, 0.58]))
    albedo[frame] = (0.62, 0.36, 0.13)
    return _surface(patch, albedo, (0.05, 0.05, 0.05), 0.18)
