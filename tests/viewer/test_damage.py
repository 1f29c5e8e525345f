"""What the plan costs over all views: predicted at once, measured later."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.formats import write_scene
from tdtq_core.quantizers import RawQuantizer, TurboQuantizer
from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_viewer import words
from tdtq_viewer.panels.damage import damage_text
from tdtq_viewer.panels.predicted_quality import measured_text
from tdtq_viewer.panels.verdicts import Verdict
from tdtq_viewer.state import Verified
from tdtq_viewer.window import MainWindow


@pytest.fixture
def learning(qtbot, engine):
    """A window that goes on learning until the returned event is set."""
    release = threading.Event()

    def probe(scene, views, renderer, *, should_stop, **others):
        while not release.wait(0.01) and not should_stop():
            pass
        return engine.probe(scene)

    window = MainWindow(replace(engine, probe=probe))
    window.show()
    window.documents.open_demo()
    qtbot.waitUntil(lambda: window.session.standing.sizes, timeout=15000)
    yield window, release
    window.close()
    window.deleteLater()


def damage_of(window):
    return {name: row.damage.text.text() for name, row in window.side.attributes.rows.items()}


def tooltip_of(window, name):
    return window.side.attributes.rows[name].damage.toolTip()


def test_nothing_is_claimed_while_the_program_learns(qtbot, learning):
    window, release = learning
    over_views = window.side.card.over_views
    assert set(damage_of(window).values()) == {"Error –"}
    assert "as soon as the program has learned" in tooltip_of(window, "scale")
    assert (over_views.predicted.text(), over_views.measured.text()) == ("…", "…")
    assert "learns from a few test pictures" in over_views.predicted.toolTip()
    release.set()
    qtbot.waitUntil(lambda: window.session.standing.shares, timeout=15000)
    assert "Error –" not in damage_of(window).values()


def test_every_row_shows_its_share_of_the_error(loaded):
    expected = loaded.session.predicted.shares()
    for name, text in damage_of(loaded).items():
        assert text == f"Error {words.share_text(expected[name])}"
        share = words.share_text(loaded.session.verified.shares[name]).replace("<", "&lt;")
        assert f"measured {share}" in tooltip_of(loaded, name)


def test_the_prediction_follows_at_once_and_the_measurement_later(loaded, wait_ready):
    over_views = loaded.side.card.over_views
    before = over_views.predicted.text()
    old = loaded.session.verified
    loaded.side.attributes.rows["harmonics"].bits.setValue(1)
    assert over_views.predicted.text() == words.psnr_text(loaded.session.predicted.psnr) != before
    assert over_views.measured.property("tone") == "faint"
    assert "off" not in over_views.measured.text()
    assert "follows as soon as" in tooltip_of(loaded, "harmonics")
    wait_ready(loaded)
    assert loaded.session.verified is not old
    assert loaded.session.verified.error > old.error
    assert "dB off" in over_views.measured.text()
    assert over_views.measured.property("tone") != "faint"


def test_the_card_tells_views_from_this_view(loaded):
    over_views = loaded.side.card.over_views
    assert over_views.predicted_title.text() == "Predicted over 8 views"
    assert over_views.measured_title.text() == "Measured over 8 views"
    help_text = over_views.measured.toolTip()
    assert "At least" not in help_text
    assert "one view only" in help_text
    assert "photographs" not in help_text


def test_turboquant_promises_a_floor(loaded, wait_ready):
    turbo = TurboQuantizer(3)
    loaded.session.set_plan(loaded.session.plan.with_quantizer("harmonics", turbo))
    floor = words.psnr_text(loaded.session.predicted.psnr_floor)
    assert f"At least {floor} on average" in loaded.side.card.over_views.measured.toolTip()
    wait_ready(loaded)


def test_a_plan_that_loses_nothing_has_no_damage(loaded, wait_ready):
    exact = dict.fromkeys(ATTRIBUTE_NAMES, RawQuantizer())
    loaded.session.set_plan(replace(loaded.session.plan, quantizers=exact, pruning=None))
    assert set(damage_of(loaded).values()) == {"Error –"}
    wait_ready(loaded)
    assert loaded.session.verified.error == 0
    assert loaded.side.card.over_views.measured.text() == "identical"


def test_the_latest_plan_is_the_one_that_is_measured(loaded, wait_ready):
    for name in ("small", "paper", "balanced", "high", "small"):
        loaded.session.set_plan(PRESETS[name])
    wait_ready(loaded)
    assert loaded.session.verified.plan == PRESETS["small"]
    assert loaded.session.standing.shares


def test_what_was_measured_for_another_scene_is_dropped(loaded, wait_ready):
    old = loaded.session.verified
    loaded.documents.open_demo()
    wait_ready(loaded)
    yardstick = loaded.session.forecast.yardstick
    assert loaded.session.verified.yardstick is yardstick is not old.yardstick
    loaded.session.set_verified(old)
    assert loaded.session.verified is not old


def test_with_another_yardstick_the_plan_is_measured_again(loaded, wait_ready):
    old = loaded.session.verified
    forecast = loaded.session.forecast
    loaded.session.set_forecast(replace(forecast, yardstick=replace(forecast.yardstick)))
    assert loaded.session.verified is None
    wait_ready(loaded)
    assert loaded.session.verified.error == pytest.approx(old.error)


def test_pictures_of_two_renderers_are_not_compared(loaded, wait_ready):
    old = loaded.verifying._verifier
    loaded.session.set_backend("another")
    loaded.session.set_plan(PRESETS["small"])
    wait_ready(loaded)
    assert loaded.verifying._verifier is not old
    assert loaded.session.verified.plan == PRESETS["small"]


def test_a_cancelled_check_leaves_the_prediction(qtbot, loaded, renderer):
    renderer.delay = 0.05
    loaded.session.set_plan(loaded.session.plan.with_bits("harmonics", 1))
    running = loaded.jobs
    qtbot.waitUntil(lambda: any(j.kind == "verification" for j in running.running), timeout=15000)
    running.cancel("verification")
    qtbot.waitUntil(lambda: not running.running, timeout=15000)
    assert not loaded.session.standing.shares
    assert "Error –" not in damage_of(loaded).values()


def test_sentences():
    text = damage_text("Rotation", 0.384, 0.41, 8)
    assert text.startswith(
        "Of the error this plan causes, 38% comes from Rotation (predicted; measured 41%)."
    )
    assert "8 views" in text
    assert "measured" not in damage_text("Rotation", 0.384, None, 8).split("\n\n")[0]
    assert "over 1 view." in damage_text("Rotation", 0.384, None, 1)


def test_nothing_is_promised_where_gaussians_are_invalid(qtbot, loaded, tmp_path):
    scene = loaded.session.opened.scene
    means = scene.means.copy()
    means[:3] = np.nan
    write_scene(replace(scene, means=means), tmp_path / "nan.ply")
    loaded.documents.open(tmp_path / "nan.ply")
    qtbot.waitUntil(lambda: loaded.session.opened.invalid == 3, timeout=15000)
    over_views = loaded.side.card.over_views
    assert (over_views.predicted.text(), over_views.measured.text()) == ("–", "–")
    qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)


@pytest.mark.parametrize(
    ("share", "text"), [(None, "–"), (0.0, "0%"), (0.004, "<1%"), (0.384, "38%"), (1.0, "100%")]
)
def test_shares_as_people_read_them(share, text):
    assert words.share_text(share) == text


def test_the_measured_figure_says_how_far_the_prediction_was_off(loaded):
    verified = Verified(loaded.session.forecast.yardstick, loaded.session.plan, 1e-5)
    assert measured_text(verified, None) == "50.0 dB"
    predicted = loaded.session.predicted
    assert f"({abs(predicted.psnr - 50):.2f} dB off)" in measured_text(verified, predicted)
    assert verified.shares is None


@pytest.fixture
def advanced(loaded):
    loaded.side.show_mode(simple=False)
    return loaded


def test_rows_close_up_where_there_is_no_room_and_open_where_there_is(qtbot, advanced):
    rows, pruning = advanced.side.attributes.rows, advanced.side.pruning
    area, last = advanced.side.attributes, rows["harmonics"]
    advanced.resize(1280, 1100)
    qtbot.waitUntil(lambda: not last.share.bar.isHidden())
    assert not area.hint.isVisible()
    tall = last.height()
    advanced.resize(1280, 800)
    qtbot.waitUntil(last.share.bar.isHidden)
    assert last.damage.isVisible()
    assert last.share.isVisible()
    qtbot.waitUntil(lambda: last.height() < tall)
    qtbot.waitUntil(lambda: area.viewport().rect().contains(_lower_right(last, area)))
    low = last.height()
    advanced.resize(1280, 640)
    qtbot.waitUntil(area.hint.isVisible)
    assert area.hint.hidden_names[-1] == "Drop Gaussians"
    area.hint.click()
    qtbot.waitUntil(lambda: area.viewport().rect().contains(_lower_right(pruning, area)))
    assert not area.hint.isVisible()
    advanced.resize(1280, 1100)
    qtbot.waitUntil(lambda: last.height() > low)
    assert last.share.isVisible()


def test_a_verdict_takes_the_room_of_the_share_of_the_file(qtbot, advanced):
    row = advanced.side.attributes.rows["harmonics"]
    for height, roomy in ((1100, True), (800, False)):
        advanced.resize(1280, height)
        qtbot.waitUntil(lambda roomy=roomy: row.share.bar.isHidden() is not roomy)
        row.show_quantizer(TurboQuantizer(3), Verdict("good", "fits", ""))
        assert row.share.isVisible() is roomy
        row.show_quantizer(TurboQuantizer(3), Verdict("muted", "", ""))
        assert row.share.isVisible()
        assert row.damage.isVisible()


def test_shares_of_compact_rows_stand_one_below_the_other(qtbot, advanced):
    advanced.resize(1280, 800)
    rows = advanced.side.attributes.rows.values()
    qtbot.waitUntil(lambda: all(row.share.bar.isHidden() for row in rows))
    for count, row in enumerate(rows):
        row.show_bytes(84_500 * 10**count, 10**10, 1, True)
    qtbot.waitUntil(lambda: len({row.damage.geometry().right() for row in rows}) == 1)
    assert len({row.share.geometry().right() for row in rows}) == 1
    assert all(row.layout().minimumSize().width() <= row.width() for row in rows)


def _lower_right(row, area):
    return row.mapTo(area.viewport(), row.rect().bottomRight())
