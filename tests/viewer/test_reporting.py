"""The panel that writes a report."""

import json
import re
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tdtq_core.cli.scenes import open_checked
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_core.formats import write_scene
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.formats.photographs import write_png
from tdtq_core.report.scene_file import describe_file
from tdtq_core.scene import ATTRIBUTE_NAMES
from tdtq_viewer import words
from tdtq_viewer.panels.report_panel import ReportChoice, Which
from tdtq_viewer.panels.spots import preset_spots
from tdtq_viewer.report_command import Seen, command_of
from tdtq_viewer.report_views import HERE, here
from tdtq_viewer.report_wishes import ReportWishes
from tdtq_viewer.reporting import file_of


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
    command, _, cameras = data["command"].partition("\n\nthis_view.json:\n")
    first, second, third = command.split("\n")
    assert first == "tdtq demo built-in-scene.ply"
    # Balanced drops and weights by what all sides show, not by what this view does.
    reported = "built-in-scene.ply built-in-scene_reported.tdtq"
    assert second == f"tdtq compress {reported} --preset balanced"
    assert third.startswith(
        f"tdtq report {reported} --views 1 --cameras this_view.json --size 400x"
    )
    (tmp_path / "this_view.json").write_text(cameras)
    again = read_cameras(tmp_path / "this_view.json")[0].camera
    assert again.width == 400
    assert again.view == pytest.approx(_here(loaded, 400).view)


@pytest.fixture
def model(scene, tmp_path):
    """A scene file in a folder of its own."""
    path = tmp_path / "a" / "b" / "c" / "model" / "scene.ply"
    path.parent.mkdir(parents=True)
    write_scene(scene, path)
    return path


@pytest.fixture
def command(window, wait_ready):
    """The function that opens a scene, and cameras, and returns the last line of the command."""

    def asked(scene, cameras=None, **choice):
        window.documents.open(scene, cameras)
        wait_ready(window)
        wanted = ReportChoice(Which.WORST, 2, 8, None, theory=False, pngs=False)
        wish = ReportWishes(window).wish(
            window.session.opened, Path("page.html"), replace(wanted, **choice)
        )
        return wish.command

    return asked


def test_cameras_are_named_as_they_lie_from_the_scene(command, write_cameras, model):
    found = write_cameras(model.parents[1] / "transforms_train.json", size=(60, 40))
    said = command(model)
    assert said.endswith(
        "--preset balanced --views 2 --no-theory --cameras ../transforms_train.json --size 60x40"
    )
    found.unlink()
    assert "--cameras" not in command(model)


def test_cameras_that_the_user_opened_are_named(
    qtbot, window, command, write_cameras, model, tmp_path
):
    assert "--cameras" not in command(model)
    mine = write_cameras(tmp_path / "mine.json", count=3)
    window.documents.open_cameras(mine)
    qtbot.waitUntil(lambda: len(window.session.views) == 3)
    assert window.session.cameras == mine
    seen = Seen(window.session.views, 2, window.session.cameras, own=True)
    plan = replace(window.session.plan, pruning=None)
    said = command_of(window.session.opened, plan, seen)
    where = "--plan plan.json --views 2 --cameras ../../../../mine.json"
    assert said == f"tdtq report scene.ply {where} --size 400x300"
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)


def test_a_folder_of_cameras_and_its_photographs_are_named(command, model):
    sparse = model.with_name("sparse") / "0"
    sparse.mkdir(parents=True)
    (sparse / "cameras.txt").write_text("1 PINHOLE 64 48 50 50 32 24\n")
    (sparse / "images.txt").write_text("1 1 0 0 0 0 0 3 1 left.png\n\n")
    assert command(model).endswith("--cameras sparse/0 --size 64x48")
    photograph = model.with_name("images") / "left.png"
    photograph.parent.mkdir()
    write_png(photograph, np.ones((48, 64, 3), np.float32))
    assert command(model).endswith("--cameras sparse/0 --images images")


def test_smaller_pictures_do_not_change_what_is_compressed(command, write_cameras, model):
    write_cameras(model.with_name("cameras.json"), count=2)
    first, second = command(model, width=100).split("\n")
    files = "scene.ply scene_reported.tdtq"
    assert first == f"tdtq compress {files} --preset balanced --cameras cameras.json"
    options = "--views 2 --no-theory --cameras cameras.json --size 100x75"
    assert second == f"tdtq report {files} {options}"


def test_gaussians_that_were_dropped_are_dropped_again(
    qtbot, window, command, write_cameras, scene, model
):
    means, scales = scene.means.copy(), scene.log_scales.copy()
    means[3], scales[5] = np.nan, 20.0
    write_scene(replace(scene, means=means, log_scales=scales), model)
    cameras = write_cameras(model.with_name("cameras.json"), size=(60, 40))
    window.documents.open(model)
    qtbot.waitUntil(lambda: window.session.opened is not None)
    window.documents.drop_invalid()
    qtbot.waitUntil(lambda: window.session.opened.dropped == 2)
    assert window.session.cameras == cameras
    seen = Seen(window.session.views, 2, window.session.cameras, own=True, backend="cpu")
    said = command_of(window.session.opened, PRESETS["paper"], seen)
    assert said.endswith("--cameras cameras.json --size 60x40 --backend cpu --drop-invalid")
    whole, kept, _ = open_checked(model, drop=True)
    for name in ATTRIBUTE_NAMES:
        np.testing.assert_array_equal(window.session.opened.scene.matrix(name), kept.matrix(name))
    assert len(kept) == len(scene) - 2
    assert window.session.bytes_before == whole.float32_bytes
    assert file_of(window.session.opened) == describe_file(model, whole)
    qtbot.waitUntil(lambda: window.session.forecast is not None, timeout=15000)
    assert window.session.forecast.yardstick.bytes_before == whole.float32_bytes
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=15000)


def test_presets_are_predicted_as_the_curve_does(qtbot, loaded, panel, write, wait_ready):
    balanced = loaded.session.plan
    own = loaded.session.predicted.psnr
    loaded.session.set_plan(replace(PRESETS["small"], pruning=Pruning("contribution", 0.3)))
    wait_ready(loaded)
    qtbot.waitUntil(lambda: loaded.session.standing.shares, timeout=15000)
    assert loaded.session.forecast.predict(balanced).psnr != own
    _, data = write()
    told = [point["predicted_psnr"] for point in data["forecast"]["curve"]["presets"]]
    spots = preset_spots(loaded.forecasting.of, loaded.trials.known)
    assert told == pytest.approx([spot.predicted for spot in spots])
    assert own in told


def test_the_page_counts_as_the_window_does(loaded, panel, write):
    page, data = write()
    sizes = loaded.session.sizes
    ratio = loaded.session.bytes_before / sizes.total
    assert data["compressed"]["ratio"] == ratio
    said = words.ratio_text(loaded.session.bytes_before, sizes.total)
    assert f"<dt>Smaller</dt><dd>{said.split('×')[0]}×</dd>" in page
    assert "File on disk" not in page


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
