"""The pictures show that a key brought the keyboard, and only then."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tdtq_core.cameras import Frame
from tdtq_viewer.canvas import CameraHands, ComparisonView, frame_pose
from tdtq_viewer.canvas.focus_frame import FocusFrame
from tdtq_viewer.theme import palette_of
from tdtq_viewer.themes import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton
WHITE, BLACK = (np.full((200, 300, 3), value, np.float32) for value in (1.0, 0.0))


@pytest.fixture(params=["opengl", "qimage"])
def window(request, qtbot, activate, monkeypatch):
    """A window with the pictures and something else that takes the keyboard."""
    monkeypatch.setenv("TDTQ_CANVAS", request.param)
    window = QWidget()
    window.view, window.other = ComparisonView(), QLineEdit()
    window.hands = CameraHands(window.view, frame_pose(Frame(np.zeros(3), 1.0)))
    column = QVBoxLayout(window)
    column.addWidget(window.view)
    column.addWidget(window.other)
    window.view.setFixedSize(300, 200)
    qtbot.addWidget(window)
    window.show()
    activate(window)
    window.other.setFocus()
    return window


def frame_of(window):
    return window.view.findChild(FocusFrame)


@pytest.mark.parametrize(
    ("reason", "framed"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.BacktabFocusReason, True),
        (Qt.FocusReason.ShortcutFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.OtherFocusReason, False),
    ],
)
def test_only_a_key_brings_the_frame(window, reason, framed):
    window.view.setFocus(reason)
    assert frame_of(window).isVisible() is framed
    window.other.setFocus(Qt.FocusReason.TabFocusReason)
    assert not frame_of(window).isVisible()


@pytest.mark.parametrize("brought", [True, False], ids=["key", "mouse"])
def test_it_comes_back_with_the_window_as_it_was(window, brought):
    reasons = Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason
    window.view.setFocus(reasons[0])
    window.other.setFocus()
    window.view.setFocus(reasons[not brought])
    window.other.setFocus(Qt.FocusReason.PopupFocusReason)
    window.view.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert frame_of(window).isVisible() is brought


def test_it_gives_way_to_the_mouse_even_where_hands_take_the_press(window, qtbot):
    window.view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(window.hands.pose_changed):
        qtbot.mousePress(window.view, LEFT, pos=QPoint(30, 100))
        qtbot.mouseMove(window.view, QPoint(60, 100))
    assert not frame_of(window).isVisible()
    qtbot.mouseRelease(window.view, LEFT)
    window.other.setFocus(Qt.FocusReason.PopupFocusReason)
    window.view.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not frame_of(window).isVisible()


def luminance(color):
    share = np.asarray(color, float) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ (0.2126, 0.7152, 0.0722)


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def color_at(picture, x, y):
    return QColor(picture.pixel(x, y)).getRgb()[:3]


@pytest.mark.parametrize("picture", [WHITE, BLACK], ids=["white", "black"])
@pytest.mark.parametrize("worn", [DARK, LIGHT], ids=["dark", "light"])
def test_it_is_seen_on_any_picture(window, worn, picture):
    for widget in (window.view, *window.view.findChildren(QWidget)):
        widget.setPalette(palette_of(worn))
    window.view.set_pictures(picture, picture)
    window.view.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    seen = window.view.grab().toImage()
    ratio = seen.devicePixelRatio()
    inward = [color_at(seen, round(x * ratio), seen.height() // 2) for x in range(6)]
    assert inward[:2] == [QColor(worn.accent).getRgb()[:3]] * 2
    assert contrast(inward[1], inward[2]) >= 3
    assert len(set(inward[3:])) == 1


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_it_covers_the_edge_alone(window):
    window.view.setFocus(Qt.FocusReason.TabFocusReason)
    mask = frame_of(window).mask()
    assert not mask.intersects(QRect(3, 3, 294, 194))
    assert mask.contains(QPoint(150, 0))
    assert mask.contains(QPoint(299, 199))


def test_it_is_not_painted_while_a_mouse_turns_the_pictures(window, qtbot):
    window.view.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    paints = Paints(frame_of(window))
    qtbot.mousePress(window.view, LEFT, pos=QPoint(30, 100))
    for step, picture in enumerate((WHITE, BLACK, WHITE)):
        qtbot.mouseMove(window.view, QPoint(40 + step, 100))
        window.view.set_pictures(picture, picture)
        QApplication.processEvents()
    assert paints.count == 0


def test_it_is_no_part_of_the_picture_that_is_saved(window):
    window.view.set_pictures(WHITE, WHITE)
    without = window.view.grab_picture()
    window.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert frame_of(window).isVisible()
    assert (window.view.grab_picture() == without).all()
