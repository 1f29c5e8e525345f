"""Failures, long work, closing while busy, and no OpenGL: the window goes on."""

import threading
from dataclasses import replace

from tdtq_viewer.window import MainWindow

from .acting import texts


def test_an_unexpected_failure_becomes_a_message_with_details(qtbot, window, engine):
    def fail(scene):
        raise ZeroDivisionError("a fault")

    window.documents._engine = replace(engine, find_problems=fail)
    window.documents.open_demo()
    qtbot.waitUntil(lambda: bool(texts(window)))
    bar = window.messages.bars[0]
    assert "ZeroDivisionError" in bar.details.toPlainText()
    assert not bar.details.isVisible()
    bar.more.click()
    assert bar.details.isVisible()
    bar.dismiss.click()
    assert texts(window) == []


def test_long_work_shows_and_can_be_cancelled(qtbot, window, engine, scene):
    release = threading.Event()

    def slow():
        release.wait(10)
        return scene

    window.documents._engine = replace(engine, demo_scene=slow)
    window.documents.open_demo()
    assert not window.start_page.demo_button.isEnabled()
    qtbot.waitUntil(window.status.cancel.isVisible, timeout=3000)
    assert "Opening" in window.status.work.text()
    window.status.cancel.click()
    assert window.start_page.demo_button.isEnabled()
    assert not window.status.cancel.isVisible()
    release.set()
    qtbot.wait(50)
    assert window.session.opened is None


def test_closing_while_busy_ends_every_thread(qtbot, loaded, renderer):
    renderer.delay = 0.1
    for bits in (2, 3, 4):
        loaded.side.attributes.rows["harmonics"].bits.setValue(bits)
    loaded.documents.open_demo()
    loaded.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("tdtq-")]


def test_without_opengl_the_window_says_so_and_works(qtbot, engine, wait_ready, monkeypatch):
    notice = "Drawing without OpenGL: no context can be had on this display."
    monkeypatch.setattr("tdtq_viewer.canvas.surfaces.choose_surface", lambda: ("image", notice))
    window = MainWindow(engine)
    window.show()
    window.documents.open_demo()
    wait_ready(window)
    assert "without OpenGL" in texts(window)[0]
    window.close()
    window.deleteLater()
