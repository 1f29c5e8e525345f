"""Files by suffix: every scene format, and `.tdtq` written with care."""

from __future__ import annotations

from pathlib import Path

from tdtq_core.codec.container import pack_container, unpack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import EncodedScene
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats import atomic_write, read_scene, write_scene
from tdtq_core.scene import GaussianScene

SUFFIX = ".tdtq"


def open_scene(path: Path) -> GaussianScene:
    """Read a scene of any known format; a `.tdtq` file is decoded.

    Raises
    ------
    FileAccessError, FileFormatError
        If it cannot be read, or is not what its suffix says.
    """
    return read_tdtq(path)[0] if path.suffix.lower() == SUFFIX else read_scene(path)


def save_scene(scene: GaussianScene, path: Path) -> None:
    """Write a scene in the format that the suffix names, other than `.tdtq`.

    Raises
    ------
    FileAccessError, OptionError
        If it cannot be written, or the suffix is unknown.
    """
    write_scene(scene, path)


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

    The file appears under its name only when it is complete; it is then read again and its
    structure and every checksum compared with what was meant.

    Raises
    ------
    FileAccessError
        If it cannot be written, or reads back differently.
    """
    pieces = pack_container(encoded.streams())
    with atomic_write(path) as file:
        for piece in pieces:
            file.write(piece)
    _verify(path, encoded)
    return sum(len(piece) for piece in pieces)


def _verify(path: Path, encoded: EncodedScene) -> None:
    written = unpack_container(path, _read_bytes(path))
    meant = encoded.streams()
    same = len(written) == len(meant) and all(
        a.id == b.id and a.data == b.data for a, b in zip(written, meant, strict=True)
    )
    if not same:
        raise FileAccessError(f"{path.name} reads back differently.", "Check the disk; save again.")


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise FileAccessError(f"{path} is a folder.", "Name a file.") from error
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}."
        raise FileAccessError(message, "Check the path and its permissions.") from error


__all__ = [
    "SUFFIX",
    "FileFormatError",
    "open_scene",
    "read_tdtq",
    "save_scene",
    "write_tdtq",
]
