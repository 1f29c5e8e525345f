"""Pictures of the window, on request and for the option ``--screenshot``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tdtq_viewer.language import tr

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

SETTLE_MS = 200
"""Time for the last repaint before the picture is taken."""


def save_screenshot(window: MainWindow, path: Path) -> bool:
    """Write a picture of `window` and return whether that worked."""
    return window.grab().save(str(path))


class ScreenshotWhenReady(QObject):
    """Takes one screenshot as soon as the first full picture and all its numbers are up.

    Parameters
    ----------
    finish
        Takes None on success, or the reason why there is no screenshot.
    """

    def __init__(
        self, window: MainWindow, path: Path, finish: Callable[[str | None], None]
    ) -> None:
        super().__init__(window)
        self._window, self._path, self._finish = window, path, finish
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.take)
        window.session.comparison_changed.connect(self._look)
        window.session.sizes_changed.connect(self._look)
        window.tensors.answered.connect(self._look_at_tensors)

    def _look(self) -> None:
        session = self._window.session
        comparison = session.comparison
        if session.opened is None or comparison is None:
            return
        measured = (
            comparison.ssim is not None and session.standing.picture and session.standing.sizes
        )
        # Scenes with invalid Gaussians are shown as they are; nothing more will come.
        if measured or session.opened.invalid:
            self._settle.start()

    def _look_at_tensors(self) -> None:
        desk = self._window.tensors.page.desk
        if desk.opened is None and desk.trouble is not None:
            self._finish(f"{desk.trouble.text} {desk.trouble.advice}".strip())
        elif desk.current or desk.trouble is not None:
            self._settle.start()

    def take(self) -> None:
        """Take it now."""
        saved = save_screenshot(self._window, self._path)
        self._finish(None if saved else tr("{path} cannot be written.").format(path=self._path))
