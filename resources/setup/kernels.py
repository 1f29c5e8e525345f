"""Compiles kernels that most tests run, into Numba's cache on disk: seconds once, nothing later.

Usage: kernels.py codec | pictures
"""

import sys
from collections.abc import Callable

import numpy as np

from tdtq_core.codec.warm_up import warm_up as compile_codec
from tdtq_core.metrics import mse, squared_error, ssim
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_viewer.canvas.compose import warm_up as compile_canvas


def compile_pictures() -> None:
    """Compile what draws a scene, what compares two pictures, and what the window shows."""
    CpuRenderer().warm_up()
    picture = np.zeros((16, 16, 3), np.float32)
    for measure in (mse, ssim, squared_error):
        measure(picture, picture)
    compile_canvas()


PARTS: dict[str, Callable[[], None]] = {"codec": compile_codec, "pictures": compile_pictures}

if __name__ == "__main__":
    PARTS[sys.argv[1]]()
