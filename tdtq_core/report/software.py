"""What computed the numbers of a report: programs, their versions, and the machine."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tdtq_core import __version__

LIBRARIES = ("numpy", "scipy", "numba", "constriction")
"""What the numbers depend on."""

GPU_LIBRARIES = ("torch", "gsplat")
GPU_QUERY = ("--query-gpu=name,driver_version", "--format=csv,noheader")
GPU_SECONDS = 10

_CPU_FACTS = Path("/proc/cpuinfo")


def software(backend: str) -> dict[str, str]:
    """Return names and versions of what drew and counted with the renderer called `backend`."""
    on_gpu = backend != "cpu"
    libraries = LIBRARIES + (GPU_LIBRARIES if on_gpu else ())
    facts = {
        "TDTQ Studio": __version__,
        "Renderer": backend,
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        **{name: _version(name) for name in libraries},
        "System": platform.platform(terse=True),
        "Processor": f"{processor()}, {os.cpu_count()} threads",
    }
    return facts | ({"GPU": gpu()} if on_gpu else {})


def processor() -> str:
    """Return the name of this machine's processor, or its kind where the system tells no more."""
    if _CPU_FACTS.is_file():
        for line in _CPU_FACTS.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def gpu() -> str:
    """Return name and driver of the first NVIDIA GPU, "unknown" where nothing tells."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return "unknown"
    try:
        told = subprocess.run(
            [program, *GPU_QUERY], capture_output=True, text=True, timeout=GPU_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    name, _, driver = told.stdout.partition("\n")[0].partition(", ")
    return f"{name}, driver {driver}" if driver else "unknown"


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "not installed"
