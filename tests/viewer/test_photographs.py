"""Scenes beside the photographs they were made from."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.formats.cameras import View, read_cameras
from tdtq_core.formats.photographs import write_png
from tdtq_core.metrics import psnr
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_viewer import words
from tdtq_viewer.engine import core_engine
from tdtq_viewer.jobs import Token
from tdtq_viewer.learning import Subject, few_pictured, learn
from tdtq_viewer.panels.photograph_quality import photograph_text
from tdtq_viewer.photographs import SIDE, errors_against, small_view
from tdtq_viewer.state import basis_of
from tdtq_viewer.workbench import Workbench

BASIS = basis_of(PRESETS["balanced"])


@pytest.fixture
def pictured(scene, renderer, write_cameras, tmp_path):
    """Four cameras, of which all but the second have a slightly darkened photograph."""
    views = read_cameras(write_cameras(tmp_path / "cameras.json", count=4, size=(80, 60)))
    for view in views:
        if view.camera.name != "r_1":
            picture = renderer.render(scene, view.camera)
            write_png(tmp_path / f"{view.camera.name}.png", 0.9 * picture)
    return read_cameras(tmp_path / "cameras.json", tmp_path)


@pytest.fixture
def judged(loaded, pictured, wait_ready):
    """A window whose forecast knows photographs that the original misses by 30 dB."""
    forecast = loaded.session.forecast
    few, photographs = few_pictured(pictured)
    truth = np.full(len(few), 1e-3)
    known = replace(forecast.predictor.seen_by(np.arange(len(few))), truth=truth)
    yardstick = forecast.yardstick
    damages = yardstick.thinning.damages.items()
    seen = {kind: replace(damage, errors=damage.errors[:, : len(few)]) for kind, damage in damages}
    thinning = replace(yardstick.thinning, damages=seen)
    pictured_too = replace(
        yardstick, views=few, photographs=photographs, truth=truth, thinning=thinning
    )
    loaded.session.set_forecast(replace(forecast, yardstick=pictured_too, predictor=known))
    wait_ready(loaded)
    return loaded


def test_views_with_photographs_are_chosen(pictured):
    few, photographs = few_pictured(pictured)
    assert [view.camera.name for view in few] == ["r_0", "r_2", "r_3"]
    assert all(picture.shape == (60, 80, 3) for picture in photographs)
    alone = [View(view.camera, None) for view in pictured]
    few, photographs = few_pictured(alone)
    assert (len(few), photographs) == (4, [None] * 4)


def test_a_large_photograph_is_averaged(pictured, tmp_path):
    height, width = 3 * SIDE, 2 * SIDE
    stripes = np.zeros((height, width, 3), np.float32)
    stripes[::2] = 1.0
    write_png(tmp_path / "large.png", stripes)
    view, photograph = small_view(View(pictured[0].camera, tmp_path / "large.png"))
    size = view.camera.height, view.camera.width
    assert photograph.shape == (*size, 3)
    assert size[0] * size[1] == pytest.approx(SIDE**2, rel=0.01)
    assert photograph.mean() == pytest.approx(0.5, abs=0.01)
    assert photograph.std() < 0.3


def test_a_damaged_photograph_is_no_photograph(pictured, tmp_path):
    (tmp_path / "bad.png").write_bytes(b"no picture")
    view, photograph = small_view(View(pictured[0].camera, tmp_path / "bad.png"))
    assert photograph is None
    assert (view.camera.width, view.camera.height) == (80, 60)


def test_errors_are_unknown_without_a_photograph():
    black, grey = np.zeros((4, 4, 3), np.float32), np.full((4, 4, 3), 0.5, np.float32)
    errors = errors_against([black, None], [grey, grey])
    assert errors[0] == pytest.approx(0.25)
    assert np.isnan(errors[1])


def test_the_core_learns_how_far_the_original_is_from_its_photographs(make_scene, tmp_path):
    scene, renderer = make_scene(60), CpuRenderer()
    views = []
    for number, view in enumerate(orbit_views(scene, 2, 48, 32)):
        path = tmp_path / f"{number}.png"
        picture = np.clip(renderer.render(renderer.prepare(scene), view.camera), 0, 1)
        write_png(path, 0.8 * picture)
        views.append((View(view.camera, path), psnr(picture, 0.8 * picture)))
    workbench = Workbench(core_engine())
    workbench.take_renderer(renderer)
    subject = Subject(scene, np.ones(len(scene)), [view for view, _ in views], BASIS)
    forecast = learn(subject, core_engine(), workbench, Token())
    expected = np.mean([quality for _, quality in views])
    assert forecast.yardstick.psnr_truth == pytest.approx(expected, abs=0.05)
    assert forecast.predict(PRESETS["small"]).psnr_truth != pytest.approx(
        forecast.yardstick.psnr_truth
    )


def test_the_card_holds_predicted_and_measured_against_the_photographs(judged):
    card, session = judged.side.card.photographs, judged.session
    assert card.isVisible()
    assert card.title.text() == "Against the photographs (uncompressed 30.0 dB)"
    assert words.psnr_text(session.predicted.psnr_truth) in card.predicted.text()
    assert words.psnr_text(session.verified.psnr_truth) in card.measured.text()
    assert "Mean over 3 views" in card.measured.toolTip()


def test_the_measured_figure_is_that_of_the_pictures(judged, renderer):
    session = judged.session
    encoder = judged.pipeline.workbench.encoder(session.opened.scene, session.importance)
    compressed = encoder.quantize(session.plan)
    pairs = zip(
        session.forecast.yardstick.views, session.forecast.yardstick.photographs, strict=True
    )
    found = [psnr(renderer.render(compressed, view.camera), photo) for view, photo in pairs]
    assert session.verified.psnr_truth == pytest.approx(np.mean(found))


def test_a_figure_of_another_plan_is_faint(judged, wait_ready):
    card = judged.side.card.photographs
    assert card.measured.property("tone") != "faint"
    judged.session.set_plan(PRESETS["small"])
    assert card.measured.property("tone") == "faint"
    wait_ready(judged)
    assert card.measured.property("tone") != "faint"


def test_without_photographs_nothing_is_said_of_them(loaded):
    assert not loaded.side.card.photographs.isVisible()
    assert loaded.session.verified.psnr_truth is None


def test_what_is_lost_in_words():
    assert "33.7 dB" in photograph_text(33.87, 33.71)
    assert "(0.16 dB lost)" in photograph_text(33.87, 33.71)
    assert "(0.02 dB gained)" in photograph_text(33.87, 33.89)
    assert photograph_text(np.inf, np.inf) == "identical"
