"""A key that opens a panel hands it the keyboard, Esc gives it back, and F6 goes around."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tdtq_core.quantizers import GridQuantizer
from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.canvas.focus_frame import FocusFrame
from tdtq_viewer.messages import Message

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def active(activate, loaded):
    activate(loaded)
    loaded.stage.view.setFocus()
    return loaded


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget(), key, modifiers)


def who(window):
    return window.focusWidget()


@pytest.fixture
def coarse(active, wait_ready):
    """A plan of one's own, so that there are errors and something to lose."""
    plan = active.session.plan.with_quantizer("base_color", GridQuantizer(2))
    active.session.set_plan(plan)
    wait_ready(active)
    return active


def test_the_table_takes_the_keyboard_and_leaves_the_camera(qtbot, active):
    panel, before = active.all_views.panel, active.session.view.camera
    press(active, Qt.Key.Key_M)
    assert who(active) is panel.measure
    qtbot.waitUntil(lambda: who(active) is panel.table)
    qtbot.waitUntil(lambda: not active.jobs.running)
    assert active.session.view.camera is before
    press(active, Qt.Key.Key_Down)
    assert active.session.view.camera is active.all_views.survey.views[panel.model.order[1]].camera
    press(active, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert who(active) is active.stage.view


def test_enter_in_the_table_stands_at_the_row_that_the_keyboard_is_at(qtbot, active):
    press(active, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not active.jobs.running)
    panel = active.all_views.panel
    press(active, Qt.Key.Key_Return)
    assert active.session.view.camera is active.all_views.survey.views[panel.model.order[0]].camera


def test_the_card_takes_the_keyboard_for_its_answer(qtbot, coarse):
    slider = coarse.side.entrance
    slider.setFocus()
    press(coarse, Qt.Key.Key_X)
    panel = coarse.blame.panel
    assert who(coarse) is panel.cancel
    qtbot.waitUntil(lambda: who(coarse) is panel.bars)
    press(coarse, Qt.Key.Key_Down)
    assert panel.bars.currentRow() == 1
    press(coarse, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert who(coarse) is slider


def test_the_card_keeps_the_keyboard_when_its_advice_is_taken(qtbot, coarse):
    press(coarse, Qt.Key.Key_X)
    panel = coarse.blame.panel
    qtbot.waitUntil(panel.bars.hasFocus)
    before = coarse.session.plan
    panel.advice.setFocus()
    press(coarse, Qt.Key.Key_Return)
    assert coarse.session.plan != before
    qtbot.waitUntil(panel.bars.hasFocus)


def test_a_card_that_came_by_a_click_leaves_the_keyboard_but_goes_on_esc(qtbot, coarse):
    coarse.menus.modes[CompareMode.ERROR].trigger()
    coarse.spotting.chosen.emit(0.5, 0.5)
    panel = coarse.blame.panel
    qtbot.waitUntil(panel.bars.isVisible)
    assert who(coarse) is coarse.stage.view
    press(coarse, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("name", ["all_views", "curve", "exporting", "reporting", "filming"])
def test_esc_closes_what_its_key_opened_and_gives_the_keyboard_back(active, name):
    lender = active.side.save
    lender.setFocus()
    getattr(active, name).action.trigger()
    panel = active.floors.below
    assert panel.isAncestorOf(who(active))
    press(active, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert who(active) is lender


def click(widget):
    """Click on `widget` as the mouse does: by its window."""
    window = widget.window()
    QTest.mouseClick(window.windowHandle(), LEFT, pos=widget.mapTo(window, widget.rect().center()))


@pytest.mark.parametrize("name", ["all_views", "curve", "exporting", "reporting", "filming"])
@pytest.mark.parametrize("key", [True, False], ids=["key", "mouse"])
def test_the_pictures_are_framed_only_if_a_key_gave_the_keyboard_back(qtbot, active, name, key):
    getattr(active, name).action.trigger()
    panel = active.floors.below
    if key:
        QTest.keyClick(active.windowHandle(), Qt.Key.Key_Escape)
    else:
        click(panel.dismiss)
    assert panel.isHidden()
    assert who(active) is active.stage.view
    assert active.stage.view.findChild(FocusFrame).isVisible() is key
    qtbot.waitUntil(lambda: not active.jobs.running)


def test_a_scene_that_opens_frames_nothing(activate, compiled, window, wait_ready):
    activate(window)
    window.tell(Message("error", "error", "That was no scene."))
    window.messages.bars[-1].dismiss.setFocus()
    window.documents.open_demo()
    wait_ready(window)
    assert not window.messages.isVisible()
    assert who(window) is window.stage.view
    assert not window.stage.view.findChild(FocusFrame).isVisible()


def test_a_question_answered_by_mouse_frames_nothing(active):
    active.tell(Message("asked", "warning", "Really?", asks=True))
    bar = next(bar for bar in active.messages.bars if bar.isAncestorOf(who(active)))
    click(bar.dismiss)
    assert who(active) is active.stage.view
    assert not active.stage.view.findChild(FocusFrame).isVisible()


def test_a_panel_in_place_of_another_gives_the_keyboard_to_the_pictures(active):
    active.exporting.action.trigger()
    active.reporting.action.trigger()
    press(active, Qt.Key.Key_Escape)
    assert who(active) is active.stage.view


def test_the_choices_of_a_task_come_before_its_buttons(active):
    active.exporting.action.trigger()
    panel = active.exporting.panel
    assert who(active) is panel.go
    press(active, Qt.Key.Key_Backtab)
    assert who(active) is panel.buttons.checkedButton()
    press(active, Qt.Key.Key_Tab)
    press(active, Qt.Key.Key_Tab)
    assert who(active) is panel.dismiss


def test_the_key_of_the_side_panel_leads_to_its_first_setting(active):
    side, key = active.side, active.personal.advanced
    key.trigger()
    assert who(active) is side.simple.quality.slider
    key.trigger()
    assert who(active) is side.attributes.rows["position"].bits
    press(active, Qt.Key.Key_Escape)
    assert who(active) is active.stage.view


def test_the_pane_key_goes_around_and_back_to_where_one_was(active):
    onward, back = active.panes.actions
    active.exporting.action.trigger()
    active.stage.view.setFocus()
    onward.trigger()
    assert who(active) is active.side.first
    active.side.attributes.rows["scale"].bits.setFocus()
    onward.trigger()
    assert who(active) is active.exporting.panel.go
    onward.trigger()
    assert who(active) is active.stage.view
    onward.trigger()
    assert who(active) is active.side.attributes.rows["scale"].bits
    back.trigger()
    assert who(active) is active.stage.view


def test_enter_presses_a_button_as_space_does(active):
    active.menus.modes[CompareMode.ERROR].trigger()
    active.compare_bar.pin.setFocus()
    press(active, Qt.Key.Key_Return)
    assert active.session.pinned is not None


@pytest.fixture
def question(coarse):
    """A window that asks before it closes."""
    coarse.leaving.asks = True
    coarse.close()
    yield coarse
    coarse.leaving.asks = False


def test_the_question_takes_the_keyboard_and_esc_keeps_the_window(question):
    (bar,) = question.messages.bars
    assert who(question) is bar.action
    press(question, Qt.Key.Key_Escape)
    assert not question.messages.bars
    assert question.isVisible()
    assert who(question) is question.stage.view


def test_the_question_is_answered_by_keys(question):
    (bar,) = question.messages.bars
    press(question, Qt.Key.Key_Tab)
    assert who(question) is bar.other
    press(question, Qt.Key.Key_Return)
    assert not question.isVisible()


def test_a_message_that_goes_leaves_the_keyboard_in_the_one_that_stays(question):
    question.messages.show_message(Message("news", "info", "Something else."))
    question.messages.clear("news")
    (bar,) = question.messages.bars
    assert who(question) is bar.action


def test_one_escape_ends_the_tour_wherever_the_keyboard_is(active):
    active.personal.tour.begin()
    active.side.save.setFocus()
    press(active, Qt.Key.Key_Escape)
    assert active.personal.tour.callout.isHidden()
    assert who(active) is active.stage.view


def test_the_cameras_have_the_keyboard_until_their_key_or_esc(active):
    for leave in (Qt.Key.Key_C, Qt.Key.Key_Escape):
        press(active, Qt.Key.Key_C)
        assert active.cameras.isAncestorOf(who(active))
        press(active, leave)
        assert who(active) is active.stage.view
    assert active.cameras.isVisible()  # Esc leaves the list there to come back to
