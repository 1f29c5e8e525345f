"""Where pictures lie on the canvas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_viewer.canvas.layout import Place, Rect, cells_of, fit, point_in
from tdtq_viewer.canvas.modes import CompareMode

SIDE = st.integers(1, 4000)


@given(width=st.integers(9, 4000), height=SIDE, gap=st.integers(0, 3))
def test_the_halves_are_equal_and_apart(width, height, gap):
    cells = cells_of(CompareMode.SIDE_BY_SIDE, width, height, gap)
    assert cells.original.width == cells.compressed.width
    assert cells.compressed.x - cells.original.right in (gap, gap + 1)
    assert cells.compressed.right == width


@pytest.mark.parametrize("mode", [m for m in CompareMode if m is not CompareMode.SIDE_BY_SIDE])
def test_elsewhere_a_picture_has_the_whole_canvas(mode):
    cells = cells_of(mode, 640, 480, 2)
    assert cells.original == cells.compressed == Rect(0, 0, 640, 480)


@given(width=SIDE, height=SIDE, factor=st.integers(1, 8))
def test_a_coarse_picture_covers_the_same_area(width, height, factor):
    cell = Rect(3, 5, width, height)
    coarse = fit(max(round(width / factor), 1), max(round(height / factor), 1), cell)
    if min(width, height) >= factor:
        assert coarse == cell


@given(width=SIDE, height=SIDE, cell_width=SIDE, cell_height=SIDE)
def test_a_picture_stays_inside_its_cell(width, height, cell_width, cell_height):
    cell = Rect(7, 2, cell_width, cell_height)
    place = fit(width, height, cell)
    assert cell.x <= place.x
    assert cell.y <= place.y
    assert place.right <= cell.right
    assert place.bottom <= cell.bottom


def test_a_square_is_centred_in_a_wide_cell():
    assert fit(50, 50, Rect(0, 0, 300, 100)) == Rect(100, 0, 100, 100)


def test_points_are_fractions_of_the_picture():
    whole = Rect(10, 20, 100, 50)
    place = Place(whole, whole, exact=False)
    assert point_in(place, 35, 45) == (0.25, 0.5)
    assert point_in(place, 9, 45) is None
    assert point_in(place, 35, 70) is None
