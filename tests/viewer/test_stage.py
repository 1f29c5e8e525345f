"""The stage of pictures, with what lies around and over them."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.messages import Message
from tdtq_viewer.stage import CAPTION_SIZE, Stage


def test_hiding_a_control_with_the_focus_does_not_flip_the_pictures(loaded):
    loaded.menus.modes[CompareMode.ERROR].trigger()
    loaded.stage.error_controls.kind.setFocus()
    loaded.menus.modes[CompareMode.SPLIT].trigger()
    assert loaded.session.look.mode is CompareMode.SPLIT
    assert loaded.focusWidget() is loaded.stage.view


def test_a_picture_that_fails_is_not_waited_for(qtbot, window, renderer, wait_ready):
    def fail(prepared, camera):
        raise RuntimeError("no picture")

    working, renderer.render = renderer.render, fail
    window.documents.open_demo()
    qtbot.waitUntil(lambda: window.session.failed and not window.jobs.running)
    assert window.messages.bars
    assert "No picture" in window.stage._message
    renderer.render = working
    window.viewpoint.set_up((0.0, 1.0, 0.0))
    wait_ready(window)
    assert window.stage._message == ""


def test_only_the_first_wait_for_compression_is_said_to_be_long(qtbot, loaded):
    loaded.session.set_comparison(replace(loaded.session.comparison, compressed=None))
    first = Stage(loaded.session)
    qtbot.addWidget(first)
    assert "First start only" in first._message
    assert loaded.stage._message == "Compressing…"


def test_the_original_alone_waits_for_no_compression(qtbot, loaded):
    loaded.session.set_comparison(replace(loaded.session.comparison, compressed=None))
    loaded.session.set_look(mode=CompareMode.ORIGINAL)
    assert loaded.stage._message == ""
    loaded.session.set_look(mode=CompareMode.SPLIT)
    assert loaded.stage._message == "Compressing…"


def test_messages_do_not_change_the_size_of_the_pictures(loaded):
    size = loaded.session.view.size
    loaded.messages.show_message(Message("error", "error", "A long message. " * 30))
    QCoreApplication.processEvents()
    assert loaded.session.view.size == size


def test_the_controls_of_the_error_map_keep_clear_of_the_caption(loaded):
    controls = loaded.stage.error_controls
    for width in (1440, 960):
        loaded.resize(width, 700)
        QCoreApplication.processEvents()
        free_right = controls.x() > CAPTION_SIZE[0]
        assert free_right == (width == 1440)
        assert free_right or controls.y() >= CAPTION_SIZE[1]
        assert controls.geometry().right() < loaded.stage.width()
