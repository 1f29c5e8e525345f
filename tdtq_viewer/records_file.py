"""A small JSON file of records that the window writes for itself, and forgives when damaged."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.access import access_error
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.formats.json_fields import load_json, mapping

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class RecordsFile:
    """Reads and writes the records of one file.

    Attributes
    ----------
    path
        The file, which need not exist yet.
    field
        The one field of its JSON object that holds the records.
    version
        Of what the records say; a file of another version counts as damaged.
    """

    path: Path
    field: str
    version: int = 1

    def read(self) -> dict[str, Any]:
        """Return the records; a damaged file is set aside, so that nobody trips twice."""
        # Unlike Path.is_file, this is not stopped by a folder that may not be entered.
        if not os.path.isfile(self.path):  # noqa: PTH113
            return {}
        try:
            content = mapping(self.path, "content", load_json(self.path))
            if content.get("version") != self.version:
                found = ascii(content.get("version"))[:60]
                raise FileFormatError(self.path, "version", f"{self.version}", found)
            return mapping(self.path, self.field, content.get(self.field))
        except FileFormatError as error:
            self._set_aside(error)
        except FileAccessError as error:
            _log.warning("the memory of %s cannot be read: %s", self.field, error)
        return {}

    def write(self, records: Mapping[str, Any]) -> None:
        """Write the records in place of all that are there.

        Raises
        ------
        FileAccessError
            If the file cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise access_error(self.path, error, "written") from error
        content = json.dumps({"version": self.version, self.field: dict(records)}, indent=1)
        with atomic_write(self.path) as stream:
            stream.write(content.encode())

    def _set_aside(self, error: FileFormatError) -> None:
        _log.warning("the memory of %s is damaged and set aside: %s", self.field, error)
        try:
            self.path.replace(self.path.with_suffix(".damaged"))
        except OSError as problem:
            _log.warning("it cannot be renamed: %s", problem)
