"""Which way is up, as the cameras hold it."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.cameras import Frame, orbit
from tdtq_viewer.up_axis import UP_AXES, flipped, up_of


@pytest.mark.parametrize("up", UP_AXES.values())
def test_up_is_where_it_is_for_the_cameras(write_cameras, window, wait_ready, scene_file, up):
    write_cameras(scene_file.with_name("cameras.json"), up)
    window.documents.open(scene_file)
    wait_ready(window)
    assert window.session.view.up == up
    assert window.menus.cameras.axes[up].isChecked()


def test_a_direction_between_the_axes_is_kept_and_disagreement_means_none():
    tilted = orbit(Frame(np.zeros(3), 1.0), 24, up=(0.0, 1.0, 1.0))
    np.testing.assert_allclose(up_of(tilted), (0, 0.5**0.5, 0.5**0.5), atol=1e-9)
    ring = orbit(Frame(np.zeros(3), 1.0), 12, elevation=0.0)
    hanging = [replace(camera, view=np.diag([-1, -1, 1, 1]) @ camera.view) for camera in ring]
    assert up_of([*ring, *hanging]) is None
    assert up_of([]) is None
    assert flipped((0.0, -1.0, 0.0)) == (0.0, 1.0, 0.0)
