"""The FLIP map, which a worker makes on request."""

import pytest

from tdtq_viewer.canvas import CompareMode, ErrorStyle


@pytest.fixture
def flipped(qtbot, loaded):
    """A window that shows FLIP."""
    loaded.session.set_look(mode=CompareMode.ERROR, error_style=ErrorStyle("flip", 1.0))
    qtbot.waitUntil(lambda: loaded.stage._flip is not None, timeout=15000)
    return loaded


def test_the_first_map_follows_the_choice_of_flip(flipped):
    comparison = flipped.session.comparison
    assert flipped.stage._flip.shape == comparison.original.shape
    assert 0 < flipped.stage._flip.max() <= 1
    assert not flipped.stage.error_controls.measure.isEnabled()


def test_other_pictures_take_the_map_away_until_somebody_asks(qtbot, flipped, wait_ready):
    flipped.side.attributes.rows["base_color"].bits.setValue(3)
    wait_ready(flipped)
    assert flipped.stage._flip is None
    assert "on request" in flipped.stage._message
    flipped.stage.error_controls.measure.click()
    assert "Measuring" in flipped.stage._message
    qtbot.waitUntil(lambda: flipped.stage._flip is not None, timeout=15000)
    assert flipped.stage._message == ""
    qtbot.waitUntil(lambda: not flipped.jobs.running)


def test_a_cancelled_map_can_be_asked_for_again(flipped, wait_ready):
    flipped.side.attributes.rows["base_color"].bits.setValue(3)
    wait_ready(flipped)
    flipped.stage.error_controls.measure.click()
    flipped.jobs.cancel("flip")
    assert "on request" in flipped.stage._message
    assert flipped.stage.error_controls.measure.isEnabled()


def test_the_colors_on_offer_suit_the_kind(loaded):
    controls = loaded.stage.error_controls
    loaded.session.set_look(error_style=ErrorStyle("signed"))
    controls.colormap.setCurrentIndex(1)
    assert loaded.session.look.error_style.colors == "vanimo"
    controls.kind.setCurrentIndex(0)
    assert loaded.session.look.error_style.colors == "inferno"
    assert controls.colormap.currentText() == "Inferno"
