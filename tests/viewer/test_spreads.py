"""Histograms beside the criterion: counted while somebody looks, of the plan in hand."""

import numpy as np
import pytest

from tdtq_viewer.panels.spreads_page import NAMES, _height


@pytest.fixture
def page(qtbot, loaded):
    """The open page of a window, with its histograms."""
    loaded.criterion.histograms.trigger()
    page = loaded.criterion.panel.tabs.currentWidget()
    qtbot.waitUntil(lambda: page._gatherer.counted is not None, timeout=15000)
    qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)
    return page


def drawn(plot):
    return plot.getPlotItem().isVisible() and np.ptp(plot.filled.getData()[1]) > 0


@pytest.mark.parametrize("name", NAMES)
def test_every_attribute_and_the_picture_have_histograms(page, name):
    page.which.setCurrentIndex(NAMES.index(name))
    assert drawn(page.values)
    assert drawn(page.errors)
    spread = page._gatherer.counted.spreads[name]
    assert f"{spread.rms:.3g}" in page.note.text()
    edges = page.errors.filled.getData()[0]
    np.testing.assert_array_equal(edges, spread.error_edges)


def test_fewer_bits_give_larger_errors(qtbot, page, loaded, wait_ready):
    before = page._gatherer.counted
    loaded.session.set_plan(loaded.session.plan.with_bits("base_color", 3))
    wait_ready(loaded)
    qtbot.waitUntil(lambda: page._gatherer.counted is not before, timeout=15000)
    now = page._gatherer.counted.spreads["base_color"].rms
    assert now > before.spreads["base_color"].rms
    qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)


def test_nothing_is_counted_while_nobody_looks(page, loaded, wait_ready):
    counted = page._gatherer.counted
    loaded.criterion.histograms.trigger()
    assert not loaded.criterion.panel.isVisible()
    loaded.session.set_plan(loaded.session.plan.with_bits("base_color", 3))
    wait_ready(loaded)
    assert page._gatherer.counted is counted


def test_the_keys_lead_from_tab_to_tab(page, loaded):
    panel = loaded.criterion.panel
    loaded.criterion.action.trigger()
    assert panel.isVisible()
    assert panel.tabs.currentIndex() == 0
    loaded.criterion.action.trigger()
    assert not panel.isVisible()


def test_logarithms_raise_what_is_rare():
    shares = np.array([0.1, 0.01, 0.0])
    np.testing.assert_allclose(_height(shares, 0.1, False), [1.0, 0.1, 0.0])
    np.testing.assert_allclose(_height(shares, 0.1, True), [1.0, 0.75, 0.0])
