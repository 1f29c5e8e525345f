"""FLIP: how different two pictures look to a person who flips between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.metrics.pictures import picture_pair

PIXELS_PER_DEGREE = 67.0
"""What FLIP assumes: a 0.7 m wide screen of 3840 pixels at 0.7 m."""

REACH = 10
"""Pixels around a pixel that its error depends on: 3 sigma of FLIP's widest filter, rounded up.

That filter is the blue-yellow contrast sensitivity of the paper's table 1, of sigma
``67 * sqrt(0.04 / (2 * pi**2))`` pixels."""

TILE = 96
"""Side in pixels of what is measured at a time."""


def flip_map(
    a: npt.ArrayLike, b: npt.ArrayLike, progress: Callable[[float], None] = lambda share: None
) -> npt.NDArray[np.float32]:
    """Return the (H, W) LDR-FLIP error of picture `b` against `a`, 0 (alike) to 1.

    Andersson, Nilsson, Akenine-Möller et al. 2020, by the authors' own code, at 67 pixels per
    degree. Values count as sRGB, as a screen shows them; both pictures are clipped to [0, 1].
    NaN stays NaN, so that a broken picture does not pass for a good one.

    Parameters
    ----------
    progress
        Takes the share that is done, before every row of tiles; may raise to end it.

    Raises
    ------
    OptionError
        If the pictures differ in shape, are empty or are not (H, W, 3).
    """
    pair = np.clip(np.stack(picture_pair(a, b)), 0.0, 1.0)
    broken = np.isnan(pair).any(axis=(0, 3))
    pair[:, broken] = 0.0
    height, width = pair.shape[1:3]
    errors = np.empty((height, width), np.float32)
    # The authors' code holds the interpreter until it is done, seconds for a large picture; in
    # tiles with a margin it gives the same figures, and other threads have their turn between them.
    for y in range(0, height, TILE):
        progress(y / height)
        for x in range(0, width, TILE):
            top, left = max(0, y - REACH), max(0, x - REACH)
            around = pair[:, top : y + TILE + REACH, left : x + TILE + REACH]
            tile = errors[y : y + TILE, x : x + TILE]
            tile[:] = _evaluate(around)[y - top :, x - left :][: tile.shape[0], : tile.shape[1]]
    errors[broken] = np.nan
    return errors


def flip(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the mean of `flip_map` of two (H, W, 3) pictures."""
    return float(flip_map(a, b).mean(dtype=np.float64))


def _evaluate(pair: npt.NDArray[np.float32]) -> npt.NDArray[Any]:
    """Return the (H, W) error of a pair (2, H, W, 3) of pictures."""
    # A compiled library that nothing else needs: loaded when somebody asks.
    import flip_evaluator  # noqa: PLC0415

    errors, _, _ = flip_evaluator.evaluate(
        np.ascontiguousarray(pair[0]),
        np.ascontiguousarray(pair[1]),
        "LDR",
        inputsRGB=True,
        applyMagma=False,
        computeMeanError=False,
        parameters={"ppd": PIXELS_PER_DEGREE},
    )
    return np.asarray(errors).reshape(pair.shape[1:3])
