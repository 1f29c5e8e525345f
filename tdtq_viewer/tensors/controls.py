"""What the user decides about the vectors: axis, group size, bits, and what the bits are for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from tdtq_core.quantizers.lloyd_max import MAX_BITS
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.segments import Segments
from tdtq_viewer.theme import GRID

VARIANTS = ("mse", "inner_product")

_VARIANTS = (
    (
        tr("Least error"),
        tr("All bits for the values: the smallest squared error (the paper's mse variant)"),
    ),
    (
        tr("Inner products"),
        tr(
            "One bit of each value for the signs of a projection: inner products are right on "
            "average, with more noise (the paper's prod variant)"
        ),
    ),
)


class Controls(QWidget):
    """The sliders and choices.

    Signals
    -------
    bits_chosen, group_chosen, axis_chosen, variant_chosen
        (number of bits), (values in a vector, None for the whole axis), (axis), (name).
    moving
        True while a slider is dragged.
    """

    bits_chosen = Signal(int)
    group_chosen = Signal(object)
    axis_chosen = Signal(int)
    variant_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[int | None] = (None,)
        self._width = 0
        self.axis = QComboBox(self)
        self.bits, self.group = (QSlider(Qt.Orientation.Horizontal, self) for _ in range(2))
        self.bits_text, self.group_text = QLabel(self), QLabel(self)
        self.variant = Segments(_VARIANTS, tr("What the bits are for"), self)
        self._lay_out()
        self.bits.setRange(1, MAX_BITS)
        for slider in (self.bits, self.group):
            slider.setPageStep(1)
        self.bits.valueChanged.connect(self.bits_chosen)
        self.group.valueChanged.connect(lambda at: self.group_chosen.emit(self._groups[at]))
        self.axis.activated.connect(self.axis_chosen)
        self.variant.chosen.connect(lambda index: self.variant_chosen.emit(VARIANTS[index]))

    def allow(self, possible: bool) -> None:
        """Say whether the chosen array has vectors; bits and variant are those of all arrays."""
        for control in (self.axis, self.group, self.group_text):
            control.setEnabled(possible)

    def show_bits(self, bits: int, variant: str) -> None:
        """Stand at `bits` for `variant`."""
        with QSignalBlocker(self.bits):
            self.bits.setValue(bits)
        self.bits_text.setText(words.bits_text(bits))
        self.bits.setAccessibleDescription(words.bits_text(bits))
        self.variant.show_index(VARIANTS.index(variant))

    def show_groups(self, groups: Sequence[int | None], group: int | None, width: int) -> None:
        """Offer `groups`, and stand at `group`; `width` values lie along the whole axis."""
        self._groups = groups
        with QSignalBlocker(self.group):
            self.group.setRange(0, len(groups) - 1)
            self.group.setValue(groups.index(group))
        text = group_text(group, width)
        self.group_text.setText(text)
        self.group.setAccessibleDescription(text)

    def show_axes(self, shape: tuple[int, ...], axis: int) -> None:
        """Offer the axes of an array, and stand at one of them."""
        with QSignalBlocker(self.axis):
            self.axis.clear()
            self.axis.addItems([axis_text(shape, number) for number in range(len(shape))])
            self.axis.setCurrentIndex(axis % max(len(shape), 1))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.variant)
        column.addLayout(self._rows())
        self.bits.setAccessibleName(tr("Bits a value"))
        self.group.setAccessibleName(tr("Group size, values in a vector"))
        self.axis.setAccessibleName(tr("Axis along which the vectors lie"))
        self.axis.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("Bits"), self.bits, self.bits_text, _BITS_HELP),
            (tr("Group"), self.group, self.group_text, _GROUP_HELP),
            (tr("Along"), self.axis, None, _AXIS_HELP),
        )
        for number, (name, control, text, help_) in enumerate(rows):
            grid.addWidget(QLabel(name, self), number, 0)
            grid.addWidget(control, number, 1, 1, 2 if text is None else 1)
            if text is not None:
                grid.addWidget(text, number, 2)
                text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                text.setMinimumWidth(text.fontMetrics().horizontalAdvance(group_text(None, 1024)))
            control.setToolTip(words.tooltip(help_))
        return grid


def group_text(group: int | None, width: int) -> str:
    """Return such as ``"64 values"``, or ``"all 384"`` for the whole axis."""
    return (
        tr("all {width}").format(width=width)
        if group is None
        else tr("{group} values").format(group=group)
    )


def axis_text(shape: tuple[int, ...], axis: int) -> str:
    """Return such as ``"axis 1, 384 values"``."""
    last = tr(" (the last)") if axis == len(shape) - 1 and axis else ""
    return tr("axis {axis}{last}: {width} values").format(axis=axis, last=last, width=shape[axis])


_BITS_HELP = tr(
    "Bits for each value of a vector, 1 to 8; its length takes 16 more. One bit more quarters the "
    "squared error.\n\nArrow keys: one bit."
)
_GROUP_HELP = tr(
    "How many values share one length. Small groups follow the data more closely and cost more: "
    "16 bits for every group. Below 16 values turning does not pay.\n\nArrow keys: half or twice "
    "as many."
)
_AXIS_HELP = tr(
    "Which axis of the array holds the values of one vector, such as the features of a token. It "
    "counts only where inner products or whole rows matter."
)
