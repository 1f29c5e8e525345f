"""The record of a batch: a line of JSON for every scene that was finished, beside the outputs."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tdtq_core.batch.jobs import Job, Outcome
from tdtq_core.batch.shape import Check, is_object, is_text, maybe
from tdtq_core.formats.access import access_error

LEDGER_NAME = "tdtq-batch.jsonl"
"""What the record is called in the folder of the outputs."""

Identity = dict[str, Any]
"""What a job is about: it is the same job as before if all of this is as it was."""


class Ledger:
    """What was finished, by which a stopped batch goes on where it was.

    The last line about an output counts: what another batch has written over is not finished.

    Parameters
    ----------
    path
        The JSON Lines file; it need not be there.
    fits
        Whether a result is what the work returns today. What is not, as after damage or from an
        older version, is not finished.
    fresh
        Whether to forget what it holds.

    Raises
    ------
    FileAccessError
        If it can be neither read nor written.
    """

    def __init__(self, path: Path, fits: Check = is_object, *, fresh: bool = False) -> None:
        self.path, self._fits = path, fits
        try:
            if fresh:
                path.unlink(missing_ok=True)
            content = path.read_bytes() if path.exists() else b""
        except OSError as error:
            raise access_error(path, error, "read") from error
        self._entries = _entries(content)
        # A line that was cut off must not swallow the next.
        self._gap = b"" if content.endswith(b"\n") or not content else b"\n"

    def finished(self, identity: Identity) -> Outcome | None:
        """Return what became of a job that was done before and is the same still.

        The scene's path, size and time of change, and the options, are as they were, and the output
        is still there.
        """
        entry = self._entries.get(_slot(identity), {})
        result = entry.get("result")
        same = all(entry.get(name) == value for name, value in identity.items())
        if not same or "size" not in identity or not self._fits(result):
            return None
        output = identity["output"]
        there = output is None or os.path.isfile(output)  # noqa: PTH113  takes any name
        return Outcome(result) if there else None

    def record(self, identity: Identity, outcome: Outcome) -> None:
        """Append what became of a job.

        Raises
        ------
        FileAccessError
            If the file cannot be written.
        """
        line = json.dumps(identity | asdict(outcome), allow_nan=False).encode()
        try:
            with self.path.open("ab") as file:
                file.write(self._gap + line + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise access_error(self.path, error, "written") from error
        self._gap = b""


def identify(job: Job) -> Identity:
    """Return what `job` is about; without size and time of change if the scene is not there."""
    text = json.dumps(dict(job.options), sort_keys=True, allow_nan=False)
    identity = {
        "scene": job.scene,
        "output": job.output,
        "options": hashlib.sha256(text.encode()).hexdigest()[:16],
    }
    try:
        found = os.stat(job.scene)  # noqa: PTH116  takes any name
    except (OSError, ValueError):
        return identity
    return identity | {"size": found.st_size, "mtime_ns": found.st_mtime_ns}


def _entries(content: bytes) -> dict[str, Identity]:
    """Return the last entry about each output; lines that are cut off or damaged are left out."""
    entries = {}
    for line in content.splitlines():
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if _is_about_a_job(entry):
            entries[_slot(entry)] = entry
    return entries


def _is_about_a_job(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and is_text(entry.get("scene"))
        and maybe(is_text)(entry.get("output"))
        and is_text(entry.get("options"))
    )


def _slot(identity: Identity) -> str:
    """Return what a job replaces: its output, or its own result of an earlier time."""
    output = identity.get("output")
    return str(output or [identity.get("scene"), identity.get("options")])
