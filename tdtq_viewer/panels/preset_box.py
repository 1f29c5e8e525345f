"""Plans with names, ready-made or kept by the user, so that nobody begins with six sliders."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from tdtq_core.codec.plan import CompressionPlan
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


MAX_NAME = 40
"""Letters of the name of a preset of one's own."""


class PresetBox(QWidget):
    """Chooses the session's plan by name, names the plan that is chosen, and keeps it on request.

    One button beside the list does what can be done with the plan in hand: keep it as a preset
    if it has no name, remove it from the list if the user kept it.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plans: list[CompressionPlan] = []
        self.box = QComboBox(self)
        self.box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.box.setAccessibleName(tr("Preset"))
        self.box.setToolTip(tr("Bits for all attributes at once"))
        self.name = QLineEdit(self, maxLength=MAX_NAME)
        self.name.setAccessibleName(tr("Name of the preset"))
        self.name.setObjectName("field")
        self.name.setPlaceholderText(tr("Name of your preset"))
        self.name.setToolTip(tr("Enter keeps the bits under this name, Esc leaves them unnamed"))
        self.name.hide()
        self.keep = QPushButton(self)
        # The longest of its texts, so that the list stays as wide as it is.
        self.keep.setMinimumWidth(max(self._width_of(text) for text in (KEEP, NOW, REMOVE)))
        self.meaning = QLabel(self)
        self.meaning.setProperty("tone", "muted")
        self._lay_out()
        self.box.activated.connect(self._choose)
        self.keep.clicked.connect(self._press)
        self.name.returnPressed.connect(self._keep)
        session.plan_changed.connect(self._show_plan)
        session.own_presets_changed.connect(self._fill)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Give the naming up on Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.name.isHidden():
            self._show_plan()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(QLabel(tr("<b>Preset</b>"), self), 0, 0)
        grid.addWidget(self.box, 0, 1)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.keep, 0, 2)
        grid.addWidget(self.meaning, 1, 1, 1, 2)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)

    def _width_of(self, text: str) -> int:
        self.keep.setText(text)
        self.keep.ensurePolished()
        return self.keep.sizeHint().width()

    def _fill(self) -> None:
        own = self._session.own_presets
        ready = [name for name in PRESET_TEXTS if name in PRESETS]
        self._plans = [*(PRESETS[name] for name in ready), *own.values()]
        self.box.clear()
        self.box.addItems([*(PRESET_TEXTS[name][0] for name in ready), *own, CUSTOM[0]])
        # Nobody can choose it: it is the name of plans that are no preset.
        self.box.setItemData(len(self._plans), 0, Qt.ItemDataRole.UserRole - 1)
        self._show_plan()

    def _choose(self, index: int) -> None:
        if index < len(self._plans):
            self._session.set_plan(self._plans[index])

    def _press(self) -> None:
        session = self._session
        kept = own_name(session.plan, session.own_presets)
        if kept is not None:
            others = {name: plan for name, plan in session.own_presets.items() if name != kept}
            session.set_own_presets(others)
        elif self.name.isHidden():
            self._ask_name(True)
        else:
            self._keep()

    def _ask_name(self, asked: bool) -> None:
        focused = self.name.hasFocus()
        self.name.setVisible(asked)
        self.box.setVisible(not asked)
        self.keep.setText(NOW if asked else KEEP)
        if asked:
            self.meaning.setText(tr("Enter keeps these bits, Esc does not."))
            self.name.clear()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif focused:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        session, name = self._session, self.name.text().strip()
        taken = {text.casefold() for text, _ in PRESET_TEXTS.values()} | {CUSTOM[0].casefold()}
        if not name or name.casefold() in taken:
            self.name.selectAll()
            self.meaning.setText(tr("Choose another name.") if name else tr("It needs a name."))
            return
        self._ask_name(False)
        session.set_own_presets({**session.own_presets, name: session.plan})

    def _show_plan(self) -> None:
        session = self._session
        preset, own = preset_name(session.plan), own_name(session.plan, session.own_presets)
        with QSignalBlocker(self.box):
            known = session.plan in self._plans
            index = self._plans.index(session.plan) if known else len(self._plans)
            self.box.setCurrentIndex(index)
        self._ask_name(False)
        if preset is not None:
            self.meaning.setText(PRESET_TEXTS[preset][1])
        else:
            self.meaning.setText(OWN if own is not None else CUSTOM[1])
        self.keep.setText(REMOVE if own is not None and preset is None else KEEP)
        self.keep.setToolTip(REMOVE_HELP if own is not None else KEEP_HELP)
        self.keep.setEnabled(preset is None)


def own_name(plan: CompressionPlan, own: Mapping[str, CompressionPlan]) -> str | None:
    """Return under which name the user keeps `plan`, None if they do not."""
    return next((name for name, kept in own.items() if kept == plan), None)


KEEP, NOW, REMOVE = tr("Keep as preset…"), tr("Keep"), tr("Remove")
OWN = tr("A preset of your own.")
KEEP_HELP = tr("Keep these bits in the list under a name, for other scenes and other days")
REMOVE_HELP = tr("Take this preset out of the list; the bits stay as they are")
