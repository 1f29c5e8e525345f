"""Small pictures of what the listed cameras see."""

import threading
from dataclasses import replace

from tdtq_viewer.panels.camera_model import EXCUSE

from .acting import click, texts


def test_thumbnails_are_rendered_for_the_rows_on_show_only(
    write_cameras, qtbot, window, scene_file, renderer
):
    write_cameras(scene_file.with_name("cameras.json"), count=1000)
    window.documents.open(scene_file)
    views = window.cameras.views

    def filled():
        cameras = views.visible_cameras()
        assert 3 < len(cameras) < 20
        assert all(window.thumbnails.image_of(camera) is not None for camera in cameras)

    qtbot.waitUntil(filled)
    assert len(window.thumbnails._images) < 40
    assert (107, 80) in renderer.sizes
    views.verticalScrollBar().setValue(views.verticalScrollBar().maximum())
    assert window.session.views[-1].camera in views.visible_cameras()
    qtbot.waitUntil(filled)
    qtbot.waitUntil(lambda: not window.jobs.running)


def test_thumbnails_come_while_the_scene_is_learned(
    write_cameras, qtbot, window, engine, scene_file, wait_ready
):
    write_cameras(scene_file.with_name("cameras.json"), count=3)
    patience = threading.Event()

    def probe(*arguments, **choices):
        patience.wait(30)
        return engine.probe(*arguments, **choices)

    window.forecasting._engine = replace(engine, probe=probe)
    window.documents.open(scene_file)
    qtbot.waitUntil(lambda: bool(window.session.views))
    rows = window.cameras.views.model()
    assert rows.index(0).data(EXCUSE) == "waiting…"
    cameras = [row.camera for row in rows.rows]
    qtbot.waitUntil(lambda: all(map(window.thumbnails.image_of, cameras)), timeout=15000)
    assert window.session.forecast is None
    patience.set()
    wait_ready(window)


def test_another_scene_forgets_the_thumbnails_and_the_cameras(qtbot, surrounded, wait_ready):
    thumbnails, camera = surrounded.thumbnails, surrounded.session.views[0].camera
    qtbot.waitUntil(lambda: thumbnails.image_of(camera) is not None)
    surrounded.documents.open_demo()
    qtbot.waitUntil(lambda: surrounded.session.opened.path is None)
    wait_ready(surrounded)
    assert surrounded.session.views == ()
    assert thumbnails.image_of(camera) is None
    assert not surrounded.cameras.isVisible()
    assert not any("Found" in text for text in texts(surrounded))


def test_thumbnails_that_fail_leave_the_list_in_use(
    write_cameras, qtbot, window, scene_file, wait_ready, caplog
):
    write_cameras(scene_file.with_name("cameras.json"))

    def fail(*arguments):
        raise ValueError("no picture")

    window.pipeline.workbench.glimpse = fail
    window.documents.open(scene_file)
    wait_ready(window)
    qtbot.waitUntil(lambda: "no thumbnails" in caplog.text)
    assert window.cameras.views.model().index(0).data(EXCUSE) == "no picture"
    click(window.cameras.views, 2)
    assert window.session.current_view == 2
    wait_ready(window)
