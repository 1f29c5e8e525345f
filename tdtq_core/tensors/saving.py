"""Files that arrays can be written to, by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.tensors.npy import write_npy
from tdtq_core.tensors.npz import write_npz
from tdtq_core.tensors.safetensors import write_safetensors

Arrays = Mapping[str, npt.NDArray[Any]]


def save_arrays(arrays: Arrays, path: Path) -> None:
    """Write arrays in the format that the suffix of `path` names.

    Raises
    ------
    OptionError
        If the suffix is unknown, or the format holds one array and there are more.
    FileAccessError
        If the file cannot be written.
    """
    writer_of_arrays(path)(arrays, path)


def writer_of_arrays(path: Path) -> Callable[[Arrays, Path], None]:
    """Return what writes files of arrays with the suffix of `path`.

    Raises
    ------
    OptionError
        If the suffix is unknown.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise OptionError(
            f"{path.name}: arrays cannot be written to {path.suffix or 'a file without suffix'}.",
            f"Use {', '.join(WRITERS)}.",
        )
    return writer


def _write_single(arrays: Arrays, path: Path) -> None:
    if len(arrays) != 1:
        raise OptionError(
            f"A .npy file holds one array, not {len(arrays)}.", "Name one, or write to .npz."
        )
    write_npy(next(iter(arrays.values())), path)


WRITERS: dict[str, Callable[[Arrays, Path], None]] = {
    ".npy": _write_single,
    ".npz": write_npz,
    ".safetensors": write_safetensors,
}
"""What writes arrays, by the lower-case suffix of the file."""
