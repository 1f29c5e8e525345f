"""Bookmarks and the up direction: kept for each scene from one window to the next."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tdtq_core.formats import write_scene
from tdtq_viewer.bookmarks import remove, rename
from tdtq_viewer.memory import Memory
from tdtq_viewer.window import MainWindow


def names(window):
    return [camera.name for camera in window.session.bookmarks]


@pytest.fixture
def opened(window, wait_ready, scene, tmp_path):
    """A window with a scene from a file."""
    write_scene(scene, tmp_path / "kept.ply")
    window.documents.open(tmp_path / "kept.ply")
    wait_ready(window)
    return window


def open_again(qtbot, engine, wait_ready, path):
    window = MainWindow(engine)
    window.show()
    window.documents.open(path)
    wait_ready(window)
    return window


def test_a_bookmark_keeps_the_present_view(qtbot, opened, wait_ready):
    before = opened.session.comparison.camera
    opened.menus.cameras.bookmark.trigger()
    assert names(opened) == ["View 1"]
    assert opened.cameras.isVisible()
    opened.viewpoint.set_up((0.0, 1.0, 0.0))
    wait_ready(opened)
    index = opened.cameras.bookmarks.model().index(0)
    place = opened.cameras.bookmarks.visualRect(index).center()
    QTest.mouseClick(opened.cameras.bookmarks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_ready(opened)
    np.testing.assert_array_equal(opened.session.comparison.camera.view, before.view)
    image = opened.thumbnails.image_of
    qtbot.waitUntil(lambda: image(opened.session.bookmarks[0]) is not None)


def test_f2_renames_and_delete_removes(qtbot, opened, wait_ready):
    opened.cameras.choose(True)
    for _ in range(3):
        opened.cameras.add.click()
    bookmarks = opened.cameras.bookmarks
    bookmarks.setFocus()
    bookmarks.setCurrentIndex(bookmarks.model().index(1))
    QTest.keyClick(bookmarks, Qt.Key.Key_F2)
    editor = bookmarks.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Front door")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(opened) == ["View 1", "Front door", "View 3"])
    assert opened.session.view.camera is opened.session.bookmarks[1]
    QTest.keyClick(bookmarks, Qt.Key.Key_Delete)
    assert names(opened) == ["View 1", "View 3"]
    assert bookmarks.currentIndex().row() == 1
    opened.viewpoint.bookmark()
    assert names(opened) == ["View 1", "View 3", "View 2"]
    wait_ready(opened)


def test_an_empty_name_is_no_name(opened, wait_ready):
    opened.viewpoint.bookmark()
    rename(opened.session, 0, "  ")
    assert names(opened) == ["View 1"]
    remove(opened.session, 0)
    assert not opened.cameras.isVisible()
    wait_ready(opened)


def test_bookmarks_and_up_are_there_at_the_next_start(qtbot, opened, engine, wait_ready):
    path = opened.session.opened.path
    opened.viewpoint.bookmark()
    rename(opened.session, 0, "Here")
    kept = opened.session.bookmarks[0]
    opened.viewpoint.flip()
    opened.close()
    again = open_again(qtbot, engine, wait_ready, path)
    assert names(again) == ["Here"]
    np.testing.assert_array_equal(again.session.bookmarks[0].view, kept.view)
    assert again.session.view.up == (0.0, 0.0, -1.0)
    np.testing.assert_array_equal(again.session.view.pose.up, (0, 0, -1))
    assert again.viewpoint.chosen_up == (0.0, 0.0, -1.0)
    again.close()
    again.deleteLater()


def test_a_saved_scene_is_seen_as_the_one_that_it_was_made_from(
    qtbot, window, engine, wait_ready, tmp_path
):
    path = tmp_path / "saved.tdtq"
    window.documents.open_demo()
    wait_ready(window)
    window.viewpoint.bookmark()
    first = window.session.opened.camera
    with qtbot.waitSignal(window.documents.saved):
        window.documents.save_compressed(path)
    window.close()
    again = open_again(qtbot, engine, wait_ready, path)
    assert names(again) == ["View 1"]
    seen = again.session.comparison.camera
    np.testing.assert_allclose(seen.position, first.position, atol=1e-5)
    again.close()
    again.deleteLater()


def test_a_saved_scene_stands_as_upright_as_the_one_that_it_was_made_from(
    qtbot, opened, engine, wait_ready, tmp_path
):
    opened.viewpoint.flip()
    wait_ready(opened)
    with qtbot.waitSignal(opened.documents.saved):
        opened.documents.save_compressed(tmp_path / "saved.tdtq")
    opened.close()
    again = open_again(qtbot, engine, wait_ready, tmp_path / "saved.tdtq")
    assert again.session.view.up == (0.0, 0.0, -1.0)
    again.close()
    again.deleteLater()


def test_another_scene_starts_with_its_own(opened, wait_ready, qtbot):
    opened.viewpoint.bookmark()
    opened.viewpoint.set_up((1.0, 0.0, 0.0))
    opened.documents.open_demo()
    qtbot.waitUntil(lambda: opened.session.opened.path is None)
    wait_ready(opened)
    assert names(opened) == []
    assert opened.session.view.up == (0.0, 0.0, 1.0)
    assert opened.viewpoint.chosen_up is None


def test_nothing_is_written_for_a_scene_that_was_only_looked_at(opened, memory_file):
    opened.close()
    assert not memory_file.exists()


def test_a_change_is_on_the_disk_before_the_window_closes(qtbot, opened, memory_file):
    opened.viewpoint.flip()
    key = opened.session.opened.key
    qtbot.waitUntil(lambda: Memory(memory_file).recall(key).up == (0.0, 0.0, -1.0))


def test_a_memory_that_cannot_be_written_is_told(qtbot, opened, memory_file):
    memory_file.parent.rmdir()
    memory_file.parent.write_text("in the way")
    opened.viewpoint.flip()
    shown = opened.messages
    qtbot.waitUntil(lambda: any("scenes.json" in bar.message.text for bar in shown.bars))
