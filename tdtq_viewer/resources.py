"""Where the files that are not code lie."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the path of a file in `resources`, in an installed package or a source tree."""
    installed = _HERE / "resources" / name
    return installed if installed.exists() else _HERE.parent / "resources" / name
