"""The photograph of a view, as the renders of that view have to look."""

from __future__ import annotations

from tdtq_core.cameras import Camera
from tdtq_core.formats.cameras import View
from tdtq_core.formats.photographs import read_photograph
from tdtq_core.formats.undistortion import undistort
from tdtq_core.rendering.protocol import Image


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
