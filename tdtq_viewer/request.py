"""What the picture worker is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tdtq_core.cameras import Camera
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.scene import GaussianScene
from tdtq_viewer.encoders import Importance


@dataclass(frozen=True, eq=False)
class Request:
    """What to picture.

    Attributes
    ----------
    scene, plan, camera
        The open scene, the plan to compress it with, and the full-size camera.
    moving
        True if the next request is probably on its way, so that a quick picture comes first.
    compressible
        False if the scene holds Gaussians that no plan can compress.
    importance
        (N,) how much pictures would miss each Gaussian; None while that is not known.
    pinned
        Another plan to picture beside it; None for none.
    """

    scene: GaussianScene
    plan: Any
    camera: Camera
    moving: bool
    compressible: bool = True
    importance: Importance | None = None
    pinned: CompressionPlan | None = None
