"""The page of tensors: what it lists, shows, chooses and says."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider, QWidget

from tdtq_viewer.tensors.array_model import KIND

from .acting import dropped, row_of, shown


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


def test_a_name_is_no_markup(window, page):
    assert page.title.textFormat() is Qt.TextFormat.PlainText
    assert window.status.work.textFormat() is Qt.TextFormat.PlainText


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
