"""What light makes of surfaces: matt, mirroring, and on a display."""

import numpy as np
import pytest

from tdtq_core.demo.generate import joined
from tdtq_core.demo.sequences import unit_sphere
from tdtq_core.demo.shading import Surface, diffuse, displayed, view_dependent_color
from tdtq_core.demo.shapes import Patch
from tdtq_core.demo.still_life import surfaces, surroundings

DIRECTIONS = unit_sphere(40)


@pytest.fixture(scope="module")
def samples():
    """Some samples of every surface."""
    return _part(joined(surfaces()), slice(None, None, 400))


def _part(surface, part):
    patch = Patch(**{name: array[part] for name, array in vars(surface.patch).items()})
    return Surface(patch, surface.albedo[part], surface.reflectance[part], surface.roughness[part])


def _shown(surface):
    around = surroundings()
    return view_dependent_color(surface, *diffuse(surface, around), around, DIRECTIONS)


def test_a_sample_looks_the_same_whatever_is_shaded_with_it(samples):
    together = _shown(samples)
    middle = len(samples.albedo) // 2
    for part in (slice(None, middle), slice(middle, None)):
        apart = _shown(_part(samples, part))
        np.testing.assert_allclose(apart, together[:, part], atol=1e-5)
    for index in range(0, len(samples.albedo), 10):
        alone = _shown(_part(samples, slice(index, index + 1)))
        np.testing.assert_allclose(alone, together[:, index : index + 1], atol=1e-5)


def test_a_black_matt_surface_is_dark_and_a_mirror_is_not(samples):
    nothing = np.zeros_like(samples.albedo)
    matt = Surface(samples.patch, nothing, nothing, np.ones(len(nothing)))
    mirror = Surface(samples.patch, nothing, nothing + 1, np.zeros(len(nothing)))
    assert _shown(matt).max() == 0
    assert _shown(mirror).mean() > 0.2


def test_the_display_curve_rises_from_black():
    curve = displayed(np.linspace(0, 10, 200))
    assert curve[0] == 0
    assert (np.diff(curve) > 0).all()
    assert displayed(np.array([1.0])) == pytest.approx(0.9, abs=0.05)
