"""A device that runs out of memory, played by the portable renderer."""

from itertools import pairwise

import numpy as np
import pytest

from tdtq_core.errors import Cancelled
from tdtq_core.rendering.fallback import ROWS_MIN, FallbackRenderer, strip_heights
from tdtq_core.rendering.protocol import WHITE


class SmallDevice:
    """Draws strips of at most `rows_max` rows, and scenes of at most `gaussians_max`."""

    name = "small"
    out_of_memory = MemoryError

    def __init__(self, portable, rows_max, gaussians_max=1000):
        self.portable, self.rows_max, self.gaussians_max = portable, rows_max, gaussians_max
        self.asked, self.released = [], 0

    def prepare(self, scene):
        if len(scene) > self.gaussians_max:
            raise MemoryError
        return self.portable.prepare(scene)

    def render_rows(self, prepared, camera, background, rows):
        self.asked.append(rows)
        if rows[1] - rows[0] > self.rows_max:
            raise MemoryError
        return self.portable.render(prepared, camera, background)[rows[0] : rows[1]]

    def importance(self, prepared, camera, pixels, should_stop):
        self.asked.append("importance")
        if camera.height > self.rows_max:
            raise MemoryError
        return self.portable.importance(prepared, camera, pixels, should_stop=should_stop)

    def estimate_seconds(self, prepared, camera):
        return None

    def release(self):
        self.released += 1


@pytest.fixture
def lines():
    return []


def test_whole_where_memory_suffices(renderer, make_scene, make_camera, lines):
    device, camera = SmallDevice(renderer, 999), make_camera(40, 100)
    sturdy = FallbackRenderer(device, renderer, lines.append)
    sturdy.render(sturdy.prepare(make_scene(50)), camera)
    assert device.asked == [(0, 100)]
    assert (device.released, lines) == (0, [])


def test_strips_halve_until_they_fit(renderer, make_scene, make_camera, lines):
    device, camera, scene = SmallDevice(renderer, 40), make_camera(40, 100), make_scene(50)
    sturdy = FallbackRenderer(device, renderer, lines.append)
    picture = sturdy.render(sturdy.prepare(scene), camera, (0.2, 0.4, 0.6))
    whole = renderer.render(renderer.prepare(scene), camera, (0.2, 0.4, 0.6))
    np.testing.assert_array_equal(picture, whole)
    assert device.asked == [(0, 100), (0, 64), (0, 32), (32, 64), (64, 96), (96, 100)]
    assert (device.released, lines) == (2, [])


def test_a_scene_moves_once_and_stays(renderer, make_scene, make_camera, lines):
    device, camera, scene = SmallDevice(renderer, 0), make_camera(40, 100), make_scene(50)
    sturdy = FallbackRenderer(device, renderer, lines.append)
    held = sturdy.prepare(scene)
    assert sturdy.estimate_seconds(held, camera) is None
    picture = sturdy.render(held, camera)
    asked = list(device.asked)
    np.testing.assert_array_equal(sturdy.render(held, camera), picture)
    np.testing.assert_array_equal(picture, renderer.render(renderer.prepare(scene), camera))
    assert device.asked == asked
    assert held.on_device is None
    assert lines == ["Rendering on the CPU: 50 Gaussians do not fit into the GPU's memory."]
    assert sturdy.estimate_seconds(held, camera) > 0


def test_a_scene_that_does_not_fit_never_reaches_the_device(
    renderer, make_scene, make_camera, lines
):
    device = SmallDevice(renderer, 999, gaussians_max=20)
    sturdy = FallbackRenderer(device, renderer, lines.append)
    sturdy.render(sturdy.prepare(make_scene(21)), make_camera(), WHITE)
    assert (device.asked, len(lines)) == ([], 1)
    sturdy.render(sturdy.prepare(make_scene(20)), make_camera(), WHITE)
    assert (len(device.asked), len(lines)) == (1, 1)


def test_other_faults_pass(renderer, make_scene, make_camera, lines):
    device = SmallDevice(renderer, 999)
    device.out_of_memory = KeyError
    sturdy = FallbackRenderer(device, renderer, lines.append)
    held = sturdy.prepare(make_scene(5))
    device.rows_max = 0
    with pytest.raises(MemoryError):
        sturdy.render(held, make_camera())
    with pytest.raises(Cancelled):
        sturdy.render(held, make_camera(), should_stop=lambda: True)


@pytest.mark.parametrize("height", [1, 16, 32, 33, 47, 100, 1080, 16384])
def test_heights_are_whole_tiles_and_fall(height):
    heights = strip_heights(height)
    assert heights[0] == height
    assert all(rows % 16 == 0 for rows in heights[1:])
    assert all(after < before for before, after in pairwise(heights))
    assert heights[-1] <= max(ROWS_MIN, 1)


@pytest.mark.parametrize(("rows_max", "gaussians_max"), [(999, 999), (5, 999), (999, 5)])
def test_importance_by_whoever_has_the_memory(
    renderer, make_scene, make_camera, lines, rows_max, gaussians_max
):
    device, camera = SmallDevice(renderer, rows_max, gaussians_max), make_camera()
    sturdy = FallbackRenderer(device, renderer, lines.append)
    held, scene = sturdy.prepare(make_scene(50)), make_scene(50)
    lines.clear()
    pixels = np.random.default_rng(0).random((camera.height, camera.width))
    ours = sturdy.importance(held, camera, pixels)
    exact = renderer.importance(renderer.prepare(scene), camera, pixels)
    np.testing.assert_array_equal(ours.squares, exact.squares)
    assert device.asked == (["importance"] if gaussians_max == 999 else [])
    assert lines == []
