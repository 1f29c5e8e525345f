"""Cameras from a COLMAP model: a folder with ``cameras`` and ``images`` as .bin or .txt files."""

from __future__ import annotations

import os
import re
from os import PathLike
from pathlib import Path

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.cameras_colmap_binary import read_binary_cameras, read_binary_images
from tdtq_core.formats.cameras_colmap_text import read_text_cameras, read_text_images
from tdtq_core.formats.colmap_model import PosedImage
from tdtq_core.formats.views import (
    View,
    check_count,
    find_photograph,
    require_photographs,
    view_names,
    view_through,
)
from tdtq_core.lenses import Lens

MODEL_FOLDERS = (".", "sparse/0", "sparse", "colmap/sparse/0")
"""Where the model may be in a folder that the user names."""
PHOTOGRAPH_FOLDERS = ("../../images", "../images", "images")
"""Where the photographs may be, from the folder of the model."""
SUFFIXES = (".bin", ".txt")
MODEL_FILES = frozenset(
    f"{stem}{suffix}"
    for stem in ("cameras", "images", "points3d", "frames", "rigs")
    for suffix in SUFFIXES
)


def is_colmap(path: Path) -> bool:
    """Whether `path` is a folder, or called as one of the files of a COLMAP model."""
    # Unlike Path.is_dir, this takes any name, however long or strange.
    return path.name.lower() in MODEL_FILES or os.path.isdir(path)  # noqa: PTH112


def find_model(folder: Path) -> Path | None:
    """Return the ``images.bin``, else ``images.txt``, of the model in or under `folder`, if any."""
    for place in MODEL_FOLDERS:
        for suffix in SUFFIXES:
            file = folder / place / f"images{suffix}"
            if os.path.isfile(file):  # noqa: PTH113  takes any name
                return file
    return None


def read_colmap_cameras(
    path: str | PathLike[str], images: str | PathLike[str] | None = None
) -> list[View]:
    """Read the cameras of a COLMAP model.

    Parameters
    ----------
    path
        The folder of the model, such as ``sparse/0``; or one of its files; or a folder that has
        the model in ``sparse/0``, ``sparse`` or ``colmap/sparse/0``. Binary files are preferred.
    images
        Folder of the photographs; if not given, ``images`` beside the model or above it.

    Returns
    -------
    One view per image, sorted by name with numbers in their order (``r_2`` before ``r_10``).

    Raises
    ------
    FileAccessError
        If there is no model, it cannot be opened, or `images` holds none of the photographs.
    FileFormatError
        If a file is malformed, or a lens is neither a pinhole nor radial-tangential.
    """
    file = _model_file(Path(path))
    lenses, posed = _read_model(file)
    check_count(file, posed)
    posed.sort(key=lambda image: natural_key(image.name))
    beside = [file.parent / place for place in PHOTOGRAPH_FOLDERS]
    folders = beside if images is None else [Path(images)]
    views = [
        _view(file, image, name, lenses, find_photograph(image.name, folders))
        for image, name in zip(posed, view_names([image.name for image in posed]), strict=True)
    ]
    require_photographs(views, None if images is None else Path(images))
    return views


def natural_key(name: str) -> str:
    """Return a key that sorts names with numbers in their order."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(20), name)


def _model_file(path: Path) -> Path:
    """Return the images file of the model that `path` names."""
    if not os.path.isdir(path):  # noqa: PTH112  takes any name
        return path.with_name(f"images{path.suffix.lower()}")
    found = find_model(path)
    if found is None:
        places = ", ".join(MODEL_FOLDERS[1:])
        raise FileAccessError(
            f"{path} holds no COLMAP model (looked for images.bin and images.txt in it, {places}).",
            "Name the folder that holds images.bin, or a JSON file of cameras.",
        )
    return found


def _read_model(file: Path) -> tuple[dict[int, Lens], list[PosedImage]]:
    cameras = file.with_stem("cameras")
    if file.suffix == ".bin":
        return read_binary_cameras(cameras), read_binary_images(file)
    return read_text_cameras(cameras), read_text_images(file)


def _view(
    file: Path, image: PosedImage, name: str, lenses: dict[int, Lens], photograph: Path | None
) -> View:
    field = f"image {ascii(image.name)[:60]}"
    if image.camera_id not in lenses:
        found = f"{image.camera_id}, which is not there"
        raise FileFormatError(file, field, "a camera of the model", found)
    return view_through(file, field, lenses[image.camera_id], image.view, name, photograph)
