"""What the pictures show, in words, for those who do not see them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.compare_bar import mode_texts
from tdtq_viewer.session import Session


class Spoken(QObject):
    """Keeps the description of `view` true to what the session holds."""

    def __init__(self, session: Session, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        view.setAccessibleName(tr("Pictures"))
        for signal in (session.look_changed, session.comparison_changed, session.scene_changed):
            signal.connect(self._describe)
        self._describe()

    def _describe(self) -> None:
        self._view.setAccessibleDescription(description(self._session))


def description(session: Session) -> str:
    """Return which picture is on show, how it is compared, and how close it is to the original."""
    if session.opened is None:
        return tr("No scene is open.")
    mode, _ = mode_texts(session.look.mode, session.pinned is not None)
    parts = [session.opened.name, tr("Original") if session.look.held else mode]
    comparison = session.comparison
    if comparison is not None and comparison.psnr is not None:
        parts.append(tr("PSNR {psnr}").format(psnr=words.psnr_text(comparison.psnr)))
    return ", ".join(parts)
