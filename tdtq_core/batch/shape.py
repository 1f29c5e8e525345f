"""What a value out of a record must be before it is believed: anyone may have changed the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

MOST = 10**18
"""Bound of every figure; a larger one is damage, and no float or table takes it."""

Check = Callable[[Any], bool]
"""Says whether a value out of JSON is what it must be."""


def is_object(value: Any) -> bool:
    """Return whether `value` is a JSON object, whatever it holds."""
    return isinstance(value, dict)


def is_count(value: Any) -> bool:
    """Return whether `value` is a whole number from 0 on."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def is_figure(value: Any) -> bool:
    """Return whether `value` is a finite number."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= MOST


def is_text(value: Any) -> bool:
    """Return whether `value` is a string that can be written to a file or a terminal."""
    if not isinstance(value, str):
        return False
    try:
        value.encode("utf-8", "surrogateescape")  # names of files need not be valid text
    except UnicodeEncodeError:
        return False
    return True


def maybe(check: Check) -> Check:
    """Return a check that lets None pass, too."""
    return lambda value: value is None or check(value)


def list_of(check: Check) -> Check:
    """Return a check for lists whose every item passes `check`."""
    return lambda value: isinstance(value, list) and all(map(check, value))


def values_of(check: Check) -> Check:
    """Return a check for objects that have any names, and whose every value passes `check`."""
    return lambda value: isinstance(value, dict) and all(map(check, value.values()))


def object_of(fields: Mapping[str, Check], *, extra: Mapping[str, Check] | None = None) -> Check:
    """Return a check for objects of all these `fields`, some or none of `extra`, and no others."""
    known = {**fields, **(extra or {})}

    def fits(value: Any) -> bool:
        if not isinstance(value, dict) or not fields.keys() <= value.keys() <= known.keys():
            return False
        return all(known[name](part) for name, part in value.items())

    return fits
