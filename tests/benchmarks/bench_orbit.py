"""Count pictures while the camera orbits: ``xvfb-run -a python tests/benchmarks/bench_orbit.py``.

Drags the mouse over the view of the real window, side by side. Prints how many pairs of pictures
are painted a second, the longest wait for one, how large they are, and how soon after the drag the
full pair is there.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.engine import core_engine
from tdtq_viewer.language import qt_speaking
from tdtq_viewer.theme import apply_theme
from tdtq_viewer.window import MainWindow

DRAGS, SECONDS = 4, 3.0
"""How many drags there are, and how long each lasts."""

TICK_MS = 8
"""Between two moves of a usual mouse."""

PATIENCE = 600.0
"""Seconds after which the bench gives up waiting."""

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Watch(QObject):
    """Notes when new pairs of pictures are painted, and how large they are."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session = window.session
        self._painted: object = None
        self.times: list[float] = []
        self.sizes: Counter[str] = Counter()
        for layer in window.stage.view.findChildren(QWidget):
            layer.installEventFilter(self)

    def start(self) -> None:
        """Forget what was noted."""
        self.times = [time.perf_counter()]
        self.sizes.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first painting of a comparison."""
        comparison = self._session.comparison
        if event.type() is not QEvent.Type.Paint or comparison is None:
            return False
        if comparison.compressed is not None and comparison.camera is not self._painted:
            self._painted = comparison.camera
            height, width = comparison.compressed.shape[:2]
            self.times.append(time.perf_counter())
            self.sizes[f"{width}x{height}"] += 1
        return False


class Drag:
    """Orbits with the left button held, in a slow circle."""

    def __init__(self, window: MainWindow) -> None:
        self._view = window.stage.view
        self._middle = QPointF(self._view.rect().center())
        self._start = time.perf_counter()
        send(self._view, QEvent.Type.MouseButtonPress, self._middle, LEFT)
        self._loop = QEventLoop()
        self._moves = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._moves.timeout.connect(self._move)

    def run(self) -> None:
        """Return when the button is let go."""
        self._moves.start()
        self._loop.exec()
        send(self._view, QEvent.Type.MouseButtonRelease, self._middle, LEFT)

    def _move(self) -> None:
        passed = time.perf_counter() - self._start
        if passed > SECONDS:
            self._moves.stop()
            self._loop.quit()
        turn, radius = 2 * math.pi * passed / SECONDS, self._view.height() / 4
        way = QPointF(radius * math.sin(turn), radius * (1 - math.cos(turn)) / 4)
        send(self._view, QEvent.Type.MouseMove, self._middle + way, NONE)


def send(view: QObject, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton) -> None:
    held = NONE if kind is QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, place, place, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def run_until(app: QApplication, there: Callable[[], bool]) -> None:
    """Let Qt work until `there` says so."""
    end = time.perf_counter() + PATIENCE
    while not there():
        if time.perf_counter() > end:
            sys.exit("nothing more came")
        app.processEvents()
        time.sleep(0.0005)


def opened_window(
    app: QApplication, width: int, height: int, path: Path | None = None
) -> MainWindow:
    """Return a window with pictures of this size, when all is learned and nothing runs."""
    window = MainWindow(core_engine())
    window.session.set_look(mode=CompareMode.SIDE_BY_SIDE)
    window.show()
    if path is None:
        window.documents.open_demo()
    else:
        window.documents.open(path)
    run_until(app, lambda: window.session.comparison is not None)
    shown = window.stage.view.picture_size()
    window.resize(window.width() + 2 * (width - shown[0]), window.height() + height - shown[1])
    run_until(app, lambda: window.session.standing.shares and not window.jobs.running)
    return window


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("size", nargs="?", default="800x800", help="of a full picture")
    parser.add_argument("--scene", type=Path, help="a file in place of the built-in scene")
    return parser.parse_args()


def main() -> None:
    """Print the figures of each drag."""
    options = _options()
    width, height = map(int, options.size.split("x"))
    app = qt_speaking("en")
    apply_theme(app)
    window = opened_window(app, width, height, options.scene)
    size, surface = window.stage.view.picture_size(), window.stage.view.surface_name
    assert window.session.opened is not None
    count = len(window.session.opened.scene)
    print(f"{count} Gaussians, full pictures of {size[0]}x{size[1]}, surface {surface}")
    watch = Watch(window)
    for _ in range(DRAGS):
        watch.start()
        Drag(window).run()
        gaps = [1000 * (b - a) for a, b in zip(watch.times, watch.times[1:], strict=False)]
        sizes = ", ".join(f"{size} {count}" for size, count in watch.sizes.most_common())
        released = time.perf_counter()
        run_until(app, lambda: window.session.standing.picture)
        full = 1000 * (time.perf_counter() - released)
        print(
            f"{len(gaps) / SECONDS:5.1f} pairs/s, longest wait {max(gaps):4.0f} ms; {sizes}; "
            f"full pair {full:4.0f} ms after the drag",
            flush=True,
        )
    window.close()


if __name__ == "__main__":
    main()
