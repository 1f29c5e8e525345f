"""The choices for a batch: what is done, where the files go, and what experts may change."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_core.batch.capacity import default_workers
from tdtq_core.codec.plan import CompressionPlan
from tdtq_viewer import words
from tdtq_viewer.batch.goal_box import GoalBox
from tdtq_viewer.batch.last_batch import Choices
from tdtq_viewer.batch.orders import Order, wishes_for
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID

FOLDER_NAME = "tdtq"
"""Folder beside the first scene that is proposed for the files."""

MOST_WORKERS = 64
FIELD_WIDTH = 32 * GRID


class BatchControls(QWidget):
    """Holds the choices.

    Signals
    -------
    changed
        The user chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = GoalBox(self)
        self.predict = QCheckBox(tr("&Predict PSNR"), self)
        self.folder = QLineEdit(self)
        self.browse = QPushButton(tr("C&hoose…"), self)
        self.advanced = QToolButton(self)
        self.fold = QWidget(self)
        self.workers = QSpinBox(self)
        self.scheduler = QLineEdit(self)
        self.fresh = QCheckBox(tr("Do fi&nished scenes again"), self)
        self.drop_invalid = QCheckBox(tr("Drop in&valid Gaussians"), self)
        self._fill()
        self._lay_out()
        self._explain()
        self._connect()

    def order(self, scenes: Sequence[Path], plan: CompressionPlan) -> Order:
        """Return what is to be done with `scenes`."""
        address = self.scheduler.text().strip()
        return Order(
            tuple(scenes),
            self.place,
            wishes_for(
                plan,
                self.goal.aim,
                predict=self.predict.isChecked(),
                drop_invalid=self.drop_invalid.isChecked(),
            ),
            None if address else self.workers.value() or None,
            address,
            self.fresh.isChecked(),
        )

    @property
    def choices(self) -> Choices:
        """What is chosen, to come back to."""
        return Choices(
            *self.goal.chosen,
            self.folder.text(),
            self.scheduler.text(),
            self.workers.value(),
            self.predict.isChecked(),
            self.fresh.isChecked(),
            self.drop_invalid.isChecked(),
        )

    def choose(self, choices: Choices) -> None:
        """Choose what was chosen before."""
        self.goal.choose(choices.goal, choices.numbers)
        self.folder.setText(choices.folder)
        self.scheduler.setText(choices.scheduler)
        self.workers.setValue(choices.workers)
        self.predict.setChecked(choices.predict)
        self.fresh.setChecked(choices.fresh)
        self.drop_invalid.setChecked(choices.drop_invalid)

    @property
    def place(self) -> Path:
        """Where the files go."""
        # Unlike Path.expanduser, this leaves the home of somebody unknown as it was typed.
        return Path(os.path.expanduser(self.folder.text().strip())).absolute()  # noqa: PTH111

    @property
    def complete(self) -> bool:
        """Whether it is known where the files go."""
        return bool(self.folder.text().strip())

    def propose_beside(self, scene: Path) -> None:
        """Propose a folder for the files, unless there is one already."""
        if not self.complete:
            self.folder.setText(str(scene.parent / FOLDER_NAME))

    def _fill(self) -> None:
        self.folder.setPlaceholderText(tr("Folder for the .tdtq files"))
        self.advanced.setText(tr("&Advanced"))
        self.advanced.setCheckable(True)
        self.advanced.setObjectName("fold")
        self.advanced.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.workers.setRange(0, MOST_WORKERS)
        usual = tr("as many as fit ({count})").format(count=default_workers())
        self.workers.setSpecialValueText(usual)
        self.workers.lineEdit().setTextMargins(GRID // 2, 0, GRID // 2, 0)
        for line in (self.folder, self.scheduler):
            line.setObjectName("field")
        for widget in (self.workers, self.scheduler):
            widget.setMaximumWidth(FIELD_WIDTH)
        self.scheduler.setPlaceholderText("tcp://10.0.0.1:8786")
        self._unfold(False)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        what = QHBoxLayout()
        what.setSpacing(2 * GRID)
        what.addWidget(self.goal)
        what.addWidget(self.predict)
        what.addStretch()
        form = _form()
        form.addRow(tr("&Compress to"), what)
        form.addRow(tr("&Into"), place)
        form.labelForField(what).setBuddy(self.goal)
        form.labelForField(place).setBuddy(self.folder)
        inner = _form(self.fold)
        inner.addRow(tr("Scenes at &once"), self.workers)
        inner.addRow(tr("Das&k scheduler"), self.scheduler)
        inner.addRow("", self.fresh)
        inner.addRow("", self.drop_invalid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(form)
        column.addWidget(self.advanced)
        column.addWidget(self.fold)

    def _explain(self) -> None:
        hints = {
            self.predict: tr("Says what PSNR to expect of every scene; takes longer."),
            self.folder: tr(
                "Where the .tdtq files go. What is finished is recorded there too, so that a "
                "batch that was stopped goes on where it was."
            ),
            self.browse: tr("Choose the folder for the files."),
            self.advanced: tr("Workers, a cluster, and what to do with damaged scenes."),
            self.workers: tr(
                "Scenes at once on this machine. A scene takes up to 785 MB for a million "
                "Gaussians."
            ),
            self.scheduler: tr(
                "Address of a Dask cluster that does the work instead. Its workers must see "
                "scenes and folder by the same paths."
            ),
            self.fresh: tr("Otherwise scenes that were finished with the same choices stay."),
            self.drop_invalid: tr(
                "Leaves out Gaussians that hold no numbers or no rotation (their scene fails "
                "otherwise), and those larger than the whole scene."
            ),
        }
        for widget, hint in hints.items():
            widget.setToolTip(words.tooltip(hint))
        self.folder.setAccessibleName(tr("Folder for the files"))
        self.workers.setAccessibleName(tr("Scenes at once"))
        self.scheduler.setAccessibleName(tr("Address of a Dask scheduler"))

    def _connect(self) -> None:
        self.browse.clicked.connect(self._ask_folder)
        self.folder.textChanged.connect(self.changed)
        self.goal.changed.connect(self._show)
        self.advanced.toggled.connect(self._unfold)
        self.scheduler.textChanged.connect(self._show)
        self._show()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the files"))
        if name:
            self.folder.setText(name)

    def _unfold(self, shown: bool) -> None:
        self.fold.setVisible(shown)
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        self.advanced.setArrowType(arrow)

    def _show(self) -> None:
        self.predict.setVisible(self.goal.aim is None)
        self.workers.setEnabled(not self.scheduler.text().strip())
        self.changed.emit()


def _form(parent: QWidget | None = None) -> QFormLayout:
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(2 * GRID)
    form.setVerticalSpacing(GRID)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
