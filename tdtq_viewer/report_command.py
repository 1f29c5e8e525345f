"""The command that asks the command line for the report that the window wrote."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tdtq_core.cameras import Camera
from tdtq_core.cli.command_line import Value, command_line
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import preset_name
from tdtq_core.evaluation.pruning import needs_importance
from tdtq_core.evaluation.views import ORBIT_COUNT
from tdtq_core.formats.views import View, folder_of_photographs
from tdtq_viewer.report_views import HERE
from tdtq_viewer.state import OpenScene

PLAN_FILE, VIEW_FILE = "plan.json", f"{HERE}.json"
"""Files that hold the plan and the camera, whose text the report shows."""


@dataclass(frozen=True, eq=False)
class Seen:
    """From where a report looks.

    Attributes
    ----------
    views, count
        The views, and how many of them are pictured.
    cameras
        The file or folder of the scene's cameras; None where it has none.
    own
        Whether the views are the cameras just as they are there.
    backend
        The renderer that the user wants.
    theory
        Whether the report says what theory does.
    """

    views: Sequence[View]
    count: int
    cameras: Path | None
    own: bool
    backend: str = "auto"
    theory: bool = True

    @property
    def here(self) -> bool:
        """Whether the one view is that on the screen."""
        return self.views[0].camera.name == HERE


def command_of(opened: OpenScene, plan: CompressionPlan, seen: Seen) -> str:
    """Return the commands, one a line, and the camera where no file holds it."""
    scene = opened.path or f"{opened.name.lower().replace(' ', '-')}.ply"
    folder = None if opened.path is None else opened.path.parent
    preset = preset_name(plan)
    chosen: dict[str, Value] = {"--preset": preset, "--plan": None if preset else PLAN_FILE}
    backend = None if seen.backend == "auto" else seen.backend
    always: dict[str, Value] = {"--backend": backend, "--drop-invalid": opened.dropped > 0}
    lines, files = [], [scene]
    if opened.path is None:
        lines.append(command_line("demo", files, {}))
    if _weighed_elsewhere(plan, seen):
        files.append(f"{Path(scene).stem}_reported.tdtq")
        options = chosen | {"--cameras": seen.cameras} | always
        lines.append(command_line("compress", files, options, folder))
        chosen = {}
    lines.append(command_line("report", files, chosen | _options(seen) | always, folder))
    text = "\n".join(lines)
    return f"{text}\n\n{VIEW_FILE}:\n{_entry(seen.views[0].camera)}" if seen.here else text


def _weighed_elsewhere(plan: CompressionPlan, seen: Seen) -> bool:
    """Say whether the plan follows from other views than the report's, and so has to come first."""
    return needs_importance(plan) and (seen.here or (seen.cameras is not None and not seen.own))


def _options(seen: Seen) -> Mapping[str, Value]:
    views, count = seen.views, len(seen.views)
    cameras = VIEW_FILE if seen.here else seen.cameras
    images = None if seen.cameras is None else folder_of_photographs(seen.cameras, views)
    return {
        "--views": seen.count,
        "--no-theory": not seen.theory,
        "--orbit": count if cameras is None and count != ORBIT_COUNT else None,
        "--cameras": cameras,
        "--size": None if images else _size_text(views),
        "--images": images,
    }


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
