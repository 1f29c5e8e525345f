"""The page of tensors: opened, chosen from, moved along sliders, saved, left again."""

import numpy as np
import pytest
import torch
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider, QWidget
from safetensors.torch import save_file

from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import write_tdtq
from tdtq_core.codec.presets import PRESETS
from tdtq_core.tensors.files import TensorFile, read_tensors, write_tensors
from tdtq_core.tensors.quantizing import QuantizedArray
from tdtq_viewer.screenshot import ScreenshotWhenReady
from tdtq_viewer.tensors import desk as desks
from tdtq_viewer.tensors.array_model import KIND
from tdtq_viewer.tensors.desk import MEASURE, OPEN


@pytest.fixture(scope="session")
def path(tmp_path_factory):
    """Two matrices, a short bias, and whole numbers."""
    rng = np.random.default_rng(0)
    path = tmp_path_factory.mktemp("tensors") / "model.npz"
    np.savez(
        path,
        keys=rng.normal(1, 2, (60, 48)).astype(np.float32),
        values=rng.normal(0, 1, (40, 32)).astype(np.float16),
        bias=rng.normal(size=7).astype(np.float32),
        steps=np.arange(5),
    )
    return path


@pytest.fixture
def settled(qtbot):
    """The function that waits until a page shows what was asked for."""

    def wait(page):
        desk = page.desk
        busy = (OPEN, MEASURE)
        qtbot.waitUntil(lambda: not any(j.kind in busy for j in desk.jobs.running), timeout=15000)

    return wait


@pytest.fixture
def page(window, path, settled):
    """The page of a window, with the file open."""
    window.tensors.open_file(path)
    settled(window.tensors.page)
    return window.tensors.page


def shown(window):
    return window.rooms.currentWidget()


def dropped(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), actions, mime, button, none))


def row_of(page, name):
    return [array.name for array in page.arrays.arrays.arrays].index(name)


def test_a_dropped_file_lists_its_arrays_and_shows_the_largest(window, path, settled):
    dropped(window, path)
    page = window.tensors.page
    settled(page)
    assert shown(window) is page
    assert window.windowTitle().startswith("model.npz")
    model = page.arrays.arrays
    rows = range(model.rowCount())
    names = [(model.index(row, 0).data(), model.index(row, 0).data(KIND)) for row in rows]
    assert names == [
        ("keys", "60×48, float32"),
        ("values", "40×32, float16"),
        ("bias", "7, float32"),
        ("steps", "5, int64"),
    ]
    sizes = [model.index(row, 1).data() for row in rows]
    assert sizes == ["11.5 kB", "2.6 kB", "28 bytes", "40 bytes"]
    assert page.desk.name == "keys"
    assert page.arrays.currentIndex().row() == 0
    assert page.middle.room.currentWidget() is page.middle.charts
    assert page.middle.switch.isHidden()
    assert "4 arrays" in page.facts.text()


def test_the_histograms_show_lengths_and_the_law(page):
    charts = page.middle.charts
    assert charts.lengths.filled.getData()[1].max() == pytest.approx(1.0)
    x, law = charts.law.law.getData()
    assert np.trapezoid(law, x) == pytest.approx(1.0, abs=1e-3)
    assert charts.law.getPlotItem().isVisible()
    assert "Gap" in charts.law_note.text()
    assert "48 dimensions" in charts.legend.text()


def test_sliders_move_the_figures(page, settled):
    before = page.desk.finding.figures
    assert "7.38×" in page.side.card.ratio.text()
    page.side.controls.bits.setValue(6)
    assert not page.desk.current
    settled(page)
    after = page.desk.finding.figures
    assert after.distortion < before.distortion / 8
    assert page.side.card.cells["distortion"][0].text() == f"{after.distortion:.3g}"
    page.side.controls.group.setValue(0)
    settled(page)
    assert page.desk.plan.group == page.desk.finding.figures.dimension == 16
    assert "7.00 bits a value, 1.00" in page.side.card.cost.text()
    page.side.controls.variant.buttons[1].click()
    settled(page)
    assert page.desk.finding.plan.variant == "inner_product"
    assert "right on average" in page.side.verdict.text()


def test_another_axis_makes_other_vectors(page, settled):
    page.side.controls.axis.activated.emit(0)
    settled(page)
    assert page.desk.finding.figures.dimension == 60
    page.desk.choose("values")
    settled(page)
    assert page.desk.plan.axis == 1


def test_the_table_chooses_and_whole_numbers_are_explained(page, settled):
    page.arrays.setCurrentIndex(page.arrays.arrays.index(row_of(page, "steps"), 0))
    assert page.desk.name == "steps"
    assert page.middle.room.currentWidget() is page.middle.notice
    assert "whole numbers" in page.middle.notice.title.text()
    assert page.side.card.ratio.text() == "–"
    assert not page.side.controls.group.isEnabled()
    page.arrays.setCurrentIndex(page.arrays.arrays.index(row_of(page, "values"), 0))
    settled(page)
    assert page.middle.room.currentWidget() is page.middle.charts


def test_arrow_keys_choose_and_space_ticks(page, settled):
    page.arrays.setFocus()
    QTest.keyClick(page.arrays, Qt.Key.Key_Down)
    assert page.desk.name == "values"
    QTest.keyClick(page.arrays, Qt.Key.Key_Space)
    assert page.desk.chosen == {"keys"}
    settled(page)


def test_ticked_arrays_are_quantized_and_the_others_kept(qtbot, window, page, settled, tmp_path):
    model, path = page.arrays.arrays, tmp_path / "out.tdtq"
    assert page.desk.chosen == {"keys", "values"}
    tick = model.index(row_of(page, "values"), 0)
    model.setData(tick, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert "1 array " in page.side.saved.text()
    window.tensors.save(path)
    qtbot.waitUntil(lambda: bool(page.messages.bars), timeout=30000)
    assert "Saved out.tdtq" in page.messages.bars[0].message.text
    stored = read_tensors(path).arrays
    assert isinstance(stored["keys"], QuantizedArray)
    assert stored["keys"].plan == page.desk.plan_for("keys")
    source = page.desk.opened.arrays
    for name in ("values", "bias", "steps"):
        np.testing.assert_array_equal(stored[name], source[name].read())


def test_a_tdtq_file_goes_where_its_content_belongs(
    qtbot, window, page, settled, wait_ready, scene, tmp_path
):
    tensors, splats = tmp_path / "tensors.tdtq", tmp_path / "scene.tdtq"
    window.tensors.save(tensors)
    qtbot.waitUntil(lambda: bool(page.messages.bars), timeout=30000)
    write_tdtq(encode(scene, PRESETS["small"]), splats)
    window.tensors.show(False)
    dropped(window, tensors)
    qtbot.waitUntil(lambda: page.desk.opened.path == tensors, timeout=30000)
    settled(page)
    assert shown(window) is page
    assert page.desk.opened.quantized == {"keys", "values"}
    window.tensors.open_file(splats)
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=15000)
    assert shown(window) is not page
    wait_ready(window)


def test_a_bad_file_says_on_the_page_what_to_do(window, settled, tmp_path):
    (tmp_path / "bad.npy").write_bytes(b"\x93NUMPY\x01\x00")
    window.tensors.open_file(tmp_path / "bad.npy")
    page = window.tensors.page
    settled(page)
    assert page.room.currentWidget() is page.notice
    assert "bad.npy" in page.notice.title.text()
    assert page.notice.open.isVisible()
    assert page.side.isHidden()
    assert not window.menus.save.isEnabled()


def test_a_name_is_no_markup(window, page):
    assert page.title.textFormat() is Qt.TextFormat.PlainText
    assert window.status.work.textFormat() is Qt.TextFormat.PlainText


def test_a_file_without_arrays_says_so(window, settled, tmp_path):
    write_tensors(TensorFile({}), tmp_path / "none.tdtq")
    window.tensors.open_file(tmp_path / "none.tdtq")
    settled(window.tensors.page)
    assert "holds no arrays" in window.tensors.page.desk.trouble.text


@pytest.mark.parametrize(("shape", "why"), [((), "no axes"), ((0, 5), "no values")])
def test_arrays_without_vectors_say_so(window, settled, tmp_path, shape, why):
    np.savez(tmp_path / "x.npz", odd=np.ones(shape, np.float32), w=np.ones((40, 32), np.float32))
    window.tensors.open_file(tmp_path / "x.npz")
    page = window.tensors.page
    settled(page)
    page.desk.choose("odd")
    settled(page)
    trouble = page.desk.trouble
    assert why in f"{trouble.text} {trouble.advice}"
    assert not trouble.details


def test_types_that_cannot_be_read_are_listed_all_the_same(window, settled, tmp_path):
    tensors = {"tiny": torch.ones(6).to(torch.float8_e4m3fn), "w": torch.ones(40, 32)}
    save_file(tensors, tmp_path / "x.safetensors")
    window.tensors.open_file(tmp_path / "x.safetensors")
    page = window.tensors.page
    settled(page)
    assert page.arrays.arrays.index(row_of(page, "tiny"), 1).data() == "6 bytes"
    assert "5.1 kB" in page.facts.text()
    page.desk.choose("tiny")
    settled(page)
    assert "tiny holds f8_e4m3, not floating-point numbers" in page.desk.trouble.text


def test_an_array_with_nan_says_so_and_leaves_the_others(window, settled, tmp_path):
    bad = np.ones((100, 64), np.float32)
    bad[3, 3] = np.nan
    np.savez(tmp_path / "nan.npz", bad=bad, good=np.ones((64, 64), np.float32))
    window.tensors.open_file(tmp_path / "nan.npz")
    page = window.tensors.page
    settled(page)
    assert "NaN" in page.middle.notice.title.text()
    assert page.middle.notice.text.text()
    page.desk.choose("good")
    settled(page)
    assert page.middle.room.currentWidget() is page.middle.charts


def test_zeros_are_no_reason_to_fail(window, settled, tmp_path):
    np.save(tmp_path / "zeros.npy", np.zeros((100, 64), np.float32))
    window.tensors.open_file(tmp_path / "zeros.npy")
    page = window.tensors.page
    settled(page)
    assert "zero" in page.middle.notice.title.text()


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


def test_saving_by_the_menu_saves_what_is_on_show(qtbot, window, page, monkeypatch, tmp_path):
    asked = []

    def answer(parent, title, proposed):
        asked.append(proposed.name)
        return tmp_path / "mine.tdtq"

    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", answer)
    assert window.menus.save.isEnabled()
    window.menus.save.trigger()
    qtbot.waitUntil(lambda: bool(page.messages.bars), timeout=30000)
    assert asked == ["model_quantized.tdtq"]
    assert (tmp_path / "mine.tdtq").is_file()
    for name in list(page.desk.chosen):
        page.desk.set_chosen(name, False)
    assert not window.menus.save.isEnabled()
    assert not page.side.save.isEnabled()


def test_the_page_keeps_the_window_as_small_as_it_may_be(window, page):
    window.resize(window.minimumSize())
    assert window.size() == window.minimumSize()
    assert window.minimumSizeHint().width() <= window.minimumWidth()
    parts = (page.arrays, page.middle, page.side)
    places = [part.mapToGlobal(part.rect().topLeft()).x() for part in parts]
    ends = [place + part.width() for place, part in zip(places, parts, strict=True)]
    assert all(end <= place for end, place in zip(ends, places[1:], strict=False))


def test_every_control_says_its_name_and_its_meaning(page):
    kinds = (QAbstractButton, QSlider)
    controls = [w for w in page.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
    controls += [page.side.controls.axis, page.arrays]
    assert len(controls) > 6
    for control in controls:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text
        assert control.toolTip(), text
    for slider in (page.side.controls.bits, page.side.controls.group):
        assert slider.accessibleDescription()


def test_a_screenshot_of_tensors_waits_for_their_figures(qtbot, window, path, tmp_path):
    answers = []
    ScreenshotWhenReady(window, tmp_path / "shot.png", answers.append)
    window.documents.open(path)
    qtbot.waitUntil(lambda: bool(answers), timeout=15000)
    assert answers == [None]
    assert window.tensors.page.desk.current
    assert (tmp_path / "shot.png").is_file()


def test_a_screenshot_of_no_tensors_says_why(qtbot, window, tmp_path):
    answers = []
    ScreenshotWhenReady(window, tmp_path / "shot.png", answers.append)
    (tmp_path / "bad.npy").write_bytes(b"")
    window.documents.open(tmp_path / "bad.npy")
    qtbot.waitUntil(lambda: bool(answers), timeout=15000)
    assert "bad.npy" in answers[0]


def test_a_bad_file_leaves_the_good_one_open(qtbot, window, page, tmp_path):
    opened = page.desk.opened
    (tmp_path / "bad.npy").write_bytes(b"\x93NUMPY\x01\x00")
    dropped(window, tmp_path / "bad.npy")
    qtbot.waitUntil(lambda: bool(page.messages.bars))
    assert "bad.npy" in page.messages.bars[0].message.text
    assert page.desk.opened is opened
    assert page.middle.room.currentWidget() is page.middle.charts


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
