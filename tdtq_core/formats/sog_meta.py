"""What meta.json says of a SOG scene: how the bytes of its pictures become numbers.

Layout of version 2: developer.playcanvas.com, "The SOG Format". Version 1 has linear ranges
instead of codebooks, so that it is read here as codebooks with even steps.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping, number, text
from tdtq_core.formats.opacity_bytes import OPACITY_LOGITS
from tdtq_core.formats.sog_files import META, check_name
from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, FloatArray, RenderMode

MAX_GAUSSIANS = 1 << 25
MAX_PALETTE = 1 << 16
_MAX_LOG = math.log(np.finfo(np.float32).max)
_MODES: dict[str, RenderMode] = {"default": "classic", "antialiased": "antialiased"}


@dataclass(frozen=True, eq=False)
class Palette:
    """The palette of view-dependent colours.

    Attributes
    ----------
    count
        Its entries; None where only the picture tells (version 1).
    coefficients
        SH coefficients per channel of each entry; None likewise.
    codebook
        (256,) values of the bytes.
    files
        The pictures of the entries and of every Gaussian's entry.
    """

    count: int | None
    coefficients: int | None
    codebook: FloatArray
    files: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class SogMeta:
    """The metadata of a SOG scene.

    Attributes
    ----------
    count
        Number of Gaussians.
    mode
        How the scene wants to be drawn.
    bounds
        (2, 3) least and greatest position as sign(x) log(1 + abs(x)).
    scales, colors
        (3, 256) log-scales and base colours that the bytes stand for, by axis or channel.
    opacities
        (256,) opacity logits that the bytes stand for.
    palette
        View-dependent colours; None at SH degree 0.
    files
        Names of the pictures: means' low and high bytes, quats, scales, sh0.
    """

    count: int
    mode: RenderMode
    bounds: FloatArray
    scales: FloatArray
    colors: FloatArray
    opacities: FloatArray
    palette: Palette | None
    files: tuple[str, ...]


def parse_meta(path: Path, content: bytes) -> SogMeta:
    """Check and return the metadata of the scene at `path`.

    Raises
    ------
    FileFormatError
        If it is not what SOG of version 1 or 2 asks for.
    """
    try:
        root = mapping(path, META, json.loads(content))
    except (ValueError, RecursionError) as error:
        raise FileFormatError(path, META, "JSON", f"a fault: {error}") from error
    if "means" not in root:
        raise FileFormatError(
            path, META, "the field means", "none", "This JSON file is no SOG scene's meta.json."
        )
    version = root.get("version", 1)
    if version not in (1, 2):
        advice = "Export the scene as SOG version 2."
        raise FileFormatError(path, "version", "1 or 2", ascii(version)[:60], advice)
    return _parse_codebooks(path, root) if version == 2 else _parse_ranges(path, root)


def _parse_codebooks(path: Path, root: dict[str, Any]) -> SogMeta:
    scales, colors = (_codebook(path, root, name) for name in ("scales", "sh0"))
    return SogMeta(
        count=_whole(path, "count", root.get("count"), 1, MAX_GAUSSIANS),
        mode=_mode(path, root.get("model", "default")),
        bounds=_bounds(path, root),
        scales=np.broadcast_to(scales, (3, 256)),
        colors=np.broadcast_to(colors, (3, 256)),
        opacities=OPACITY_LOGITS,
        palette=_palette(path, root),
        files=_all_files(path, root),
    )


def _parse_ranges(path: Path, root: dict[str, Any]) -> SogMeta:
    shape = mapping(path, "means", root["means"]).get("shape")
    count = shape[0] if isinstance(shape, list) and shape else None
    scales, colors = _ramps(path, root, "scales", 3), _ramps(path, root, "sh0", 4)
    palette = None
    if root.get("shN") is not None:
        codebook = _ramps(path, root, "shN", 1)[0]
        palette = Palette(None, None, codebook, _files(path, root, "shN", 2))
    return SogMeta(
        count=_whole(path, "means.shape", count, 1, MAX_GAUSSIANS),
        mode="classic",
        bounds=_bounds(path, root),
        scales=scales,
        colors=colors[:3],
        opacities=colors[3],
        palette=palette,
        files=_all_files(path, root),
    )


def _mode(path: Path, value: Any) -> RenderMode:
    if value not in [*_MODES]:
        advice = "Only 3D Gaussians can be opened." if value == "2dgs" else ""
        raise FileFormatError(path, "model", " or ".join(_MODES), ascii(value)[:60], advice)
    return _MODES[value]


def _palette(path: Path, root: dict[str, Any]) -> Palette | None:
    if root.get("shN") is None:
        return None
    fields = mapping(path, "shN", root["shN"])
    degree = _whole(path, "shN.bands", fields.get("bands"), 0, 3)
    if degree == 0:
        return None
    return Palette(
        _whole(path, "shN.count", fields.get("count"), 1, MAX_PALETTE),
        COEFFICIENTS_OF_DEGREE[degree],
        _codebook(path, root, "shN"),
        _files(path, root, "shN", 2),
    )


def _all_files(path: Path, root: dict[str, Any]) -> tuple[str, ...]:
    counts = {"means": 2, "quats": 1, "scales": 1, "sh0": 1}
    return tuple(name for part, n in counts.items() for name in _files(path, root, part, n))


def _files(path: Path, root: dict[str, Any], part: str, count: int) -> tuple[str, ...]:
    field = f"{part}.files"
    names = _list(path, field, mapping(path, part, root.get(part)).get("files"), count)
    return tuple(check_name(path, text(path, field, name)) for name in names)


def _bounds(path: Path, root: dict[str, Any]) -> FloatArray:
    fields = mapping(path, "means", root["means"])
    bounds = np.array([_numbers(path, f"means.{k}", fields.get(k), 3) for k in ("mins", "maxs")])
    if np.abs(bounds).max() >= _MAX_LOG:
        raise FileFormatError(
            path, "means", "positions in float32 range", f"exp({np.abs(bounds).max():g})"
        )
    return bounds


def _codebook(path: Path, root: dict[str, Any], part: str) -> FloatArray:
    field = f"{part}.codebook"
    values = _list(path, field, mapping(path, part, root.get(part)).get("codebook"), 256)
    if values[0] is None:
        # Early exporters lost the first entry; PlayCanvas' engine continues the others' line.
        first, last = _numbers(path, field, [values[1], values[-1]], 2)
        values = [first + (first - last) / 255, *values[1:]]
    return _float32(path, field, _numbers(path, field, values, 256))


def _ramps(path: Path, root: dict[str, Any], part: str, count: int) -> FloatArray:
    """Return (count, 256) even steps from each least to each greatest value."""
    fields = mapping(path, part, root.get(part))
    ends = [fields.get(end) for end in ("mins", "maxs")]
    if count == 1:
        ends = [[end] for end in ends]
    field = f"{part}.mins, maxs"
    low, high = (_float32(path, field, _numbers(path, field, end, count)) for end in ends)
    return np.linspace(low, high, 256, axis=1, dtype=np.float32)


def _float32(path: Path, field: str, values: Any) -> FloatArray:
    if np.abs(values).max() > np.finfo(np.float32).max:
        raise FileFormatError(path, field, "values in float32 range", "larger ones")
    return np.asarray(values, np.float32)


def _numbers(path: Path, field: str, values: Any, count: int) -> list[float]:
    return [number(path, field, value) for value in _list(path, field, values, count)]


def _list(path: Path, field: str, values: Any, count: int) -> list[Any]:
    if not isinstance(values, list) or len(values) != count:
        found = f"{len(values)}" if isinstance(values, list) else ascii(values)[:60]
        raise FileFormatError(path, field, f"a list of {count}", found)
    return values


def _whole(path: Path, field: str, value: Any, low: int, high: int) -> int:
    result = number(path, field, value)
    if not (low <= result <= high and result.is_integer()):
        raise FileFormatError(path, field, f"a whole number from {low} to {high}", f"{result:g}")
    return int(result)
