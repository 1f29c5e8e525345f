"""gsplat's compiled kernels: built once per machine, minutes long, then loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tdtq_core.errors import RenderError
from tdtq_core.rendering.gsplat_cuda.obstacles import check_compilers, last_line

COMPILING = "Compiling gsplat for this GPU, once; this takes minutes."


def load_kernels(tell: Callable[[str], None]) -> None:
    """Load gsplat's kernels; if there are none yet, say so through `tell` and compile them.

    Raises
    ------
    RenderError
        If a compiler is missing, or the compilation fails.
    """
    if find_spec("gsplat.csrc") is None:
        # Even to load what it compiled before, gsplat looks for nvcc.
        check_compilers()
        if not _built():
            tell(COMPILING)
    try:
        kernels = _import_kernels()
    except (RuntimeError, ImportError, OSError) as error:
        raise RenderError(
            f"the compilation of gsplat failed: {last_line(error)}",
            "Run with TDTQ_DEBUG=1 to see all of it, or use --backend cpu.",
        ) from error
    if kernels is None:
        raise RenderError("gsplat found no CUDA toolkit.", "Set CUDA_HOME to its folder.")


def _import_kernels() -> Any:
    # gsplat writes its progress to standard output, which belongs to the program's results.
    with redirect_stdout(sys.stderr):
        from gsplat.cuda._backend import _C
    return _C


def _built() -> bool:
    from torch.utils.cpp_extension import _get_build_directory

    folder = Path(_get_build_directory("gsplat_cuda", verbose=False))
    return any((folder / f"gsplat_cuda{suffix}").exists() for suffix in (".so", ".pyd", ".lib"))
