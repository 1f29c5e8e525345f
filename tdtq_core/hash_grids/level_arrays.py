"""The levels of a hash grid as named arrays."""

from __future__ import annotations

from tdtq_core.hash_grids.checks import Checked
from tdtq_core.hash_grids.model import HashGrid, Level

MAX_LEVELS = 64
MAX_RESOLUTION = 1 << 20
MAX_FEATURES = 64


def level_name(number: int) -> str:
    """Return what the table of a level is called."""
    return f"level_{number:02d}"


def grid_of(checked: Checked) -> HashGrid:
    """Return the grid whose arrays are `level_00`, `level_01`, …, `resolutions` and `hashed`.

    Raises
    ------
    FileFormatError
        If an array is missing, or a table is too short for its resolution.
    """
    resolutions = checked.whole("resolutions", 1, MAX_RESOLUTION)
    count = len(resolutions)
    if count > MAX_LEVELS:
        raise checked.fault("resolutions", f"at most {MAX_LEVELS} levels", str(count))
    hashed = checked.whole("hashed", 0, 1, count)
    features = checked.find(level_name(0), (None, None)).shape[1]
    if features > MAX_FEATURES:
        raise checked.fault(level_name(0), f"at most {MAX_FEATURES} features", str(features))
    return HashGrid(
        tuple(
            _level(checked, number, resolution, bool(shared), features)
            for number, (resolution, shared) in enumerate(zip(resolutions, hashed, strict=True))
        )
    )


def _level(checked: Checked, number: int, resolution: int, hashed: bool, features: int) -> Level:
    name = level_name(number)
    entries = checked.find(name, (None, features)).shape[0]
    corners = (resolution + 1) ** 3
    if hashed and (entries < 2 or entries & (entries - 1)):
        raise checked.fault(name, "a power of two of hashed entries, 2 or more", str(entries))
    if not hashed and entries < corners:
        wanted = f"{corners} entries at resolution {resolution}"
        raise checked.fault(name, wanted, str(entries))
    return Level(checked.floats(name, (entries, features)), resolution, hashed)
