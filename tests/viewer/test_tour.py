"""The tour of the window for those who are new."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt

from tdtq_viewer.panels.callout import placed
from tdtq_viewer.preferences import KeptPreferences


@pytest.fixture
def tour(loaded):
    """The tour of a window with a scene, at its first callout."""
    loaded.personal.tour.begin()
    return loaded.personal.tour


def pointed_at(window):
    callout = window.personal.tour.callout
    return callout.mapTo(window, callout._tip)


def test_three_steps_lead_to_the_pictures_the_slider_and_saving(tour, loaded):
    loaded.side.show_mode(simple=True)
    targets = (loaded.stage, loaded.side.simple.quality, loaded.side.save)
    for number, target in enumerate(targets):
        assert tour.callout.isVisible()
        assert tour.callout.count.text() == f"{number + 1} of 3"
        box = QRect(target.mapTo(loaded, QPoint()), target.size())
        assert box.adjusted(-1, -1, 1, 1).contains(pointed_at(loaded))
        assert loaded.rect().contains(tour.callout.geometry())
        tour.callout.next.click()
    assert tour.callout.isHidden()
    assert loaded.focusWidget() is loaded.stage.view


def test_it_can_be_skipped(tour):
    tour.callout.skip.click()
    assert tour.callout.isHidden()


def test_escape_ends_it_wherever_the_keyboard_is(tour, loaded, qtbot):
    qtbot.keyClick(tour.callout.next, Qt.Key.Key_Escape)
    assert tour.callout.isHidden()
    tour.begin()
    qtbot.keyClick(loaded.stage.view, Qt.Key.Key_Escape)
    assert tour.callout.isHidden()


def test_the_window_can_be_used_meanwhile(tour, loaded, wait_ready):
    loaded.side.attributes.rows["scale"].bits.setValue(3)
    wait_ready(loaded)
    assert tour.callout.isVisible()


def test_it_follows_the_window(tour, loaded, qtbot):
    tour.callout.next.click()
    tour.callout.next.click()
    loaded.resize(1000, 650)
    save = loaded.side.save
    box = QRect(save.mapTo(loaded, QPoint()), save.size()).adjusted(-1, -1, 1, 1)
    qtbot.waitUntil(lambda: box.contains(pointed_at(loaded)))


def test_it_begins_by_itself_once(window, preferences_file, wait_ready):
    tour = window.personal.tour
    tour.offer()
    assert tour.callout.isHidden()
    window.documents.open_demo()
    wait_ready(window)
    assert tour.callout.isVisible()
    assert KeptPreferences(preferences_file).now.toured
    tour.end()
    tour.offer()
    window.documents.open_demo()
    wait_ready(window)
    assert tour.callout.isHidden()


def test_without_an_offer_it_stays_away(loaded):
    assert loaded.personal.tour.callout.isHidden()


def test_the_help_menu_starts_it_again_with_the_built_in_scene(window, wait_ready):
    window.personal.tour.action.trigger()
    assert window.personal.tour.callout.isHidden()
    wait_ready(window)
    assert window.personal.tour.callout.isVisible()


def test_a_callout_stays_inside_the_window():
    room, size = QRect(0, 0, 960, 640), QSize(360, 180)
    corner, tip = placed(size, QRect(540, 600, 400, 36), room)
    assert room.contains(QRect(corner, size))
    assert corner + tip == QPoint(540, 617)
    corner, tip = placed(size, QRect(0, 70, 530, 540), room)
    assert room.contains(QRect(corner, size))
    assert tip.y() == 0
