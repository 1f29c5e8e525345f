"""How values are spread before and after compression."""

import numpy as np
import pytest

from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.spreads import MOST_ROWS, attribute_spread, spread_of
from tdtq_core.scene import ATTRIBUTE_NAMES


def test_even_rounding_gives_even_errors():
    values = np.random.default_rng(0).normal(size=(20000, 3)).astype(np.float32)
    found = spread_of(values, values, np.round(values * 4) / 4)
    assert found.rms == pytest.approx(0.25 / np.sqrt(12), rel=0.02)
    assert found.largest == pytest.approx(0.125, abs=1e-3)
    assert found.errors.std() < 0.2 * found.errors.mean()
    assert 0.99 < found.before.sum() <= 1
    assert found.error_edges[0] == -found.error_edges[-1]
    # Rounded values lie in few bins.
    assert (found.after > 0).sum() < 40 < (found.before > 0).sum()


def test_without_loss_every_error_is_none():
    values = np.arange(12, dtype=np.float32).reshape(6, 2)
    found = spread_of(values, values, values)
    assert found.rms == found.largest == 0
    assert found.errors.sum() == 1


def test_what_is_not_finite_is_not_counted():
    values = np.float32([[np.inf], [1.0], [np.nan], [2.0]])
    assert spread_of(values, values, values).before.sum() == pytest.approx(1)
    assert spread_of(values[:1], values[:1], values[:1]) is None


def test_many_rows_are_counted_by_a_part_of_them():
    values = np.zeros((2 * MOST_ROWS + 1, 1), np.float32)
    off = values.copy()
    off[::2] = 1.0
    assert spread_of(values, values, off).rms == pytest.approx(np.sqrt(1 / 2), rel=1e-2)


def test_every_attribute_of_a_plan_is_near_to_what_it_was(make_scene):
    scene = make_scene(400)
    encoder, plan = LivePruner(scene), PRESETS["balanced"]
    encoder.importance = np.ones(400)
    exact, stored = encoder.exact(plan), encoder.quantize(plan)
    for name in ATTRIBUTE_NAMES:
        found = attribute_spread(name, scene, exact, stored)
        assert 0 < found.rms < 0.5 * scene.matrix(name).std()


def test_attributes_that_are_not_there_have_no_spread(make_scene):
    scene = make_scene(5, 0)
    assert attribute_spread("harmonics", scene, scene, scene) is None


def test_dropped_harmonics_are_off_by_all_they_were(make_scene):
    scene, without = make_scene(50), make_scene(50, 0)
    found = attribute_spread("harmonics", scene, scene, without)
    assert found.rms == pytest.approx(np.sqrt(np.mean(scene.harmonics**2.0)), rel=1e-5)
