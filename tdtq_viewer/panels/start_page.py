"""What the window shows while no scene is open: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.resources import resource
from tdtq_viewer.surroundings import SCENES_TEXT
from tdtq_viewer.theme import GRID


class StartPage(QWidget):
    """Invites to open a file, to drop one, or to try the built-in scene.

    Signals
    -------
    open_requested, demo_requested
        One of the buttons was pressed.
    """

    open_requested = Signal()
    demo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The first button made is the first to get the keyboard.
        self.demo_button = QPushButton(tr("Try the built-in scene"), self)
        self.demo_button.setObjectName("primary")
        self.demo_button.clicked.connect(self.demo_requested)
        self.demo_button.setToolTip(tr("A small still life with highlights that move\nCtrl+B"))
        self.open_button = QPushButton(tr("Open a scene…"), self)
        self.open_button.clicked.connect(self.open_requested)
        self.open_button.setToolTip(tr("Choose a file of a scene\nCtrl+O"))
        for button in (self.demo_button, self.open_button):
            button.setAutoDefault(True)
        self.hint = self._label(_HINT, 10)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        column.addWidget(self._picture())
        column.addWidget(self._label(tr("<b>See what compression costs, before you save.</b>"), 18))
        column.addWidget(self._label(_WHAT, 11))
        column.addSpacing(GRID)
        column.addLayout(self._buttons())
        column.addWidget(self.hint)
        column.addStretch(3)

    def set_busy(self, text: str) -> None:
        """Say what is being opened; an empty text brings the hint back."""
        self.hint.setText(text or _HINT)
        for button in (self.open_button, self.demo_button):
            button.setDisabled(bool(text))

    def _picture(self) -> QLabel:
        label = QLabel(self)
        label.setPixmap(QPixmap(str(resource("icon.svg"))).scaledToHeight(96, _SMOOTH))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _label(self, text: str, points: int) -> QLabel:
        label = QLabel(text, self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setStyleSheet(f"font-size: {points}pt;")
        if points < 18:
            label.setProperty("tone", "muted")
        return label

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addStretch()
        for button in (self.demo_button, self.open_button):
            button.setMinimumSize(200, 5 * GRID)
            row.addWidget(button)
        row.addStretch()
        return row


_SMOOTH = Qt.TransformationMode.SmoothTransformation
_WHAT = tr(
    "Open a 3D Gaussian Splatting scene, move a slider,<br>"
    "and watch picture, quality and file size change together."
)
_HINT = tr(
    "… or drop a {scenes_text} file, alone or with its cameras, anywhere in this window"
).format(scenes_text=SCENES_TEXT)
