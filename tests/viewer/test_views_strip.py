"""The line of PSNR over the views."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tdtq_core.evaluation.scores import ViewScore
from tdtq_viewer.panels.views_strip import ViewsStrip, span_of


def score(name, psnr):
    return ViewScore(name, 100, 10 ** (-psnr / 10), 0.9)


@pytest.fixture
def strip(qtbot):
    widget = ViewsStrip()
    qtbot.addWidget(widget)
    widget.resize(400, 120)
    widget.show_scores([score(str(n), psnr) for n, psnr in enumerate((40, 38, 44))], None, False)
    return widget


def test_better_views_lie_higher_and_later_ones_further_right(strip):
    places = [strip.place(index) for index in range(3)]
    assert places[0].x() < places[1].x() < places[2].x()
    assert places[2].y() < places[0].y() < places[1].y()
    assert all(strip.rect().contains(place.toPoint()) for place in places)
    assert strip.lowest == 1


def test_a_click_goes_to_the_nearest_view(qtbot, strip):
    for index in range(3):
        with qtbot.waitSignal(strip.view_chosen) as chosen:
            qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place(index).toPoint())
        assert chosen.args == [index]


@pytest.mark.parametrize(
    ("current", "key", "wanted"),
    [
        (None, Qt.Key.Key_Right, 0),
        (None, Qt.Key.Key_Left, 2),
        (2, Qt.Key.Key_Right, 0),
        (1, Qt.Key.Key_Left, 0),
    ],
)
def test_arrow_keys_go_round(qtbot, strip, current, key, wanted):
    strip.show_scores(strip._scores, current, False)
    with qtbot.waitSignal(strip.view_chosen) as chosen:
        QTest.keyClick(strip, key)
    assert chosen.args == [wanted]


def test_small_differences_do_not_look_large_and_identical_views_have_a_place(strip):
    assert span_of([score("a", 40.0), score("b", 40.2)]) == pytest.approx((39.6, 40.6))
    strip.show_scores([ViewScore("a", 100, 0.0, 1.0)], 0, True)
    assert np.isfinite(strip.place(0).y())
    assert strip.rect().contains(strip.place(0).toPoint())
    assert not strip.grab().isNull()


def test_the_lowest_point_is_named_whatever_the_photographs_say(strip):
    views = [ViewScore("a", 100, 1e-3, 1.0, 30.0, 29.9), ViewScore("b", 100, 1e-4, 1.0, 30.0, 25.0)]
    strip.show_scores(views, None, False)
    assert strip.lowest == 0
    strip.show_scores([*views, ViewScore("c", 100, math.nan, 1.0)], None, False)
    assert strip.lowest == 2


def test_without_scores_nothing_is_chosen(qtbot, strip):
    strip.show_scores([], None, False)
    assert strip.lowest is None
    with qtbot.assertNotEmitted(strip.view_chosen):
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
        QTest.keyClick(strip, Qt.Key.Key_Right)
    assert not strip.grab().isNull()


def test_the_worst_view_of_a_survey_is_a_click_away(qtbot, loaded, wait_ready):
    loaded.all_views.action.trigger()
    survey, panel = loaded.all_views.survey, loaded.all_views.panel
    qtbot.waitUntil(lambda: survey.result is not None, timeout=15000)
    worst = survey.result.worst[0]
    assert panel.strip.lowest == worst
    panel.strip.view_chosen.emit(worst)
    assert loaded.session.view.camera is survey.views[worst].camera
    assert panel.strip._current == worst
    assert panel.table.currentIndex().row() == panel.model.order.index(worst)
    wait_ready(loaded)
