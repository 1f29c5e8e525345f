"""The sums of blending weights, against those of the literal loop."""

import re
from dataclasses import replace

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numba import njit

from tdtq_core.errors import Cancelled, RenderError
from tdtq_core.rendering.cpu import CpuRenderer, importance, raster, weighing
from tdtq_core.rendering.cpu.intrinsics import FASTMATH
from tdtq_core.rendering.protocol import BLACK


def weigh(renderer, scene, camera, pixels=None):
    return renderer.importance(renderer.prepare(scene), camera, pixels)


def assert_close(ours, exact, pixels):
    """Where alpha lies at 1/255 or light at its end, one pixel may be counted or not."""
    for found, power in ((ours.weights, 1), (ours.squares, 2)):
        expected = np.einsum("nhw,hw->n", exact**power, pixels)
        np.testing.assert_allclose(found, expected, rtol=2e-4, atol=0.01)
        assert np.abs(found - expected).sum() <= 1e-4 * expected.sum()


@pytest.mark.parametrize("mode", ["classic", "antialiased"])
@pytest.mark.parametrize("grow", [-1.0, 0.0, 1.5, 2.5])
def test_same_sums_as_the_literal_loop(renderer, oracle, make_scene, make_camera, grow, mode):
    scene, camera = make_scene(300), make_camera()
    scene = replace(scene, log_scales=scene.log_scales + grow, render_mode=mode)
    exact, _ = oracle.weights(scene, camera)
    assert exact.max() > 0.1
    assert_close(weigh(renderer, scene, camera), exact, np.ones((47, 61)))


@pytest.mark.parametrize("size", [(1, 1), (16, 16), (17, 1), (33, 50)])
def test_same_sums_at_every_size_and_weighting(renderer, oracle, make_scene, make_camera, size):
    scene, camera = make_scene(300), make_camera(*size)
    scene = replace(scene, log_scales=scene.log_scales + 1.5)
    pixels = 3 * np.random.default_rng(1).random(size[::-1])
    assert_close(weigh(renderer, scene, camera, pixels), oracle.weights(scene, camera)[0], pixels)


@settings(max_examples=20)
@given(
    seed=st.integers(0, 2**32 - 1),
    count=st.integers(0, 60),
    grow=st.floats(-3, 4),
    opaque=st.floats(-4, 6),
)
def test_all_weights_and_the_light_left_make_the_picture(
    renderer, make_scene, make_camera, seed, count, grow, opaque
):
    """On black, white Gaussians show the sum of the weights; on any ground, the rest is light."""
    scene, camera = make_scene(count, 0, seed), make_camera(37, 29)
    scene = replace(
        scene,
        log_scales=scene.log_scales + grow,
        opacity_logits=scene.opacity_logits + opaque,
        base_color=np.full((count, 3), 0.5 / 0.28209479177387814),
    )
    prepared = renderer.prepare(scene)
    found = renderer.importance(prepared, camera)
    covered = renderer.render(prepared, camera, BLACK)[..., 0].sum(dtype=np.float64)
    assert found.weights.shape == found.squares.shape == (count,)
    assert found.weights.sum() == pytest.approx(covered, rel=1e-5, abs=1e-6)
    assert (found.squares >= 0).all()
    assert (found.squares <= found.weights * (1 + 1e-6)).all()


def test_the_weights_and_the_light_left_are_the_pixels(renderer, oracle, make_scene, make_camera):
    scene, camera = make_scene(300), make_camera()
    _, light = oracle.weights(scene, camera)
    total = weigh(renderer, scene, camera).weights.sum() + light.sum()
    assert total == pytest.approx(camera.width * camera.height, rel=1e-5)


def test_linear_in_the_pixels(renderer, make_scene, make_camera):
    scene, camera = make_scene(200), make_camera()
    left = np.arange(61) < np.full((47, 1), 23.0)
    whole = weigh(renderer, scene, camera)
    parts = [weigh(renderer, scene, camera, pixels) for pixels in (left, ~left)]
    for name in ("weights", "squares"):
        halves = sum(getattr(part, name) for part in parts)
        np.testing.assert_allclose(halves, getattr(whole, name), rtol=1e-5, atol=1e-6)
    assert parts[0].weights.sum() > 1


def test_the_same_bits_on_any_threads_and_in_any_steps(make_scene, make_camera, monkeypatch):
    scene, camera = make_scene(6000), make_camera(200, 150)
    scene = replace(scene, log_scales=scene.log_scales + 1.0)
    expected = weigh(CpuRenderer(), scene, camera)
    found = []
    threads = numba.get_num_threads()
    try:
        for count in range(1, threads + 1):
            numba.set_num_threads(count)
            found.append(weigh(CpuRenderer(), scene, camera))
    finally:
        numba.set_num_threads(threads)
    monkeypatch.setattr(importance, "STEP_PAIRS", 50)
    found += [weigh(CpuRenderer(pairs_max), scene, camera) for pairs_max in (300, 10**6)]
    for other in found:
        np.testing.assert_array_equal(other.weights, expected.weights)
        np.testing.assert_array_equal(other.squares, expected.squares)


def test_what_is_not_drawn_has_no_importance(renderer, make_scene, make_camera):
    scene = make_scene(3000, degree=1)
    means = scene.means.copy()
    means[:7] = np.nan
    means[2050:2060] += 1e6
    found = weigh(renderer, replace(scene, means=means), make_camera())
    assert found.weights[:7].sum() == found.weights[2050:2060].sum() == 0
    assert found.weights[2100:].sum() > 1


def test_cancelled_between_steps(renderer, make_scene, make_camera, monkeypatch):
    monkeypatch.setattr(importance, "STEP_PAIRS", 50)
    prepared, asked = renderer.prepare(make_scene(3000)), []

    def stop_at_last(last):
        asked.append(None)
        return len(asked) == last

    renderer.importance(prepared, make_camera(), should_stop=lambda: stop_at_last(0))
    last = len(asked)
    assert last > 10
    asked.clear()
    with pytest.raises(Cancelled):
        renderer.importance(prepared, make_camera(), should_stop=lambda: stop_at_last(last))


@pytest.mark.parametrize(
    "pixels", [np.ones(3), np.ones((61, 47)), np.full((47, 61), np.nan), np.full((47, 61), -1.0)]
)
def test_pixels_that_do_not_fit_are_refused(renderer, scene, make_camera, pixels):
    with pytest.raises(RenderError, match="47 x 61 finite numbers, none negative"):
        weigh(renderer, scene, make_camera(), pixels)


def test_rows_become_vector_instructions_in_freshly_compiled_code():
    fresh = njit(fastmath=FASTMATH)(weighing._weigh_tile.py_func)
    records, pairs, totals = np.zeros(16, np.float32), np.zeros(1, np.uint32), np.zeros((1, 2))
    state, sums = np.ones(3 * raster.PIXELS, np.float32), np.zeros(16, np.float32)
    fresh(records, pairs, 0, 0, 0, 0, state, sums, totals.astype(np.float32), 0)
    (code,) = fresh.inspect_llvm().values()
    assert len(re.findall(r"<\d+ x float> @llvm.fmuladd", code)) >= 8
