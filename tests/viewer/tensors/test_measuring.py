"""What the page of tensors measures is what the core reports, on all vectors or on a sample."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.tensors import Array, TensorPlan, quantize_array, report
from tdtq_core.tensors.array import Values
from tdtq_viewer.jobs import Token
from tdtq_viewer.tensors.groups import SIZES, fitting, groups_for
from tdtq_viewer.tensors.lengths import lengths_of
from tdtq_viewer.tensors.measuring import measure
from tdtq_viewer.tensors.opened import OpenTensors
from tdtq_viewer.tensors.sample import spaced_runs, take_sample


def opened_of(tmp_path, values: Values, name="a"):
    array = Array(name, values.shape, "float32", lambda: values)
    return OpenTensors(tmp_path / "a.npy", {name: array})


@pytest.mark.parametrize("variant", ["mse", "inner_product"])
@pytest.mark.parametrize(("bits", "group", "axis"), [(3, None, 1), (4, 32, 1), (1, 16, 0)])
def test_the_figures_are_those_of_the_core(tmp_path, variant, bits, group, axis):
    values = np.random.default_rng(1).normal(2, 3, (60, 48)).astype(np.float32)
    values[5] = 0
    plan = TensorPlan(bits, variant, group, axis)
    sample = take_sample(opened_of(tmp_path, values), "a", plan, None, Token())
    figures, wanted = measure(sample, plan), report(values, quantize_array(values, plan))
    assert figures.dimension == wanted.dimension
    assert figures.distortion == pytest.approx(wanted.distortion, rel=1e-5)
    assert figures.cosine == pytest.approx(wanted.cosine, rel=1e-5)
    assert figures.products == wanted.products
    assert figures.theory == wanted.expected
    assert figures.ratio_to_float32 == pytest.approx(wanted.ratio_to_float32, rel=1e-3)
    assert figures.ratio_to_float16 == pytest.approx(wanted.ratio_to_float16, rel=1e-3)


def test_what_does_not_depend_on_the_bits_is_done_once(tmp_path):
    values = np.random.default_rng(2).normal(size=(40, 32)).astype(np.float32)
    opened = opened_of(tmp_path, values)
    first = take_sample(opened, "a", TensorPlan(4), None, Token())
    plan = TensorPlan(4, axis=1)
    first = take_sample(opened, "a", plan, None, Token())
    assert take_sample(opened, "a", TensorPlan(2, "inner_product", axis=1), first, Token()) is first
    other = take_sample(opened, "a", TensorPlan(4, group=16, axis=1), first, Token())
    assert other.vectors is first.vectors
    assert other.prepared.vectors.shape == (80, 16)


def test_a_sample_of_a_large_array_measures_alike(tmp_path, monkeypatch):
    monkeypatch.setattr("tdtq_viewer.tensors.sample.spaced_runs", lambda v: spaced_runs(v, 1 << 17))
    values = np.random.default_rng(3).normal(size=(9000, 64)).astype(np.float32)
    plan = TensorPlan(4, axis=1)
    sample = take_sample(opened_of(tmp_path, values), "a", plan, None, Token())
    assert sample.total == 9000
    assert len(sample.vectors) == 2048
    whole = report(values, quantize_array(values, plan))
    assert measure(sample, plan).distortion == pytest.approx(whole.distortion, rel=0.03)


@given(st.integers(1, 700), st.integers(1, 40), st.integers(1, 30_000))
def test_samples_are_runs_of_the_vectors_in_order(count, width, most):
    vectors = np.arange(count * width, dtype=np.float32).reshape(count, width)
    some = spaced_runs(vectors, most)
    numbers = some[:, 0] / width
    assert np.array_equal(some, vectors[numbers.astype(int)])
    assert (np.diff(numbers) > 0).all()
    assert len(some) == count or some.size <= max(most, (1 << 14) + width)


def test_vectors_of_zeros_leave_nothing_to_measure(tmp_path):
    plan = TensorPlan(4, axis=1)
    opened = opened_of(tmp_path, np.zeros((5, 32), np.float32))
    sample = take_sample(opened, "a", plan, None, Token())
    assert sample.lengths is None
    assert sample.law is None
    assert measure(sample, plan) is None


def test_entries_that_were_never_trained_are_left_out(tmp_path):
    values = np.random.default_rng(4).normal(size=(500, 2)).astype(np.float32)
    values[:200] *= 1e-5 / np.abs(values[:200]).max()
    plain = opened_of(tmp_path, values, "level_00")
    grid = OpenTensors(plain.path, plain.arrays, is_grid=True)
    plan = TensorPlan(4, group=32, axis=1)
    kept = [take_sample(it, "level_00", plan, None, Token()).prepared.kept for it in (plain, grid)]
    assert [int(mask.sum()) for mask in kept] == [500, 300]


def test_lengths_are_counted_with_their_zeros():
    norms = np.array([0.0, 0.0, *np.linspace(1.0, 3.0, 98)])
    found = lengths_of(norms)
    assert found.zeros == 2
    assert found.median == pytest.approx(np.median(norms))
    assert found.shares.sum() == pytest.approx(1.0, abs=0.02)
    assert found.edges[0] == 0.0


SHAPES = st.lists(st.integers(1, 2000), min_size=1, max_size=3).map(tuple)


@given(SHAPES, st.sampled_from([None, *SIZES]), st.integers(0, 2))
def test_every_wish_comes_to_a_group_that_is_offered(shape, group, axis):
    axis %= len(shape)
    groups = groups_for(shape, axis)
    plan = fitting(TensorPlan(4, group=group), shape, axis)
    assert plan.group in groups
    assert len(groups) == len(set(groups))
    sizes = [size or shape[axis] for size in groups]
    assert sizes == sorted(sizes)
    assert min(sizes) >= 16
    if group in groups:
        assert plan.group == group


@pytest.mark.parametrize(
    ("shape", "group"), [((257, 384), None), ((65536, 2), 64), ((10, 4096), 64), ((40,), None)]
)
def test_vectors_as_they_are_come_first_where_they_suit(shape, group):
    assert fitting(TensorPlan(4), shape, len(shape) - 1).group == group
