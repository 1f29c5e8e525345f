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
