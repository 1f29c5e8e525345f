"""The row that drops Gaussians: its states, and what the rest of the window makes of it."""

from dataclasses import replace

import pytest

from tdtq_core.codec.files import open_scene
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.scene import ATTRIBUTES
from tdtq_core.theory.ratio import part_of, plan_ratio
from tdtq_viewer import words
from tdtq_viewer.panels.damage import pruning_damage_text
from tdtq_viewer.wishes import PSNR, Wish

PART = Pruning("contribution", 0.01)
OPACITY = 1


@pytest.fixture
def row(loaded):
    return loaded.side.pruning


def choose(row, kind):
    row.kind.setCurrentIndex(kind)
    row.kind.activated.emit(kind)


@pytest.fixture
def whole(row, loaded, wait_ready):
    """The row of a window whose plan drops nothing."""
    row.amount.setValue(0)
    wait_ready(loaded)
    return row


def test_the_preset_drops_what_is_hardly_seen(row, loaded):
    pruning = PRESETS["balanced"].pruning
    assert loaded.session.plan.pruning == pruning
    assert row.rule.kind == pruning.kind == "contribution"
    assert row.rule.amounts[row.amount.value() - 1] == pruning.amount
    assert row.amount_text.text() == "0.01%"
    assert row.weighted.isChecked()
    assert loaded.side.preset.box.currentText() == "Balanced"


def test_the_slider_finds_back_to_every_preset(row, loaded, wait_ready):
    for name in ("high", "balanced", "small"):
        plan = PRESETS[name]
        loaded.session.set_plan(plan)
        step = row.amount.value()
        row.amount.setValue(step + 1)
        row.amount.setValue(step)
        assert loaded.session.plan == plan
    wait_ready(loaded)


def test_nothing_is_dropped_if_so_wished(whole, loaded):
    assert loaded.session.plan.pruning is None
    assert whole.left.text() == "200 stay"
    assert whole.amount_text.text() == "none"
    assert not whole.damage.isVisible()


def test_coarser_steps_where_hardly_seen_can_be_switched_off(row, loaded, wait_ready):
    before = loaded.session.sizes.total
    row.weighted.click()
    assert loaded.session.plan == replace(PRESETS["balanced"], weighted=False)
    assert loaded.side.preset.box.currentText() == "Custom"
    wait_ready(loaded)
    assert loaded.session.sizes.total != before
    row.weighted.click()
    assert loaded.side.preset.box.currentText() == "Balanced"
    wait_ready(loaded)
    assert loaded.session.sizes.total == before


def test_more_is_dropped(whole, loaded, wait_ready):
    row, before = whole, loaded.session.sizes.total
    original = loaded.session.comparison.original
    row.amount.setValue(row.rule.step(PART.amount))
    assert loaded.session.plan.pruning == PART
    importance = loaded.session.importance
    kept = int(kept_mask(loaded.session.opened.scene, PART, importance).sum())
    assert row.left.text() == f"{kept} of 200 stay"
    assert row.amount_text.text() == "1%"
    share = loaded.session.predicted.shares()["pruning"]
    assert row.damage.text.text() == f"Error {words.share_text(share)}"
    assert row.damage.isVisible()
    wait_ready(loaded)
    assert loaded.session.sizes.gaussians == kept < 200
    assert loaded.session.sizes.total < before
    assert (loaded.session.comparison.original == original).all()
    found = loaded.session.verified.shares["pruning"]
    assert f"measured {words.share_text(found)}".replace("<", "&lt;") in row.damage.toolTip()
    assert set(loaded.session.verified.shares) == {"pruning", *(a.name for a in ATTRIBUTES)}


def test_the_price_is_in_the_predicted_quality(whole, loaded, wait_ready):
    before = loaded.session.predicted.psnr
    whole.amount.setValue(whole.amount.maximum())
    assert loaded.session.predicted.psnr < before
    whole.amount.setValue(0)
    assert loaded.session.plan.pruning is None
    assert loaded.session.predicted.psnr == before
    wait_ready(loaded)


def test_the_closed_form_counts_what_stays(row, loaded, wait_ready):
    row.amount.setValue(row.amount.maximum())
    wait_ready(loaded)
    scene, plan = loaded.session.opened.scene, loaded.session.plan
    parts = {n: part_of(q, scene.matrix(n).shape[1]) for n, q in plan.quantizers.items()}
    expected = plan_ratio(parts, kept=loaded.session.sizes.gaussians / 200)
    assert f"theory expects {expected:.1f}×" in loaded.side.card.ratio.toolTip()


def test_by_opacity(row, loaded, wait_ready):
    choose(row, OPACITY)
    assert loaded.session.plan.pruning is None  # a share is no threshold
    row.amount.setValue(30)
    rule = Pruning("opacity", 0.3)
    assert loaded.session.plan.pruning == rule
    kept = int(kept_mask(loaded.session.opened.scene, rule).sum())
    assert row.left.text() == f"{kept} of 200 stay"
    assert row.amount_text.text() == "< 0.30"
    wait_ready(loaded)
    assert loaded.session.standing.sizes


def test_bits_keep_the_pruning_and_presets_bring_their_own(row, loaded, wait_ready):
    row.amount.setValue(row.rule.step(PART.amount))
    loaded.side.attributes.rows["scale"].bits.setValue(3)
    assert loaded.session.plan.pruning == PART
    box = loaded.side.preset
    assert box.box.currentText() == "Custom"
    box.box.activated.emit(0)
    assert loaded.session.plan == PRESETS["high"]
    assert row.amount_text.text() == "0.0032%"
    wait_ready(loaded)


def test_a_target_keeps_the_pruning_and_says_so(qtbot, row, loaded, wait_ready):
    row.amount.setValue(row.rule.step(PART.amount))
    wait_ready(loaded)
    loaded.trials.aim(Wish(PSNR, 30.0))
    qtbot.waitUntil(lambda: loaded.trials.found is not None, timeout=15000)
    assert loaded.session.plan.pruning == PART
    assert loaded.session.plan.weighted
    assert loaded.session.plan == loaded.trials.found.plan
    assert "Gaussians are dropped as before." in loaded.side.target.note.text()
    wait_ready(loaded)
    assert loaded.session.sizes.total == loaded.trials.found.measured.bytes


def test_saving_writes_what_stays(qtbot, row, loaded, wait_ready, tmp_path):
    row.amount.setValue(row.rule.step(PART.amount))
    wait_ready(loaded)
    path = tmp_path / "pruned.tdtq"
    loaded.documents.save_compressed(path)
    qtbot.waitUntil(lambda: not loaded.jobs.running and path.exists(), timeout=15000)
    assert path.stat().st_size == loaded.session.sizes.total
    assert len(open_scene(path)) == loaded.session.sizes.gaussians < 200


def test_a_hand_on_the_slider_is_known_to_move(row, loaded, wait_ready):
    row.amount.setSliderDown(True)
    row.amount.setValue(5)
    assert loaded.session.moving
    row.amount.setSliderDown(False)
    assert not loaded.session.moving
    wait_ready(loaded)


def test_the_measured_share_is_said_once_it_is_known():
    assert "50% comes from dropping" in pruning_damage_text(0.5, None, 8)
    assert "measured" not in pruning_damage_text(0.5, None, 8).split("\n\n")[0]
    assert "measured 40%" in pruning_damage_text(0.5, 0.4, 8)
