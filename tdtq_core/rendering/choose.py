"""Which back end renders: one table of names."""

from __future__ import annotations

from collections.abc import Callable

from tdtq_core.errors import OptionError, RenderError
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.rendering.protocol import Renderer


def _gsplat() -> Renderer:
    raise RenderError(
        "The gsplat back end is not part of this version.",
        "Use --backend auto or --backend cpu.",
    )


BACKENDS: dict[str, Callable[[], Renderer]] = {
    "auto": CpuRenderer,
    "cpu": CpuRenderer,
    "gsplat": _gsplat,
}
"""Makers of the renderers, by the names that options accept."""


def choose_renderer(backend: str = "auto") -> Renderer:
    """Return a renderer.

    Parameters
    ----------
    backend
        A name in `BACKENDS`; ``"auto"`` takes the best that works on this machine.

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
    return BACKENDS[backend]()
