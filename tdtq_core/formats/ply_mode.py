"""How the header of a PLY file says that its scene wants to be drawn.

No standard names it. Brush writes ``comment SplatRenderMode: mip`` (or ``default``, ``2dgs``),
Postshot ``comment antialiased 1`` (or ``0``); the training files of Mip-Splatting say nothing, but
hold a property `FILTER`. As in Brush, the last comment counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.ply_filter import FILTER
from tdtq_core.scene import RenderMode

_BRUSH = "splatrendermode:"
_MODES: dict[tuple[str, str], RenderMode] = {
    (_BRUSH, "default"): "classic",
    (_BRUSH, "mip"): "antialiased",
    ("antialiased", "0"): "classic",
    ("antialiased", "1"): "antialiased",
}


def find_render_mode(path: Path, comments: Sequence[str], names: Sequence[str]) -> RenderMode:
    """Return the mode that a PLY file asks for, ``"classic"`` if it asks for none.

    Parameters
    ----------
    path
        The file, for errors.
    comments
        The header's comments, without the word comment.
    names
        Names of the vertex properties.

    Raises
    ------
    FileFormatError
        If the file says that it holds flat Gaussians.
    """
    mode: RenderMode = "classic"
    for comment in comments:
        key, _, value = comment.strip().lower().partition(" ")
        if (key, value.strip()) == (_BRUSH, "2dgs"):
            raise FileFormatError(
                path,
                "comment SplatRenderMode",
                "default or mip",
                "2dgs",
                "This is a 2D Gaussian Splatting scene; only 3D Gaussians can be opened.",
            )
        mode = _MODES.get((key, value.strip()), mode)
    return "antialiased" if FILTER in names else mode


def mode_comments(mode: RenderMode) -> list[str]:
    """Return the comments that tell readers of a PLY file about `mode`; classic needs none."""
    return ["SplatRenderMode: mip"] if mode == "antialiased" else []
