"""What was open when the window closed, and its place in a JSON document."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.codec.plan import CompressionPlan, plan_from_json
from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping, number, positive, text
from tdtq_core.formats.views import vector
from tdtq_viewer.canvas import MAX_PITCH, CompareMode, OrbitPose
from tdtq_viewer.showable import refuse_unshowable


@dataclass(frozen=True)
class LastSession:
    """What was open, and how it was looked at.

    Attributes
    ----------
    path
        The scene's file; None for the built-in scene.
    key
        What the scene is remembered under; a file that changed has another one.
    plan
        The plan in hand; None for the usual one.
    mode
        How the pictures were compared.
    pose
        From where; None for the usual start.
    view
        Number of the file's camera that one stood at; None for none.
    panels
        Names of the panels beside and below the pictures that were open.
    """

    path: Path | None
    key: str
    plan: CompressionPlan | None
    mode: CompareMode
    pose: OrbitPose | None = None
    view: int | None = None
    panels: tuple[str, ...] = ()


def record_of(last: LastSession) -> dict[str, Any]:
    """Return the JSON object that says the same."""
    return {
        "path": None if last.path is None else str(last.path),
        "key": last.key,
        "plan": None if last.plan is None else last.plan.to_json(),
        "mode": last.mode.value,
        "pose": None if last.pose is None else _pose_record(last.pose),
        "view": last.view,
        "panels": list(last.panels),
    }


def last_session_of(file: Path, record: Any) -> LastSession:
    """Read what `record_of` wrote.

    Raises
    ------
    FileFormatError, OptionError
        If it is something else; `file` says where it comes from.
    """
    record = mapping(file, "scene", record)
    path, plan, pose = record.get("path"), record.get("plan"), record.get("pose")
    return LastSession(
        None if path is None else Path(text(file, "path", path)),
        text(file, "key", record.get("key")),
        None if plan is None else refuse_unshowable(plan_from_json(plan)),
        _mode_of(file, record.get("mode")),
        None if pose is None else _pose_of(file, mapping(file, "pose", pose)),
        _view_of(file, record.get("view")),
        _panels_of(file, record.get("panels", [])),
    )


def _pose_record(pose: OrbitPose) -> dict[str, Any]:
    values = {field.name: getattr(pose, field.name) for field in fields(pose)}
    return {
        name: value.tolist() if isinstance(value, np.ndarray) else float(value)
        for name, value in values.items()
    }


def _pose_of(file: Path, record: dict[str, Any]) -> OrbitPose:
    pose = OrbitPose(
        vector(file, "target", record.get("target"), 3),
        number(file, "yaw", record.get("yaw")),
        number(file, "pitch", record.get("pitch")),
        positive(file, "distance", record.get("distance")),
        vector(file, "up", record.get("up"), 3),
        positive(file, "fov_y", record.get("fov_y")),
        positive(file, "radius", record.get("radius")),
        number(file, "roll", record.get("roll")),
    )
    length = float(np.linalg.norm(pose.up))
    if abs(pose.pitch) > MAX_PITCH or pose.fov_y >= math.pi or not 0.99 < length < 1.01:
        raise FileFormatError(file, "pose", "a pose of the camera", ascii(record)[:60])
    return pose


def _mode_of(file: Path, value: Any) -> CompareMode:
    if value not in [mode.value for mode in CompareMode]:
        raise FileFormatError(file, "mode", "a way to compare", ascii(value)[:60])
    return CompareMode(value)


def _view_of(file: Path, value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise FileFormatError(file, "view", "the number of a camera", ascii(value)[:60])
    return value


def _panels_of(file: Path, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise FileFormatError(file, "panels", "a list of names", ascii(value)[:60])
    return tuple(text(file, "panels", name) for name in value)
