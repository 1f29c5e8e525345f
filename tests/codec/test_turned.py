"""Axes renamed: the same ellipsoids, turned as little as possible."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.turned import least_turned


def matrices(quaternions):
    w, x, y, z = quaternions.astype(float).T
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    return np.moveaxis(np.array(rows), 2, 0)


def covariances(quaternions, log_scales):
    half = matrices(quaternions) * np.exp(log_scales.astype(float))[:, None]
    return half @ half.transpose(0, 2, 1)


def unit(quaternions):
    return quaternions / np.linalg.norm(quaternions, axis=1, keepdims=True)


@given(st.integers(0, 999), st.floats(1e-20, 1e20))
def test_covariances_stay_and_w_is_large(seed, length):
    rng = np.random.default_rng(seed)
    quaternions = (rng.normal(size=(50, 4)) * length).astype(np.float32)
    scales = rng.normal(0, 1, (50, 3)).astype(np.float32)
    turned, swapped = least_turned(quaternions, scales)
    before = covariances(unit(quaternions.astype(float)), scales)
    np.testing.assert_allclose(covariances(turned, swapped), before, atol=2e-6 * before.max())
    assert turned[:, 0].min() > 0.85
    assert np.allclose(np.linalg.norm(turned.astype(float), axis=1), 1, atol=1e-6)
    assert np.array_equal(np.sort(swapped), np.sort(scales))


def test_a_gaussian_that_is_not_turned_stays_as_it_is():
    for quaternion in ([1, 0, 0, 0], [-3, 0, 0, 0], [1, 0.1, 0, 0]):
        turned, swapped = least_turned(
            np.array([quaternion], np.float32), np.array([[1, 2, 3]], np.float32)
        )
        assert swapped.tolist() == [[1, 2, 3]]
        sign = np.sign(quaternion[0])
        np.testing.assert_allclose(turned[0], sign * unit(np.array([quaternion]))[0], atol=1e-6)
    quarter, swapped = least_turned(
        np.array([[1, 0, 0, 1]], np.float32), np.array([[1, 2, 3]], np.float32)
    )
    assert swapped.tolist() == [[2, 1, 3]]
    np.testing.assert_allclose(quarter, [[1, 0, 0, 0]], atol=1e-7)
