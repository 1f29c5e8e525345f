"""Arrays of `.safetensors` files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from tdtq_core.errors import FileFormatError, TensorError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.writing import write_verified
from tdtq_core.tensors.array import Array

_TYPES = {
    "BOOL": "bool",
    "U8": "uint8",
    "I8": "int8",
    "U16": "uint16",
    "I16": "int16",
    "U32": "uint32",
    "I32": "int32",
    "U64": "uint64",
    "I64": "int64",
    "F16": "float16",
    "BF16": "bfloat16",
    "F32": "float32",
    "F64": "float64",
}
"""Types of the format that NumPy has, and bfloat16; the others are listed, not read."""

_HEAD = 8


@dataclass(frozen=True)
class _Entry:
    """Where the file keeps an array."""

    name: str
    shape: tuple[int, ...]
    dtype: str
    start: int


def open_safetensors(path: Path) -> Mapping[str, Array]:
    """Return the arrays of a `.safetensors` file by name.

    Raises
    ------
    FileAccessError, FileFormatError
        If the file cannot be read, or is damaged.
    """
    found = (_entry(item, start) for start, item in _headed(path))
    return {
        entry.name: Array(entry.name, entry.shape, entry.dtype, _reader(path, entry))
        for entry in found
    }


def write_safetensors(arrays: Mapping[str, npt.NDArray[Any]], path: Path) -> None:
    """Write arrays as a `.safetensors` file.

    Raises
    ------
    FileAccessError
        If it cannot be written.
    """
    # Unlike np.ascontiguousarray, this leaves a single number without axes.
    write_verified(path, save({name: np.asarray(a, order="C") for name, a in arrays.items()}))


def _headed(path: Path) -> list[tuple[int, tuple[str, dict[str, Any]]]]:
    """Return the entries of the header, each with where the values of the file begin."""
    with open_to_read(path) as stream:
        try:
            # The library checks the header, every offset, and that they fill the file.
            with safe_open(path, framework="numpy"):
                length = int.from_bytes(stream.read(_HEAD), "little")
                header = json.loads(stream.read(length))
        except (SafetensorError, ValueError) as error:
            raise FileFormatError(
                path,
                "header",
                "that of a safetensors file",
                f"a fault ({error})",
                "The file is truncated or damaged: copy it again from its source.",
            ) from error
    start = _HEAD + length
    return [(start, item) for item in header.items() if item[0] != "__metadata__"]


def _entry(item: tuple[str, dict[str, Any]], start: int) -> _Entry:
    name, told = item
    dtype = _TYPES.get(told["dtype"], told["dtype"].lower())
    return _Entry(name, tuple(told["shape"]), dtype, start + told["data_offsets"][0])


def _reader(path: Path, entry: _Entry) -> Any:
    return lambda: _read(path, entry)


def _read(path: Path, entry: _Entry) -> npt.NDArray[Any]:
    if entry.dtype not in _TYPES.values():
        raise TensorError(
            f"{entry.name}: numbers of type {entry.dtype} cannot be read.",
            "Save the array again as float32 or float16.",
        )
    narrow = entry.dtype == "bfloat16"
    dtype = np.dtype("uint16" if narrow else entry.dtype).newbyteorder("<")
    size = prod(entry.shape) * dtype.itemsize
    with open_to_read(path) as stream:
        stream.seek(entry.start)
        content = stream.read(size)
    if len(content) != size:
        raise FileFormatError(path, entry.name, f"{size} bytes", f"{len(content)} bytes")
    values = np.frombuffer(content, dtype).reshape(entry.shape)
    # A bfloat16 is the upper half of a float32.
    return (values.astype(np.uint32) << np.uint32(16)).view(np.float32) if narrow else values
