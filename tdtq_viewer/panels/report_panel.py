"""Chooses what a report shows: which views, how large, with or without theory."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.task_panel import TaskPanel
from tdtq_viewer.survey import ORBIT_COUNTS

MOST_PICTURED = 50
"""Views in a report; each adds up to a megabyte to the page."""

USUAL_PICTURED = 4
WIDTHS = (400, 800, 1200, 1600)


class Which(StrEnum):
    """Which views a report shows."""

    WORST = "worst"
    HERE = "here"
    ALL = "all"


@dataclass(frozen=True)
class ReportChoice:
    """What the user wants in a report.

    Attributes
    ----------
    which, count
        Which views to picture; of the worst ones, how many.
    orbit_count
        How many views around the scene to measure, where it has no cameras.
    width
        Of every picture in pixels; None for what the cameras say.
    theory, pngs
        Whether to add what theory says, and to save the pictures as files too.
    """

    which: Which
    count: int
    orbit_count: int
    width: int | None
    theory: bool
    pngs: bool


class ReportPanel(TaskPanel):
    """Holds the choices for a report.

    Signals
    -------
    changed
        The user chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Report on the present plan"), tr("&Save report…"), parent)
        self.which = QComboBox(self)
        self.count = QSpinBox(self)
        self.orbit = QComboBox(self)
        self.width_box = QComboBox(self)
        self.theory = QCheckBox(tr("What &theory says"), self)
        self.pngs = QCheckBox(tr("Pictures as &PNG files too"), self)
        self._fill()
        self._explain()
        self.add_row(tr("V&iews"), self.which, self.count, self.orbit)
        self.add_row(tr("&Width"), self.width_box)
        self.add_row(tr("Also"), self.theory, self.pngs)
        self._connect()
        self._show()

    @property
    def choice(self) -> ReportChoice:
        """What is chosen now."""
        return ReportChoice(
            self._which,
            self.count.value(),
            self.orbit.currentData(),
            self.width_box.currentData(),
            self.theory.isEnabled() and self.theory.isChecked(),
            self.pngs.isChecked(),
        )

    @property
    def _which(self) -> Which:
        return Which(self.which.currentData())  # Qt keeps the text, not the member

    def show_cameras(self, count: int) -> None:
        """Offer to go around the scene where it has no cameras."""
        self._cameras = count
        self._show()

    def show_theory(self, why_not: str) -> None:
        """Offer what theory says, unless there is a reason why it cannot say anything."""
        self.theory.setEnabled(not why_not)
        said = tr(
            "Predicted quality, each attribute's share of the error, and the curve of size "
            "against quality, as the window has learned them."
        )
        self.theory.setToolTip(words.tooltip(why_not or said))

    def _fill(self) -> None:
        self._cameras = 0
        self.which.addItem(tr("The worst of all views"), Which.WORST)
        self.which.addItem(tr("This view only"), Which.HERE)
        self.which.addItem(tr("All views"), Which.ALL)
        self.count.setRange(1, MOST_PICTURED)
        self.count.setValue(USUAL_PICTURED)
        for count in ORBIT_COUNTS:
            self.orbit.addItem(tr("of {count} around the scene").format(count=count), count)
        self.width_box.addItem(tr("As the cameras have it"), None)
        for width in WIDTHS:
            self.width_box.addItem(tr("{width} pixels").format(width=width), width)
        self.theory.setChecked(True)

    def _explain(self) -> None:
        hints = (
            (
                self.which,
                tr("Views in the report"),
                tr("Numbers are measured in all views, or in this one only."),
            ),
            (
                self.count,
                tr("Number of views to picture"),
                tr("How many of the worst views to picture; each adds up to a megabyte."),
            ),
            (
                self.orbit,
                tr("Views around the scene"),
                tr("From how many sides to measure; the scene has no cameras of its own."),
            ),
            (
                self.width_box,
                tr("Width of the pictures in pixels"),
                tr("The height follows. Photographs are compared at their own size only."),
            ),
            (
                self.pngs,
                words.mnemonic_free(self.pngs.text()),
                tr("Saves them in a folder beside the page."),
            ),
        )
        for widget, name, hint in hints:
            widget.setAccessibleName(name)
            widget.setToolTip(words.tooltip(hint))

    def _connect(self) -> None:
        self.count.valueChanged.connect(self.changed)
        self.theory.toggled.connect(self.changed)
        self.width_box.activated.connect(self.changed)
        self.orbit.activated.connect(self.changed)
        self.which.currentIndexChanged.connect(self._show)
        self.which.currentIndexChanged.connect(self.changed)

    def _show(self) -> None:
        self.count.setVisible(self._which is Which.WORST)
        self.orbit.setVisible(self._which is not Which.HERE and not self._cameras)
