"""Which numbers of bits are probed, and what views that did not see a probe are taken to show."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.evaluation.bench import Bench, Trial
from tdtq_core.evaluation.grid_probes import COARSE, NEGLIGIBLE, in_all_views, seen_by_all, walk
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.rendering.cpu import CpuRenderer

BITS = range(3, 15)


def trial(errors, variance=1.0):
    return Trial(variance, np.array(errors, np.float64))


def errors_of(scale, slope):
    return lambda bits: trial([scale * 4.0 ** (-slope * bits)])


def bench_of(views, few):
    return Bench(None, [None] * views, None, (1.0, 1.0, 1.0), [], few, lambda: False)


@given(st.floats(-4, 8), st.floats(0.6, 1.6), st.sampled_from(BITS))
def test_the_range_of_plans_is_covered(level, slope, start):
    found = walk(errors_of(10.0**level, slope), BITS, start)
    assert found[min(found)].mean >= COARSE or min(found) == BITS[0]
    assert found[max(found)].mean <= NEGLIGIBLE or max(found) == BITS[-1]


def test_probes_go_bit_by_bit():
    attempt = errors_of(0.02, 1.0)  # 50 dB at 5.5 bits
    assert sorted(walk(attempt, BITS, 6)) == [3, 4, 5, 6, 7, 8]
    assert sorted(walk(attempt, BITS, 6, finest=1e-7)) == [3, 4, 5, 6, 7, 8, 9]


def test_a_poor_start_costs_one_probe():
    assert sorted(walk(errors_of(0.02, 1.0), BITS, 13)) == [3, 4, 5, 6, 7, 8, 13]


def test_no_probe_is_made_twice():
    asked = []

    def attempt(bits):
        asked.append(bits)
        return errors_of(0.02, 1.0)(bits)

    walk(attempt, BITS, 9)
    assert len(asked) == len(set(asked))


def test_what_nobody_sees_is_not_looked_for():
    assert sorted(walk(lambda bits: trial([0.0]), BITS, 6)) == [BITS[0], 6]


def test_all_views_see_a_typical_probe_and_the_coarsest():
    trials = [trial([error]) for error in (1e-6, 8e-6, 6e-5, 5e-4)]
    assert list(seen_by_all("rotation", trials)) == [1, 3]
    assert list(seen_by_all("rotation", trials[:2])) == [1]
    assert list(seen_by_all("position", trials)) == [0, 1, 2, 3]


def test_views_left_out_follow_the_few_as_one_probe_in_all_tells():
    bench, trials = bench_of(3, [0]), [trial([1.0], 1e-4), trial([5.0], 1e-2)]
    errors = in_all_views(bench, trials, {1: np.array([5.0, 10.0, 0.0])})
    assert errors == pytest.approx(np.array([[1.0, 2.0, 0.0], [5.0, 10.0, 0.0]]))


def test_between_two_probes_in_all_views_their_profiles_mix():
    bench = bench_of(2, [0])
    trials = [trial([1.0], 1e-6), trial([2.0], 1e-4), trial([3.0], 1e-2), trial([4.0], 1.0)]
    errors = in_all_views(bench, trials, {0: np.array([1.0, 3.0]), 2: np.array([3.0, 3.0])})
    assert errors[:, 0] == pytest.approx([1.0, 2.0, 3.0, 4.0])
    assert errors[:, 1] == pytest.approx([3.0, 4.0, 3.0, 4.0])  # 3, 2, 1 and 1 times as much


def test_widening_looks_only_where_nobody_has(scene):
    views, renderer = orbit_views(scene, 3, 16, 16), CpuRenderer()
    prepared = renderer.prepare(scene)
    pictures = [renderer.render(prepared, view.camera) for view in views]
    bench = Bench(scene, views, renderer, (1.0, 1.0, 1.0), pictures, [1], lambda: False)
    changed = scene.with_matrices({"base_color": scene.base_color + 0.5})
    errors = bench.widened(trial([7.0]), changed)
    assert errors[1] == 7.0
    assert (errors[[0, 2]] > 1e-5).all()
    assert bench.trial(changed, 1.0).errors == pytest.approx(
        Bench(scene, views, renderer, (1.0, 1.0, 1.0), pictures, [0], lambda: False).widened(
            trial([7.0]), changed
        )[[1]]
    )
