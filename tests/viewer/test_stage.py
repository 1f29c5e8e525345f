from tdtq_viewer.canvas import CompareMode


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
