"""A trained scene against the photographs that were held out of its training."""

import numpy as np
import pytest

from tdtq_core.formats import read_scene
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.formats.photographs import read_photograph
from tdtq_core.rendering.choose import choose_renderer


@pytest.mark.shared_data
def test_lego_looks_like_its_photographs(shared):
    renderer = choose_renderer()
    prepared = renderer.prepare(read_scene(shared / "lego" / "point_cloud.ply"))
    views = read_cameras(shared / "lego" / "transforms_test.json")
    decibels = []
    for view in views:
        truth = read_photograph(view.photograph, (1.0, 1.0, 1.0))
        picture = renderer.render(prepared, view.camera).clip(0, 1)
        decibels.append(-10 * np.log10(np.mean((picture.astype(np.float64) - truth) ** 2)))
    assert len(views) == 12
    assert np.mean(decibels) == pytest.approx(33.874, abs=0.02)
