"""Which renderer draws, and what is said of the choice."""

import pytest

from tdtq_core.errors import OptionError, RenderError
from tdtq_core.rendering.choose import BACKENDS, NO_GPU, choose_renderer
from tdtq_core.rendering.cpu import CpuRenderer


@pytest.fixture
def no_gpu(monkeypatch):
    obstacles = "tdtq_core.rendering.gsplat_cuda.obstacles"
    monkeypatch.setattr(f"{obstacles}.shutil.which", lambda name: None)
    monkeypatch.setattr(f"{obstacles}._DRIVER_FILES", ())


@pytest.mark.parametrize("name", ["auto", "cpu"])
def test_without_a_gpu_the_portable_renderer_draws(no_gpu, name):
    assert isinstance(choose_renderer(name), CpuRenderer)


def test_the_fall_back_is_told_calmly(no_gpu):
    lines = []
    choose_renderer("auto", lines.append)
    assert lines == [NO_GPU] == ["Rendering on the CPU: no NVIDIA GPU was found."]


def test_the_portable_renderer_asked_for_needs_no_words():
    lines = []
    assert choose_renderer("cpu", lines.append).name == "cpu"
    assert lines == []


def test_gsplat_says_what_to_do(no_gpu):
    with pytest.raises(RenderError, match="--backend cpu") as caught:
        choose_renderer("gsplat")
    assert "no NVIDIA GPU was found" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_name_gets_the_list_of_names():
    with pytest.raises(OptionError, match="vulkan") as caught:
        choose_renderer("vulkan")
    assert all(name in str(caught.value) for name in BACKENDS)
