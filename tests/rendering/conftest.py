"""The oracle of the renderers: gsplat's mathematics written literally, in float64."""

import warnings
from types import SimpleNamespace

import numpy as np
import pytest

from tdtq_core import harmonics
from tdtq_core.cameras import Camera, look_at
from tdtq_core.rendering.cpu import CpuRenderer


def rotation_matrix(quaternion):
    w, x, y, z = quaternion / np.linalg.norm(quaternion)
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def project(mean, quaternion, log_scale, camera):
    """Depth, centre, inverse covariance and compensation of the opacity on the picture."""
    axes = rotation_matrix(quaternion) * np.exp(log_scale)
    view = camera.view[:3, :3]
    x, y, z = view @ mean + camera.view[:3, 3]
    limit_x = np.array([-camera.cx, camera.width - camera.cx]) / camera.fx
    limit_y = np.array([-camera.cy, camera.height - camera.cy]) / camera.fy
    margin_x, margin_y = 0.15 * camera.width / camera.fx, 0.15 * camera.height / camera.fy
    tx = np.clip(x / z, limit_x[0] - margin_x, limit_x[1] + margin_x)
    ty = np.clip(y / z, limit_y[0] - margin_y, limit_y[1] + margin_y)
    jacobian = np.array([[camera.fx, 0, -camera.fx * tx], [0, camera.fy, -camera.fy * ty]]) / z
    factor = jacobian @ view @ axes
    sharp = factor @ factor.T
    blurred = sharp + 0.3 * np.eye(2)
    conic = np.linalg.inv(blurred)
    compensation = np.sqrt(max(0.0, np.linalg.det(sharp) / np.linalg.det(blurred)))
    center = np.array([camera.fx * x / z + camera.cx, camera.fy * y / z + camera.cy])
    return z, center, conic, compensation


def reference_picture(scene, camera, background=(1.0, 1.0, 1.0)):
    """The picture itself."""
    return blend(scene, camera, background)[0]


def reference_weights(scene, camera):
    """The weight of every Gaussian in every pixel, and what light is left in each pixel."""
    return blend(scene, camera, (0.0, 0.0, 0.0))[1:]


def blend(scene, camera, background):
    """The blending loop over all Gaussians for all pixels; slow, for small pictures."""
    means, quaternions, log_scales, logits, base, rest = (
        np.asarray(getattr(scene, name), np.float64)
        for name in (
            "means",
            "quaternions",
            "log_scales",
            "opacity_logits",
            "base_color",
            "harmonics",
        )
    )
    depths = means @ camera.view[2, :3] + camera.view[2, 3]
    directions = means - camera.position
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    colors = harmonics.color(base, rest, directions)
    with np.errstate(over="ignore"):
        opacities = 1 / (1 + np.exp(-logits))
    px, py = np.meshgrid(np.arange(camera.width) + 0.5, np.arange(camera.height) + 0.5)
    picture = np.zeros((camera.height, camera.width, 3))
    weights = np.zeros((len(scene), *picture.shape[:2]))
    transmittance = np.ones(picture.shape[:2])
    done = np.zeros(picture.shape[:2], bool)
    for i in np.argsort(depths, kind="stable"):
        if not 0.01 <= depths[i] <= 1e10:
            continue
        _, center, conic, compensation = project(means[i], quaternions[i], log_scales[i], camera)
        opacity = opacities[i]
        if scene.render_mode == "antialiased":
            opacity *= compensation
        dx, dy = px - center[0], py - center[1]
        sigma = 0.5 * (conic[0, 0] * dx**2 + conic[1, 1] * dy**2) + conic[0, 1] * dx * dy
        alpha = np.minimum(0.999, opacity * np.exp(-sigma))
        touched = ~done & (alpha >= 1 / 255) & (sigma >= 0)
        after = transmittance * (1 - alpha)
        done |= touched & (after <= 1e-4)
        blended = touched & ~done
        weights[i][blended] = (alpha * transmittance)[blended]
        picture += weights[i][..., None] * colors[i]
        transmittance[blended] = after[blended]
    picture += transmittance[..., None] * np.asarray(background)
    return picture, weights, transmittance


@pytest.fixture(scope="session")
def oracle():
    """The functions above; ``oracle.picture(scene, camera, background)`` for one."""
    return SimpleNamespace(picture=reference_picture, weights=reference_weights, project=project)


@pytest.fixture(scope="session")
def renderer():
    warm = CpuRenderer()
    warm.warm_up()
    return warm


@pytest.fixture(scope="session")
def make_camera():
    """``make_camera(width, height, eye)``: looks at the origin, a bit off-centre and anamorphic."""

    def make(width=61, height=47, eye=(1.5, -2.0, 1.0)) -> Camera:
        plain = look_at(eye, (0, 0, 0), (0, 0, 1), 0.7, width, height)
        return Camera(
            plain.view,
            plain.fx * 1.1,
            plain.fy,
            plain.cx + 0.03 * width,
            plain.cy - 0.05 * height,
            width,
            height,
        )

    return make


@pytest.fixture(scope="session")
def gsplat_torch():
    """The torch module and gsplat's own torch implementation, which runs without a GPU."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch = pytest.importorskip("torch")
        implementation = pytest.importorskip("gsplat.cuda._torch_impl")
    return torch, implementation
