"""Files that scenes, cameras and photographs come in: one reader or writer a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from tdtq_core.errors import FileAccessError, OptionError, TdtqError
from tdtq_core.formats.ply import read_ply, write_ply
from tdtq_core.formats.sog import read_sog
from tdtq_core.formats.splat import read_splat
from tdtq_core.formats.splat_write import splat_loss, write_splat
from tdtq_core.formats.spz import read_spz
from tdtq_core.formats.spz_write import spz_loss, write_spz
from tdtq_core.scene import GaussianScene
from tdtq_core.speech import Speak


@dataclass(frozen=True)
class SceneFormat:
    """A file format for scenes.

    Attributes
    ----------
    name
        What people call it.
    read, write
        Its reader and writer; no writer where the format can only be read.
    loss
        What says for people what a scene loses in it; None where every number is kept.
    """

    name: str
    read: Callable[[str | PathLike[str]], GaussianScene]
    write: Callable[[GaussianScene, str | PathLike[str]], None] | None = None
    loss: Callable[[GaussianScene, Speak], str] | None = None


SCENE_FORMATS: dict[str, SceneFormat] = {
    ".ply": SceneFormat("3DGS PLY", read_ply, write_ply),
    ".spz": SceneFormat("SPZ", read_spz, write_spz, spz_loss),
    ".splat": SceneFormat(".splat", read_splat, write_splat, splat_loss),
    ".sog": SceneFormat("SOG", read_sog),
    ".json": SceneFormat("SOG folder (meta.json)", read_sog),
}
"""Every scene format by the lower-case suffix of its files."""

COMPRESSED = ".tdtq"
"""Suffix of the compressed scenes that `tdtq_core.codec` reads and writes."""

OPENABLE = (*SCENE_FORMATS, COMPRESSED)
"""Suffixes of everything that can be opened as a scene."""

OPENABLE_TEXT = f"{', '.join(OPENABLE[:-1])} or {OPENABLE[-1]}"
"""`OPENABLE` for a sentence."""

WRITABLE = tuple(suffix for suffix, known in SCENE_FORMATS.items() if known.write is not None)
"""Suffixes of the formats that scenes can be written in."""


def read_scene(path: str | PathLike[str]) -> GaussianScene:
    """Read a scene from a file, whose suffix names its format.

    Raises
    ------
    OptionError
        If no format has this suffix.
    FileAccessError, FileFormatError
        If the file cannot be opened, or is not what its suffix says.
    """
    return _format_of(Path(path), SCENE_FORMATS).read(path)


def write_scene(scene: GaussianScene, path: str | PathLike[str]) -> None:
    """Write a scene to a file, whose suffix names its format.

    Raises
    ------
    OptionError
        If no format has this suffix, or it cannot be written.
    FileAccessError
        If the file cannot be written.
    """
    writer_of(Path(path))(scene, path)


def writer_of(path: Path) -> Callable[[GaussianScene, str | PathLike[str]], None]:
    """Return what writes files with the suffix of `path`.

    Raises
    ------
    OptionError
        If no format has this suffix, or it cannot be written.
    """
    found = _format_of(path, WRITABLE)
    if found.write is None:
        raise OptionError(
            f"{path.name}: {found.name} can be read, not written.",
            f"Choose {', '.join(WRITABLE[:-1])} or {WRITABLE[-1]}.",
        )
    return found.write


def loss_of(scene: GaussianScene, path: Path, speak: Speak = str) -> str | None:
    """Say for people what `scene` loses in a file with the suffix of `path`; None if nothing."""
    loss = _format_of(path, WRITABLE).loss
    return None if loss is None else loss(scene, speak)


def _format_of(path: Path, known: Iterable[str]) -> SceneFormat:
    try:
        return SCENE_FORMATS[path.suffix.lower()]
    except KeyError:
        raise unknown_suffix(path, known) from None


def unknown_suffix(path: Path, known: Iterable[str]) -> TdtqError:
    """Return the error for a file whose suffix is none of the `known`, or for a folder."""
    # Unlike Path.is_dir, this takes any name, however long or strange.
    if os.path.isdir(path):  # noqa: PTH112
        return FileAccessError(f"{path} is a folder, not a file.", "Choose a file inside it.")
    return OptionError(
        f"{path.name}: no scene format has the suffix {path.suffix or '(none)'!r}.",
        f"Known suffixes: {', '.join(known)}.",
    )
