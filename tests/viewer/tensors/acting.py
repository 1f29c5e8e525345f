"""What tests do with the page of tensors, and where its arrays are."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent


def shown(window):
    return window.rooms.currentWidget()


def dropped(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), actions, mime, button, none))


def row_of(page, name):
    return [array.name for array in page.arrays.arrays.arrays].index(name)
