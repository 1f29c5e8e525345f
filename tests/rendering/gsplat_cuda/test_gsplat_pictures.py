"""GsplatRenderer's conventions, against the portable renderer and without a GPU."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import Cancelled, RenderError
from tdtq_core.metrics import psnr
from tdtq_core.rendering.gsplat_cuda.preparation import drawable
from tdtq_core.rendering.protocol import BLACK, WHITE


def agreement(gsplat, portable, scene, camera, background=WHITE):
    ours = gsplat.render(gsplat.prepare(scene), camera, background)
    assert ours.shape == (camera.height, camera.width, 3)
    assert ours.dtype == np.float32
    return psnr(ours, portable.render(portable.prepare(scene), camera, background))


@pytest.mark.parametrize("background", [WHITE, BLACK, (0.2, 1.0, 0.6)])
@pytest.mark.parametrize("mode", ["classic", "antialiased"])
@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_same_picture(torch_gsplat, renderer, make_scene, make_camera, degree, mode, background):
    scene, camera = replace(make_scene(120, degree), render_mode=mode), make_camera()
    assert agreement(torch_gsplat.renderer, renderer, scene, camera, background) >= 60


def test_what_cannot_be_drawn_is_left_out(torch_gsplat, renderer, make_scene, make_camera):
    scene, camera = make_scene(60), make_camera()
    fields = {
        name: getattr(scene, name).copy()
        for name in ("means", "quaternions", "log_scales", "opacity_logits", "harmonics")
    }
    fields["means"][0] = np.nan
    fields["means"][1, 2] = np.inf
    fields["quaternions"][2] = 0
    fields["log_scales"][3, 1] = np.inf
    fields["harmonics"][4, 7, 1] = np.nan
    fields["opacity_logits"][5] = np.nan
    fields["opacity_logits"][6], fields["opacity_logits"][7] = np.inf, -np.inf
    fields["log_scales"][8, 0] = -np.inf
    fields["quaternions"][9] *= 1e30
    hostile = replace(scene, **fields)
    np.testing.assert_array_equal(np.flatnonzero(~drawable(hostile)), np.arange(6))
    assert agreement(torch_gsplat.renderer, renderer, hostile, camera) >= 60


def test_absurd_scales_leave_a_finite_picture(torch_gsplat, make_scene, make_camera):
    scene, gsplat = make_scene(20), torch_gsplat.renderer
    absurd = replace(scene, log_scales=np.where(np.arange(20)[:, None] < 5, 80, scene.log_scales))
    assert np.isfinite(gsplat.render(gsplat.prepare(absurd), make_camera())).all()


def test_strips_are_the_pixels_of_the_whole(torch_gsplat, make_scene, make_camera):
    scene, camera = make_scene(120), make_camera(40, 70, (0.4, -0.5, 0.3))
    scene = replace(scene, log_scales=scene.log_scales + 1.5)
    gsplat = torch_gsplat.renderer
    held = gsplat.prepare(scene)
    whole = gsplat.render(held, camera)
    cuts = [(0, 16), (16, 48), (48, 70)]
    strips = [gsplat.render_rows(held, camera, WHITE, rows) for rows in cuts]
    np.testing.assert_allclose(np.concatenate(strips), whole, atol=2e-5)
    assert torch_gsplat.module.heights == [70, 16, 32, 22]


def test_an_empty_scene_is_background(torch_gsplat, make_scene, make_camera):
    gsplat = torch_gsplat.renderer
    picture = gsplat.render(gsplat.prepare(make_scene(0)), make_camera(), (0.1, 0.2, 0.3))
    np.testing.assert_allclose(picture, np.broadcast_to([0.1, 0.2, 0.3], picture.shape), rtol=1e-6)


def test_the_first_picture_finds_a_broken_build(torch_gsplat, monkeypatch):
    torch_gsplat.renderer.warm_up()
    sound = torch_gsplat.module.spherical_harmonics
    monkeypatch.setattr("gsplat.spherical_harmonics", lambda *args, **more: -sound(*args, **more))
    with pytest.raises(RenderError, match="first picture"):
        torch_gsplat.renderer.warm_up()


def test_bad_requests_are_refused(torch_gsplat, make_scene, make_camera):
    gsplat, camera = torch_gsplat.renderer, make_camera()
    held = gsplat.prepare(make_scene(3))
    with pytest.raises(RenderError, match="Background"):
        gsplat.render(held, camera, (np.nan, 0.0, 0.0))
    with pytest.raises(RenderError, match="singular"):
        gsplat.render(held, replace(camera, view=np.zeros((4, 4))))
    with pytest.raises(Cancelled):
        gsplat.render(held, camera, should_stop=lambda: True)
