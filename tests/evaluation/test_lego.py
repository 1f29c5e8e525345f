"""A real scene against its photographs."""

import pytest

from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.views import choose_views
from tdtq_core.formats import read_scene
from tdtq_core.rendering.choose import choose_renderer


@pytest.mark.shared_data
def test_psnr_to_the_photographs_is_that_of_other_renderers(shared):
    scene = read_scene(shared / "lego" / "point_cloud.ply")
    cameras = shared / "lego" / "transforms_test.json"
    views = choose_views(scene, cameras=cameras, images=cameras.parent)
    result = compare(scene, scene, views, choose_renderer("cpu"))
    figures = [view.psnr_a_truth for view in result.views]
    assert sum(figures) / len(figures) == pytest.approx(33.874, abs=0.02)
    assert result.delta_psnr_truth == 0
