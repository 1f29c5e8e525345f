from typing import get_args

import pytest
from PySide6.QtWidgets import QWidget

from tdtq_viewer.messages import Kind, Message
from tdtq_viewer.panels.message_bar import DETAILS_HEIGHT, MessageStack


@pytest.fixture
def floor(qtbot):
    floor = QWidget()
    qtbot.addWidget(floor)
    floor.resize(600, 400)
    floor.show()
    qtbot.waitExposed(floor)
    return floor


@pytest.fixture
def stack(floor):
    return MessageStack(floor)


def test_messages_lie_on_the_lower_edge_and_follow_it(stack):
    assert not stack.isVisible()
    stack.show_message(Message("error", "error", "It failed."))
    assert stack.isVisible()
    assert stack.geometry().bottom() == 399
    stack.parentWidget().resize(500, 300)
    assert stack.geometry().bottom() == 299
    assert stack.width() == 500


def test_long_messages_wrap_and_are_shown_whole(stack):
    stack.show_message(Message("error", "error", "Short."))
    low = stack.height()
    stack.show_message(Message("error", "error", "A long message. " * 30))
    assert stack.height() > 2 * low
    assert len(stack.bars) == 1


def test_details_make_room_for_themselves(qtbot, stack):
    stack.show_message(Message("error", "error", "It failed.", details="line\n" * 40))
    low = stack.height()
    stack.bars[0].more.click()
    qtbot.waitUntil(lambda: stack.height() >= low + DETAILS_HEIGHT)
    assert stack.geometry().bottom() == 399


def test_a_closed_message_leaves_the_picture_free(qtbot, stack):
    stack.show_message(Message("error", "done", "Done."))
    stack.show_message(Message("problems", "warning", "Look."))
    both = stack.height()
    stack.bars[0].dismiss.click()
    qtbot.waitUntil(lambda: stack.height() < both)
    stack.clear("problems")
    assert not stack.isVisible()


def test_a_bar_is_filled_anew_and_never_replaced(stack):
    stack.show_message(Message("error", "error", "It failed.", details="why", action=print))
    bar = stack.bars[0]
    bar.more.click()
    stack.show_message(Message("error", "done", "Done."))
    assert stack.bars == [bar]
    assert bar.action.isHidden()
    assert bar.more.isHidden()
    assert bar.details.isHidden()


def test_every_kind_has_an_icon_of_its_own(stack):
    icons = []
    for kind in get_args(Kind):
        stack.show_message(Message("error", kind, "So it is."))
        icons.append(stack.bars[0].icon.pixmap().toImage())
    for icon in icons:
        drawn = [icon.pixelColor(x, y).alpha() > 128 for x in range(20) for y in range(20)]
        assert icon.width() == 20
        assert 0 < sum(drawn) < 300
        assert icons.count(icon) == 1


def test_a_message_may_have_two_buttons(stack):
    pressed = []
    calls = {"action": lambda: pressed.append(1), "other": lambda: pressed.append(2)}
    message = Message("error", "done", "Saved.", action_label="Open", other_label="Show", **calls)
    stack.show_message(message)
    bar = stack.bars[0]
    assert [bar.action.text(), bar.other.text()] == ["Open", "Show"]
    bar.other.click()
    bar.action.click()
    assert pressed == [2, 1]
    stack.show_message(Message("error", "done", "Saved."))
    assert not bar.action.isVisible()
    assert not bar.other.isVisible()


@pytest.mark.parametrize(("kind", "lines"), [("error", 2), ("warning", 2), ("info", 1)])
def test_what_to_do_about_an_error_has_a_line_of_its_own(stack, kind, lines):
    stack.show_message(Message("slot", kind, "It is broken.", "Mend it."))
    assert stack.bars[0]._text.text().splitlines()[-1].endswith("Mend it.")
    assert len(stack.bars[0]._text.text().splitlines()) == lines
