"""Probing a scene and predicting plans, held against what the renderer then shows."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.morton import morton_order
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled, OptionError
from tdtq_core.evaluation.harmonics_probes import EVERYWHERE
from tdtq_core.evaluation.measuring import measure_with
from tdtq_core.evaluation.probing import probe
from tdtq_core.evaluation.pruning import scene_importance
from tdtq_core.evaluation.views import orbit_views
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import mse
from tdtq_core.quantizers import (
    GridQuantizer,
    PrincipalQuantizer,
    TurboProductQuantizer,
    TurboQuantizer,
)
from tdtq_core.rendering.cpu import CpuRenderer

RENDERER = CpuRenderer()
EXACT = 100.0
"""PSNR in dB above which only the rounding of float32 is left."""

WHOLE = {name: replace(plan, pruning=None) for name, plan in PRESETS.items()}
COARSE = parse_bits(
    "position=10,rotation=6,scale=7,opacity=5,base_color=5,harmonics=1", WHOLE["small"]
)
PLANS = {**WHOLE, "coarse": COARSE}


def views_of(scene, count=3):
    return orbit_views(scene, count, 64, 48)


def misses(scene, views, plans=PLANS, importance=None):
    predictor = probe(scene, views, RENDERER, importance=importance)
    measure = measure_with(scene, views, RENDERER, importance=importance)
    return {
        name: min(predictor.predict(plan).psnr, EXACT) - min(measure(plan).psnr, EXACT)
        for name, plan in plans.items()
    }


@pytest.fixture(scope="module")
def cloud(make_scene):
    return make_scene(3000)


@pytest.fixture(scope="module")
def learned(cloud):
    """The cloud's predictor in three views, and the shares of progress on the way."""
    told = []
    return probe(cloud, views_of(cloud), RENDERER, progress=told.append), told


@pytest.mark.parametrize("degree", range(4))
def test_predictions_come_true(make_scene, degree):
    scene = make_scene(1500, degree)
    found = misses(scene, views_of(scene, 2))
    assert max(map(abs, found.values())) < 1.0, found


def test_antialiased_scenes_too(make_scene):
    scene = replace(make_scene(1500), render_mode="antialiased")
    found = misses(scene, views_of(scene, 2))
    assert max(map(abs, found.values())) < 1.0, found


def test_weighted_plans_too(cloud):
    views = views_of(cloud)
    importance = scene_importance(cloud, views, RENDERER)
    found = misses(cloud, views, importance=importance)
    assert max(map(abs, found.values())) < 1.0, found


def test_each_kind_of_harmonics_is_foreseen(cloud):
    kinds = (
        TurboQuantizer(2, gain=1.3),
        TurboQuantizer(2, seed=None, signs=False),
        TurboProductQuantizer(3),
        PrincipalQuantizer(2.5),
        GridQuantizer(6),
    )
    plans = {str(kind): WHOLE["high"].with_quantizer("harmonics", kind) for kind in kinds}
    plans["dropped"] = WHOLE["high"].with_bits("harmonics", 0)
    found = misses(cloud, views_of(cloud), plans)
    assert max(map(abs, found.values())) < 1.0, found


def test_shares_are_those_of_the_attributes_alone(cloud, learned):
    predictor, measure = learned[0], measure_with(cloud, views_of(cloud), RENDERER)
    prediction = predictor.predict(COARSE)
    for name in ("position", "scale", "base_color"):
        lossless = parse_bits("rotation=24,harmonics=raw", PRESETS["paper"])
        alone = lossless.with_quantizer(name, COARSE.quantizers[name])
        measured = 10.0 ** (-measure(alone).psnr / 10.0)
        assert prediction.mse_of(name) == pytest.approx(measured, rel=0.02)


def test_harmonics_along_principal_axes_are_exact_in_every_view(make_scene):
    """Alike errors differ from view to view by what no closed form knows."""
    scene = make_scene(400)
    scene = scene.take(morton_order(scene.means))
    views, values = orbit_views(scene, 10, 32, 24), scene.matrix("harmonics")
    restored = EVERYWHERE.dequantize(EVERYWHERE.quantize(values))
    first = RENDERER.prepare(scene)
    second = RENDERER.prepare(scene.with_matrices({"harmonics": restored}))
    found = probe(scene, views, RENDERER).error("harmonics", EVERYWHERE)
    assert found == pytest.approx(
        [mse(*(RENDERER.render(each, view.camera) for each in (first, second))) for view in views],
        rel=1e-4,
    )


def test_the_best_gain_is_best(cloud, learned):
    predictor, measure = learned[0], measure_with(cloud, views_of(cloud), RENDERER)
    best = predictor.with_best_gain(TurboQuantizer(1))
    tried = {
        gain: measure(
            PRESETS["paper"].with_quantizer("harmonics", TurboQuantizer(1, gain=gain))
        ).psnr
        for gain in (0.7 * best.gain, best.gain, 1.4 * best.gain)
    }
    assert max(tried, key=tried.__getitem__) == best.gain


def test_the_floor_is_below_the_prediction(learned):
    for plan in PLANS.values():
        prediction = learned[0].predict(plan)
        assert prediction.psnr_floor <= prediction.psnr


def test_progress_rises_to_one(learned):
    told = learned[1]
    assert told[0] == 0.0
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize("after", [0, 1, 20])
def test_probing_can_be_stopped(cloud, after):
    asked = []

    def should_stop():
        asked.append(True)
        return len(asked) > after

    with pytest.raises(Cancelled):
        probe(cloud, views_of(cloud), RENDERER, should_stop=should_stop)
    assert len(asked) == after + 1


def test_no_views_are_refused(cloud):
    with pytest.raises(OptionError, match="no views"):
        probe(cloud, [], RENDERER)


def test_one_gaussian_from_one_view_comes_back_as_it_is(make_scene):
    scene = make_scene(1)
    view = views_of(make_scene(50), 1)
    prediction = probe(scene, view, RENDERER).predict(WHOLE["balanced"])
    grids = [name for name in prediction.per_attribute if name != "harmonics"]
    assert all(prediction.mse_of(name) == 0.0 for name in grids)


def test_a_view_of_nothing_stays_perfect(cloud):
    there = views_of(cloud, 1)[0]
    away = View(replace(there.camera, view=np.diag([-1.0, 1, -1, 1]) @ there.camera.view), None)
    prediction = probe(cloud, [there, away], RENDERER).predict(COARSE)
    assert prediction.view_psnr[0] < 60.0
    assert prediction.view_psnr[1] == float("inf")


def test_of_many_views_some_stand_for_their_neighbours(make_scene):
    scene = make_scene(400)
    views = orbit_views(scene, 30, 32, 24)
    prediction = probe(scene, views, RENDERER).predict(COARSE)
    assert len(prediction.views) == 30
    assert len(set(prediction.views.tolist())) == 12
    assert prediction.psnr == pytest.approx(
        measure_with(scene, views, RENDERER)(COARSE).psnr, abs=1.5
    )
