"""The controls of the error map."""

import pytest
from PySide6.QtCore import QPoint, QRect

from tdtq_viewer.canvas import CompareMode


def test_another_kind_of_error_shows_errors_up_to_the_same_size(loaded):
    controls = loaded.stage.error_controls
    controls.kind.setCurrentIndex(1)
    assert loaded.session.look.error_style.gain == 32**2
    controls.kind.setCurrentIndex(0)
    assert loaded.session.look.error_style.gain == 32


def test_fit_amplifies_small_errors_more(loaded, wait_ready):
    gains = []
    for bits in (3, 8):
        loaded.side.attributes.rows["base_color"].bits.setValue(bits)
        wait_ready(loaded)
        loaded.stage.error_controls.fit.click()
        gains.append(loaded.session.look.error_style.gain)
    assert gains[0] < gains[1]


def inside(controls):
    """Say whether every control on show lies within the card, and the card within the stage."""
    parts = (controls.kind, controls.colormap, controls.gain, controls.fit, controls.measure)
    seen = [part for part in parts if not part.isHidden()]
    places = [QRect(part.mapTo(controls, QPoint()), part.size()) for part in seen]
    whole = all(part.height() >= part.sizeHint().height() for part in seen)
    card = controls.parentWidget().rect().contains(controls.geometry())
    return card and whole and all(map(controls.rect().contains, places))


@pytest.mark.parametrize("width", [1440, 960])
def test_no_control_is_cut_in_a_narrow_window(qtbot, loaded, width):
    loaded.cameras.choose(True)
    loaded.resize(width, 640)
    loaded.session.set_look(mode=CompareMode.ERROR)
    controls = loaded.stage.error_controls
    for kind in range(controls.kind.count()):
        controls.kind.setCurrentIndex(kind)
        qtbot.waitUntil(lambda: inside(controls))
