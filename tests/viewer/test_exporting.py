"""The panel that exports scenes in other formats."""

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel

from tdtq_core.formats import read_scene
from tdtq_viewer.exporting import EXPORTS

PLY, SPZ_3, SPZ_4, SPLAT = EXPORTS


@pytest.fixture
def shown(loaded):
    loaded.exporting.action.trigger()
    return loaded.exporting.panel


def told(window):
    return [bar.message for bar in window.messages.bars if bar.message.kind == "done"]


def test_each_format_says_what_it_loses(loaded, shown):
    assert shown.isVisible()
    said = {known.name: known.losses(loaded.session.opened.scene) for known in EXPORTS}
    assert said["PLY"] == "Keeps every value in full, so the file is not small."
    assert said["SPZ 3"].startswith("Positions are rounded to 1/")
    assert said["SPZ 3"] == said["SPZ 4"]
    assert "without the harmonics" in said[".splat"]
    for number, known in enumerate(EXPORTS):
        shown.buttons.button(number).click()
        assert shown.loss.text() == said[known.name]


@pytest.mark.parametrize("chosen", EXPORTS, ids=lambda known: known.name)
def test_every_format_is_written_and_offered_to_be_seen(
    qtbot, loaded, shown, chosen, monkeypatch, tmp_path, opened_outside
):
    path = tmp_path / f"out{chosen.suffix}"
    asked = []
    monkeypatch.setattr(
        "tdtq_viewer.dialogs.ask_name", lambda parent, *said: asked.append(said) or path
    )
    shown.buttons.button(EXPORTS.index(chosen)).click()
    shown.go.click()
    qtbot.waitUntil(lambda: bool(told(loaded)))
    assert asked[0][0] == f"Export {chosen.name}"
    kept = loaded.session.sizes.gaussians
    assert len(read_scene(path)) == kept
    message = told(loaded)[0]
    assert message.text.startswith(f"Saved {path.name}")
    message.action()
    message.other()
    assert opened_outside == [path, tmp_path]


def test_spz_is_written_in_the_version_that_was_chosen(qtbot, loaded, tmp_path):
    sizes = []
    for number, chosen in enumerate((SPZ_3, SPZ_4)):
        path = tmp_path / f"out{number}.spz"
        loaded.exporting.save(path, chosen)
        qtbot.waitUntil(lambda: not loaded.jobs.running)
        sizes.append(path.read_bytes()[:4])
    assert sizes[0][:2] == b"\x1f\x8b"  # the whole of version 3 is one gzip stream
    assert sizes[1] == b"NGSP"
    a, b = (read_scene(tmp_path / f"out{number}.spz") for number in range(2))
    np.testing.assert_array_equal(a.means, b.means)


def test_without_a_scene_nothing_can_be_exported(window):
    assert not window.exporting.action.isEnabled()


def test_escape_closes_the_panel(qtbot, loaded, shown):
    qtbot.keyClick(shown.go, "\x1b")
    assert not shown.isVisible()


def test_enter_presses_the_button_that_has_the_focus(qtbot, shown, monkeypatch):
    monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", lambda *asked: None)
    with qtbot.waitSignal(shown.go_requested):
        qtbot.keyClick(shown.go, "\r")
    with qtbot.waitSignal(shown.close_requested):
        qtbot.keyClick(shown.dismiss, "\r")


@pytest.mark.parametrize("task", ["exporting", "reporting", "filming"])
def test_no_choice_of_a_task_is_cut_in_the_smallest_window(qtbot, loaded, task):
    loaded.resize(960, 640)
    getattr(loaded, task).action.trigger()
    panel = getattr(loaded, task).panel
    kinds = (QComboBox, QAbstractButton, QAbstractSpinBox, QLabel)
    parts = [part for kind in kinds for part in panel.findChildren(kind) if part.isVisible()]

    def whole(part):
        inside = part.mapTo(panel, part.rect().topRight()).x() < panel.width()
        return inside and part.height() >= part.minimumSizeHint().height()

    assert len(parts) > 5
    qtbot.waitUntil(lambda: all(map(whole, parts)))
