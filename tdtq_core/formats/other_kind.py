"""What is said of a file that begins like no file of its format."""

from __future__ import annotations

from pathlib import Path

from tdtq_core.errors import FileFormatError

SHOWN_BYTES = 8


def other_kind(path: Path, field: str, expected: str, head: bytes) -> FileFormatError:
    """Return the error for a file that begins with `head` where `expected` should be."""
    found = repr(head[:SHOWN_BYTES])[1:] if head else "an empty file"
    advice = "It is another kind of file, or damaged: copy or export it again."
    return FileFormatError(path, field, expected, found, advice)
