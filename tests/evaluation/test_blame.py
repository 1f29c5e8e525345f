"""Which attribute and which Gaussians make an error, on scenes where the culprit is known."""

import numpy as np
import pytest

from tdtq_core.cameras import look_at
from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_core.errors import Cancelled
from tdtq_core.evaluation.blame import Blame, blame, error_at, heaviest, spot, worst_spot
from tdtq_core.evaluation.outlines import outlines
from tdtq_core.metrics import squared_error
from tdtq_core.rendering.cpu.renderer import CpuRenderer
from tdtq_core.scene import ATTRIBUTE_NAMES, GaussianScene

CAMERA = look_at((0.0, -4.0, 0.0), (0.0, 0.0, 0.0), (0.0, 0.0, 1.0), 0.7, 120, 80)


@pytest.fixture(scope="module")
def cpu():
    return CpuRenderer()


def dots(points, scales, quaternions=(1.0, 0.0, 0.0, 0.0), logit=0.0):
    """Black Gaussians without view-dependent colour."""
    count = len(points)
    return GaussianScene(
        np.array(points, np.float32),
        np.tile(np.float32(quaternions), (count, 1)),
        np.log(np.broadcast_to(np.float32(scales), (count, 3))),
        np.full(count, logit, np.float32),
        np.full((count, 3), -0.5 / 0.2820948, np.float32),
        np.zeros((count, 0, 3), np.float32),
    )


def test_a_spot_is_a_disc_inside_the_picture():
    inside = spot(CAMERA, 60, 40, 6)
    assert inside.shape == (80, 120)
    assert inside[40, 66] == inside[34, 60] == 1
    assert inside[40, 67] == inside[36, 55] == 0
    assert 0 < spot(CAMERA, 0, 0, 6).sum() < inside.sum()


@pytest.mark.parametrize("place", [(0, 0), (79, 119), (40, 60), (13, 101)])
def test_the_worst_spot_is_where_the_error_is(place):
    a = np.full((80, 120, 3), 0.5, np.float32)
    b = a.copy()
    b[place] = 1.0
    column, row = worst_spot(a, b)
    assert abs(row - place[0]) <= 6
    assert abs(column - place[1]) <= 6


def test_the_error_of_a_spot_is_the_mean_of_its_pixels():
    rng = np.random.default_rng(0)
    a, b = rng.random((2, 80, 120, 3), np.float32)
    inside = spot(CAMERA, 30, 20)
    wanted = squared_error(a, b)[inside > 0].mean()
    assert error_at(a, b, inside) == pytest.approx(wanted, rel=1e-6)


def test_the_heaviest_are_those_that_are_seen_there(cpu):
    scene = dots([(-0.7, 0, 0), (0.7, 0, 0), (0.7, 1, 0)], 0.05)
    placed = outlines(scene, CAMERA).centers
    prepared = cpu.prepare(scene)
    pixels = spot(CAMERA, *(int(value) for value in placed[1]), 4)
    found = heaviest(prepared, cpu, CAMERA, pixels, 5)
    assert found.numbers.tolist() == [1, 2]
    alone = cpu.render(cpu.prepare(scene.take(np.array([1]))), CAMERA)
    darkness = 1.0 - alone[..., 0][pixels > 0].mean()
    assert found.weights[0] == pytest.approx(darkness, rel=1e-3)
    assert found.weights[1] < found.weights[0]


@pytest.mark.parametrize("name", ["base_color", "position", "opacity", "scale"])
def test_the_attribute_that_was_changed_gets_all_the_blame(cpu, name):
    scene = dots([(0, 0, 0), (0.3, 0, 0.2)], 0.1, logit=2.0)
    stored = scene.with_matrices({name: scene.matrix(name) + np.float32(0.1)})
    pixels = spot(CAMERA, 60, 40, 20)
    names = tuple(n for n in ATTRIBUTE_NAMES if n != "harmonics")
    found = blame(scene, scene, stored, cpu, CAMERA, pixels, names=names)
    assert found.error > 0
    assert found.restored[name] == 0
    assert found.shares[name] == pytest.approx(1)
    assert found.shares["pruning"] == 0


def test_gaussians_that_were_left_out_are_blamed_on_pruning(cpu):
    scene = dots([(0, 0, 0), (0.3, 0, 0.2)], 0.1, logit=2.0)
    left = scene.take(np.array([0]))
    found = blame(scene, left, left, cpu, CAMERA, spot(CAMERA, 60, 40, 20), names=("scale",))
    assert found.shares == {"scale": 0.0, "pruning": 1.0}
    assert found.psnr < 40


def test_shares_are_never_negative_and_add_up():
    found = Blame(1e-3, {"scale": 2e-3, "opacity": 4e-4}, 2e-4)
    assert found.shares == pytest.approx({"scale": 0.0, "opacity": 0.75, "pruning": 0.25})
    assert set(Blame(0.0, {"scale": 0.0}, 0.0).shares.values()) == {0.0}


def test_it_says_how_far_it_is_and_can_be_stopped(cpu):
    scene, told = dots([(0, 0, 0)], 0.1), []
    pixels = spot(CAMERA, 60, 40)
    names = ("scale", "opacity")
    blame(scene, scene, scene, cpu, CAMERA, pixels, names=names, progress=told.append)
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] < 1
    with pytest.raises(Cancelled):
        blame(scene, scene, scene, cpu, CAMERA, pixels, names=names, should_stop=lambda: True)


def test_what_is_exact_is_the_scene_in_the_order_of_the_file(make_scene):
    scene = make_scene(300)
    encoder = LivePruner(scene)
    plan = CompressionPlan(PRESETS["balanced"].quantizers, Pruning("opacity", 0.4))
    order, exact, stored = encoder.order(plan), encoder.exact(plan), encoder.quantize(plan)
    assert len(order) == len(exact) == len(stored) < len(scene)
    np.testing.assert_array_equal(exact.means, scene.means[order])
    # Axes may be renamed, which leaves what the Gaussian looks like.
    np.testing.assert_allclose(_covariances(exact), _covariances(scene.take(order)), rtol=1e-4)
    for name in ("position", "rotation", "scale", "base_color"):
        error = np.abs(stored.matrix(name) - exact.matrix(name)).mean()
        assert error < 0.2 * exact.matrix(name).std()


def _covariances(scene):
    axes = outlines(scene, look_at((0, -40, 0), (0, 0, 0), (0, 0, 1), 0.7, 4000, 4000)).axes
    return np.einsum("nki,nkj->nij", axes, axes)


@pytest.mark.parametrize("quaternion", [(1, 0, 0, 0), (0.8, 0.1, 0.5, -0.3)])
def test_an_outline_is_as_wide_as_what_is_drawn(cpu, quaternion):
    scene = dots([(0.1, 0.2, -0.1)], (0.25, 0.08, 0.12), quaternion)
    camera = CAMERA.rescaled(480, 320)
    found = outlines(scene, camera)
    picture = cpu.render(cpu.prepare(scene), camera)
    weights = (1.0 - picture[..., 0].astype(np.float64)).clip(0)
    y, x = np.mgrid[: camera.height, : camera.width] + 0.5
    mean = np.array([(weights * axis).sum() for axis in (x, y)]) / weights.sum()
    np.testing.assert_allclose(mean, found.centers[0], atol=0.1)
    offsets = np.stack([x - mean[0], y - mean[1]], axis=-1)
    drawn = np.einsum("hw,hwi,hwj->ij", weights, offsets, offsets) / weights.sum()
    covariance = found.axes[0].T @ found.axes[0]
    np.testing.assert_allclose(drawn, covariance, rtol=0.06, atol=2.0)
    assert np.linalg.norm(found.axes[0, 0]) >= np.linalg.norm(found.axes[0, 1])


def test_behind_the_camera_there_is_no_outline():
    assert np.isnan(outlines(dots([(0, -9, 0)], 0.1), CAMERA).centers).all()
