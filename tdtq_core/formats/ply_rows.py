"""The rows of a PLY file's vertex element, in blocks that fit a cache."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply_header import PlyHeader

BLOCK_ROWS = 4096

MAX_VALUE_CHARACTERS = 512
"""Characters of a text row per property, blanks included: numbers of float64 need up to 330."""

Block = Mapping[str, npt.NDArray[Any]]
"""Columns of one block of rows, by the property's name."""


def binary_blocks(header: PlyHeader, index: int, offset: int, stream: BinaryIO) -> Iterator[Block]:
    """Yield the rows of element `index`, which holds no lists and starts at `offset`.

    Blocks are read rather than mapped, because a mapped file that another program shortens ends
    the process. Each block reuses the memory of the one before.
    """
    dtype = header.elements[index].dtype(header.byte_order)
    buffer = np.empty(min(BLOCK_ROWS, header.counts[index]), dtype)
    stream.seek(offset)
    for start in range(0, header.counts[index], BLOCK_ROWS):
        block = buffer[: header.counts[index] - start]
        fill_rows(header, stream, block)
        yield {name: block[name] for name in dtype.names}


def fill_rows(header: PlyHeader, stream: BinaryIO, rows: npt.NDArray[np.void]) -> None:
    """Fill `rows`, a contiguous structured array, with the next bytes of `stream`.

    Raises
    ------
    FileFormatError
        If the file has become shorter than it was when its header was read.
    """
    if stream.readinto(rows.view(np.uint8)) != rows.nbytes:  # type: ignore[attr-defined]
        raise FileFormatError(header.path, "length", "a file at rest", "one that shrank")


def text_blocks(header: PlyHeader, index: int, stream: BinaryIO) -> Iterator[Block]:
    """Yield the rows of element `index` of a text file as float64, one line a row.

    Closes `stream` at the end.

    Raises
    ------
    FileFormatError
        If a row holds anything but its numbers, or the rows do not end with the file.
    """
    stream.seek(header.offset)
    with io.TextIOWrapper(stream, encoding="ascii", errors="replace") as lines:
        for place, count in enumerate(header.counts):
            if place == index:
                yield from _parsed_blocks(header, place, lines)
            else:
                _skip(header, place, count, lines)
        _require_end(header, lines)


def _parsed_blocks(header: PlyHeader, index: int, lines: io.TextIOWrapper) -> Iterator[Block]:
    names = [property_.name for property_ in header.elements[index].properties]
    count = header.counts[index]
    for start in range(0, count, BLOCK_ROWS):
        rows = min(BLOCK_ROWS, count - start)
        texts = list(islice(lines, rows))
        longest = max(map(len, texts), default=0)
        if longest > MAX_VALUE_CHARACTERS * len(names):
            raise _wrong_rows(header, index, f"a row of {longest} characters")
        values = _parse(header, index, start, texts)
        if values.shape != (rows, len(names)):
            raise _wrong_rows(header, index, f"{values.shape[0]} of {values.shape[1]} values")
        yield {name: values[:, column] for column, name in enumerate(names)}


def _parse(header: PlyHeader, index: int, start: int, lines: list[str]) -> npt.NDArray[np.float64]:
    if all(not line.strip() for line in lines):
        raise _wrong_rows(header, index, f"the file's end or blank lines after row {start}")
    try:
        return np.loadtxt(lines, dtype=np.float64, comments=None, ndmin=2)
    except ValueError as error:
        raise _wrong_rows(header, index, f"a fault after row {start}: {error}") from error


def _skip(header: PlyHeader, index: int, count: int, lines: io.TextIOWrapper) -> None:
    found = sum(1 for _ in islice(lines, count))
    if found != count:
        raise _wrong_rows(header, index, f"{found}")


def _require_end(header: PlyHeader, lines: io.TextIOWrapper) -> None:
    for line in lines:
        if line.strip():
            raise FileFormatError(
                header.path, "end of file", "nothing after the last row", repr(line[:40])
            )


def _wrong_rows(header: PlyHeader, index: int, found: str) -> FileFormatError:
    element = header.elements[index]
    return FileFormatError(
        header.path,
        f"element {element.name}",
        f"{header.counts[index]} rows of {len(element.properties)} numbers",
        found,
    )
