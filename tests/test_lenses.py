"""Lenses bend points as OpenCV's do, and every pinhole's picture lies in its photograph."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.optimize import root

from tdtq_core.errors import OptionError
from tdtq_core.lenses import MAX_ZOOM, Lens, distort, pinhole, pinhole_zoom

BARREL = Lens(900, 910, 650, 470, 1280, 960, k1=-0.12, k2=0.02, p1=0.002, p2=-0.001)
PINCUSHION = Lens(900, 910, 650, 470, 1280, 960, k1=0.12, k2=0.02, p1=0.002, p2=-0.001, k3=0.01)


def literal(lens, x, y):
    """OpenCV's formula, written out for one point."""
    r2 = x**2 + y**2
    bend = 1 + lens.k1 * r2 + lens.k2 * r2**2 + lens.k3 * r2**3
    return (
        x * bend + 2 * lens.p1 * x * y + lens.p2 * (r2 + 2 * x**2),
        y * bend + lens.p1 * (r2 + 2 * y**2) + 2 * lens.p2 * x * y,
    )


def looks(camera):
    """(x, y) of where every pixel centre of a camera looks."""
    columns, rows = np.meshgrid(np.arange(camera.width) + 0.5, np.arange(camera.height) + 0.5)
    return (columns - camera.cx) / camera.fx, (rows - camera.cy) / camera.fy


LENSES = st.builds(
    Lens,
    fx=st.floats(80, 400),
    fy=st.floats(80, 400),
    cx=st.floats(70, 90),
    cy=st.floats(50, 70),
    width=st.just(160),
    height=st.just(120),
    k1=st.floats(-0.15, 0.2),
    k2=st.floats(-0.05, 0.1),
    p1=st.floats(-0.01, 0.01),
    p2=st.floats(-0.01, 0.01),
    k3=st.floats(-0.01, 0.02),
)


@pytest.mark.parametrize("lens", [BARREL, PINCUSHION])
def test_points_bend_as_opencv_bends_them(lens):
    points = np.random.default_rng(0).uniform(-0.7, 0.7, (50, 2))
    found = distort(lens, points[:, 0], points[:, 1])
    expected = np.array([literal(lens, x, y) for x, y in points]).T
    np.testing.assert_allclose(found, expected, rtol=1e-14)


def test_without_distortion_nothing_changes():
    lens = Lens(900, 910, 650, 470, 1280, 960)
    camera = pinhole(lens, np.eye(4), "a")
    assert not lens.distorts
    assert (camera.fx, camera.fy, camera.cx, camera.cy) == (900, 910, 650, 470)
    assert (camera.width, camera.height, camera.name) == (1280, 960, "a")


@pytest.mark.parametrize("field", ["k1", "k2", "k3", "p1", "p2"])
def test_every_coefficient_counts_as_distortion(field):
    assert Lens(9, 9, 5, 5, 10, 10, **{field: 1e-3}).distorts


def test_a_radial_zoom_is_that_of_the_corner():
    """From a centred lens with k1 > 0, the corner is the first to leave the photograph."""
    lens = Lens(100, 100, 80, 60, 160, 120, k1=0.1)
    zoom = pinhole_zoom(lens)
    # The corner (0.8, 0.6) lies at radius 1: 1 = r (1 + 0.1 r^2) with r = 1 / zoom.
    assert 1 / zoom * (1 + 0.1 / zoom**2) == pytest.approx(1, abs=2e-6)


def test_barrel_lenses_need_no_zoom():
    assert pinhole_zoom(Lens(100, 100, 80, 60, 160, 120, k1=-0.1)) == 1


@settings(max_examples=60)
@given(LENSES)
def test_no_pixel_of_the_pinhole_lies_outside_the_photograph(lens):
    camera = pinhole(lens, np.eye(4))
    x, y = distort(lens, *looks(camera))
    column, row = lens.fx * x + lens.cx, lens.fy * y + lens.cy
    assert 0 <= column.min() <= column.max() <= lens.width
    assert 0 <= row.min() <= row.max() <= lens.height
    assert camera.fx / lens.fx == pytest.approx(camera.fy / lens.fy)
    assert 1 <= camera.fx / lens.fx <= MAX_ZOOM


@settings(max_examples=60)
@given(LENSES)
@example(Lens(80.0, 80.0, 70.0, 50.0, 160, 120, 0.0, -0.048828125))
def test_less_zoom_would_leave_the_photograph_or_fold(lens):
    zoom = pinhole_zoom(lens)
    if zoom == 1:
        return
    shares = np.linspace(0, 1, 401)
    sides = [(s, e) for s in shares for e in (0, 1)]
    border = np.array(sides + [(e, s) for s, e in sides])
    less = 0.999 * zoom
    x = (border[:, 0] * lens.width - lens.cx) / (less * lens.fx)
    y = (border[:, 1] * lens.height - lens.cy) / (less * lens.fy)
    seen_x, seen_y = distort(lens, x, y)
    column, row = lens.fx * seen_x + lens.cx, lens.fy * seen_y + lens.cy
    outside = (column < 0) | (column > lens.width) | (row < 0) | (row > lens.height)
    assert outside.any() or folds(lens, x, y).any()


def folds(lens, x, y, step=1e-6):
    """Where the distortion turns the picture over, by differences."""
    right, left = distort(lens, x + step, y), distort(lens, x - step, y)
    below, above = distort(lens, x, y + step), distort(lens, x, y - step)
    (xx, yx), (xy, yy) = np.subtract(right, left), np.subtract(below, above)
    return (xx * yy <= xy * yx) | (xx <= 0)


@settings(max_examples=40)
@given(LENSES, st.floats(0, 1), st.floats(0, 1))
def test_what_the_pinhole_sees_can_be_bent_back(lens, across, down):
    """Newton's method from the photograph's pixel finds the pinhole's pixel again."""
    camera = pinhole(lens, np.eye(4))
    x = (across * camera.width - camera.cx) / camera.fx
    y = (down * camera.height - camera.cy) / camera.fy
    bent = np.array(literal(lens, x, y))
    found = root(lambda point: np.array(literal(lens, *point)) - bent, bent, tol=1e-13)
    np.testing.assert_allclose(found.x, [x, y], atol=1e-9)


@pytest.mark.parametrize(
    "bend",
    [{"k1": -99}, {"p1": 9}, {"k1": -3, "k2": 2}, {"k1": math.inf}, {"k1": 1e300}, {"k2": -50}],
)
def test_lenses_that_fold_the_picture_are_refused(bend):
    with pytest.raises(OptionError, match=r"folds the picture .* Check the camera's k1"):
        pinhole(Lens(100, 100, 80, 60, 160, 120, **bend), np.eye(4))


def test_a_principal_point_outside_the_photograph_is_refused():
    with pytest.raises(OptionError, match="leaves the photograph"):
        pinhole(Lens(100, 100, -80, 60, 160, 120, k1=0.1), np.eye(4))
