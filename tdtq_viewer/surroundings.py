"""What belongs to a scene besides its Gaussians: its cameras, and what the user left in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tdtq_core.errors import TdtqError
from tdtq_core.formats import OPENABLE
from tdtq_core.formats.views import View
from tdtq_viewer import words
from tdtq_viewer.engine import Engine
from tdtq_viewer.language import tr
from tdtq_viewer.memory import Memory, key_of
from tdtq_viewer.messages import Kind, Message
from tdtq_viewer.state import OpenScene

CAMERA_SUFFIXES = (".json", ".bin", ".txt")
SOG_SCENE = "meta.json"
"""The one JSON file that is a scene."""

SCENE_SUFFIXES = tuple(suffix for suffix in OPENABLE if suffix != ".json")
"""Suffixes of which every file is a scene."""

SCENES_TEXT = tr("{join} or {value}").format(
    join=", ".join(SCENE_SUFFIXES[:-1]), value=SCENE_SUFFIXES[-1]
)
"""`SCENE_SUFFIXES` for a sentence."""


@dataclass(frozen=True)
class Found:
    """The cameras of a scene.

    Attributes
    ----------
    views
        The cameras and their photographs.
    message
        What to tell the user about them.
    path
        The file or folder that holds them; None where there are none.
    """

    views: Sequence[View]
    message: Message
    path: Path | None = None


NONE_FOUND = Found((), Message("cameras", "info", ""))


def holds_cameras(path: Path) -> bool:
    """Return whether a path looks like a camera file, or like the folder of a COLMAP model."""
    if path.name.lower() == SOG_SCENE:
        return False
    return path.suffix.lower() in CAMERA_SUFFIXES or path.is_dir()


def remembered_in(opened: OpenScene, memory: Memory) -> OpenScene:
    """Return the scene with what the user left in it, or in the scene that it was saved from."""
    key = key_of(opened.path)
    known = memory.recall(key)
    camera = opened.camera or known.camera
    return replace(opened, up=known.up, bookmarks=known.bookmarks, camera=camera, key=key)


def read_views(engine: Engine, path: Path) -> Found:
    """Read the cameras of a file or folder.

    Raises
    ------
    TdtqError
        If they cannot be read.
    """
    views = engine.read_cameras(path)
    place = (
        tr("the COLMAP model {name}/{name_2}").format(name=path.parent.name, name_2=path.name)
        if path.is_dir()
        else path.name
    )
    one = len(views) == 1
    text = tr("Found 1 camera in {place}.") if one else tr("Found {views} cameras in {place}.")
    told = Message("cameras", "done", text.format(views=len(views), place=place))
    return Found(views, told, path)


def views_with(engine: Engine, scene: Path, cameras: Path | None) -> Found:
    """Read the cameras of a scene: from `cameras`, or from what lies beside it.

    Damaged ones are told, but no reason not to open the scene.
    """
    path = cameras or engine.cameras_beside(scene)
    if path is None:
        return NONE_FOUND
    try:
        return read_views(engine, path)
    except TdtqError as error:
        kind: Kind = "warning" if cameras is None else "error"
        return Found((), Message("cameras", kind, words.spaced(error.message), error.advice))
