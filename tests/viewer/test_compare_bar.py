"""The bar of modes in little room."""

from itertools import pairwise

import pytest

from tdtq_viewer.panels.compare_bar import CompareBar


@pytest.mark.parametrize(("missing", "room"), [(0, True), (1, False)])
def test_narrow_bars_leave_out_the_hint_and_keep_the_names(qtbot, loaded, missing, room):
    bar = CompareBar(loaded.session)
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint().width() - missing, bar.sizeHint().height())
    bar.show()
    qtbot.waitExposed(bar)
    assert bar.hint.isVisible() == room
    for button in bar._group.buttons():
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() < bar.width()


def test_where_it_is_very_narrow_the_pin_goes_before_a_name_does(qtbot, loaded):
    bar = CompareBar(loaded.session)
    qtbot.addWidget(bar)
    bar.show()
    full, spare = bar.sizeHint().width(), bar.hint.sizeHint().width()
    for width, there in ((full, True), (full - spare, True), (full - spare - 1, False)):
        bar.resize(width, bar.sizeHint().height())
        bar.layout().activate()
        places = [button.geometry() for button in bar._group.buttons()]
        assert bar.pin.isVisible() == there
        places += [bar.pin.geometry()] if there else []
        assert all(one.right() < other.left() for one, other in pairwise(places))
