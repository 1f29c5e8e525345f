"""Quantized hash grids in ``.tdtq`` files, beside everything else that their file held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tdtq_core.hash_grids.level_arrays import level_name
from tdtq_core.hash_grids.quantizing import QuantizedGrid
from tdtq_core.tensors import Array
from tdtq_core.tensors.files import Stored, TensorFile, Written, write_tensors


def write_hash_grid(
    quantized: QuantizedGrid,
    others: Mapping[str, Array],
    path: Path,
    progress: Callable[[float], None] = lambda share: None,
) -> Written:
    """Write a quantized grid, and the arrays that do not belong to its tables as they are.

    Raises
    ------
    FileAccessError
        If the file cannot be written.
    """
    arrays: dict[str, Stored] = {
        level_name(number): level for number, level in enumerate(quantized.levels)
    }
    arrays |= {name: array.read() for name, array in others.items()}
    return write_tensors(TensorFile(arrays, {"model": "hash grid"}), path, progress)
