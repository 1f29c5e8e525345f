"""Samples and discs at the edges of bodies and letters."""

import numpy as np

from tdtq_core.demo.edges import textured
from tdtq_core.demo.lettering import letters
from tdtq_core.demo.sequences import unit_strip
from tdtq_core.demo.shapes import disc


def _half_plane(chart):
    return chart[:, 0] - 0.5


def test_samples_leave_an_edge_and_keep_to_their_side():
    before = unit_strip(2500)
    _, after = textured(disc, before, np.full(2500, 0.02), _half_plane)
    distance = np.abs(after[:, 0] - 0.5)
    assert distance.min() > 0.25 * 0.02
    np.testing.assert_array_equal(after[:, 0] > 0.5, before[:, 0] > 0.5)
    far = np.abs(before[:, 0] - 0.5) > 0.02
    np.testing.assert_array_equal(after[far], before[far])


def test_discs_at_an_edge_are_slender_across_it():
    patch, after = textured(disc, unit_strip(2500), np.full(2500, 0.02), _half_plane)
    near = np.abs(after[:, 0] - 0.5) < 0.012
    assert near.any()
    np.testing.assert_allclose(np.abs(patch.across[near, 0]), 1, atol=1e-6)
    assert (patch.squeeze[near, 0] < 0.8).all()
    assert (patch.squeeze[near, 1] > 1.0).all()
    np.testing.assert_array_equal(patch.squeeze[np.abs(after[:, 0] - 0.5) > 0.021], 1)


def test_letters_have_the_holes_and_bars_they_should():
    def inside(x, y):
        return letters(np.array([[x, y]]), ("TD", "TQ"))[0] > 0

    assert inside(-0.41, 0.3)
    assert not inside(-0.60, 0.3)
    assert inside(-0.60, 0.69)
    assert not inside(0.41, 0.41)
    assert inside(0.22, 0.41)
    assert not inside(0.38, -0.38)
    assert inside(0.66, -0.68)
    assert not inside(0.66, 0.12)
    assert not inside(0.95, 0.95)
