"""All views measured, and the panel that lists them."""

import json
import threading

import pytest
from PySide6.QtCore import Qt

from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled
from tdtq_core.evaluation.scores import ViewScore
from tdtq_core.formats.cameras import read_cameras
from tdtq_viewer.jobs import Token
from tdtq_viewer.panels.fitting_table import COLUMN
from tdtq_viewer.panels.views_panel import headline_of
from tdtq_viewer.panels.views_table import ViewsModel
from tdtq_viewer.patience import PatientRenderer


@pytest.fixture
def measured(qtbot, loaded):
    loaded.all_views.action.trigger()
    qtbot.waitUntil(lambda: loaded.all_views.survey.result is not None, timeout=15000)
    return loaded


def test_nothing_can_be_measured_without_a_scene(window):
    assert not window.all_views.action.isEnabled()
    assert not window.all_views.panel.measure.isEnabled()


def test_measuring_opens_the_panel_and_lists_the_worst_view_first(measured):
    panel, survey = measured.all_views.panel, measured.all_views.survey
    assert panel.isVisible()
    assert len(survey.scores) == 8
    assert panel.model.order == survey.result.worst
    assert survey.result.protocol in panel.note.text()
    assert panel.headline.text().startswith("Mean PSNR")


def test_a_chosen_row_is_stood_at(measured, wait_ready):
    panel = measured.all_views.panel
    panel.table.selectRow(2)
    wanted = measured.all_views.survey.views[panel.model.order[2]].camera
    assert measured.session.view.camera is wanted
    wait_ready(measured)
    assert panel.table.currentIndex().row() == 2


def test_the_keyboard_stays_in_the_panel_while_it_measures_again(qtbot, measured):
    panel = measured.all_views.panel
    panel.table.setFocus()
    measured.all_views.action.trigger()
    assert measured.focusWidget() in (panel.measure, panel.table)
    qtbot.waitUntil(lambda: measured.all_views.survey.result is not None, timeout=15000)
    assert measured.focusWidget() is panel.table


def test_another_plan_makes_the_scores_stale(qtbot, measured, wait_ready):
    panel = measured.all_views.panel
    measured.session.set_plan(PRESETS["small"])
    assert panel.note.text() == "Plan changed: measure again"
    assert panel.headline.property("tone") == "faint"
    role = Qt.ItemDataRole.ForegroundRole
    assert panel.model.data(panel.model.index(0, 0), role) is not None
    wait_ready(measured)
    panel.measure.click()
    assert panel.headline.property("tone") == ""
    qtbot.waitUntil(lambda: not measured.jobs.running, timeout=15000)


def test_the_panel_is_as_wide_as_the_pictures_and_no_wider_than_its_columns_need(measured):
    panel = measured.all_views.panel
    assert panel.width() == measured.floors.width() < measured.width()
    assert panel.table.width() == panel.model.columnCount() * COLUMN
    assert measured.side.height() > panel.height() + measured.stage.height()


def test_titles_and_figures_are_never_cut_where_there_are_photographs(measured):
    table, model = measured.all_views.panel.table, measured.all_views.panel.model
    model.fill([score("r_0", 1e-4, (34.0, 33.0))], faint=False)
    metrics, header = table.fontMetrics(), table.horizontalHeader()
    for width in (900, 520):
        table.setFixedWidth(width)
        table.fit_columns()
        sizes = [header.sectionSize(column) for column in range(model.columnCount())]
        assert len(sizes) == 6
        assert sum(sizes) <= table.viewport().width()
        for column, size in enumerate(sizes):
            title = model.headerData(column, Qt.Orientation.Horizontal)
            texts = (*title.splitlines(), model.data(model.index(0, column)))
            assert all(metrics.horizontalAdvance(text) + 16 <= size for text in texts)


def test_the_line_gives_way_where_the_panel_is_narrow(measured):
    panel = measured.all_views.panel
    assert panel.strip.isVisible()
    measured.resize(960, 640)
    assert panel.table.isVisible()
    assert panel.strip.isHidden()


@pytest.mark.parametrize("size", [(1024, 700), (960, 640)])
def test_four_rows_show_however_long_the_texts_above_are(qtbot, measured, size):
    measured.resize(*size)
    panel = measured.all_views.panel
    panel.flip.setText("FLIP (much slower, in other languages)")
    panel.note.setText(f"{panel.note.text()} {panel.note.text()}")
    panel.resize(panel.width(), panel.height() - 1)
    table, rows = panel.table, panel.table.viewport().height() // panel.table.rowHeight(0)
    assert rows >= 4
    assert table.geometry().bottom() < panel.height()
    assert panel.save.mapTo(panel, panel.save.rect().bottomLeft()).y() < panel.headline.y()
    assert panel.note.height() >= panel.note.heightForWidth(panel.note.width())


def test_the_cameras_of_a_file_are_measured(qtbot, loaded, write_cameras, tmp_path):
    loaded.session.set_views(read_cameras(write_cameras(tmp_path / "cameras.json", count=3)))
    assert "3 cameras" in loaded.all_views.panel.note.text()
    loaded.all_views.panel.measure.click()
    qtbot.waitUntil(lambda: loaded.all_views.survey.result is not None, timeout=15000)
    assert [score.name for score in loaded.all_views.survey.scores] == ["r_0", "r_1", "r_2"]


def test_stopping_keeps_what_is_known(qtbot, loaded, renderer):
    renderer.delay = 0.05
    loaded.all_views.action.trigger()
    qtbot.waitUntil(lambda: len(loaded.all_views.survey.scores) >= 1, timeout=15000)
    loaded.all_views.panel.measure.click()
    assert not loaded.all_views.survey.running
    assert loaded.all_views.panel.note.text().startswith("Stopped after")
    assert loaded.all_views.survey.result is None


def test_the_table_is_saved(qtbot, measured, tmp_path):
    path = tmp_path / "views.json"
    measured.all_views.save(path)
    qtbot.waitUntil(path.exists, timeout=5000)
    assert len(json.loads(path.read_text())["views"]) == 8
    qtbot.waitUntil(lambda: not measured.jobs.running, timeout=5000)


def test_a_very_full_view_is_told_until_it_is_left(qtbot, loaded, renderer, wait_ready):
    renderer.pixel_seconds = 1.0
    loaded.session.set_plan(PRESETS["small"])
    loaded.viewpoint.set_up((1.0, 0.0, 0.0))
    wait_ready(loaded)
    told = [bar.message for bar in loaded.messages.bars if "very full" in bar.message.text]
    assert [message.kind for message in told] == ["info"]
    renderer.pixel_seconds = 0.0
    loaded.viewpoint.set_up((0.0, 0.0, 1.0))
    wait_ready(loaded)
    assert not any("very full" in bar.message.text for bar in loaded.messages.bars)


def test_a_patient_renderer_waits_until_the_others_are_done(renderer, scene):
    idle, token = threading.Event(), Token()
    patient = PatientRenderer(renderer, idle, token)
    token.cancel()
    with pytest.raises(Cancelled):
        patient.render(scene, None)
    assert not renderer.sizes


def score(name, mse, truth=None):
    a, b = truth or (None, None)
    return ViewScore(name, 100, mse, 0.9, psnr_a_truth=a, psnr_b_truth=b)


def test_columns_sort_by_value_with_unknown_ones_last(qapp):
    model = ViewsModel()
    model.fill([score("b", 1e-4, (30.0, 29.0)), score("a", 1e-2), score("c", 0.0)], False)
    assert model.order == [0, 1, 2]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.order == [2, 0, 1]
    model.sort(5, Qt.SortOrder.AscendingOrder)
    assert model.order == [0, 1, 2]
    cells = [model.data(model.index(0, n)) for n in range(model.columnCount())]
    assert cells == ["b", "40.00", "0.9000", "30.00", "29.00", "−1.00"]
    assert model.data(model.index(2, 1)) == "identical"


def test_the_headline_speaks_of_photographs_where_there_are_some():
    assert headline_of([]) == ""
    mixed = headline_of([score("a", 0.0), score("b", 2e-4)])
    assert mixed.startswith("PSNR over all pixels 40.0 dB")
    line = headline_of([score("a", 1e-4, (33.87, 33.81))])
    assert line.endswith("original 33.87 dB, compressed 33.81 dB, change −0.06 dB")
