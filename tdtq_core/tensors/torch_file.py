"""Arrays of files that PyTorch wrote: tensors only, no code."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from importlib import import_module
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import FileFormatError, OptionError, TensorError
from tdtq_core.formats.access import open_to_read
from tdtq_core.tensors.array import Array

MAX_DEPTH = 32
MAX_ARRAYS = 1 << 17

_ZIP = b"PK"


def open_torch(path: Path) -> Mapping[str, Array]:
    """Return the tensors of a `.pt` file; those in dictionaries and lists by their dotted names.

    Raises
    ------
    OptionError
        If PyTorch is not installed.
    FileAccessError, FileFormatError
        If the file cannot be read, is damaged, or holds code.
    """
    found: dict[str, Array] = {}
    for name, tensor in _tensors(path, path.stem, load_weights(path), 0):
        if name in found or len(found) == MAX_ARRAYS:
            limit = f"every name once, of at most {MAX_ARRAYS} tensors"
            raise FileFormatError(path, "names", limit, f"{name:.60} in addition")
        found[name] = _array(path, name, tensor)
    return found


def load_weights(path: Path) -> Any:
    """Return what a `.pt` file holds; nothing in it is run.

    Raises
    ------
    OptionError
        If PyTorch is not installed.
    FileAccessError, FileFormatError
        If the file cannot be read, is damaged, or holds code.
    """
    torch = _torch()
    with open_to_read(path) as stream:
        zipped = stream.read(len(_ZIP)) == _ZIP
    try:
        return _load_zipped(torch, path) if zipped else _load_older(torch, path)
    except pickle.UnpicklingError as error:
        raise FileFormatError(
            path,
            "content",
            "tensors and plain values",
            _called(torch, path),
            "Save only its state_dict() from a program that you trust.",
        ) from error
    except MemoryError:
        raise
    except Exception as error:  # a damaged pickle fails in as many ways as it has instructions
        raise FileFormatError(
            path,
            "content",
            "a file as torch.save writes it",
            f"a fault ({type(error).__name__}: {error!s:.100})".replace("\n", " "),
            "The file is truncated or damaged: copy it again from its source.",
        ) from error


def _load_zipped(torch: Any, path: Path) -> Any:
    return torch.load(path, map_location="cpu", weights_only=True, mmap=True)


def _load_older(torch: Any, path: Path) -> Any:
    """Load a file as PyTorch wrote it before version 1.6."""
    # A map ends with the file; a stream would reserve whatever length a damaged text claims.
    with (
        open_to_read(path) as stream,
        mmap(stream.fileno(), 0, access=ACCESS_READ) as content,
    ):
        return torch.load(content, map_location="cpu", weights_only=True)


def _torch() -> Any:
    try:
        return import_module("torch")
    except ImportError as error:
        raise OptionError(
            "Files of PyTorch can only be read where it is installed.",
            "Install tdtq-studio[torch], or save the tensors as .safetensors.",
        ) from error


def _called(torch: Any, path: Path) -> str:
    """Say what code the file asks for."""
    try:
        names = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    except MemoryError:
        raise
    except Exception:  # as in `load_weights`: the damage may come before the code
        names = []
    return f"a call of {', '.join(names[:3])}" if names else "code, or damaged content"


def _tensors(path: Path, name: str, value: Any, depth: int) -> Iterator[tuple[str, Any]]:
    """Yield every tensor inside `value` with its dotted name."""
    if depth > MAX_DEPTH:
        raise FileFormatError(path, name[:60], f"at most {MAX_DEPTH} nested levels", "more")
    if hasattr(value, "untyped_storage"):
        yield name, value
        return
    if not isinstance(value, dict | list | tuple):
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield from _tensors(path, f"{name}.{key}" if depth else str(key), inner, depth + 1)


def _array(path: Path, name: str, tensor: Any) -> Array:
    dtype, kind = str(tensor.dtype).removeprefix("torch."), _kind(tensor)
    if kind != "torch.strided":
        raise FileFormatError(path, name, "a dense tensor", f"a {kind} tensor of {dtype}")
    # A view may repeat a few stored numbers without end.
    stored, taken = tensor.untyped_storage().nbytes(), tensor.numel() * tensor.element_size()
    if taken > stored:
        raise FileFormatError(path, name, f"at most {stored} bytes, as stored", f"{taken} bytes")
    return Array(name, tuple(tensor.shape), dtype, lambda: _values(name, tensor))


def _kind(tensor: Any) -> str:
    """Say what kind of tensor it is; only ``torch.strided`` has a shape, and values behind it."""
    if tensor.is_nested:
        return "nested"
    if tensor.is_meta:
        return "meta"
    return "quantized" if tensor.is_quantized else str(tensor.layout)


def _values(name: str, tensor: Any) -> npt.NDArray[Any]:
    own = tensor.detach()
    try:
        values = (own.float() if str(own.dtype) == "torch.bfloat16" else own.clone()).numpy()
    except TypeError as error:
        raise TensorError(
            f"{name}: numbers of type {own.dtype} cannot be read.",
            "Save the tensor again as float32 or float16.",
        ) from error
    return np.ascontiguousarray(values).reshape(values.shape)
