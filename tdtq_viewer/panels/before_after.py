"""Three buttons that compare: the original, a border to drag, the compressed scene."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.language import tr
from tdtq_viewer.panels.segments import Segments
from tdtq_viewer.session import Session

_MODES = (CompareMode.ORIGINAL, CompareMode.SPLIT, CompareMode.COMPRESSED)
_TEXTS = (
    (tr("Before"), tr("The original alone. Key: 3; hold Space to see it for a moment.")),
    (tr("Slide"), tr("Both in one picture, with a border to drag: before left of it. Key: 2")),
    (tr("After"), tr("The compressed scene alone. Key: 4")),
)


class BeforeAfter(QWidget):
    """Chooses among the modes of comparing that need no explanation."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.segments = Segments(_TEXTS, tr("Before or after"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.segments)
        self.segments.chosen.connect(lambda index: session.set_look(mode=_MODES[index]))
        session.look_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        mode = self._session.look.mode
        self.segments.show_index(_MODES.index(mode) if mode in _MODES else None)
