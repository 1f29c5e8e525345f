"""The first view of the built-in scene."""

import numpy as np
import pytest

from tdtq_core.demo import demo_camera


@pytest.mark.parametrize(("width", "height"), [(800, 800), (1600, 900), (480, 800)])
def test_the_whole_still_life_fits_into_the_picture(still_life, width, height):
    camera = demo_camera(width, height)
    assert (camera.width, camera.height) == (width, height)
    inside = still_life.means @ camera.view[:3, :3].T + camera.view[:3, 3]
    x = camera.fx * inside[:, 0] / inside[:, 2] + camera.cx
    y = camera.fy * inside[:, 1] / inside[:, 2] + camera.cy
    assert inside[:, 2].min() > 0.5
    assert x.min() > 0
    assert x.max() < width
    assert y.min() > 0
    assert y.max() < height
    assert max(np.ptp(x) / width, np.ptp(y) / height) > 0.7
