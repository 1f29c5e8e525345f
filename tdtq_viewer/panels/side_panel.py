"""The right-hand side: one slider or everything, and the button that saves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer.forecasting import Forecasting
from tdtq_viewer.keyboard import can_take
from tdtq_viewer.language import tr
from tdtq_viewer.panels.attributes_panel import AttributesPanel
from tdtq_viewer.panels.preset_box import PresetBox
from tdtq_viewer.panels.pruning_row import PruningRow
from tdtq_viewer.panels.segments import Segments
from tdtq_viewer.panels.simple_panel import SimplePanel
from tdtq_viewer.panels.size_card import SizeCard
from tdtq_viewer.panels.target_box import TargetBox
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID
from tdtq_viewer.trials import Trials

WIDTH = 54 * GRID
"""Narrowest width in pixels; large fonts make the panel wider."""

_MODES = (
    (tr("Simple"), tr("One slider: how good shall it look?")),
    (tr("Advanced"), tr("Presets, targets, and the bits of every attribute; the plan stays")),
)


class SidePanel(QWidget):
    """Everything that the user decides about the compression, and its numbers.

    Signals
    -------
    save_requested
        The save button was pressed.
    mode_changed
        (simple): the side shows one slider in place of everything, or the other way round.
    """

    save_requested = Signal()
    mode_changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        criterion: Callable[[int, int], Any],
        forecasting: Forecasting,
        trials: Trials,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._session = session
        # Tab goes through them in this order.
        self.switch = Segments(_MODES, tr("Simple or Advanced"), self)
        self.simple = SimplePanel(session, forecasting, self)
        self.preset = PresetBox(session, self)
        self.target = TargetBox(session, forecasting, trials, self)
        self.card = SizeCard(session, self)
        self.attributes = AttributesPanel(session, criterion, self)
        self.pruning = PruningRow(session, self)
        self.attributes.put_last(self.pruning, tr("Drop Gaussians"))
        self.pages = QStackedWidget(self)
        self.save = self._make_save_button()
        self._lay_out()
        session.sizes_changed.connect(self._allow_saving)
        self.switch.chosen.connect(lambda index: self.show_mode(simple=index == 0))
        self._allow_saving()
        self.show_mode(simple=True)

    @property
    def entrance(self) -> QWidget:
        """The slider of the quality; of all settings the last in hand, or else the first."""
        last = self.pages.currentWidget().focusWidget()
        simple = self.pages.currentWidget() is self.simple
        return self.first if simple or last is None or not can_take(last) else last

    @property
    def first(self) -> QWidget:
        """What decides most: the slider of the quality, or the bits of the first attribute."""
        if self.pages.currentWidget() is self.simple:
            return self.simple.quality.slider
        row = self.attributes.rows[ATTRIBUTES[0].name]
        return row.bits if row.bits.isEnabled() else row.kind

    def show_mode(self, *, simple: bool) -> None:
        """Show one slider, or everything; the plan is the same in both."""
        index = 0 if simple else 1
        self.switch.show_index(index)
        if index != self.pages.currentIndex():
            self.pages.setCurrentIndex(index)
            self.mode_changed.emit(simple)

    def _make_save_button(self) -> QPushButton:
        button = QPushButton(tr("Save compressed file…"), self)
        button.setObjectName("primary")
        button.setToolTip(tr("Write the .tdtq file of the size above, and check it\nCtrl+S"))
        button.clicked.connect(self.save_requested)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        # The switch stands level with the buttons of the compare bar.
        column.setContentsMargins(2 * GRID, GRID + 2, GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(self.switch)
        column.addWidget(self.pages, 1)
        column.addWidget(self.save)
        self.pages.addWidget(self.simple)
        self.pages.addWidget(self._advanced_page())
        needed = [self.attributes.needed_width()]
        # Texts of another language may be longer than ours.
        needed += [part.sizeHint().width() for part in (self.target, self.card, self.save)]
        self.setFixedWidth(max(WIDTH, max(needed) + 3 * GRID))

    def _advanced_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        for widget in (self.preset, self.target, self.card):
            column.addWidget(widget)
        column.addWidget(self.attributes, 1)
        return page

    def _allow_saving(self) -> None:
        self.save.setEnabled(self._session.sizes is not None)
