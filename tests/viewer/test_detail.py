"""Pictures that leave something out."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.demo import demo_camera
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.scene import GaussianScene
from tdtq_viewer.detail import FEWER_GAUSSIANS, FULL, Detail, sparse, stand_ins


@pytest.mark.parametrize("fixed", [0.0, 0.3, 1.0])
def test_each_next_picture_is_quicker(fixed):
    shares = [detail.share(fixed) for detail in (FULL, *FEWER_GAUSSIANS)]
    assert shares[0] == 1.0
    assert all(later <= earlier for earlier, later in itertools.pairwise(shares))


@pytest.mark.parametrize("factor", [2, 3])
@pytest.mark.parametrize("fixed", [0.0, 0.3, 1.0])
def test_the_fixed_part_follows_from_what_a_picture_took(factor, fixed):
    detail = Detail(factor)
    assert detail.fixed(detail.share(fixed)) == pytest.approx(fixed)


@pytest.mark.parametrize("every", [2, 4, 8])
def test_stand_ins_stand_for_all(every):
    wall = _wall()
    stands = stand_ins(wall, every)
    assert np.count_nonzero(stands) == pytest.approx(len(wall) / every, abs=1)
    assert stands.sum() == pytest.approx(len(wall), rel=1e-6)


@pytest.mark.parametrize(("logit", "drawn_as_it_is"), [(0.0, True), (-12.0, False)])
def test_what_covers_most_is_drawn_as_it_is(logit, drawn_as_it_is):
    wall = _wall()
    scales, logits = wall.log_scales.copy(), wall.opacity_logits.copy()
    scales[7], logits[7] = np.log(0.5), logit
    stands = stand_ins(replace(wall, log_scales=scales, opacity_logits=logits), 8)
    assert (stands[7] == 1.0) == drawn_as_it_is


def test_scenes_with_flat_and_invisible_gaussians_have_stand_ins():
    """A scale of -inf and an opacity of -inf or inf are legal; the invisible cover nothing."""
    wall = _wall()
    scales, logits = wall.log_scales.copy(), wall.opacity_logits.copy()
    scales[3, 0] = scales[4] = -np.inf
    scales[3, 1:] = 0.0
    logits[3], logits[5] = np.inf, -np.inf
    stands = stand_ins(replace(wall, log_scales=scales, opacity_logits=logits), 8)
    assert stands[3] == 1.0
    assert stands[4] != 1.0
    assert stands[5] != 1.0


def test_two_scenes_are_left_with_the_same_gaussians(scene):
    stands, order = stand_ins(scene, 3), np.random.default_rng(0).permutation(len(scene))
    plain, mixed = sparse(scene, stands), sparse(scene.take(order), stands[order])
    back = np.argsort(order[stands[order] > 0])
    np.testing.assert_array_equal(mixed.means[back], plain.means)
    np.testing.assert_array_equal(mixed.log_scales[back], plain.log_scales)


def test_half_of_the_gaussians_cover_nearly_as_much_as_all():
    """Left out without a substitute, they would let the ground shine through."""
    wall, renderer, camera = _wall(), CpuRenderer(), demo_camera(64, 64)
    stands = stand_ins(wall, 2)
    larger, left = sparse(wall, stands), wall.take(np.flatnonzero(stands))
    whole, covered, holed = (
        renderer.render(renderer.prepare(some), camera).mean() for some in (wall, larger, left)
    )
    assert abs(covered - whole) < 0.5 * (holed - whole)


def test_nothing_left_is_an_empty_picture(scene):
    renderer = CpuRenderer()
    empty = sparse(scene, np.zeros(len(scene), np.float32))
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
