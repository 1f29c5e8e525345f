"""Pictures of the portable renderer: what must not change them, and hostile scenes."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError
from tdtq_core.rendering.cpu import (
    CpuRenderer,
    binning,
    ordering,
    preparation,
    projection,
    raster,
    survey,
    weighing,
)
from tdtq_core.scene import GaussianScene


def picture(renderer, scene, camera, background=(1.0, 1.0, 1.0)):
    return renderer.render(renderer.prepare(scene), camera, background)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_the_order_of_the_gaussians_does_not_matter(renderer, make_scene, make_camera, seed):
    scene, camera = make_scene(300), make_camera()
    shuffled = scene.take(np.random.default_rng(seed).permutation(len(scene)))
    np.testing.assert_array_equal(
        picture(renderer, scene, camera), picture(renderer, shuffled, camera)
    )


@settings(max_examples=15, deadline=None)
@given(background=st.tuples(*[st.floats(0, 4, width=32)] * 3))
def test_the_background_enters_by_what_light_is_left(renderer, make_scene, make_camera, background):
    prepared, camera = renderer.prepare(make_scene(200)), make_camera()
    black, white = (renderer.render(prepared, camera, (level,) * 3) for level in (0.0, 1.0))
    expected = black + (white - black) * np.float32(background)
    np.testing.assert_allclose(renderer.render(prepared, camera, background), expected, atol=2e-6)


def test_moving_the_world_and_the_camera_together_changes_nothing(
    renderer, make_scene, make_camera
):
    scene, camera = make_scene(300, degree=0), make_camera()
    shift = np.array([3.0, -5.0, 2.0])
    view = camera.view.copy()
    view[:3, 3] -= view[:3, :3] @ shift
    moved_scene = replace(scene, means=scene.means + shift)
    moved = picture(renderer, moved_scene, replace(camera, view=view))
    assert np.abs(moved - picture(renderer, scene, camera)).max() < 0.005


def test_two_runs_and_any_number_of_threads_give_the_same_bits(renderer, make_scene, make_camera):
    scene, camera = make_scene(30_000), make_camera(200, 150)
    first = picture(renderer, scene, camera)
    np.testing.assert_array_equal(first, picture(renderer, scene, camera))
    threads = numba.get_num_threads()
    numba.set_num_threads(1)
    try:
        np.testing.assert_array_equal(first, picture(renderer, scene, camera))
    finally:
        numba.set_num_threads(threads)


def test_bands_of_tiles_give_the_same_bits(renderer, make_scene, make_camera):
    scene, camera = make_scene(2000), make_camera(200, 150)
    banded = CpuRenderer(pairs_max=100)
    np.testing.assert_array_equal(picture(banded, scene, camera), picture(renderer, scene, camera))


TWO_THREADS = """
import hashlib, threading
import numpy as np
from tdtq_core.cameras import look_at
from tdtq_core.rendering.cpu import (
    CpuRenderer,
    binning,
    ordering,
    preparation,
    projection,
    raster,
)
from tdtq_core.scene import GaussianScene

def render_in_two_threads(count=3000):
    rng = np.random.default_rng(5)
    scene = GaussianScene(
        rng.normal(0, 0.4, (count, 3)), rng.normal(0, 1, (count, 4)),
        rng.normal(-4, 0.7, (count, 3)), rng.normal(1, 2, count),
        rng.normal(0, 0.8, (count, 3)), rng.normal(0, 0.1, (count, 15, 3)))
    camera = look_at((2, 1, 1), (0, 0, 0), (0, 0, 1), 0.7, 200, 150)
    hashes = set()
    def work():
        renderer = CpuRenderer()
        for _ in range(10):
            image = renderer.render(renderer.prepare(scene), camera)
            hashes.add(hashlib.sha256(image.tobytes()).hexdigest())
    threads = [threading.Thread(target=work) for _ in range(2)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return hashes
"""


def test_two_threads_at_once_on_the_layer_that_forbids_it():
    """In a process of its own: `workqueue` aborts the process when it is entered twice.

    The other process loads the kernels from the cache on disk, so this also shows that fresh and
    cached code give the same bits.
    """
    here: dict = {}
    exec(TWO_THREADS, here)
    hashes = here["render_in_two_threads"]()
    assert len(hashes) == 1
    done = subprocess.run(
        [sys.executable, "-c", TWO_THREADS + "print(*render_in_two_threads())"],
        env=os.environ | {"NUMBA_THREADING_LAYER": "workqueue"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == list(hashes)


def test_no_gaussians_give_the_background(renderer, make_scene, make_camera):
    image = picture(renderer, make_scene(0), make_camera(), (0.1, 0.2, 0.3))
    np.testing.assert_array_equal(image, np.broadcast_to(np.float32([0.1, 0.2, 0.3]), image.shape))


def test_what_cannot_be_drawn_is_as_if_it_were_not_there(renderer, make_scene, make_camera):
    scene, camera = make_scene(100), make_camera()
    broken = {
        name: getattr(scene, name).copy()
        for name in ("means", "quaternions", "log_scales", "opacity_logits", "harmonics")
    }
    broken["means"][0], broken["means"][1] = np.nan, -np.inf
    broken["quaternions"][2], broken["log_scales"][3] = 0, np.nan
    broken["opacity_logits"][4], broken["harmonics"][5, 3] = np.nan, np.inf
    np.testing.assert_array_equal(
        picture(renderer, replace(scene, **broken), camera),
        picture(renderer, scene.take(np.arange(6, 100)), camera),
    )


HOSTILE = {
    "huge": {"log_scales": 20.0},
    "larger than float32 squared": {"log_scales": 80.0},
    "flat": {"log_scales": -np.inf},
    "at the camera": {"means": (1.5, -2.0, 1.0)},
    "far away": {"means": 1e30},
    "at the edge of the world": {"means": 3e38},
    "tiny quaternion": {"quaternions": 1e-38},
    "large quaternion": {"quaternions": 3e38},
    "blinding": {"base_color": 3e38, "harmonics": -3e38},
    "blinding the other way": {"base_color": -3e38, "harmonics": 3e38},
    "solid": {"opacity_logits": np.inf},
    "empty": {"opacity_logits": -np.inf},
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("size", [(1, 1), (61, 47)])
def test_hostile_scenes_give_a_picture_without_nan(renderer, make_scene, make_camera, name, size):
    scene = make_scene(100)
    for field, value in HOSTILE[name].items():
        array = getattr(scene, field).copy()
        array[::2] = value
        scene = replace(scene, **{field: array})
    assert np.isfinite(picture(renderer, scene, make_camera(*size))).all()


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_random_bytes_as_a_scene_give_a_picture(renderer, make_camera, data):
    words = data.draw(st.binary(min_size=4 * 59 * 4, max_size=4 * 59 * 4))
    values = np.frombuffer(words, np.float32).reshape(4, 59)
    scene = GaussianScene(
        values[:, :3],
        values[:, 3:7],
        values[:, 7:10],
        values[:, 10],
        values[:, 11:14],
        values[:, 14:].reshape(4, 15, 3),
    )
    image = picture(renderer, scene, make_camera(33, 17))
    assert image.shape == (17, 33, 3)
    assert not np.isnan(image).any()


def test_a_fill_of_the_whole_picture_by_everything(renderer, make_scene, make_camera):
    """200 Gaussians over 4096 tiles: more pairs than allowed at once, so many bands."""
    scene = make_scene(200)
    scene = replace(scene, log_scales=np.full((200, 3), 6.0))
    camera = make_camera(1024, 1024)
    image = picture(CpuRenderer(pairs_max=50_000), scene, camera)
    np.testing.assert_array_equal(image, picture(renderer, scene, camera))


@pytest.mark.parametrize("focal", [1e-6, 1e12])
def test_extreme_focal_lengths(renderer, scene, make_camera, focal):
    camera = replace(make_camera(), fx=focal, fy=focal)
    assert np.isfinite(picture(renderer, scene, camera)).all()


def test_a_camera_that_squashes_the_world_is_refused(renderer, scene):
    flat = Camera(np.diag([1.0, 1.0, 0.0, 1.0]), 50, 50, 32, 32, 64, 64, "flat")
    with pytest.raises(RenderError, match="flat"):
        picture(renderer, scene, flat)


@pytest.mark.parametrize("background", [(1.0, 1.0), (np.nan, 0.0, 0.0)])
def test_a_background_that_is_no_colour_is_refused(renderer, scene, make_camera, background):
    with pytest.raises(RenderError, match="Background"):
        picture(renderer, scene, make_camera(), background)


def test_warm_up_leaves_nothing_to_compile(renderer, make_scene, make_camera):
    """Whatever is rendered, and however the arguments lie in memory."""
    for degree in range(4):
        prepared = renderer.prepare(make_scene(20, degree))
        renderer.render(prepared, make_camera(), np.float32([[0, 0.5], [1, 0.5], [1, 1]])[:, 0])
        frozen = np.ones((47, 61))[:, ::-1]
        frozen.flags.writeable = False
        renderer.importance(prepared, make_camera(), frozen)
        renderer.estimate_seconds(prepared, make_camera())
    kernels = {
        preparation: ["_activate"],
        projection: ["_project"],
        ordering: ["_gather", "_sort_by_digit"],
        binning: ["_count", "_accumulate", "_fill"],
        raster: ["_blend"],
        weighing: ["_weigh", "collect"],
        survey: ["_walk"],
    }
    for module, names in kernels.items():
        for name in names:
            kernel = getattr(module, name)
            assert len(getattr(kernel, "kernel", kernel).signatures) == 1, name
