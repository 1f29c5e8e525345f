"""How tiny-cuda-nn lays out the parameters of its grid encoding.

Level l has ``ceil(base_resolution * per_level_scale^l - 1) + 1`` vertices a side, in float32. It
takes as many entries as it has vertices, rounded up to a multiple of 8, but no more than
``2^log2_hashmap_size``; where that is fewer, entries are shared by a hash. The levels follow each
other, coarse to fine, and they are the last parameters of a network with such an encoding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping, number
from tdtq_core.hash_grids.level_arrays import MAX_FEATURES, MAX_LEVELS, MAX_RESOLUTION

DIMENSIONS = 3
ALIGNMENT = 8
"""Entries of a level are a multiple of this."""

_KINDS = {"HashGrid": "Hash", "DenseGrid": "Dense"}


@dataclass(frozen=True)
class Encoding:
    """The configuration of a grid encoding.

    Attributes
    ----------
    hashed
        Whether large levels share entries by a hash; otherwise every level is dense.
    levels, features
        Number of levels, and values of an entry.
    log2_entries
        Most entries of a level, as a power of two.
    base_resolution
        Vertices a side of the coarsest level.
    scale
        What the resolution grows by from level to level.
    """

    hashed: bool
    levels: int
    features: int
    log2_entries: int
    base_resolution: int
    scale: float


@dataclass(frozen=True)
class Extent:
    """Entries and cells a side of one level, and whether entries are shared by a hash."""

    entries: int
    resolution: int
    hashed: bool


def parse_encoding(path: Path, field: str, config: Any) -> Encoding:
    """Read the configuration of a grid encoding; what it leaves out has tiny-cuda-nn's default.

    Parameters
    ----------
    path, field
        The file, and the part of it that `config` is, for messages.

    Raises
    ------
    FileFormatError
        If it is none, or of a kind other than hashed and dense grids.
    """
    found = mapping(path, field, config)
    kind = _KINDS.get(str(found.get("otype")), found.get("type", "Hash"))
    if found.get("otype") not in (*_KINDS, "Grid") or kind not in _KINDS.values():
        other = f"{found.get('otype')!r:.30} of type {kind!r:.30}"
        raise FileFormatError(path, field, "a HashGrid or a DenseGrid", other)
    scale = number(path, f"{field}.per_level_scale", found.get("per_level_scale", 2.0))
    if not 1.0 <= scale <= MAX_RESOLUTION:
        raise FileFormatError(path, f"{field}.per_level_scale", "1 or more", f"{scale:g}")
    return Encoding(
        kind == "Hash",
        _whole(path, field, found, "n_levels", 16, 1, MAX_LEVELS),
        _whole(path, field, found, "n_features_per_level", 2, 1, MAX_FEATURES),
        _whole(path, field, found, "log2_hashmap_size", 19, 3, 30),
        _whole(path, field, found, "base_resolution", 16, 1, MAX_RESOLUTION),
        scale,
    )


def extents(path: Path, encoding: Encoding) -> list[Extent]:
    """Return the extent of every level; `path` is for messages.

    Raises
    ------
    FileFormatError
        If a level would be finer than anybody trains.
    """
    levels = np.arange(encoding.levels, dtype=np.float32)
    with np.errstate(over="ignore"):
        growth = np.exp2(levels * np.log2(np.float32(encoding.scale)))
        vertices = np.ceil(growth * np.float32(encoding.base_resolution) - np.float32(1)) + 1
    if not vertices.max() <= MAX_RESOLUTION:
        wanted = f"at most {MAX_RESOLUTION} vertices a side"
        raise FileFormatError(path, "encoding", wanted, f"{vertices.max():g}")
    return [_extent(encoding, int(side)) for side in vertices]


def _extent(encoding: Encoding, side: int) -> Extent:
    corners = side**DIMENSIONS
    most = 2**encoding.log2_entries if encoding.hashed else corners + ALIGNMENT
    entries = min(-(-corners // ALIGNMENT) * ALIGNMENT, most)
    return Extent(entries, max(side - 1, 1), entries < corners)


def _whole(
    path: Path, field: str, found: Mapping[str, Any], name: str, usual: int, low: int, high: int
) -> int:
    value = number(path, f"{field}.{name}", found.get(name, usual))
    if not (low <= value <= high and value.is_integer()):
        expected = f"a whole number from {low} to {high}"
        raise FileFormatError(path, f"{field}.{name}", expected, f"{value:g}")
    return int(value)
