"""Errors pixel by pixel and their mean: error maps, MSE and PSNR."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from numba import prange

from tdtq_core.metrics.pictures import Image, clip_unit, picture_pair
from tdtq_core.parallel import parallel_njit


def squared_error(a: npt.ArrayLike, b: npt.ArrayLike) -> npt.NDArray[np.float32]:
    """Return the (H, W) squared error of two (H, W, 3) pictures, mean over the channels.

    Raises
    ------
    OptionError
        If the pictures differ in shape, are empty or are not (H, W, 3).
    """
    return np.asarray(_error_map(*picture_pair(a, b), True))


def absolute_error(a: npt.ArrayLike, b: npt.ArrayLike) -> npt.NDArray[np.float32]:
    """Return the (H, W) absolute error of two (H, W, 3) pictures, mean over the channels.

    Raises
    ------
    OptionError
        If the pictures differ in shape, are empty or are not (H, W, 3).
    """
    return np.asarray(_error_map(*picture_pair(a, b), False))


def mse(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the mean squared error of two (H, W, 3) pictures, in [0, 1].

    Raises
    ------
    OptionError
        If the pictures differ in shape, are empty or are not (H, W, 3).
    """
    first, second = picture_pair(a, b)
    return float(_row_errors(first, second).sum()) / first.size


def psnr(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the peak signal-to-noise ratio in dB for a peak of 1; infinite for equal pictures.

    Raises
    ------
    OptionError
        If the pictures differ in shape, are empty or are not (H, W, 3).
    """
    return psnr_of_mse(mse(a, b))


def psnr_of_mse(error: float) -> float:
    """Return ``-10 log10(error)`` in dB: infinite where `error` is 0, NaN where it is NaN."""
    return math.inf if error == 0 else -10.0 * math.log10(error)


@parallel_njit()
def _error_map(a: Image, b: Image, squared: bool) -> npt.NDArray[np.float32]:
    height, width, channels = a.shape
    out = np.empty((height, width), np.float32)
    for y in prange(height):
        for x in range(width):
            total = np.float32(0.0)
            for c in range(channels):
                error = clip_unit(a[y, x, c]) - clip_unit(b[y, x, c])
                total += error * error if squared else abs(error)
            out[y, x] = total / np.float32(channels)
    return out


@parallel_njit()
def _row_errors(a: Image, b: Image) -> npt.NDArray[np.float64]:
    """Return the (H,) sums of squared errors of each row."""
    height, width, channels = a.shape
    out = np.empty(height)
    for y in prange(height):
        total = 0.0
        for x in range(width):
            for c in range(channels):
                error = np.float64(clip_unit(a[y, x, c])) - np.float64(clip_unit(b[y, x, c]))
                total += error * error
        out[y] = total
    return out
