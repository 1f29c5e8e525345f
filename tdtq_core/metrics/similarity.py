"""Structural similarity (SSIM), with a separable Gaussian of its own."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import njit, prange

from tdtq_core.errors import OptionError
from tdtq_core.metrics.pictures import Image, clip_unit, picture_pair
from tdtq_core.parallel import parallel_njit

Buffer = npt.NDArray[np.float64]

SIGMA = 1.5
RADIUS = 5
WINDOW = 2 * RADIUS + 1
_C1, _C2 = 0.01**2, 0.03**2
_ROWS = 16


def ssim(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the structural similarity of two (H, W, 3) pictures, 1 for equal ones.

    Wang, Bovik, Sheikh and Simoncelli 2004, with its Gaussian window of 11 x 11 pixels (sigma 1.5)
    and population covariances, per channel, averaged over all windows that lie inside the picture.
    It equals scikit-image's ``structural_similarity`` with ``gaussian_weights=True``,
    ``sigma=1.5``, ``use_sample_covariance=False``, ``data_range=1`` and ``channel_axis=-1``.

    Raises
    ------
    OptionError
        If the pictures differ in shape, are not (H, W, 3), or are smaller than 11 pixels.
    """
    first, second = picture_pair(a, b)
    if min(first.shape[:2]) < WINDOW:
        raise OptionError(
            f"SSIM needs pictures of at least {WINDOW} x {WINDOW} pixels, "
            f"found {first.shape[1]} x {first.shape[0]}.",
            "Compare at a larger size.",
        )
    weights = np.exp(-0.5 * (np.arange(-RADIUS, RADIUS + 1) / SIGMA) ** 2)
    weights /= weights.sum()
    height, width = (int(size) for size in first.shape[:2])
    flat = (height, width * 3)
    sums = _row_sums(first.reshape(flat), second.reshape(flat), weights[: RADIUS + 1])
    return float(sums.sum()) / ((height - 2 * RADIUS) * (width - 2 * RADIUS) * 3)


@njit(cache=True, nogil=True)
def _fill_moments(a: Image, b: Image, out: Buffer) -> None:
    """Fill `out` (4, W * 3) with s, d, s^2 and d^2 of two rows, s = a + b and d = a - b.

    Two variances and the covariance follow from var(s) and var(d), which is one blur less.
    """
    for i in range(a.size):
        first, second = np.float64(clip_unit(a[i])), np.float64(clip_unit(b[i]))
        s, d = first + second, first - second
        out[0, i] = s
        out[1, i] = d
        out[2, i] = s * s
        out[3, i] = d * d


@njit(cache=True, nogil=True)
def _blur_down(rows: Buffer, w: Buffer, out: Buffer) -> None:
    """Fill the vector `out` with the mean of the 11 `rows` under the symmetric weights `w`."""
    w0, w1, w2, w3, w4, w5 = w[0], w[1], w[2], w[3], w[4], w[5]
    for i in range(out.size):
        outer = w0 * (rows[0, i] + rows[10, i]) + w1 * (rows[1, i] + rows[9, i])
        middle = w2 * (rows[2, i] + rows[8, i]) + w3 * (rows[3, i] + rows[7, i])
        out[i] = outer + middle + (w4 * (rows[4, i] + rows[6, i]) + w5 * rows[5, i])


@njit(cache=True, nogil=True)
def _blur_across(v: Buffer, w: Buffer, out: Buffer) -> None:
    """Fill the vector `out` with the windowed means along `v`, whose pixels are 3 values each."""
    w0, w1, w2, w3, w4, w5 = w[0], w[1], w[2], w[3], w[4], w[5]
    for i in range(out.size):
        outer = w0 * (v[i] + v[i + 30]) + w1 * (v[i + 3] + v[i + 27])
        middle = w2 * (v[i + 6] + v[i + 24]) + w3 * (v[i + 9] + v[i + 21])
        out[i] = outer + middle + (w4 * (v[i + 12] + v[i + 18]) + w5 * v[i + 15])


@njit(cache=True, nogil=True)
def _sum_similarity(means: Buffer, scratch: Buffer) -> float:
    """Return the sum of SSIM given the windowed means (4, windows) of s, d, s^2 and d^2."""
    for i in range(scratch.size):
        s, d = means[0, i], means[1, i]
        s_square, d_square = s * s, d * d
        s_variance, d_variance = means[2, i] - s_square, means[3, i] - d_square
        numerator = (0.5 * (s_square - d_square) + _C1) * (0.5 * (s_variance - d_variance) + _C2)
        luminance = 0.5 * (s_square + d_square) + _C1
        scratch[i] = numerator / (luminance * (0.5 * (s_variance + d_variance) + _C2))
    total = 0.0
    for i in range(scratch.size):
        total += scratch[i]
    return total


@parallel_njit(error_model="numpy")
def _row_sums(a: Image, b: Image, weights: Buffer) -> Buffer:
    """Return the sum of SSIM over the windows centred on each inner row of (H, W * 3) rows."""
    height, size = a.shape
    rows, inner = height - 2 * RADIUS, size - 6 * RADIUS
    sums = np.zeros(rows)
    for block in prange((rows + _ROWS - 1) // _ROWS):
        first, last = block * _ROWS, min(rows, (block + 1) * _ROWS)
        moments = np.empty((last - first + 2 * RADIUS, 4, size))
        blurred = np.empty(size)
        means = np.empty((4, inner))
        scratch = np.empty(inner)
        for row in range(first, last + 2 * RADIUS):
            _fill_moments(a[row], b[row], moments[row - first])
        for row in range(first, last):
            for k in range(4):
                _blur_down(moments[row - first : row - first + WINDOW, k], weights, blurred)
                _blur_across(blurred, weights, means[k])
            sums[row] = _sum_similarity(means, scratch)
    return sums
