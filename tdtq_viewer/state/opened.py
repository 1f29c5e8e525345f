"""The scene that is open, and what came with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tdtq_core.cameras import Camera, Frame
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.formats.views import View as TakenView
from tdtq_core.inspection import Problem
from tdtq_core.scene import GaussianScene
from tdtq_viewer.state.look import Up


@dataclass(frozen=True, eq=False)
class OpenScene:
    """The scene that is open.

    Attributes
    ----------
    scene
        Its Gaussians.
    name
        What captions and proposed file names call it.
    path
        Where it came from; None for the built-in scene.
    problems
        What the inspection found, worst first.
    invalid
        How many Gaussians cannot be compressed (NaN, zero quaternions).
    frame
        The ball worth looking at.
    camera
        A good first view, if the scene came with one.
    views
        The cameras, and their photographs, that lie beside it.
    cameras
        The file or folder that holds them; None where there are none.
    up
        World direction that the user let point up in it before; None if they never chose.
    bookmarks
        Views of it that the user wants to come back to.
    key
        What up and bookmarks are remembered under.
    made_by
        The plan that compressed it, if it comes from a `.tdtq` file.
    dropped
        How many Gaussians of its file were left out as they make no sense.
    """

    scene: GaussianScene
    name: str
    frame: Frame
    path: Path | None = None
    problems: Sequence[Problem] = ()
    invalid: int = 0
    camera: Camera | None = None
    views: Sequence[TakenView] = ()
    cameras: Path | None = None
    up: Up | None = None
    bookmarks: Sequence[Camera] = ()
    key: str = ""
    made_by: CompressionPlan | None = None
    dropped: int = 0

    @property
    def in_file(self) -> int:
        """How many Gaussians its file holds, whatever was left out of them."""
        return len(self.scene) + self.dropped

    @property
    def bytes_before(self) -> int:
        """Size of all that its file holds as float32, which ratios start from."""
        return self.in_file * self.scene.bytes_each


def title_of(opened: OpenScene) -> str:
    """Return the scene's name with its folder, since trained scenes are all point_cloud.ply."""
    if opened.path is None:
        return opened.name
    return f"{opened.path.name} ({opened.path.absolute().parent.name})"
