"""Chooses the form of a film that turns around the scene, and shows its first frame."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QSpinBox, QWidget

from tdtq_core.errors import OptionError
from tdtq_core.report.gif import FASTEST_FPS
from tdtq_core.report.mp4 import find_ffmpeg
from tdtq_viewer import words
from tdtq_viewer.film_wishes import FilmChoice
from tdtq_viewer.language import tr
from tdtq_viewer.panels.task_panel import TaskPanel
from tdtq_viewer.theme import GRID

SIDES = (360, 480, 640, 800, 1080)
USUAL_SIDE = 640
LONGEST, FASTEST = 60.0, 60

FORMATS = (
    (".gif", "GIF", tr("plays everywhere, with 256 colours")),
    (".png", tr("Animated PNG"), tr("keeps all colours, the largest file")),
    (".mp4", "MP4", tr("the smallest file")),
)
"""(suffix, name, what it is good for)."""


class FilmPanel(TaskPanel):
    """Holds the choices for a film.

    Signals
    -------
    changed
        The user chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Turn around the scene"), tr("&Save turntable…"), parent)
        self.format = QComboBox(self)
        self.seconds = QDoubleSpinBox(self)
        self.fps = QSpinBox(self)
        self.side = QComboBox(self)
        self.sweeps = QCheckBox(tr("Dividing line s&weeps"), self)
        self.picture = QLabel(self)
        self._frame: QImage | None = None
        self._fill()
        self._explain()
        self.add_row(tr("F&ormat"), self.format)
        self.add_row(tr("One &turn"), self.seconds, self.fps)
        self.add_row(tr("&Size"), self.side)
        self.add_row(tr("Compare"), self.sweeps)
        self._place_picture()
        self._connect()

    @property
    def choice(self) -> FilmChoice:
        """What is chosen now."""
        return FilmChoice(
            self.seconds.value(),
            self.fps.value(),
            self.side.currentData(),
            self.sweeps.isChecked(),
            self.format.currentData(),
        )

    def show_frame(self, pixels: QImage | None) -> None:
        """Show a frame of the film, None for none."""
        self._frame = pixels
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Let the frame follow the height of the panel."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._frame is None:
            self.picture.clear()
            return
        ratio = self.devicePixelRatioF()
        room = QSize(self.picture.width(), self.picture.height()) * ratio
        fitted = self._frame.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(fitted))

    def _fill(self) -> None:
        for suffix, name, _ in FORMATS:
            self.format.addItem(name, suffix)
        self.seconds.setRange(0.5, LONGEST)
        self.seconds.setValue(6.0)
        self.seconds.setDecimals(1)
        self.seconds.setSuffix(tr(" seconds"))
        self.fps.setRange(1, FASTEST_FPS)
        self.fps.setValue(20)
        self.fps.setSuffix(tr(" frames a second"))
        for side in SIDES:
            self.side.addItem(tr("{side} × {side} pixels").format(side=side), side)
        self.side.setCurrentIndex(SIDES.index(USUAL_SIDE))
        self.sweeps.setChecked(True)
        for box in (self.seconds, self.fps):
            box.setKeyboardTracking(False)

    def _explain(self) -> None:
        hints = (
            (self.format, tr("Format"), self._formats_text()),
            (self.seconds, tr("Seconds a turn takes"), tr("How long one turn takes.")),
            (
                self.fps,
                tr("Frames a second"),
                tr("More are smoother, and make file and work larger."),
            ),
            (self.side, tr("Size in pixels"), tr("Width and height of the film in pixels.")),
            (
                self.sweeps,
                tr("Dividing line sweeps"),
                tr("The line between original and compressed goes to and fro once a turn."),
            ),
        )
        for widget, name, hint in hints:
            widget.setAccessibleName(name)
            widget.setToolTip(words.tooltip(hint))
        self.picture.setAccessibleName(tr("First frame of the film"))

    def _formats_text(self) -> str:
        """Say what each format is good for, and grey out MP4 where it cannot be written."""
        lines = [f"{name}: {meaning}." for _, name, meaning in FORMATS]
        try:
            find_ffmpeg()
        except OptionError as error:
            number = self.format.findData(".mp4")
            model = self.format.model()
            if isinstance(model, QStandardItemModel):
                model.item(number).setEnabled(False)
            self.format.setItemText(number, tr("MP4 (needs ffmpeg)"))
            why = words.tooltip(f"{error.message} {error.advice}")
            self.format.setItemData(number, why, Qt.ItemDataRole.ToolTipRole)
            lines[number] = tr("MP4 needs ffmpeg, which is not installed.")
        return "\n".join(lines)

    def _place_picture(self) -> None:
        self.picture.setFixedSize(18 * GRID, 18 * GRID)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rows.addWidget(self.picture, 1, 2, 4, 1, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.format.activated.connect(self.changed)
        self.side.activated.connect(self.changed)
        self.seconds.valueChanged.connect(self.changed)
        self.fps.valueChanged.connect(self.changed)
        self.sweeps.toggled.connect(self.changed)
