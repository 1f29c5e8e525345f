"""The mathematics of moving a camera by hand; no Qt here.

A pose looks at a target from a point on a sphere around it. Yaw turns about the scene's up axis,
pitch is the height above the plane of the target; yaw 0 and the axes are those of
`tdtq_core.cameras.orbit`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera, Frame, cross, look_at

Vector = npt.NDArray[np.float64]

MAX_PITCH = np.pi / 2 - 0.01
"""Steepest pitch in radians; straight up or down the yaw would have no meaning."""

NEAREST, FARTHEST = 0.01, 40.0
"""Limits of the distance to the target, in radii of the scene's frame."""

ZOOM_STEP = 0.88
"""Factor on the distance for one step of the wheel."""

FOV_Y = 0.7
"""Field of view of a new pose in radians."""


@dataclass(frozen=True, eq=False)
class OrbitPose:
    """A camera that looks at a target.

    Attributes
    ----------
    target
        (3,) the point looked at, in world units.
    yaw, pitch
        Angles in radians.
    distance
        From the target, in world units.
    up
        (3,) unit vector, the world's up direction.
    fov_y
        Vertical field of view in radians. In a picture higher than wide it is the horizontal
        one, so that the subject stays whole in the halves of a side-by-side view.
    radius
        Radius of the scene's frame in world units: the measure of speeds and limits.
    roll
        Clockwise turn of the camera about its line of sight in radians; 0 keeps the horizon level.
    """

    target: Vector
    yaw: float
    pitch: float
    distance: float
    up: Vector
    fov_y: float = FOV_Y
    radius: float = 1.0
    roll: float = 0.0


def frame_pose(
    frame: Frame, up: npt.ArrayLike = (0.0, 0.0, 1.0), fov_y: float = FOV_Y
) -> OrbitPose:
    """Return the start view: the whole frame, from a little above.

    It is the first camera of `tdtq_core.cameras.orbit`.
    """
    distance = 1.25 * frame.radius / np.sin(0.5 * fov_y)
    target = np.asarray(frame.center, dtype=np.float64)
    return OrbitPose(target, 0.0, 0.45, float(distance), _unit(up), fov_y, frame.radius)


def orbit(pose: OrbitPose, dx: float, dy: float) -> OrbitPose:
    """Turn the scene with the hand.

    Parameters
    ----------
    dx, dy
        Way of the hand to the right and down, in heights of the view; one height is half a turn.
    """
    pitch = np.clip(pose.pitch + np.pi * dy, -MAX_PITCH, MAX_PITCH)
    yaw = (pose.yaw - np.pi * dx) % (2 * np.pi)
    return replace(pose, yaw=float(yaw), pitch=float(pitch))


def pan(pose: OrbitPose, dx: float, dy: float) -> OrbitPose:
    """Shift the scene with the hand, so that the target stays under it.

    Parameters
    ----------
    dx, dy
        Way of the hand to the right and down, in heights of the view.
    """
    right, down, _ = axes_of(pose)
    height = 2 * pose.distance * np.tan(0.5 * pose.fov_y)
    return replace(pose, target=pose.target - height * (dx * right + dy * down))


def zoom(pose: OrbitPose, steps: float) -> OrbitPose:
    """Go nearer to the target by `steps` of the wheel, farther if negative."""
    return replace(pose, distance=_within_limits(pose.distance * ZOOM_STEP**steps, pose.radius))


def fly(pose: OrbitPose, right: float, up: float, forward: float) -> OrbitPose:
    """Move camera and target together along the camera's axes.

    Parameters
    ----------
    right, up, forward
        Ways in units of the distance to the target, or of what is left of the scene's radius when
        the target is very near.
    """
    unit = float(np.clip(pose.distance, 0.2 * pose.radius, 4 * pose.radius))
    to_right, down, ahead = axes_of(pose)
    step = unit * (right * to_right - up * down + forward * ahead)
    return replace(pose, target=pose.target + step)


def recenter(pose: OrbitPose, x: float, y: float, aspect: float) -> OrbitPose:
    """Bring the point at a place of the picture into its middle, at the depth of the target.

    Parameters
    ----------
    x, y
        Place in the picture as fractions of its width and height.
    aspect
        Width over height of the picture.
    """
    right, down, _ = axes_of(pose)
    height = 2 * pose.distance * np.tan(0.5 * _vertical_fov(pose.fov_y, aspect))
    step = height * ((x - 0.5) * aspect * right + (y - 0.5) * down)
    return replace(pose, target=pose.target + step)


def to_camera(pose: OrbitPose, width: int, height: int) -> Camera:
    """Return the pinhole camera of a pose for a picture of `width` x `height` pixels."""
    _, down, forward = axes_of(pose)
    eye = pose.target - pose.distance * forward
    fov_y = _vertical_fov(pose.fov_y, width / height)
    return look_at(eye, pose.target, -down, fov_y, width, height)


def pose_from_camera(camera: Camera, frame: Frame, up: npt.ArrayLike | None = None) -> OrbitPose:
    """Return the pose that looks as `camera` does.

    An off-centre principal point, oblong pixels and the last half degree of a pitch straight up or
    down are not kept.

    Parameters
    ----------
    camera
        Any pinhole camera.
    frame
        The scene's frame; the target is the point on the line of sight nearest to its centre.
    up
        (3,) the world's up direction; by default the world axis nearest to the camera's own.
    """
    rotation = camera.view[:3, :3]
    ahead = _unit(rotation[2])
    axis = _nearest_axis(-rotation[1]) if up is None else _unit(up)
    reach = float(np.dot(frame.center - camera.position, ahead))
    distance = _within_limits(max(reach, 0.1 * frame.radius), frame.radius)
    side, other = _plane_of(axis)
    yaw = np.arctan2(np.dot(-ahead, other), np.dot(-ahead, side)) % (2 * np.pi)
    pitch = np.clip(np.arcsin(np.clip(np.dot(-ahead, axis), -1, 1)), -MAX_PITCH, MAX_PITCH)
    shorter, focal = min((camera.height, camera.fy), (camera.width, camera.fx))
    fov = 2 * np.arctan(0.5 * shorter / focal)
    target = camera.position + distance * ahead
    level = OrbitPose(target, float(yaw), float(pitch), distance, axis, float(fov), frame.radius)
    right, down, _ = axes_of(level)
    roll = np.arctan2(np.dot(rotation[0], down), np.dot(rotation[0], right))
    return replace(level, roll=float(roll))


def axes_of(pose: OrbitPose) -> tuple[Vector, Vector, Vector]:
    """Return the camera's unit vectors right, down and forward in world coordinates."""
    side, other = _plane_of(pose.up)
    flat = np.cos(pose.yaw) * side + np.sin(pose.yaw) * other
    forward = -(np.cos(pose.pitch) * flat + np.sin(pose.pitch) * pose.up)
    level = _unit(cross(forward, pose.up))
    right = np.cos(pose.roll) * level + np.sin(pose.roll) * cross(forward, level)
    return right, cross(forward, right), forward


def _plane_of(up: Vector) -> tuple[Vector, Vector]:
    """Return two unit vectors across `up`, those that `tdtq_core.cameras.orbit` uses."""
    side = _unit(cross(up, np.eye(3)[np.argmin(np.abs(up))]))
    return side, cross(up, side)


def _vertical_fov(fov: float, aspect: float) -> float:
    if aspect >= 1:
        return fov
    return float(2 * np.arctan(np.tan(0.5 * fov) / aspect))


def _within_limits(distance: float, radius: float) -> float:
    return float(np.clip(distance, NEAREST * radius, FARTHEST * radius))


def _nearest_axis(direction: Vector) -> Vector:
    largest = int(np.argmax(np.abs(direction)))
    axis = np.zeros(3)
    axis[largest] = np.sign(direction[largest])
    return axis


def _unit(vector: npt.ArrayLike) -> Vector:
    array = np.asarray(vector, dtype=np.float64)
    unit: Vector = array / np.linalg.norm(array)
    return unit
