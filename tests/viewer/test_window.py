import threading
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from tdtq_core.codec.files import open_scene
from tdtq_core.codec.presets import PRESETS
from tdtq_core.formats import write_scene
from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.exporting import EXPORTS
from tdtq_viewer.surroundings import SCENES_TEXT
from tdtq_viewer.window import MainWindow


def texts(window):
    return [f"{bar.message.text} {bar.message.advice}" for bar in window.messages.bars]


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
    window.dropEvent(_drop(mime))
    wait_ready(window)
    assert window.session.opened.name == "dropped"
    assert window.windowTitle().startswith(f"dropped.ply ({tmp_path.name})")


def test_dropping_something_else_says_what_can_be_dropped(window):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/somewhere/notes.txt")])
    window.dropEvent(_drop(mime))
    assert SCENES_TEXT in texts(window)[0]


def test_a_broken_file_leaves_the_old_scene_open(qtbot, loaded, tmp_path):
    (tmp_path / "broken.ply").write_bytes(b"ply\nformat binary_little_endian 1.0\nelement vert")
    before = loaded.session.opened
    loaded.documents.open(tmp_path / "broken.ply")
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert "broken.ply" in texts(loaded)[0]
    assert loaded.session.opened is before
    assert loaded.session.comparison is not None


def test_a_moved_slider_changes_picture_and_numbers(loaded, wait_ready):
    before = loaded.session.comparison, loaded.session.sizes
    loaded.side.attributes.rows["base_color"].bits.setValue(2)
    wait_ready(loaded)
    after = loaded.session.comparison, loaded.session.sizes
    assert after[0].psnr < before[0].psnr
    assert after[1].attributes["base_color"] < before[1].attributes["base_color"]
    assert after[1].attributes["position"] == before[1].attributes["position"]
    assert not np.array_equal(after[0].compressed, before[0].compressed)


def test_another_quantizer_keeps_the_bits_and_changes_the_verdict(loaded, wait_ready):
    row = loaded.side.attributes.rows["rotation"]
    bits = row.bits.value()
    row.kind.setCurrentIndex(1)
    row.kind.activated.emit(1)
    wait_ready(loaded)
    quantizer = loaded.session.plan.quantizers["rotation"]
    assert (quantizer.id, quantizer.bits) == ("turbo", min(bits, 8))
    assert row.verdict.text() == "! Try Grid"
    assert "d = 4" in row.verdict.toolTip()


def test_leaving_the_harmonics_out_takes_no_bytes(loaded, wait_ready):
    row = loaded.side.attributes.rows["harmonics"]
    row.kind.setCurrentIndex(3)
    row.kind.activated.emit(3)
    wait_ready(loaded)
    assert loaded.session.plan.quantizers["harmonics"].id == "drop"
    assert loaded.session.sizes.attributes["harmonics"] == 0
    assert row.bits_text.text() == "none"


def test_the_preset_box_sets_every_row_and_names_own_plans(loaded, wait_ready):
    box = loaded.side.preset.box
    for index, name in enumerate(PRESETS):
        box.setCurrentIndex(index)
        box.activated.emit(index)
        assert loaded.session.plan == PRESETS[name]
        for attribute, quantizer in PRESETS[name].quantizers.items():
            row = loaded.side.attributes.rows[attribute]
            assert row.bits_text.text().split()[0] == f"{quantizer.bits:g}"
    loaded.session.set_plan(loaded.session.plan.with_bits("scale", 5))
    assert box.currentText() == "Custom"
    wait_ready(loaded)


def test_what_is_saved_is_as_small_as_promised_and_opens_again(qtbot, loaded, wait_ready, tmp_path):
    path = tmp_path / "out.tdtq"
    loaded.documents.save_compressed(path)
    qtbot.waitUntil(lambda: any("Saved out.tdtq" in text for text in texts(loaded)))
    assert path.stat().st_size == loaded.session.sizes.total
    loaded.documents.open(path)
    qtbot.waitUntil(lambda: loaded.session.opened.name == "out")
    wait_ready(loaded)
    assert len(loaded.session.opened.scene) == len(open_scene(path)) <= 200


def test_the_exported_ply_holds_the_compressed_scene(qtbot, loaded, tmp_path):
    path = tmp_path / "out.ply"
    loaded.exporting.save(path, EXPORTS[0])
    qtbot.waitUntil(lambda: any("Saved out.ply" in text for text in texts(loaded)))
    session = loaded.session
    encoder = loaded.pipeline.workbench.encoder(session.opened.scene, session.importance)
    wanted = encoder.quantize(session.plan)
    np.testing.assert_array_equal(open_scene(path).means, wanted.means)


def test_saving_where_nothing_can_be_written_says_so(qtbot, loaded, tmp_path):
    loaded.documents.save_compressed(tmp_path / "no" / "folder" / "out.tdtq")
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert loaded.messages.bars[0].message.kind == "error"
    loaded.asking.save_screenshot(tmp_path / "no" / "folder" / "out.png")
    assert "cannot be written" in texts(loaded)[0]


def test_saving_asks_for_a_name_beside_the_scene(qtbot, loaded, monkeypatch, tmp_path):
    asked = []

    def answer(parent, title, proposed):
        asked.append(proposed.name)
        return tmp_path / "mine.tdtq"

    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", answer)
    loaded.side.save.click()
    qtbot.waitUntil((tmp_path / "mine.tdtq").exists)
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    assert asked == ["built-in_scene.tdtq"]
    loaded.exporting.action.trigger()
    loaded.exporting.panel.go.click()
    assert "does not end in .ply" in texts(loaded)[0]


def test_what_this_is_opens_beside_the_window(loaded):
    loaded.asking.about()
    box = loaded.findChild(QMessageBox)
    assert not box.isModal()
    box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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


def test_keys_and_buttons_choose_the_mode(qtbot, loaded):
    loaded.compare_bar._group.button(1).click()
    assert loaded.session.look.mode is CompareMode.SPLIT
    assert loaded.stage.view.mode is CompareMode.SPLIT
    loaded.menus.modes[CompareMode.ERROR].trigger()
    assert loaded.stage.error_controls.isVisible()
    loaded.stage.error_controls.gain.setValue(6)
    assert loaded.stage.view.error_style.gain == 64
    loaded.menus.modes[CompareMode.SIDE_BY_SIDE].trigger()
    assert not loaded.stage.error_controls.isVisible()


def test_space_holds_the_original_and_tab_flips(loaded):
    view = loaded.stage.view
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert loaded.session.look.held
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert not loaded.session.look.held
    for mode in (CompareMode.ORIGINAL, CompareMode.COMPRESSED, CompareMode.ORIGINAL):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert loaded.session.look.mode is mode


def test_a_scene_without_gaussians_is_refused(qtbot, loaded, engine, make_scene):
    before = loaded.session.opened
    loaded.documents._engine = replace(engine, demo_scene=lambda: make_scene(0))
    loaded.documents.open_demo()
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert "no usable Gaussians" in texts(loaded)[0]
    assert loaded.session.opened is before


def test_dragging_the_camera_moves_it_and_reset_brings_it_back(qtbot, loaded, wait_ready):
    start = loaded.session.view.pose
    view = loaded.stage.view
    # Away from where other tests click: two presses in one place are a double click.
    grip = view.rect().center() - QPointF(90, 60).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(view, grip + QPointF(60, 20).toPoint())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert loaded.session.view.pose.yaw != start.yaw
    qtbot.waitUntil(lambda: not loaded.session.moving)
    loaded.viewpoint.reset()
    assert loaded.session.view.pose.yaw == start.yaw
    loaded.viewpoint.set_up((0.0, 1.0, 0.0))
    np.testing.assert_array_equal(loaded.session.view.pose.up, (0, 1, 0))
    wait_ready(loaded)


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


def test_a_scene_without_harmonics_switches_their_row_off(window, wait_ready, make_scene, tmp_path):
    write_scene(make_scene(50, degree=0), tmp_path / "flat.ply")
    window.documents.open(tmp_path / "flat.ply")
    wait_ready(window)
    assert not window.side.attributes.rows["harmonics"].isEnabled()
    assert window.session.sizes.attributes["harmonics"] == 0


def _drop(mime):
    return QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
