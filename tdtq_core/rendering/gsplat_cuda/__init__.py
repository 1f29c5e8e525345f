"""The renderer for NVIDIA GPUs: gsplat's kernels behind the protocol of all renderers."""

from tdtq_core.rendering.gsplat_cuda.renderer import GsplatRenderer

__all__ = ["GsplatRenderer"]
