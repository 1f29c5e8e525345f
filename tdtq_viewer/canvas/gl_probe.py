"""Find out whether OpenGL works here and is worth using, before a widget depends on it."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

from tdtq_viewer.canvas.modes import SurfaceName
from tdtq_viewer.language import tr

VARIABLE = "TDTQ_CANVAS"
"""Environment variable; ``opengl`` or ``qimage`` asks for the canvas with or without OpenGL."""

_WITHOUT_WINDOWS = ("offscreen", "minimal", "vnc", "linuxfb")
"""Qt platforms on which vispy gets no usable context even where Qt gets one."""

_SOFTWARE = ("llvmpipe", "softpipe", "swrast", "swiftshader", "software rasterizer", "gdi generic")
"""What the names of renderers that run on the processor contain, in lower case."""

_GL_RENDERER = 0x1F01
_OLDEST = (2, 1)


def choose_surface() -> tuple[SurfaceName, str]:
    """Choose what the canvas is drawn with.

    OpenGL without a graphics processor is slower than drawing an image, so it is used only on
    request.

    Returns
    -------
    The kind of surface, and one sentence that says why it is not OpenGL where that is a fault of
    this display; otherwise an empty string.
    """
    wish = os.environ.get(VARIABLE, "").lower()
    if wish == "qimage":
        return "image", ""
    platform = QGuiApplication.platformName()
    if platform in _WITHOUT_WINDOWS:
        text = tr("Drawing without OpenGL: Qt's platform “{platform}” offers none.")
        return "image", text.format(platform=platform)
    renderer, reason = _probe()
    if reason:
        return "image", reason
    return ("image" if is_software(renderer) and wish != "opengl" else "opengl"), ""


def is_software(renderer: str) -> bool:
    """Whether a driver's name for its renderer says that it runs on the processor."""
    return any(name in renderer.lower() for name in _SOFTWARE)


def _probe() -> tuple[str, str]:
    """Return the name of OpenGL's renderer, and a sentence that says why it cannot be used."""
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not (context.create() and surface.isValid() and context.makeCurrent(surface)):
        return "", tr("Drawing without OpenGL: no context can be had on this display.")
    found = context.format().version()
    renderer = context.functions().glGetString(_GL_RENDERER) or ""
    context.doneCurrent()
    if context.isOpenGLES() or tuple(found) < _OLDEST:
        return renderer, tr(
            "Drawing without OpenGL: the graphics driver offers no desktop OpenGL 2.1 or later."
        )
    return renderer, ""
