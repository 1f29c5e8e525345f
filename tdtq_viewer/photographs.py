"""The photographs of the forecast's views, as small as the pictures that are held against them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PIL import Image as Pictures

from tdtq_core.cameras import Camera
from tdtq_core.errors import TdtqError
from tdtq_core.evaluation.truth import truth_of
from tdtq_core.formats.views import View
from tdtq_core.metrics import mse
from tdtq_core.rendering.protocol import WHITE, Image
from tdtq_core.theory.damage import PerView

SIDE = 400
"""Pictures have about as many pixels as a square of this side."""


def small_view(view: View) -> tuple[View, Image | None]:
    """Return `view` with a small picture and no file, and its photograph at the same size.

    A photograph that cannot be read is None: the survey of all views tells what is wrong with it.
    """
    try:
        camera, photograph = truth_of(view, WHITE)
    except TdtqError:
        camera, photograph = view.camera, None
    small = small_camera(camera)
    if photograph is not None:
        photograph = _averaged(photograph, small.width, small.height)
    return View(small, None), photograph


def small_camera(camera: Camera) -> Camera:
    """Return `camera` with a picture of at most about `SIDE` squared pixels."""
    factor = SIDE / math.sqrt(camera.width * camera.height)
    if factor >= 1.0:
        return camera
    width, height = (max(round(factor * side), 1) for side in (camera.width, camera.height))
    return camera.resized(width, height)


def errors_against(photographs: Sequence[Image | None], pictures: Sequence[Image]) -> PerView:
    """Return the (V,) mean squared errors of `pictures`, NaN where there is no photograph."""
    pairs = zip(pictures, photographs, strict=True)
    return np.array([np.nan if truth is None else mse(seen, truth) for seen, truth in pairs])


def _averaged(picture: Image, width: int, height: int) -> Image:
    """Return the (height, width, 3) means over the pixels of a larger picture."""
    if picture.shape[:2] == (height, width):
        return picture
    bands = (Pictures.fromarray(band) for band in np.moveaxis(picture, 2, 0))
    box = Pictures.Resampling.BOX
    return np.stack([np.asarray(band.resize((width, height), box)) for band in bands], axis=2)
