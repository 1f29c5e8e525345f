"""The panel of the dimension criterion: table, histograms, and little room."""

import threading
import time
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.formats import write_scene
from tdtq_core.quantizers import DropQuantizer, RawQuantizer
from tdtq_core.quantizers.sphere import density
from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_core.theory import criterion
from tdtq_viewer import words
from tdtq_viewer.evidence import histogram_of
from tdtq_viewer.panels.criterion_panel import criterion_at, limit_text
from tdtq_viewer.panels.criterion_table import COLUMNS, rule_text
from tdtq_viewer.window import MainWindow
from tdtq_viewer.words import spaced

HARMONICS = ATTRIBUTE_NAMES.index("harmonics")


@pytest.fixture
def panel(qtbot, loaded):
    """The open panel of a window, with its findings."""
    loaded.criterion.action.trigger()
    panel = loaded.criterion.panel
    qtbot.waitUntil(lambda: panel._gatherer.findings is not None, timeout=15000)
    qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)
    return panel


def cells(panel, row):
    return [panel.table.item(row, column).text() for column in range(panel.table.columnCount())]


def drawn(plot):
    return plot.getPlotItem().isVisible() and len(plot.law.getData()[0]) > 0


def test_the_table_says_what_the_criterion_says(loaded, panel):
    assert cells(panel, HARMONICS)[:4] == ["View-dependent colour", "45", "3.25", "yes (0.5)"]
    for row, name in enumerate(ATTRIBUTE_NAMES):
        quantizer = loaded.session.plan.quantizers[name]
        width = loaded.session.opened.scene.matrix(name).shape[1]
        found = criterion_at(criterion, width, quantizer.bits)
        assert cells(panel, row)[1:] == [column.text(found) for column in COLUMNS]
        assert cells(panel, row)[-1] == found.verdict
        assert f"d = {width}" in panel.table.item(row, 3).toolTip()


def test_no_text_is_cut(panel):
    table = panel.table
    metrics = table.fontMetrics()
    for size in (panel.minimumSize(), panel.size()):
        panel.resize(size)
        assert table.verticalScrollBar().maximum() == table.horizontalScrollBar().maximum() == 0
        for row in range(table.rowCount()):
            for column in range(table.columnCount() - 1):
                needed = metrics.horizontalAdvance(table.item(row, column).text())
                assert needed + 16 <= table.columnWidth(column)
            assert table.rowHeight(row) >= table.sizeHintForRow(row)
    for label in (*panel.plots.notes, panel.plots.legend, panel.limit):
        assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("height", [480, 700])
def test_on_a_small_screen_nothing_overlaps(qtbot, panel, height):
    panel.resize(1024, height)
    assert (panel.width(), panel.height()) == (1024, height)
    parts = [panel.introduction, panel.table, panel.title, panel.plots, panel.limit]

    def apart():
        places = [part.geometry() for part in parts]
        return all(above.bottom() < below.top() for above, below in pairwise(places))

    qtbot.waitUntil(apart)
    assert panel.page.horizontalScrollBar().maximum() == 0


def test_a_key_leads_to_what_a_low_window_hides(qtbot, panel):
    panel.resize(1024, 480)
    bar = panel.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(panel, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_keys_scroll_the_page_on_show_alone(panel):
    panel.resize(1024, 480)
    panel.tabs.setCurrentIndex(1)
    QTest.keyClick(panel, Qt.Key.Key_PageDown)
    assert panel.page.verticalScrollBar().value() == 0


def test_the_histograms_are_drawn_over_the_law(panel):
    plots = panel.plots
    assert drawn(plots.before)
    assert drawn(plots.after)
    assert "each of the 45 coefficients" in plots.legend.text()
    assert "borders between the 8 levels" in plots.legend.text()
    assert "each with random signs" in plots.titles[1].text()
    _, after = panel._gatherer.findings.histograms
    assert spaced(after.fit.verdict) in plots.notes[1].text()
    assert "Distance to the limit: 0.34 bits" in panel.limit.text()


def test_moved_bits_move_the_cells_and_need_no_new_sample(loaded, panel, wait_ready):
    findings = panel._gatherer.findings
    loaded.side.attributes.rows["harmonics"].bits.setValue(20)
    assert cells(panel, HARMONICS)[2] == "5"
    assert "borders between the 32 levels" in panel.plots.legend.text()
    assert len(panel.plots.after._borders.getData()[0]) == 2 * 31
    wait_ready(loaded)
    loaded.side.attributes.rows["harmonics"].bits.setValue(32)
    assert "too many to draw" in panel.plots.legend.text()
    wait_ready(loaded)
    assert panel._gatherer.findings is findings


def test_between_whole_bits_errors_shrink_evenly(loaded, panel, wait_ready):
    loaded.side.attributes.rows["harmonics"].bits.setValue(10)
    assert cells(panel, HARMONICS)[2] == "2.5"
    low, between, high = (criterion_at(criterion, 45, bits) for bits in (2, 2.5, 3))
    for name in ("rule_value", "distortion", "bound", "shannon"):
        ends = getattr(low, name) * getattr(high, name)
        assert getattr(between, name) ** 2 == pytest.approx(ends)
    assert low == criterion(45, 2)
    wait_ready(loaded)


def test_another_way_of_turning_is_looked_at_again(qtbot, loaded, panel, wait_ready):
    loaded.session.set_plan(PRESETS["paper"])
    qtbot.waitUntil(lambda: not panel._gatherer.findings.quantizer.signs, timeout=15000)
    assert "all alike, as in the paper" in panel.plots.titles[1].text()
    assert cells(panel, 0)[1:3] == ["3", "32"]
    assert cells(panel, 0)[-1] == "Kept exactly: nothing is rounded."
    wait_ready(loaded)


@pytest.mark.parametrize(
    ("quantizer", "said"), [(DropQuantizer(), "Left out"), (RawQuantizer(), "Kept exactly")]
)
def test_colours_that_are_not_rounded_still_have_their_picture(
    loaded, panel, wait_ready, quantizer, said
):
    loaded.session.set_plan(loaded.session.plan.with_quantizer("harmonics", quantizer))
    assert cells(panel, HARMONICS)[-1].startswith(said)
    assert drawn(panel.plots.after)
    assert "8 levels" in panel.plots.legend.text()
    wait_ready(loaded)


def test_a_scene_without_view_dependent_colour(
    qtbot, loaded, panel, wait_ready, make_scene, tmp_path
):
    write_scene(make_scene(50, degree=0), tmp_path / "flat.ply")
    loaded.documents.open(tmp_path / "flat.ply")
    wait_ready(loaded)
    assert "no view-dependent colour" in panel.plots.legend.text()
    assert not drawn(panel.plots.before)
    assert cells(panel, HARMONICS)[-1] == "This scene has none."
    assert panel.limit.text() == ""


def test_colours_that_are_all_zero_have_no_direction(qtbot, loaded, panel, wait_ready, tmp_path):
    scene = loaded.session.opened.scene
    write_scene(replace(scene, harmonics=np.zeros_like(scene.harmonics)), tmp_path / "zero.ply")
    loaded.documents.open(tmp_path / "zero.ply")
    wait_ready(loaded)
    assert "no view-dependent colour" in panel.plots.legend.text()


def test_invalid_gaussians_come_first(qtbot, loaded, panel, tmp_path):
    scene = loaded.session.opened.scene
    means = scene.means.copy()
    means[:3] = np.nan
    write_scene(replace(scene, means=means), tmp_path / "nan.ply")
    loaded.documents.open(tmp_path / "nan.ply")
    qtbot.waitUntil(lambda: loaded.session.opened.invalid == 3, timeout=15000)
    assert "must be dropped first" in panel.plots.legend.text()
    qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)


def test_it_opens_without_a_scene(qtbot, window):
    window.criterion.action.trigger()
    panel = window.criterion.panel
    assert not panel.isModal()
    assert panel.plots.legend.text() == "Open a scene to see its values."
    window.criterion.action.trigger()
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)


def test_its_key_opens_and_closes_it(qtbot, activate, loaded):
    panel = loaded.criterion.panel
    activate(loaded)
    QTest.keyClick(loaded, Qt.Key.Key_I)
    assert panel.isVisible()
    qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_nobody_computes_what_nobody_looks_at(loaded, wait_ready):
    loaded.session.set_plan(PRESETS["paper"])
    wait_ready(loaded)
    assert loaded.criterion.panel._gatherer.findings is None


def test_wild_use_leaves_nothing_behind(qtbot, loaded, wait_ready):
    for step in range(12):
        loaded.criterion.action.trigger()
        loaded.session.set_plan(PRESETS["paper" if step % 2 else "small"])
        if step % 4 == 3:
            loaded.documents.open_demo()
    wait_ready(loaded)
    assert not loaded.criterion.panel.isVisible()


def test_closing_the_window_while_it_looks(engine, qtbot, monkeypatch):
    begun = threading.Event()

    def slow(values, quantizer):
        begun.set()
        time.sleep(0.2)

    monkeypatch.setattr("tdtq_viewer.evidence.evidence", slow)
    window = MainWindow(engine)
    window.show()
    window.documents.open_demo()
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=15000)
    window.criterion.action.trigger()
    qtbot.waitUntil(begun.is_set, timeout=15000)
    window.close()
    window.deleteLater()


def test_histograms_are_densities_near_the_law():
    drawn = np.random.default_rng(0).normal(size=(20_000, 9))
    directions = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
    found = histogram_of(directions, None)
    assert np.sum(found.density * np.diff(found.edges)) == pytest.approx(1, abs=1e-3)
    middles = (found.edges[1:] + found.edges[:-1]) / 2
    np.testing.assert_allclose(found.density, density(middles, 9), atol=0.05)
    assert found.each.shape == (9, len(found.centers))
    np.testing.assert_allclose(found.each, np.tile(density(found.centers, 9), (9, 1)), atol=0.15)


def test_sentences():
    assert limit_text(2, 3) == ""
    assert limit_text(45, 3).startswith("<b>Distance to the limit: 0.34 bits a value, or 2.0 dB.")
    assert "At 1 bit," in limit_text(45, 1)
    assert rule_text(criterion(4, 8)) == "no (4 < 16)"
    assert rule_text(criterion(45, 2)) == "no (2.8)"


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (0.0, "0%"),
        (0.0329, "3.3%"),
        (2e-5, "0.002%"),
        (2.3e-10, "2.3·10⁻⁸%"),
        (3.8e-6, "3.8·10⁻⁴%"),
    ],
)
def test_energies_as_people_read_them(part, text):
    assert words.energy_text(part) == text
