"""What happens to files that are dropped onto the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tdtq_core.formats import OPENABLE
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message
from tdtq_viewer.surroundings import SCENES_TEXT, holds_cameras
from tdtq_viewer.tensors.texts import FORMATS_TEXT, SUFFIXES

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


def take_dropped(window: MainWindow, paths: Sequence[Path]) -> None:
    """Open the dropped files, each where it belongs, or say why not."""
    cameras = [path for path in paths if holds_cameras(path)]
    scenes = [p for p in paths if p.suffix.lower() in OPENABLE and p not in cameras]
    tensors = [path for path in paths if path.suffix.lower() in SUFFIXES]
    if len(scenes) > 1:
        window.many.add(scenes)
    elif scenes:
        window.leaving.before(lambda: window.documents.open(scenes[0], *cameras[:1]))
    elif tensors:
        window.tensors.open_file(tensors[0])
    elif cameras and window.session.opened is not None:
        window.documents.open_cameras(cameras[0])
    else:
        window.tell(_refusal())


def _refusal() -> Message:
    text = tr("This is not a scene that can be opened.")
    advice = tr("Drop a {scenes_text} file, or arrays: {formats}.")
    return Message(
        "error", "error", text, advice.format(scenes_text=SCENES_TEXT, formats=FORMATS_TEXT)
    )
