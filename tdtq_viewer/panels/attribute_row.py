"""One attribute: its quantizer, its bits, what it takes and costs, and what theory says."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from tdtq_core.quantizers import Quantizer
from tdtq_core.scene import Attribute
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.damage import DAMAGE_UNKNOWN, damage_text
from tdtq_viewer.panels.quantizer_choice import changed_kind, choices_for, with_bits
from tdtq_viewer.panels.share_bar import Share
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.panels.verdicts import Verdict
from tdtq_viewer.theme import GRID


class AttributeRow(QWidget):
    """Shows one attribute and offers to change its quantizer.

    Signals
    -------
    quantizer_chosen
        (name, quantizer): the user chose another one.
    moving
        True while the slider is dragged.
    """

    quantizer_chosen = Signal(str, object)
    moving = Signal(bool)

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._choices = choices_for(attribute.name)
        self._choice = self._choices[0]
        self._quantizer: Quantizer | None = None
        self._compact = False
        self.name = QLabel(f"<b>{tr(attribute.label)}</b>", self)
        self.verdict = QLabel(self)
        self.stored = QLabel(self)
        self.bytes = QLabel(self)
        self.kind = self._make_kind_box()
        self.bits = QSlider(Qt.Orientation.Horizontal, self)
        self.bits_text = QLabel(self)
        self.share = Share(tr("File"), "accent", self)
        self.damage = Share(tr("Error"), "damage", self)
        self._explain()
        self._align()
        self._lay_out()
        self.kind.activated.connect(self._choose_kind)
        self.bits.setPageStep(1)
        self.bits.valueChanged.connect(self._choose_bits)
        self.bits.sliderReleased.connect(lambda: self.moving.emit(False))

    def show_quantizer(self, quantizer: Quantizer, verdict: Verdict) -> None:
        """Show which quantizer the plan has here, and what theory says about it."""
        self._quantizer = quantizer
        ids = [choice.id for choice in self._choices]
        choice = self._choice = self._choices[ids.index(quantizer.id)]
        blockers = [QSignalBlocker(self.kind), QSignalBlocker(self.bits)]
        self.kind.setCurrentIndex(ids.index(quantizer.id))
        self.kind.setToolTip(words.tooltip(choice.meaning))
        self.bits.setEnabled(choice.most_bits > 0)
        self.bits.setRange(choice.per_bit, max(choice.steps(choice.most_bits), choice.per_bit))
        self.bits.setValue(choice.steps(quantizer.bits))
        del blockers
        bits = words.bits_text(quantizer.bits) if quantizer.bits else tr("none")
        self.bits_text.setText(bits)
        self.bits.setAccessibleDescription(bits)
        self.verdict.setText(verdict.text)
        self.verdict.setToolTip(words.tooltip(verdict.why))
        set_tone(self.verdict, verdict.tone)
        self._make_room()

    def show_bytes(self, count: int | None, total: int, values: int, current: bool) -> None:
        """Show how many bytes of a file of `total` bytes are the attribute's, of so many values."""
        self.share.show_share(count / total if count is not None and total else None, current)
        self.bytes.setText("–" if count is None else words.bytes_text(count))
        set_tone(self.bytes, "" if current else "faint")
        self.stored.setText(self._stored_text(count, values))
        set_tone(self.stored, "muted" if current else "faint")

    @property
    def folded_height(self) -> int:
        """Height in pixels that the row saves while it is compact."""
        return self.damage.sizeHint().height() + self.layout().spacing()

    def set_compact(self, compact: bool) -> None:
        """Write the shares beside the bytes, without their bars."""
        if compact == self._compact:
            return
        self._compact = compact
        self.stored.setVisible(not compact)
        for share in (self.share, self.damage):
            share.set_terse(compact)
            if compact:
                self._head.insertWidget(self._head.indexOf(self.bytes), share)
            else:
                self._shares.addWidget(share)
        self._make_room()

    def _make_room(self) -> None:
        """Beside a verdict a compact row has no room for the share of the file."""
        self.share.setVisible(not (self._compact and self.verdict.text()))

    def _stored_text(self, count: int | None, values: int) -> str:
        if not count or not values:
            return ""
        text = tr("{values:.1f} bits a value").format(values=8 * count / values)
        return text if self.verdict.text() else tr("stored in {text}").format(text=text)

    def show_damage(
        self, predicted: float | None, measured: float | None, views: int, current: bool
    ) -> None:
        """Show the attribute's share of the error that the plan causes in `views` views.

        Parameters
        ----------
        predicted, measured
            Shares from 0 to 1; None where they are not known.
        current
            False if the prediction was learned for other plans.
        """
        self.damage.show_share(predicted, current)
        label = tr(self.attribute.label)
        known = predicted is not None
        text = damage_text(label, predicted, measured, views) if known else DAMAGE_UNKNOWN
        self.damage.setToolTip(words.tooltip(text))

    def _make_kind_box(self) -> QComboBox:
        box = QComboBox(self)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for index, choice in enumerate(self._choices):
            box.addItem(choice.label)
            box.setItemData(index, words.tooltip(choice.meaning), Qt.ItemDataRole.ToolTipRole)
        return box

    def _explain(self) -> None:
        name = tr(self.attribute.label)
        self.kind.setAccessibleName(tr("{name}: method").format(name=name))
        self.bits.setAccessibleName(tr("{name}: bits").format(name=name))
        self.name.setToolTip(tr(self.attribute.meaning))
        self.bits.setToolTip(words.tooltip(_BITS_HELP))
        for widget in (self.bytes, self.stored, self.share):
            widget.setToolTip(words.tooltip(_BYTES_HELP))

    def _align(self) -> None:
        """Give what stands below its like in other rows the same width there."""
        self.kind.setFixedWidth(17 * GRID)
        widest = self.bits_text.fontMetrics().horizontalAdvance(words.bits_text(3.25))
        self.bits_text.setFixedWidth(max(8 * GRID, widest))
        self.bytes.setText("00.0 MB")  # the widest
        self.bytes.ensurePolished()
        self.bytes.setMinimumWidth(self.bytes.sizeHint().width())
        for figure in (self.bits_text, self.bytes):
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for small in (self.verdict, self.stored):
            small.setStyleSheet("font-size: 9pt;")
        self.verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        self._head = _row(GRID, self.name, self.verdict, self.stored, self.bytes)
        self._head.setStretchFactor(self.verdict, 1)
        controls = _row(GRID, self.kind, self.bits, self.bits_text)
        controls.setStretchFactor(self.bits, 1)
        self._shares = _row(2 * GRID, self.share, self.damage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 4)
        for row in (self._head, controls, self._shares):
            column.addLayout(row)

    def _choose_kind(self, index: int) -> None:
        if self._quantizer is not None and self._choices[index].id != self._quantizer.id:
            name = self.attribute.name
            chosen = changed_kind(name, self._quantizer, self._choices[index])
            self.quantizer_chosen.emit(name, chosen)

    def _choose_bits(self, steps: int) -> None:
        if self.bits.isSliderDown():
            self.moving.emit(True)
        if self._quantizer is not None:
            chosen = with_bits(self._quantizer, self._choice, steps)
            self.quantizer_chosen.emit(self.attribute.name, chosen)


def _row(spacing: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    return row


_BITS_HELP = tr(
    "How precise the values stay: each bit more halves their errors. The file takes fewer bits "
    "than these, because entropy coding leaves out what can be foretold; how many it really takes "
    "is written above."
)
_BYTES_HELP = tr(
    "What the attribute takes in the file after entropy coding: bits for each value of the "
    "Gaussians that stay, bytes, and the share of the file."
)
