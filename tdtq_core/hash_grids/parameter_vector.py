"""One vector with all parameters of a model, as the named arrays of a hash grid."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError
from tdtq_core.hash_grids.level_arrays import level_name
from tdtq_core.hash_grids.tcnn import Encoding, Extent, extents
from tdtq_core.tensors import Array

NETWORK = "network"
"""Name of the parameters that precede the grid's."""


def arrays_of_vector(
    path: Path, vector: Array, encoding: Encoding, network: int | None
) -> dict[str, Array]:
    """Cut a (P,) vector of parameters into networks and levels.

    Parameters
    ----------
    path
        The file, for messages.
    network
        Number of parameters before the grid's; None where nobody knows.

    Returns
    -------
    The arrays `level_00`, `level_01`, …, `resolutions` and `hashed`, and `network` if any
    parameter precedes them.

    Raises
    ------
    FileFormatError
        If the vector has another length than the encoding asks for.
    """
    found = extents(path, encoding)
    size = encoding.features * sum(extent.entries for extent in found)
    before = vector.size - size
    if before < 0 or (network is not None and before not in (0, network)):
        raise _wrong_length(path, vector, size, network)
    arrays = {NETWORK: _part(vector, NETWORK, 0, (before,))} if before else {}
    for number, extent in enumerate(found):
        shape = (extent.entries, encoding.features)
        arrays[level_name(number)] = _part(vector, level_name(number), before, shape)
        before += extent.entries * encoding.features
    return {**arrays, **_descriptions(found)}


def held(name: str, values: npt.NDArray[Any]) -> Array:
    """Return an array whose values are in memory."""
    return Array(name, values.shape, values.dtype.name, lambda: values)


def _part(vector: Array, name: str, start: int, shape: tuple[int, ...]) -> Array:
    return Array(name, shape, vector.dtype, partial(_read_part, vector, start, shape))


def _read_part(vector: Array, start: int, shape: tuple[int, ...]) -> npt.NDArray[Any]:
    stop = start + int(np.prod(shape))
    return vector.read()[start:stop].reshape(shape)


def _descriptions(found: list[Extent]) -> dict[str, Array]:
    resolutions = np.array([extent.resolution for extent in found], np.int32)
    hashed = np.array([extent.hashed for extent in found], np.uint8)
    return {"resolutions": held("resolutions", resolutions), "hashed": held("hashed", hashed)}


def _wrong_length(path: Path, vector: Array, size: int, network: int | None) -> FileFormatError:
    wanted = f"{size:,} parameters of the encoding"
    if network is not None:
        wanted += f", and {network:,} of networks before them"
    return FileFormatError(
        path,
        vector.name,
        wanted,
        f"{vector.size:,}",
        "The configuration of the encoding belongs to another model.",
    )
