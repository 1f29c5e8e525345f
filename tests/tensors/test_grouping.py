"""Arrays as vectors: nothing is lost, and what cannot be rotated is refused."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tdtq_core.errors import OptionError
from tdtq_core.tensors.grouping import (
    array_of,
    dimension_of,
    grouped,
    ungrouped,
    vector_shape,
    vectors_along,
)

shapes = hnp.array_shapes(min_dims=1, max_dims=4, max_side=6)


@settings(max_examples=50)
@given(shape=shapes, data=st.data())
def test_vectors_run_along_the_axis_and_come_back(shape, data):
    axis = data.draw(st.integers(-len(shape), len(shape) - 1))
    values = np.arange(np.prod(shape), dtype=np.float32).reshape(shape)
    vectors = vectors_along(values, axis)
    assert vectors.shape == vector_shape(shape, axis)
    first = tuple(0 if i != axis % len(shape) else slice(None) for i in range(len(shape)))
    assert np.array_equal(vectors[0], values[first])
    assert np.array_equal(array_of(vectors, shape, axis), values)


@given(count=st.integers(0, 9), width=st.integers(1, 7), group=st.none() | st.integers(2, 20))
def test_groups_take_values_one_after_another(count, width, group):
    vectors = np.arange(1, count * width + 1, dtype=np.float32).reshape(count, width)
    rows = grouped(vectors, group)
    assert rows.shape[1] == (group or width)
    flat = rows.reshape(-1)
    assert np.array_equal(flat[: vectors.size], vectors.reshape(-1))
    assert not flat[vectors.size :].any()
    assert rows.size - vectors.size < (group or 1)
    assert np.array_equal(ungrouped(rows, count, width), vectors)


@pytest.mark.parametrize(
    ("shape", "axis", "group", "expected"),
    [((5, 384), -1, None, 384), ((5, 2), -1, 32, 32), ((64, 3), 0, None, 64), ((40,), 0, 8, 8)],
)
def test_dimension(shape, axis, group, expected):
    assert dimension_of(shape, axis, group) == expected


@pytest.mark.parametrize(
    ("shape", "axis", "group"),
    [((5, 1), -1, None), ((5, 1025), -1, None), ((5, 4), 2, None), ((), -1, 16), ((0, 4), -1, 2)],
)
def test_what_has_no_vectors_is_refused(shape, axis, group):
    with pytest.raises(OptionError):
        dimension_of(shape, axis, group)
