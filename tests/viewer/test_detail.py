"""Pictures that leave something out."""

import itertools

import numpy as np
import pytest

from tdtq_core.demo import demo_camera
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.scene import GaussianScene
from tdtq_viewer.detail import FEWER_GAUSSIANS, FULL, Detail, sparse


@pytest.mark.parametrize("fixed", [0.0, 0.3, 1.0])
def test_each_next_picture_is_quicker(fixed):
    shares = [detail.share(fixed) for detail in (FULL, *FEWER_GAUSSIANS)]
    assert shares[0] == 1.0
    assert all(later <= earlier for earlier, later in itertools.pairwise(shares))


@pytest.mark.parametrize("detail", [Detail(2), Detail(3, 4)])
@pytest.mark.parametrize("fixed", [0.0, 0.3, 1.0])
def test_the_fixed_part_follows_from_what_a_picture_took(detail, fixed):
    assert detail.fixed(detail.share(fixed)) == pytest.approx(fixed)


def test_two_scenes_are_left_with_the_same_gaussians(scene):
    numbers = np.random.default_rng(0).permutation(len(scene))
    mixed = sparse(scene.take(numbers), numbers, 3)
    plain = sparse(scene, np.arange(len(scene)), 3)
    order = np.argsort(numbers[numbers % 3 == 0])
    np.testing.assert_array_equal(mixed.means[order], plain.means)
    np.testing.assert_array_equal(mixed.log_scales[order], plain.log_scales)


def test_half_of_the_gaussians_cover_nearly_as_much_as_all():
    """Left out without a substitute, they would let the ground shine through."""
    wall, renderer, camera = _wall(), CpuRenderer(), demo_camera(64, 64)
    numbers = np.arange(len(wall))
    larger, left = sparse(wall, numbers, 2), wall.take(numbers[::2])
    whole, covered, holed = (
        renderer.render(renderer.prepare(some), camera).mean() for some in (wall, larger, left)
    )
    assert covered - whole < 0.5 * (holed - whole)


def test_nothing_left_is_an_empty_picture(scene):
    renderer = CpuRenderer()
    empty = sparse(scene.take(np.array([0])), np.array([1]), 2)
    picture = renderer.render(renderer.prepare(empty), demo_camera(16, 16))
    np.testing.assert_array_equal(picture, np.ones((16, 16, 3), np.float32))


def _wall():
    """Return 2,500 black, half opaque Gaussians that overlap, facing the camera."""
    side = np.linspace(-1.0, 1.0, 50)
    x, z = np.meshgrid(side, side)
    means = np.stack([x, np.zeros_like(x), z], axis=-1).reshape(-1, 3)
    count = len(means)
    turns = np.tile(np.array([1, 0, 0, 0], np.float32), (count, 1))
    scales = np.full((count, 3), np.log(0.03), np.float32)
    colors, logits = np.full((count, 3), -1.8, np.float32), np.zeros(count, np.float32)
    harmonics = np.zeros((count, 0, 3), np.float32)
    return GaussianScene(means.astype(np.float32), turns, scales, logits, colors, harmonics)
