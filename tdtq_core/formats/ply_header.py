"""The header of a PLY file, whose promises are checked before anything is read or allocated."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from plyfile import PlyData, PlyElement, PlyListProperty, PlyParseError

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.other_kind import other_kind

MAX_HEADER_BYTES = 1 << 17
MAX_COUNT_DIGITS = 15


@dataclass(frozen=True, eq=False)
class PlyHeader:
    """What the header declares and how long the file is.

    Attributes
    ----------
    path
        The file.
    text
        Whether the rows are text.
    byte_order
        ``"<"`` or ``">"`` for binary rows.
    elements
        The elements in the file's order; their own counts are zero, see `counts`.
    counts
        Rows of each element.
    offset, length
        Bytes before the first row, and in the whole file.
    comments
        What follows the word comment, line by line.
    """

    path: Path
    text: bool
    byte_order: str
    elements: tuple[PlyElement, ...]
    counts: tuple[int, ...]
    offset: int
    length: int
    comments: tuple[str, ...]

    def index(self, name: str) -> int | None:
        """Return the place of the element called `name`, or None."""
        names = [element.name for element in self.elements]
        return names.index(name) if name in names else None


def read_header(path: Path, stream: BinaryIO) -> PlyHeader:
    """Parse the header at the start of `stream`.

    Raises
    ------
    FileFormatError
        If it is no PLY header, or longer than `MAX_HEADER_BYTES`.
    """
    length = stream.seek(0, 2)
    stream.seek(0)
    raw, offset = _lines(path, stream.read(MAX_HEADER_BYTES))
    # plyfile allocates as many rows as the header declares, so it gets to see zeros.
    comments, lines = _take_comments(path, raw)
    counts, lines = _take_counts(path, lines)
    data = _parse(path, "\n".join(lines) + "\n")
    return PlyHeader(
        path,
        data.text,
        data.byte_order,
        tuple(data.elements),
        tuple(counts),
        offset,
        length,
        tuple(comments),
    )


def has_lists(element: PlyElement) -> bool:
    """Whether any property of `element` is a list."""
    return any(isinstance(property_, PlyListProperty) for property_ in element.properties)


def _lines(path: Path, head: bytes) -> tuple[list[bytes], int]:
    """Split off the header's lines, stripped of blanks; return them and the offset behind them."""
    if not head.startswith(b"ply"):
        raise other_kind(path, "first line", "the word ply", head)
    end_of_line = b"\r" if head[3:4] == b"\r" and head[4:5] != b"\n" else b"\n"
    lines: list[bytes] = []
    start = 0
    while not lines or lines[-1] != b"end_header":
        end = head.find(end_of_line, start)
        if end < 0:
            raise _no_end(path, head)
        lines.append(head[start:end].strip())
        start = end + 1
    return lines, start


def _take_comments(path: Path, lines: list[bytes]) -> tuple[list[str], list[str]]:
    """Return the comments, and the lines without them.

    Comments may hold bytes that plyfile refuses.
    """
    comments = [line[8:] for line in lines if line.startswith(b"comment ")]
    kept = [line for line in lines if not line.startswith((b"comment", b"obj_info"))]
    try:
        rest = [line.decode("ascii") for line in kept]
    except UnicodeDecodeError as error:
        raise FileFormatError(
            path, "header", "ASCII", f"byte {error.object[error.start]}"
        ) from error
    return [comment.decode("ascii", errors="replace") for comment in comments], rest


def _no_end(path: Path, head: bytes) -> FileFormatError:
    return FileFormatError(
        path,
        "header",
        f"a line end_header within {MAX_HEADER_BYTES} bytes",
        f"none in {len(head)} bytes",
        "The file is cut off or damaged.",
    )


def _take_counts(path: Path, lines: list[str]) -> tuple[list[int], list[str]]:
    """Return the row counts, and the lines with zeros in their place."""
    counts: list[int] = []
    zeroed: list[str] = []
    for line in lines:
        words = line.split()
        if words[:1] == ["element"]:
            counts.append(_count(path, words))
            zeroed.append(f"element {words[1]} 0")
        else:
            zeroed.append(line)
    return counts, zeroed


def _count(path: Path, words: list[str]) -> int:
    digits = words[2] if len(words) == 3 else ""
    if not digits.isdecimal() or len(digits) > MAX_COUNT_DIGITS:
        raise FileFormatError(path, "header", "element NAME COUNT", repr(" ".join(words)[:60]))
    return int(digits)


def _parse(path: Path, header: str) -> PlyData:
    try:
        return PlyData.read(BytesIO(header.encode("ascii")), mmap=False)
    except (PlyParseError, ValueError) as error:
        raise FileFormatError(path, "header", "a PLY header", f"a fault: {error}") from error
