"""Values out of JSON files that strangers wrote, checked one by one."""

from __future__ import annotations

import json
import math
from os import PathLike
from pathlib import Path
from typing import Any

from tdtq_core.cameras import MAX_SIDE
from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import read_whole

MAX_JSON_BYTES = 1 << 28


def load_json(path: str | PathLike[str]) -> Any:
    """Return the value that the JSON file at `path` holds.

    Raises
    ------
    FileAccessError
        If the file cannot be opened.
    FileFormatError
        If it is no JSON, or larger than `MAX_JSON_BYTES`.
    """
    path = Path(path)
    content = read_whole(path, MAX_JSON_BYTES)
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise FileFormatError(path, "content", "JSON", f"a fault: {error}") from error


def number(path: Path, field: str, value: Any) -> float:
    """Return `value` as a finite number.

    Raises
    ------
    FileFormatError
        If it is anything else.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            result = float(value)
        except OverflowError:
            result = math.inf
        if math.isfinite(result):
            return result
    raise FileFormatError(path, field, "a finite number", _excerpt(value))


def positive(path: Path, field: str, value: Any) -> float:
    """Return `value` as a finite number above zero.

    Raises
    ------
    FileFormatError
        If it is anything else.
    """
    result = number(path, field, value)
    if result <= 0:
        raise FileFormatError(path, field, "a number above zero", f"{result:g}")
    return result


def side(path: Path, field: str, value: Any) -> int:
    """Return `value` as the side of a picture in pixels.

    Raises
    ------
    FileFormatError
        If it is no whole number, or out of bounds.
    """
    result = number(path, field, value)
    if not (1 <= result <= MAX_SIDE and result.is_integer()):
        raise FileFormatError(path, field, f"a whole number from 1 to {MAX_SIDE}", f"{result:g}")
    return int(result)


def mapping(path: Path, field: str, value: Any) -> dict[str, Any]:
    """Return `value` as a JSON object.

    Raises
    ------
    FileFormatError
        If it is anything else.
    """
    if not isinstance(value, dict):
        raise FileFormatError(path, field, "a JSON object", _excerpt(value))
    return value


def text(path: Path, field: str, value: Any) -> str:
    """Return `value` as a string.

    Raises
    ------
    FileFormatError
        If it is anything else.
    """
    if not isinstance(value, str):
        raise FileFormatError(path, field, "a string", _excerpt(value))
    return value


def _excerpt(value: Any) -> str:
    return "nothing" if value is None else ascii(value)[:60]
