"""What the user left in each file, kept from one start of the window to the next.

One small JSON file holds, for every scene that was changed, which way is up in it and its
bookmarks. A scene is known by its path and size, so that one trained anew starts fresh.
"""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from platformdirs import user_state_path

from tdtq_core.errors import FileFormatError
from tdtq_viewer.memory_records import Remembered, record_of, remembered_of
from tdtq_viewer.records_file import RecordsFile

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
        self._file = RecordsFile(path, "scenes", VERSION)
        self._changed: dict[str, Remembered] = {}
        self._lock = threading.Lock()

    def recall(self, key: str) -> Remembered:
        """Return what is known under `key`."""
        with self._lock:
            if key in self._changed:
                return self._changed[key]
            record = self._file.read().get(key)
        try:
            return Remembered() if record is None else remembered_of(self._file.path, key, record)
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
            records = self._file.read()
            for key, remembered in self._changed.items():
                records.pop(key, None)
                records[key] = record_of(remembered)
            self._file.write(dict(list(records.items())[-MAX_FILES:]))
            self._changed.clear()
