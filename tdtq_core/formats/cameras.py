"""Camera files of every flavour, told apart by their names and by what they hold."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.cameras_colmap import is_colmap, read_colmap_cameras
from tdtq_core.formats.cameras_inria import parse_inria_cameras
from tdtq_core.formats.cameras_nerf import parse_nerf_cameras
from tdtq_core.formats.json_fields import load_json
from tdtq_core.formats.views import View

__all__ = ["View", "read_cameras"]


def read_cameras(
    path: str | PathLike[str],
    images: str | PathLike[str] | None = None,
    size: tuple[int, int] | None = None,
) -> list[View]:
    """Read cameras from a NeRF ``transforms*.json``, a 3DGS ``cameras.json`` or a COLMAP model.

    Parameters
    ----------
    path
        The JSON file; or the folder of a COLMAP model, a folder that has it in ``sparse/0``, or
        one of its files.
    images
        Folder that the photographs' paths start from, or that holds them. If not given: the
        folder of the JSON file, or ``images`` beside the COLMAP model or above it.
    size
        Width and height in pixels where neither the file nor a photograph tells.

    Returns
    -------
    One view per camera: a JSON file's in its order, a COLMAP model's by name. A photograph that
    is not there is None.

    Raises
    ------
    FileAccessError
        If the file cannot be opened, or `images` was given and holds none of the photographs.
    FileFormatError
        If the file is malformed, a pose is not rigid, or a lens is of a kind that cannot be
        undistorted, such as a fisheye.
    """
    path = Path(path)
    if is_colmap(path):
        return read_colmap_cameras(path, images)
    content = load_json(path)
    if isinstance(content, list):
        return parse_inria_cameras(path, content, images)
    if isinstance(content, dict) and "frames" in content:
        return parse_nerf_cameras(path, content, images, size)
    raise FileFormatError(
        path,
        "content",
        "a NeRF transforms.json or a 3DGS cameras.json",
        "JSON of another kind",
    )
