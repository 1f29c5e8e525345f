"""Every reason why gsplat cannot render here, in its own words."""

import shutil
import subprocess
import sys

import pytest

from tdtq_core.errors import RenderError
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.rendering.fallback import FallbackRenderer
from tdtq_core.rendering.gsplat_cuda import extension, obstacles, opening

NVCC = "/usr/bin/nvcc"
NINJA = """Error building extension 'gsplat_cuda': [1/28] nvcc -c Projection.cu
FAILED: Projection.o
Projection.cu(12): error: identifier "foo" is undefined
ninja: build stopped: subcommand failed."""


@pytest.fixture
def machine(gsplat_torch, torch_gsplat, monkeypatch):
    """A machine on which everything works; the tests break one thing at a time."""
    torch, _ = gsplat_torch
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(extension, "_built", lambda: True)
    monkeypatch.setattr(extension, "_import_kernels", object)
    monkeypatch.setattr(opening, "GsplatRenderer", lambda: torch_gsplat.renderer)
    return monkeypatch


def fail(error):
    def raise_it(*_, **__):
        raise error

    return raise_it


def line_of(name="auto"):
    lines = []
    choose_renderer(name, lines.append)
    assert len(lines) == 1
    return lines[0]


def test_where_all_works_gsplat_draws(machine):
    lines = []
    renderer = choose_renderer("auto", lines.append)
    assert isinstance(renderer, FallbackRenderer)
    assert renderer.name == "gsplat"
    assert lines == []


def test_compiling_is_announced(machine):
    machine.setattr(extension, "_built", lambda: False)
    assert line_of("gsplat") == "Compiling gsplat for this GPU, once; this takes minutes."


@pytest.mark.parametrize("missing", ["torch", "gsplat"])
def test_packages(machine, missing):
    machine.setattr(obstacles, "find_spec", lambda name: None if name == missing else object())
    assert line_of() == f"Rendering on the CPU: {missing} cannot be found."


def test_torch_without_cuda(machine, gsplat_torch):
    machine.setattr(gsplat_torch[0].version, "cuda", None)
    assert line_of() == "Rendering on the CPU: torch is installed without CUDA."


def test_driver(machine, gsplat_torch):
    machine.setattr(gsplat_torch[0].cuda, "is_available", lambda: False)
    assert "the NVIDIA driver does not work" in line_of()


@pytest.mark.parametrize(("missing", "words"), [("nvcc", "nvcc, which"), ("c++", "C++ compiler")])
def test_compilers(machine, missing, words):
    machine.delenv("CXX", raising=False)
    machine.setattr("torch.utils.cpp_extension.CUDA_HOME", None)
    machine.setattr(shutil, "which", lambda name: None if name == missing else NVCC)
    assert words in line_of()
    with pytest.raises(RenderError, match=r"Install") as caught:
        choose_renderer("gsplat")
    assert words in str(caught.value)


def test_compilation(machine):
    machine.setattr(extension, "_import_kernels", fail(RuntimeError(NINJA)))
    assert line_of().endswith('failed: Projection.cu(12): error: identifier "foo" is undefined')


def test_no_kernels(machine):
    machine.setattr(extension, "_import_kernels", lambda: None)
    assert "no CUDA toolkit" in line_of()


def test_memory(machine, gsplat_torch):
    machine.setattr("gsplat.isect_tiles", fail(gsplat_torch[0].OutOfMemoryError()))
    assert line_of() == "Rendering on the CPU: the GPU has no memory left."


def test_a_kernel_that_fails(machine):
    machine.setattr("gsplat.isect_tiles", fail(RuntimeError("no kernel image is available")))
    assert "cannot draw on this GPU: no kernel image is available" in line_of()


def test_a_wrong_picture(machine, torch_gsplat):
    sound = torch_gsplat.module.spherical_harmonics
    machine.setattr("gsplat.spherical_harmonics", lambda *args, **more: -sound(*args, **more))
    assert "the first picture of gsplat is wrong" in line_of()


def test_the_core_loads_without_torch():
    code = (
        "import sys; from tdtq_core.rendering.choose import choose_renderer; "
        "sys.exit('torch' in sys.modules or 'gsplat' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
