"""The row that drops Gaussians: its states, and what the rest of the window makes of it."""

import threading
from dataclasses import replace

import pytest

from tdtq_core.codec.files import open_scene
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.scene import ATTRIBUTES
from tdtq_core.theory.ratio import part_of, plan_ratio
from tdtq_viewer import words
from tdtq_viewer.panels.damage import pruning_damage_text
from tdtq_viewer.window import MainWindow
from tdtq_viewer.wishes import PSNR, Wish

FIFTH = Pruning("importance", 0.2)
OPACITY = 1


@pytest.fixture
def row(loaded):
    return loaded.side.pruning


def choose(row, kind):
    row.kind.setCurrentIndex(kind)
    row.kind.activated.emit(kind)


def test_nothing_is_dropped_at_first(row, loaded):
    assert loaded.session.plan.pruning is None
    assert (row.amount.value(), row.amount.maximum()) == (0, 60)
    assert row.left.text() == "200 stay"
    assert row.note.text() == "All Gaussians are kept."
    assert not row.damage.isVisible()


def test_the_row_waits_for_the_forecast_and_says_so(qtbot, engine):
    release = threading.Event()

    def probe(scene, views, renderer, *, should_stop, **others):
        while not release.wait(0.01) and not should_stop():
            pass
        return engine.probe(scene)

    window = MainWindow(replace(engine, probe=probe))
    window.show()
    window.documents.open_demo()
    row = window.side.pruning
    qtbot.waitUntil(lambda: "Learning" in row.note.toolTip(), timeout=15000)
    assert not row.amount.isEnabled()
    assert not row.kind.isEnabled()
    assert row.note.text().startswith("Possible once")
    release.set()
    qtbot.waitUntil(row.amount.isEnabled, timeout=15000)
    window.close()
    window.deleteLater()


def test_a_fifth_is_dropped(row, loaded, wait_ready):
    before = loaded.session.sizes.total
    original = loaded.session.comparison.original
    row.amount.setValue(20)
    assert loaded.session.plan.pruning == FIFTH
    assert row.left.text() == "160 of 200 stay"
    assert row.amount_text.text() == "20%"
    share = loaded.session.predicted.shares()["pruning"]
    assert row.damage.text.text() == f"Error {words.share_text(share)}"
    assert row.damage.isVisible()
    wait_ready(loaded)
    assert loaded.session.sizes.total < before
    assert (loaded.session.comparison.original == original).all()
    found = loaded.session.verified.shares["pruning"]
    assert f"measured {words.share_text(found)}".replace("<", "&lt;") in row.damage.toolTip()
    assert set(loaded.session.verified.shares) == {"pruning", *(a.name for a in ATTRIBUTES)}


def test_the_price_is_in_the_predicted_quality(row, loaded, wait_ready):
    before = loaded.session.predicted.psnr
    row.amount.setValue(20)
    assert loaded.session.predicted.psnr < before
    row.amount.setValue(0)
    assert loaded.session.plan.pruning is None
    assert loaded.session.predicted.psnr == before
    wait_ready(loaded)


def test_the_closed_form_counts_what_stays(row, loaded, wait_ready):
    row.amount.setValue(20)
    wait_ready(loaded)
    scene, plan = loaded.session.opened.scene, loaded.session.plan
    parts = {n: part_of(q, scene.matrix(n).shape[1]) for n, q in plan.quantizers.items()}
    expected = plan_ratio(parts, kept=0.8)
    assert f"theory expects {expected:.1f}×" in loaded.side.card.ratio.toolTip()


def test_by_opacity(row, loaded, wait_ready):
    row.amount.setValue(20)
    choose(row, OPACITY)
    assert loaded.session.plan.pruning is None  # a share is no threshold
    row.amount.setValue(30)
    rule = Pruning("opacity", 0.3)
    assert loaded.session.plan.pruning == rule
    kept = int(kept_mask(loaded.session.opened.scene, rule).sum())
    assert row.left.text() == f"{kept} of 200 stay"
    assert row.amount_text.text() == "< 0.30"
    wait_ready(loaded)
    assert loaded.session.sizes_current


def test_bits_keep_the_pruning_and_presets_clear_it(row, loaded, wait_ready):
    row.amount.setValue(20)
    loaded.side.attributes.rows["scale"].bits.setValue(3)
    assert loaded.session.plan.pruning == FIFTH
    box = loaded.side.preset
    assert box.box.currentText() == "Custom"
    box.box.activated.emit(0)
    assert loaded.session.plan.pruning is None
    assert row.amount.value() == 0
    assert row.left.text() == "200 stay"
    wait_ready(loaded)


def test_a_target_keeps_the_pruning_and_says_so(qtbot, row, loaded, wait_ready):
    row.amount.setValue(10)
    wait_ready(loaded)
    loaded.trials.aim(Wish(PSNR, 30.0))
    qtbot.waitUntil(lambda: loaded.trials.found is not None, timeout=15000)
    assert loaded.session.plan.pruning == Pruning("importance", 0.1)
    assert loaded.session.plan == loaded.trials.found.plan
    assert "Gaussians are dropped as before." in loaded.side.target.note.text()
    wait_ready(loaded)
    assert loaded.session.sizes.total == loaded.trials.found.measured.bytes


def test_saving_writes_what_stays(qtbot, row, loaded, wait_ready, tmp_path):
    row.amount.setValue(20)
    wait_ready(loaded)
    path = tmp_path / "pruned.tdtq"
    loaded.documents.save_compressed(path)
    qtbot.waitUntil(lambda: not loaded.jobs.running and path.exists(), timeout=15000)
    assert path.stat().st_size == loaded.session.sizes.total
    assert len(open_scene(path)) == 160


def test_another_scene_is_whole_again(row, loaded, wait_ready):
    row.amount.setValue(20)
    loaded.session.open(loaded.session.opened, keep_plan=True)
    assert loaded.session.plan == PRESETS["balanced"]
    assert loaded.session.plan.pruning is None
    wait_ready(loaded)


def test_other_views_do_not_change_what_is_dropped(row, loaded, wait_ready):
    bench = loaded.pipeline.workbench
    scene = loaded.session.opened.scene
    before = bench.encoder(scene).importance
    loaded.forecasting.start()
    wait_ready(loaded)
    assert bench.encoder(scene).importance is before


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
