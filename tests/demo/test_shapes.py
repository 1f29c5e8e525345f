"""Points, areas and normals on the bodies of the built-in scene."""

import numpy as np
import pytest
from scipy.spatial import cKDTree

from tdtq_core.demo.knot import Trefoil
from tdtq_core.demo.sequences import unit_disc, unit_sphere, unit_strip
from tdtq_core.demo.shapes import CUBE_FACES, cube_face, rounded_rim, sphere
from tdtq_core.demo.still_life import surfaces


@pytest.mark.parametrize(("points", "area"), [(unit_disc, np.pi), (unit_sphere, 4 * np.pi)])
def test_points_are_even_and_leave_no_holes(points, area):
    placed = points(3000)
    spacing = np.sqrt(area / 3000)
    nearest = cKDTree(placed).query(placed, 2)[0][:, 1]
    assert nearest.min() > 0.5 * spacing
    assert nearest.max() < 1.3 * spacing


@pytest.mark.parametrize("aspect", [1, 3.7, 13, 40])
def test_a_strip_is_even_however_long_it_is(aspect):
    placed = unit_strip(3000) * (aspect, 1)
    nearest = cKDTree(placed).query(placed, 2)[0][:, 1]
    assert nearest.min() > 0.5 * np.sqrt(aspect / 3000)


def test_areas_add_up():
    assert (sphere(0.5, 800).spacing ** 2).sum() == pytest.approx(np.pi)
    rim = (rounded_rim(2.0, 0.2, 4000).spacing ** 2).sum()
    assert rim == pytest.approx(2 * np.pi * 0.1 * (np.pi * 2.0 + 2 * 0.1), rel=1e-3)
    knot = Trefoil(0.3, 0.16)
    length, girth = knot.length(), 2 * np.pi * 0.16
    stretch = knot.lay(unit_strip(5000) * (length, girth))[2]
    assert length * girth * stretch.mean() == pytest.approx(length * girth, rel=0.01)


@pytest.mark.parametrize("surface", surfaces(), ids=lambda s: str(len(s.albedo)))
def test_frames_are_orthonormal(surface):
    patch = surface.patch
    np.testing.assert_allclose(np.linalg.norm(patch.normals, axis=1), 1, atol=1e-9)
    np.testing.assert_allclose(np.linalg.norm(patch.across, axis=1), 1, atol=1e-9)
    assert np.abs(np.einsum("nc,nc->n", patch.normals, patch.across)).max() < 1e-6


def test_normals_of_the_knot_are_those_of_its_surface():
    knot = Trefoil(0.3, 0.16)
    chart = unit_strip(400) * (knot.length(), 1.0)
    points, normals, _ = knot.lay(chart)
    for shift in ((1e-4, 0), (0, 1e-4)):
        tangent = (knot.lay(chart + shift)[0] - points) / 1e-4
        assert np.abs(np.einsum("nc,nc->n", tangent, normals)).max() < 0.01
    assert np.linalg.norm(points - (points - 0.16 * normals), axis=1) == pytest.approx(0.16)


def test_the_cube_is_rounded_and_its_letters_read_from_outside():
    chart = 0.5 * (2 * unit_strip(500) - 1)
    for axes in CUBE_FACES:
        outward, right, up = np.asarray(axes)
        assert np.cross(right, up).tolist() == outward.tolist()
        points, normals = cube_face(chart, axes, 0.5, 0.1)
        assert np.abs(points).max() <= 0.5 + 1e-12
        assert (points @ outward > 0).all()
        core = points - 0.1 * normals
        assert np.abs(core).max() <= 0.4 + 1e-12
