"""Do the rows that a PLY header declares fill the file exactly? Asked before anything is read."""

from __future__ import annotations

from typing import Any, BinaryIO, Literal

import numpy as np
from plyfile import PlyElement, PlyListProperty, PlyProperty

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply_header import PlyHeader, has_lists

MAX_LIST_ROWS = 10_000_000
"""Rows with lists have to be walked one by one; no face list beside Gaussians comes near this."""


def reconcile(header: PlyHeader, stream: BinaryIO) -> list[int]:
    """Check the declared rows against the file's length.

    Parameters
    ----------
    header
        The header of the file.
    stream
        The file, seekable; read only to walk over rows that hold lists.

    Returns
    -------
    The offset of each element's first row for binary files; empty for text, whose rows have no
    fixed length: there only the least possible length is checked.

    Raises
    ------
    FileFormatError
        If the file is shorter than declared or, if binary, longer.
    """
    least = sum(
        count * _least_row_bytes(element, header.text)
        for element, count in zip(header.elements, header.counts, strict=True)
    )
    available = header.length - header.offset
    # The last row of a text may lack its newline.
    if least - header.text > available:
        raise _mismatch(header, f"at least {least}" if header.text else f"{least}", available)
    return [] if header.text else _offsets(header, stream)


def _offsets(header: PlyHeader, stream: BinaryIO) -> list[int]:
    position = header.offset
    offsets = []
    for element, count in zip(header.elements, header.counts, strict=True):
        offsets.append(position)
        if has_lists(element):
            position = _walk_lists(header, element, count, stream, position)
        else:
            position += count * element.dtype(header.byte_order).itemsize
    if position != header.length:
        raise _mismatch(header, str(position - header.offset), header.length - header.offset)
    return offsets


def _least_row_bytes(element: PlyElement, text: bool) -> int:
    """Bytes of the shortest row: every list empty; in a text one digit and a blank per value."""
    if text:
        return max(1, 2 * len(element.properties))
    return sum(_leading_dtype(property_).itemsize for property_ in element.properties)


def _leading_dtype(property_: PlyProperty) -> np.dtype[Any]:
    """Return the type of a value, or of the length that precedes the values of a list."""
    is_list = isinstance(property_, PlyListProperty)
    code: str = property_.list_dtype("<")[0] if is_list else property_.dtype("<")
    return np.dtype(code)


def _walk_lists(
    header: PlyHeader, element: PlyElement, count: int, stream: BinaryIO, position: int
) -> int:
    """Return the offset behind `count` rows of different lengths that start at `position`."""
    if count > MAX_LIST_ROWS:
        field = f"element {element.name}"
        raise FileFormatError(
            header.path, field, f"at most {MAX_LIST_ROWS} rows with lists", f"{count}"
        )
    steps = [_step(header, element, property_) for property_ in element.properties]
    order: Literal["little", "big"] = "little" if header.byte_order == "<" else "big"
    for _ in range(count):
        for leading_bytes, value_bytes in steps:
            if value_bytes:
                stream.seek(position)
                position += value_bytes * int.from_bytes(stream.read(leading_bytes), order)
            position += leading_bytes
        if position > header.length:
            raise _mismatch(header, "more", header.length - header.offset)
    return position


def _step(header: PlyHeader, element: PlyElement, property_: PlyProperty) -> tuple[int, int]:
    """Return the bytes of a value or list length, and of a list's value (0 if it is no list).

    Lengths are read as unsigned: a negative one shows as a length that cannot be.
    """
    leading = _leading_dtype(property_)
    if not isinstance(property_, PlyListProperty):
        return leading.itemsize, 0
    if leading.kind == "f":
        raise FileFormatError(
            header.path, f"element {element.name}", "whole list lengths", property_.len_dtype
        )
    return leading.itemsize, np.dtype(property_.list_dtype()[1]).itemsize


def _mismatch(header: PlyHeader, expected: str, found: int) -> FileFormatError:
    declared = ", ".join(
        f"{count} {element.name}"
        for element, count in zip(header.elements, header.counts, strict=True)
    )
    return FileFormatError(
        header.path,
        "length",
        f"{expected} bytes after the header for {declared}",
        f"{found}",
        "The file is cut off or damaged; copy or export it again.",
    )
