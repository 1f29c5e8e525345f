"""Norms of vectors as codes: their precision, small and large, and damage."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers.norms import pack_norms, unpack_norms


@given(st.lists(st.just(0.0) | st.floats(1.4e-45, 2.3e39), max_size=30), st.sampled_from([16, 32]))
def test_norms_keep_their_relative_precision_far_below_the_largest(norms, bits):
    norms = np.array(norms)
    stored, exponent = pack_norms(norms, bits)
    back = unpack_norms(stored, exponent)
    assert stored.dtype.itemsize * 8 == bits
    assert exponent.dtype == np.float32
    large = norms >= norms.max(initial=0) * 1e-8
    precision = 2.0**-11 if bits == 16 else 2.0**-24
    np.testing.assert_allclose(back[large], norms[large], rtol=precision)
    assert np.all(back[norms == 0] == 0)


def test_denormal_norms_survive():
    norms = np.array([1.4e-45, 2.8e-45])
    assert np.array_equal(unpack_norms(*pack_norms(norms, 16)) > 0, [True, True])


@pytest.mark.parametrize("value", [np.inf, np.nan, -1.0])
def test_damaged_norms_are_refused(value):
    with pytest.raises(SceneError, match="damaged"):
        unpack_norms(np.array([1.0, value], np.float16), np.zeros(1, np.float32))


@pytest.mark.parametrize("exponent", [[np.nan], [np.inf], [1e9], [-300.0], [0.5], [], [0, 0]])
def test_damaged_exponents_are_refused(exponent):
    with pytest.raises(SceneError, match="damaged"):
        unpack_norms(np.ones(2, np.float16), np.array(exponent, np.float32))


def test_other_norm_bits_are_refused():
    with pytest.raises(OptionError, match="16 or 32"):
        pack_norms(np.ones(2), 17)


def test_short_vectors_beside_long_ones_keep_their_precision():
    norms = 1e4 * 10.0 ** -np.linspace(0, 8, 50)
    stored, exponent = pack_norms(norms, 16)
    np.testing.assert_allclose(unpack_norms(stored, exponent), norms, rtol=2.0**-11)
