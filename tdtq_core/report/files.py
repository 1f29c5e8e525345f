"""The pictures of a report as files of their own."""

from __future__ import annotations

from pathlib import Path

from tdtq_core.formats.atomic import atomic_write
from tdtq_core.report.pictures import Gallery


def write_gallery(gallery: Gallery, folder: Path) -> list[Path]:
    """Write every picture as ``VIEW_original.png``, ``VIEW_compressed.png`` or ``VIEW_error.png``.

    Raises
    ------
    FileAccessError
        If a file cannot be written.
    """
    written = []
    for view in gallery.views:
        kinds = {"original": view.original, "compressed": view.compressed, "error": view.error}
        for kind, content in kinds.items():
            path = folder / f"{view.score.name}_{kind}.png"
            with atomic_write(path) as stream:
                stream.write(content)
            written.append(path)
    return written
