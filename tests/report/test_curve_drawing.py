"""The drawing of size against quality, and its axes."""

import math
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.report.axes import Axis, linear_ticks, logarithmic_ticks
from tdtq_core.report.curve import Curve, CurvePoint
from tdtq_core.report.curve_drawing import HEIGHT, WIDTH, describe, draw_curve

levels = st.floats(5, 120) | st.just(math.inf)
points = st.builds(
    CurvePoint, st.just("a<b"), st.floats(1, 1e12), levels | st.none(), levels | st.none()
)


@given(st.lists(points, min_size=1), st.lists(points), points)
def test_whatever_was_measured_is_inside_the_drawing(line, presets, plan):
    drawing = ET.fromstring(draw_curve(Curve(tuple(line), tuple(presets), plan)))
    for dot in drawing.iter("circle"):
        assert 0 <= float(dot.get("cx")) <= WIDTH
        assert 0 <= float(dot.get("cy")) <= HEIGHT
    for polyline in drawing.iter("polyline"):
        for place in polyline.get("points").split():
            x, y = map(float, place.split(","))
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT


def test_better_is_higher_and_larger_is_further_right(report):
    drawing = ET.fromstring(draw_curve(report.forecast.curve))
    by_kind = {dot.get("class"): dot for dot in drawing.iter("circle")}
    assert float(by_kind["preset"].get("cy")) < float(by_kind["plan"].get("cy"))
    assert "this plan" in describe(report.forecast.curve)
    assert drawing.get("aria-label") == describe(report.forecast.curve)


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_linear_ticks_are_few_and_inside(low, span):
    ticks = linear_ticks(low, low + span)
    assert 2 <= len(ticks) <= 9
    near = 1e-9 * (span + abs(low))
    assert all(low - near <= tick <= low + span + near for tick in ticks)
    assert ticks == sorted(ticks)


def test_logarithmic_ticks():
    assert logarithmic_ticks(30, 600) == pytest.approx([50, 100, 200, 500])


def test_an_axis_maps_its_ends():
    axis = Axis(2.0, 4.0, 100.0, 0.0)
    assert [axis.place(value) for value in (2, 3, 4)] == [100, 50, 0]
