"""The renderer that a verb asks for."""

from __future__ import annotations

import sys

from tdtq_core.cli.lines import one_line
from tdtq_core.cli.options import Backend
from tdtq_core.rendering.choose import NO_GPU, choose_renderer
from tdtq_core.rendering.protocol import Renderer


def open_renderer(backend: Backend) -> Renderer:
    """Return the renderer, and say on standard error why it is not the one to be hoped for.

    Nothing is said where there is no NVIDIA GPU: the result names the back end.

    Raises
    ------
    RenderError
        If that back end cannot work here.
    """
    return choose_renderer(backend.value, _tell)


def _tell(line: str) -> None:
    if line != NO_GPU:
        sys.stderr.write(f"{one_line(line)}\n")
