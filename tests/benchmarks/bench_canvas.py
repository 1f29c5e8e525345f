"""Time the comparison canvas: ``xvfb-run -a python tests/benchmarks/bench_canvas.py [WxH]``.

Prints, for both surfaces and each mode, the median and the longest time in which the event loop is
busy with one change: pictures of full and half size, the captions, the border, the error's gain.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tdtq_viewer.canvas import CompareMode, ComparisonView, ErrorStyle, Words

REPEATS = 16
"""Even, so that the last of two alternatives is shown at the end."""


class Paintings(QObject):
    """Counts the paintings of the parts of a view, of which every change repaints one."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def pairs(width: int, height: int) -> cycle:
    """Two pairs of pictures that look like a scene and its compressed twin."""
    rng = np.random.default_rng(1)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / max(width, height)
    original = np.stack([1.3 * x, y, 0.5 + 0.5 * np.sin(9 * x * y)], axis=-1).astype(np.float32)
    compressed = original + rng.normal(0, 0.05, original.shape).astype(np.float32)
    return cycle([(original, compressed), (original[::-1].copy(), compressed[::-1].copy())])


def measure(name: str, paintings: Paintings, change: Callable[[], None]) -> None:
    milliseconds = []
    for _ in range(REPEATS + 2):
        before = paintings.count
        begin = time.perf_counter()
        change()
        while paintings.count == before:
            QApplication.processEvents()
        milliseconds.append(1e3 * (time.perf_counter() - begin))
    # The first ones load and upload what the others find ready.
    kept = milliseconds[2:]
    print(f"  {name:<28}{statistics.median(kept):8.1f} ms {max(kept):8.1f} ms", flush=True)


def measure_mode(view: ComparisonView, paintings: Paintings, mode: CompareMode) -> None:
    view.set_mode(mode)
    width, height = view.picture_size()
    for size, divisor in (("half", 2), ("full", 1)):
        source = pairs(width // divisor, height // divisor)
        label = f"{mode.value}, {size} pictures"
        measure(label, paintings, lambda source=source: view.set_pictures(*next(source)))
    texts = cycle(["26 MB", "27 MB"])
    if mode is CompareMode.SPLIT:
        places = cycle(np.linspace(0.3, 0.7, 21))
        measure("split, border", paintings, lambda: view.set_split(next(places)))
        places = cycle([0.2, 0.8])
        measure("split, border leaps", paintings, lambda: view.set_split(next(places)))
    if mode is CompareMode.ERROR:
        styles = cycle([ErrorStyle(gain=4), ErrorStyle("squared", 100)])
        measure("error, style", paintings, lambda: view.set_error_style(next(styles)))
    else:
        label = f"{mode.value}, captions"
        measure(label, paintings, lambda: view.set_words(Words(*[next(texts)] * 2)))


def main(arguments: list[str]) -> None:
    width, _, height = (arguments[0] if arguments else "1200x800").partition("x")
    app = QApplication([])
    for surface in ("opengl", "qimage"):
        os.environ["TDTQ_CANVAS"] = surface
        view = ComparisonView()
        view.resize(int(width), int(height))
        view.set_words(Words("25 MB", "2 MB · 38 dB"))
        view.show()
        app.processEvents()
        paintings = Paintings()
        for part in view.findChildren(QWidget):
            part.installEventFilter(paintings)
        print(f"{surface}, {view.width()} x {view.height()}{'':18}median     longest")
        for mode in CompareMode:
            measure_mode(view, paintings, mode)
        view.close()
        view.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1:])
