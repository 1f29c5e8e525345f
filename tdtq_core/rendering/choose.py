"""Which back end renders: one table of names."""

from __future__ import annotations

from collections.abc import Callable

from tdtq_core.errors import OptionError, RenderError
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.rendering.gsplat_cuda.opening import open_gsplat
from tdtq_core.rendering.protocol import Renderer

Tell = Callable[[str], None]
"""Gets one line for people."""

NO_GPU = "Rendering on the CPU: no NVIDIA GPU was found."
"""The line of a machine that nobody would expect to use a GPU."""


def _auto(tell: Tell) -> Renderer:
    try:
        return open_gsplat(tell)
    except RenderError as error:
        tell(f"Rendering on the CPU: {error.message}")
        return CpuRenderer()


def _gsplat(tell: Tell) -> Renderer:
    try:
        return open_gsplat(tell)
    except RenderError as error:
        raise RenderError(f"gsplat cannot render here: {error.message}", error.advice) from error


BACKENDS: dict[str, Callable[[Tell], Renderer]] = {
    "auto": _auto,
    "cpu": lambda tell: CpuRenderer(),
    "gsplat": _gsplat,
}
"""Makers of the renderers, by the names that options accept."""


def choose_renderer(backend: str = "auto", tell: Tell = lambda line: None) -> Renderer:
    """Return a renderer.

    Parameters
    ----------
    backend
        A name in `BACKENDS`; ``"auto"`` takes the best that works on this machine.
    tell
        Gets a line when the GPU is not used, and why; when a scene does not fit into its memory;
        and before gsplat is compiled, which takes minutes.

    Raises
    ------
    OptionError
        If there is no such name.
    RenderError
        If that back end cannot work here.
    """
    if backend not in BACKENDS:
        known = ", ".join(BACKENDS)
        raise OptionError(f"Unknown back end {backend!r}.", f"Known names: {known}.")
    return BACKENDS[backend](tell)
