"""Asking what makes an error: the answer, the card, the marks and the advice."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tdtq_core.cameras import look_at
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.blame import spot
from tdtq_core.quantizers import DropQuantizer, GridQuantizer, RawQuantizer
from tdtq_core.quantizers.grid import MAX_GRID_BITS
from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_viewer.blame_actions import marks_of
from tdtq_viewer.blame_finding import finer, lossy
from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.panels.blame_bars import LABELS
from tdtq_viewer.panels.gaussian_words import value_text


@pytest.fixture
def asked(qtbot, loaded, wait_ready):
    """A window whose base colours are coarse, and what makes its worst error."""
    exact = dict.fromkeys(ATTRIBUTE_NAMES, RawQuantizer())
    coarse = {"base_color": GridQuantizer(2), "scale": GridQuantizer(8)}
    loaded.session.set_plan(CompressionPlan({**exact, **coarse}))
    wait_ready(loaded)
    loaded.blame.action.trigger()
    qtbot.waitUntil(lambda: loaded.blame.blaming.finding is not None, timeout=15000)
    return loaded


def test_the_coarse_attribute_is_blamed(asked):
    blaming, panel = asked.blame.blaming, asked.blame.panel
    shares = blaming.finding.blame.shares
    assert max(shares, key=shares.get) == "base_color"
    assert panel.isVisible()
    assert panel.bars.item(0).text().startswith("Base colour")
    assert panel.advice.text() == "Give Base colour one bit more"
    assert "base" in panel.values.text().lower()
    assert panel.note.text().startswith("A spot of 13 pixels across")


def test_the_card_is_as_high_as_what_it_says(qtbot, asked):
    panel = asked.blame.panel
    qtbot.waitUntil(lambda: panel.height() >= min(panel.sizeHint().height(), 400))
    assert panel.table.height() >= panel.table.minimumSizeHint().height()
    assert asked.stage.rect().contains(panel.geometry())


def test_a_low_card_leaves_the_gaussians_out_instead_of_drawing_them_over_the_bars(qtbot, asked):
    panel = asked.blame.panel
    asked.resize(1280, 560)
    asked.exporting.action.trigger()
    qtbot.waitUntil(panel.table.isHidden)
    assert panel.bars.isVisible()
    assert panel.values.isHidden()
    asked.exporting.hide_panel()
    asked.resize(1280, 900)
    qtbot.waitUntil(lambda: not panel.table.isHidden())
    assert panel.bars.geometry().bottom() < panel.values.geometry().top()


def test_a_lower_card_scrolls_through_its_bars(asked):
    panel = asked.blame.panel
    panel.bars.show_shares(dict.fromkeys(LABELS, 1 / len(LABELS)), current=True)
    panel.fit(900)
    whole = panel.bars.height()
    for _ in range(2):  # what was left out before is counted again
        panel.fit(240)
        assert panel.bars.saved == whole - panel.bars.maximumHeight() > 0
        assert panel.table.isHidden()
    panel.fit(900)
    assert panel.bars.saved == 0
    assert not panel.table.isHidden()


def test_the_card_leaves_the_legend_alone_where_it_can(asked):
    stage, panel = asked.stage, asked.blame.panel
    asked.session.set_look(mode=CompareMode.ERROR)
    for width in (1440, 1100):
        asked.resize(width, 900)
        legend = QRect(stage.width() - 276, stage.height() - 110, 264, 100)
        for x in (0.2, 0.8):
            asked.blame._point = (x, 0.5)
            asked.blame._place()
            assert not panel.geometry().intersects(legend)


def test_every_control_of_the_card_has_a_name_and_a_meaning(asked):
    controls = asked.blame.panel.findChildren(QAbstractButton)
    controls = [widget for widget in controls if widget.parent() is asked.blame.panel]
    controls += [asked.blame.panel.bars, asked.blame.panel.table]
    assert len(controls) == 6
    assert all(widget.toolTip() for widget in controls)
    assert all(widget.accessibleName() or widget.text() for widget in controls)


def test_the_values_are_those_of_the_file_and_of_the_scene(asked):
    finding = asked.blame.blaming.finding
    numbers = finding.heaviest.numbers
    scene = asked.session.opened.scene
    np.testing.assert_array_equal(finding.original.means, scene.means[numbers])
    np.testing.assert_array_equal(finding.original.base_color, scene.base_color[numbers])
    if finding.kept.any():
        row = int(np.flatnonzero(finding.kept)[0])
        assert (finding.stored.base_color[row] != finding.original.base_color[row]).any()
        assert np.abs(finding.stored.means[row] - finding.original.means[row]).max() < 0.05


def test_the_advice_is_taken_and_the_spot_looked_at_again(qtbot, asked, wait_ready):
    blaming = asked.blame.blaming
    before = blaming.finding
    asked.blame.panel.advice.click()
    assert asked.session.plan.quantizers["base_color"].bits == 3
    qtbot.waitUntil(lambda: blaming.finding is not before, timeout=15000)
    assert not blaming.stale
    assert blaming.finding.wish.column == before.wish.column
    wait_ready(asked)


def test_another_plan_makes_the_answer_stale_until_it_is_asked_again(qtbot, asked, wait_ready):
    panel, blaming = asked.blame.panel, asked.blame.blaming
    asked.session.set_plan(PRESETS["small"])
    wait_ready(asked)
    assert blaming.stale
    assert not panel.advice.isEnabled()
    assert "changed" in panel.note.text()
    panel.again.click()
    qtbot.waitUntil(lambda: not blaming.stale, timeout=15000)
    assert panel.again.isHidden()


def test_the_gaussians_are_marked_and_the_chosen_one_stands_out(asked):
    view, panel = asked.stage.view, asked.blame.panel
    assert view._extras.marks
    assert not any(mark.strong for mark in view._extras.marks)
    panel.table.selectRow(1)
    strong = [mark for mark in view._extras.marks if mark.strong]
    assert [mark.name for mark in strong] == [str(asked.blame.blaming.finding.heaviest.numbers[1])]
    assert "PlacedMark" in {type(label).__name__ for label in view._layers.overlay._extras}


def test_a_pinned_result_is_judged_at_the_same_spot(asked, wait_ready):
    session, panel = asked.session, asked.blame.panel
    assert panel.note.text().endswith("against the original.")
    asked.pinning.action.trigger()
    exact = CompressionPlan(dict.fromkeys(ATTRIBUTE_NAMES, RawQuantizer()))
    coarse = exact.with_quantizer("base_color", GridQuantizer(5))
    session.set_plan(coarse)
    wait_ready(asked)
    asked.blame.blaming.ask_again()
    wait_ready(asked)
    blaming, wish = asked.blame.blaming, asked.blame.blaming.finding.wish
    pixels = spot(wish.camera, wish.column, wish.row)
    pictures = session.comparison.original, session.comparison.pinned.picture
    off = np.square(np.subtract(*np.clip(pictures, 0, 1))).mean(axis=2)
    error = np.average(off, weights=pixels)
    assert blaming.pinned_psnr == pytest.approx(-10 * np.log10(error), abs=0.01)
    assert blaming.finding.blame.psnr > blaming.pinned_psnr + 6
    assert f"pinned result has {blaming.pinned_psnr:.1f} dB" in panel.note.text()
    pose = session.view.pose
    asked.viewpoint.return_to(replace(pose, yaw=pose.yaw + 0.3))
    wait_ready(asked)
    assert "pinned" not in panel.note.text()


def test_escape_closes_the_card_and_takes_the_marks_away(asked):
    QTest.keyClick(asked.blame.panel, Qt.Key.Key_Escape)
    assert asked.blame.panel.isHidden()
    assert asked.blame.blaming.finding is None
    assert not asked.stage.view._extras.marks


def test_another_scene_takes_the_answer_away(asked, wait_ready):
    asked.documents.open_demo()
    wait_ready(asked)
    assert asked.blame.blaming.finding is None
    assert asked.blame.panel.isHidden()


def test_a_click_on_the_error_map_asks_and_can_be_cancelled(qtbot, loaded, renderer, wait_ready):
    loaded.session.set_look(mode=CompareMode.ERROR)
    wait_ready(loaded)
    renderer.delay = 0.05
    view = loaded.stage.view
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    assert loaded.blame.blaming.share is not None
    qtbot.waitUntil(lambda: loaded.blame.blaming.share > 0, timeout=15000)
    assert loaded.blame.panel.progress.value() > 0
    loaded.blame.panel.cancel.click()
    assert loaded.blame.blaming.share is None
    assert loaded.blame.panel.note.text() == "Nothing was found out."


@pytest.mark.parametrize("x", [0.1, 0.9])
def test_the_card_keeps_away_from_the_spot_and_inside_the_stage(loaded, x):
    loaded.blame._ask_at(x, 0.5)
    panel, stage = loaded.blame.panel, loaded.stage
    assert stage.rect().contains(panel.geometry())
    assert not panel.geometry().left() <= x * stage.width() <= panel.geometry().right()
    loaded.blame.blaming.stop()


def test_finer_is_a_bit_more_up_to_all_there_are():
    plan = PRESETS["balanced"]
    bits = plan.quantizers["scale"].bits
    assert finer(plan, "scale").quantizers["scale"].bits == bits + 1
    assert finer(plan.with_quantizer("scale", GridQuantizer(MAX_GRID_BITS)), "scale") is None
    assert finer(plan.with_quantizer("scale", RawQuantizer()), "scale") is None
    dropped = plan.with_quantizer("harmonics", DropQuantizer())
    assert finer(dropped, "harmonics").quantizers["harmonics"].bits == 1
    pruned = replace(plan, pruning=Pruning("opacity", 0.1))
    assert finer(pruned, "pruning").pruning is None
    assert finer(replace(plan, pruning=None), "pruning") is None


def test_exact_attributes_are_not_asked_about(make_scene):
    plan = PRESETS["balanced"].with_quantizer("position", RawQuantizer())
    assert "position" not in lossy(plan, make_scene(5))
    assert "harmonics" not in lossy(plan, make_scene(5, 0))


def test_marks_lie_where_the_gaussians_are_seen(make_scene):
    scene = make_scene(5)
    camera = look_at((0, -4, 0), scene.means[2], (0, 0, 1), 0.7, 300, 200)
    marks = marks_of(scene, camera, 2, "7")
    assert marks[-1].strong
    assert marks[-1].name == "7"
    assert marks[-1].center == pytest.approx((0.5, 0.5))
    assert not marks_of(scene, look_at((0, -4, 0), (0, -9, 0), (0, 0, 1), 0.7, 300, 200), 0)


@pytest.mark.parametrize(
    ("name", "values", "text"),
    [
        ("opacity", [0.0], "50.0%"),
        ("base_color", [0.0, 1.0, -2.0], "127.5 199.4 −16.4"),
        ("scale", [0.0, np.log(0.5), np.log(0.25)], "1 0.5 0.25"),
        ("rotation", [2.0, 0.0, 0.0, -2.0], "0.71 0.00 0.00 −0.71"),
        ("harmonics", [3.0, 4.0], "5.000"),
        ("position", [1.0, -0.5, 0.25], "1.000 −0.500 0.250"),
    ],
)
def test_values_read_as_people_know_them(name, values, text):
    assert value_text(name, np.array(values, np.float32)) == text
