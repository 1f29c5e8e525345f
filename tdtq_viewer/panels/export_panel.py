"""Chooses the format that the compressed scene is exported in, and says what each one loses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QWidget

from tdtq_core.scene import GaussianScene
from tdtq_viewer import words
from tdtq_viewer.exporting import EXPORTS, ExportFormat
from tdtq_viewer.language import tr
from tdtq_viewer.panels.task_panel import TaskPanel

HELP = tr(
    "Exports the Gaussians that the compressed file gives, for programs that do not read .tdtq "
    "files. Exporting does not change the compressed scene."
)


class ExportPanel(TaskPanel):
    """One line for each format: its name, who reads it, and what it loses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export the compressed scene"), tr("&Export…"), parent)
        self.buttons = QButtonGroup(self)
        self._losses: list[QLabel] = []
        for number, known in enumerate(EXPORTS):
            self._add_format(number, known)
        self.buttons.button(0).setChecked(True)
        self.say(HELP)

    @property
    def chosen(self) -> ExportFormat:
        """The format that the user wants."""
        return EXPORTS[self.buttons.checkedId()]

    def show_losses(self, scene: GaussianScene) -> None:
        """Say what each format would lose of `scene`."""
        for known, label in zip(EXPORTS, self._losses, strict=True):
            said = known.losses(scene)
            label.setText(said)
            self.buttons.button(EXPORTS.index(known)).setAccessibleDescription(said)

    def _add_format(self, number: int, known: ExportFormat) -> None:
        button = QRadioButton(known.name, self)
        button.setToolTip(words.tooltip(f"{known.name} ({known.suffix}): {known.meaning}."))
        self.buttons.addButton(button, number)
        meaning, loss = QLabel(known.meaning, self), QLabel(self)
        loss.setTextFormat(Qt.TextFormat.PlainText)
        loss.setWordWrap(True)
        loss.setProperty("tone", "muted")
        self._losses.append(loss)
        for column, widget in enumerate((button, meaning, loss)):
            self.rows.addWidget(widget, number, column)
        self.rows.setColumnStretch(1, 0)
        self.rows.setColumnStretch(2, 1)
