"""Colours of the error map."""

import cmap
import numpy as np

from tdtq_core.evaluation.error_maps import FULL_SCALE, error_map, inferno


def test_no_error_is_black_and_full_scale_is_bright():
    a = np.zeros((2, 3, 3), dtype=np.float32)
    assert error_map(a, a).max() < 0.02
    assert error_map(a, a + FULL_SCALE).mean() > 0.8
    assert np.array_equal(error_map(a, a + FULL_SCALE), error_map(a, a + 3 * FULL_SCALE))


def test_error_grows_brighter():
    a = np.zeros((1, 64, 3), dtype=np.float32)
    b = a + np.linspace(0, FULL_SCALE, 64, dtype=np.float32)[None, :, None]
    brightness = error_map(a, b).sum(axis=-1)[0]
    assert (np.diff(brightness) > 0).all()


def test_colormap_follows_the_published_one():
    values = np.linspace(0, 1, 101)
    published = np.asarray(cmap.Colormap("inferno")(values))[:, :3]
    assert np.abs(inferno(values[None])[0] - published).max() < 0.05
