"""A command as text, for whoever wants to type it again."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

Value = str | int | float | Path | bool | Sequence[str] | None


def command_line(verb: str, arguments: Sequence[Path], options: Mapping[str, Value]) -> str:
    """Return the command that calls `verb`.

    Files are named without their folders, which are nobody else's business; options that hold None,
    False or nothing are left out, and those that hold several values repeated.
    """
    words = ["tdtq", verb, *(path.name for path in arguments)]
    for name, value in options.items():
        for one in [value] if isinstance(value, str) or not isinstance(value, Sequence) else value:
            words += _words(name, one)
    return shlex.join(words)


def _words(name: str, value: str | int | float | Path | None) -> list[str]:
    if value is None or value is False:
        return []
    if value is True:
        return [name]
    return [name, value.name if isinstance(value, Path) else str(value)]
