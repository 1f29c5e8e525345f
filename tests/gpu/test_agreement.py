"""gsplat's CUDA kernels against the portable renderer."""

import importlib.util
from dataclasses import replace

import pytest

from tdtq_core.cameras import look_at
from tdtq_core.formats import read_scene
from tdtq_core.metrics import psnr
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.rendering.protocol import BLACK, WHITE

pytestmark = pytest.mark.gpu


@pytest.fixture(scope="module")
def renderers():
    if importlib.util.find_spec("torch") is None:
        pytest.skip("torch is not installed")
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA")
    return choose_renderer("gsplat"), choose_renderer("cpu")


def agreement(renderers, scene, camera, background=WHITE):
    return psnr(*(r.render(r.prepare(scene), camera, background) for r in renderers))


def view(side=400):
    return look_at((1.5, -2.0, 1.0), (0, 0, 0), (0, 0, 1), 0.7, side, side)


@pytest.mark.parametrize("background", [WHITE, BLACK])
@pytest.mark.parametrize("mode", ["classic", "antialiased"])
@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_same_picture(renderers, make_scene, degree, mode, background):
    scene = replace(make_scene(20_000, degree), render_mode=mode)
    assert agreement(renderers, scene, view(), background) >= 60


@pytest.mark.shared_data
def test_same_picture_of_real_scenes(renderers, shared):
    paths = sorted(shared.glob("**/*.ply"))
    assert paths
    for path in paths:
        assert agreement(renderers, read_scene(path), view(800)) >= 60, path.name
