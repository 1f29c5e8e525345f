"""Importance through gradients, against the portable renderer's exact sums and without a GPU."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import Cancelled, RenderError
from tdtq_core.rendering.gsplat_cuda.importance import DRAWS


@pytest.mark.parametrize("mode", ["classic", "antialiased"])
def test_weights_are_exact_and_squares_right_on_average(
    torch_gsplat, renderer, make_scene, make_camera, mode
):
    scene, camera = make_scene(80), make_camera()
    scene = replace(scene, log_scales=scene.log_scales + 0.7, render_mode=mode)
    means = scene.means.copy()
    means[3] = np.nan
    scene = replace(scene, means=means)
    pixels = np.random.default_rng(5).random((camera.height, camera.width))
    gsplat = torch_gsplat.renderer
    ours = gsplat.importance(gsplat.prepare(scene), camera, pixels)
    exact = renderer.importance(renderer.prepare(scene), camera, pixels)
    np.testing.assert_allclose(ours.weights, exact.weights, rtol=1e-3, atol=0.01)
    # 80 independent estimates, each within sqrt(2 / DRAWS) of the truth: four deviations.
    deviation = np.sqrt(2 / DRAWS * (exact.squares**2).sum())
    assert abs(ours.squares.sum() - exact.squares.sum()) < 4 * deviation
    assert ours.weights[3] == ours.squares[3] == 0
    assert np.corrcoef(ours.squares, exact.squares)[0, 1] > 0.9
    assert exact.squares.sum() > 10 * deviation / np.sqrt(80)


def test_a_gaussian_in_one_pixel_is_squared_exactly(
    torch_gsplat, renderer, make_scene, make_camera
):
    scene, camera = make_scene(30), make_camera(1, 1)
    scene = replace(scene, log_scales=scene.log_scales + 2.0)
    gsplat = torch_gsplat.renderer
    ours = gsplat.importance(gsplat.prepare(scene), camera)
    np.testing.assert_allclose(ours.squares, ours.weights**2, rtol=1e-5)
    assert ours.weights.sum() > 0.1


def test_nothing_seen_is_no_importance(torch_gsplat, make_scene, make_camera):
    gsplat = torch_gsplat.renderer
    behind = np.float32([150.0, -200.0, 100.0])
    for count in (0, 20):
        scene = make_scene(count)
        scene = replace(scene, means=scene.means + behind)
        found = gsplat.importance(gsplat.prepare(scene), make_camera())
        np.testing.assert_array_equal(found.weights, np.zeros(count))
        np.testing.assert_array_equal(found.squares, np.zeros(count))


def test_bad_requests_are_refused(torch_gsplat, make_scene, make_camera):
    gsplat, camera = torch_gsplat.renderer, make_camera()
    held = gsplat.prepare(make_scene(3))
    with pytest.raises(RenderError, match="Weights of pixels"):
        gsplat.importance(held, camera, -np.ones((camera.height, camera.width)))
    with pytest.raises(Cancelled):
        gsplat.importance(held, camera, should_stop=lambda: True)
