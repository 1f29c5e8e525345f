"""A camera and the photograph taken with it; what all camera files have in common."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.errors import FileAccessError, FileFormatError, OptionError
from tdtq_core.formats.json_fields import number
from tdtq_core.lenses import Lens, pinhole

MAX_VIEWS = 100_000
RIGID_TOLERANCE = 1e-3
PHOTOGRAPH_SUFFIXES = ("", ".png", ".jpg", ".jpeg", ".PNG", ".JPG", ".JPEG", ".webp")


@dataclass(frozen=True)
class View:
    """A camera and, where there is one, its photograph.

    Attributes
    ----------
    camera
        The camera, always without distortion.
    photograph
        File of the picture taken with it, or None.
    lens
        The lens that the photograph was taken through, where it distorts; `undistort` turns the
        photograph into what `camera` would have taken.
    """

    camera: Camera
    photograph: Path | None
    lens: Lens | None = None


def view_through(
    path: Path,
    field: str,
    lens: Lens,
    view: npt.NDArray[np.float64],
    name: str,
    photograph: Path | None,
) -> View:
    """Return the view through `lens` with the (4, 4) world-to-camera matrix `view`.

    Raises
    ------
    FileFormatError
        If the distortion of the lens cannot be undone; it names `path` and `field`.
    """
    try:
        camera = pinhole(lens, view, name)
    except OptionError as error:
        bend = {name: getattr(lens, name) for name in ("k1", "k2", "k3", "p1", "p2")}
        found = ", ".join(f"{name} = {value:g}" for name, value in bend.items() if value)
        expected = "a lens whose distortion can be undone"
        raise FileFormatError(path, field, expected, found, str(error)) from error
    return View(camera, photograph, lens if lens.distorts else None)


def check_count(path: Path, frames: Sequence[Any]) -> None:
    """Raise FileFormatError for a camera file with no cameras, or with absurdly many."""
    if not 1 <= len(frames) <= MAX_VIEWS:
        raise FileFormatError(path, "cameras", f"1 to {MAX_VIEWS}", f"{len(frames)}")


def vector(path: Path, field: str, value: Any, length: int) -> npt.NDArray[np.float64]:
    """Return the JSON list `value` as a (`length`,) vector of finite numbers.

    Raises
    ------
    FileFormatError
        If it is anything else.
    """
    if not isinstance(value, list) or len(value) != length:
        raise FileFormatError(path, field, f"a list of {length} numbers", ascii(value)[:60])
    return np.array([number(path, field, item) for item in value], dtype=np.float64)


def view_matrix(
    path: Path, field: str, rotation: npt.NDArray[np.float64], position: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Turn a camera-to-world pose into a world-to-camera matrix.

    Parameters
    ----------
    path, field
        Where the pose comes from, for errors.
    rotation
        (3, 3), its columns the camera's axes (OpenCV) in the world.
    position
        (3,) the camera's centre in the world.

    Returns
    -------
    (4, 4) world-to-camera matrix.

    Raises
    ------
    FileFormatError
        If `rotation` is not a rotation to within `RIGID_TOLERANCE`.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        fault = np.abs(rotation.T @ rotation - np.eye(3)).max()
    if not fault <= RIGID_TOLERANCE or np.linalg.det(rotation) <= 0:
        raise FileFormatError(
            path,
            field,
            "a rotation (orthonormal, right-handed)",
            "a matrix that scales, shears or mirrors",
        )
    pose = np.eye(4)
    pose[:3, :3] = rotation
    pose[:3, 3] = position
    return np.asarray(np.linalg.inv(pose), dtype=np.float64)


def view_names(files: Sequence[str]) -> list[str]:
    """Name views after their files: the stem, made unique and fit to name files itself."""
    stems = [re.sub(r"[^\w.-]+", "_", _posix(file).stem)[:100].strip(".") for file in files]
    repeated = Counter(stem.lower() for stem in stems)
    numbered = [f"{stem or 'view'}_{index:05d}" for index, stem in enumerate(stems)]
    names = [
        stem if stem and repeated[stem.lower()] == 1 else name
        for stem, name in zip(stems, numbered, strict=True)
    ]
    # A file may be called as another that was numbered.
    return names if len({name.lower() for name in names}) == len(names) else numbered


def find_photograph(file: str, folders: Sequence[Path]) -> Path | None:
    """Look for the photograph called `file`, with or without suffix, in `folders`.

    Each folder may be the one that `file` is relative to, or the one that holds the photographs.
    """
    relative = _posix(file)
    for folder in folders:
        for place in (folder / relative, folder / relative.name):
            for suffix in PHOTOGRAPH_SUFFIXES:
                candidate = place.with_name(place.name + suffix) if place.name else place
                # Unlike Path.is_file, this takes any name, however long or strange.
                if os.path.isfile(candidate):  # noqa: PTH113
                    return candidate
    return None


def folder_of_photographs(cameras: Path, views: Sequence[View]) -> Path | None:
    """Return the folder that `read_cameras` has to be told to find the photographs of `views`.

    Parameters
    ----------
    cameras
        Where the views come from.

    Returns
    -------
    None where no view has a photograph.
    """
    folders = {view.photograph.parent for view in views if view.photograph is not None}
    if not folders:
        return None
    if cameras.suffix.lower() != ".json":
        return Path(os.path.commonpath(folders))
    beside = cameras.parent / "images"
    return beside if folders == {beside} else cameras.parent


def require_photographs(views: Sequence[View], images: Path | None) -> None:
    """Raise FileAccessError for a folder that was named and holds none of the photographs."""
    if images is None or any(view.photograph for view in views):
        return
    if not images.is_dir():
        raise FileAccessError(f"There is no folder {images}.", "Check the name of the folder.")
    names = ", ".join(view.camera.name for view in views[:3])
    raise FileAccessError(
        f"{images} holds none of the {len(views)} photographs (looked for {names} ...).",
        "Name the folder that the camera file's paths start from, or that holds the photographs.",
    )


def _posix(file: str) -> PurePosixPath:
    return PurePosixPath(file.replace("\\", "/").replace("\0", "_"))
