"""Saving that never leaves half a file: write beside the target, then rename over it."""

from __future__ import annotations

import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from tdtq_core.errors import FileAccessError
from tdtq_core.formats.access import access_error

RENAME_ATTEMPTS = 4
RENAME_PAUSE_SECONDS = 0.1


@contextmanager
def atomic_write(
    path: str | PathLike[str], check: Callable[[Path], None] | None = None
) -> Iterator[BinaryIO]:
    """Yield a binary file whose content appears at `path` only once it is complete on disk.

    Parameters
    ----------
    path
        Where the file shall be; an existing file there is replaced, a link is followed.
    check
        Called with the finished temporary file before it replaces the target; raises to refuse it.

    Raises
    ------
    FileAccessError
        If the folder is missing, the disk is full or the system refuses. Whatever is raised, the
        target is as it was before and the temporary file is gone.

    Examples
    --------
    >>> with atomic_write("notes.bin") as stream:  # doctest: +SKIP
    ...     stream.write(b"all or nothing")
    """
    target = _final_target(Path(path))
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        with _open_new(temporary) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if check is not None:
            check(temporary)
        _keep_permissions(target, temporary)
        _rename(temporary, target)
    except OSError as error:
        raise access_error(Path(path), error, "written") from error
    finally:
        temporary.unlink(missing_ok=True)


def _final_target(path: Path) -> Path:
    try:
        mode = path.stat().st_mode
    except ValueError as error:
        raise FileAccessError(f"{str(path)!r} is not the name of a file.") from error
    except OSError:
        # A missing target is the usual case; any other trouble shows when the file is created.
        mode = stat.S_IFREG
    if not stat.S_ISREG(mode):
        raise FileAccessError(f"{path} is a folder or a device.", "Choose the name of a file.")
    # Unlike Path.resolve, this bears links that lead in a circle.
    return Path(os.path.realpath(path))


def _open_new(path: Path) -> BinaryIO:
    """Create `path` with the user's default permissions; fail if it exists."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o666), "wb")


def _keep_permissions(old: Path, new: Path) -> None:
    if old.exists():
        new.chmod(stat.S_IMODE(old.stat().st_mode))


def _rename(source: Path, target: Path) -> None:
    """Rename, trying again for a moment: on Windows virus scanners hold new files briefly."""
    for _ in range(RENAME_ATTEMPTS - 1):
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(RENAME_PAUSE_SECONDS)
        else:
            return
    source.replace(target)
