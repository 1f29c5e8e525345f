"""The window of the batch without a mouse: everything can be reached, and nothing slips."""

import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tdtq_viewer.batch.window import BatchWindow
from tdtq_viewer.resources import resource
from tdtq_viewer.theme import apply_theme
from tdtq_viewer.themes import DARK, LIGHT

TAB, BACKTAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return


@pytest.fixture
def batch(qtbot, window, monkeypatch):
    """The window with two scenes, all choices open, and no work behind it."""
    window.many.action.trigger()
    batch = window.many.batch
    qtbot.waitUntil(batch.isActiveWindow)
    batch.model.add([Path("/a.ply"), Path("/b.ply")])
    batch.controls.folder.setText("/out")
    batch.controls.goal.goal.setCurrentIndex(1)
    batch.controls.advanced.setChecked(True)
    batch.list.selectRow(0)
    batch.begun = False
    monkeypatch.setattr(BatchWindow, "running", property(lambda batch: batch.begun))
    monkeypatch.setattr(batch.runner, "start", lambda order: set_running(batch, True))
    monkeypatch.setattr(batch.runner, "stop", lambda: set_running(batch, False))
    return batch


def set_running(batch, running):
    batch.begun = running
    batch.runner.changed.emit()


def in_order(batch):
    """What can be acted on, as one reads the window."""
    controls, buttons = batch.controls, batch.buttons
    found = [buttons[name] for name in ("files", "folder", "remove", "copy")]
    found += [batch.list, controls.goal.goal, controls.goal.number, controls.folder]
    found += [controls.browse, controls.advanced, controls.workers, controls.scheduler]
    return [*found, controls.fresh, controls.drop_invalid, batch.go]


def walk(window, key):
    met = []
    while (held := window.focusWidget()) not in met:
        met.append(held)
        QTest.keyClick(held, key)
    return met


def test_tab_goes_through_everything_as_one_reads(batch):
    stops = in_order(batch)
    stops[0].setFocus()
    assert walk(batch, TAB) == stops
    assert walk(batch, BACKTAB) == [stops[0], *reversed(stops[1:])]
    places = [stop.mapTo(batch, stop.rect().topLeft()) for stop in stops]
    assert all(b.y() > a.y() + 8 or b.x() > a.x() for a, b in pairwise(places))


def test_the_keyboard_begins_where_scenes_are_added(qtbot, window):
    window.many.action.trigger()
    batch = window.many.batch
    qtbot.waitUntil(batch.isActiveWindow)
    assert batch.focusWidget() is batch.buttons["files"]


@pytest.mark.parametrize("worn", [DARK, LIGHT], ids=["dark", "light"])
def test_one_sees_where_the_keyboard_is(themed, batch, worn, shows_focus):
    apply_theme(themed, worn)
    for stop in in_order(batch):
        assert shows_focus(stop, before=batch.list if stop is batch.go else batch.go)


@pytest.mark.parametrize("name", ["list", "folder", "workers", "goal"])
def test_enter_starts_and_never_stops(batch, name):
    controls = batch.controls
    fields = {"list": batch.list, "folder": controls.folder, "workers": controls.workers}
    held = fields.get(name, controls.goal.goal)
    held.setFocus()
    QTest.keyClick(held, ENTER)
    assert batch.running
    assert batch.focusWidget() is batch.list
    for key in (ENTER, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
        QTest.keyClick(batch.focusWidget(), key)
        assert batch.running
        assert batch.isVisible()


@pytest.fixture
def no_dialogs(monkeypatch):
    """Files and folders that are asked for are not chosen."""
    for name in ("window", "controls"):
        asked = f"tdtq_viewer.batch.{name}.QFileDialog"
        monkeypatch.setattr(f"{asked}.getExistingDirectory", lambda *_: "")
        monkeypatch.setattr(f"{asked}.getOpenFileNames", lambda *_: ([], ""))


@pytest.mark.usefixtures("no_dialogs")
@pytest.mark.parametrize("key", [ENTER, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(qtbot, batch, key):
    stops = [stop for stop in in_order(batch) if isinstance(stop, QAbstractButton)]
    folding = batch.controls.advanced
    for stop in (*(stop for stop in stops[:-1] if stop is not folding), folding, stops[-1]):
        assert not batch.running
        stop.setFocus()
        with qtbot.waitSignal(stop.clicked):
            QTest.keyClick(stop, key)
    assert batch.running


def test_esc_closes_what_does_not_run(batch):
    QTest.keyClick(batch.list, Qt.Key.Key_Escape)
    assert not batch.isVisible()


def texts(language):
    """Return what each text of the source is in a language; nothing for that of the source."""
    if language == "en":
        return {}
    messages = ET.parse(resource("translations") / f"tdtq_{language}.ts").iter("message")
    return {message.find("source").text: message.find("translation").text for message in messages}


@pytest.mark.parametrize("language", ["en", "de", "zh_CN"])
@pytest.mark.parametrize("pressed", ["&Start", "&Stop", "&Go on"])
def test_no_two_mnemonics_collide(batch, language, pressed):
    batch.controls.goal.goal.setCurrentIndex(0)  # shows the choice of a prediction
    batch.go.setText(pressed)
    parts = (*batch.findChildren(QAbstractButton), *batch.findChildren(QLabel))
    known = texts(language)
    said = [known.get(part.text(), part.text()) for part in parts if "&" in part.text()]
    letters = sorted(text[text.index("&") + 1].lower() for text in said)
    assert len(letters) == 16
    assert len(set(letters)) == 16, letters
