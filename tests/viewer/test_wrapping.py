"""Widgets in a row that goes on below where it is full."""

import pytest
from PySide6.QtWidgets import QPushButton

from tdtq_viewer.panels.wrapping import Wrapping


@pytest.fixture
def wrapping(qtbot):
    wrapping = Wrapping([QPushButton("A button") for _ in range(4)])
    qtbot.addWidget(wrapping)
    wrapping.show()
    return wrapping


def lines(wrapping):
    return len({widget.y() for widget in wrapping._widgets if not widget.isHidden()})


def test_a_full_line_goes_on_below(qtbot, wrapping):
    hint = wrapping.sizeHint()
    for width, count in ((hint.width(), 1), (hint.width() // 2 + 4, 2), (1, 4)):
        height = wrapping.heightForWidth(width)
        wrapping.resize(width, height)
        qtbot.waitUntil(lambda count=count: lines(wrapping) == count)
        assert height >= count * hint.height()
        assert all(widget.geometry().bottom() < height for widget in wrapping._widgets)


def test_what_is_hidden_takes_no_room(qtbot, wrapping):
    wrapping.resize(wrapping.sizeHint().width() * 3 // 4 + 4, wrapping.height())
    assert lines(wrapping) == 2
    wrapping._widgets[0].hide()
    qtbot.waitUntil(lambda: lines(wrapping) == 1)
    assert wrapping._widgets[1].x() == 0
    for widget in wrapping._widgets:
        widget.hide()
    assert wrapping.sizeHint().isEmpty()
