"""Mouse and keys on the pictures move the camera."""

import time

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from tdtq_core.cameras import Frame
from tdtq_viewer.canvas.hands import CameraHands
from tdtq_viewer.canvas.navigation import frame_pose

START = frame_pose(Frame(np.zeros(3), 1.0))
LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.resize(300, 200)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def hands(view):
    return CameraHands(view, START)


def drag(view, button, modifiers, way, release=True):
    """Drag with real mouse events, so that buttons and modifiers travel with each move."""
    start = QPointF(100, 100)
    for kind, position, buttons in (
        (QEvent.Type.MouseButtonPress, start, button),
        (QEvent.Type.MouseMove, start + way, button),
        (QEvent.Type.MouseButtonRelease, start + way, Qt.MouseButton.NoButton),
    )[: 3 if release else 2]:
        send_mouse(view, kind, position, button, buttons, modifiers)


def send_mouse(view, kind, position, button, buttons, modifiers=PLAIN):
    name = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else button
    at = QPointF(view.mapToGlobal(position))
    QApplication.sendEvent(view, QMouseEvent(kind, position, at, name, buttons, modifiers))


def wheel(view, angle):
    at = QPointF(50, 50)
    QApplication.sendEvent(
        view,
        QWheelEvent(
            at, at, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, PLAIN,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def test_a_left_drag_orbits(view, hands, qtbot):
    with qtbot.waitSignal(hands.pose_changed) as moved:
        drag(view, LEFT, PLAIN, QPointF(20, 10))
    pose = moved.args[0]
    assert pose is hands.pose
    assert pose.yaw == pytest.approx((START.yaw - np.pi * 0.1) % (2 * np.pi))
    assert pose.pitch == pytest.approx(START.pitch + np.pi * 0.05)
    assert pose.target is START.target


@pytest.mark.parametrize(("button", "modifiers"), [(RIGHT, PLAIN), (MIDDLE, PLAIN), (LEFT, SHIFT)])
def test_other_drags_pan(view, hands, button, modifiers):
    drag(view, button, modifiers, QPointF(20, 10))
    assert (hands.pose.yaw, hands.pose.pitch) == (START.yaw, START.pitch)
    assert np.linalg.norm(hands.pose.target - START.target) > 0.1


def test_moves_without_a_press_change_nothing(view, hands, qtbot):
    with qtbot.assertNotEmitted(hands.pose_changed):
        send_mouse(view, QEvent.Type.MouseMove, QPointF(9, 9), LEFT, Qt.MouseButton.NoButton)


def test_a_release_that_got_lost_ends_the_drag(view, hands, qtbot):
    drag(view, LEFT, PLAIN, QPointF(5, 5), release=False)
    with qtbot.assertNotEmitted(hands.pose_changed):
        send_mouse(view, QEvent.Type.MouseMove, QPointF(9, 9), LEFT, Qt.MouseButton.NoButton)


def test_the_wheel_zooms(view, hands):
    wheel(view, 120)
    assert hands.pose.distance < START.distance
    wheel(view, -120)
    assert hands.pose.distance == pytest.approx(START.distance)


def test_moving_begins_at_once_and_ends_at_rest(view, hands, qtbot):
    seen = []
    hands.moving.connect(seen.append)
    wheel(view, 120)
    wheel(view, 120)
    assert seen == [True]
    qtbot.waitUntil(lambda: seen == [True, False], timeout=1000)


def test_keys_fly_while_they_are_held(view, hands, qtbot):
    view.setFocus()
    qtbot.keyPress(view, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: np.linalg.norm(hands.pose.target) > 0.05)
    timer = hands.findChildren(QTimer)[0]
    assert timer.isActive()
    qtbot.keyRelease(view, Qt.Key.Key_W)
    assert not timer.isActive()
    eye = START.target - hands.pose.target
    camera_way = np.array([np.cos(START.pitch), 0])
    assert np.linalg.norm(eye[:2]) > 0.9 * camera_way[0] * np.linalg.norm(eye)


def test_opposite_keys_cancel(view, hands, qtbot):
    with qtbot.assertNotEmitted(hands.pose_changed, wait=60):
        qtbot.keyPress(view, Qt.Key.Key_A)
        qtbot.keyPress(view, Qt.Key.Key_D)
    qtbot.keyRelease(view, Qt.Key.Key_A)
    qtbot.keyRelease(view, Qt.Key.Key_D)


def test_losing_the_focus_lets_go_of_the_keys(view, hands, qtbot):
    qtbot.keyPress(view, Qt.Key.Key_E)
    QApplication.sendEvent(view, QEvent(QEvent.Type.FocusOut))
    assert not any(timer.isActive() for timer in hands.findChildren(QTimer))


def test_hiding_the_view_brings_everything_to_rest(view, hands, qtbot):
    seen = []
    hands.moving.connect(seen.append)
    wheel(view, 120)
    view.hide()
    assert seen == [True, False]
    assert not any(timer.isActive() for timer in hands.findChildren(QTimer))


def flown(view, hands, modifiers):
    """Return how far W takes the camera in a tenth of a second, by the clock of the hands."""
    hands.set_pose(START)
    press, release = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    QApplication.sendEvent(view, QKeyEvent(press, Qt.Key.Key_W, modifiers))
    time.sleep(0.11)
    hands.findChildren(QTimer)[0].timeout.emit()
    QApplication.sendEvent(view, QKeyEvent(release, Qt.Key.Key_W, modifiers))
    return np.linalg.norm(hands.pose.target)


def test_shift_flies_faster_and_alt_slower(view, hands):
    plain = flown(view, hands, PLAIN)
    assert flown(view, hands, SHIFT) == pytest.approx(4 * plain)
    assert flown(view, hands, Qt.KeyboardModifier.AltModifier) == pytest.approx(plain / 4)


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_Home])
def test_reset_is_asked_for(view, hands, qtbot, key):
    with qtbot.waitSignal(hands.reset_requested):
        qtbot.keyClick(view, key)


def test_keys_with_control_are_left_to_the_window(view, hands, qtbot):
    with qtbot.assertNotEmitted(hands.pose_changed, wait=50):
        qtbot.keyPress(view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyRelease(view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_the_flying_keys_win_over_shortcuts_of_one_letter(view, hands):
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_S, PLAIN)
    override.ignore()
    QApplication.sendEvent(view, override)
    assert override.isAccepted()


def test_letters_with_alt_are_of_the_menus_except_while_they_fly(view, hands):
    def taken():
        alt = Qt.KeyboardModifier.AltModifier
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, alt)
        override.ignore()
        QApplication.sendEvent(view, override)
        return override.isAccepted()

    assert not taken()
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, PLAIN))
    assert taken()


def test_a_double_click_asks_for_another_centre(view, hands, qtbot):
    with qtbot.waitSignal(hands.recenter_requested) as asked:
        qtbot.mouseDClick(view, LEFT, pos=QPoint(40, 30))
    assert asked.args[0] == QPointF(40, 30)


def test_set_pose_is_not_announced(view, hands, qtbot):
    other = frame_pose(Frame(np.ones(3), 2.0))
    with qtbot.assertNotEmitted(hands.pose_changed):
        hands.set_pose(other)
    wheel(view, 120)
    assert hands.pose.radius == 2.0
