"""The comparison view on OpenGL (where there is a display) and without it."""

import importlib

import pytest
from PySide6.QtGui import QGuiApplication

from tdtq_viewer.canvas import ComparisonView


@pytest.fixture(params=["opengl", "qimage"])
def view(request, qtbot, monkeypatch):
    """A shown view of 301 x 200 pixels, an odd width on purpose."""
    if request.param == "opengl" and QGuiApplication.platformName() == "offscreen":
        pytest.skip("no OpenGL on this platform")
    monkeypatch.setenv("TDTQ_CANVAS", request.param)
    widget = ComparisonView()
    qtbot.addWidget(widget)
    assert widget.notice == ""
    assert widget.surface_name == ("image" if request.param == "qimage" else "opengl")
    widget.resize(301, 200)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def gl_surface(monkeypatch):
    """The module that draws with vispy."""
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("no OpenGL on this platform")
    monkeypatch.setenv("TDTQ_CANVAS", "opengl")
    return importlib.import_module("tdtq_viewer.canvas.gl_surface")
