import pytest

from tdtq_core.errors import OptionError, RenderError
from tdtq_core.rendering.choose import BACKENDS, choose_renderer
from tdtq_core.rendering.cpu import CpuRenderer


@pytest.mark.parametrize("name", ["auto", "cpu"])
def test_the_portable_renderer_is_the_default(name):
    assert isinstance(choose_renderer(name), CpuRenderer)
    assert choose_renderer().name == "cpu"


def test_gsplat_says_what_to_do():
    with pytest.raises(RenderError, match="--backend cpu") as caught:
        choose_renderer("gsplat")
    assert "\n" not in str(caught.value)


def test_an_unknown_name_gets_the_list_of_names():
    with pytest.raises(OptionError, match="vulkan") as caught:
        choose_renderer("vulkan")
    assert all(name in str(caught.value) for name in BACKENDS)
