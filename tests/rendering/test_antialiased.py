"""Scenes trained with Mip-Splatting's antialiasing: opacity makes up for the blur."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.rendering.cpu.preparation import prepare
from tdtq_core.rendering.cpu.projection import project
from tdtq_core.rendering.cpu.records import LOG_OPACITY
from tdtq_core.rendering.cpu.workspace import Workspace


def decibel(ours, exact):
    return -10 * np.log10(np.mean((ours - exact) ** 2))


def antialiased(scene, grow=0.0):
    return replace(scene, log_scales=scene.log_scales + grow, render_mode="antialiased")


@pytest.mark.parametrize("grow", [-2.0, 0.0, 1.5])
def test_same_picture_as_the_literal_loop(renderer, oracle, make_scene, make_camera, grow):
    scene, camera = antialiased(make_scene(300), grow), make_camera()
    ours = renderer.render(renderer.prepare(scene), camera, (0.2, 1.0, 0.6))
    exact = oracle.picture(scene, camera, (0.2, 1.0, 0.6))
    assert decibel(ours, exact) > 110
    classic = oracle.picture(replace(scene, render_mode="classic"), camera, (0.2, 1.0, 0.6))
    assert decibel(classic, exact) < 60


def test_opacities_are_those_of_gsplat(make_scene, make_camera, gsplat_torch):
    torch, implementation = gsplat_torch
    camera = make_camera(300, 200)
    scene = replace(make_scene(300), render_mode="antialiased")
    scene = replace(scene, means=scene.means * 0.2, opacity_logits=np.full(300, 9.0))
    intrinsics = [[camera.fx, 0, camera.cx], [0, camera.fy, camera.cy], [0, 0, 1]]
    covariances, _ = implementation._quat_scale_to_covar_preci(
        torch.tensor(scene.quaternions, dtype=torch.float64),
        torch.exp(torch.tensor(scene.log_scales, dtype=torch.float64)),
        compute_preci=False,
    )
    *_, compensations = implementation._fully_fused_projection(
        torch.tensor(scene.means, dtype=torch.float64),
        covariances,
        torch.tensor(camera.view)[None],
        torch.tensor(intrinsics, dtype=torch.float64)[None],
        camera.width,
        camera.height,
        calc_compensations=True,
    )
    expected = compensations[0].numpy() / (1 + np.exp(-9.0))
    found = project(prepare(scene), camera, Workspace())
    drawn = expected >= 1 / 255
    assert found.counts.sum() == drawn.sum()
    ours = np.exp2(found.records[: found.counts[0], LOG_OPACITY].astype(np.float64))
    np.testing.assert_allclose(ours, expected[drawn], rtol=1e-5)
    assert np.ptp(ours) > 0.3


def test_what_the_compensation_leaves_too_faint_is_left_out(make_scene, make_camera):
    """A flat Gaussian seen edge on covers nothing before the blur."""
    scene = replace(make_scene(300), opacity_logits=np.full(300, 9.0))
    edge_on = replace(scene, log_scales=np.tile([-3.0, -np.inf, -np.inf], (300, 1)))
    for mode, seen in (("classic", True), ("antialiased", False)):
        prepared = prepare(replace(edge_on, render_mode=mode))
        found = project(prepared, make_camera(), Workspace())
        assert (found.counts.sum() > 0) == seen


def test_far_away_a_cloud_takes_light_as_its_size_falls(renderer, make_scene, make_camera):
    """With the square of the distance, where the classic mode keeps every splat a pixel wide."""
    black = {"base_color": np.full((300, 3), -9.0), "opacity_logits": np.full(300, 2.0)}
    scene = replace(make_scene(300, 0), log_scales=np.full((300, 3), -4.5), **black)

    def light(mode, distance):
        prepared = renderer.prepare(replace(scene, render_mode=mode))
        camera = make_camera(96, 96, tuple(np.array([0.6, -0.7, 0.4]) * distance))
        return float((1 - renderer.render(prepared, camera)).sum())

    ratio = {mode: light(mode, 5) / light(mode, 10) for mode in ("classic", "antialiased")}
    assert ratio["antialiased"] == pytest.approx(4, rel=0.15)
    assert ratio["classic"] < 2.5
