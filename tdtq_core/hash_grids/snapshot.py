"""Snapshots of Instant-NGP: its configuration and its parameters in one MessagePack map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping
from tdtq_core.hash_grids.msgpack_file import load_msgpack
from tdtq_core.hash_grids.parameter_vector import arrays_of_vector, held
from tdtq_core.hash_grids.tcnn import parse_encoding
from tdtq_core.hash_grids.tcnn_networks import network_parameters
from tdtq_core.tensors import Array

SUFFIXES = (".ingp", ".msgpack")

PARAMETERS = "snapshot.params_binary"
_TYPES: dict[str, np.dtype[Any]] = {"__half": np.dtype("<f2"), "float": np.dtype("<f4")}
_FLAT = "image"
"""The one mode of Instant-NGP whose grids have two dimensions."""


def open_snapshot(path: Path) -> dict[str, Array]:
    """Return the arrays of a snapshot's hash grid, and its networks' parameters as one array.

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If it is damaged, no snapshot, or that of a model without a hash grid in space.
    """
    config = load_msgpack(path)
    snapshot = mapping(path, "snapshot", config.get("snapshot"))
    if snapshot.get("mode", config.get("mode")) == _FLAT:
        raise FileFormatError(path, "snapshot.mode", "a grid in space", "one of a flat picture")
    encoding = parse_encoding(path, "encoding", config.get("encoding"))
    network = network_parameters(path, config, encoding)
    return arrays_of_vector(path, _parameters(path, snapshot), encoding, network)


def _parameters(path: Path, snapshot: dict[str, Any]) -> Array:
    content = snapshot.get("params_binary")
    if not isinstance(content, bytes):
        raise FileFormatError(path, PARAMETERS, "binary data", type(content).__name__)
    kind = _TYPES.get(str(snapshot.get("params_type", "__half")))
    if kind is None:
        found = f"{snapshot['params_type']!r:.40}"
        raise FileFormatError(path, "snapshot.params_type", "__half or float", found)
    count = snapshot.get("n_params", len(content) // kind.itemsize)
    if not isinstance(count, int) or count * kind.itemsize != len(content):
        wanted = f"{count!r:.40} parameters of {kind.itemsize} bytes"
        raise FileFormatError(path, PARAMETERS, wanted, f"{len(content)} bytes")
    return held(PARAMETERS, np.frombuffer(content, kind))
