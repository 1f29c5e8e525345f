"""A file of arrays as the page holds it, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tdtq_core.errors import TensorError
from tdtq_core.formats import COMPRESSED
from tdtq_core.hash_grids.checks import Checked
from tdtq_core.hash_grids.field_arrays import field_of, is_field
from tdtq_core.hash_grids.model import RadianceField
from tdtq_core.hash_grids.snapshot import open_snapshot
from tdtq_core.hash_grids.untouched import Mask, untouched_entries
from tdtq_core.tensors import Array, open_arrays
from tdtq_core.tensors.array import Values
from tdtq_core.tensors.files import Stored, decoded_values, read_tensors
from tdtq_core.tensors.quantizing import QuantizedArray
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.tensors.texts import SNAPSHOTS, shape_text

LEVEL = "level_"
"""How the tables of a hash grid begin."""

SMALLEST = 1024
"""Arrays of fewer values, such as biases, save nothing and are kept exactly."""


@dataclass(frozen=True, eq=False)
class OpenTensors:
    """The arrays of one file.

    Attributes
    ----------
    path
        The file.
    arrays
        By name, in the order of the file.
    field
        What can be pictured with them, where they are the tables of a hash grid and its networks.
    is_grid
        Whether they are the tables of a hash grid.
    quantized
        Names of those that an earlier saving has quantized.
    """

    path: Path
    arrays: Mapping[str, Array]
    field: RadianceField | None = None
    is_grid: bool = False
    quantized: frozenset[str] = frozenset()

    @property
    def bytes(self) -> int:
        """What all arrays take uncompressed, each in its own type."""
        return sum(array.bytes for array in self.arrays.values())

    @property
    def worthwhile(self) -> frozenset[str]:
        """Names of the arrays whose quantization saves much: matrices, or the tables of a grid."""
        names = [name for name in self.arrays if self._is_worthwhile(name)]
        return frozenset(names or [name for name, it in self.arrays.items() if it.is_float])

    @property
    def first(self) -> str:
        """Name of what to look at first: the largest array that is worth it; of a grid the last."""
        worthwhile = self.worthwhile
        names = [name for name in self.arrays if name in worthwhile] or list(self.arrays)
        return max(reversed(names) if self.is_grid else names, key=lambda n: self.arrays[n].size)

    def untouched(self, name: str, entries: Values) -> Mask | None:
        """Return which (N, w) entries of a hash grid's table training never reached, if any can."""
        is_table = self.is_grid and name.startswith(LEVEL)
        along = entries.shape[1] == self.arrays[name].shape[-1]
        return untouched_entries(entries) if is_table and along else None

    def _is_worthwhile(self, name: str) -> bool:
        array = self.arrays[name]
        large = array.size >= SMALLEST and len(array.shape) > 1
        return array.is_float and (name.startswith(LEVEL) if self.is_grid else large)


def read_file(path: Path, token: Token) -> OpenTensors:
    """Read what a file of arrays holds; values are read later where the format allows it.

    Raises
    ------
    TdtqError
        If it cannot be read, is damaged, or holds no arrays.
    """
    is_ours = path.suffix.lower() == COMPRESSED
    stored = read_tensors(path).arrays if is_ours else {}
    arrays = {n: _array_of(n, it) for n, it in stored.items()} if is_ours else _open(path)
    token.check()
    if not arrays:
        text = tr("{name} holds no arrays.").format(name=path.name)
        raise TensorError(text, tr("Choose another file."))
    is_grid = {f"{LEVEL}00", "resolutions", "hashed"} <= arrays.keys()
    checked = Checked(path, arrays)
    field = field_of(checked) if is_grid and is_field(checked) else None
    quantized = frozenset(n for n, it in stored.items() if isinstance(it, QuantizedArray))
    return OpenTensors(path, arrays, field, is_grid, quantized)


def _open(path: Path) -> Mapping[str, Array]:
    return open_snapshot(path) if path.suffix.lower() in SNAPSHOTS else open_arrays(path)


def tooltip_of(opened: OpenTensors, name: str) -> str:
    """Return what there is to say of an array beyond its row."""
    array = opened.arrays[name]
    text = tr("{name}: {shape}, {dtype}").format(
        name=name, shape=shape_text(array.shape), dtype=array.dtype
    )
    if name in opened.quantized:
        text += tr("\nQuantized before: what is measured here comes on top.")
    if array.is_whole:
        text += tr("\nWhole numbers cannot be quantized; saving keeps them as they are.")
    return text


def _array_of(name: str, stored: Stored) -> Array:
    dtype = "float32" if isinstance(stored, QuantizedArray) else stored.dtype.name
    return Array(name, tuple(stored.shape), dtype, lambda: decoded_values(stored))
