"""The panel of the curve with everything measured."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from tdtq_core.codec.presets import PRESETS


@pytest.fixture
def curve(qtbot, loaded):
    """The panel of a window with everything measured, and the pointer away from it."""
    loaded.curve.action.trigger()
    panel = loaded.curve.panel
    qtbot.waitUntil(lambda: len(loaded.trials.known) == len(PRESETS), timeout=15000)
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    QCursor.setPos(loaded.mapToGlobal(QPoint(2, 2)))
    QCoreApplication.processEvents()
    QApplication.sendEvent(panel.plot, QEvent(QEvent.Type.Leave))
    return panel
