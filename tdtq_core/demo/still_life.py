"""The arrangement: what stands where on the table, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.demo import textures
from tdtq_core.demo.edges import textured
from tdtq_core.demo.knot import Trefoil
from tdtq_core.demo.lighting import Balls, Box
from tdtq_core.demo.sequences import Floats, unit_strip
from tdtq_core.demo.shading import Surface, Surroundings
from tdtq_core.demo.shapes import (
    CUBE_FACES,
    Patch,
    cube_face,
    disc,
    disc_chart,
    plain,
    rounded_rim,
    sphere,
)

Color = tuple[float, float, float]

TABLE_RADIUS = 2.0
_THICKNESS = 0.2
_LACQUER = (0.06, 0.06, 0.06)
_GLAZE = (0.12, 0.12, 0.12)
_POLISH = (0.09, 0.09, 0.09)
_TABLE_ROUGHNESS = 0.14

_KNOT = Trefoil(scale=0.30, tube=0.16)
_KNOT_PLACE = (0.50, 0.62, -_KNOT.lowest())
_KNOT_TURN = 0.30

_CUBE_HALF = 0.46
_CUBE_PLACE = (-0.74, 0.14, _CUBE_HALF)
_CUBE_TURN = -0.16


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
    Marble((0.86, -0.58, 0.40), 0.40, (0.10, 0.06, 0.02), (0.95, 0.66, 0.28), 0.12, 7500),
    Marble((0.10, -0.98, 0.27), 0.27, (0.62, 0.035, 0.02), _GLAZE, 0.08, 4500),
    Marble((-1.22, -0.82, 0.21), 0.21, (0.015, 0.30, 0.30), _GLAZE, 0.08, 3500),
    Marble((0.56, -1.34, 0.16), 0.16, (0.02, 0.06, 0.50), _GLAZE, 0.08, 2500),
    Marble((-0.74, 0.14, 1.15), 0.23, (0.06, 0.06, 0.06), (0.88, 0.89, 0.92), 0.10, 4500),
)


def surfaces() -> list[Surface]:
    """Return every surface of the still life, about a hundred thousand samples."""
    cube = [_cube_side(axes) for axes in CUBE_FACES]
    return [_table_top(), _table_edge(), _table_bottom(), _knot(), *cube, *map(_marble, MARBLES)]


def surroundings() -> Surroundings:
    """Return what throws shadows and shows up in reflections."""
    curve = _place_knot(_KNOT.curve(np.linspace(0, 2 * np.pi, 56, endpoint=False)))
    marbles = _balls([(m.center, m.radius, _seen_color(m)) for m in MARBLES])
    tube = _balls([(point, _KNOT.tube * 0.95, (0.2, 0.3, 0.3)) for point in curve])
    stand_ins = [(_CUBE_PLACE, 1.12 * _CUBE_HALF, (0.40, 0.33, 0.24))]
    box = Box(np.asarray(_CUBE_PLACE), _about_z(_CUBE_TURN).T, _CUBE_HALF)
    mirrored = _join(marbles, _balls(stand_ins))
    return Surroundings(_join(marbles, tube), mirrored, box, TABLE_RADIUS)


def _seen_color(marble: Marble) -> Floats:
    return 0.6 * np.asarray(marble.albedo) + 0.5 * np.asarray(marble.reflectance)


def _balls(items: Sequence[tuple[npt.ArrayLike, float, npt.ArrayLike]]) -> Balls:
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
        np.array(np.broadcast_to(albedo, (count, 3))),
        np.array(np.broadcast_to(np.asarray(reflectance), (count, 3))),
        np.full(count, roughness),
    )


def _marble(marble: Marble) -> Surface:
    patch = sphere(marble.radius, marble.count).moved(np.eye(3), marble.center)
    return _surface(patch, np.asarray(marble.albedo), marble.reflectance, marble.roughness)


def _table_top(count: int = 36000) -> Surface:
    spacing = np.full(count, TABLE_RADIUS * np.sqrt(np.pi / count))
    chart = disc_chart(TABLE_RADIUS, count)
    patch, chart = textured(disc, chart, spacing, textures.table_edges)
    surface = _surface(patch, textures.table_paint(chart), _POLISH, _TABLE_ROUGHNESS)
    surface.reflectance[textures.on_ring(chart)] = (0.60, 0.40, 0.16)
    return surface


def _table_edge() -> Surface:
    patch = rounded_rim(TABLE_RADIUS, _THICKNESS, 8000)
    return _surface(patch, np.asarray(textures.NAVY), _POLISH, _TABLE_ROUGHNESS)


def _table_bottom(count: int = 3000) -> Surface:
    radius = 0.975 * TABLE_RADIUS
    points, normals = disc(disc_chart(radius, count))
    spacing = np.full(count, radius * np.sqrt(np.pi / count))
    patch = plain(points - (0, 0, _THICKNESS), -normals, spacing)
    return _surface(patch, np.asarray(textures.NAVY), _LACQUER, 0.5)


def _knot(count: int = 20000) -> Surface:
    length, girth = _KNOT.length(), 2 * np.pi * _KNOT.tube
    chart = unit_strip(count) * (length, girth)
    spacing = np.sqrt(length * girth / count * _KNOT.lay(chart)[2])
    patch, chart = textured(
        lambda place: _KNOT.lay(place)[:2],
        chart,
        spacing,
        lambda place: textures.knot_edges(place, length, _KNOT.tube),
    )
    patch = patch.moved(_about_z(_KNOT_TURN), _KNOT_PLACE)
    return _surface(patch, textures.knot_paint(chart, length, _KNOT.tube), _LACQUER, 0.10)


def _cube_side(axes: tuple[tuple[int, ...], ...], count: int = 6000) -> Surface:
    chart = _CUBE_HALF * (2 * unit_strip(count) - 1)
    patch, chart = textured(
        lambda place: cube_face(place, axes, _CUBE_HALF, 0.06),
        chart,
        np.full(count, 2 * _CUBE_HALF / np.sqrt(count)),
        lambda place: textures.cube_edges(place, _CUBE_HALF),
    )
    patch = patch.moved(_about_z(_CUBE_TURN), _CUBE_PLACE)
    return _surface(patch, textures.cube_paint(chart, _CUBE_HALF), _LACQUER, 0.14)
