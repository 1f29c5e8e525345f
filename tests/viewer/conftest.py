"""A window with small stand-ins for the slow parts, and checks that nothing outlives a test."""

import gc
import json
import threading
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication

from tdtq_core.cameras import Frame, orbit
from tdtq_core.codec.pruning import opacities
from tdtq_core.evaluation.planning import best_plans
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.workpiece import workpiece
from tdtq_core.theory.damage import DamageCurve
from tdtq_core.theory.harmonics_damage import HarmonicsDamage
from tdtq_viewer.engine import core_engine
from tdtq_viewer.theme import apply_theme
from tdtq_viewer.window import MainWindow

from .dots import DotRenderer


@pytest.fixture(scope="session")
def warm_up_codec():
    """What compiles the codec for the first window, and then knows that it did."""
    return cache(core_engine().warm_up_codec)


@pytest.fixture(autouse=True)
def small_orbit(monkeypatch):
    """Let forecasts look at small pictures: dots are no better in large ones."""
    monkeypatch.setattr("tdtq_viewer.learning.SIDE", 100)


@pytest.fixture(autouse=True)
def short_rest(monkeypatch):
    """Let forecasts follow the plan at once: no hand moves on."""
    monkeypatch.setattr("tdtq_viewer.forecasting.REST_MS", 0)


@pytest.fixture(scope="session")
def write_cameras():
    """The function ``write_cameras(path, up, count, size)`` that writes a cameras.json of 3DGS."""
    return _write_cameras


@pytest.fixture(autouse=True)
def memory_file(tmp_path_factory, monkeypatch):
    """The file of what windows remember, away from the user's own."""
    path = tmp_path_factory.mktemp("state") / "scenes.json"
    monkeypatch.setattr("tdtq_viewer.window.memory_path", lambda: path)
    monkeypatch.setenv("XDG_STATE_HOME", str(path.parent))  # for windows of other processes
    return path


@pytest.fixture(autouse=True)
def opened_outside(monkeypatch):
    """The files and folders that other programs of the desktop were asked to open."""
    paths = []
    desktop = SimpleNamespace(openUrl=lambda url: paths.append(Path(url.toLocalFile())))
    monkeypatch.setattr("tdtq_viewer.outside.QDesktopServices", desktop)
    return paths


@pytest.fixture(autouse=True)
def preferences_file(tmp_path_factory, monkeypatch):
    """The file of the user's preferences: one who wants to see everything."""
    path = tmp_path_factory.mktemp("preferences") / "preferences.json"
    path.write_text(json.dumps({"simple": False}))
    monkeypatch.setattr("tdtq_viewer.personal.preferences_path", lambda: path)
    return path


@pytest.fixture
def renderer():
    return DotRenderer()


@pytest.fixture(scope="session")
def learned(make_scene):
    """What 200 Gaussians might have taught in 8 views: a predictor and its best plans."""
    scene, variances, views = make_scene(200), np.logspace(-12, 1, 14), np.linspace(0.5, 1.5, 8)
    weights = {"position": 50, "rotation": 1, "scale": 1, "opacity": 1, "base_color": 1}
    curves = {
        name: DamageCurve(variances, np.outer(np.minimum(weight * variances, 0.1), views))
        for name, weight in weights.items()
    }
    piece = workpiece(scene, opacities(scene) ** 2)
    harmonics = HarmonicsDamage(0.01 * views, 0.05 * views)
    predictor = Predictor(curves, harmonics, piece, np.full(8, 160_000.0))
    return predictor, best_plans(predictor)


@pytest.fixture
def engine(renderer, scene, learned, warm_up_codec):
    """The real core, but with dots, 200 Gaussians, and a forecast that is there at once."""
    predictor, frontier = learned
    return replace(
        core_engine(),
        choose_renderer=lambda backend, tell: renderer,
        warm_up_codec=warm_up_codec,
        demo_scene=lambda: scene,
        probe=lambda scene, views=range(8), *args, importance=None, truth=None, **kwargs: replace(
            predictor.seen_by(np.arange(len(views)) % 8),
            piece=workpiece(scene, importance),
            truth=truth,
        ),
        best_plans=lambda predictor, rates: frontier,
    )


@pytest.fixture
def themed(qapp):
    """The application in the dark theme, and as it was before afterwards."""
    palette, style, font, name = qapp.palette(), qapp.styleSheet(), qapp.font(), qapp.style().name()
    apply_theme(qapp)
    yield qapp
    qapp.setStyleSheet(style)
    qapp.setStyle(name)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def shows_focus():
    """Says whether a widget looks different once Tab has left the one `before` for it."""

    def shown(widget, before):
        before.setFocus(Qt.FocusReason.MouseFocusReason)
        widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as Tab does
        without = _picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return _picture(widget) != without

    return shown


def _picture(widget):
    QApplication.processEvents()
    return widget.grab().toImage()


@pytest.fixture
def window(qtbot, engine):
    """A window without a scene."""
    window = MainWindow(engine)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def activate(qtbot):
    """Return a function that gives a window the keyboard.

    It asks again and again, as the X server forgets who asks before the window is on the screen.
    """

    def wait(window):
        def active():
            window.activateWindow()
            return window.isActiveWindow()

        qtbot.waitUntil(active)

    return wait


@pytest.fixture
def wait_ready(qtbot):
    """Return a function that waits until picture, PSNR, SSIM and sizes are those of the plan."""

    def wait(window, timeout=15000):
        session = window.session

        # No assertions: they would be spelled out, pictures and all, every hundredth of a second.
        def ready():
            standing = session.standing
            foreseen = session.forecast is None or standing.forecast
            known = standing.picture and standing.sizes and foreseen
            return known and session.comparison.ssim is not None and not window.jobs.running

        qtbot.waitUntil(ready, timeout=timeout)

    return wait


@pytest.fixture(scope="session")
def compiled(warm_up_codec):
    """Compile the kernels of the codec before any window is timed."""
    warm_up_codec()


@pytest.fixture
def loaded(compiled, window, wait_ready):
    """A window with the (small) built-in scene and all its numbers."""
    window.documents.open_demo()
    wait_ready(window)
    return window


@pytest.fixture(autouse=True)
def nothing_left_behind(request):
    """Fail a test that leaves a worker thread, a running timer or a widget behind."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    # The collector then looks at what this test makes, and not at all modules again and again.
    gc.collect()
    gc.freeze()
    before = set(threading.enumerate())
    widgets = set(map(id, QApplication.topLevelWidgets())) if QApplication.instance() else set()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    left = [thread for thread in threading.enumerate() if thread not in before]
    assert not left, f"threads left behind: {left}"
    # By type, because isinstance asks dead weak proxies of other tests and fails.
    objects = gc.get_objects()
    kinds = {kind for kind in set(map(type, objects)) if issubclass(kind, (QTimer, QThread))}
    found = [item for item in objects if type(item) in kinds]
    timers = [item for item in found if isinstance(item, QTimer) and _is_active(item)]
    assert not timers, f"timers left behind: {timers}"
    running = [item for item in found if isinstance(item, QThread) and _is_running(item)]
    assert not running, f"QThreads left behind: {running}"
    new = [item for item in QApplication.topLevelWidgets() if id(item) not in widgets]
    assert not new, f"widgets left behind: {new}"


def _is_active(timer):
    try:
        return timer.isActive()
    except RuntimeError:  # its C++ half is gone
        return False


def _is_running(thread):
    try:
        return thread.isRunning() and thread is not QThread.currentThread()
    except RuntimeError:
        return False


def _write_cameras(path, up=(0.0, 0.0, 1.0), count=12, size=(400, 300)):
    cameras = orbit(Frame(np.zeros(3), 1.0), count, *size, up=up)
    entries = [
        {
            "id": number,
            "img_name": f"r_{number}",
            "width": size[0],
            "height": size[1],
            "position": camera.position.tolist(),
            "rotation": camera.view[:3, :3].T.tolist(),
            "fx": camera.fx,
            "fy": camera.fy,
        }
        for number, camera in enumerate(cameras)
    ]
    path.write_text(json.dumps(entries))
    return path
