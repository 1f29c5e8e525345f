"""Ready-made plans, so that nobody has to begin with six sliders."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from tdtq_core.codec.presets import PRESETS, preset_name
from tdtq_viewer.language import tr
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID, LABELS

PRESET_TEXTS = {
    "high": (tr("High quality"), tr("For close-ups and further editing.")),
    "balanced": (tr("Balanced"), tr("A good start for most scenes.")),
    "small": (tr("Small file"), tr("For the web; look closely before you publish.")),
    "paper": (tr("As in the paper (3DTurboQuant)"), tr("Only view-dependent colour is quantized.")),
}
CUSTOM = (tr("Custom"), tr("Your own bits; choose a preset to go back."))


class PresetBox(QWidget):
    """Chooses the session's plan by name and names the plan that is chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._names = [name for name in PRESET_TEXTS if name in PRESETS]
        self.box = QComboBox(self)
        self.box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.box.setAccessibleName(tr("Preset"))
        self.box.setToolTip(tr("Bits for all attributes at once"))
        for name in self._names:
            self.box.addItem(PRESET_TEXTS[name][0])
        self.box.addItem(CUSTOM[0])
        # Nobody can choose it: it is the name of plans that are no preset.
        self.box.setItemData(len(self._names), 0, Qt.ItemDataRole.UserRole - 1)
        self.meaning = QLabel(self)
        self.meaning.setProperty("tone", "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(QLabel(tr("<b>Preset</b>"), self), 0, 0)
        grid.addWidget(self.box, 0, 1)
        grid.addWidget(self.meaning, 1, 1)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        self.box.activated.connect(self._choose)
        session.plan_changed.connect(self._show_plan)
        self._show_plan()

    def _choose(self, index: int) -> None:
        if index < len(self._names):
            self._session.set_plan(PRESETS[self._names[index]])

    def _show_plan(self) -> None:
        name = preset_name(self._session.plan)
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self._names.index(name) if name else len(self._names))
        self.meaning.setText((PRESET_TEXTS[name] if name else CUSTOM)[1])
