"""The right-hand side of the page: choices, figures, what theory advises, and Save."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tdtq_core.tensors import TensorPlan
from tdtq_core.theory import distortion, product_distortion
from tdtq_core.theory.criterion import criterion
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.tensors.controls import Controls
from tdtq_viewer.tensors.desk import TensorDesk
from tdtq_viewer.tensors.figures import FiguresCard
from tdtq_viewer.tensors.groups import groups_for
from tdtq_viewer.theme import GRID


class TensorSide(QWidget):
    """Everything the user decides about the vectors, and its numbers.

    Signals
    -------
    save_requested
        The save button was pressed.
    """

    save_requested = Signal()

    def __init__(self, desk: TensorDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.controls, self.card = Controls(self), FiguresCard(self)
        self.verdict, self.saved = QLabel(self), QLabel(self)
        self.save = QPushButton(tr("Save as .tdtq…"), self)
        self.save.setObjectName("primary")
        self.save.clicked.connect(self.save_requested)
        self._lay_out()
        self._connect()
        self._show_choice()
        self._show_saving()

    def _connect(self) -> None:
        desk, controls = self._desk, self.controls
        controls.bits_chosen.connect(lambda bits: desk.set_plan(bits=bits))
        controls.group_chosen.connect(lambda group: desk.set_plan(group=group))
        controls.axis_chosen.connect(lambda axis: desk.set_plan(axis=axis))
        controls.variant_chosen.connect(lambda variant: desk.set_plan(variant=variant))
        for signal in (desk.opened_changed, desk.choice_changed):
            signal.connect(self._show_choice)
        for signal in (desk.choice_changed, desk.finding_changed):
            signal.connect(self._show_figures)
        for signal in (desk.opened_changed, desk.chosen_changed):
            signal.connect(self._show_saving)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        for widget in (self.controls, self.card, self.verdict):
            column.addWidget(widget)
        column.addStretch()
        for widget in (self.saved, self.save):
            column.addWidget(widget)
        for label in (self.verdict, self.saved):
            label.setWordWrap(True)
        self.saved.setProperty("tone", "muted")
        self.save.setToolTip(
            words.tooltip(tr("Quantize the ticked arrays, keep the others exactly\nCtrl+S"))
        )

    def _show_choice(self) -> None:
        opened, name = self._desk.opened, self._desk.name
        if opened is None or not name:
            return
        plan, array = self._desk.plan, opened.arrays[name]
        self.controls.allow(array.is_float and bool(array.shape))
        self.controls.show_bits(plan.bits, plan.variant)
        if not array.shape:
            return
        width = array.shape[plan.axis]
        self.controls.show_groups(groups_for(array.shape, plan.axis), plan.group, width)
        self.controls.show_axes(array.shape, plan.axis)

    def _show_figures(self) -> None:
        found = self._desk.finding
        self.card.show_finding(found, current=self._desk.current)
        figures = found.figures if found is not None else None
        if found is None or figures is None:
            self.verdict.setText("")
            return
        tone, text, why = advice_of(found.plan, figures.dimension)
        self.verdict.setText(text)
        self.verdict.setToolTip(words.tooltip(why))
        set_tone(self.verdict, tone)

    def _show_saving(self) -> None:
        opened, count = self._desk.opened, len(self._desk.chosen)
        self.save.setEnabled(count > 0)
        whole = opened is not None and count == len(opened.arrays)
        self.saved.setText(saving_text(count, whole))


def advice_of(plan: TensorPlan, dimension: int) -> tuple[str, str, str]:
    """Return tone and text of what theory says to a plan, and its reasons."""
    if plan.variant == "mse":
        judged = criterion(dimension, plan.bits, plan.norm_bits, speak=tr)
        return "good" if judged.pays else "warning", judged.verdict, judged.why
    least = distortion(dimension, plan.bits) / dimension
    ratio = math.sqrt(product_distortion(dimension, plan.bits) / least)
    text = tr(
        "Inner products are right on average, and each of them is off {ratio:.1f} times as far as "
        "with the least error."
    )
    return "muted", text.format(ratio=ratio), _PRODUCTS


def saving_text(count: int, whole: bool) -> str:
    """Say what Save does with the arrays, of which `count` are ticked, perhaps the `whole` file."""
    if not count:
        return tr("Tick an array that Save shall quantize.")
    if whole:
        return tr("Save quantizes every array of the file.")
    one, many = tr("Save quantizes 1 array"), tr("Save quantizes {count} arrays")
    return (one if count == 1 else many).format(count=count) + tr(" and keeps the others exactly.")


_PRODUCTS = tr(
    "Theory, for queries of random directions. The bias of the least error matters where many "
    "products are added up, or where a query is close to a vector."
)
