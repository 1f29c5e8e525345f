"""The way to the window of the batch, and of scenes into its list."""

from types import SimpleNamespace

from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tdtq_core.formats import write_scene
from tdtq_viewer.batch.window import BatchWindow

from .acting import said


def test_the_window_is_no_larger_than_the_screen(window, monkeypatch):
    small = SimpleNamespace(availableSize=lambda: QSize(1024, 660))
    monkeypatch.setattr(BatchWindow, "screen", lambda self: small)
    assert window.many.batch.size() == QSize(1024, 660)


def test_scenes_are_dropped_and_removed(qtbot, batch, folder, make_scene):
    other = folder.parent / "d.ply"
    write_scene(make_scene(30), other)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (other, folder)])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *buttons)
    batch.list.dropEvent(event)
    qtbot.waitUntil(lambda: len(batch.model.entries) == 4)
    assert [entry.name for entry in batch.model.entries] == ["a", "b", "c", "d"]
    batch.list.selectRow(3)
    batch.buttons["remove"].click()
    assert len(batch.model.entries) == 3


def test_a_folder_without_scenes_is_said(qtbot, batch, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    batch.add([empty])
    qtbot.waitUntil(lambda: "holds no scene" in said(batch))


def test_several_scenes_dropped_into_the_main_window_make_a_batch(
    qtbot, window, folder, make_scene
):
    paths = [folder / name for name in ("a.ply", "c.ply")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *buttons))
    batch = window.many.batch
    qtbot.waitUntil(lambda: [entry.scene for entry in batch.model.entries] == paths)
    assert batch.isVisible()
    assert window.session.opened is None


def test_the_file_menu_lists_it_once(window):
    menu = window.menuBar().actions()[0].menu()
    assert menu.actions().count(window.many.action) == 1
