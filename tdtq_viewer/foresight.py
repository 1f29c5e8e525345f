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

OVERESTIMATE = 4
"""How many times too high a need may be: a Gaussian of SH degree 0 has 14 values, not 59.

What needs more than this many times all memory and swap cannot be held in any case; the system
would end the window on the way, and with it the work on the scene that is open.
"""

MEMORY_INFO = Path("/proc/meminfo")

_FILE_BYTES = {".splat": 32, ".spz": 16, ".sog": 12, ".tdtq": 8}
"""Bytes for a Gaussian in a file, where finding their number out means reading all of it."""


def shortage_message(path: Path, anyway: Callable[[], None]) -> Message | None:
    """Return what to say before opening `path`, or None where it is likely to fit into memory.

    What memory and swap together cannot hold is not offered to be opened.

    Parameters
    ----------
    anyway
        Opens it in spite of the message.
    """
    needed, free = memory_needed(path), memory_free()
    if not free or needed <= free:
        return None
    if needed > OVERESTIMATE * memory_most():
        return _refusal(path, needed)
    text = tr("{name} needs about {needed} of memory, and {free} are free.")
    return Message(
        "error",
        "warning",
        text.format(name=path.name, needed=words.bytes_text(needed), free=words.bytes_text(free)),
        tr("Close other programs first, or open a smaller scene."),
        action_label=tr("Open anyway"),
        action=anyway,
    )


def _refusal(path: Path, needed: int) -> Message:
    text = tr("{name} needs about {needed} of memory; this machine has {most}, swap included.")
    advice = tr("Use another machine, or fewer Gaussians: about {count} fit here.")
    fit = int(float(f"{memory() // BYTES_PER_GAUSSIAN:.1g}"))  # as rough as the estimate
    needs, most = words.bytes_text(needed), words.bytes_text(memory_most())
    return Message(
        "error",
        "error",
        text.format(name=path.name, needed=needs, most=most),
        advice.format(count=words.count_text(fit)),
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
    available = _told("MemAvailable")
    return memory() if available is None else min(available, memory())


def memory_most() -> int:
    """Return the bytes of memory and, where the system tells it, swap; 0 if nobody can tell."""
    return memory() + (_told("SwapTotal") or 0)


def _told(name: str) -> int | None:
    """Return the bytes that Linux states under `name`; None elsewhere."""
    try:
        lines = MEMORY_INFO.read_text().splitlines()
    except OSError:
        return None
    kilobytes = (int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
    found = next(kilobytes, None)
    return None if found is None else 1024 * found


def _rows(path: Path) -> int:
    with path.open("rb") as stream:
        header = read_header(path, stream)
    index = header.index("vertex")
    return header.counts[index] if index is not None else 0
