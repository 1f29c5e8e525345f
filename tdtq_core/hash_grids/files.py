"""Files that hold a hash grid, by suffix."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from tdtq_core.errors import OptionError
from tdtq_core.formats import COMPRESSED
from tdtq_core.hash_grids.checks import Checked
from tdtq_core.hash_grids.field_arrays import field_of, is_field
from tdtq_core.hash_grids.level_arrays import grid_of, level_name
from tdtq_core.hash_grids.model import HashGrid, RadianceField
from tdtq_core.hash_grids.parameter_vector import held
from tdtq_core.hash_grids.snapshot import SUFFIXES, open_snapshot
from tdtq_core.hash_grids.state_dict import grid_among
from tdtq_core.tensors import Array, open_arrays
from tdtq_core.tensors.files import decoded_values, read_tensors


class GridFile(NamedTuple):
    """What a file of a hash grid holds.

    Attributes
    ----------
    grid
        The features.
    field
        The radiance field around them; None where the file does not tell how to picture it.
    others
        All arrays but the levels' tables, by name.
    """

    grid: HashGrid
    field: RadianceField | None
    others: Mapping[str, Array]


def read_hash_grid(
    path: str | PathLike[str],
    encoding: str | PathLike[str] | None = None,
    array: str | None = None,
) -> GridFile:
    """Read a hash grid, and the radiance field around it where the file holds one.

    Parameters
    ----------
    path
        An ``.npz`` or ``.tdtq`` file with the arrays of `field_arrays`; a snapshot of Instant-NGP;
        or, with `encoding`, any file of arrays such as a ``.pt`` of tensors.
    encoding
        JSON file with tiny-cuda-nn's configuration of the encoding.
    array
        Name of the vector with the parameters, where more than one could be it.

    Raises
    ------
    OptionError
        If no format has this suffix, or nothing tells where the grid is.
    FileAccessError, FileFormatError
        If the file cannot be read, is damaged, or holds something else.
    """
    path = Path(path)
    checked = Checked(path, grid_arrays(path, encoding, array))
    field = field_of(checked) if is_field(checked) else None
    grid = grid_of(checked) if field is None else field.grid
    tables = {level_name(number) for number in range(len(grid.levels))}
    others = {name: it for name, it in checked.arrays.items() if name not in tables}
    return GridFile(grid, field, others)


def grid_arrays(
    path: Path, encoding: str | PathLike[str] | None = None, array: str | None = None
) -> Mapping[str, Array]:
    """Return the arrays of a hash grid by the names of `field_arrays`; see `read_hash_grid`."""
    if path.suffix.lower() in SUFFIXES:
        return open_snapshot(path)
    if path.suffix.lower() == COMPRESSED:
        stored = read_tensors(path).arrays
        return {name: held(name, decoded_values(values)) for name, values in stored.items()}
    arrays = open_arrays(path)
    if encoding is not None:
        return grid_among(path, arrays, Path(encoding), array)
    if level_name(0) not in arrays:
        raise OptionError(
            f"{path.name} holds no array {level_name(0)!r}, and nothing tells where its grid is.",
            "Name the JSON file with tiny-cuda-nn's encoding by --encoding.",
        )
    return arrays
