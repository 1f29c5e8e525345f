"""What can keep gsplat from working here, found from the cheapest question to the dearest."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

from tdtq_core.errors import RenderError

INSTALL = "Install them with: pip install torch gsplat. Or use --backend cpu."
_DRIVER_FILES = (Path("/proc/driver/nvidia/version"), Path("/dev/nvidia0"), Path("/dev/dxg"))


def gpu_present() -> bool:
    """Return True if this machine has an NVIDIA GPU with a driver, whether or not it works."""
    return shutil.which("nvidia-smi") is not None or any(path.exists() for path in _DRIVER_FILES)


def check_machine() -> None:
    """Look for a GPU and the packages, without importing torch.

    Raises
    ------
    RenderError
        If one of them is missing.
    """
    if not gpu_present():
        raise RenderError("no NVIDIA GPU was found.", "Use --backend cpu.")
    missing = [name for name in ("torch", "gsplat") if find_spec(name) is None]
    if missing:
        raise RenderError(f"{' and '.join(missing)} cannot be found.", INSTALL)


def check_torch() -> None:
    """Ask torch for the GPU.

    Raises
    ------
    RenderError
        If torch or gsplat cannot be imported, or torch finds no GPU.
    """
    try:
        import gsplat  # noqa: F401
        import torch
    except (ImportError, OSError) as error:
        raise RenderError(
            f"torch or gsplat cannot be loaded: {last_line(error)}", INSTALL
        ) from error
    if torch.version.cuda is None:
        raise RenderError("torch is installed without CUDA.", "Install a CUDA build of torch.")
    if not torch.cuda.is_available():
        raise RenderError(
            "the NVIDIA driver does not work with torch.", "Check that nvidia-smi lists a GPU."
        )


def check_compilers() -> None:
    """Look for what compiles gsplat's kernels.

    Raises
    ------
    RenderError
        If nvcc or a C++ compiler is missing.
    """
    from torch.utils.cpp_extension import CUDA_HOME

    beside_torch = CUDA_HOME is not None and (Path(CUDA_HOME) / "bin" / "nvcc").exists()
    if not beside_torch and shutil.which("nvcc") is None:
        raise RenderError(
            "nvcc, which compiles gsplat, was not found.",
            "Install the CUDA toolkit of the version that torch was built for, and set CUDA_HOME.",
        )
    compiler = os.environ.get("CXX", "cl" if os.name == "nt" else "c++")
    if shutil.which(compiler) is None:
        raise RenderError(
            f"the C++ compiler {compiler}, which compiles gsplat, was not found.",
            "Install one, on Debian and Ubuntu with: apt install g++.",
        )


def last_line(error: BaseException) -> str:
    """Return the line of a long message that says most: the last that names an error."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    errors = [line for line in lines if "error:" in line.lower()]
    return (errors or lines or [type(error).__name__])[-1]
