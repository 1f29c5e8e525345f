"""What tests do with the list of cameras and the pictures, and what the window says."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

COUNT = 12
LEFT = Qt.MouseButton.LeftButton


def texts(window):
    return [f"{bar.message.text} {bar.message.advice}" for bar in window.messages.bars]


def center_of(camera_list, row):
    return camera_list.visualRect(camera_list.model().index(row)).center()


def click(camera_list, row):
    QTest.mouseClick(camera_list.viewport(), LEFT, pos=center_of(camera_list, row))


def selected(camera_list):
    return [index.row() for index in camera_list.selectionModel().selectedRows()]


def drag(window):
    view = window.stage.view
    grip = view.rect().center() + QPoint(37, 91)
    QTest.mousePress(view, LEFT, pos=grip)
    QTest.mouseMove(view, grip + QPoint(25, 10))
    QTest.mouseRelease(view, LEFT, pos=grip + QPoint(25, 10))


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
        )
    )
