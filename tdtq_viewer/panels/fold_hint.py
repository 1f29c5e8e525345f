"""Says what lies below the fold of a list that scrolls, and leads there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID

HEIGHT = 3 * GRID


class FoldHint(QPushButton):
    """Stands at the lower edge of `area` while rows that have a name are out of sight below.

    The area leaves room for it: at its lower edge, `HEIGHT` pixels.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self.setObjectName("hint")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(tr("Scrolls to the end of the list"))
        self._area = area
        self._rows: dict[QWidget, str] = {}
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._show_hidden)
        bar.rangeChanged.connect(self._show_hidden)
        self.clicked.connect(lambda: bar.setValue(bar.maximum()))
        area.installEventFilter(self)
        self.hide()

    def watch(self, row: QWidget, name: str) -> None:
        """Name `row` while it is out of sight."""
        self._rows[row] = name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stay at the lower edge."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(0, self._area.height() - HEIGHT, self._area.width(), HEIGHT)
            self._show_hidden()
        return False

    @property
    def hidden_names(self) -> list[str]:
        """The names of the rows that are not wholly in sight."""
        bar = self._area.verticalScrollBar()
        fold = bar.value() + self._area.height() - HEIGHT
        rows = self._rows.items()
        return [name for row, name in rows if row.geometry().bottom() > fold + GRID]

    def _show_hidden(self) -> None:
        names = self.hidden_names
        room, metrics = self.width() - 2 * GRID, self.fontMetrics()
        self.setText(hint_of(names, lambda text: metrics.horizontalAdvance(text) <= room))
        self.setVisible(bool(names))


def hint_of(names: Sequence[str], fits: Callable[[str], bool]) -> str:
    """Return a line with as many of `names` as fit, one at least, and how many more there are."""
    texts = [f"↓  {', '.join(names)}"]
    for count in range(len(names) - 1, 0, -1):
        some = ", ".join(names[:count])
        texts.append(tr("↓  {names} and {count} more").format(names=some, count=len(names) - count))
    return next(filter(fits, texts), texts[-1])
