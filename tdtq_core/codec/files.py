"""Files by suffix: every scene format, and `.tdtq` written with care."""

from __future__ import annotations

from pathlib import Path

from tdtq_core.codec.container import Stream, pack_container, unpack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import EncodedScene
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import FileAccessError
from tdtq_core.formats import (
    COMPRESSED,
    OPENABLE,
    SCENE_FORMATS,
    read_scene,
    unknown_suffix,
)
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.scene import GaussianScene


def open_scene(path: Path) -> GaussianScene:
    """Read a scene of any known format; a `.tdtq` file is decoded.

    Raises
    ------
    FileAccessError, FileFormatError
        If it cannot be read, or is not what its suffix says.
    OptionError
        If the suffix is unknown.
    """
    suffix = path.suffix.lower()
    if suffix == COMPRESSED:
        return read_tdtq(path)[0]
    if suffix not in SCENE_FORMATS:
        raise unknown_suffix(path, OPENABLE)
    return read_scene(path)


def read_tdtq(path: Path) -> tuple[GaussianScene, CompressionPlan]:
    """Read a `.tdtq` file and return the scene and the plan that made it.

    Raises
    ------
    FileAccessError, FileFormatError
        If it cannot be read, or is damaged.
    """
    return decode(path, unpack_container(path, _read_bytes(path)))


def write_tdtq(encoded: EncodedScene, path: Path) -> int:
    """Write a `.tdtq` file and return its size in bytes.

    The file is read back, and its structure and every checksum compared with what was meant, before
    it appears under its name.

    Raises
    ------
    FileAccessError
        If it cannot be written, or reads back differently.
    """
    streams = encoded.streams()
    pieces = pack_container(streams)
    with atomic_write(path, check=lambda written: _verify(written, streams)) as file:
        for piece in pieces:
            file.write(piece)
    return sum(len(piece) for piece in pieces)


def _verify(path: Path, meant: list[Stream]) -> None:
    if unpack_container(path, _read_bytes(path)) != meant:
        raise FileAccessError(
            "The saved file reads back differently.", "Check the disk; save again."
        )


def _read_bytes(path: Path) -> bytes:
    with open_to_read(path) as file:
        return file.read()
