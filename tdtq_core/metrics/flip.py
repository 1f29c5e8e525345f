"""FLIP: how different two pictures look to a person who flips between them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.metrics.pictures import picture_pair

PIXELS_PER_DEGREE = 67.0
"""What FLIP assumes: a 0.7 m wide screen of 3840 pixels at 0.7 m."""


def flip_map(a: npt.ArrayLike, b: npt.ArrayLike) -> npt.NDArray[np.float32]:
    """Return the (H, W) LDR-FLIP error of picture `b` against `a`, 0 (alike) to 1.

    Andersson, Nilsson, Akenine-Möller et al. 2020, by the authors' own code, at 67 pixels per
    degree. Values count as sRGB, as a screen shows them; both pictures are clipped to [0, 1].

    Raises
    ------
    OptionError
        If the pictures differ in shape, are not (H, W, 3), or hold NaN.
    """
    # A compiled library that nothing else needs: loaded when somebody asks.
    import flip_evaluator  # noqa: PLC0415

    first, second = (np.clip(picture, 0.0, 1.0) for picture in picture_pair(a, b))
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        raise OptionError("FLIP needs pictures of numbers, found NaN.")
    errors, _, _ = flip_evaluator.evaluate(
        first,
        second,
        "LDR",
        inputsRGB=True,
        applyMagma=False,
        computeMeanError=False,
        parameters={"ppd": PIXELS_PER_DEGREE},
    )
    return np.asarray(errors, dtype=np.float32).reshape(first.shape[:2])


def flip(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the mean of `flip_map`."""
    return float(flip_map(a, b).mean(dtype=np.float64))
