"""Scenes open in the window: built in, by drop, with Gaussians that make no sense, or never."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QMimeData, QUrl

from tdtq_core.formats import write_scene
from tdtq_viewer.surroundings import SCENES_TEXT

from .acting import drop, texts


def test_an_empty_window_invites_and_cannot_save(window):
    assert window.pages.currentWidget() is window.start_page
    assert not window.side.isVisible()
    assert not window.menus.save.isEnabled()
    assert not window.side.save.isEnabled()


def test_the_first_picture_of_a_scene_has_the_size_of_the_stage(qtbot, window):
    views = []
    window.session.view_changed.connect(lambda: views.append(window.session.view))
    window.documents.open_demo()
    qtbot.waitUntil(lambda: window.session.comparison is not None, timeout=60_000)
    seen = {view.size for view in views if view.pose is not None}
    assert seen == {window.stage.view.picture_size()}


def test_the_built_in_scene_opens_by_its_button(window, wait_ready):
    window.start_page.demo_button.click()
    wait_ready(window)
    assert window.pages.currentWidget() is window.stage
    assert "smaller" in window.side.card.ratio.text()
    assert "dB" in window.side.card.psnr.text()
    assert window.side.card.ssim.text() != "SSIM …"
    assert "SSIM" in window.side.card.ssim.text()
    assert window.menus.save.isEnabled()
    assert "theory expects" in window.side.card.ratio.toolTip()


def test_a_file_opens_by_drop(window, wait_ready, scene, tmp_path):
    write_scene(scene, tmp_path / "dropped.ply")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.ply"))])
    window.dropEvent(drop(mime))
    wait_ready(window)
    assert window.session.opened.name == "dropped"
    assert window.windowTitle().startswith(f"dropped.ply ({tmp_path.name})")


def test_dropping_something_else_says_what_can_be_dropped(window):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/somewhere/notes.txt")])
    window.dropEvent(drop(mime))
    assert SCENES_TEXT in texts(window)[0]


def test_a_broken_file_leaves_the_old_scene_open(qtbot, loaded, tmp_path):
    (tmp_path / "broken.ply").write_bytes(b"ply\nformat binary_little_endian 1.0\nelement vert")
    before = loaded.session.opened
    loaded.documents.open(tmp_path / "broken.ply")
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert "broken.ply" in texts(loaded)[0]
    assert loaded.session.opened is before
    assert loaded.session.comparison is not None


def test_invalid_gaussians_are_reported_and_dropped_on_request(
    qtbot, window, wait_ready, scene, tmp_path
):
    means = scene.means.copy()
    means[:3] = np.nan
    write_scene(replace(scene, means=means), tmp_path / "nan.ply")
    window.documents.open(tmp_path / "nan.ply")
    qtbot.waitUntil(lambda: bool(texts(window)))
    assert "3 Gaussians hold NaN" in texts(window)[0]
    qtbot.waitUntil(lambda: window.session.comparison is not None)
    assert window.session.comparison.compressed is None
    assert not window.menus.save.isEnabled()
    window.messages.bars[0].action.click()
    qtbot.waitUntil(lambda: len(window.session.opened.scene) == 197)
    wait_ready(window)
    assert texts(window) == []


def test_a_scene_without_gaussians_is_refused(qtbot, loaded, engine, make_scene):
    before = loaded.session.opened
    loaded.documents._engine = replace(engine, demo_scene=lambda: make_scene(0))
    loaded.documents.open_demo()
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert "no usable Gaussians" in texts(loaded)[0]
    assert loaded.session.opened is before
