"""Whether a file is likely to fit into memory, said before it is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tdtq_core.batch.capacity import memory
from tdtq_core.errors import TdtqError
from tdtq_core.formats.ply_header import read_header
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message

BYTES_PER_GAUSSIAN = 800
"""What the window needs for a Gaussian of SH degree 3 while it compresses, at most."""

MEMORY_INFO = Path("/proc/meminfo")

_FILE_BYTES = {".splat": 32, ".spz": 16, ".sog": 12, ".tdtq": 8}
"""Bytes for a Gaussian in a file, where finding their number out means reading all of it."""


def shortage_message(path: Path, anyway: Callable[[], None]) -> Message | None:
    """Return what to say before opening `path`, or None where it is likely to fit into memory.

    Parameters
    ----------
    anyway
        Opens it in spite of the message.
    """
    needed, free = memory_needed(path), memory_free()
    if not free or needed <= free:
        return None
    text = tr("{name} needs about {needed} of memory, and {free} are free.")
    return Message(
        "error",
        "warning",
        text.format(name=path.name, needed=words.bytes_text(needed), free=words.bytes_text(free)),
        tr("Close other programs first, or open a smaller scene."),
        action_label=tr("Open anyway"),
        action=anyway,
    )


def memory_needed(path: Path) -> int:
    """Return the bytes that the window will need for the scene in `path`; 0 if nobody can tell."""
    try:
        if path.suffix.lower() == ".ply":
            return BYTES_PER_GAUSSIAN * _rows(path)
        size = path.stat().st_size
    except (OSError, TdtqError):
        return 0  # opening it says what is wrong
    each = _FILE_BYTES.get(path.suffix.lower())
    return BYTES_PER_GAUSSIAN * size // each if each else 0


def memory_free() -> int:
    """Return the bytes that programs can still get; 0 where that is unknown."""
    try:
        lines = MEMORY_INFO.read_text().splitlines()
    except OSError:
        return memory()
    kilobytes = [int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")]
    return min(1024 * kilobytes[0], memory()) if kilobytes else memory()


def _rows(path: Path) -> int:
    with path.open("rb") as stream:
        header = read_header(path, stream)
    index = header.index("vertex")
    return header.counts[index] if index is not None else 0
