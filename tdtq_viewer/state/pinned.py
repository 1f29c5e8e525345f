"""A result that was put aside, so that others are compared with it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.plan import CompressionPlan


@dataclass(frozen=True)
class Pinned:
    """A plan to compare with.

    Attributes
    ----------
    plan
        What is carried out for every view.
    bytes
        Size of its file.
    """

    plan: CompressionPlan
    bytes: int


@dataclass(frozen=True, eq=False)
class PinnedPicture:
    """What a pinned plan gives at one view.

    Attributes
    ----------
    plan
        The pinned plan.
    picture
        (H, W, 3) of the size of the original.
    psnr
        Against the original; None while not known.
    """

    plan: CompressionPlan
    picture: npt.NDArray[np.float32]
    psnr: float | None = None
