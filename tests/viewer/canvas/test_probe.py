"""What the canvas is drawn with, by the platform, the driver and the user's wish."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from tdtq_viewer.canvas import gl_probe

SOFTWARE = ["llvmpipe (LLVM 15.0.6, 256 bits)", "GDI Generic", "Google SwiftShader", "softpipe"]
HARDWARE = ["NVIDIA GeForce RTX 3060/PCIe/SSE2", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)"]

SCRIPT = """
import sys
import numpy as np
from PySide6.QtWidgets import QApplication
from tdtq_viewer.canvas import ComparisonView

app = QApplication([])
view = ComparisonView()
view.resize(64, 32)
view.set_pictures(np.zeros((32, 31, 3), np.float32), np.ones((32, 31, 3), np.float32))
view.show()
app.processEvents()
print(view.notice)
print(int(view.grab_picture(labels=False).max()), "vispy" in sys.modules)
view.close()
"""


def test_the_offscreen_platform_works_without_opengl():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("TDTQ_CANVAS", None)
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, env=environment, check=False
    )
    assert run.returncode == 0, run.stderr
    notice, shown = run.stdout.splitlines()
    assert "offscreen" in notice
    assert shown == "255 False"
    assert "Traceback" not in run.stderr


@pytest.fixture
def driver(qapp, monkeypatch):
    """Return a function that pretends to another display."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")

    def pretend(renderer, reason="", wish=None):
        monkeypatch.setattr(gl_probe, "_probe", lambda: (renderer, reason))
        if wish is None:
            monkeypatch.delenv(gl_probe.VARIABLE, raising=False)
        else:
            monkeypatch.setenv(gl_probe.VARIABLE, wish)
        return gl_probe.choose_surface()

    return pretend


@pytest.mark.parametrize("renderer", SOFTWARE)
def test_opengl_in_software_is_used_only_on_request(driver, renderer):
    assert driver(renderer) == ("image", "")
    assert driver(renderer, wish="opengl") == ("opengl", "")


@pytest.mark.parametrize("renderer", HARDWARE)
def test_a_graphics_processor_is_used_unless_refused(driver, renderer):
    assert driver(renderer) == ("opengl", "")
    assert driver(renderer, wish="qimage") == ("image", "")


@pytest.mark.parametrize("wish", [None, "opengl"])
def test_without_a_context_there_is_a_notice(driver, wish):
    assert driver("", "No context.", wish) == ("image", "No context.")


def test_the_driver_of_this_display_is_named(qapp):
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("no OpenGL on this platform")
    renderer, reason = gl_probe._probe()
    assert renderer
    assert reason == ""
