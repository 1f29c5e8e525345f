"""From the window of the batch to what it made: its folder, and its files in the main window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent

from .acting import run

ENTER = Qt.Key.Key_Return


@pytest.fixture
def finished(qtbot, batch):
    """The window after two of three scenes became files."""
    run(qtbot, batch)
    return batch


def stand_on(batch, row):
    batch.list.selectRow(row)
    batch.list.setFocus()


def ask_for_menu(batch):
    """Press the menu key, and return whether a menu opened and offers to open the scene."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(9, 9), QPoint(99, 99))
    batch.list.contextMenuEvent(event)
    shown = batch.list.menu.isVisible()
    batch.list.menu.hide()
    return shown, batch.list.menu.actions()[0].isEnabled()


def test_the_folder_of_the_results_is_opened_once_there_are_some(
    qtbot, batch, folder, opened_outside
):
    assert not batch.outside.isEnabled()
    run(qtbot, batch)
    batch.controls.folder.setText(str(folder / "for the next"))
    batch.outside.click()
    assert opened_outside == [folder / "tdtq"]


@pytest.mark.parametrize("way", ["key", "mouse", "menu"])
def test_a_finished_scene_opens_in_the_main_window(qtbot, window, finished, way):
    stand_on(finished, 2)
    if way == "key":
        qtbot.keyClick(finished.list, ENTER)
    elif way == "menu":
        finished.list.menu.actions()[0].trigger()
    else:
        spot = finished.list.visualRect(finished.model.index(2, 0)).center()
        viewport, left = finished.list.viewport(), Qt.MouseButton.LeftButton
        qtbot.mouseClick(viewport, left, pos=spot)
        qtbot.mouseDClick(viewport, left, pos=spot)
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=15000)
    assert window.session.opened.path == finished.model.entries[2].output
    assert not finished.isVisible()
    bar = next(bar for bar in window.messages.bars if bar.message.slot == "batch")
    assert bar.message.text == "c.tdtq was made by the batch."
    bar.action.click()
    assert finished.isVisible()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)


def test_a_failed_scene_has_nothing_to_open_and_enter_starts_again(qtbot, window, finished):
    stand_on(finished, 1)
    finished.list.doubleClicked.emit(finished.model.index(1, 0))
    assert ask_for_menu(finished) == (True, False)
    qtbot.keyClick(finished.list, ENTER)
    assert finished.running
    qtbot.waitUntil(lambda: not finished.running, timeout=15000)
    assert window.session.opened is None


def test_a_running_batch_stays_in_sight_of_what_it_made(qtbot, window, batch, gate):
    gate["open"] = 1
    batch.go.click()
    qtbot.waitUntil(lambda: batch.outside.isEnabled() and gate["waiting"], timeout=15000)
    stand_on(batch, 0)
    qtbot.keyClick(batch.list, ENTER)
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=15000)
    assert batch.isVisible()
    assert batch.running
    batch.go.click()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)


def test_the_menu_belongs_to_rows(finished):
    finished.list.clearSelection()
    assert ask_for_menu(finished)[0] is False
    stand_on(finished, 0)
    assert ask_for_menu(finished) == (True, True)


def test_what_opens_a_file_is_said(finished):
    cell = finished.model.index(0, 0)
    assert "press Enter" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "Enter opens" in finished.list.accessibleDescription()
    assert "folder" in finished.outside.toolTip()
