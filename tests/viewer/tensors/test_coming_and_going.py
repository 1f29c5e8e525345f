"""The page of tensors and the scene behind it; work that is stopped and goes on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tdtq_viewer.tensors import desk as desks
from tdtq_viewer.tensors.desk import MEASURE

from .acting import shown


def test_work_can_be_cancelled_and_goes_on_later(qtbot, window, page, settled, monkeypatch):
    def stuck(opened, name, plan, known, token):
        while True:
            token.pause(0.01)

    with monkeypatch.context() as patched:
        patched.setattr(desks, "examine", stuck)
        page.side.controls.bits.setValue(2)
        job = next(job for job in window.jobs.running if job.kind == MEASURE)
        assert job.cancellable
        assert page.desk.name in job.label
        page.desk.cancel()
        settled(page)
    assert not page.desk.current
    page.side.controls.bits.setValue(3)
    settled(page)
    assert page.desk.current


def test_one_key_leads_there_and_back(window, page):
    window.tensors.toggle.trigger()
    assert shown(window) is not page
    assert window.pages.currentWidget() is window.start_page
    assert window.windowTitle() == "TDTQ Studio"
    window.tensors.toggle.trigger()
    assert shown(window) is page
    assert "Start page" in page.back.text()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert shown(window) is not page
    assert not window.tensors.toggle.isChecked()


def test_the_scene_stays_open_behind_the_page(loaded, path, settled):
    before, comparison = loaded.session.opened, loaded.session.comparison
    loaded.tensors.open_file(path)
    page = loaded.tensors.page
    settled(page)
    assert "scene" in page.back.text()
    page.back.click()
    assert loaded.session.opened is before
    assert loaded.session.comparison is comparison
    assert loaded.stage.isVisible()
    assert loaded.menus.save.isEnabled()


def test_what_was_stopped_says_how_to_go_on(qtbot, window, page, settled, monkeypatch):
    def stuck(opened, name, plan, known, token):
        token.report(0.25, "Counting")
        while True:
            token.pause(0.01)

    with monkeypatch.context() as patched:
        patched.setattr(desks, "examine", stuck)
        page.desk.choose("values")
        qtbot.waitUntil(lambda: page.middle.notice.progress.value() == 25)
        assert page.middle.notice.title.text() == "Counting…"
        page.middle.notice.stop.click()
    assert page.middle.notice.title.text() == "Stopped"
    assert page.middle.notice.stop.isHidden()
    page.side.controls.bits.setValue(5)
    settled(page)
    assert page.middle.room.currentWidget() is page.middle.charts
