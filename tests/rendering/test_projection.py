"""Gaussians as ellipses on the picture, against gsplat."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.cameras import Camera
from tdtq_core.errors import RenderError
from tdtq_core.rendering.cpu import records as p
from tdtq_core.rendering.cpu.preparation import prepare
from tdtq_core.rendering.cpu.projection import project
from tdtq_core.rendering.cpu.viewing import view_parameters
from tdtq_core.rendering.cpu.workspace import Workspace


def seen(scene, camera):
    found = project(prepare(scene), camera, Workspace())
    (count,) = found.counts
    return found.records[:count].astype(np.float64), found.depths[:count].view(np.float32)


def wide_open(scene):
    """Fully opaque Gaussians around the origin, so that every one is seen."""
    return replace(scene, means=scene.means * 0.2, opacity_logits=np.full(len(scene), 9.0))


def test_centres_depths_and_conics_are_those_of_gsplat(scene, make_camera, gsplat_torch):
    torch, implementation = gsplat_torch
    scene, camera = wide_open(scene), make_camera(300, 200, eye=(0.7, -0.5, 0.4))
    scales = torch.exp(torch.tensor(scene.log_scales, dtype=torch.float64) + 1)
    covariances, _ = implementation._quat_scale_to_covar_preci(
        torch.tensor(scene.quaternions, dtype=torch.float64), scales, compute_preci=False
    )
    scene = replace(scene, log_scales=scene.log_scales + 1)
    intrinsics = [[camera.fx, 0, camera.cx], [0, camera.fy, camera.cy], [0, 0, 1]]
    _, centers, depths, conics, _ = implementation._fully_fused_projection(
        torch.tensor(scene.means, dtype=torch.float64),
        covariances,
        torch.tensor(camera.view)[None],
        torch.tensor(intrinsics, dtype=torch.float64)[None],
        camera.width,
        camera.height,
    )
    records, our_depths = seen(scene, camera)
    assert len(records) == len(scene)
    np.testing.assert_allclose(our_depths, depths[0], rtol=1e-6)
    whole, part = records[:, [p.WHOLE_X, p.WHOLE_Y]], records[:, [p.PART_X, p.PART_Y]]
    np.testing.assert_allclose(whole + part, centers[0], atol=2e-7, rtol=1e-9)
    a = 2 * np.log(2) * records[:, p.FALL_X] ** 2
    b = -a * records[:, p.SHEAR_X]
    c = a * records[:, p.SHEAR_X] ** 2 + 2 * np.log(2) * records[:, p.FALL_Y] ** 2
    ours = np.stack([a, b, c], axis=1)
    size = conics[0].abs().max(dim=1, keepdim=True).values.numpy()
    np.testing.assert_allclose(ours / size, conics[0].numpy() / size, atol=2e-6)


def test_spans_enclose_exactly_what_the_alpha_test_keeps(scene, make_camera, oracle):
    scene, camera = wide_open(scene), make_camera()
    records, _ = seen(scene, camera)
    limit = np.log(255 / (1 + np.exp(-9.0)))
    for i in range(len(scene)):
        _, _, conic, _ = oracle.project(
            scene.means[i], scene.quaternions[i], scene.log_scales[i], camera
        )
        covariance = np.linalg.inv(conic)
        record = records[i]
        reach = np.sqrt(2 * limit * np.diag(covariance))
        half = np.sqrt(2 * limit / np.diag(conic))
        np.testing.assert_allclose(record[[p.REACH_X, p.REACH_Y]], reach, rtol=1e-5)
        np.testing.assert_allclose(record[[p.HALF_WIDTH, p.HALF_HEIGHT]], half, rtol=1e-5)
        assert (record[[p.REACH_X, p.REACH_Y]] >= reach * (1 - 1e-7)).all()
        np.testing.assert_allclose(
            record[[p.SHEAR_X, p.SHEAR_Y]],
            covariance[0, 1] / covariance[[1, 0], [1, 0]],
            rtol=1e-5,
            atol=1e-6,
        )


@pytest.mark.parametrize("depth", [-1.0, 0.0, 0.009, 2e10])
def test_nothing_before_the_near_or_behind_the_far_plane(scene, depth):
    camera = Camera(np.eye(4), 50, 50, 32, 32, 64, 64)
    far = replace(wide_open(scene), means=np.tile([0, 0, depth], (len(scene), 1)))
    assert len(seen(far, camera)[0]) == 0


def test_the_faintest_are_left_out_and_the_next_kept(scene):
    camera = Camera(np.eye(4), 50, 50, 32.5, 32.5, 64, 64)
    logits = np.full(len(scene), np.log(1 / 254) - 1e-3)
    logits[5] = np.log(1 / 254) + 1e-3
    faint = replace(scene, means=np.tile([0, 0, 1.0], (len(scene), 1)), opacity_logits=logits)
    assert len(seen(faint, camera)[0]) == 1


@pytest.mark.parametrize(("corner", "kept"), [(32.5, 1), (32.0, 0), (32.2, 0)])
def test_what_lies_between_the_centres_of_pixels_is_left_out(scene, corner, kept):
    camera = Camera(np.eye(4), 50, 50, 32.5, corner, 64, 64)
    logits, scales = np.full(1, np.log(1 / 253)), np.full((1, 3), -20.0)
    small = replace(scene.take([0]), means=[[0, 0, 1.0]], opacity_logits=logits, log_scales=scales)
    assert len(seen(small, camera)[0]) == kept


def test_needles_keep_their_thin_side(make_camera, oracle, scene):
    """A float32 covariance would lose it: 300 pixels long, a thousandth of a pixel thin."""
    camera = make_camera(400, 400)
    scales = np.tile([0.0, -14.0, -14.0], (len(scene), 1))
    scene = replace(wide_open(scene), log_scales=scales)
    records, _ = seen(scene, camera)
    for i, record in enumerate(records):
        _, _, conic, _ = oracle.project(
            scene.means[i], scene.quaternions[i].astype(np.float64), scales[i], camera
        )
        across = 2 * np.log(2) * record[p.FALL_X] ** 2
        assert across == pytest.approx(conic[0, 0], rel=1e-5)


@pytest.mark.parametrize("change", [{"fx": 0.0}, {"fy": np.nan}, {"cx": np.inf}])
def test_camera_without_a_picture_is_refused(make_camera, change):
    with pytest.raises(RenderError, match="finite"):
        view_parameters(replace(make_camera(), **change))


def test_camera_without_a_position_is_refused():
    with pytest.raises(RenderError, match="singular"):
        view_parameters(Camera(np.zeros((4, 4)), 50, 50, 32, 32, 64, 64))
