"""What a picture will cost, before it is rendered: compared in effort, which no clock disturbs."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.cameras import look_at
from tdtq_core.rendering.cpu import CpuRenderer, survey
from tdtq_core.rendering.cpu.pace import Pace, Work
from tdtq_core.rendering.cpu.workspace import Workspace

CAMERA = look_at((0, -3, 0), (0, 0, 0), (0, 0, 1), 0.8, 320, 320)


def fill(scene, **values):
    """Give every Gaussian these values."""
    arrays = {
        name: np.broadcast_to(np.float32(value), getattr(scene, name).shape)
        for name, value in values.items()
    }
    return replace(scene, **arrays)


def mixed(scene):
    """Small Gaussians, and every hundredth as large as the picture."""
    scales = scene.log_scales.copy()
    scales[::97] = 0.0
    return replace(scene, log_scales=scales)


SCENES = {
    "ordinary": lambda scene: scene,
    "dense": lambda scene: replace(scene, log_scales=scene.log_scales + 1.5),
    "thin veils": lambda scene: fill(scene, log_scales=1.0, opacity_logits=-4.6),
    "thick veils": lambda scene: fill(scene, log_scales=1.0, opacity_logits=4.6),
    "needles": lambda scene: fill(scene, log_scales=[0.0, -9.0, -9.0], opacity_logits=-5.4),
    "one tile": lambda scene: replace(
        fill(scene, log_scales=-8.0), means=0.01 * scene.means + np.float32([0.05, 0, 0.05])
    ),
    "behind": lambda scene: replace(scene, means=scene.means - np.float32([0, 9, 0])),
    "mixed": mixed,
    "antialiased": lambda scene: replace(scene, render_mode="antialiased"),
}


def real_work(monkeypatch, prepared):
    """Render and catch what the renderer learns from."""
    seen = []
    monkeypatch.setattr(
        Pace, "learned", lambda pace, work, threads, *seconds: seen.append(work) or pace
    )
    CpuRenderer().render(prepared, CAMERA)
    return seen[0]


@pytest.mark.parametrize("name", SCENES)
def test_the_sample_tells_the_work_of_the_picture(renderer, make_scene, monkeypatch, name):
    prepared = renderer.prepare(SCENES[name](make_scene(40_000, 0)))
    real = real_work(monkeypatch, prepared)
    told = survey.survey(prepared, CAMERA, Workspace())
    assert told.gaussians == real.gaussians
    assert told.visible == pytest.approx(real.visible, rel=0.1)
    assert told.pairs == pytest.approx(real.pairs, rel=0.25)
    assert real.effort / 2 < told.effort < 2 * real.effort


def test_without_gaussians_only_the_tiles_cost(renderer, make_scene):
    prepared = renderer.prepare(make_scene(0))
    assert survey.survey(prepared, CAMERA, Workspace()).pairs == 0
    assert 0 < renderer.estimate_seconds(prepared, CAMERA) < 1


def test_more_pixels_and_more_gaussians_take_longer(renderer, make_scene):
    few, many = (renderer.prepare(make_scene(count)) for count in (2000, 50_000))
    large = CAMERA.resized(1280, 1280)
    assert renderer.estimate_seconds(few, CAMERA) < renderer.estimate_seconds(many, CAMERA)
    assert renderer.estimate_seconds(many, CAMERA) < renderer.estimate_seconds(many, large)


WORK = Work(1e6, 8e5, 2e6, 4e6)


def test_a_slower_machine_is_learned_from_its_pictures():
    """A machine of five times the first guess in one part, a third in the other."""
    truth, pace = Pace(Pace().sorting * 5, Pace().blending / 3), Pace()
    for _ in range(12):
        seconds = truth.sorting * WORK.sorting(2), truth.blending * WORK.blending(2)
        pace = pace.learned(WORK, 2, *seconds)
    assert pace.seconds(WORK, 2) == pytest.approx(truth.seconds(WORK, 2), rel=0.05)


def test_one_odd_picture_does_not_spoil_the_pace():
    seconds = Pace().sorting * WORK.sorting(2), Pace().blending * WORK.blending(2)
    odd = Pace().learned(WORK, 2, 1000 * seconds[0], 1000 * seconds[1])
    assert odd.seconds(WORK, 2) < 1.5 * Pace().seconds(WORK, 2)


def test_a_picture_too_short_to_time_teaches_nothing():
    assert Pace().learned(Work(10, 10, 10, 100), 2, 1.0, 1.0) == Pace()


def test_pictures_teach_their_renderer(make_scene):
    renderer = CpuRenderer()
    prepared = renderer.prepare(make_scene(100_000))
    before = renderer.estimate_seconds(prepared, CAMERA)
    for _ in range(3):
        renderer.render(prepared, CAMERA)
    assert renderer.estimate_seconds(prepared, CAMERA) != before
