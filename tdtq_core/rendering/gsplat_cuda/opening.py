"""From nothing to a renderer on the GPU that has proven itself, or the reason why not."""

from __future__ import annotations

from collections.abc import Callable

from tdtq_core.errors import RenderError
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.rendering.fallback import FallbackRenderer
from tdtq_core.rendering.gsplat_cuda.extension import load_kernels
from tdtq_core.rendering.gsplat_cuda.obstacles import check_machine, check_torch, last_line
from tdtq_core.rendering.gsplat_cuda.renderer import GsplatRenderer


def open_gsplat(tell: Callable[[str], None]) -> FallbackRenderer:
    """Return a gsplat renderer that has drawn a first picture and drew it right.

    Raises
    ------
    RenderError
        If that is not possible; its message is a reason that can follow a colon.
    """
    check_machine()
    check_torch()
    load_kernels(tell)
    renderer = GsplatRenderer()
    try:
        renderer.warm_up()
    except renderer.out_of_memory as error:
        raise RenderError(
            "the GPU has no memory left.", "Close other programs that use the GPU."
        ) from error
    except RuntimeError as error:
        raise RenderError(
            f"gsplat cannot draw on this GPU: {last_line(error)}", "Use --backend cpu."
        ) from error
    return FallbackRenderer(renderer, CpuRenderer(), tell)
