"""Chooses the format that the compressed scene is exported in, and says what it loses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QWidget

from tdtq_core.scene import GaussianScene
from tdtq_viewer import words
from tdtq_viewer.exporting import EXPORTS, ExportFormat
from tdtq_viewer.keyboard import stop_at_checked
from tdtq_viewer.language import tr
from tdtq_viewer.panels.task_panel import TaskPanel
from tdtq_viewer.theme import GRID

HELP = tr(
    "Exports the Gaussians that the compressed file gives, for programs that do not read .tdtq "
    "files. Exporting does not change the compressed scene."
)

BESIDE = 90 * GRID
"""Width in pixels from which there is room beside the formats."""


class ExportPanel(TaskPanel):
    """One line for each format, and beside them what the chosen one loses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export the compressed scene"), tr("E&xport…"), parent)
        self.buttons = QButtonGroup(self)
        self.heading = QLabel(tr("<b>What becomes of the values</b>"), self)
        self.loss = QLabel(self)
        for number, known in enumerate(EXPORTS):
            self._add_format(number, known)
        self._prepare_loss()
        self._place_loss(beside=True)
        stop_at_checked(self.buttons)
        self.buttons.button(0).setChecked(True)
        self.buttons.idToggled.connect(self._show_loss)
        self.say(HELP)

    @property
    def chosen(self) -> ExportFormat:
        """The format that the user wants."""
        return EXPORTS[self.buttons.checkedId()]

    def show_losses(self, scene: GaussianScene) -> None:
        """Say what the formats would lose of `scene`."""
        for number, known in enumerate(EXPORTS):
            self.buttons.button(number).setAccessibleDescription(known.losses(scene))
        self._show_loss()

    def _show_loss(self) -> None:
        self.loss.setText(self.buttons.checkedButton().accessibleDescription())

    def _add_format(self, number: int, known: ExportFormat) -> None:
        button = QRadioButton(known.name, self)
        button.setToolTip(words.tooltip(f"{known.name} ({known.suffix}): {known.meaning}."))
        self.buttons.addButton(button, number)
        self.rows.addWidget(button, number, 0)
        self.rows.addWidget(QLabel(known.meaning, self), number, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Say what is lost beside the formats, or below them where the panel is narrow."""
        super().resizeEvent(event)
        self._place_loss(beside=self.width() >= BESIDE)

    def _prepare_loss(self) -> None:
        self.loss.setTextFormat(Qt.TextFormat.PlainText)
        self.loss.setWordWrap(True)
        self.loss.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.loss.setProperty("tone", "muted")
        self.rows.setHorizontalSpacing(3 * GRID)
        self.rows.setColumnStretch(1, 0)

    def _place_loss(self, *, beside: bool) -> None:
        """Put heading and loss beside the formats or below them; a grid moves what it has."""
        count = len(EXPORTS)
        if beside:
            self.rows.addWidget(self.heading, 0, 2)
            # Of the whole height, because a wrapped label says too late how much of it it needs.
            self.rows.addWidget(self.loss, 1, 2, count - 1, 1)
        else:
            self.rows.addWidget(self.heading, count, 0, 1, 3)
            self.rows.addWidget(self.loss, count + 1, 0, 1, 3)
        self.rows.setColumnStretch(2, 1)
