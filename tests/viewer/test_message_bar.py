"""Messages over the pictures: how they lie, and which of them show."""

from dataclasses import replace
from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from tdtq_viewer.messages import Kind, Message
from tdtq_viewer.panels import message_stack
from tdtq_viewer.panels.message_bar import DETAILS_HEIGHT, reading_ms
from tdtq_viewer.panels.message_stack import MessageStack


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
    return MessageStack(floor, floor)


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


@pytest.mark.parametrize("width", [600, 350, 250])
def test_buttons_are_whole_and_leave_the_text_its_room(qtbot, stack, width):
    stack.parentWidget().resize(width, 500)
    message = Message("error", "error", "Something went wrong. " * 5, details="line", action=print)
    stack.show_message(replace(message, action_label="Copy details"))
    bar = stack.bars[0]
    buttons = [bar.action, bar.more, bar.dismiss]
    qtbot.waitUntil(lambda: bar._text.width() >= 180)
    places = [QRect(button.mapTo(bar, QPoint(0, 0)), button.size()) for button in buttons]
    assert all(bar.rect().contains(place) for place in places)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert bar._text.height() >= bar._text.heightForWidth(bar._text.width())


def test_buttons_come_whole_to_a_bar_that_had_none(qtbot, stack):
    saved = Message("error", "done", "Saved a.tdtq: 629 kB, 37.5× smaller.", "Folder: /somewhere")
    stack.show_message(saved)
    bar = stack.bars[0]
    qtbot.waitUntil(lambda: bar._buttons.width() == bar.dismiss.width())
    offered = replace(saved, action_label="Open", other_label="Show in folder")
    stack.show_message(replace(offered, action=print, other=print))
    QApplication.processEvents()
    for button in (bar.action, bar.other, bar.dismiss):
        assert bar.rect().contains(QRect(button.mapTo(bar, QPoint(0, 0)), button.size()))


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


@pytest.fixture
def quick(monkeypatch):
    """Let good news go as fast as one can see."""
    monkeypatch.setattr("tdtq_viewer.panels.message_bar.NOTICE_MS", 60)
    monkeypatch.setattr("tdtq_viewer.panels.message_bar.LETTER_MS", 0)


@pytest.fixture
def active(activate, floor):
    activate(floor)


@pytest.mark.usefixtures("quick", "active")
def test_good_news_leaves_by_itself_and_trouble_stays(qtbot, stack):
    stack.show_message(Message("problems", "warning", "Look."))
    stack.show_message(Message("error", "done", "Done."))
    assert len(stack.bars) == 2
    qtbot.waitUntil(lambda: [bar.message.kind for bar in stack.bars] == ["warning"])
    assert not stack.bars[0]._leave.isActive()


@pytest.mark.usefixtures("quick", "active")
def test_good_news_stays_while_the_mouse_or_the_keyboard_is_there(qtbot, stack):
    stack.show_message(Message("error", "done", "Done."))
    bar = stack.bars[0]
    QApplication.sendEvent(bar, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not bar._leave.isActive()
    bar.dismiss.setFocus()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    with qtbot.waitSignal(bar._leave.timeout):
        pass
    assert stack.bars == [bar]
    bar.dismiss.clearFocus()
    qtbot.waitUntil(lambda: not stack.bars)


def test_good_news_with_a_button_stays_longer():
    read, pressed = Message("a", "done", "Saved."), Message("a", "done", "Saved.", action=print)
    assert 4000 < reading_ms(read) < reading_ms(pressed) / 1.9


def test_no_more_messages_than_can_be_read_and_the_older_come_back(qtbot, stack):
    for number in range(message_stack.MOST + 2):
        stack.show_message(Message(f"slot {number}", "error", f"Error {number}."))
    assert [bar.message.text for bar in stack.bars] == ["Error 2.", "Error 3.", "Error 4."]
    stack.bars[-1].dismiss.click()
    assert [bar.message.text for bar in stack.bars] == ["Error 1.", "Error 2.", "Error 3."]


def test_messages_leave_half_of_the_pictures_free(stack):
    covered = []
    stack.covered.connect(covered.append)
    for slot in "abc":
        stack.show_message(Message(slot, "error", "A long message. " * 30))
    assert [bar.message.slot for bar in stack.bars] == ["c"]
    stack.clear("c")
    assert [bar.message.slot for bar in stack.bars] == ["b"]
    assert covered[-1] == stack.height() < 400


def test_a_screen_reader_is_told(monkeypatch, stack):
    told = []
    monkeypatch.setattr(
        message_stack.QAccessible,
        "updateAccessibility",
        lambda event: told.append((event.message(), event.politeness().name)),
    )
    stack.show_message(Message("error", "done", "Saved."))
    stack.show_message(Message("error", "error", "It is broken.", "Mend it."))
    assert told == [("Saved.", "Polite"), ("It is broken. Mend it.", "Assertive")]


def test_what_was_said_of_a_scene_goes_with_it(qtbot, loaded, tmp_path):
    loaded.plans.load_from(tmp_path / "none.json")
    loaded.tell(Message("batch", "info", "The batch was stopped."))
    assert {bar.message.slot for bar in loaded.messages.bars} == {"plan", "batch"}
    assert loaded.stage.foot == loaded.messages.height()
    loaded.documents.open_demo()
    qtbot.waitUntil(lambda: [bar.message.slot for bar in loaded.messages.bars] == ["batch"])
    loaded.messages.clear("batch")
    assert loaded.stage.foot == 0
