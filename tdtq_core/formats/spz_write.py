"""Scenes as SPZ files of version 3, which every reader of SPZ knows."""

from __future__ import annotations

import gzip
from os import PathLike
from pathlib import Path

from tdtq_core.errors import FileAccessError, SceneError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.formats.spz_header import FLAG_ANTIALIASED, HEADER, MAGIC
from tdtq_core.formats.spz_quantization import fractional_bits, quantize_values
from tdtq_core.inspection import valid_mask
from tdtq_core.scene import GaussianScene

VERSION = 3
GZIP_LEVEL = 6
"""Level 9 takes five times as long on a trained scene and saves a fortieth."""


def write_spz(scene: GaussianScene, path: str | PathLike[str]) -> None:
    """Write a scene as an SPZ file, rounded to the steps of that format.

    The file appears at `path` only after it was written to disk and read back.

    Raises
    ------
    SceneError
        If the scene is empty, holds Gaussians that are not valid, or is too wide for 24 bits.
    FileAccessError
        If the file cannot be written, or reads back differently.
    """
    content = gzip.compress(_pack(scene), GZIP_LEVEL, mtime=0)
    with atomic_write(path, check=lambda written: _verify(written, content)) as stream:
        stream.write(content)


def _pack(scene: GaussianScene) -> bytes:
    invalid = len(scene) - int(valid_mask(scene).sum())
    if invalid or not len(scene):
        raise SceneError(
            f"{invalid} of {len(scene)} Gaussians cannot be written as SPZ.",
            "Drop the invalid ones first (--drop-invalid on the command line).",
        )
    fraction = fractional_bits(scene.means)
    if fraction is None:
        raise SceneError(
            "The scene is too wide for the 24-bit positions of SPZ.", "Write it as .ply."
        )
    flags = FLAG_ANTIALIASED if scene.render_mode == "antialiased" else 0
    header = HEADER.pack(MAGIC, VERSION, len(scene), scene.sh_degree, fraction, flags, 0)
    streams = quantize_values(scene, fraction)
    return header + b"".join(stream.tobytes() for stream in streams.values())


def _verify(path: Path, meant: bytes) -> None:
    with open_to_read(path) as stream:
        if stream.read() != meant:
            raise FileAccessError(
                "The saved file reads back differently.", "Check the disk; save again."
            )
