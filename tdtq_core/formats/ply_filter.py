"""The 3D smoothing filter that Mip-Splatting keeps beside its Gaussians while it trains.

Its training files hold one more property, the filter's width in world units: each Gaussian is meant
to be drawn convolved with it. Scenes that Mip-Splatting calls fused are convolved already.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

FILTER = "filter_3D"
"""The property that holds the filter's standard deviation in world units."""


def fuse_filter(
    log_scales: npt.NDArray[np.float32],
    opacity_logits: npt.NDArray[np.float32],
    widths: npt.NDArray[Any],
) -> None:
    """Convolve Gaussians with isotropic ones, in place.

    Variances add, and the opacity falls by the square root of the ratio of the covariances'
    determinants (Yu et al., Mip-Splatting, CVPR 2024, equation 7), so that the sum over space
    stays. Computed in logarithms and logits, where neither end of their range is lost.

    Parameters
    ----------
    log_scales, opacity_logits
        (N, 3) and (N,), as in `tdtq_core.scene.GaussianScene`.
    widths
        (N,) standard deviations of the filter in world units; the sign means nothing.
    """
    before = log_scales.astype(np.float64)
    logits = opacity_logits.astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        filter_logs = np.log(np.abs(widths.astype(np.float64)))[:, None]
        after = np.logaddexp(2 * before, 2 * filter_logs) / 2
        log_ratio = np.where(after == before, 0.0, before - after).sum(axis=1)
        log_lost = np.log(-np.expm1(log_ratio))
        log_scales[...] = after
        opacity_logits[...] = log_ratio - np.logaddexp(-logits, log_lost)
