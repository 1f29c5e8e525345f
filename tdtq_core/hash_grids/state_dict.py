"""Hash grids among the arrays of any file, told by the configuration of their encoding."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tdtq_core.errors import OptionError
from tdtq_core.formats.json_fields import load_json, mapping
from tdtq_core.hash_grids.parameter_vector import arrays_of_vector
from tdtq_core.hash_grids.tcnn import Encoding, extents, parse_encoding
from tdtq_core.hash_grids.tcnn_networks import network_parameters
from tdtq_core.tensors import Array


def grid_among(
    path: Path, arrays: Mapping[str, Array], configuration: Path, name: str | None
) -> dict[str, Array]:
    """Return the arrays of the hash grid that is one vector among `arrays`.

    Parameters
    ----------
    path
        Their file, for messages.
    configuration
        A JSON file: tiny-cuda-nn's encoding, or an object with ``encoding`` and ``network``.
    name
        The vector with the grid's parameters, after those of a network or alone; if not given,
        the one vector that is long enough.

    Raises
    ------
    OptionError
        If there is no such vector, or more than one.
    FileAccessError, FileFormatError
        If the configuration cannot be read or belongs to another model.
    """
    told = mapping(configuration, "content", load_json(configuration))
    nested = "encoding" in told
    encoding = parse_encoding(
        configuration, "encoding" if nested else "content", told["encoding"] if nested else told
    )
    network = network_parameters(configuration, told, encoding) if nested else None
    vector = _vector(path, arrays, configuration, encoding, name)
    return arrays_of_vector(path, vector, encoding, network)


def _vector(
    path: Path,
    arrays: Mapping[str, Array],
    configuration: Path,
    encoding: Encoding,
    name: str | None,
) -> Array:
    vectors = {key: array for key, array in arrays.items() if len(array.shape) == 1}
    if name is not None:
        if name not in vectors:
            raise OptionError(f"{path.name} has no vector {name!r}.", _known(vectors))
        return vectors[name]
    size = encoding.features * sum(it.entries for it in extents(configuration, encoding))
    exact = [array for array in vectors.values() if array.size == size and array.is_float]
    fitting = exact or [array for array in vectors.values() if array.size > size and array.is_float]
    if len(fitting) != 1:
        raise OptionError(
            f"{path.name}: {len(fitting)} vectors could be the grid's {size:,} parameters.",
            f"Name one with --array. {_known(vectors)}",
        )
    return fitting[0]


def _known(vectors: Mapping[str, Array]) -> str:
    names = ", ".join(f"{name} ({array.size:,})" for name, array in list(vectors.items())[:8])
    return f"Vectors: {names or 'none'}."
