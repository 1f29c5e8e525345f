"""What the user chose for the window itself, kept from one start to the next."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from platformdirs import user_state_path

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.access import access_error
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.formats.json_fields import load_json, mapping

_Kind = TypeVar("_Kind", str, bool)
_log = logging.getLogger(__name__)

MAX_RECENT = 4
"""Files that the start page offers again."""


@dataclass(frozen=True)
class Preferences:
    """What the user chose.

    Attributes
    ----------
    theme
        ``"system"``, ``"dark"`` or ``"light"``.
    simple
        Whether the side panel shows one slider in place of everything.
    toured
        Whether the tour was shown.
    recent
        Scenes opened last, the newest first.
    """

    theme: str = "system"
    simple: bool = True
    toured: bool = False
    recent: tuple[str, ...] = ()


def preferences_path() -> Path:
    """Return where the user's preferences lie."""
    return user_state_path("tdtq-studio", appauthor=False) / "preferences.json"


class KeptPreferences:
    """The preferences in force; every change is written down at once.

    Parameters
    ----------
    path
        The JSON file, which need not exist yet.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = _read(path)

    def change(self, **changes: Any) -> None:
        """Change fields of `Preferences` by name."""
        changed = replace(self.now, **changes)
        if changed == self.now:
            return
        self.now = changed
        try:
            _write(self._path, changed)
        except FileAccessError as error:
            _log.warning("preferences are forgotten when the window closes: %s", error)

    def add_recent(self, path: Path) -> None:
        """Take `path` for the scene that was opened last."""
        newest = str(path.absolute())
        others = (known for known in self.now.recent if known != newest)
        self.change(recent=(newest, *others)[:MAX_RECENT])


def _read(path: Path) -> Preferences:
    """Return what the file says, and the usual where it says nothing that makes sense."""
    # Unlike Path.is_file, this is not stopped by a folder that may not be entered.
    if not os.path.isfile(path):  # noqa: PTH113
        return Preferences()
    try:
        return _preferences_of(mapping(path, "content", load_json(path)))
    except (FileFormatError, FileAccessError) as error:
        _log.warning("the preferences cannot be read: %s", error)
        return Preferences()


def _preferences_of(record: Mapping[str, Any]) -> Preferences:
    usual = Preferences()
    recent = record.get("recent")
    names = recent if isinstance(recent, list) else []
    return Preferences(
        theme=_like(usual.theme, record.get("theme")),
        simple=_like(usual.simple, record.get("simple")),
        toured=_like(usual.toured, record.get("toured")),
        recent=tuple(name for name in names if isinstance(name, str))[:MAX_RECENT],
    )


def _like(usual: _Kind, value: Any) -> _Kind:
    """Return `value` if it is of the same type as `usual`, else `usual`."""
    return value if type(value) is type(usual) else usual


def _write(path: Path, preferences: Preferences) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise access_error(path, error, "written") from error
    with atomic_write(path) as stream:
        stream.write(json.dumps(asdict(preferences), indent=1).encode())
