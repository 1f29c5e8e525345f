"""PSNR, SSIM and error maps, against scikit-image."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from tdtq_core import metrics
from tdtq_core.errors import OptionError


def _pictures(height, width, noise=0.05, seed=0):
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    a = 0.5 + 0.5 * np.sin(x[..., None] / (3 + np.arange(3)) + y[..., None] / 7)
    return a.astype(np.float32), (a + rng.normal(0, noise, a.shape)).astype(np.float32)


def _skimage_ssim(a, b):
    return structural_similarity(
        np.clip(a, 0, 1).astype(np.float64),
        np.clip(b, 0, 1).astype(np.float64),
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        data_range=1,
        channel_axis=-1,
    )


@pytest.mark.parametrize("shape", [(11, 11), (11, 40), (64, 47), (200, 123)])
@pytest.mark.parametrize("noise", [1e-4, 0.01, 0.3])
def test_ssim_equals_scikit_image(shape, noise):
    a, b = _pictures(*shape, noise)
    assert metrics.ssim(a, b) == pytest.approx(_skimage_ssim(a, b), abs=1e-6)


SIDES = st.integers(11, 40)


@settings(max_examples=40)
@given(SIDES, SIDES, st.sampled_from([0.0, 1e-3, 0.1, 2.0]), st.integers(0, 1000))
def test_ssim_equals_scikit_image_at_any_size(height, width, noise, seed):
    a, b = _pictures(height, width, noise, seed)
    assert metrics.ssim(a, b) == pytest.approx(_skimage_ssim(a, b), abs=1e-6)


LEVELS = st.floats(-0.5, 1.5, width=32)


@settings(max_examples=40)
@given(SIDES, SIDES, LEVELS, LEVELS)
def test_ssim_of_pictures_of_one_grey_equals_scikit_image(height, width, one, other):
    a, b = (np.full((height, width, 3), level, np.float32) for level in (one, other))
    assert metrics.ssim(a, b) == pytest.approx(_skimage_ssim(a, b), abs=1e-6)


def test_ssim_takes_pictures_however_they_lie_in_memory():
    a, b = _pictures(30, 40)
    assert metrics.ssim(np.asfortranarray(a), b[:, ::-1][:, ::-1]) == metrics.ssim(a, b)


def test_ssim_of_flat_pictures_equals_scikit_image():
    a = np.full((40, 40, 3), 0.25, np.float32)
    b = np.full((40, 40, 3), 0.75, np.float32)
    assert metrics.ssim(a, b) == pytest.approx(_skimage_ssim(a, b), abs=1e-6)
    assert metrics.ssim(a, a) == pytest.approx(1, abs=1e-9)


def test_ssim_of_nearly_white_pictures_equals_scikit_image():
    a, b = _pictures(50, 60, 1e-3)
    a, b = 1 - a * 1e-3, 1 - b * 1e-3
    assert metrics.ssim(a, b) == pytest.approx(_skimage_ssim(a, b), abs=1e-6)


@pytest.mark.parametrize("shape", [(10, 64), (64, 10), (1, 1)])
def test_ssim_refuses_pictures_smaller_than_its_window(shape):
    with pytest.raises(OptionError, match="at least 11"):
        metrics.ssim(*_pictures(*shape))


def test_psnr_equals_scikit_image_on_clipped_pictures():
    a, b = _pictures(40, 50, 0.2)
    expected = peak_signal_noise_ratio(np.clip(a, 0, 1), np.clip(b, 0, 1), data_range=1)
    assert metrics.psnr(a, b) == pytest.approx(expected, abs=1e-4)
    assert metrics.psnr(a, b) == metrics.psnr_of_mse(metrics.mse(a, b))


def test_equal_pictures_have_infinite_psnr_and_clipping_comes_first():
    a = np.full((4, 4, 3), 7.0, np.float32)
    assert metrics.psnr(a, np.ones_like(a)) == math.inf
    assert metrics.mse(-a, np.zeros_like(a)) == 0


def test_a_broken_picture_does_not_pass_for_a_good_one():
    a, b = _pictures(20, 20)
    b[3, 4, 1] = np.nan
    assert math.isnan(metrics.mse(a, b))
    assert math.isnan(metrics.psnr(a, b))
    assert math.isnan(metrics.ssim(a, b))


def test_error_maps_are_means_over_channels():
    a, b = _pictures(9, 13, 0.3)
    difference = np.clip(a, 0, 1) - np.clip(b, 0, 1)
    np.testing.assert_allclose(
        metrics.absolute_error(a, b), np.abs(difference).mean(axis=2), rtol=1e-5
    )
    squared = metrics.squared_error(a, b)
    np.testing.assert_allclose(squared, (difference**2).mean(axis=2), rtol=1e-5)
    assert metrics.mse(a, b) == pytest.approx(float(squared.mean(dtype=np.float64)), rel=1e-5)
    assert squared.shape == (9, 13)


@pytest.mark.parametrize(
    "metric",
    [metrics.mse, metrics.psnr, metrics.ssim, metrics.absolute_error, metrics.squared_error],
)
def test_pictures_of_different_or_odd_shape_are_refused(metric):
    a, _ = _pictures(20, 30)
    with pytest.raises(OptionError, match="different size"):
        metric(a, a[:, :-1])
    with pytest.raises(OptionError, match="H, W, 3"):
        metric(a[..., 0], a[..., 0])
    with pytest.raises(OptionError, match="H, W, 3"):
        metric(a[:0], a[:0])
