"""Files that hold a hash grid, by suffix."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from tdtq_core.hash_grids.checks import Checked
from tdtq_core.hash_grids.field_arrays import field_of, is_field
from tdtq_core.hash_grids.level_arrays import grid_of
from tdtq_core.hash_grids.model import HashGrid, RadianceField
from tdtq_core.tensors import open_arrays


def read_hash_grid(path: str | PathLike[str]) -> tuple[HashGrid, RadianceField | None]:
    """Read a hash grid, and the radiance field around it where the file holds one.

    Raises
    ------
    OptionError
        If no format of hash grids has this suffix.
    FileAccessError, FileFormatError
        If the file cannot be read, is damaged, or holds something else.
    """
    path = Path(path)
    checked = Checked(path, open_arrays(path))
    if not is_field(checked):
        return grid_of(checked), None
    field = field_of(checked)
    return field.grid, field
