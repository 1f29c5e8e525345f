"""Files that scenes, cameras and photographs come in: one reader or writer a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from tdtq_core.errors import FileAccessError, OptionError, TdtqError
from tdtq_core.formats.ply import read_ply, write_ply
from tdtq_core.scene import GaussianScene


@dataclass(frozen=True)
class SceneFormat:
    """A file format for scenes.

    Attributes
    ----------
    name
        What people call it.
    read, write
        Its reader and writer.
    """

    name: str
    read: Callable[[str | PathLike[str]], GaussianScene]
    write: Callable[[GaussianScene, str | PathLike[str]], None]


SCENE_FORMATS: dict[str, SceneFormat] = {".ply": SceneFormat("3DGS PLY", read_ply, write_ply)}
"""Every scene format by the lower-case suffix of its files."""


def read_scene(path: str | PathLike[str]) -> GaussianScene:
    """Read a scene from a file, whose suffix names its format.

    Raises
    ------
    OptionError
        If no format has this suffix.
    FileAccessError, FileFormatError
        If the file cannot be opened, or is not what its suffix says.
    """
    return _format_of(Path(path)).read(path)


def write_scene(scene: GaussianScene, path: str | PathLike[str]) -> None:
    """Write a scene to a file, whose suffix names its format.

    Raises
    ------
    OptionError
        If no format has this suffix.
    FileAccessError
        If the file cannot be written.
    """
    _format_of(Path(path)).write(scene, path)


def _format_of(path: Path) -> SceneFormat:
    try:
        return SCENE_FORMATS[path.suffix.lower()]
    except KeyError:
        raise unknown_suffix(path, SCENE_FORMATS) from None


def unknown_suffix(path: Path, known: Iterable[str]) -> TdtqError:
    """Return the error for a file whose suffix is none of the `known`, or for a folder."""
    # Unlike Path.is_dir, this takes any name, however long or strange.
    if os.path.isdir(path):  # noqa: PTH112
        return FileAccessError(f"{path} is a folder, not a file.", "Choose a file inside it.")
    return OptionError(
        f"{path.name}: no scene format has the suffix {path.suffix or '(none)'!r}.",
        f"Known suffixes: {', '.join(known)}.",
    )
