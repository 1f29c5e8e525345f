"""Pictures of a small field, against the same formulas written once more, pixel by pixel."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.cameras import look_at
from tdtq_core.errors import Cancelled, RenderError
from tdtq_core.harmonics import Y00, basis
from tdtq_core.hash_grids import prepare, render, render_prepared

EYE = (2.2, 1.3, 1.9)


@pytest.fixture(scope="module")
def camera(field):
    return look_at(EYE, field.low + field.side / 2, (0, 0, 1), 0.9, 14, 10)


def features_at(grid, point):
    found = []
    for level in grid.levels:
        scaled = point * level.resolution
        cell = np.clip(np.floor(scaled), 0, level.resolution - 1).astype(int)
        inside = scaled - cell
        total = np.zeros(2)
        for corner in np.ndindex(2, 2, 2):
            weight = np.prod(np.where(corner, inside, 1 - inside))
            total += weight * level.values[entry_of(level, *(cell + corner))]
        found.extend(total)
    return np.array(found)


def entry_of(level, x, y, z):
    if level.hashed:
        return (int(x) ^ (int(y) * 2654435761) ^ (int(z) * 805459861)) % 2**32 % len(level.values)
    side = level.resolution + 1
    return x + side * y + side * side * z


def color_at(field, point, direction):
    """Return sigma and the colour of a point of the unit cube."""
    hidden = np.maximum(field.density[0].astype(float) @ features_at(field.grid, point), 0)
    geometry = field.density[1].astype(float) @ hidden
    around = np.concatenate([[Y00], basis(direction[None], 3)[0]])
    mixed = np.concatenate([geometry, around])
    first = np.maximum(field.color[0].astype(float) @ mixed, 0)
    second = np.maximum(field.color[1].astype(float) @ first, 0)
    return np.exp(min(geometry[0], 15)), 1 / (1 + np.exp(-(field.color[2] @ second)))


def pixel_of(field, origin, direction):
    with np.errstate(divide="ignore"):
        one, other = (0 - origin) / direction, (1 - origin) / direction
    near, far = max(np.minimum(one, other).max(), 0), np.maximum(one, other).min()
    color, left, t = np.zeros(3), 1.0, near + field.step / 2
    while t < far and left >= 1e-4:
        point = np.clip(origin + t * direction, 0, 1)
        x, y, z = np.minimum((point * 8).astype(int), 7)
        if field.occupied[z, y, x]:
            sigma, seen = color_at(field, point, direction)
            alpha = 1 - np.exp(-sigma * field.step)
            color += left * alpha * seen
            left *= 1 - alpha
        t += field.step
    return color + left * field.background


def test_every_pixel_is_what_the_formulas_say(field, camera):
    origin = (np.array(EYE) - field.low) / field.side
    wanted = np.empty((camera.height, camera.width, 3))
    for row, column in np.ndindex(camera.height, camera.width):
        across = (column + 0.5 - camera.cx) / camera.fx
        down = (row + 0.5 - camera.cy) / camera.fy
        direction = camera.view[:3, :3].T @ (across, down, 1)
        wanted[row, column] = pixel_of(field, origin, direction / np.linalg.norm(direction))
    found = render(field, camera)
    assert np.ptp(wanted) > 0.3
    # float32 puts a sample near the wall of a cell now and then on its other side.
    assert np.quantile(np.abs(found - wanted), 0.95) < 1e-5
    assert np.abs(found - wanted).max() < 0.1


def test_an_empty_field_is_its_background(field, camera):
    empty = replace(field, occupied=np.zeros_like(field.occupied))
    assert (render(empty, camera) == field.background).all()


def test_a_camera_that_looks_away_sees_the_background(field):
    away = look_at(EYE, (9.0, 9.0, 9.0), (0, 0, 1), 0.5, 8, 8)
    assert (render(field, away) == field.background).all()


def test_a_camera_inside(field):
    inside = look_at(field.low + field.side * 0.4, field.low + field.side, (0, 0, 1), 1.2, 9, 9)
    picture = render(field, inside)
    assert np.isfinite(picture).all()
    assert picture.std() > 0.01


def test_a_finer_picture_agrees_where_pixels_share_a_centre(field, camera):
    prepared = prepare(field)
    thrice = render_prepared(prepared, camera.rescaled(3 * camera.width, 3 * camera.height))
    assert np.abs(thrice[1::3, 1::3] - render_prepared(prepared, camera)).max() < 1e-4


def test_rendering_stops_on_request(field, camera):
    with pytest.raises(Cancelled):
        render(field, camera, should_stop=lambda: True)


@pytest.mark.parametrize(
    "lens",
    [
        {"fx": 0.0},
        {"fy": float("nan")},
        {"fx": 1e-200},
        {"cx": 1e200},
        {"fy": -1e-9},
        {"view": np.zeros((4, 4))},
    ],
)
def test_a_camera_that_cannot_be_used(field, camera, lens):
    with pytest.raises(RenderError, match="focal length"):
        render(field, replace(camera, **lens))


def test_a_camera_too_far_away(field):
    far = look_at((1e7, 0, 0), (0, 0, 0), (0, 0, 1), 0.5, 4, 4)
    with pytest.raises(RenderError, match="too far"):
        render(field, far)
    seen = look_at((1e5, 0, 0), (0, 0, 0), (0, 0, 1), 1e-5, 4, 4)
    assert np.isfinite(render(field, seen)).all()
