"""Find out whether OpenGL works here, before a widget depends on it."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

VARIABLE = "TDTQ_CANVAS"
"""Environment variable; the value ``qimage`` asks for the canvas without OpenGL."""

_WITHOUT_WINDOWS = ("offscreen", "minimal", "vnc", "linuxfb")
"""Qt platforms on which vispy gets no usable context even where Qt gets one."""

_OLDEST = (2, 1)


def why_no_opengl() -> str:
    """Return one sentence that says why OpenGL cannot be used, or an empty string."""
    if os.environ.get(VARIABLE, "").lower() == "qimage":
        return f"Drawing without OpenGL, because {VARIABLE}=qimage is set."
    platform = QGuiApplication.platformName()
    if platform in _WITHOUT_WINDOWS:
        return f"Drawing without OpenGL: Qt's platform “{platform}” offers none."
    return _why_no_context()


def _why_no_context() -> str:
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not (context.create() and surface.isValid() and context.makeCurrent(surface)):
        return "Drawing without OpenGL: no context can be had on this display."
    found = context.format().version()
    context.doneCurrent()
    if context.isOpenGLES() or tuple(found) < _OLDEST:
        return "Drawing without OpenGL: the graphics driver offers no desktop OpenGL 2.1 or later."
    return ""
