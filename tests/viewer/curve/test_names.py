"""Names of presets beside their marks: none lies over another."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from tdtq_core.codec.presets import PRESETS
from tdtq_viewer.panels.curve_names import anchors_of, area_of


def covered(curve):
    """What the names on show cover, in pixels."""
    box = curve.plot.getPlotItem().getViewBox()
    texts = [text for text in curve.plot._names.texts if text.isVisible()]
    marks = [box.mapViewToScene(text.pos()) for text in texts]
    pairs = zip(texts, marks, strict=True)
    return [area_of(tuple(text.anchor), text.boundingRect().size(), mark) for text, mark in pairs]


def test_names_never_lie_over_one_another_however_narrow(curve):
    counts = []
    for width in (900, 420, 200):
        curve.plot.resize(width, 240)
        areas = covered(curve)
        assert not any(one.intersects(other) for one, other in combinations(areas, 2))
        counts.append(len(areas))
    assert counts[0] == len(PRESETS)


LENGTH, PIXEL = st.floats(10, 90), st.floats(0, 300)


@given(
    sizes=st.lists(st.tuples(LENGTH, st.floats(10, 20)), max_size=8),
    points=st.lists(st.tuples(PIXEL, PIXEL), min_size=9, max_size=9),
)
def test_names_keep_clear_of_names_and_marks(sizes, points):
    room = QRectF(0, 0, 300, 300)
    sizes, marks = [QSizeF(*size) for size in sizes], [QPointF(*point) for point in points]
    anchors = anchors_of(sizes, marks, room)
    placed = [
        (number, area_of(anchor, sizes[number], marks[number]))
        for number, anchor in enumerate(anchors)
        if anchor is not None
    ]
    assert all(room.contains(area) for _, area in placed)
    assert not any(a.intersects(b) for (_, a), (_, b) in combinations(placed, 2))
    for number, area in placed:
        own = QRectF(marks[number] - QPointF(7, 7), QSizeF(14, 14))
        others = [mark for mark in marks if not own.contains(mark)]
        assert not any(area.adjusted(1, 1, -1, -1).contains(mark) for mark in others)


def test_a_name_alone_stands_right_of_its_mark(qapp):
    assert anchors_of([QSizeF(50, 15)], [QPointF(20, 20)], QRectF(0, 0, 90, 90)) == [(0.0, 0.0)]
    assert anchors_of([QSizeF(50, 15)], [QPointF(60, 85)], QRectF(0, 0, 90, 90)) == [(1.0, 1.0)]
    assert anchors_of([QSizeF(50, 15)], [QPointF(20, 20)], QRectF(0, 0, 40, 40)) == [None]


def test_names_keep_clear_of_other_words(qapp):
    words = [QRectF(20, 20, 40, 15)]
    chosen = anchors_of([QSizeF(50, 15)], [QPointF(20, 20)], QRectF(0, 0, 90, 90), words)
    assert chosen == [(0.0, 1.0)]


def test_the_ring_of_the_chosen_plan_pushes_its_name_nowhere(qapp):
    here = QPointF(20, 20)
    assert anchors_of([QSizeF(50, 15)], [here, here], QRectF(0, 0, 90, 90)) == [(0.0, 0.0)]
