"""PlayCanvas' compressed PLY: 16 bytes a Gaussian, and a box of values for every 256 of them.

Layout after splat-transform, ``decompress-ply.ts``.
"""

from __future__ import annotations

from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from tdtq_core.formats.allocation import FieldArrays, allocate_fields
from tdtq_core.formats.opacity_bytes import OPACITY_LOGITS
from tdtq_core.formats.ply_compressed_layout import PACKED, find_layout
from tdtq_core.formats.ply_header import PlyHeader
from tdtq_core.formats.ply_length import reconcile
from tdtq_core.formats.ply_mode import find_render_mode
from tdtq_core.formats.ply_rows import BLOCK_ROWS, fill_rows
from tdtq_core.formats.smallest_three import unpack_quaternions
from tdtq_core.scene import FloatArray, GaussianScene

CHUNK_ROWS = 256

SH_RANGE = 8
"""Width of the range around zero that SH coefficients are stored in."""

SH_C0 = 0.28209479177387814

Rows = npt.NDArray[Any]


def is_compressed(header: PlyHeader) -> bool:
    """Whether the file holds packed Gaussians rather than numbers."""
    index = header.index("vertex")
    if index is None:
        return False
    return PACKED[0] in [property_.name for property_ in header.elements[index].properties]


def read_compressed(header: PlyHeader, stream: BinaryIO) -> GaussianScene:
    """Read the scene of a file for which `is_compressed` holds.

    Raises
    ------
    FileFormatError
        If elements or properties are missing, or their numbers do not agree.
    SceneError
        If the scene does not fit into memory.
    """
    layout = find_layout(header, CHUNK_ROWS)
    offsets = reconcile(header, stream)
    arrays = allocate_fields(header.path, header.counts[layout.vertex], layout.coefficients)
    chunks = _read_element(header, layout.chunk, offsets, stream)
    _unpack(_read_element(header, layout.vertex, offsets, stream), chunks, arrays)
    if layout.harmonics is not None:
        rows = _read_element(header, layout.harmonics, offsets, stream)
        _unpack_harmonics(rows, arrays["harmonics"])
    mode = find_render_mode(header.path, header.comments, PACKED)
    return GaussianScene(**arrays, render_mode=mode)


def _unpack(packed: Rows, chunks: Rows, arrays: FieldArrays) -> None:
    _unpack_box(packed["packed_position"], chunks, "", arrays["means"])
    _unpack_box(packed["packed_scale"], chunks, "scale_", arrays["log_scales"])
    _unpack_colors(packed["packed_color"], chunks, arrays["base_color"])
    arrays["quaternions"][...] = _unpack_rotations(packed["packed_rotation"])
    arrays["opacity_logits"][...] = OPACITY_LOGITS[packed["packed_color"] & 255]


def _read_element(header: PlyHeader, index: int, offsets: list[int], stream: BinaryIO) -> Rows:
    rows = np.empty(header.counts[index], header.elements[index].dtype(header.byte_order))
    stream.seek(offsets[index])
    fill_rows(header, stream, rows)
    return rows


def _unpack_box(packed: Rows, chunks: Rows, prefix: str, found: FloatArray) -> None:
    """Fill (N, 3) values from words of 11, 10 and 11 bits, relative to their chunk's box."""
    for axis, (name, shift, steps) in enumerate((("x", 21, 2047), ("y", 11, 1023), ("z", 0, 2047))):
        fractions = ((packed >> shift) & steps) / np.float32(steps)
        found[:, axis] = _between(chunks, f"{prefix}{name}", fractions)


def _between(chunks: Rows, name: str, fractions: Rows) -> Rows:
    """Interpolate between the bounds that every row's chunk gives for `name`."""
    chunk = np.arange(len(fractions)) // CHUNK_ROWS
    low, high = chunks[f"min_{name}"][chunk], chunks[f"max_{name}"][chunk]
    with np.errstate(over="ignore", invalid="ignore"):
        values: Rows = low * (1 - fractions) + high * fractions
    return values


def _unpack_rotations(packed: Rows) -> FloatArray:
    codes = np.stack([(packed >> shift) & 1023 for shift in (20, 10, 0)], axis=1)
    return unpack_quaternions(codes, (packed >> 30).astype(np.intp), 1023)


def _unpack_colors(packed: Rows, chunks: Rows, found: FloatArray) -> None:
    # Early files have no boxes of colours: theirs are from 0 to 1.
    boxed = "min_r" in (chunks.dtype.names or ())
    for channel, (name, shift) in enumerate((("r", 24), ("g", 16), ("b", 8))):
        fractions = ((packed >> shift) & 255) / np.float32(255)
        color = _between(chunks, name, fractions) if boxed else fractions
        found[:, channel] = (color - 0.5) / SH_C0


def _unpack_harmonics(rows: Rows, found: FloatArray) -> None:
    """Fill (N, K, 3) coefficients; the file stores channel by channel, as 3DGS PLY does."""
    values = _harmonics_values()
    count = found.shape[1]
    order = [f"f_rest_{channel * count + index}" for index in range(count) for channel in range(3)]
    names = rows.dtype.names or ()
    place = [names.index(name) for name in order]
    codes = rows.view(np.uint8).reshape(len(rows), 3 * count)
    # Block by block, because picking columns of all rows at once misses the cache every time.
    for start in range(0, len(rows), BLOCK_ROWS):
        block = values[codes[start : start + BLOCK_ROWS][:, place]]
        found[start : start + BLOCK_ROWS] = block.reshape(-1, count, 3)


def _harmonics_values() -> FloatArray:
    """Return what the (256,) codes stand for: middles of cells, the ends for the end codes."""
    fractions = (np.arange(256) + 0.5) / 256
    fractions[[0, -1]] = 0, 1
    return ((fractions - 0.5) * SH_RANGE).astype(np.float32)
