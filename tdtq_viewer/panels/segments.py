"""A row of buttons of which one is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from tdtq_viewer.keyboard import stop_at_checked


class Segments(QWidget):
    """Buttons side by side, as wide as each other.

    Parameters
    ----------
    rows
        (text, tooltip) of every button.
    name
        What screen readers call the whole.

    Signals
    -------
    chosen
        (index): the user pressed a button.
    """

    chosen = Signal(int)

    def __init__(
        self, rows: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (text, tooltip) in enumerate(rows):
            row.addWidget(self._button(number, len(rows) - 1, text, tooltip), 1)
        self._group.idClicked.connect(self.chosen)
        stop_at_checked(self._group)

    @property
    def buttons(self) -> Sequence[QToolButton]:
        """The buttons, from left to right."""
        return [button for button in self._group.buttons() if isinstance(button, QToolButton)]

    def show_index(self, index: int | None) -> None:
        """Press the button `index` down, or none."""
        with QSignalBlocker(self._group):
            # Of an exclusive group one button is always down.
            self._group.setExclusive(False)
            for number, button in enumerate(self.buttons):
                button.setChecked(number == index)
            self._group.setExclusive(True)

    def _button(self, number: int, last: int, text: str, tooltip: str) -> QToolButton:
        button = QToolButton(self, text=text, checkable=True, toolTip=tooltip)
        button.setObjectName("segment")
        button.setProperty("place", {0: "first", last: "last"}.get(number, "middle"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button, number)
        return button
