"""How long a cold start takes until the window is there, and until the first picture; idle work.

Run it under a display, such as xvfb-run. Kernels come from the disk cache; the first start on a
machine compiles them and is not counted. Aims: 2 s, 5 s, nearly nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

REPETITIONS = 2
IDLE_SECONDS = 5.0

IMPORTS = (
    "tdtq_viewer.app",
    "PySide6.QtWidgets",
    "tdtq_core.scene",
    "tdtq_core.codec.presets",
    "tdtq_viewer.engine",
    "tdtq_viewer.canvas",
    "tdtq_viewer.window",
)
"""Imported alone, each in a process of its own."""


def main() -> None:
    """Print all figures."""
    for module in IMPORTS:
        print(f"import {module:28} {best([sys.executable, '-c', f'import {module}']):6.2f} s")
    runs = [one_start() for _ in range(REPETITIONS + 1)][1:]
    for name in runs[0]:
        print(f"{name:35} {min(run[name] for run in runs):6.2f}")


def best(command: list[str]) -> float:
    """Return the shortest of some runs of `command`, in seconds."""
    return min(seconds_of(command) for _ in range(REPETITIONS))


def seconds_of(command: list[str]) -> float:
    """Run `command` and return how long it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def one_start() -> dict[str, float]:
    """Start the window in a process of its own and return its figures."""
    environment = {**os.environ, "TDTQ_START": repr(time.time())}
    ended = subprocess.run(
        [sys.executable, __file__, "child"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    pairs = [line.rsplit(":", 1) for line in ended.stdout.splitlines()]
    return {name: float(value) for name, value in pairs}


def child() -> None:
    """Open the built-in scene and print when things were there, counted from the parent's call."""
    start = float(os.environ["TDTQ_START"])
    from tdtq_viewer.language import qt_speaking  # noqa: PLC0415  the start is what is measured

    app = qt_speaking("en")
    from tdtq_viewer.engine import core_engine  # noqa: PLC0415
    from tdtq_viewer.theme import apply_theme  # noqa: PLC0415
    from tdtq_viewer.window import MainWindow  # noqa: PLC0415

    apply_theme(app)
    window = MainWindow(core_engine())
    window.show()
    app.processEvents()
    print(f"window shown, s:{time.time() - start}")
    window.documents.open_demo()
    wait(app, lambda: window.session.comparison is not None)
    print(f"first picture, s:{time.time() - start}")
    wait(app, lambda: not window.jobs.running)
    print(f"at rest, s:{time.time() - start}")
    print(f"idle, % of a core:{100 * idle_share(app)}")
    window.close()


def wait(app: QApplication, there: Callable[[], bool]) -> None:
    """Let Qt work until `there` says so, at most two minutes."""
    end = time.time() + 120
    while not there() and time.time() < end:
        app.processEvents()
        time.sleep(0.005)


def idle_share(app: QApplication) -> float:
    """Return the share of a core that the window takes while nobody touches it."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415  as above

    QTimer.singleShot(1000, app.quit)
    app.exec()  # things come to rest
    busy, start = time.process_time(), time.perf_counter()
    QTimer.singleShot(round(1000 * IDLE_SECONDS), app.quit)
    app.exec()
    return (time.process_time() - busy) / (time.perf_counter() - start)


if __name__ == "__main__":
    child() if "child" in sys.argv else main()
