"""What writers share whose formats hold neither invalid Gaussians nor empty scenes."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from tdtq_core.errors import FileAccessError, SceneError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.inspection import valid_mask
from tdtq_core.scene import GaussianScene


def require_valid(scene: GaussianScene, format_name: str) -> None:
    """Raise SceneError if the scene is empty or holds Gaussians that are not valid."""
    invalid = len(scene) - int(valid_mask(scene).sum())
    if invalid or not len(scene):
        raise SceneError(
            f"{invalid} of {len(scene)} Gaussians cannot be written as {format_name}.",
            "Drop the invalid ones first (--drop-invalid on the command line).",
        )


def write_verified(path: str | PathLike[str], content: bytes) -> None:
    """Write a file that appears at `path` only after it was written to disk and read back.

    Raises
    ------
    FileAccessError
        If the file cannot be written, or reads back differently.
    """
    with atomic_write(path, check=lambda written: _verify(written, content)) as stream:
        stream.write(content)


def _verify(path: Path, meant: bytes) -> None:
    with open_to_read(path) as stream:
        if stream.read() != meant:
            raise FileAccessError(
                "The saved file reads back differently.", "Check the disk; save again."
            )
