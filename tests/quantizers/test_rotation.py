"""Random rotations from a seed: orthonormal, uniform, and the same for ever."""

import numpy as np
import pytest
from scipy.stats import kstest

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.normals import logarithm, normals
from tdtq_core.quantizers.rotation import padded_rotation, rotation


def test_the_rotation_of_seed_0_is_this_one_for_ever():
    matrix = rotation(45, 0)
    corners = [float(matrix[i, j]).hex() for i, j in ((0, 0), (7, 31), (44, 44), (44, 0))]
    assert corners == [
        "0x1.dc0665d933756p-4",
        "-0x1.2648d80db2a36p-3",
        "0x1.5c8a52a11a42ep-3",
        "-0x1.ec86dffba263cp-4",
    ]


@pytest.mark.parametrize("dimension", [2, 3, 9, 45, 200])
def test_rotations_are_orthonormal(dimension):
    matrix = rotation(dimension, 5)
    identity = np.eye(dimension)
    np.testing.assert_allclose(matrix.T @ matrix, identity, atol=1e-14)
    np.testing.assert_allclose(matrix @ matrix.T, identity, atol=1e-14)


def test_it_is_the_orthogonal_factor_with_positive_diagonal():
    gaussian = normals(45 * 45, 9).reshape(45, 45).T
    q, r = np.linalg.qr(gaussian)
    np.testing.assert_allclose(rotation(45, 9), q * np.sign(np.diag(r)), atol=1e-12)


def test_rotations_are_uniform_on_the_group():
    entries = np.array([rotation.__wrapped__(3, seed)[:2, 1] for seed in range(2000)])
    # Any entry of a random rotation in three dimensions is uniform on [-1, 1].
    assert kstest(entries[:, 0], "uniform", args=(-1, 2)).pvalue > 1e-3
    assert kstest(entries[:, 1], "uniform", args=(-1, 2)).pvalue > 1e-3


def test_seeds_give_different_rotations_and_arrays_are_read_only():
    assert np.abs(rotation(45, 0) - rotation(45, 1)).max() > 0.1
    assert rotation(45, 0) is rotation(45, 0)
    with pytest.raises(ValueError, match="read-only"):
        rotation(45, 0)[0, 0] = 1
    with pytest.raises(ValueError, match="read-only"):
        padded_rotation(45, 0)[0][0, 0] = 1


def test_padding_is_zero_and_transposed():
    forward, backward = padded_rotation(45, 0)
    assert forward.shape == (48, 48)
    assert np.array_equal(forward, backward.T)
    assert np.array_equal(backward[:45, :45], rotation(45, 0).astype(np.float32))
    assert not forward[45:].any()
    assert not forward[:, 45:].any()


@pytest.mark.parametrize("dimension", [0, 1, -1, 1025])
def test_impossible_dimensions_are_refused(dimension):
    with pytest.raises(OptionError, match="rotated"):
        rotation(dimension, 0)


def test_normals_are_normal_and_do_not_depend_on_how_many_are_asked_for():
    drawn = normals(200_000, 3)
    assert kstest(drawn, "norm").pvalue > 1e-3
    assert np.corrcoef(drawn[::2], drawn[1::2])[0, 1] == pytest.approx(0, abs=0.01)
    assert np.array_equal(normals(37, 3), drawn[:37])
    assert normals(0, 3).shape == (0,)


def test_the_written_out_logarithm_is_one():
    x = np.exp(np.random.default_rng(0).uniform(-700, 700, 20_000))
    np.testing.assert_allclose(logarithm(x), np.log(x), rtol=1e-15)
    near_one = 1 + np.linspace(-1e-3, 1e-3, 1001)
    np.testing.assert_allclose(logarithm(near_one), np.log(near_one), rtol=1e-13, atol=1e-18)
