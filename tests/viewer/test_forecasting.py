"""Forecasts of what bits will cost: learned, dropped, stopped, failed."""

import threading
from dataclasses import replace

import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import SceneError
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_viewer.engine import core_engine
from tdtq_viewer.jobs import Token
from tdtq_viewer.learning import SIDE, Subject, few_of, learn
from tdtq_viewer.state import basis_of
from tdtq_viewer.weighing import weigh
from tdtq_viewer.window import MainWindow
from tdtq_viewer.workbench import Workbench

BASIS = basis_of(PRESETS["balanced"])


@pytest.fixture
def window_with(qtbot, engine):
    """Return a function that shows a window whose `probe` is another."""
    windows = []

    def make(probe):
        window = MainWindow(replace(engine, probe=probe))
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        window.documents.open_demo()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def test_a_forecast_follows_the_first_picture(loaded, scene, learned):
    forecast = loaded.session.forecast
    assert forecast.yardstick.scene is loaded.session.opened.scene
    assert forecast.frontier is learned[1]
    assert set(forecast.presets) == set(PRESETS)
    assert len(forecast.yardstick.views) == 8
    assert loaded.forecasting.why_not == ""
    assert forecast.yardstick.importance is loaded.session.importance
    plan, alone = loaded.session.plan, forecast.predictor.predict(loaded.session.plan).psnr
    assert forecast.predict(replace(plan, pruning=None)).psnr == alone
    assert loaded.session.predicted.psnr <= alone


def test_another_plan_is_predicted_at_once(loaded, wait_ready):
    before = loaded.session.predicted.psnr
    loaded.session.set_plan(PRESETS["small"])
    assert loaded.session.predicted.psnr < before
    wait_ready(loaded)


def test_another_scene_drops_the_forecast(qtbot, loaded, wait_ready):
    old = loaded.session.forecast
    seen = []
    loaded.session.forecast_changed.connect(lambda: seen.append(loaded.session.forecast))
    loaded.documents.open_demo()
    wait_ready(loaded)
    assert seen[0] is None
    assert loaded.session.forecast is not old
    assert loaded.session.forecast.yardstick.scene is loaded.session.opened.scene


def test_other_cameras_are_learned_from(qtbot, loaded, write_cameras, tmp_path):
    views = read_cameras(write_cameras(tmp_path / "cameras.json", count=12))
    loaded.session.set_views(views)
    assert loaded.session.forecast is None
    qtbot.waitUntil(lambda: loaded.session.forecast is not None)
    assert [view.camera.name for view in loaded.session.forecast.yardstick.views] == [
        f"r_{number}" for number in (0, 1, 3, 4, 6, 7, 9, 10)
    ]


def test_learning_can_be_stopped_and_started_again(qtbot, window_with, learned):
    go = threading.Event()

    def probe(*args, should_stop, progress, **kwargs):
        progress(0.5)
        while not (go.is_set() or should_stop()):
            go.wait(0.01)
        return learned[0]

    window = window_with(probe)
    qtbot.waitUntil(lambda: "55%" in window.forecasting.why_not, timeout=15000)
    told = "Learning what each bit buys…"
    qtbot.waitUntil(lambda: window.status.work.text() == told, timeout=15000)
    assert window.status.cancel.isVisible()
    window.status.cancel.click()
    assert window.forecasting.stopped
    assert window.forecasting.why_not == "Learning what each bit buys was stopped."
    go.set()
    window.forecasting.start()
    qtbot.waitUntil(lambda: window.session.forecast is not None)
    assert not window.forecasting.stopped


def test_a_scene_that_teaches_nothing_is_no_alarm(qtbot, window_with):
    def probe(*args, **kwargs):
        raise SceneError("The scene is too large to go around it.", "Name cameras.")

    window = window_with(probe)
    qtbot.waitUntil(lambda: window.forecasting.stopped, timeout=15000)
    qtbot.waitUntil(lambda: "too large" in window.forecasting.why_not)
    assert not window.messages.bars


def test_an_error_of_ours_is_told(qtbot, window_with):
    def probe(*args, **kwargs):
        raise ValueError("ours")

    window = window_with(probe)
    qtbot.waitUntil(lambda: bool(window.messages.bars), timeout=15000)
    assert "learning what each bit buys" in window.messages.bars[0].message.text


def test_few_views_are_small_and_keep_their_shape(write_cameras, tmp_path):
    views = read_cameras(write_cameras(tmp_path / "cameras.json", count=3, size=(1600, 900)))
    few = few_of(views)
    assert len(few) == 3
    for view in few:
        width, height = view.camera.width, view.camera.height
        assert width * height == pytest.approx(SIDE**2, rel=0.01)
        assert width / height == pytest.approx(16 / 9, rel=0.01)


def test_learning_from_the_core_ranks_the_presets(make_scene):
    workbench = Workbench(core_engine())
    workbench.take_renderer(CpuRenderer())
    scene = make_scene(60)
    views = orbit_views(scene, 2, 48, 32)
    importance = weigh(scene, views, workbench, Token())
    forecast = learn(Subject(scene, importance, views, BASIS), core_engine(), workbench, Token())
    psnr = {name: forecast.predictor.predict(plan).psnr for name, plan in PRESETS.items()}
    assert psnr["high"] > psnr["balanced"] > psnr["small"]
    assert forecast.presets["high"] > forecast.presets["balanced"] > forecast.presets["small"]
