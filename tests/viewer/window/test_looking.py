"""Ways to look at the pictures: modes, holding the original, the camera."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from tdtq_viewer.canvas import CompareMode


def test_what_this_is_opens_beside_the_window(loaded):
    loaded.asking.about()
    box = loaded.findChild(QMessageBox)
    assert not box.isModal()
    box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_keys_and_buttons_choose_the_mode(qtbot, loaded):
    loaded.compare_bar._group.button(1).click()
    assert loaded.session.look.mode is CompareMode.SPLIT
    assert loaded.stage.view.mode is CompareMode.SPLIT
    loaded.menus.modes[CompareMode.ERROR].trigger()
    assert loaded.stage.error_controls.isVisible()
    loaded.stage.error_controls.gain.setValue(6)
    assert loaded.stage.view.error_style.gain == 64
    loaded.menus.modes[CompareMode.SIDE_BY_SIDE].trigger()
    assert not loaded.stage.error_controls.isVisible()


def test_space_holds_the_original_and_tab_flips(loaded):
    view = loaded.stage.view
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert loaded.session.look.held
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert not loaded.session.look.held
    for mode in (CompareMode.ORIGINAL, CompareMode.COMPRESSED, CompareMode.ORIGINAL):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert loaded.session.look.mode is mode


def test_dragging_the_camera_moves_it_and_reset_brings_it_back(qtbot, loaded, wait_ready):
    start = loaded.session.view.pose
    view = loaded.stage.view
    # Away from where other tests click: two presses in one place are a double click.
    grip = view.rect().center() - QPointF(90, 60).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(view, grip + QPointF(60, 20).toPoint())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert loaded.session.view.pose.yaw != start.yaw
    qtbot.waitUntil(lambda: not loaded.session.moving)
    loaded.viewpoint.reset()
    assert loaded.session.view.pose.yaw == start.yaw
    loaded.viewpoint.set_up((0.0, 1.0, 0.0))
    np.testing.assert_array_equal(loaded.session.view.pose.up, (0, 1, 0))
    wait_ready(loaded)
