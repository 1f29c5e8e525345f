"""A command as text, for whoever wants to type it again."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

Value = str | int | float | Path | bool | Sequence[str] | None


def command_line(
    verb: str,
    arguments: Sequence[str | Path],
    options: Mapping[str, Value],
    folder: Path | None = None,
) -> str:
    """Return the command that calls `verb`.

    Options that hold None, False or nothing are left out, and those that hold several values
    repeated.

    Parameters
    ----------
    folder
        Where the command is typed: paths start from there, since the folders above it are nobody
        else's business. None for anywhere, with paths from the root. Text stays as it is.
    """
    words = ["tdtq", verb, *(_text(argument, folder) for argument in arguments)]
    for name, value in options.items():
        for one in [value] if isinstance(value, str) or not isinstance(value, Sequence) else value:
            words += _words(name, one, folder)
    return shlex.join(words)


def _words(name: str, value: str | int | float | Path | None, folder: Path | None) -> list[str]:
    if value is None or value is False:
        return []
    return [name] if value is True else [name, _text(value, folder)]


def _text(value: str | int | float | Path, folder: Path | None) -> str:
    if not isinstance(value, Path):
        return str(value)
    try:
        return str(value.absolute()) if folder is None else os.path.relpath(value, folder)
    except ValueError:  # on another drive
        return str(value.absolute())
