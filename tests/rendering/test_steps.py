"""Long pictures: cancelled on the way, and no longer in anybody's way than a step."""

import threading
import time
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from tdtq_core.errors import Cancelled
from tdtq_core.parallel import PARALLEL_LOCK
from tdtq_core.rendering.cpu import CpuRenderer, binning, picture, projection, workspace
from tdtq_core.rendering.cpu.steps import equal_steps, weighed_steps
from tdtq_core.rendering.protocol import never


@pytest.fixture
def small_steps(monkeypatch):
    """Steps so small that a small picture has hundreds."""
    monkeypatch.setattr(projection, "_STEP", 1)
    monkeypatch.setattr(binning, "_STEP", 500)
    monkeypatch.setattr(picture, "STEP_PAIRS", 50)


@pytest.mark.parametrize(("total", "size"), [(0, 3), (1, 3), (9, 3), (10, 3)])
def test_equal_steps_cover_everything_once(total, size):
    steps = list(equal_steps(total, size, never))
    assert [i for first, last in steps for i in range(first, last)] == list(range(total))
    assert all(0 < last - first <= size for first, last in steps)


def test_weighed_steps_are_light_or_single():
    weights = np.random.default_rng(0).integers(0, 30, 200)
    starts = np.concatenate([[0], np.cumsum(weights)])
    steps = list(weighed_steps(starts, (7, 190), 40, never))
    assert [i for first, last in steps for i in range(first, last)] == list(range(7, 190))
    assert all(weights[a:b].sum() <= 40 or b - a == 1 for a, b in steps)
    assert len(steps) < 190


def test_a_picture_in_many_steps_is_the_same(renderer, make_scene, make_camera, request):
    scene, camera = make_scene(5000), make_camera(200, 150)
    prepared = renderer.prepare(scene)
    whole = renderer.render(prepared, camera)
    request.getfixturevalue("small_steps")
    np.testing.assert_array_equal(CpuRenderer(1000).render(prepared, camera), whole)


def test_a_picture_stops_wherever_it_is_asked_to(renderer, make_scene, make_camera, small_steps):
    prepared, camera = renderer.prepare(make_scene(5000)), make_camera(120, 90)
    whole = renderer.render(prepared, camera)
    asked = []
    renderer.render(prepared, camera, should_stop=lambda: asked.append(1) or False)
    assert len(asked) > 50
    for patience in (0, 1, 4, len(asked) // 2, len(asked) - 1):
        answers = iter([False] * patience + [True])
        with pytest.raises(Cancelled):
            renderer.render(prepared, camera, should_stop=partial(next, answers))
        assert next(answers, None) is None
    np.testing.assert_array_equal(renderer.render(prepared, camera), whole)


def test_others_get_their_turn_within_a_picture(renderer, make_scene, make_camera, small_steps):
    """Whoever waits for the lock when a step begins has had it when the next one begins."""
    prepared, camera = renderer.prepare(make_scene(5000)), make_camera(120, 90)
    others, turns, seen = [], [], []

    def other():
        with PARALLEL_LOCK:
            turns.append(1)

    def queue_up():
        seen.append(len(turns))
        if len(others) < 20:
            others.append(threading.Thread(target=other))
            with PARALLEL_LOCK:
                others[-1].start()
                while not PARALLEL_LOCK._waiting:
                    time.sleep(1e-4)
        return False

    renderer.render(prepared, camera, should_stop=queue_up)
    for thread in others:
        thread.join()
    assert seen[:21] == list(range(21))


def test_pictures_in_two_threads_do_not_share_buffers(renderer, make_scene, make_camera):
    """The second picture is rendered while the first stands between two steps."""
    prepared, camera = renderer.prepare(make_scene(3000)), make_camera(120, 90)
    other = renderer.prepare(make_scene(3000, seed=1))
    whole = renderer.render(prepared, camera)
    inner = []

    def render_other():
        thread = threading.Thread(target=lambda: inner.append(renderer.render(other, camera)))
        thread.start()
        thread.join()
        return False

    np.testing.assert_array_equal(
        renderer.render(prepared, camera, should_stop=render_other), whole
    )
    for image in inner:
        np.testing.assert_array_equal(image, inner[0])
    assert len(inner) >= 3


@pytest.mark.parametrize("opacity", [0.01, 0.99])
@pytest.mark.parametrize("mode", ["classic", "antialiased"])
def test_thousands_of_veils_over_the_whole_picture(
    renderer, make_scene, make_camera, opacity, mode
):
    """The picture is that of the Gaussians that can be drawn; memory stays within bounds."""
    count, camera = 5000, make_camera(320, 240)
    scene = replace(
        make_scene(count, 0),
        log_scales=np.full((count, 3), 3.0),
        opacity_logits=np.full(count, np.log(opacity / (1 - opacity))),
        render_mode=mode,
    )
    broken = {name: getattr(scene, name).copy() for name in ("means", "log_scales", "base_color")}
    for k, (array, value) in enumerate(
        zip(broken.values(), (np.nan, np.inf, -np.inf), strict=True)
    ):
        array[k::10] = value
    bounded = CpuRenderer(pairs_max=100_000)
    workspace._IDLE.clear()
    image = bounded.render(bounded.prepare(replace(scene, **broken)), camera)
    (space,) = workspace._IDLE
    assert space._buffers["pairs"].nbytes < 5 * (100_000 + 1000)
    whole = scene.take(np.arange(count) % 10 > 2)
    np.testing.assert_array_equal(image, renderer.render(renderer.prepare(whole), camera))
    assert np.isfinite(image).all()
