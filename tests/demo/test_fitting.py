"""Harmonics fitted to colours that change with the view."""

import numpy as np

from tdtq_core.demo.fitting import design_matrix, fit, view_directions, visibility_weights
from tdtq_core.demo.generate import joined
from tdtq_core.demo.sequences import unit_sphere
from tdtq_core.demo.shading import diffuse, view_dependent_color
from tdtq_core.demo.still_life import surfaces, surroundings


def test_finds_coefficients_of_a_colour_that_is_harmonic():
    """Up to the shrinkage that the pull to the mean and the smoothness cost at each degree."""
    rng = np.random.default_rng(3)
    directions = unit_sphere(120)
    wanted = rng.normal(0, 0.2, (5, 16, 3))
    colors = 0.5 + np.einsum("dk,nkc->cnd", design_matrix(directions), wanted)
    found = fit(colors, np.ones((5, 120)), directions)
    kept = np.repeat([1, 0.9499, 0.9312, 0.8733], [1, 3, 5, 7])[:, None]
    np.testing.assert_allclose(found, kept * wanted, atol=0.01)


def test_a_constant_colour_needs_no_view_dependence():
    directions = view_directions(112)
    weights = visibility_weights(np.array([[0.0, 0, 1]]), directions)
    found = fit(np.full((3, 1, len(directions)), 0.8), weights, directions)
    np.testing.assert_allclose(found[0, 0] * 0.28209479177387814, 0.3, atol=1e-9)
    np.testing.assert_allclose(found[0, 1:], 0, atol=1e-9)


def test_weights_prefer_what_faces_a_camera_above_the_table():
    directions = np.array([[0.0, 0, -1], [0, 0, 1], [0, 0.7071, -0.7071]])
    weights = visibility_weights(np.array([[0.0, 0, 1]]), directions)[0]
    assert weights[0] > 0.9
    assert weights[2] > 0.9
    assert weights[1] == 0


def _every_nth(surface, step):
    patch = type(surface.patch)(**{k: v[::step] for k, v in vars(surface.patch).items()})
    return type(surface)(
        patch, surface.albedo[::step], surface.reflectance[::step], surface.roughness[::step]
    )


def test_fits_the_still_life_along_directions_it_was_not_fitted_to():
    """Weighted root mean square residual of the displayed colour, 11 of 255 levels."""
    surface, around = _every_nth(joined(surfaces()), 60), surroundings()
    radiance, open_share = diffuse(surface, around)
    fitted, held_out = view_directions(112), view_directions(271)

    def shown(directions):
        return view_dependent_color(surface, radiance, open_share, around, directions)

    def weights(directions):
        return visibility_weights(surface.patch.normals, directions)

    coefficients = fit(shown(fitted), weights(fitted), fitted)
    predicted = 0.5 + np.einsum("dk,nkc->cnd", design_matrix(held_out), coefficients)
    wanted, weight = shown(held_out), weights(held_out)
    residual = np.sqrt((weight * (predicted - wanted) ** 2).sum() / (3 * weight.sum()))
    spread = np.sqrt(
        (weight * (wanted - wanted.mean(axis=2, keepdims=True)) ** 2).sum() / (3 * weight.sum())
    )
    assert residual < 0.045
    assert residual < 0.42 * spread
