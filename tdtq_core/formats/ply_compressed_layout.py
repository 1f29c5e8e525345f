"""Which elements and properties a compressed PLY file has, checked before anything is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plyfile import PlyElement

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply_header import PlyHeader, has_lists
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE

PACKED = ("packed_position", "packed_rotation", "packed_scale", "packed_color")
"""Properties of a packed Gaussian, 32 bits each."""

_BOUNDED = ("x", "y", "z", "scale_x", "scale_y", "scale_z")
_COLORS = ("r", "g", "b")


@dataclass(frozen=True)
class Layout:
    """Where a compressed PLY file keeps what.

    Attributes
    ----------
    chunk, vertex, harmonics
        Places of the elements among those of the header; no harmonics at SH degree 0.
    coefficients
        SH coefficients per channel: 0, 3, 8 or 15.
    """

    chunk: int
    vertex: int
    harmonics: int | None
    coefficients: int


def find_layout(header: PlyHeader, chunk_rows: int) -> Layout:
    """Return the layout of a file whose chunks describe `chunk_rows` Gaussians each.

    Raises
    ------
    FileFormatError
        If elements or properties are missing, have other types, or their numbers do not agree.
    """
    if header.text:
        raise FileFormatError(header.path, "format", "binary rows in a compressed PLY", "text")
    vertex = _require(header, "vertex", PACKED, "u4")
    chunk = _require(header, "chunk", _bounds(_BOUNDED), "f4")
    if "min_r" in _names(header.elements[chunk]):
        _require(header, "chunk", _bounds(_COLORS), "f4")
    _check_counts(header, chunk, vertex, chunk_rows)
    harmonics = header.index("sh")
    coefficients = 0 if harmonics is None else _check_harmonics(header, harmonics, vertex)
    return Layout(chunk, vertex, harmonics, coefficients)


def _bounds(names: Sequence[str]) -> list[str]:
    return [f"{bound}_{name}" for bound in ("min", "max") for name in names]


def _names(element: PlyElement) -> list[str]:
    return [property_.name for property_ in element.properties]


def _require(header: PlyHeader, name: str, properties: Sequence[str], code: str) -> int:
    """Return the place of the element called `name`, which has `properties` of one type."""
    index = header.index(name)
    field = f"element {name}"
    if index is None:
        raise FileFormatError(header.path, "header", field, "none", "The exporter left it out.")
    element = header.elements[index]
    if has_lists(element):
        raise FileFormatError(header.path, field, "one number per property", "a list property")
    types = {property_.name: property_.val_dtype for property_ in element.properties}
    for wanted in properties:
        if types.get(wanted) != code:
            found = types.get(wanted, "nothing")
            raise FileFormatError(header.path, f"{field}, {wanted}", f"type {code}", found)
    return index


def _check_counts(header: PlyHeader, chunk: int, vertex: int, chunk_rows: int) -> None:
    count = header.counts[vertex]
    if count == 0:
        raise FileFormatError(
            header.path, "element vertex", "at least 1 Gaussian", "0", "The scene is empty."
        )
    wanted = -(-count // chunk_rows)
    if header.counts[chunk] != wanted:
        raise FileFormatError(
            header.path,
            "element chunk",
            f"{wanted} rows for {count} Gaussians",
            f"{header.counts[chunk]}",
        )


def _check_harmonics(header: PlyHeader, index: int, vertex: int) -> int:
    """Return the coefficients per channel that the element of spherical harmonics holds."""
    if header.counts[index] != header.counts[vertex]:
        raise FileFormatError(
            header.path,
            "element sh",
            f"{header.counts[vertex]} rows, one a Gaussian",
            f"{header.counts[index]}",
        )
    count = len(header.elements[index].properties)
    if count == 0 or count not in [3 * known for known in COEFFICIENTS_OF_DEGREE.values()]:
        raise FileFormatError(header.path, "element sh", "9, 24 or 45 properties", f"{count}")
    _require(header, "sh", [f"f_rest_{place}" for place in range(count)], "u1")
    return count // 3
