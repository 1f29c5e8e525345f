"""SOG scenes of PlayCanvas: Gaussians as the pixels of lossless WebP pictures.

Read as splat-transform's ``read-sog.ts`` and ``read-sog-v1.ts`` do.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.allocation import FieldArrays, allocate_fields
from tdtq_core.formats.smallest_three import unpack_quaternions
from tdtq_core.formats.sog_files import ReadFile, open_files
from tdtq_core.formats.sog_meta import Palette, SogMeta, parse_meta
from tdtq_core.formats.sog_palette import decode_entries, decode_labels
from tdtq_core.formats.sog_pictures import Pixels, decode_picture
from tdtq_core.scene import FloatArray, GaussianScene

MAX_GAUSSIANS_PER_BYTE = 4
"""Real scenes take 10 bytes a Gaussian and more; pictures of one colour compress without end."""

FIRST_TAG = 252
"""Alpha of a quaternion whose largest component is w; x, y and z follow."""


def read_sog(path: str | PathLike[str]) -> GaussianScene:
    """Read a SOG scene, version 1 or 2: a ``.sog`` bundle, or ``meta.json`` beside its pictures.

    Raises
    ------
    FileAccessError
        If a file cannot be opened.
    FileFormatError
        If files are missing or damaged, or do not hold what the metadata promises.
    SceneError
        If the scene does not fit into memory.
    """
    path = Path(path)
    with open_files(path) as (content, read_file):
        meta = parse_meta(path, content)
        pictures = [read_file(name) for name in meta.files]
        _check_count(path, meta, sum(map(len, pictures)))
        rows = [
            decode_picture(path, name, picture, meta.count).reshape(-1, 4)[: meta.count]
            for name, picture in zip(meta.files, pictures, strict=True)
        ]
        entries, labels = _read_palette(path, meta, read_file)
    arrays = allocate_fields(path, meta.count, entries.shape[1])
    _fill(path, meta, rows, arrays)
    np.take(entries, labels, axis=0, out=arrays["harmonics"])
    return GaussianScene(**arrays, render_mode=meta.mode)


def _check_count(path: Path, meta: SogMeta, available: int) -> None:
    if meta.count > MAX_GAUSSIANS_PER_BYTE * available:
        raise FileFormatError(
            path,
            "count",
            f"at most {MAX_GAUSSIANS_PER_BYTE} Gaussians per byte of pictures",
            f"{meta.count} in {available} bytes",
        )


def _read_palette(
    path: Path, meta: SogMeta, read_file: ReadFile
) -> tuple[FloatArray, npt.NDArray[np.uint16]]:
    """Return (K, C, 3) entries and every Gaussian's entry; one empty entry at SH degree 0."""
    palette: Palette | None = meta.palette
    if palette is None:
        return np.empty((1, 0, 3), np.float32), np.zeros(meta.count, np.uint16)
    entries = decode_entries(path, palette, read_file(palette.files[0]))
    labels = decode_picture(path, palette.files[1], read_file(palette.files[1]), meta.count)
    return entries, decode_labels(
        path, palette.files[1], labels.reshape(-1, 4)[: meta.count], len(entries)
    )


def _fill(path: Path, meta: SogMeta, rows: list[Pixels], arrays: FieldArrays) -> None:
    low, high, turns, scales, colors = rows
    for axis in range(3):
        codes = low[:, axis] | high[:, axis].astype(np.uint16) << 8
        arrays["means"][:, axis] = _positions(*meta.bounds[:, axis])[codes]
        arrays["log_scales"][:, axis] = meta.scales[axis][scales[:, axis]]
        arrays["base_color"][:, axis] = meta.colors[axis][colors[:, axis]]
    arrays["opacity_logits"][...] = meta.opacities[colors[:, 3]]
    if turns[:, 3].min() < FIRST_TAG:
        raise FileFormatError(
            path, meta.files[2], f"alpha from {FIRST_TAG} to 255", f"{turns[:, 3].min()}"
        )
    largest = (turns[:, 3] - FIRST_TAG).astype(np.intp)
    arrays["quaternions"][...] = unpack_quaternions(turns[:, :3], largest, 255)


def _positions(low: float, high: float) -> FloatArray:
    """Return the (65536,) positions that 16 bits stand for: even steps of sign(x) log(1 + |x|)."""
    values = np.linspace(low, high, 1 << 16)
    return (np.sign(values) * np.expm1(np.abs(values))).astype(np.float32)
