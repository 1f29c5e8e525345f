"""The photograph of a view, as the renders of that view have to look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from tdtq_core.cameras import Camera
from tdtq_core.errors import Cancelled
from tdtq_core.formats.cameras import View
from tdtq_core.formats.photographs import read_photograph
from tdtq_core.formats.undistortion import undistort
from tdtq_core.metrics import mse
from tdtq_core.rendering.protocol import WHITE, Image, Renderer, never
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import PerView


def truth_of(view: View, background: tuple[float, float, float]) -> tuple[Camera, Image | None]:
    """Return the camera to render with and the photograph to compare with, at one size.

    A photograph with transparency is blended onto `background`, one with lens distortion is
    undistorted, and the camera takes on the photograph's size.

    Returns
    -------
    The view's own camera and None where there is no photograph.

    Raises
    ------
    FileAccessError, FileFormatError
        If the photograph cannot be read.
    """
    if view.photograph is None:
        return view.camera, None
    picture = read_photograph(view.photograph, background)
    camera = view.camera.rescaled(picture.shape[1], picture.shape[0])
    if view.lens is not None:
        picture = undistort(picture, view.lens, camera)
    return camera, picture


def photograph_errors(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    background: tuple[float, float, float] = WHITE,
    *,
    should_stop: Callable[[], bool] = never,
) -> PerView | None:
    """Return the (V,) mean squared errors of `scene` against the photographs of all `views`.

    Every view is rendered at its photograph's size.

    Returns
    -------
    NaN for a view without a photograph; None where no view has one.

    Raises
    ------
    FileAccessError, FileFormatError
        If a photograph cannot be read.
    Cancelled
        If `should_stop` said so.
    """
    if not any(view.photograph is not None for view in views):
        return None
    prepared, errors = renderer.prepare(scene), np.full(len(views), np.nan)
    for number, view in enumerate(views):
        if should_stop():
            raise Cancelled
        camera, truth = truth_of(view, background)
        if truth is not None:
            errors[number] = mse(renderer.render(prepared, camera, background), truth)
    return errors
