"""3DGS scenes as PLY files, in the layout of the 3DGS training code.

Read in any dialect: properties in any order, other properties and elements beside them, with or
without normals, SH degree 0 to 3, text or binary in both byte orders, any number type. Written as
little-endian float32.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
from plyfile import PlyData, PlyElement

from tdtq_core.errors import FileFormatError, SceneError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.allocation import FieldArrays, allocate_fields
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.formats.ply_columns import columns, count_coefficients
from tdtq_core.formats.ply_compressed import is_compressed, read_compressed
from tdtq_core.formats.ply_filter import FILTER, fuse_filter
from tdtq_core.formats.ply_header import PlyHeader, has_lists, read_header
from tdtq_core.formats.ply_length import reconcile
from tdtq_core.formats.ply_mode import find_render_mode, mode_comments
from tdtq_core.formats.ply_rows import BLOCK_ROWS, Block, binary_blocks, text_blocks
from tdtq_core.scene import ARRAY_FIELDS, GaussianScene, RenderMode

NORMALS = ("nx", "ny", "nz")


def read_ply(path: str | PathLike[str]) -> GaussianScene:
    """Read a 3DGS scene from a PLY file, ordinary or compressed by PlayCanvas' tools.

    Values are converted to float32; not-a-number and infinities are kept as they are. The filter
    that Mip-Splatting's training files hold is applied (`fuse_filter`).

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If it is not a PLY file, holds no Gaussians, lacks properties, or its length does not
        agree with its header.
    SceneError
        If the scene does not fit into memory.
    """
    with open_to_read(path) as stream:
        header = read_header(Path(path), stream)
        if is_compressed(header):
            return read_compressed(header, stream)
        index = _find_vertices(header)
        coefficients, mode = _check_vertex(header, index)
        offsets = reconcile(header, stream)
        arrays = allocate_fields(header.path, header.counts[index], coefficients)
        if header.text:
            _fill(header.path, arrays, text_blocks(header, index, stream))
        else:
            _fill(header.path, arrays, binary_blocks(header, index, offsets[index], stream))
    return GaussianScene(**arrays, render_mode=mode)


def write_ply(scene: GaussianScene, path: str | PathLike[str]) -> None:
    """Write a scene as a binary little-endian float32 PLY file that every 3DGS tool opens.

    The file appears at `path` only after it was written to disk, opened again and found whole.

    Raises
    ------
    SceneError
        If the scene is empty.
    FileAccessError
        If the file cannot be written.
    """
    if len(scene) == 0:
        raise SceneError("A scene without Gaussians cannot be saved as PLY.")
    with atomic_write(path, check=lambda temporary: _check_written(temporary, scene)) as stream:
        _write_rows(scene, stream)


def _find_vertices(header: PlyHeader) -> int:
    index = header.index("vertex")
    if index is None:
        names = ", ".join(element.name for element in header.elements) or "no element"
        raise FileFormatError(header.path, "header", "an element vertex", names)
    if header.counts[index] == 0:
        raise FileFormatError(
            header.path, "element vertex", "at least 1 Gaussian", "0", "The scene is empty."
        )
    return index


def _check_vertex(header: PlyHeader, index: int) -> tuple[int, RenderMode]:
    """Return the number of SH coefficients per channel and the render mode."""
    vertex = header.elements[index]
    if has_lists(vertex):
        raise FileFormatError(
            header.path, "element vertex", "one number per property", "a list property"
        )
    names = [property_.name for property_ in vertex.properties]
    elements = [element.name for element in header.elements]
    coefficients = count_coefficients(header.path, names, elements)
    return coefficients, find_render_mode(header.path, header.comments, names)


def _fill(path: Path, arrays: FieldArrays, blocks: Iterable[Block]) -> None:
    destinations = columns(arrays)
    start = 0
    for block in blocks:
        stop = start + len(block["x"])
        for name, destination in destinations.items():
            _convert(path, name, block[name], destination[start:stop])
        if FILTER in block:
            rows = slice(start, stop)
            fuse_filter(arrays["log_scales"][rows], arrays["opacity_logits"][rows], block[FILTER])
        start = stop


def _convert(
    path: Path, name: str, source: npt.NDArray[Any], destination: npt.NDArray[np.float32]
) -> None:
    if source.dtype.kind != "f" or source.dtype.itemsize == 4:
        destination[...] = source
        return
    with np.errstate(over="ignore", invalid="ignore"):
        destination[...] = source
    lost = np.isinf(destination) & np.isfinite(source)
    if lost.any():
        value = source[int(np.argmax(lost))]
        raise FileFormatError(path, f"property {name}", "values in float32 range", f"{value:.6g}")


def _write_rows(scene: GaussianScene, stream: BinaryIO) -> None:
    sources = columns({name: getattr(scene, name) for name in ARRAY_FIELDS})
    dtype = _file_dtype(sources)
    # Repeating one row costs no memory, and plyfile only needs to know how many there are.
    rows = np.broadcast_to(np.zeros((), dtype), (len(scene),))
    header = PlyData(
        [PlyElement.describe(rows, "vertex")],
        byte_order="<",
        comments=mode_comments(scene.render_mode),
    ).header
    stream.write(header.encode("ascii") + b"\n")
    buffer = np.zeros(min(BLOCK_ROWS, len(scene)), dtype)
    for start in range(0, len(scene), BLOCK_ROWS):
        block = buffer[: len(scene) - start]
        for name, source in sources.items():
            block[name] = source[start : start + BLOCK_ROWS]
        stream.write(block.data)


def _file_dtype(sources: Block) -> np.dtype[np.void]:
    """Order the properties as the 3DGS training code writes them."""
    harmonics = [name for name in sources if name.startswith("f_rest_")]
    names = ["x", "y", "z", *NORMALS, "f_dc_0", "f_dc_1", "f_dc_2", *harmonics, "opacity"]
    names += [name for name in sources if name.startswith("scale_")]
    names += [name for name in sources if name.startswith("rot_")]
    return np.dtype([(name, "<f4") for name in names])


def _check_written(path: Path, scene: GaussianScene) -> None:
    """Read the header back and reconcile it with the file's length."""
    with path.open("rb") as stream:
        header = read_header(path, stream)
        reconcile(header, stream)
    if header.counts != (len(scene),):
        raise FileFormatError(path, "element vertex", f"{len(scene)} rows", f"{header.counts}")
