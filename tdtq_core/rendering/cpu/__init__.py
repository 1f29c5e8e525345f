"""The portable renderer, compiled by Numba for the processor at hand."""

from tdtq_core.rendering.cpu.renderer import CpuRenderer

__all__ = ["CpuRenderer"]
