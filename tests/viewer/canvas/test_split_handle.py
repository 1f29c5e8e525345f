"""The border between two pictures, and the handle that moves it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from tdtq_core.cameras import Frame
from tdtq_viewer.canvas import CameraHands, CompareMode, frame_pose
from tdtq_viewer.canvas.split_handle import SplitHandle

from .looking import pictures

LEFT = Qt.MouseButton.LeftButton


def test_dragging_the_handle_moves_the_border_and_not_the_camera(view, qtbot):
    view.set_mode(CompareMode.SPLIT)
    view.set_pictures(*pictures(301, 200))
    hands = CameraHands(view, frame_pose(Frame(np.zeros(3), 1.0)))
    handle = view.findChild(SplitHandle)
    assert handle.isVisible()
    with qtbot.assertNotEmitted(hands.pose_changed), qtbot.waitSignal(view.split_moved) as moved:
        qtbot.mousePress(handle, LEFT, pos=QPoint(16, 100))
        qtbot.mouseMove(handle, QPoint(16 + 60, 100))
        qtbot.mouseRelease(handle, LEFT)
    assert moved.args[0] == pytest.approx(0.5 + 60 / 301, abs=0.01)
    assert view.split == moved.args[0]
    assert handle.geometry().center().x() == pytest.approx(view.split * 301, abs=2)
    with qtbot.waitSignal(hands.pose_changed):
        qtbot.mousePress(view, LEFT, pos=QPoint(30, 100))
        qtbot.mouseMove(view, QPoint(60, 100))
    qtbot.mouseRelease(view, LEFT)


def test_the_handle_is_there_only_in_split_mode(view):
    view.set_pictures(*pictures(301, 200))
    handle = view.findChild(SplitHandle)
    assert not handle.isVisible()
    view.set_mode(CompareMode.SPLIT)
    assert handle.isVisible()
    view.hold_original(True)
    assert not handle.isVisible()


@pytest.mark.parametrize("position", [-3.0, 7.0])
def test_the_border_stays_inside(view, position):
    view.set_split(position)
    assert view.split in (0.0, 1.0)
