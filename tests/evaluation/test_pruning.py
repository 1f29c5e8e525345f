"""Pruning a scene by its pictures, and predicting what that costs."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.pruning import Pruning
from tdtq_core.errors import Cancelled, OptionError, SceneError
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.pruning import prune, scene_importance
from tdtq_core.evaluation.pruning_damage import AMOUNTS, probe_pruning
from tdtq_core.evaluation.views import choose_views, orbit_views, views_around
from tdtq_core.formats import read_scene
from tdtq_core.metrics import mse
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.scene import scene_from_matrices

FIFTH = Pruning("importance", 0.2)


@pytest.fixture(scope="module")
def cpu():
    return CpuRenderer()


@pytest.fixture(scope="module")
def cloud(make_scene):
    scene = make_scene(600)
    return replace(scene, log_scales=scene.log_scales + 0.7)


@pytest.fixture(scope="module")
def views(cloud):
    small, large = orbit_views(cloud, 3, 48, 40), orbit_views(cloud, 6, 80, 64)
    return [*small, *large[1::2]]


def true_errors(before, after, views, cpu):
    prepared = [cpu.prepare(scene) for scene in (before, after)]
    pictures = [[cpu.render(one, view.camera) for one in prepared] for view in views]
    return np.array([mse(*pair) for pair in pictures])


def test_importance_is_the_mean_over_the_views_per_pixel(cloud, views, cpu):
    prepared = cpu.prepare(cloud)
    parts = [
        cpu.importance(prepared, view.camera).squares / (view.camera.width * view.camera.height)
        for view in views
    ]
    found = scene_importance(cloud, views, cpu)
    np.testing.assert_allclose(found, np.mean(parts, axis=0), rtol=1e-12)


def test_importance_is_the_error_of_a_colour_gone_wrong(cloud, views, cpu):
    """Random errors of the base colours cost what the importance says, without clipping."""
    grey = replace(cloud, base_color=0 * cloud.base_color, harmonics=np.zeros((600, 0, 3)))
    importance = scene_importance(grey, views, cpu)
    rng, errors = np.random.default_rng(2026), []
    for _ in range(10):
        noise = rng.normal(0, 0.01, (len(grey), 3))
        noisy = replace(grey, base_color=noise / 0.28209479177387814)
        errors.append(true_errors(grey, noisy, views, cpu).mean())
    assert np.mean(errors) == pytest.approx(0.01**2 * importance.sum(), rel=0.1)


def test_pruning_by_importance_costs_less_than_by_opacity(cloud, views, cpu):
    by_importance = prune(cloud, FIFTH, scene_importance(cloud, views, cpu))
    assert len(by_importance.scene) == 480
    opacity = 1 / (1 + np.exp(-np.sort(cloud.opacity_logits)[120].astype(np.float64)))
    by_opacity = prune(cloud, Pruning("opacity", float(opacity)))
    assert abs(len(by_opacity.scene) - 480) <= 1
    assert by_opacity.importance is None
    ours, papers = (
        true_errors(cloud, one.scene, views, cpu).mean() for one in (by_importance, by_opacity)
    )
    assert 0 < 2 * ours < papers


def test_nothing_invalid_is_dropped_on_the_way(cloud):
    broken = replace(cloud, means=np.where(np.arange(600)[:, None] == 5, np.nan, cloud.means))
    for rule in (FIFTH, Pruning("opacity", 0.5), None):
        with pytest.raises(SceneError, match="1 of 600"):
            prune(broken, rule, np.ones(600))


def walled(cloud):
    """Return the cloud inside a closed box, and the number of the box's first Gaussian."""
    rng = np.random.default_rng(7)
    means = rng.uniform(-1.0, 1.0, (4000, 3))
    side, axis = rng.choice((-1.0, 1.0), 4000), rng.integers(0, 3, 4000)
    means[np.arange(4000), axis] = side
    box = cloud.take(np.zeros(4000, np.intp))
    reach = 4.0 * np.abs(cloud.means).max()
    box = replace(
        box,
        means=(reach * means).astype(np.float32),
        log_scales=np.full((4000, 3), np.log(0.08 * reach), np.float32),
        opacity_logits=np.full(4000, 6.0, np.float32),
    )
    fields = ("position", "rotation", "scale", "opacity", "base_color", "harmonics")
    matrices = {name: np.vstack([box.matrix(name), cloud.matrix(name)]) for name in fields}
    return scene_from_matrices(matrices), 4000


def test_without_views_a_scene_is_looked_at_from_all_sides_and_inside(cloud, cpu):
    importance = scene_importance(cloud, [], cpu)
    assert importance.shape == (600,)
    assert (importance > 0).mean() > 0.9
    room, first = walled(cloud)
    outside = scene_importance(room, views_around(room), cpu)
    assert outside[first:].sum() < 1e-3 * outside.sum()
    within = scene_importance(room, [], cpu)
    assert (within[first:] > 1e-3 * within.mean()).mean() > 0.5


def test_contribution_leaves_out_what_together_is_below_a_share(cloud):
    importance = np.random.default_rng(3).random(600) ** 8
    left = prune(cloud, Pruning("contribution", 0.01), importance)
    assert left.importance_left.sum() / importance.sum() >= 0.99
    least = np.sort(left.importance_left)[0]
    assert (left.importance_left.sum() - least) / importance.sum() < 0.99
    assert len(prune(cloud, Pruning("contribution", 0.0), importance).scene) == 600


def test_pruning_by_importance_needs_it(cloud):
    with pytest.raises(OptionError, match="importance of 600 Gaussians"):
        prune(cloud, FIFTH)


def test_without_views_or_a_rule_there_is_no_damage(cloud, views, cpu):
    with pytest.raises(OptionError, match="no view"):
        probe_pruning(prune(cloud, Pruning("opacity", 0.1)), [], cpu)
    with pytest.raises(OptionError, match="nothing to prune"):
        probe_pruning(prune(cloud, None), views, cpu)


def test_importance_is_that_of_the_gaussians_left(cloud):
    importance = np.random.default_rng(3).random(600)
    pruned = prune(cloud, FIFTH, importance)
    for left, value in zip(pruned.scene.means, pruned.importance_left, strict=True):
        assert value == importance[(cloud.means == left).all(axis=1)]
    whole = prune(cloud, None, importance)
    assert whole.scene is cloud
    assert whole.importance_left is importance
    assert prune(cloud, Pruning("opacity", 0.1)).importance_left is None


def test_pruning_stops_when_told(cloud, views, cpu):
    with pytest.raises(Cancelled):
        scene_importance(cloud, views, cpu, should_stop=lambda: True)
    pruned = prune(cloud, FIFTH, np.arange(600.0))
    with pytest.raises(Cancelled):
        probe_pruning(pruned, views, cpu, should_stop=lambda: True)


@pytest.mark.parametrize("rule", [Pruning("importance", 0.25), Pruning("opacity", 0.35)])
def test_the_wanted_amount_is_measured_and_others_are_near(cloud, views, cpu, rule):
    importance = scene_importance(cloud, views, cpu)
    pruned, shares = prune(cloud, rule, importance), []
    damage = probe_pruning(pruned, views, cpu, progress=shares.append)
    exact = true_errors(cloud, pruned.scene, views, cpu)
    np.testing.assert_allclose(damage(rule.amount), exact, rtol=1e-9)
    assert list(damage.amounts) == sorted({rule.amount, *AMOUNTS[rule.kind]})
    assert (np.diff(damage.kept) <= 0).all()
    np.testing.assert_array_equal(damage(0.0), np.zeros(len(views)))
    assert shares == sorted(shares)
    between = Pruning(rule.kind, 0.3)
    predicted = damage(between.amount).mean()
    measured = true_errors(cloud, prune(cloud, between, importance).scene, views, cpu).mean()
    assert abs(10 * np.log10(predicted / measured)) < 1.5


def test_what_leaves_nothing_is_not_probed(cloud, views, cpu):
    faint = replace(cloud, opacity_logits=np.minimum(cloud.opacity_logits, -2.0))
    damage = probe_pruning(prune(faint, Pruning("opacity", 0.03)), views, cpu)
    assert list(damage.amounts) == [0.01, 0.02, 0.03, 0.05, 0.1]


def test_pruning_nothing_costs_nothing(cloud, views, cpu):
    solid = replace(cloud, opacity_logits=np.full(600, 5.0))
    pruned = prune(solid, Pruning("opacity", 0.01))
    damage = probe_pruning(pruned, views, cpu)
    assert len(pruned.scene) == 600
    np.testing.assert_array_equal(damage(0.01), np.zeros(len(views)))
    np.testing.assert_array_equal(damage(0.4), np.zeros(len(views)))


@pytest.mark.shared_data
def test_on_a_real_scene_a_fifth_is_hardly_missed_in_photographs(shared, cpu):
    """Chosen in views of the training, judged by photographs held out of it."""
    scene = read_scene(shared / "lego" / "point_cloud.ply")
    training = shared / "lego" / "transforms_train.json"
    train = choose_views(scene, cameras=training, size=(400, 400))[::4]
    cameras = shared / "lego" / "transforms_test.json"
    test = choose_views(scene, cameras=cameras, images=cameras.parent)[::3]
    ours = prune(scene, FIFTH, scene_importance(scene, train, cpu)).scene
    faintness = np.sort(1 / (1 + np.exp(-scene.opacity_logits.astype(np.float64))))
    papers = prune(scene, Pruning("opacity", float(faintness[19991]))).scene
    assert len(ours) == len(papers) == 79964
    lost = [compare(scene, one, test, cpu).delta_psnr_truth for one in (ours, papers)]
    assert -0.03 < lost[0] < 0
    assert lost[1] < 4 * lost[0]
