"""Before it is known what pictures show, the plan is drawn as well as it can be, and said so."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import SceneError
from tdtq_core.formats.cameras import read_cameras
from tdtq_viewer.captions import captions_of
from tdtq_viewer.encoders import Encoders, feasible
from tdtq_viewer.panels.size_card import PRELIMINARY


@pytest.fixture
def held(qtbot, window, renderer):
    """A window that shows its scene and goes on weighing until the event is set."""
    release, weigh = threading.Event(), renderer.importance

    def importance(prepared, camera, pixels=None, *, should_stop):
        while not release.wait(0.01) and not should_stop():
            pass
        return weigh(prepared, camera, pixels)

    renderer.importance = importance
    window.documents.open_demo()
    qtbot.waitUntil(lambda: window.session.sizes is not None, timeout=15000)
    yield window, release
    release.set()


def test_until_then_all_is_marked_as_preliminary(qtbot, held, wait_ready):
    window, release = held
    session, card = window.session, window.side.card
    assert session.standing.preliminary
    assert session.plan == PRESETS["balanced"]
    assert session.sizes.gaussians == 200
    assert not session.standing.picture
    assert not session.standing.sizes
    assert card.ratio.property("tone") == "faint"
    assert card.verdict.text() == PRELIMINARY
    assert captions_of(session).compressed.startswith("preliminary")
    assert window.forecasting.why_not.startswith("Finding out what pictures show")
    assert window.side.target.note.text() == window.forecasting.why_not
    assert not window.all_views.survey.possible
    release.set()
    wait_ready(window)
    assert not session.standing.preliminary
    assert card.ratio.property("tone") != "faint"
    assert card.verdict.text() != PRELIMINARY
    assert session.forecast is not None


def test_a_file_that_is_saved_before_waits_and_is_what_the_plan_says(
    qtbot, held, wait_ready, tmp_path
):
    window, release = held
    path = tmp_path / "early.tdtq"
    window.documents.save_compressed(path)
    assert not path.exists()
    release.set()
    qtbot.waitUntil(path.exists, timeout=15000)
    wait_ready(window)
    assert path.stat().st_size == window.session.sizes.total
    window.documents.save_compressed(tmp_path / "late.tdtq")
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)
    assert (tmp_path / "late.tdtq").read_bytes() == path.read_bytes()


def test_saving_after_it_was_stopped_finds_it_for_the_window_too(qtbot, held, wait_ready, tmp_path):
    window, release = held
    window.jobs.cancel("weighing")
    qtbot.waitUntil(lambda: window.forecasting.stopped, timeout=15000)
    assert window.forecasting.why_not == "Finding out what pictures show was stopped."
    release.set()
    window.documents.save_compressed(tmp_path / "out.tdtq")
    wait_ready(window)
    assert (tmp_path / "out.tdtq").stat().st_size == window.session.sizes.total


def test_a_failure_is_told_and_can_be_tried_again(qtbot, window, renderer, wait_ready):
    weigh = renderer.importance

    def fail(*args, **kwargs):
        raise SceneError("There is nothing to see.", "Name cameras.")

    renderer.importance = fail
    window.documents.open_demo()
    qtbot.waitUntil(lambda: window.forecasting.stopped, timeout=15000)
    assert "nothing to see" in window.messages.bars[0].message.text
    assert "nothing to see" in window.side.target.note.text()
    assert window.session.standing.preliminary
    renderer.importance = weigh
    window.side.target.find.click()
    wait_ready(window)
    assert window.session.forecast is not None


def test_other_cameras_weigh_anew_and_the_old_weights_serve_until_then(
    loaded, renderer, wait_ready, write_cameras, tmp_path
):
    session, before = loaded.session, loaded.session.importance
    seen, weigh = [], renderer.importance

    def importance(prepared, camera, pixels=None, *, should_stop):
        seen.append(camera.name)
        return weigh(prepared, camera, pixels)

    renderer.importance = importance
    session.set_views(read_cameras(write_cameras(tmp_path / "cameras.json", count=40)))
    assert session.importance is before
    assert session.standing.sizes
    wait_ready(loaded)
    assert session.importance is not before
    assert session.sizes.importance is session.forecast.yardstick.importance is session.importance
    assert len(seen) == 40
    assert seen[0] == "r_0"


def test_learning_again_does_not_weigh_again(loaded, wait_ready):
    before = loaded.session.importance
    loaded.forecasting.start()
    wait_ready(loaded)
    assert loaded.session.importance is before


def test_what_can_be_done_without_importance():
    balanced, weights = PRESETS["balanced"], np.ones(3)
    assert feasible(balanced, weights) is balanced
    assert feasible(PRESETS["paper"], None) is PRESETS["paper"]
    plain = feasible(balanced, None)
    assert (plain.pruning, plain.weighted) == (None, False)
    assert plain.quantizers == balanced.quantizers


def test_an_encoder_serves_as_long_as_its_weights_do(scene):
    made = []

    class Encoder:
        importance = None

    encoders = Encoders(lambda scene: made.append(Encoder()) or made[-1])
    weights = np.ones(len(scene))
    assert not encoders.ready(scene)
    assert encoders.encoder(scene, None) is encoders.encoder(scene, weights) is made[0]
    assert encoders.encoder(scene, None) is made[0]
    assert made[0].importance is weights
    assert encoders.encoder(scene, weights.copy()) is made[1]
    assert encoders.encoder(replace(scene), None) is made[2]
