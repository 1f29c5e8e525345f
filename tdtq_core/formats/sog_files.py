"""The files of a SOG scene: a zip bundle, or a folder that meta.json names."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import open_to_read, read_whole

META = "meta.json"
MAX_FILE_BYTES = 1 << 28
MAX_ENTRIES = 256

ReadFile = Callable[[str], bytes]
"""Returns the content of the file of that name."""

_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_. -]{0,99}")


@contextmanager
def open_files(path: str | PathLike[str]) -> Iterator[tuple[bytes, ReadFile]]:
    """Open a SOG scene: a ``.sog`` bundle or a ``meta.json`` beside its pictures.

    Yields
    ------
    The metadata, and what reads the other files.

    Raises
    ------
    FileAccessError
        If a file cannot be opened.
    FileFormatError
        If the bundle is damaged or lacks files, or a file is larger than `MAX_FILE_BYTES`.
    """
    path = Path(path)
    if path.suffix.lower() == ".json":
        content = read_whole(path, MAX_FILE_BYTES)
        yield content, lambda name: read_whole(path.with_name(name), MAX_FILE_BYTES)
        return
    with open_to_read(path) as stream:
        archive = _open_bundle(path, stream)
        yield _extract(path, archive, META), lambda name: _extract(path, archive, name)


def check_name(path: Path, name: str) -> str:
    """Return `name`, which can only be a file beside meta.json: no folders, no devices.

    Raises
    ------
    FileFormatError
        If it can be anything else.
    """
    if not _PLAIN.fullmatch(name) or _DEVICES.fullmatch(name):
        raise FileFormatError(path, META, "plain names of files", ascii(name)[:60])
    return name


def _open_bundle(path: Path, stream: BinaryIO) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
        raise FileFormatError(
            path, "content", "a zip bundle", f"a fault: {error}", "This is no whole SOG file."
        ) from error
    names = archive.namelist()
    if len(names) > MAX_ENTRIES or len(set(names)) != len(names):
        raise FileFormatError(
            path, "content", f"at most {MAX_ENTRIES} files, each once", f"{len(names)}"
        )
    return archive


def _extract(path: Path, archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        entry = archive.getinfo(name)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FileFormatError(path, name, "stored or deflated", f"{entry.compress_type}")
        with archive.open(entry) as stream:
            content = stream.read(MAX_FILE_BYTES + 1)
        if len(content) > MAX_FILE_BYTES:
            raise FileFormatError(path, name, f"at most {MAX_FILE_BYTES} bytes", "more")
        return content
    except KeyError:
        raise FileFormatError(path, "content", f"a file {name}", "none") from None
    # An encrypted entry is a RuntimeError, an unknown zip feature a NotImplementedError.
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as error:
        raise FileFormatError(path, name, "a whole file", f"a fault: {error}") from error
