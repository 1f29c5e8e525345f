"""The help sheet lists every shortcut, and goes on Esc."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from tdtq_viewer.help_entries import HANDS, help_entries
from tdtq_viewer.words import mnemonic_free


def actions_with_keys(window):
    return [action for action in window.findChildren(QAction) if action.shortcuts()]


def test_every_shortcut_is_on_the_sheet_under_its_menu(window):
    entries = help_entries(window)
    native = QKeySequence.SequenceFormat.NativeText
    listed = {key for entry in entries for key in entry.keys}
    for action in actions_with_keys(window):
        assert {key.toString(native) for key in action.shortcuts()} <= listed, action.text()
    assert {entry.task for entry in entries} >= {"File", "View", "Help", "In the pictures"}
    assert "Elsewhere" not in {entry.task for entry in entries}
    assert not window.findChildren(QShortcut)  # nor are there keys that no action stands behind


def test_no_two_actions_share_a_shortcut(window):
    keys = Counter(
        key.toString() for action in actions_with_keys(window) for key in set(action.shortcuts())
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_hands_of_the_picture_take_no_key_of_an_action(window):
    parts = [part.replace(" + ", " ") for entry in HANDS for part in entry.keys]
    hands = {key for part in parts for key in part.split()}
    taken = {key.toString() for action in actions_with_keys(window) for key in action.shortcuts()}
    assert not hands & taken


def test_it_comes_on_a_question_mark_filters_and_goes_on_esc(qtbot, activate, loaded):
    view = loaded.stage.view
    activate(loaded)
    view.setFocus()
    QTest.keyClick(view, "?")
    sheet = loaded.menus.help.sheet
    qtbot.waitUntil(sheet.isVisible)
    assert not sheet.isModal()
    QTest.keyClicks(sheet.search, "screenshot")
    shown = [row[1].text() for group in sheet.groups for row in group.rows if row[0].isVisible()]
    assert shown
    assert all("screenshot" in text.lower() for text in shown)
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert loaded.focusWidget() is view


def test_opened_again_it_lists_all_and_the_key_closes_it(loaded):
    loaded.menus.help.action.trigger()
    sheet = loaded.menus.help.sheet
    sheet.search.setText("nothing has these words")
    assert not any(group.isVisible() for group in sheet.groups)
    loaded.menus.help.action.trigger()
    assert not sheet.isVisible()
    loaded.menus.help.action.trigger()
    assert all(group.isVisible() for group in sheet.groups)
    assert loaded.rect().contains(sheet.geometry())


def test_menu_texts_lose_their_ampersands():
    assert mnemonic_free("Save s&creenshot…") == "Save screenshot"
    assert mnemonic_free("A && &B") == "A & B"
    assert mnemonic_free("导出(&E)…") == "导出"
    assert mnemonic_free("重置相机(&R) (F)") == "重置相机 (F)"


def test_the_keys_scroll_it_and_esc_closes_it_from_outside_too(activate, loaded):
    loaded.resize(1280, 640)
    activate(loaded)
    loaded.menus.help.action.trigger()
    sheet = loaded.menus.help.sheet
    bar = sheet.findChild(QScrollArea).verticalScrollBar()
    for key, sign in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
        before = bar.value()
        QTest.keyClick(sheet.search, key)
        assert (bar.value() - before) * sign > 0
    loaded.side.save.setFocus()
    QTest.keyClick(loaded.side.save, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert loaded.focusWidget() is loaded.side.save
