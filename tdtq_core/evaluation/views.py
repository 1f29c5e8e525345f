"""The views that a command is about: cameras from files, or an orbit around the scene."""

from __future__ import annotations

import re
from dataclasses import replace
from math import hypot, inf
from pathlib import Path

import numpy as np

from tdtq_core.cameras import MAX_SIDE, frame_of, look_at, orbit, sphere
from tdtq_core.errors import OptionError, SceneError
from tdtq_core.formats.cameras import View, read_cameras
from tdtq_core.scene import GaussianScene

ORBIT_COUNT = 8
ORBIT_SIZE = (800, 800)
AROUND_SPHERE, AROUND_ORBIT, AROUND_SIZE = 16, 32, 400
"""Views from all sides, views from where people look, and the sides of their pictures in pixels."""

INSIDE_COUNT, INSIDE_SIZE, INSIDE_FOV, INSIDE_DISTANCE = 16, 300, 1.6, 0.6
"""Views from inside, the sides of their pictures in pixels, their angle in radians, and how far
from the centre they stand, in radii of the scene."""

FARTHEST = 1e12
"""Distance from the origin, in radii of the scene, at which float64 still tells views apart."""

_SIZE = re.compile(r"(\d{1,6})[xX×](\d{1,6})")


def parse_size(text: str) -> tuple[int, int]:
    """Read a size such as ``"800x600"`` into width and height in pixels.

    Raises
    ------
    OptionError
        If the text is not of that form, or a side is out of bounds.
    """
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise OptionError(f"--size {text!r} is not WIDTHxHEIGHT.", "Write 800x600, say.")
    width, height = int(match[1]), int(match[2])
    if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE):
        raise OptionError(f"--size {text}: each side must be 1 to {MAX_SIDE} pixels.")
    return width, height


def choose_views(
    scene: GaussianScene,
    *,
    cameras: Path | None = None,
    orbit_count: int | None = None,
    images: Path | None = None,
    size: tuple[int, int] | None = None,
) -> list[View]:
    """Return the views that the options ask for.

    Parameters
    ----------
    scene
        What an orbit goes around.
    cameras
        A file of cameras, or the folder of a COLMAP model.
    orbit_count
        Number of cameras on an orbit; 8 if neither is given.
    images
        Folder of the photographs that belong to `cameras`.
    size
        Width and height in pixels. If not given: the file's own, and 800x800 for an orbit or
        where the file has none.

    Raises
    ------
    OptionError
        If the options contradict each other.
    FileAccessError, FileFormatError
        If the cameras cannot be read.
    """
    if cameras is None:
        if images is not None:
            raise OptionError("--images needs --cameras.", "Name the cameras of the photographs.")
        width, height = size or ORBIT_SIZE
        return orbit_views(scene, orbit_count or ORBIT_COUNT, width, height)
    if orbit_count is not None:
        raise OptionError("--cameras and --orbit exclude each other.", "Leave one of them out.")
    if images is not None and size is not None:
        raise OptionError(
            "--images and --size exclude each other: a photograph is compared at its own size.",
            "Leave --size out.",
        )
    return _from_file(cameras, images, size)


def _from_file(cameras: Path, images: Path | None, size: tuple[int, int] | None) -> list[View]:
    """Read the views, with photographs only if their folder was named, at `size` if given."""
    views = read_cameras(cameras, images=images, size=size or ORBIT_SIZE)
    if images is not None:
        return views
    return [
        replace(view, camera=view.camera.resized(*size) if size else view.camera, photograph=None)
        for view in views
    ]


def orbit_views(scene: GaussianScene, count: int, width: int, height: int) -> list[View]:
    """Return `count` views on a circle around `scene`.

    Raises
    ------
    SceneError
        If its size or place leaves no digits to tell one camera from the next.
    """
    frame = frame_of(scene)
    if not hypot(*frame.center) < FARTHEST * frame.radius < inf:
        raise SceneError(
            "The scene is too large, or too far from the origin, to go around it.",
            "Name cameras with --cameras.",
        )
    return [View(camera, None) for camera in orbit(frame, count, width, height)]


def views_around(scene: GaussianScene) -> list[View]:
    """Return views to weigh the Gaussians of `scene` in where no cameras are known.

    Some come from all sides, so that only what none of them sees is idle; more from the orbit that
    people look from.
    """
    size = AROUND_SIZE
    cameras = sphere(frame_of(scene), AROUND_SPHERE, size, size)
    return [
        *(View(camera, None) for camera in cameras),
        *orbit_views(scene, AROUND_ORBIT, size, size),
    ]


def views_inside(scene: GaussianScene) -> list[View]:
    """Return wide views across the inside of `scene`: of what the walls of a room would hide."""
    frame = frame_of(scene)
    cameras = []
    for outside in sphere(frame, INSIDE_COUNT):
        outward = outside.position - frame.center
        outward /= np.linalg.norm(outward)
        eye = frame.center + INSIDE_DISTANCE * frame.radius * outward
        # Any direction does for up: what counts is what is seen.
        up = np.roll(outward, 1) + np.array([0.0, 0.0, 1e-3])
        size = (INSIDE_SIZE, INSIDE_SIZE)
        cameras.append(look_at(eye, frame.center, up, INSIDE_FOV, *size, outside.name))
    return [View(camera, None) for camera in cameras]
