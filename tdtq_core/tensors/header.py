"""What a `.tdtq` file says of its arrays: names, shapes, plans."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np

from tdtq_core.codec.content import MAX_HEADER, TENSORS
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.errors import OptionError
from tdtq_core.tensors.array import is_shape
from tdtq_core.tensors.plan import TensorPlan, tensor_plan

EXACT = (
    "bool",
    *(f"{kind}{bits}" for kind in ("int", "uint") for bits in (8, 16, 32, 64)),
    *("float16", "float32", "float64"),
)
"""Types of arrays that can be kept as they are."""

MAX_NAME = 1024


@dataclass(frozen=True)
class Entry:
    """One array of a file.

    Attributes
    ----------
    name, shape
        Of the array.
    plan
        How it was quantized; None if it is kept exactly.
    dtype
        Its type; quantized arrays come back as float32.
    """

    name: str
    shape: tuple[int, ...]
    plan: TensorPlan | None
    dtype: str = "float32"

    @property
    def decoded_bytes(self) -> int:
        """Bytes that the array takes in memory."""
        return prod(self.shape) * np.dtype(self.dtype).itemsize

    def to_json(self) -> dict[str, Any]:
        """Return the entry as JSON."""
        how = {"dtype": self.dtype} if self.plan is None else {"plan": self.plan.to_json()}
        return {"name": self.name, "shape": list(self.shape), **how}


def write_header(entries: list[Entry], metadata: Mapping[str, str]) -> bytes:
    """Return the header of a file with these arrays.

    Raises
    ------
    OptionError
        If a name cannot be stored, or the header becomes too long.
    """
    for name in (*(entry.name for entry in entries), *metadata):
        if not is_name(name):
            raise OptionError(
                f"{name[:60]!a} is no name for an array.",
                f"Names have 1 to {MAX_NAME} characters that can be printed.",
            )
    told = {
        "content": TENSORS,
        "arrays": [entry.to_json() for entry in entries],
        "metadata": dict(metadata),
    }
    text = json.dumps(told, sort_keys=True, separators=(",", ":")).encode("ascii")
    if len(text) > MAX_HEADER:
        raise OptionError(
            f"The names of {len(entries):,} arrays do not fit into one file.", "Store fewer."
        )
    return text


def read_header(text: bytes) -> tuple[list[Entry], dict[str, str]]:
    """Return the arrays and the metadata that a header tells of.

    Raises
    ------
    TdtqError
        If it is not what `write_header` writes.
    """
    if len(text) > MAX_HEADER:
        raise CorruptStreamError(f"Header: expected at most {MAX_HEADER} bytes.")
    try:
        told = json.loads(text)
        arrays, metadata = told["arrays"], told["metadata"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CorruptStreamError("Header: not JSON with arrays and metadata.") from error
    if not isinstance(arrays, list) or not _is_metadata(metadata):
        raise CorruptStreamError("Header: expected a list of arrays, and metadata of texts.")
    entries = [_entry(told) for told in arrays]
    if len({entry.name for entry in entries}) < len(entries):
        raise CorruptStreamError("Header: expected every name once, found one twice.")
    return entries, metadata


def is_name(name: object) -> bool:
    """Tell whether `name` can be that of an array."""
    return isinstance(name, str) and 0 < len(name) <= MAX_NAME and name.isprintable()


def _is_metadata(found: object) -> bool:
    return isinstance(found, dict) and all(
        is_name(key) and isinstance(value, str) for key, value in found.items()
    )


def _entry(told: Any) -> Entry:
    if not isinstance(told, dict) or not is_name(told.get("name")):
        raise CorruptStreamError(f"Header: expected an array with a name, found {told!r:.60}.")
    name, shape = told["name"], told.get("shape")
    if not isinstance(shape, list) or not is_shape(shape):
        raise CorruptStreamError(f"{name}: expected a shape, found {shape!r:.60}.")
    shape = tuple(shape)
    if "plan" in told:
        return Entry(name, shape, tensor_plan(told["plan"]))
    dtype = told.get("dtype")
    if dtype not in EXACT:
        raise CorruptStreamError(f"{name}: unknown type {dtype!r:.40}.")
    return Entry(name, shape, None, dtype)
