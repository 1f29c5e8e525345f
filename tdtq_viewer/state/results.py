"""What a plan gives at the view on show: two pictures, and the sizes of the file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.scene import GaussianScene
from tdtq_viewer.encoders import Importance
from tdtq_viewer.state.pinned import PinnedPicture

Image = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Comparison:
    """The two pictures of one view, and how far apart they are.

    Attributes
    ----------
    scene
        The scene that was pictured; a comparison of another scene is out of date.
    plan
        The plan of the compressed picture.
    original, compressed
        (H, W, 3) pictures of equal size; `compressed` is None until there is one.
    full
        False for a coarse picture at a fraction of the size.
    psnr, ssim
        Measured after clipping to [0, 1]; None while not known.
    frame_seconds
        How long rendering one of the pictures took.
    camera
        The full-size camera of both.
    reduction
        By how much a full picture is smaller than the view in width and height, because the whole
        would take too long.
    importance
        How the Gaussians were weighed; a plan that needs it was carried out with equal steps, and
        with all of them, where it is None.
    pinned
        The picture of the pinned plan, which then takes the place of the original.
    """

    scene: GaussianScene
    plan: CompressionPlan
    original: Image
    compressed: Image | None
    full: bool
    psnr: float | None = None
    ssim: float | None = None
    frame_seconds: float = 0.0
    camera: Camera | None = None
    reduction: int = 1
    importance: Importance | None = None
    pinned: PinnedPicture | None = None

    @property
    def reference(self) -> Image:
        """What the compressed picture is looked at beside; figures are of the original always."""
        return self.original if self.pinned is None else self.pinned.picture


@dataclass(frozen=True, eq=False)
class MeasuredSizes:
    """The exact sizes of the file that saving would write.

    Attributes
    ----------
    scene, plan
        What was measured; sizes of another scene or plan are out of date.
    attributes
        Bytes by attribute name.
    total
        Bytes of the whole file.
    gaussians
        How many stay.
    importance
        As for `Comparison`.
    """

    scene: GaussianScene
    plan: CompressionPlan
    attributes: dict[str, int]
    total: int
    gaussians: int = 0
    importance: Importance | None = None
