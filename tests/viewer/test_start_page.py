"""The page of a window without a scene."""

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from tdtq_core.formats import write_scene
from tdtq_viewer.preferences import KeptPreferences
from tdtq_viewer.window import MainWindow


def offered(window):
    return [row.path for row in window.start_page.recent.rows if not row.isHidden()]


def test_without_recent_scenes_there_is_no_list(window):
    assert window.start_page.recent.isHidden()


def test_recent_scenes_are_offered_and_open_with_a_click(
    window, scene, tmp_path, preferences_file, wait_ready
):
    for name in ("one", "two"):
        write_scene(scene, tmp_path / f"{name}.ply")
    kept = KeptPreferences(preferences_file)
    for path in (tmp_path / "one.ply", tmp_path / "gone.ply", tmp_path / "two.ply"):
        kept.add_recent(path)
    window.start_page.show_recent(kept.now.recent)
    assert offered(window) == [tmp_path / "two.ply", tmp_path / "one.ply"]
    window.start_page.recent.rows[1].click()
    wait_ready(window)
    assert window.session.opened.path == tmp_path / "one.ply"


def test_an_opened_scene_is_offered_the_next_time(window, engine, scene, tmp_path, wait_ready):
    write_scene(scene, tmp_path / "mine.ply")
    window.documents.open(tmp_path / "mine.ply")
    wait_ready(window)
    other = MainWindow(engine)
    assert offered(other) == [tmp_path / "mine.ply"]
    other.close()
    other.deleteLater()


def test_the_built_in_scene_is_no_recent_file(loaded):
    assert loaded.personal.preferences.now.recent == ()


def test_a_file_over_the_window_lights_the_page_up(window):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/somewhere/scene.ply")])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPoint(9, 9), actions, mime, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    assert window.start_page.target.property("lit") is True
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.start_page.target.property("lit") is False


def test_the_keyboard_begins_at_the_first_button(window):
    assert window.focusWidget() is window.start_page.demo_button


def test_nothing_can_be_pressed_while_a_scene_opens(window):
    window.start_page.set_busy("Opening scene.ply…")
    assert not window.start_page.recent.isEnabled()
    assert not window.start_page.open_button.isEnabled()
    assert window.start_page.hint.text() == "Opening scene.ply…"
    window.start_page.set_busy("")
    assert ".ply" in window.start_page.hint.text()
    assert window.start_page.demo_button.isEnabled()
