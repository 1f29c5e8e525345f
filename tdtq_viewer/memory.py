"""What the user left in each file, kept from one start of the window to the next.

One small JSON file holds, for every scene that was changed, which way is up in it and its
bookmarks. A scene is known by its path and size, so that one trained anew starts fresh.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.access import access_error
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.formats.json_fields import load_json, mapping
from tdtq_viewer.memory_records import Remembered, record_of, remembered_of

_log = logging.getLogger(__name__)

VERSION = 1
MAX_FILES = 300
"""Scenes that are remembered; those changed longest ago are forgotten first."""


def memory_path() -> Path:
    """Return where the user's memory lies."""
    return user_state_path("tdtq-studio", appauthor=False) / "scenes.json"


def key_of(path: Path | None) -> str:
    """Return what a scene is remembered under; None is the built-in scene."""
    if path is None:
        return "the built-in scene"
    try:
        size = path.stat().st_size
    except OSError:
        size = 0  # gone since it was read; its scene is still open
    return f"{path.absolute()}|{size}"


class Memory:
    """Remembers by key; every method may be called from any thread.

    Parameters
    ----------
    path
        The JSON file, which need not exist yet.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changed: dict[str, Remembered] = {}
        self._lock = threading.Lock()

    def recall(self, key: str) -> Remembered:
        """Return what is known under `key`."""
        with self._lock:
            if key in self._changed:
                return self._changed[key]
            record = self._records().get(key)
        try:
            return Remembered() if record is None else remembered_of(self._path, key, record)
        except FileFormatError as error:
            _log.warning("forgot one scene: %s", error)
            return Remembered()

    def remember(self, key: str, remembered: Remembered) -> None:
        """Know `remembered` under `key`; `save` writes it down."""
        with self._lock:
            self._changed.pop(key, None)
            self._changed[key] = remembered

    def save(self) -> None:
        """Write down what changed, beside what other windows wrote meanwhile.

        Raises
        ------
        FileAccessError
            If the file cannot be written.
        """
        with self._lock:
            if not self._changed:
                return
            records = self._records()
            for key, remembered in self._changed.items():
                records.pop(key, None)
                records[key] = record_of(remembered)
            self._write(dict(list(records.items())[-MAX_FILES:]))
            self._changed.clear()

    def _records(self) -> dict[str, Any]:
        """Return what the file holds; a damaged one is set aside, so that nobody trips twice."""
        # Unlike Path.is_file, this is not stopped by a folder that may not be entered.
        if not os.path.isfile(self._path):  # noqa: PTH113
            return {}
        try:
            content = mapping(self._path, "content", load_json(self._path))
            if content.get("version") != VERSION:
                raise FileFormatError(
                    self._path, "version", f"{VERSION}", ascii(content.get("version"))[:60]
                )
            return mapping(self._path, "scenes", content.get("scenes"))
        except FileFormatError as error:
            self._set_aside(error)
        except FileAccessError as error:
            _log.warning("the memory of scenes cannot be read: %s", error)
        return {}

    def _set_aside(self, error: FileFormatError) -> None:
        _log.warning("the memory of scenes is damaged and set aside: %s", error)
        try:
            self._path.replace(self._path.with_suffix(".damaged"))
        except OSError as problem:
            _log.warning("it cannot be renamed: %s", problem)

    def _write(self, records: dict[str, Any]) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise access_error(self._path, error, "written") from error
        content = json.dumps({"version": VERSION, "scenes": records}, indent=1)
        with atomic_write(self._path) as stream:
            stream.write(content.encode())
