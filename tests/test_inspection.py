"""What is wrong with a scene is counted and said; nothing is dropped unasked."""

import numpy as np
import pytest

from tdtq_core.formats.ply import read_ply
from tdtq_core.inspection import (
    absurd_mask,
    bounds,
    drop_invalid,
    find_problems,
    statistics,
    valid_mask,
)
from tdtq_core.scene import ATTRIBUTE_NAMES


def spoil(scene, **cells):
    """Set cells: attribute to a list of (row, column, value)."""
    matrices = {}
    for name, changes in cells.items():
        matrix = scene.matrix(name).copy()
        for row, column, value in changes:
            matrix[row, column] = value
        matrices[name] = matrix
    return scene.with_matrices(matrices)


def test_a_sound_scene_has_no_problems(scene):
    assert find_problems(scene) == []
    assert valid_mask(scene).all()
    assert drop_invalid(scene) is scene


def test_nan_is_counted_once_a_gaussian_and_located(scene):
    bad = spoil(scene, position=[(3, 0, np.nan), (4, 1, np.nan)], scale=[(3, 2, np.nan)])
    (problem,) = find_problems(bad)
    assert (problem.kind, problem.count) == ("nan", 2)
    assert problem.message == "2 Gaussians hold NaN in position, scale."
    assert np.flatnonzero(~valid_mask(bad)).tolist() == [3, 4]


@pytest.mark.parametrize("name", ATTRIBUTE_NAMES)
def test_nan_is_found_in_every_attribute(scene, name):
    bad = spoil(scene, **{name: [(7, 0, np.nan)]})
    assert [p.message for p in find_problems(bad)] == [f"1 Gaussian holds NaN in {name}."]
    assert np.flatnonzero(~valid_mask(bad)).tolist() == [7]


def test_infinite_opacity_and_no_radius_are_legal(scene):
    legal = spoil(scene, opacity=[(0, 0, np.inf), (1, 0, -np.inf)], scale=[(2, 1, -np.inf)])
    assert find_problems(legal) == []
    assert valid_mask(legal).all()


@pytest.mark.parametrize(
    ("name", "value"),
    [("position", np.inf), ("scale", np.inf), ("harmonics", -np.inf), ("rotation", np.inf)],
)
def test_other_infinities_are_problems(scene, name, value):
    bad = spoil(scene, **{name: [(5, 0, value)]})
    (problem,) = find_problems(bad)
    assert (problem.kind, problem.count) == ("infinite", 1)
    assert problem.message == f"1 Gaussian holds infinite values in {name}."
    assert np.flatnonzero(~valid_mask(bad)).tolist() == [5]


def test_quaternions_without_length_are_problems(scene):
    zero = [(row, column, 0.0) for row in (1, 2) for column in range(4)]
    tiny = [(3, column, 1e-30) for column in range(4)]
    bad = spoil(scene, rotation=zero + tiny)
    (problem,) = find_problems(bad)
    assert (problem.kind, problem.count) == ("zero_quaternion", 3)
    assert problem.message == "3 Gaussians have a zero quaternion."
    assert np.flatnonzero(~valid_mask(bad)).tolist() == [1, 2, 3]


def test_absurd_scales_are_reported_and_dropped(scene):
    bad = spoil(scene, scale=[(0, 1, 5.0), (1, 0, 90.0)])
    (problem,) = find_problems(bad)
    assert (problem.kind, problem.count) == ("absurd_scale", 2)
    assert problem.message == "2 Gaussians are larger than the whole scene (absurd scale)."
    assert valid_mask(bad).all()
    assert len(drop_invalid(bad)) == len(bad) - 2


def test_what_is_absurd_once_others_are_gone_is_dropped_as_well(make_scene):
    scene, means, scales = make_scene(40), np.zeros((40, 3)), np.zeros((40, 3))
    means[:2], scales[:2], scales[2] = 1000.0, 12.0, 5.0
    bad = scene.with_matrices({"position": means, "scale": scales})
    assert np.flatnonzero(absurd_mask(bad)).tolist() == [0, 1]
    kept = drop_invalid(bad)
    assert find_problems(kept) == []
    assert len(kept) == 37


def test_floaters_do_not_make_a_scene_large(scene):
    bad = spoil(scene, position=[(0, 0, 1e6)], scale=[(1, 0, 5.0)])
    assert np.flatnonzero(absurd_mask(bad)).tolist() == [1]


def test_small_scenes_are_not_absurd(make_scene):
    one = spoil(make_scene(1), scale=[(0, 0, 3.0)])
    assert find_problems(one) == []
    assert find_problems(spoil(one, scale=[(0, 0, 100.0)]))[0].kind == "absurd_scale"
    assert find_problems(make_scene(0)) == []


def test_several_problems_are_all_reported(scene):
    bad = spoil(
        scene,
        position=[(0, 0, np.nan)],
        base_color=[(0, 0, np.inf)],
        rotation=[(1, column, 0.0) for column in range(4)],
        scale=[(2, 0, 81.0)],
    )
    kinds = [problem.kind for problem in find_problems(bad)]
    assert kinds == ["nan", "infinite", "zero_quaternion", "absurd_scale"]


def test_dropping_keeps_the_order(scene):
    bad = spoil(scene, position=[(0, 0, np.nan), (10, 0, np.inf)])
    kept = drop_invalid(bad)
    expected = np.delete(scene.harmonics, [0, 10], axis=0)
    np.testing.assert_array_equal(kept.harmonics, expected)


def test_everything_may_be_wrong(make_scene):
    scene = make_scene(3)
    bad = scene.with_matrices({"position": np.full((3, 3), np.nan)})
    assert len(drop_invalid(bad)) == 0
    assert find_problems(bad)[0].count == 3
    assert [row.name for row in statistics(bad)] == [n for n in ATTRIBUTE_NAMES if n != "position"]
    assert [corner.tolist() for corner in bounds(bad)] == [[0, 0, 0], [0, 0, 0]]


def test_statistics_agree_with_numpy(scene, monkeypatch):
    monkeypatch.setattr("tdtq_core.inspection.BLOCK_ROWS", 64)
    rows = statistics(scene)
    assert [row.name for row in rows] == list(ATTRIBUTE_NAMES)
    for row in rows:
        values = scene.matrix(row.name).astype(np.float64)
        found = (row.minimum, row.maximum, row.mean, row.std)
        expected = (values.min(), values.max(), values.mean(), values.std())
        assert found == pytest.approx(expected, rel=1e-9)


def test_statistics_count_finite_values_alone(make_scene):
    scene = make_scene(3, 0)
    opacity = np.array([[np.inf], [2.0], [4.0]])
    rows = {row.name: row for row in statistics(scene.with_matrices({"opacity": opacity}))}
    assert "harmonics" not in rows
    assert (rows["opacity"].minimum, rows["opacity"].maximum) == (2, 4)
    assert (rows["opacity"].mean, rows["opacity"].std) == (3, 1)


def test_bounds_leave_out_what_is_not_finite(scene):
    low, high = bounds(spoil(scene, position=[(0, 0, np.inf), (1, 2, np.nan)]))
    np.testing.assert_array_equal(low, scene.means[2:].min(axis=0))
    np.testing.assert_array_equal(high, scene.means[2:].max(axis=0))


@pytest.mark.shared_data
@pytest.mark.parametrize("name", ["lego/point_cloud.ply", "leica/leica-sofort-top8192.ply",
                                  "fruit_drops/fruit.ply", "donut/fused.ply"])  # fmt: skip
def test_real_scenes_are_sound(shared, name):
    assert find_problems(read_ply(shared / name)) == []
