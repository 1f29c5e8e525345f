"""The views that a report is about, and the command that asks for the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tdtq_core.cameras import Camera
from tdtq_core.cli.command_line import Value, command_line
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import preset_name
from tdtq_core.evaluation.views import ORBIT_COUNT
from tdtq_core.formats.views import View
from tdtq_viewer.state import OpenScene

HERE = "this_view"
"""Name of the view on the screen."""

PLAN_FILE, CAMERAS_FILE = Path("plan.json"), Path("cameras.json")


def at_width(views: Sequence[View], width: int | None) -> list[View]:
    """Return `views` with pictures of `width`, without their photographs; None leaves them."""
    if width is None:
        return list(views)
    size = _size(views[0].camera, width)
    return [View(view.camera.resized(*size), None) for view in views]


def here(camera: Camera, width: int | None) -> list[View]:
    """Return the one view that `camera` sees."""
    return at_width([View(replace(camera, name=HERE), None)], width)


def command_of(
    opened: OpenScene, plan: CompressionPlan, views: Sequence[View], count: int, *, orbit: bool
) -> str:
    """Return the command for a report on `views`, with the camera where no file holds it.

    Parameters
    ----------
    orbit
        Whether the views go around the scene instead of coming from a file.
    """
    preset = preset_name(plan)
    options: dict[str, Value] = {
        "--preset": preset,
        "--plan": None if preset else PLAN_FILE,
        "--views": count,
        "--orbit": len(views) if orbit and len(views) != ORBIT_COUNT else None,
        "--cameras": None if orbit else CAMERAS_FILE,
        "--size": None if any(view.photograph for view in views) else _size_text(views),
        "--images": Path("images") if any(view.photograph for view in views) else None,
    }
    scene = opened.path or Path(f"{opened.name.lower().replace(' ', '-')}.ply")
    command = command_line("report", [scene], options)
    camera = views[0].camera
    return f"{command}\n\n{CAMERAS_FILE}:\n{_entry(camera)}" if camera.name == HERE else command


def _size(camera: Camera, width: int) -> tuple[int, int]:
    return width, max(1, round(width * camera.height / camera.width))


def _size_text(views: Sequence[View]) -> str | None:
    sizes = {(view.camera.width, view.camera.height) for view in views}
    return "x".join(map(str, sizes.pop())) if len(sizes) == 1 else None


def _entry(camera: Camera) -> str:
    """Return a camera as the training code of 3DGS writes it."""
    entry = {
        "id": 0,
        "img_name": camera.name,
        "width": camera.width,
        "height": camera.height,
        "position": camera.position.tolist(),
        "rotation": camera.view[:3, :3].T.tolist(),
        "fx": camera.fx,
        "fy": camera.fy,
    }
    return json.dumps([entry])
