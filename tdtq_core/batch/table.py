"""Results of a batch as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tdtq_core.batch.running import Record
from tdtq_core.formats.atomic import atomic_write

SCENE_COLUMNS = ("scene", "output", "state", "error")
"""What is said of every scene, whatever was done with it."""


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write `rows` under the head `columns`; what a row does not know stays empty.

    Raises
    ------
    FileAccessError
        If the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    with atomic_write(path) as file:
        # A file name need not be valid text.
        file.write(text.getvalue().encode("utf-8", "surrogateescape"))


def rows_of(record: Record, parts: str | None = None) -> list[dict[str, Any]]:
    """Return the rows of one scene: one, or one for each entry of the list `parts` of its result.

    A scene that failed has one row.
    """
    head = record.to_json()
    result = head.pop("result") or {}
    if parts is None or not record.outcome.done:
        return [result | head]
    return [head | part for part in result[parts]]
