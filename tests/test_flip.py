"""FLIP, against the authors' own code and what must hold of any such measure."""

import flip_evaluator
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.errors import OptionError
from tdtq_core.metrics import flip, flip_map
from tdtq_core.metrics.flip import TILE


def _pictures(height, width, seed=0):
    rng = np.random.default_rng(seed)
    a = rng.random((height, width, 3)).astype(np.float32)
    return a, np.clip(a + rng.normal(0, 0.1, a.shape), 0, 1).astype(np.float32)


def test_equal_pictures_do_not_differ():
    a, _ = _pictures(30, 40)
    assert flip(a, a) == 0


def test_black_on_white_is_the_largest_difference():
    assert flip(np.zeros((32, 32, 3)), np.ones((32, 32, 3))) > 0.95


def test_it_is_what_the_authors_code_gives():
    a, b = _pictures(37, 53)
    _, mean, used = flip_evaluator.evaluate(a, b, "LDR", parameters={"ppd": 67.0})
    assert used["ppd"] == pytest.approx(67.0)
    assert flip(a, b) == pytest.approx(mean, rel=1e-5)


def test_more_noise_is_more_flip_and_the_map_has_its_mean():
    a, b = _pictures(40, 30)
    weak = a + 0.2 * (b - a)
    assert flip(a, weak) < flip(a, b)
    assert flip_map(a, b).shape == (40, 30)
    assert flip_map(a, b).mean() == pytest.approx(flip(a, b), rel=1e-5)


def test_colours_beyond_the_screen_are_clipped_first():
    bright = np.full((16, 16, 3), 3.0)
    assert flip(bright, np.ones_like(bright)) == 0


@settings(max_examples=20)
@given(st.integers(1, 24), st.integers(1, 24), st.integers(0, 5))
def test_any_size_gives_a_number_between_0_and_1(height, width, seed):
    a, b = _pictures(height, width, seed)
    assert 0 <= flip(a, b) <= 1
    assert flip(np.asfortranarray(a), b[::-1][::-1]) == flip(a, b)


def test_tiles_leave_no_seams():
    a, b = _pictures(TILE + 40, 2 * TILE + 3)
    whole, _, _ = flip_evaluator.evaluate(a, b, "LDR", applyMagma=False, parameters={"ppd": 67.0})
    np.testing.assert_array_equal(flip_map(a, b), whole.reshape(a.shape[:2]))


def test_the_order_of_the_pictures_does_not_matter():
    a, b = _pictures(20, 30)
    assert flip(a, b) == pytest.approx(flip(b, a), rel=1e-6)


def test_nan_stays_where_it_is():
    a, b = _pictures(12, 12)
    b[3, 4, 0] = np.nan
    broken = np.isnan(flip_map(a, b))
    assert broken[3, 4]
    assert broken.sum() == 1
    assert np.isnan(flip(a, b))


def test_pictures_that_do_not_go_together_are_refused():
    a, b = _pictures(12, 12)
    with pytest.raises(OptionError, match="different size"):
        flip(a, b[:, 1:])
    with pytest.raises(OptionError, match="H, W, 3"):
        flip(a[..., 0], b[..., 0])
