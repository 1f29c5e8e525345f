"""The row of buttons that chooses how the pictures are compared."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.keyboard import stop_at_checked
from tdtq_viewer.language import tr
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID
from tdtq_viewer.words import mnemonic_free, tooltip

MODES = (
    (
        CompareMode.SIDE_BY_SIDE,
        tr("Side by side"),
        tr("Original on the left, compressed on the right."),
    ),
    (CompareMode.SPLIT, tr("Split"), tr("One picture with a border to drag: original left of it.")),
    (
        CompareMode.ORIGINAL,
        tr("Original"),
        tr("Only the original. Hold Space to see it in any mode."),
    ),
    (
        CompareMode.COMPRESSED,
        tr("Compressed"),
        tr("Only the compressed scene. Tab flips between the two."),
    ),
    (CompareMode.ERROR, tr("Error map"), tr("Where, and by how much, the two pictures differ.")),
)
"""(mode, name, what it shows), in the order of the keys 1 to 5."""

PINNED = {
    CompareMode.SIDE_BY_SIDE: (tr("Side by side"), tr("Pinned on the left, now on the right.")),
    CompareMode.SPLIT: (tr("Split"), tr("One picture with a border to drag: pinned left of it.")),
    CompareMode.ORIGINAL: (tr("Pinned"), tr("Only the pinned result. Space shows the original.")),
    CompareMode.COMPRESSED: (tr("Now"), tr("Only the scene as it is now. Tab flips between both.")),
}
"""The same by mode, while a pinned result takes the place of the original."""

HINT, PINNED_HINT = tr("Hold Space: original"), tr("dB: both against the original (Space)")


def mode_texts(mode: CompareMode, pinned: bool) -> tuple[str, str]:
    """Return the name of a mode and what it shows, while a result is `pinned` or not."""
    texts = {mode: (name, text) for mode, name, text in MODES}
    return (texts | PINNED if pinned else texts)[mode]


class CompareBar(QFrame):
    """One button a mode, and one that pins the result."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._session = session
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID, GRID, GRID)
        row.setSpacing(0)
        for number, (_, name, text) in enumerate(MODES):
            row.addWidget(self._button(number, name, text))
        row.addSpacing(2 * GRID)
        self.hint = QLabel(self)
        self.hint.setProperty("tone", "muted")
        row.addWidget(self.hint)
        row.addStretch()
        self.pin = QToolButton(self, text=tr("Pin"), checkable=True)
        self.pin.setObjectName("segment")
        self.pin.setStyleSheet("border-radius: 6px;")
        self.pin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.pin)
        for widget in (self.hint, self.pin):
            widget.setMinimumWidth(1)  # it may vanish, and must not keep the window wide
        self._group.idClicked.connect(self._choose)
        stop_at_checked(self._group)
        session.look_changed.connect(self._show_look)
        session.pinned_changed.connect(self._show_names)
        self._show_look()
        self._show_names()

    def take_pin(self, action: QAction) -> None:
        """Let the button do, and show the state of, `action`, which pins the result."""
        key = tr("Key: P")  # outside the f-string, where extraction does not look
        self.pin.setToolTip(tooltip(f"{action.toolTip()}\n\n{key}"))
        self.pin.setAccessibleName(mnemonic_free(action.text()))
        self.pin.clicked.connect(action.trigger)

        def show() -> None:
            self.pin.setEnabled(action.isEnabled())
            self.pin.setChecked(action.isChecked())

        action.changed.connect(show)
        show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave out what there is no room for: the hint, then the pin, which has a key too."""
        super().resizeEvent(event)
        self._make_room()

    def _button(self, number: int, name: str, text: str) -> QToolButton:
        button = QToolButton(
            self,
            text=name,
            checkable=True,
            toolTip=_tip(number, text),
        )
        button.setObjectName("segment")
        place = {0: "first", len(MODES) - 1: "last"}.get(number, "middle")
        button.setProperty("place", place)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # A squeezed button would lose letters of its name; the hint gives way instead.
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(button.sizeHint().width())
        self._group.addButton(button, number)
        return button

    def _make_room(self) -> None:
        buttons = self._group.buttons()
        names = 4 * GRID + sum(max(b.minimumWidth(), b.sizeHint().width()) for b in buttons)
        pin = self.pin.sizeHint().width()
        self.pin.setVisible(self.width() >= names + pin)
        self.hint.setVisible(self.width() >= names + pin + self.hint.sizeHint().width())

    def _show_names(self) -> None:
        pinned = self._session.pinned is not None
        for number, (mode, _, _) in enumerate(MODES):
            name, text = mode_texts(mode, pinned)
            button = self._group.button(number)
            button.setText(name)
            button.setToolTip(_tip(number, text))
        self.pin.setText(tr("Unpin") if pinned else tr("Pin"))
        self.hint.setText(PINNED_HINT if pinned else HINT)
        self._make_room()

    def _choose(self, number: int) -> None:
        self._session.set_look(mode=MODES[number][0])

    def _show_look(self) -> None:
        look = self._session.look
        number = next(index for index, row in enumerate(MODES) if row[0] is look.mode)
        with QSignalBlocker(self._group):
            self._group.button(number).setChecked(True)


def _tip(number: int, text: str) -> str:
    return tr("{text}\nKey: {number}").format(text=text, number=number + 1)
