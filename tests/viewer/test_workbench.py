"""What the workbench draws and measures, and what it uses again."""

import numpy as np
import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.demo import demo_camera
from tdtq_core.errors import Cancelled
from tdtq_viewer import workbench
from tdtq_viewer.encoders import feasible
from tdtq_viewer.engine import core_engine
from tdtq_viewer.jobs import Token
from tdtq_viewer.request import Request
from tdtq_viewer.state import Comparison, MeasuredSizes
from tdtq_viewer.workbench import Workbench

PLAN = PRESETS["balanced"]


@pytest.fixture
def bench(renderer):
    bench = Workbench(core_engine())
    bench.take_renderer(renderer)
    return bench


def results_of(bench, request, token=None):
    results = []
    token = token or Token()
    token.publish = results.append
    try:
        bench.compare(request, token)
    except Cancelled:
        results.append("cancelled")
    return results


def test_a_resting_hand_gets_picture_sizes_and_ssim(bench, scene):
    request = Request(scene, PLAN, demo_camera(64, 48), moving=False)
    results = results_of(bench, request)
    pictures = [result for result in results if isinstance(result, Comparison)]
    assert [picture.original.shape for picture in pictures] == 3 * [(48, 64, 3)]
    assert pictures[0].compressed is None
    assert pictures[1].psnr is not None
    assert pictures[1].ssim is None
    assert pictures[2].ssim is not None
    sizes = next(result for result in results if isinstance(result, MeasuredSizes))
    assert 0 < sizes.total < scene.float32_bytes


def test_the_numbers_are_those_of_the_decoded_file(bench, scene):
    camera = demo_camera(64, 48)
    results = results_of(bench, Request(scene, PLAN, camera, moving=False))
    decoded = bench.encoder(scene, None).quantize(feasible(PLAN, None))
    wanted = bench.chosen.render(decoded, camera)
    np.testing.assert_array_equal(results[-1].compressed, wanted)


def test_once_gaussians_are_weighed_the_plan_is_carried_out_as_it_is(bench, scene):
    camera, importance = demo_camera(64, 48), np.linspace(0.0, 1.0, len(scene))
    before = results_of(bench, Request(scene, PLAN, camera, moving=False))
    weighed = Request(scene, PLAN, camera, moving=False, importance=importance)
    after = results_of(bench, weighed)
    sizes = [next(r for r in some if isinstance(r, MeasuredSizes)) for some in (before, after)]
    assert [found.importance is importance for found in (*sizes, before[-1], after[-1])] == [
        False,
        True,
        False,
        True,
    ]
    encoded = bench.encoder(scene, importance).encode(PLAN)
    assert (sizes[1].total, sizes[1].gaussians) == (encoded.bytes, encoded.count)
    assert sizes[1].gaussians < sizes[0].gaussians == len(scene)
    wanted = bench.chosen.render(bench.encoder(scene, importance).quantize(PLAN), camera)
    np.testing.assert_array_equal(after[-1].compressed, wanted)
    assert after[-1].original is before[-1].original


def test_weighing_again_changes_the_picture_and_another_view_does_not(bench, scene):
    camera, weights = demo_camera(64, 48), np.linspace(0.0, 1.0, len(scene))
    pictures = [
        results_of(bench, Request(scene, PLAN, camera, moving=False, importance=some))[-1]
        for some in (weights, weights[::-1].copy())
    ]
    assert not np.array_equal(pictures[0].compressed, pictures[1].compressed)
    views = [object()]
    first = bench.importance(scene, views, lambda: weights)
    assert bench.importance(scene, views, lambda: weights[::-1]) is first is weights
    assert bench.importance(scene, [object()], lambda: weights[::-1]) is not first


def test_the_original_is_rendered_once_per_camera(bench, scene, renderer):
    camera = demo_camera(64, 48)
    results_of(bench, Request(scene, PLAN, camera, moving=False))
    renderer.sizes.clear()
    results_of(bench, Request(scene, PRESETS["small"], camera, moving=False))
    assert renderer.sizes == [(64, 48)]


def test_a_slow_scene_gets_a_coarse_picture_while_the_hand_moves(bench, scene, renderer):
    renderer.delay = 0.1
    results_of(bench, Request(scene, PLAN, demo_camera(64, 48), moving=False))
    moved = Request(scene, PRESETS["small"], demo_camera(64, 48), moving=True)
    token = Token()
    token.cancel()
    coarse, end = results_of(bench, moved, token)
    assert not coarse.full
    assert coarse.psnr is None
    assert coarse.original.shape[1] < 64
    assert end == "cancelled"


def test_a_hand_that_rests_on_the_slider_gets_the_full_picture(bench, scene, renderer):
    renderer.delay = 0.1
    results_of(bench, Request(scene, PLAN, demo_camera(64, 48), moving=False))
    held = results_of(bench, Request(scene, PRESETS["small"], demo_camera(64, 48), moving=True))
    assert [item.full for item in held if isinstance(item, Comparison)] == [False, True, True]
    assert held[-1].ssim is not None


def test_stale_work_stops_after_its_first_picture(bench, scene):
    results_of(bench, Request(scene, PLAN, demo_camera(64, 48), moving=False))
    token = Token()
    token.cancel()
    stale = Request(scene, PRESETS["small"], demo_camera(64, 48), moving=False)
    picture, end = results_of(bench, stale, token)
    assert picture.plan == PRESETS["small"]
    assert end == "cancelled"


@pytest.mark.parametrize(("patience", "pictures"), [(60.0, 1), (0.0, 0)])
def test_a_long_picture_that_nobody_wants_is_given_up(
    bench, scene, renderer, monkeypatch, patience, pictures
):
    """The first picture of a cancelled request has some time; then it stops on the way."""
    results_of(bench, Request(scene, PLAN, demo_camera(64, 48), moving=False))
    draw = renderer.render

    def render(prepared, camera, *, should_stop):
        if should_stop():
            raise Cancelled
        return draw(prepared, camera)

    monkeypatch.setattr(renderer, "render", render)
    monkeypatch.setattr(workbench, "PATIENCE", patience)
    token = Token()
    token.cancel()
    stale = Request(scene, PRESETS["small"], demo_camera(64, 48), moving=False)
    *shown, end = results_of(bench, stale, token)
    assert len(shown) == pictures
    assert end == "cancelled"


def test_a_new_scene_forgets_the_old_pictures(bench, make_scene):
    camera = demo_camera(64, 48)
    first = results_of(bench, Request(make_scene(50), PLAN, camera, moving=False))[-1]
    second = results_of(bench, Request(make_scene(50, seed=1), PLAN, camera, moving=False))[-1]
    assert not np.array_equal(first.original, second.original)


@pytest.mark.parametrize(("seconds", "reduction"), [(0.4, 1), (7.0, 4), (1e9, 16)])
def test_a_very_full_view_is_drawn_smaller(bench, scene, renderer, seconds, reduction):
    renderer.pixel_seconds = seconds / (512 * 384)
    camera = demo_camera(512, 384)
    last = results_of(bench, Request(scene, PLAN, camera, moving=False))[-1]
    assert last.reduction == reduction
    assert last.full
    assert last.original.shape == (384 // reduction, 512 // reduction, 3)
    assert last.camera is camera


def test_moving_away_from_a_full_view_brings_the_whole_picture_back(bench, scene, renderer):
    renderer.pixel_seconds = 1.0
    results_of(bench, Request(scene, PLAN, demo_camera(512, 384), moving=False))
    renderer.pixel_seconds = 0.0
    last = results_of(bench, Request(scene, PLAN, demo_camera(512, 388), moving=False))[-1]
    assert last.reduction == 1
    assert last.original.shape == (388, 512, 3)
