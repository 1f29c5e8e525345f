"""What a comparison view paints on, and the choice between the ways to do it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tdtq_viewer.canvas.gl_probe import choose_surface
from tdtq_viewer.canvas.image_surface import ImageSurface
from tdtq_viewer.canvas.modes import Comparison, SurfaceName
from tdtq_viewer.canvas.pixels import Bytes
from tdtq_viewer.language import tr

_log = logging.getLogger(__name__)


class Surface(Protocol):
    """Shows the pixels of a comparison, without labels."""

    name: SurfaceName

    @property
    def widget(self) -> QWidget:
        """The widget that shows them."""
        ...

    def show_comparison(self, comparison: Comparison) -> None:
        """Paint `comparison` from now on."""
        ...

    def grab_pixels(self) -> Bytes:
        """Return what is shown, (height, width, 3) uint8 in device pixels."""
        ...

    def shut_down(self) -> None:
        """Let go of everything; the surface is of no use afterwards."""
        ...


def open_surface(parent: QWidget, on_failure: Callable[[str], None]) -> tuple[Surface, str]:
    """Open the surface that suits this machine best.

    Parameters
    ----------
    parent
        The comparison view.
    on_failure
        Called with the reason, from the event loop, if OpenGL fails only at the first painting.

    Returns
    -------
    The surface, and one sentence that says why OpenGL cannot be used, or an empty string.
    """
    name, notice = choose_surface()
    if name == "image":
        return ImageSurface(parent), notice
    try:
        return _open_gl(parent, on_failure), ""
    # A broken driver or a vispy that cannot load shows itself in many ways; all have one remedy.
    except Exception as error:
        _log.warning("no canvas on OpenGL", exc_info=True)
        return ImageSurface(parent), without_opengl(str(error))


def without_opengl(reason: str) -> str:
    """Return the notice for a surface that failed for `reason`."""
    return tr("Drawing without OpenGL, which failed here ({rstrip}).").format(
        rstrip=reason.rstrip(".")
    )


def _open_gl(parent: QWidget, on_failure: Callable[[str], None]) -> Surface:
    # Loading vispy takes a while, and it may be missing what it needs.
    from tdtq_viewer.canvas.gl_surface import GlSurface  # noqa: PLC0415

    surface = GlSurface(parent)
    surface.failed.connect(on_failure, Qt.ConnectionType.QueuedConnection)
    return surface
