"""Opening files so that whatever the system refuses becomes an error that a person can act on."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from tdtq_core.errors import FileAccessError, FileFormatError


@contextmanager
def open_to_read(path: str | PathLike[str]) -> Iterator[BinaryIO]:
    """Open the regular file at `path` for reading bytes.

    Raises
    ------
    FileAccessError
        If there is no such file, it is a folder or a device, or the system refuses to read it.
    """
    path = Path(path)
    try:
        _require_regular_file(path)
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise access_error(path, error, "read") from error


def read_whole(path: str | PathLike[str], most: int) -> bytes:
    """Return the content of the file at `path`, unless it is longer than `most` bytes.

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If it is too long.
    """
    with open_to_read(path) as stream:
        # To ask for one byte more than allowed would reserve all of them, however short the file.
        length = stream.seek(0, os.SEEK_END)
        if length > most:
            raise FileFormatError(path, "length", f"at most {most} bytes", f"{length}")
        stream.seek(0)
        return stream.read()


def access_error(path: Path, error: OSError, verb: str) -> FileAccessError:
    """Turn what the system said about `path` into an error with advice.

    Parameters
    ----------
    path
        The file as the user named it.
    error
        What the system raised.
    verb
        What was being done to the file: ``"read"`` or ``"written"``.
    """
    if isinstance(error, FileNotFoundError):
        if verb == "read":
            return FileAccessError(f"There is no file {path}.", "Check the name and the folder.")
        if not path.parent.is_dir():
            return FileAccessError(f"There is no folder {path.parent}.", "Create it first.")
    if isinstance(error, PermissionError):
        return FileAccessError(
            f"{path} cannot be {verb}: permission denied.",
            "Change its permissions, close programs that use it, or choose another folder.",
        )
    reason = error.strerror or str(error)
    return FileAccessError(f"{path} cannot be {verb}: {reason}.", "Check the name and the disk.")


def _require_regular_file(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except ValueError as error:
        raise FileAccessError(f"{str(path)!r} is not the name of a file.") from error
    if stat.S_ISDIR(mode):
        raise FileAccessError(f"{path} is a folder, not a file.", "Choose a file inside it.")
    if not stat.S_ISREG(mode):
        raise FileAccessError(f"{path} is not a regular file.", "Copy its content to a file first.")
