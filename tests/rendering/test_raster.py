"""The picture against the blending loop written literally in float64."""

import re
from dataclasses import replace

import numpy as np
import pytest
from numba import njit

from tdtq_core.cameras import Camera
from tdtq_core.rendering.cpu import raster
from tdtq_core.rendering.cpu.intrinsics import FASTMATH


def decibel(ours, exact):
    return -10 * np.log10(np.mean((ours - exact) ** 2))


@pytest.mark.parametrize("degree", [0, 1, 2, 3])
@pytest.mark.parametrize("grow", [0.0, 1.5])
def test_same_picture_as_the_literal_loop(renderer, oracle, make_scene, make_camera, degree, grow):
    scene, camera = make_scene(300, degree), make_camera()
    scene = replace(scene, log_scales=scene.log_scales + grow)
    background = (0.2, 1.0, 0.6)
    ours = renderer.render(renderer.prepare(scene), camera, background)
    assert ours.shape == (camera.height, camera.width, 3)
    assert ours.dtype == np.float32
    exact = oracle.picture(scene, camera, background)
    assert decibel(ours, exact) > 110
    assert np.std(exact) > 0.01


def test_same_picture_where_blending_stops_early(renderer, oracle, make_scene, make_camera):
    scene = make_scene(400)
    scene = replace(scene, log_scales=scene.log_scales + 2.5, opacity_logits=np.full(400, 3.0))
    camera = make_camera(40, 33)
    ours = renderer.render(renderer.prepare(scene), camera, (5.0, 5.0, 5.0))
    assert decibel(ours, oracle.picture(scene, camera, (5.0, 5.0, 5.0))) > 100


@pytest.mark.parametrize("size", [(1, 1), (16, 16), (17, 1), (33, 50)])
def test_same_picture_at_every_size(renderer, oracle, make_scene, make_camera, size):
    scene, camera = make_scene(150), make_camera(*size)
    ours = renderer.render(renderer.prepare(scene), camera)
    assert decibel(ours, oracle.picture(scene, camera)) > 100


def test_same_picture_from_inside_the_cloud(renderer, oracle, make_scene, make_camera):
    scene, camera = make_scene(300), make_camera(eye=(0.1, 0.05, 0.0))
    ours = renderer.render(renderer.prepare(scene), camera)
    assert decibel(ours, oracle.picture(scene, camera)) > 100


def one_gaussian(scene, logit, base_color):
    """A white-ish ball much larger than the pixel at the centre of the picture."""
    count = len(logit)
    return replace(
        scene,
        means=np.tile([0, 0, 2.0], (count, 1)) + np.arange(count)[:, None] * [0, 0, 1e-3],
        quaternions=np.tile([1.0, 0, 0, 0], (count, 1)),
        log_scales=np.full((count, 3), 3.0),
        opacity_logits=np.array(logit, np.float32),
        base_color=np.array(base_color, np.float32),
        harmonics=np.zeros((count, 0, 3)),
    )


CENTER = Camera(np.eye(4), 20, 20, 0.5, 0.5, 1, 1)
Y00 = 0.28209479177387814


def test_alpha_is_capped_at_0_999(renderer, scene):
    opaque = one_gaussian(scene, [np.inf], [[0.5 / Y00] * 3])
    pixel = renderer.render(renderer.prepare(opaque), CENTER, (0.0, 0.0, 0.0))[0, 0]
    np.testing.assert_allclose(pixel, 0.999, rtol=1e-6)


def test_the_gaussian_that_would_end_the_light_is_not_blended(renderer, scene):
    """0.999, then 0.999 again would leave 1e-6: the second is dropped and the rest stays 1e-3."""
    red, green = [[0.5 / Y00, -0.5 / Y00, -0.5 / Y00]], [[-0.5 / Y00, 0.5 / Y00, -0.5 / Y00]]
    two = one_gaussian(scene, [np.inf, np.inf, -1.0], red + green + green)
    pixel = renderer.render(renderer.prepare(two), CENTER, (0.0, 0.0, 1.0))[0, 0]
    np.testing.assert_allclose(pixel, [0.999, 0.0, 0.001], atol=1e-6)


@pytest.mark.parametrize(("opacity", "drawn"), [(0.99 / 255, False), (1.01 / 255, True)])
def test_contributions_under_one_255th_are_skipped(renderer, scene, opacity, drawn):
    faint = one_gaussian(scene, [np.log(opacity / (1 - opacity))], [[0.5 / Y00] * 3])
    pixel = renderer.render(renderer.prepare(faint), CENTER, (0.0, 0.0, 0.0))[0, 0]
    assert (pixel > 0).all() == drawn


def test_colours_are_clamped_below_but_not_above(renderer, scene):
    ball = one_gaussian(scene, [np.inf], [[-9.0, 0.0, 9.0]])
    pixel = renderer.render(renderer.prepare(ball), CENTER, (0.0, 0.0, 0.0))[0, 0]
    np.testing.assert_allclose(pixel, [0, 0.4995, 0.999 * (0.5 + 9 * Y00)], rtol=1e-5)


def test_rows_become_vector_instructions_in_freshly_compiled_code():
    """Seven times slower without, and easily lost: see the comment at `_blend_row`."""
    fresh = njit(fastmath=FASTMATH)(raster._blend_tile.py_func)
    records, pairs = np.zeros(16, np.float32), np.zeros(1, np.uint32)
    fresh(records, pairs, 0, 0, 0, 0, np.ones(4 * raster.PIXELS, np.float32))
    (code,) = fresh.inspect_llvm().values()
    assert len(re.findall(r"<\d+ x float> @llvm.fmuladd", code)) >= 10
