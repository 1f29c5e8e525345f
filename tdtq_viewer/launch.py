"""Starts the window for the command ``tdtq-viewer``."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tdtq_viewer.engine import core_engine
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.preferences import KeptPreferences, preferences_path
from tdtq_viewer.screenshot import SETTLE_MS, ScreenshotWhenReady
from tdtq_viewer.theme import apply_theme
from tdtq_viewer.theme_choice import first_colors
from tdtq_viewer.trouble import telling_hook
from tdtq_viewer.window import MainWindow

USUAL_SIZE = (1440, 900)


def launch(
    app: QApplication,
    scene: Path | None,
    demo: bool,
    screenshot: Path | None,
    size: tuple[int, int] | None,
    cameras: Path | None = None,
    *,
    fresh: bool = False,
) -> int:
    """Show the window until it is closed and return the exit code.

    Parameters
    ----------
    app
        Qt, started, with the language that the window speaks.
    scene
        What to open at once; None for nothing, or the built-in scene if `demo`.
    screenshot
        Save a picture of the window there as soon as all is up, and leave.
    size
        Width and height of the window in pixels.
    cameras
        File of the scene's cameras; by default what lies beside it.
    fresh
        Leave the last session alone: begin with the start page.
    """
    # Ctrl+C in the terminal ends the program as it ends every other.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    apply_theme(app, first_colors(KeptPreferences(preferences_path()).now.theme))
    window = MainWindow(core_engine())
    window.resize(*(size or _fitting(app)))
    window.leaving.asks = window.restoring.keeps = screenshot is None
    restored = screenshot is None and not fresh
    window.many.restores = restored
    if restored and size is None:
        window.restoring.arrange()
    if screenshot is not None:
        _leave_after_screenshot(app, window, screenshot, at_once=not (scene or demo))
    else:
        window.personal.tour.offer()
    window.show()
    sys.excepthook = telling_hook(
        lambda error: window.tell(message_of(error, tr("doing what was asked for")))
    )
    _open_first(window, scene, demo, cameras, restored)
    code = app.exec()
    window.leaving.asks = False  # nobody is there to answer
    window.close()
    return code


def _open_first(
    window: MainWindow, scene: Path | None, demo: bool, cameras: Path | None, restored: bool
) -> None:
    """Open what was asked for, else what was open last if that shall be `restored`."""
    if scene is not None:
        window.documents.open(scene, cameras)
    elif demo:
        window.documents.open_demo()
    elif restored:
        window.restoring.begin()


def _fitting(app: QApplication) -> tuple[int, int]:
    """Return the usual size, or what the screen has room for."""
    room = app.primaryScreen().availableGeometry()
    return min(USUAL_SIZE[0], room.width()), min(USUAL_SIZE[1], room.height())


def _leave_after_screenshot(
    app: QApplication, window: MainWindow, path: Path, *, at_once: bool
) -> None:
    """Quit with 0 when the screenshot is saved, with 2 and one line when it cannot be."""

    def finish(reason: str | None) -> None:
        if reason:
            print(f"tdtq-viewer: {reason}", file=sys.stderr)  # noqa: T201  the command's output
        app.exit(2 if reason else 0)

    def fail(message: Message) -> None:
        if message.kind == "error":
            finish(f"{message.text} {message.advice}".strip())

    ready = ScreenshotWhenReady(window, path, finish)
    window.messages.shown.connect(fail)
    if at_once:
        QTimer.singleShot(SETTLE_MS, ready.take)
