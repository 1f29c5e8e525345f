"""The comparison canvas and its camera hands; the only room that knows vispy."""

from tdtq_viewer.canvas.compose import warm_up
from tdtq_viewer.canvas.fitting import fitted
from tdtq_viewer.canvas.frusta import Frusta, draw_frusta, frusta_of
from tdtq_viewer.canvas.hands import CameraHands
from tdtq_viewer.canvas.labels import Words
from tdtq_viewer.canvas.marks import Mark
from tdtq_viewer.canvas.modes import COLORMAPS, DIVERGING, CompareMode, ErrorStyle
from tdtq_viewer.canvas.navigation import (
    MAX_PITCH,
    OrbitPose,
    fly,
    frame_pose,
    orbit,
    pan,
    pose_from_camera,
    recenter,
    to_camera,
    zoom,
)
from tdtq_viewer.canvas.pointer import Pointer
from tdtq_viewer.canvas.readout import pixel_at
from tdtq_viewer.canvas.view import ComparisonView
from tdtq_viewer.canvas.zoom_hands import ZoomHands

__all__ = [
    "COLORMAPS",
    "DIVERGING",
    "MAX_PITCH",
    "CameraHands",
    "CompareMode",
    "ComparisonView",
    "ErrorStyle",
    "Frusta",
    "Mark",
    "OrbitPose",
    "Pointer",
    "Words",
    "ZoomHands",
    "draw_frusta",
    "fitted",
    "fly",
    "frame_pose",
    "frusta_of",
    "orbit",
    "pan",
    "pixel_at",
    "pose_from_camera",
    "recenter",
    "to_camera",
    "warm_up",
    "zoom",
]
