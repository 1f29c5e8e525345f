"""Files of arrays by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path

from tdtq_core.errors import OptionError
from tdtq_core.tensors.array import Array
from tdtq_core.tensors.npy import open_npy
from tdtq_core.tensors.npz import open_npz
from tdtq_core.tensors.safetensors import open_safetensors
from tdtq_core.tensors.torch_file import open_torch

READERS: dict[str, Callable[[Path], Mapping[str, Array]]] = {
    ".npy": open_npy,
    ".npz": open_npz,
    ".safetensors": open_safetensors,
    ".pt": open_torch,
    ".pth": open_torch,
}
"""What opens a file of arrays, by the lower-case suffix of the file."""


def open_arrays(path: str | PathLike[str]) -> Mapping[str, Array]:
    """Return the arrays of a file by name, in the order of the file; values are read on request.

    Raises
    ------
    OptionError
        If no format of arrays has this suffix.
    FileAccessError, FileFormatError
        If the file cannot be read, is damaged, or holds code.
    """
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise OptionError(
            f"{path.name}: no format of arrays has the suffix {path.suffix or '(none)'!r}.",
            f"Known suffixes: {', '.join(READERS)}.",
        )
    return reader(path)
