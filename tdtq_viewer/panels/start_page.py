"""What the window shows while no scene is open: every way to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.panels.recent_files import RecentFiles
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.resources import resource
from tdtq_viewer.surroundings import SCENES_TEXT
from tdtq_viewer.tensors.texts import FORMATS_TEXT
from tdtq_viewer.theme import GRID

WIDTH = 84 * GRID
"""Width of the page's column in pixels."""


class StartPage(QWidget):
    """Invites to open a file, to drop one, to try the built-in scene, or to go on with another.

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
        self.demo_button.setToolTip(tr("A still life made by the program, nothing to download"))
        self.demo_button.clicked.connect(self.demo_requested)
        self.open_button = QPushButton(tr("Open a scene…"), self)
        self.open_button.setToolTip(tr("Choose a file of yours\nCtrl+O"))
        self.open_button.clicked.connect(self.open_requested)
        self.hint = self._label(_HINT, 10)
        self.recent = RecentFiles(self)
        self.target = self._drop_target()
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self.target)
        column.addSpacing(3 * GRID)
        column.addWidget(self.recent)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        self.recent.setFixedWidth(WIDTH)
        if parent is not None:
            parent.window().installEventFilter(self)

    def set_busy(self, text: str) -> None:
        """Say what is being opened; an empty text brings the hint back."""
        self.hint.setText(text or _HINT)
        set_tone(self.hint, "accent" if text else "muted")
        for widget in (self.open_button, self.demo_button, self.recent):
            widget.setDisabled(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Light up while a file is held over the window."""
        if event.type() in _DRAGS:
            self._light(event.type() is QEvent.Type.DragEnter)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Give the keyboard to the first button."""
        super().showEvent(event)
        self.demo_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """Offer `paths`, the newest first."""
        self.recent.show_paths([Path(path) for path in paths])

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Ask for no room: behind an open scene, the page would take it from the panels below."""
        return QSize()

    def _light(self, on: bool) -> None:
        self.target.setProperty("lit", on)
        self.target.style().polish(self.target)  # a style sheet does not look again by itself

    def _drop_target(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("drop")
        frame.setFixedWidth(WIDTH)
        column = QVBoxLayout(frame)
        column.setContentsMargins(4 * GRID, 5 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._picture())
        column.addSpacing(2 * GRID)
        column.addWidget(self._label(_TITLE, 19))
        column.addWidget(self._label(_WHAT, 11))
        column.addSpacing(3 * GRID)
        column.addLayout(self._buttons())
        column.addSpacing(2 * GRID)
        column.addWidget(self.hint)
        return frame

    def _picture(self) -> QLabel:
        label = QLabel(self)
        pixels = round(96 * self.devicePixelRatioF())
        picture = QPixmap(str(resource("icon.svg"))).scaledToHeight(pixels, _SMOOTH)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        label.setPixmap(picture)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _label(self, text: str, points: int) -> QLabel:
        label = QLabel(text, self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        large = points >= 18
        label.setStyleSheet(f"font-size: {points}pt; font-weight: {600 if large else 400};")
        label.setProperty("tone", "" if large else "muted")
        return label

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addStretch()
        for button in (self.demo_button, self.open_button):
            button.setAutoDefault(True)
            button.setMinimumSize(26 * GRID, 5 * GRID)
            row.addWidget(button)
        row.addStretch()
        return row


_SMOOTH = Qt.TransformationMode.SmoothTransformation
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragLeave, QEvent.Type.Drop)
_TITLE = tr("Drop your Gaussian Splatting scene here")
_WHAT = tr("Move one slider, watch picture and size change, save the small file.")
_HINT = tr(
    "{scenes_text}, alone or with its cameras, anywhere in this window;\n"
    "or arrays to quantize: {formats}"
).format(scenes_text=SCENES_TEXT, formats=FORMATS_TEXT)
