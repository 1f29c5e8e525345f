"""Platforms are fixed for a whole process, so these start their own."""

import os
import subprocess
import sys

SCRIPT = """
import sys
import numpy as np
from PySide6.QtWidgets import QApplication
from tdtq_viewer.canvas import create_comparison_view

app = QApplication([])
view = create_comparison_view()
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
