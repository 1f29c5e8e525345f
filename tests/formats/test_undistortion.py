"""Photographs through lenses whose correct pictures are known."""

import math
from dataclasses import replace

import numpy as np
import pytest
from scipy.ndimage import map_coordinates

from tdtq_core.cameras import Camera, look_at
from tdtq_core.formats.undistortion import undistort
from tdtq_core.lenses import Lens, distort, pinhole
from tdtq_core.metrics import psnr
from tdtq_core.rendering.cpu.renderer import CpuRenderer
from tdtq_core.scene import GaussianScene

LENSES = {
    "barrel": Lens(260, 255, 165, 118, 320, 240, k1=-0.1, k2=0.02, p1=0.003, p2=-0.002),
    "pincushion": Lens(260, 255, 165, 118, 320, 240, k1=0.12, k2=-0.02, p1=-0.003, k3=0.01),
    "straight": Lens(260, 255, 165, 118, 320, 240),
}


def waves(x, y):
    """A picture of directions (x, y), smooth on the scale of a pixel."""
    return np.stack(
        [0.5 + 0.5 * np.sin(40 * x + 9 * y), 0.5 + 0.5 * np.cos(50 * y), 0.5 + 0.4 * x], axis=-1
    ).astype(np.float32)


def directions(camera):
    columns, rows = np.meshgrid(np.arange(camera.width) + 0.5, np.arange(camera.height) + 0.5)
    return (columns - camera.cx) / camera.fx, (rows - camera.cy) / camera.fy


def straightened(lens, column, row):
    """(x, y) = (X / Z, Y / Z) of what appears at a pixel: fixed-point iteration to 1e-12."""
    bent_x, bent_y = (column - lens.cx) / lens.fx, (row - lens.cy) / lens.fy
    x, y = bent_x, bent_y
    for _ in range(60):
        there_x, there_y = distort(lens, x, y)
        x, y = x + bent_x - there_x, y + bent_y - there_y
    np.testing.assert_allclose(distort(lens, x, y), (bent_x, bent_y), atol=1e-12)
    return x, y


def photograph(lens, width, height):
    """The waves as `lens` shows them, at `width` x `height` pixels."""
    columns, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    return waves(*straightened(lens, columns * lens.width / width, rows * lens.height / height))


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
def test_the_pinhole_shows_what_the_lens_saw(lens):
    camera = pinhole(lens, np.eye(4))
    found = undistort(photograph(lens, 320, 240), lens, camera)
    assert found.dtype == np.float32
    expected = waves(*directions(camera))
    assert psnr(found[4:-4, 4:-4], expected[4:-4, 4:-4]) > 50
    np.testing.assert_allclose(found, expected, atol=0.2)


@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
@pytest.mark.parametrize("size", [(640, 480), (160, 120), (161, 119)])
def test_photographs_of_another_size_show_the_same(lens, size):
    camera = pinhole(lens, np.eye(4)).resized(*size)
    found = undistort(photograph(lens, *size), lens, camera)
    expected = waves(*directions(camera))
    assert found.shape == (size[1], size[0], 3)
    assert psnr(found[4:-4, 4:-4], expected[4:-4, 4:-4]) > 40


def test_a_picture_through_no_lens_stays_the_same():
    picture = np.random.default_rng(0).random((24, 32, 3)).astype(np.float32)
    lens = Lens(30, 30, 16, 12, 32, 24)
    np.testing.assert_allclose(
        undistort(picture, lens, pinhole(lens, np.eye(4))), picture, atol=1e-6
    )


def test_smaller_pictures_do_not_alias():
    """Stripes finer than the result's pixels become their mean, not other stripes."""
    columns = np.arange(400) % 2
    picture = np.broadcast_to(columns[None, :, None], (300, 400, 3)).astype(np.float32)
    lens = Lens(300, 300, 200, 150, 400, 300, k1=-0.01)
    small = undistort(picture, lens, pinhole(lens, np.eye(4)).resized(132, 99))
    np.testing.assert_allclose(small[4:-4, 4:-4], 0.5, atol=0.02)


def test_values_stay_in_bounds():
    picture = np.zeros((40, 40, 3), np.float32)
    picture[10:20, 10:20] = 1
    lens = Lens(50, 50, 20, 20, 40, 40, k1=0.2)
    found = undistort(picture, lens, pinhole(lens, np.eye(4)))
    assert found.min() == 0
    assert found.max() == 1


def test_a_scene_photographed_through_a_lens_looks_like_its_render():
    """The photograph is a pinhole render with 9 times the pixels, bent."""
    lens = LENSES["pincushion"]
    eye = look_at((0.4, -3, 0.5), (0, 0, 0), (0, 0, 1), 0.8, 320, 240).view
    scene = _marbles()
    wide = Camera(eye, 3 * lens.fx, 3 * lens.fy, 3 * lens.cx, 3 * lens.cy, 960, 720)
    renderer = CpuRenderer()
    prepared = renderer.prepare(scene)
    fine = renderer.render(prepared, wide)
    camera = pinhole(lens, eye)
    found = undistort(_through(lens, fine), lens, camera)
    expected = renderer.render(prepared, camera)
    right = psnr(found[4:-4, 4:-4], expected[4:-4, 4:-4])
    assert right > 46
    # Half a pixel off, in any direction, would show.
    for dx, dy in ((0.5, 0), (-0.5, 0), (0, 0.5), (0, -0.5)):
        off = replace(camera, cx=camera.cx + dx, cy=camera.cy + dy)
        assert psnr(found, renderer.render(prepared, off)) < right - 6


def _through(lens, fine):
    """Bend a picture of the scene, given with three pixels for each pixel of the lens."""
    columns, rows = np.meshgrid(np.arange(lens.width) + 0.5, np.arange(lens.height) + 0.5)
    x, y = straightened(lens, columns, rows)
    places = [3 * (lens.fy * y + lens.cy) - 0.5, 3 * (lens.fx * x + lens.cx) - 0.5]
    channels = [map_coordinates(fine[:, :, c], places, mode="nearest") for c in range(3)]
    return np.stack(channels, axis=-1)


def _marbles():
    """Soft coloured balls, 2 to 5 pixels in standard deviation from three units away."""
    rng = np.random.default_rng(3)
    count = 200
    return GaussianScene(
        means=rng.uniform(-0.8, 0.8, (count, 3)),
        quaternions=np.tile([1.0, 0, 0, 0], (count, 1)),
        log_scales=np.repeat(np.log(rng.uniform(0.02, 0.05, (count, 1))), 3, axis=1),
        opacity_logits=np.full(count, 2.0),
        base_color=rng.uniform(-1, 1, (count, 3)) / math.sqrt(1 / (4 * math.pi)) / 2,
        harmonics=np.zeros((count, 0, 3)),
    )
