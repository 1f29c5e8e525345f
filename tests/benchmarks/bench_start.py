"""How long a cold start takes until the window is there, and until the first picture; idle work.

Run it under a display, such as xvfb-run. Kernels and bytecode come from the disk; the first start
on a machine compiles them and is not counted. Aims: 2 s, 5 s, nearly nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tdtq_viewer.window import MainWindow

REPETITIONS = 2
IDLE_SECONDS = 5.0
PATIENCE = 180.0
"""Seconds after which something that is waited for counts as missing."""

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
    with tempfile.TemporaryDirectory() as folder:
        environment = compiling_into(folder)
        for module in IMPORTS:
            seconds = best([sys.executable, "-c", f"import {module}"], environment)
            print(f"import {module:28} {seconds:6.2f} s", flush=True)
        runs = [figures_of("start", environment) for _ in range(REPETITIONS + 1)][1:]
        for name in runs[0]:
            print(f"{name:35} {min(run[name] for run in runs):6.2f}", flush=True)
        for name, value in figures_of("rest", environment).items():
            print(f"{name:35} {value:6.2f}", flush=True)


def compiling_into(folder: str) -> dict[str, str]:
    """Return the environment of a user, whose Python keeps bytecode; here in `folder`."""
    kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def best(command: list[str], environment: dict[str, str]) -> float:
    """Return the shortest of some runs of `command` after one that is not counted, in seconds."""
    return min([seconds_of(command, environment) for _ in range(REPETITIONS + 1)][1:])


def seconds_of(command: list[str], environment: dict[str, str]) -> float:
    """Run `command` and return how long it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment)
    return time.perf_counter() - start


def figures_of(part: str, environment: dict[str, str]) -> dict[str, float]:
    """Measure ``"start"`` or ``"rest"`` in a process of its own and return the figures."""
    ended = subprocess.run(
        [sys.executable, __file__, part],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**environment, "TDTQ_START": repr(time.time())},
    )
    pairs = [line.rsplit(":", 1) for line in ended.stdout.splitlines()]
    return {name: float(value) for name, value in pairs}


def child(*, resting: bool) -> None:
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
    shown = time.time() - start
    window.documents.open_demo()
    wait(app, lambda: window.session.comparison is not None, "the first picture")
    if resting:
        wait(app, lambda: at_rest(window), "everything that is learned")
        print(f"at rest, s:{time.time() - start}")
        print(f"idle, % of a core:{100 * idle_share(app)}")
    else:
        print(f"window shown, s:{shown}\nfirst picture, s:{time.time() - start}")
    window.close()


def at_rest(window: MainWindow) -> bool:
    """Say whether all is learned and measured, and nothing runs."""
    return window.session.standing.shares and not window.jobs.running


def wait(app: QApplication, there: Callable[[], bool], what: str) -> None:
    """Let Qt work until `there` says so."""
    end = time.time() + PATIENCE
    while not there():
        if time.time() > end:
            sys.exit(f"{what} took longer than {PATIENCE:.0f} s")
        app.processEvents()
        time.sleep(0.005)


def idle_share(app: QApplication) -> float:
    """Return the share of a core that the window takes while nobody touches it."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415  as above

    # To quit would close the window first; to exit leaves it as it is.
    QTimer.singleShot(1000, app.exit)
    app.exec()  # things come to rest
    busy, start = time.process_time(), time.perf_counter()
    QTimer.singleShot(round(1000 * IDLE_SECONDS), app.exit)
    app.exec()
    return (time.process_time() - busy) / (time.perf_counter() - start)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        child(resting=sys.argv[1] == "rest")
    else:
        main()
