import json
import re
import threading

import pytest

from tdtq_core.formats.cameras import read_cameras
from tdtq_viewer.panels.report_panel import Which
from tdtq_viewer.report_views import HERE, command_of, here
from tdtq_viewer.state import basis_of


@pytest.fixture(autouse=True)
def small_pictures(monkeypatch):
    """Let orbits be small: dots are no better in large pictures."""
    for module in ("report_wishes", "survey"):
        monkeypatch.setattr(f"tdtq_viewer.{module}.ORBIT_SIZE", (60, 60))


@pytest.fixture
def panel(qtbot, loaded):
    qtbot.waitUntil(lambda: loaded.session.standing.shares, timeout=15000)
    loaded.reporting.action.trigger()
    return loaded.reporting.panel


@pytest.fixture
def write(qtbot, loaded, panel, monkeypatch, tmp_path):
    """Write the report as the panel says, and return the page and the data in it."""

    def written():
        path = tmp_path / "report.html"
        monkeypatch.setattr("tdtq_viewer.dialogs.ask_name", lambda *said: path)
        panel.go.click()
        qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)
        page = path.read_text()
        data = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)
        return page, json.loads(data[1])

    return written


def test_the_report_says_what_the_window_measured_and_predicted(
    loaded, panel, write, opened_outside, tmp_path
):
    assert panel.theory.isEnabled()
    probed = loaded.session.forecast
    page, data = write()
    assert loaded.session.forecast is probed
    assert data["compressed"]["bytes"] == loaded.session.sizes.total
    assert len(data["pictured"]) == 4
    assert len(data["comparison"]["views"]) == 8
    assert data["forecast"]["psnr"] == pytest.approx(loaded.session.predicted.psnr)
    shares = loaded.session.verified.shares
    assert data["forecast"]["measured_shares"] == pytest.approx(shares)
    assert "Predictions are for 8 views of 100 × 100 pixels." in page
    message = loaded.messages.bars[0].message
    assert message.text.startswith("Saved report.html: ")
    message.action()
    assert opened_outside == [tmp_path / "report.html"]


def test_what_the_table_holds_is_not_measured_again(qtbot, loaded, panel, write):
    loaded.all_views.survey.start(8, False)
    qtbot.waitUntil(lambda: loaded.all_views.survey.result is not None, timeout=15000)
    assert panel.note.text().startswith("All views are measured already.")
    panel.theory.setChecked(False)
    panel.count.setValue(2)
    loaded.pipeline.workbench.chosen.sizes.clear()
    _, data = write()
    assert data["forecast"] is None
    assert loaded.pipeline.workbench.chosen.sizes == [(60, 60)] * 4
    worst = loaded.all_views.survey.result.worst[:2]
    names = [loaded.all_views.survey.scores[number].name for number in worst]
    assert data["pictured"] == names


def test_a_report_on_this_view_can_be_asked_for_again(loaded, panel, write, tmp_path):
    panel.which.setCurrentIndex(panel.which.findData(Which.HERE))
    panel.width_box.setCurrentIndex(1)
    panel.pngs.setChecked(True)
    _, data = write()
    assert data["pictured"] == [HERE]
    assert {path.name for path in (tmp_path / "report_pictures").iterdir()} == {
        f"{HERE}_{kind}.png" for kind in ("original", "compressed", "error")
    }
    command, _, cameras = data["command"].partition("\n\ncameras.json:\n")
    assert command.startswith("tdtq report built-in-scene.ply --preset balanced --views 1")
    (tmp_path / "cameras.json").write_text(cameras)
    again = read_cameras(tmp_path / "cameras.json")[0].camera
    assert again.width == 400
    assert again.view == pytest.approx(_here(loaded, 400).view)


def test_a_plan_of_ones_own_and_cameras_are_named(loaded, write_cameras, tmp_path):
    views = read_cameras(write_cameras(tmp_path / "cameras.json", count=3))
    session = loaded.session
    plan = session.plan
    changed = type(plan)(plan.quantizers, None, weighted=plan.weighted)
    assert basis_of(changed) != basis_of(plan)
    said = command_of(session.opened, changed, views, 2, orbit=False)
    assert "--plan plan.json --views 2 --cameras cameras.json --size 400x300" in said


def test_theory_waits_until_it_is_known(loaded, panel):
    loaded.session.set_forecast(None)
    assert not panel.theory.isEnabled()
    assert not panel.choice.theory


def test_writing_can_be_stopped(qtbot, loaded, panel, renderer, monkeypatch, tmp_path):
    drawing = threading.Event()
    prepare = renderer.prepare
    monkeypatch.setattr(renderer, "prepare", lambda scene: drawing.set() or prepare(scene))
    renderer.delay = 0.05
    path = tmp_path / "report.html"
    loaded.reporting.save(path, panel.choice)
    qtbot.waitUntil(drawing.is_set)
    assert panel.go.text() == "Stop"
    panel.go.click()
    qtbot.waitUntil(lambda: loaded.reporting.running is None)
    assert panel.go.text() == "&Save report…"
    assert not path.exists()


def test_where_nothing_can_be_written_it_is_said(qtbot, loaded, panel, tmp_path):
    loaded.reporting.save(tmp_path / "no" / "report.html", panel.choice)
    qtbot.waitUntil(lambda: bool(loaded.messages.bars), timeout=15000)
    assert loaded.messages.bars[0].message.kind == "error"


def _here(window, width):
    from tdtq_viewer.pipeline import camera_of  # noqa: PLC0415

    return here(camera_of(window.session), width)[0].camera
